"""The notes that an import session takes, in temporary tables of its connection.

SQLite moves them to disk when they grow, so memory does not grow with the import.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from glossary_app.model.entry import EntryRef
from glossary_app.model.report import ImportCounts, Outcome, PageChange
from glossary_app.store.file.database import Database

# Names are read this many at a time, so that no statement stays open while they are used.
_BATCH = 500

_TABLES = (
    """
CREATE TEMP TABLE IF NOT EXISTS seen_pages (      -- brought by the import, changed or not
  page  INTEGER PRIMARY KEY,
  entry INTEGER NOT NULL
) STRICT
""",
    """
CREATE TEMP TABLE IF NOT EXISTS kept_paths (      -- files whose pages stay
  path TEXT PRIMARY KEY
) STRICT
""",
    """
CREATE TEMP TABLE IF NOT EXISTS vanished_pages (  -- neither seen nor kept
  page  INTEGER PRIMARY KEY,
  entry INTEGER NOT NULL
) STRICT
""",
    """
CREATE TEMP TABLE IF NOT EXISTS changed_entries (
  entry   INTEGER PRIMARY KEY,
  outcome TEXT NOT NULL                           -- added, updated; linked: leads elsewhere now
) STRICT
""",
    """
CREATE TEMP TABLE IF NOT EXISTS removed_entries (
  slug  TEXT PRIMARY KEY,
  entry INTEGER NOT NULL
) STRICT
""",
    "DELETE FROM seen_pages",
    "DELETE FROM kept_paths",
    "DELETE FROM vanished_pages",
    "DELETE FROM changed_entries",
    "DELETE FROM removed_entries",
)

_FIND_VANISHED = """
INSERT INTO vanished_pages
SELECT id, entry
FROM pages
WHERE origin = :origin
  AND NOT EXISTS (SELECT 1 FROM seen_pages WHERE seen_pages.page = pages.id)
  AND NOT EXISTS (SELECT 1 FROM kept_paths WHERE kept_paths.path = pages.path)
"""

_VANISHING = """
SELECT entries.slug, pages.locale, pages.headword
FROM pages
JOIN entries ON entries.id = pages.entry
WHERE pages.origin = :origin
  AND NOT EXISTS (SELECT 1 FROM seen_pages WHERE seen_pages.page = pages.id)
  AND NOT EXISTS (SELECT 1 FROM kept_paths WHERE kept_paths.path = pages.path)
ORDER BY pages.id
LIMIT :most
"""

_MARK_UPDATED = """
INSERT OR IGNORE INTO changed_entries
SELECT DISTINCT entry, 'updated'
FROM vanished_pages
"""

_FIND_REMOVED = """
INSERT OR IGNORE INTO removed_entries
SELECT slug, id
FROM entries
WHERE id IN (SELECT entry FROM vanished_pages)
  AND NOT EXISTS (SELECT 1 FROM pages WHERE pages.entry = entries.id)
"""

_UNMARK_REMOVED = """
DELETE FROM changed_entries
WHERE entry IN (SELECT entry FROM removed_entries)
"""

_COUNT_UNCHANGED = """
SELECT count(DISTINCT entry)
FROM seen_pages
WHERE entry NOT IN (SELECT entry FROM changed_entries WHERE outcome <> 'linked')
"""

_CHANGED = """
SELECT changed_entries.entry, entries.glossary, entries.slug
FROM changed_entries
CROSS JOIN entries ON entries.id = changed_entries.entry
WHERE changed_entries.entry > :after
ORDER BY changed_entries.entry
LIMIT :limit
"""

_REMOVED = """
SELECT slug
FROM removed_entries
WHERE slug > :after
ORDER BY slug
LIMIT :limit
"""


def empty_session_tables(database: Database) -> None:
    """Make the tables, or empty them of the last session's notes."""
    for statement in _TABLES:
        database.execute(statement)


def note_seen(database: Database, pages: Mapping[int, int]) -> None:
    """Note pages, each with its entry, as brought by this import."""
    # By position: this is most of what an unchanged page costs.
    database.execute_many("INSERT INTO seen_pages VALUES (?, ?)", pages.items())


def note_changed(database: Database, entry: int, outcome: str) -> None:
    """Note an entry as added or updated; what was noted first stands."""
    database.execute(
        "INSERT OR IGNORE INTO changed_entries VALUES (:entry, :outcome)",
        {"entry": entry, "outcome": outcome},
    )


def note_linked(database: Database, entry: int) -> None:
    """Note an entry as one whose relations lead elsewhere, though its source is the same."""
    note_changed(database, entry, "linked")


def note_kept(database: Database, path: str) -> None:
    """Note that the pages of a file stay, whatever the import brings."""
    database.execute("INSERT OR IGNORE INTO kept_paths VALUES (:path)", {"path": path})


def read_vanishing(database: Database, origin: int, most: int) -> list[PageChange]:
    """The first pages that `delete_vanished` would remove."""
    rows = database.rows(_VANISHING, {"origin": origin, "most": most}) if most > 0 else ()
    return [PageChange(slug, locale, headword, Outcome.REMOVED) for slug, locale, headword in rows]


def delete_vanished(database: Database, origin: int) -> None:
    """Remove the origin's pages that were neither seen nor kept, and entries left without pages."""
    database.execute(_FIND_VANISHED, {"origin": origin})
    database.execute(_MARK_UPDATED)
    database.execute("DELETE FROM pages WHERE id IN (SELECT page FROM vanished_pages)")
    database.execute(_FIND_REMOVED)
    database.execute(_UNMARK_REMOVED)
    database.execute("DELETE FROM entries WHERE id IN (SELECT entry FROM removed_entries)")
    database.execute("DELETE FROM vanished_pages")


def count_outcomes(database: Database) -> ImportCounts:
    """Entries by what became of them."""
    outcomes: dict[str, int] = dict(
        database.rows("SELECT outcome, count(*) FROM changed_entries GROUP BY outcome")
    )
    return ImportCounts(
        added=outcomes.get("added", 0),
        updated=outcomes.get("updated", 0),
        unchanged=_count(database, _COUNT_UNCHANGED),
        removed=_count(database, "SELECT count(*) FROM removed_entries"),
    )


def read_changed(database: Database) -> Iterator[EntryRef]:
    """The entries that were added, updated or linked anew, a batch in memory at a time."""
    after = 0
    while rows := database.rows(_CHANGED, {"after": after, "limit": _BATCH}):
        yield from (EntryRef(glossary, slug) for _, glossary, slug in rows)
        after = rows[-1][0]


def read_removed(database: Database, glossary: str) -> Iterator[EntryRef]:
    """The entries that are gone, a batch in memory at a time."""
    after = ""
    while rows := database.rows(_REMOVED, {"after": after, "limit": _BATCH}):
        yield from (EntryRef(glossary, slug) for (slug,) in rows)
        after = rows[-1][0]


def _count(database: Database, statement: str) -> int:
    row = database.first(statement)
    return int(row[0]) if row else 0
