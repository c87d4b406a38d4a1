"""Answers under the keys of the JSON contract, which the command line and assistants share."""

from __future__ import annotations

from typing import Any

from glossary_app.model.glossary import Glossary
from glossary_app.model.hit import SearchAnswer
from glossary_app.model.plain import to_plain
from glossary_app.model.scan import FoundTerm, Scan, Wording


def answer_json(answer: SearchAnswer) -> dict[str, Any]:
    """The answer of a search."""
    return {
        "query": answer.query,
        "elapsed_ms": round(answer.elapsed_ms, 3),
        "total": answer.total,
        "hits": [_hit_json(to_plain(hit)) for hit in answer.hits],
        "tried": list(answer.tried),
        "nearest": list(answer.nearest),
    }


def scan_json(scan: Scan) -> dict[str, Any]:
    """What was found in a text."""
    return {
        "file": scan.file,
        "characters": scan.characters,
        "terms": [_term_json(term) for term in scan.terms],
        "counts": to_plain(scan.counts),
    }


def glossary_json(glossary: Glossary, entries: int) -> dict[str, Any]:
    """A glossary, and how many entries it has."""
    plain: dict[str, Any] = to_plain(glossary)
    by_locale = {key: plain[key] or {} for key in ("titles", "policy_text")}
    return plain | by_locale | {"entries": entries}


def _hit_json(hit: dict[str, Any]) -> dict[str, Any]:
    # A hit without readings has an empty list where the others have an object.
    match = hit["match"] | {"status": hit["match"]["status"] or ""}
    return hit | {"readings": hit["readings"] or {}, "match": match}


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
