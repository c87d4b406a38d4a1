"""Finds in other glossaries what a relation names and its own glossary does not have."""

from __future__ import annotations

from dataclasses import replace

from glossary_app.model.entry import Entry, EntryRef
from glossary_app.model.page import Page, Relation
from glossary_app.spelling.keys import strict_key
from glossary_app.store.file.database import Database
from glossary_app.store.links import find_existing

_BY_SLUG = """
SELECT glossaries.id, entries.slug
FROM glossaries
JOIN entries ON entries.glossary = glossaries.id
WHERE entries.slug = :slug AND glossaries.id <> :home AND glossaries.enabled
ORDER BY glossaries.position, glossaries.id
LIMIT 1
"""

# By headwords and other designations; a reading alone may be that of another word.
_BY_KEY = """
SELECT entries.glossary, entries.slug
FROM keys
JOIN pages ON pages.id = keys.page
JOIN entries ON entries.id = pages.entry
JOIN glossaries ON glossaries.id = entries.glossary
WHERE keys.key = :key AND keys.rank < 2 AND glossaries.enabled AND entries.glossary <> :home
ORDER BY keys.rank, glossaries.position, entries.slug
LIMIT 1
"""


def with_targets_elsewhere(database: Database, entry: Entry) -> Entry:
    """The entry with relations that lead into other glossaries, where these have the target."""
    missing = set(entry.targets) - find_existing(database, entry.targets)
    if not missing:
        return entry
    found = {
        relation.target: ref
        for relation in entry.relations
        if EntryRef(entry.ref.glossary, relation.target) in missing
        and (ref := _found(database, relation, entry.ref.glossary))
    }
    return replace(entry, pages=tuple(_with_targets(page, found) for page in entry.pages))


def _with_targets(page: Page, found: dict[str, EntryRef]) -> Page:
    relations = tuple(
        replace(each, target=ref.slug, glossary=ref.glossary)
        if (ref := found.get(each.target))
        else each
        for each in page.relations
    )
    return page if relations == page.relations else replace(page, relations=relations)


def _found(database: Database, relation: Relation, home: str) -> EntryRef | None:
    row = database.first(_BY_SLUG, {"slug": relation.target, "home": home})
    for name in (relation.target, relation.title):
        key = strict_key(name)
        row = row or (database.first(_BY_KEY, {"key": key, "home": home}) if key else None)
    return EntryRef(row[0], row[1]) if row else None
