"""Removes a glossary with everything in it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from glossary_app.store.file.database import Database
from glossary_app.store.file.giving_back import give_back
from glossary_app.store.generations import begin_generation
from glossary_app.store.glossaries import read_glossary

_PREPARE = (
    "CREATE TEMP TABLE IF NOT EXISTS leaving_pages (page INTEGER PRIMARY KEY) STRICT",
    "DELETE FROM leaving_pages",
    """
INSERT INTO leaving_pages
SELECT pages.id
FROM entries
JOIN pages ON pages.entry = entries.id
WHERE entries.glossary = :id
""",
)

# Rows before the rows that they belong to.
_EMPTY = (
    "DELETE FROM rows WHERE page IN leaving_pages",
    "DELETE FROM sections WHERE page IN leaving_pages",
    "DELETE FROM terms WHERE page IN leaving_pages",
    "DELETE FROM relations WHERE page IN leaving_pages",
    "DELETE FROM chunks WHERE page IN leaving_pages",
    "DELETE FROM faqs WHERE page IN leaving_pages",
    "DELETE FROM sources WHERE page IN leaving_pages",
    "DELETE FROM limitations WHERE page IN leaving_pages",
    "DELETE FROM tags WHERE page IN leaving_pages",
    "DELETE FROM headers WHERE page IN leaving_pages",
    "DELETE FROM keys WHERE page IN leaving_pages",
    "DELETE FROM page_sums WHERE page IN leaving_pages",
    "DELETE FROM source_texts WHERE id IN (SELECT source FROM pages WHERE id IN leaving_pages)",
    "DELETE FROM pages WHERE id IN leaving_pages",
    "DELETE FROM entries WHERE glossary = :id",
    "DELETE FROM files WHERE origin IN (SELECT id FROM origins WHERE glossary = :id)",
    "DELETE FROM origins WHERE glossary = :id",
    "DELETE FROM glossary_texts WHERE glossary = :id",
    "DELETE FROM glossaries WHERE id = :id",
    "DELETE FROM source_heads WHERE id NOT IN (SELECT head FROM source_texts WHERE head > 0)",
    "DELETE FROM leaving_pages",
)


@contextmanager
def removing(database: Database, glossary_id: str, first: Sequence[str] = ()) -> Iterator[str]:
    """Remove a glossary with all its entries; kept when the block ends, undone when it raises.

    Gives the name of the content as it was. Raises NotFoundError. The statements of `first` find
    the numbers of its pages in `leaving_pages`.

    Table by table: leaving it to the cascades looks up each page in each table, one at a time,
    which takes nine times as long.
    """
    read_glossary(database, glossary_id)
    # SQLite ignores this inside a transaction.
    database.execute("PRAGMA foreign_keys = OFF")
    try:
        with database.writing():
            for statement in (*_PREPARE, *first, *_EMPTY):
                database.execute(statement, {"id": glossary_id})
            yield begin_generation(database)
    finally:
        database.execute("PRAGMA foreign_keys = ON")
    give_back(database)
