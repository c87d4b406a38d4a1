"""What a scan has found, as lines for people and as JSON.

A text may hold a hundred thousand terms and few wordings: what is said of one is written out once.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import accumulate

from glossary_app.cli.session import json_text
from glossary_app.cli.wording.hit_lines import RULES
from glossary_app.library.handoff.scan_json import scan_json, wording_json
from glossary_app.model.plain import to_plain
from glossary_app.model.scan import Scan, Wording

_NO_TERMS = '"terms": []'


def scan_lines(scan: Scan, text: str) -> Iterator[str]:
    """A line for each term, as compilers write them."""
    line_starts = [0, *accumulate(len(line) + 1 for line in text.split("\n"))]
    told: dict[int, str] = {}
    for start, _, line, wording in scan.terms:
        said = told.get(id(wording)) or told.setdefault(id(wording), _said_of(wording))
        yield f"{scan.file}:{line}:{start - line_starts[line - 1] + 1}: {said}"


def scan_json_text(scan: Scan) -> str:
    """The whole scan as one line of JSON."""
    told: dict[int, str] = {}
    terms: list[str] = []
    for start, end, line, wording in scan.terms:
        said = told.get(id(wording)) or told.setdefault(id(wording), _members(wording))
        terms.append(f'{{"start": {start}, "end": {end}, "line": {line}, {said}')
    rest = json_text(scan_json(replace(scan, terms=())) | {"counts": to_plain(scan.counts)})
    before, _, behind = rest.partition(_NO_TERMS)
    return f'{before}"terms": [{", ".join(terms)}]{behind}'


def _said_of(wording: Wording) -> str:
    names = "  ".join(name for _, name in wording.headwords)
    written = " ".join(wording.text.split())
    remark = f"  {wording.status}" if wording.is_discouraged else ""
    advice = f": use {', '.join(wording.instead)}" if wording.instead else ""
    return f"{written} → {names}  [{wording.ref}]{remark}{advice} — {RULES[wording.rule]}"


def _members(wording: Wording) -> str:
    return json_text(wording_json(wording)).removeprefix("{")
