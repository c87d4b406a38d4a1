"""What a scan has found, as lines for people and as JSON.

A text may hold a hundred thousand terms and few wordings: what is said of one is written out once.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import accumulate
from json.encoder import encode_basestring

from glossary_app.cli.wording.hit_lines import RULES
from glossary_app.cli.wording.words import in_words
from glossary_app.model.entry import EntryRef
from glossary_app.model.scan import Scan, TermCount, Wording

# As JSON has it, readable in a terminal for Japanese too.
_quoted = encode_basestring


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
    counts = ", ".join(map(_count, scan.counts))
    return (
        f'{{"file": {_quoted(scan.file)}, "characters": {scan.characters},'
        f' "terms": [{", ".join(terms)}], "counts": [{counts}]}}'
    )


def _said_of(wording: Wording) -> str:
    names = "  ".join(name for _, name in wording.headwords)
    written = " ".join(wording.text.split())
    status = wording.status.value if wording.status and wording.is_discouraged else ""
    if status and wording.instead:
        status += f": use {', '.join(wording.instead)}"
    remark = f"  {in_words(status)}" if status else ""
    return f"{written} → {names}  [{wording.ref}]{remark} — {in_words(RULES[wording.rule])}"


def _members(wording: Wording) -> str:
    # By hand: to make a writer of JSON for each takes several times as long as to write it.
    headwords = {locale.tag: text for locale, text in wording.headwords}
    names = ", ".join(f"{_quoted(tag)}: {_quoted(text)}" for tag, text in headwords.items())
    return (
        f'"text": {_quoted(wording.text)}, "locale": {_quoted(wording.locale.tag)},'
        f' {_entry(wording.ref)}, "headwords": {{{names}}},'
        f' "status": "{wording.status.value if wording.status else ""}",'
        f' "rule": "{wording.rule.value}",'
        f' "instead": [{", ".join(map(_quoted, wording.instead))}]}}'
    )


def _count(counted: TermCount) -> str:
    return f'{{{_entry(counted.ref)}, "count": {counted.count}}}'


def _entry(ref: EntryRef) -> str:
    return f'"glossary": {_quoted(ref.glossary)}, "entry": {_quoted(ref.slug)}'
