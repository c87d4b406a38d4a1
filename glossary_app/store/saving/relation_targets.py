"""Finds the entries that relations name by a title or an alias, when an import has brought all.

Sources name a related term as people do: in any case, in either language, by another name. In the
store every target is a slug, so that back-links, the graph and the search find it. The source's own
word for it is kept beside the slug: entries come and go, and then the name may mean another one.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from glossary_app.spelling.keys import strict_key
from glossary_app.store.file.database import Database

_BATCH = 500

_TABLE = """
CREATE TEMP TABLE IF NOT EXISTS unresolved_relations (
  id      INTEGER PRIMARY KEY,
  page    INTEGER NOT NULL,
  ordinal INTEGER NOT NULL,
  entry   INTEGER NOT NULL,
  title   TEXT NOT NULL,
  target  TEXT NOT NULL,
  named   TEXT NOT NULL
) STRICT
"""

_COLLECT = """
INSERT INTO unresolved_relations (page, ordinal, entry, title, target, named)
SELECT relations.page, relations.ordinal, pages.entry, relations.title, relations.target,
  coalesce(nullif(relations.named, ''), relations.target)
FROM entries
CROSS JOIN pages ON pages.entry = entries.id
CROSS JOIN relations ON relations.page = pages.id
WHERE entries.glossary = :glossary
  AND (
    relations.named <> ''
    OR NOT EXISTS (
      SELECT 1
      FROM entries AS found
      WHERE found.glossary = :glossary AND found.slug = relations.target
    )
  )
"""

_UNRESOLVED = """
SELECT id, page, ordinal, entry, title, target, named
FROM unresolved_relations
WHERE id > :after
ORDER BY id
LIMIT :limit
"""

_BY_SLUG = """
SELECT slug
FROM entries
WHERE glossary = :glossary AND slug = :named
"""

# Headwords before other designations, and those before readings.
_NAMED = """
SELECT entries.slug
FROM keys
JOIN pages ON pages.id = keys.page
JOIN entries ON entries.id = pages.entry
WHERE keys.key = :key AND entries.glossary = :glossary AND entries.id <> :entry
ORDER BY keys.rank, entries.slug
LIMIT 1
"""

_SET_TARGET = """
UPDATE relations
SET target = :target, named = :named
WHERE page = :page AND ordinal = :ordinal
"""

# What it was when it was summed up last is no longer what it is to be.
_FORGET_SUM = "DELETE FROM page_sums WHERE page = :page"


class _Relation(NamedTuple):
    """A relation whose source calls the target `named`, which was no slug of the glossary."""

    id: int
    page: int
    ordinal: int
    entry: int
    title: str
    target: str
    named: str


def resolve_targets(database: Database, glossary: str) -> Iterator[int]:
    """Point relations at the entries that they name; yields the entries that have changed."""
    for relation in _unresolved(database, glossary):
        target = _slug_named(database, glossary, relation) or relation.named
        if target != relation.target:
            named = relation.named if target != relation.named else ""
            place = {"page": relation.page, "ordinal": relation.ordinal}
            database.execute(_SET_TARGET, {**place, "target": target, "named": named})
            database.execute(_FORGET_SUM, {"page": relation.page})
            yield relation.entry


def _unresolved(database: Database, glossary: str) -> Iterator[_Relation]:
    database.execute(_TABLE)
    database.execute("DELETE FROM unresolved_relations")
    database.execute(_COLLECT, {"glossary": glossary})
    after = 0
    while rows := database.rows(_UNRESOLVED, {"after": after, "limit": _BATCH}):
        yield from map(_Relation._make, rows)
        after = rows[-1][0]


def _slug_named(database: Database, glossary: str, relation: _Relation) -> str:
    row = database.first(_BY_SLUG, {"glossary": glossary, "named": relation.named})
    if row:
        return str(row[0])
    for name in dict.fromkeys((relation.named, relation.title)):
        key = strict_key(name)
        values = {"key": key, "glossary": glossary, "entry": relation.entry}
        row = database.first(_NAMED, values) if key else None
        if row:
            return str(row[0])
    return ""
