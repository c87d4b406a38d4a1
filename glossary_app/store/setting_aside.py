"""Sets a removed glossary aside, in a file of its own, so that a removal can be undone."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from glossary_app.errors import DiskFullError, NotFoundError, UsageError
from glossary_app.store.file.copying import has_room_for_copy
from glossary_app.store.file.database import BUSY_SECONDS, Database, open_database
from glossary_app.store.file.kinds import LIBRARY
from glossary_app.store.generations import begin_generation
from glossary_app.store.glossaries import read_glossaries
from glossary_app.store.removal import removing

# Both files have gone through the same steps, so their columns stand in the same order.
_SET_ASIDE = (
    "INSERT INTO aside.glossaries SELECT * FROM main.glossaries WHERE id = :id",
    "INSERT INTO aside.glossary_texts SELECT * FROM main.glossary_texts WHERE glossary = :id",
    "INSERT INTO aside.origins SELECT * FROM main.origins WHERE glossary = :id",
    """
INSERT INTO aside.files
SELECT *
FROM main.files
WHERE origin IN (SELECT id FROM main.origins WHERE glossary = :id)
""",
    "INSERT INTO aside.entries SELECT * FROM main.entries WHERE glossary = :id",
    "INSERT INTO aside.pages SELECT * FROM main.pages WHERE id IN leaving_pages",
    """
INSERT INTO aside.source_texts
SELECT *
FROM main.source_texts
WHERE id IN (SELECT source FROM aside.pages)
""",
    """
INSERT INTO aside.source_heads
SELECT *
FROM main.source_heads
WHERE id IN (SELECT head FROM aside.source_texts)
""",
    "INSERT INTO aside.keys SELECT * FROM main.keys WHERE page IN leaving_pages",
    "INSERT INTO aside.sections SELECT * FROM main.sections WHERE page IN leaving_pages",
    "INSERT INTO aside.rows SELECT * FROM main.rows WHERE page IN leaving_pages",
    "INSERT INTO aside.terms SELECT * FROM main.terms WHERE page IN leaving_pages",
    "INSERT INTO aside.relations SELECT * FROM main.relations WHERE page IN leaving_pages",
    "INSERT INTO aside.chunks SELECT * FROM main.chunks WHERE page IN leaving_pages",
    "INSERT INTO aside.faqs SELECT * FROM main.faqs WHERE page IN leaving_pages",
    "INSERT INTO aside.sources SELECT * FROM main.sources WHERE page IN leaving_pages",
    "INSERT INTO aside.limitations SELECT * FROM main.limitations WHERE page IN leaving_pages",
    "INSERT INTO aside.tags SELECT * FROM main.tags WHERE page IN leaving_pages",
    "INSERT INTO aside.headers SELECT * FROM main.headers WHERE page IN leaving_pages",
    "INSERT INTO aside.page_sums SELECT * FROM main.page_sums WHERE page IN leaving_pages",
)

# Numbers that no other glossary has by now. Larger than all there are, so none meets another.
_HIGHEST = """
SELECT max(number)
FROM (
  SELECT max(id) AS number FROM main.pages
  UNION ALL SELECT max(id) FROM main.entries
  UNION ALL SELECT max(id) FROM main.origins
  UNION ALL SELECT max(id) FROM main.source_texts
  UNION ALL SELECT max(id) FROM aside.pages
  UNION ALL SELECT max(id) FROM aside.entries
  UNION ALL SELECT max(id) FROM aside.origins
  UNION ALL SELECT max(id) FROM aside.source_texts
)
"""

_RENUMBER = (
    "UPDATE aside.origins SET id = id + :shift",
    "UPDATE aside.files SET origin = origin + :shift",
    "UPDATE aside.entries SET id = id + :shift",
    """
UPDATE aside.pages
SET id = id + :shift, entry = entry + :shift, origin = origin + :shift, source = source + :shift
""",
    "UPDATE aside.source_texts SET id = id + :shift",
    "UPDATE aside.keys SET page = page + :shift",
    "UPDATE aside.sections SET page = page + :shift",
    "UPDATE aside.rows SET page = page + :shift",
    "UPDATE aside.terms SET page = page + :shift",
    "UPDATE aside.relations SET page = page + :shift",
    "UPDATE aside.chunks SET page = page + :shift",
    "UPDATE aside.faqs SET page = page + :shift",
    "UPDATE aside.sources SET page = page + :shift",
    "UPDATE aside.limitations SET page = page + :shift",
    "UPDATE aside.tags SET page = page + :shift",
    "UPDATE aside.headers SET page = page + :shift",
    "UPDATE aside.page_sums SET page = page + :shift",
)

_PUT_BACK = (
    "INSERT INTO main.glossaries SELECT * FROM aside.glossaries",
    "INSERT INTO main.glossary_texts SELECT * FROM aside.glossary_texts",
    "INSERT INTO main.origins SELECT * FROM aside.origins",
    "INSERT INTO main.files SELECT * FROM aside.files",
    "INSERT INTO main.entries SELECT * FROM aside.entries",
    # Another glossary may have texts that begin with the same line.
    "INSERT OR IGNORE INTO main.source_heads (text) SELECT text FROM aside.source_heads",
    """
INSERT INTO main.source_texts (id, head, text)
SELECT texts.id, heads.id, texts.text
FROM aside.source_texts AS texts
LEFT JOIN aside.source_heads AS asides ON asides.id = texts.head
LEFT JOIN main.source_heads AS heads ON heads.text = asides.text
""",
    "INSERT INTO main.pages SELECT * FROM aside.pages",
    "INSERT INTO main.keys SELECT * FROM aside.keys",
    "INSERT INTO main.sections SELECT * FROM aside.sections",
    "INSERT INTO main.rows SELECT * FROM aside.rows",
    "INSERT INTO main.terms SELECT * FROM aside.terms",
    "INSERT INTO main.relations SELECT * FROM aside.relations",
    "INSERT INTO main.chunks SELECT * FROM aside.chunks",
    "INSERT INTO main.faqs SELECT * FROM aside.faqs",
    "INSERT INTO main.sources SELECT * FROM aside.sources",
    "INSERT INTO main.limitations SELECT * FROM aside.limitations",
    "INSERT INTO main.tags SELECT * FROM aside.tags",
    "INSERT INTO main.headers SELECT * FROM aside.headers",
    "INSERT INTO main.page_sums SELECT * FROM aside.page_sums",
)


@contextmanager
def setting_aside(database: Database, glossary_id: str, file: Path) -> Iterator[str]:
    """Remove a glossary as `removing` does, with all of it kept in a file of its own.

    Raises DiskFullError where there is no room for it; then nothing is removed.
    """
    if not has_room_for_copy(database, file.parent.parent):
        advice = "make room on the disk, or remove the glossary for good"
        raise DiskFullError(str(file), "there is no room to keep what is removed", advice)
    file.unlink(missing_ok=True)
    open_database(file, LIBRARY, BUSY_SECONDS).close()
    try:
        with _attached(database, file), removing(database, glossary_id, _SET_ASIDE) as previous:
            yield previous
    except BaseException:
        file.unlink(missing_ok=True)
        raise


@contextmanager
def putting_back(database: Database, glossary_id: str, file: Path) -> Iterator[str]:
    """Bring a glossary back that was set aside; undone when the block raises.

    Gives the name of the content as it was. Raises NotFoundError when nothing was set aside, and
    UsageError when a glossary of this id has been imported since.
    """
    if not file.exists():
        raise NotFoundError(glossary_id, "what was removed is not kept any more")
    # Since it was set aside it may have become a file of an older version.
    with closing(open_database(file, LIBRARY, BUSY_SECONDS)):
        pass
    with _attached(database, file), _unchecked(database), database.writing():
        if any(glossary.id == glossary_id for glossary in read_glossaries(database)):
            raise UsageError(glossary_id, "a glossary of this id has been imported since")
        row = database.first(_HIGHEST)
        shift = {"shift": (row and row[0]) or 0}
        for statement in _RENUMBER:
            database.execute(statement, shift)
        for statement in _PUT_BACK:
            database.execute(statement)
        yield begin_generation(database)
    file.unlink(missing_ok=True)


@contextmanager
def _attached(database: Database, file: Path) -> Iterator[None]:
    database.execute("ATTACH DATABASE :file AS aside", {"file": str(file)})
    try:
        yield
    finally:
        database.execute("DETACH DATABASE aside")


@contextmanager
def _unchecked(database: Database) -> Iterator[None]:
    """Without foreign keys: what is moved whole has what it points at."""
    # SQLite ignores this inside a transaction.
    database.execute("PRAGMA foreign_keys = OFF")
    try:
        yield
    finally:
        database.execute("PRAGMA foreign_keys = ON")
