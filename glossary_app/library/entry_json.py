"""An entry as JSON, in the model's names."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from glossary_app.model.entry import BackLink, Entry, EntryRef
from glossary_app.model.page import Relation
from glossary_app.model.plain import to_plain
from glossary_app.model.source import SourcePage


def entry_as_json(
    entry: Entry,
    sources: tuple[SourcePage, ...],
    back_links: tuple[BackLink, ...],
    existing: frozenset[EntryRef],
) -> dict[str, Any]:
    """The whole entry. Each relation says whether its target exists, and in which glossary."""
    digests = {source.page.locale: source.source.digest for source in sources}
    pages = [_page(to_plain(page), digests.get(page.locale, "")) for page in entry.pages]
    relations = [_relation(entry, relation, existing) for relation in entry.relations]
    return {
        "glossary": entry.ref.glossary,
        "entry": entry.ref.slug,
        "headwords": to_plain(entry.headwords),
        "quality": entry.quality,
        "draft": entry.is_draft,
        "pages": pages,
        "terms": to_plain(entry.terms),
        "relations": relations,
        "back_links": to_plain(back_links),
    }


def _relation(entry: Entry, relation: Relation, existing: frozenset[EntryRef]) -> dict[str, Any]:
    target = entry.target_of(relation)
    found = {"glossary": target.glossary, "exists": True}
    missing = {"glossary": "", "exists": False}
    plain: dict[str, Any] = to_plain(relation)
    return plain | (found if target in existing else missing)


def _page(page: dict[str, Any], digest: str) -> dict[str, Any]:
    """Add our own digest of the source text to what the source declares of itself."""
    provenance: Mapping[str, Any] = page["provenance"]
    # Ours is verified by `glossary check`, the declared hash of a foreign page is opaque.
    return page | {"provenance": dict(provenance) | {"digest": digest}}
