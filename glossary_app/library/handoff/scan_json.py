"""What was found in a text, under the keys of the JSON contract."""

from __future__ import annotations

from typing import Any

from glossary_app.model.plain import to_plain
from glossary_app.model.scan import FoundTerm, Scan, Wording


def scan_json(scan: Scan) -> dict[str, Any]:
    """What was found in a text."""
    return {
        "file": scan.file,
        "characters": scan.characters,
        "terms": [_term_json(term) for term in scan.terms],
        "counts": to_plain(scan.counts),
    }


def _term_json(term: FoundTerm) -> dict[str, Any]:
    place = {"start": term.start, "end": term.end, "line": term.line}
    return place | wording_json(term.wording)


def wording_json(wording: Wording) -> dict[str, Any]:
    """What is said of a wording, wherever it stands."""
    return {
        "text": wording.text,
        "locale": wording.locale.tag,
        "glossary": wording.ref.glossary,
        "entry": wording.ref.slug,
        "headwords": {locale.tag: text for locale, text in wording.headwords},
        "status": wording.status.value if wording.status else "",
        "rule": wording.rule.value,
        "instead": list(wording.instead),
    }
