"""Answers under the keys of the JSON contract, which the command line and assistants share."""

from __future__ import annotations

from typing import Any

from glossary_app.model.glossary import Glossary
from glossary_app.model.hit import SearchAnswer
from glossary_app.model.plain import to_plain


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


def glossary_json(glossary: Glossary, entries: int) -> dict[str, Any]:
    """A glossary, and how many entries it has."""
    plain: dict[str, Any] = to_plain(glossary)
    by_locale = {key: plain[key] or {} for key in ("titles", "policy_text")}
    return plain | by_locale | {"entries": entries}


def _hit_json(hit: dict[str, Any]) -> dict[str, Any]:
    # A hit without readings has an empty list where the others have an object.
    match = hit["match"] | {"status": hit["match"]["status"] or ""}
    return hit | {"readings": hit["readings"] or {}, "match": match}
