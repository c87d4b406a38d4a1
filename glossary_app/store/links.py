"""Finds entries by what points at them: slugs and relations."""

from __future__ import annotations

import json
from collections.abc import Iterable

from glossary_app.model.entry import BackLink, EntryRef, order_of_locale
from glossary_app.model.locale import Locale
from glossary_app.store.entries import chunks_of, find_entries
from glossary_app.store.file.database import Database

# Names travel to SQLite as one JSON text; this keeps it short.
_BATCH = 500

_SLUGS = """
SELECT entries.glossary
FROM glossaries
JOIN entries ON entries.glossary = glossaries.id
WHERE entries.slug = :slug
ORDER BY glossaries.position, glossaries.id
"""

_BACK_LINKS = """
SELECT DISTINCT entries.id, entries.slug, relations.kind
FROM relations
JOIN pages ON pages.id = relations.page
JOIN entries ON entries.id = pages.entry
WHERE relations.target = :slug
  AND entries.glossary = :glossary
  AND entries.slug <> :slug
ORDER BY entries.slug, relations.kind
"""

_HEADWORDS = """
SELECT entry, locale, headword
FROM pages
WHERE entry IN (SELECT value FROM json_each(:ids))
"""


def find_slug(database: Database, slug: str) -> tuple[EntryRef, ...]:
    """The entries with this slug, in library order."""
    return tuple(EntryRef(glossary, slug) for (glossary,) in database.rows(_SLUGS, {"slug": slug}))


def read_back_links(database: Database, ref: EntryRef) -> tuple[BackLink, ...]:
    """The entries of the same glossary that point at this one, once for each kind of relation."""
    found = database.rows(_BACK_LINKS, {"slug": ref.slug, "glossary": ref.glossary})
    headwords = _read_headwords(database, {number for number, _, _ in found})
    return tuple(
        BackLink(EntryRef(ref.glossary, slug), kind, headwords[number])
        for number, slug, kind in found
    )


def find_existing(database: Database, refs: Iterable[EntryRef]) -> frozenset[EntryRef]:
    """Those of these entries that are in the library."""
    return frozenset(
        ref for some in chunks_of(refs, _BATCH) for _, ref in find_entries(database, some)
    )


def _read_headwords(
    database: Database, entries: set[int]
) -> dict[int, tuple[tuple[Locale, str], ...]]:
    found: dict[int, list[tuple[Locale, str]]] = {entry: [] for entry in entries}
    for entry, locale, headword in database.rows(_HEADWORDS, {"ids": json.dumps(list(entries))}):
        found[entry].append((Locale(locale), headword))
    return {
        entry: tuple(sorted(pairs, key=lambda pair: order_of_locale(pair[0])))
        for entry, pairs in found.items()
    }
