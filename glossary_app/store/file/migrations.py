"""The named steps that bring a file up to date; sqlite-utils keeps the record of them.

A step is never changed once it is released. A change of the schema is a new step at the end, and
its name goes to the end of the list in `kinds.py`, which every file is compared with when opened.
"""

from __future__ import annotations

import sqlite3
from pathlib import Path

from sqlite_utils import Database, Migrations

from glossary_app.spelling.sort_keys import sort_key
from glossary_app.store.file.schema import (
    DESCRIBED_GLOSSARIES,
    FORGET_SOURCE_TEXT,
    LIBRARY_SCHEMA,
    MARKED_DESIGNATIONS,
    PAGE_SUMS,
    SOURCE_TEXTS,
    WHOLE_TEXTS,
)
from glossary_app.store.file.user_schema import MISSING_TERMS, USER_SCHEMA

library_steps = Migrations("library")
user_steps = Migrations("user")

# The text of a table's row begins with the first line of every other one.
_MOVE_TEXTS = (
    """
UPDATE pages
SET source = (
  SELECT min(same.id)
  FROM pages AS same
  WHERE same.entry = pages.entry AND same.digest = pages.digest
)
""",
    """
INSERT INTO source_texts (id, head, text)
SELECT id, NULL, source_text
FROM pages
WHERE source = id
""",
    """
INSERT INTO source_heads (text)
SELECT substr(text, 1, instr(text, char(10))) AS line
FROM source_texts
WHERE instr(text, char(10)) > 1
GROUP BY line
HAVING count(*) > 1
""",
    """
UPDATE source_texts
SET
  head = source_heads.id,
  text = substr(source_texts.text, length(source_heads.text) + 1)
FROM source_heads
WHERE source_heads.text = substr(source_texts.text, 1, instr(source_texts.text, char(10)))
""",
)

STEPS = {steps.name: steps for steps in (library_steps, user_steps)}


@library_steps()
def create_library(db: Database) -> None:
    """Create all that the first version holds."""
    _execute_all(db, LIBRARY_SCHEMA)
    db.execute("INSERT INTO generations VALUES ('current', lower(hex(randomblob(16))))")


@library_steps()
def order_pages(db: Database) -> None:
    """Keep the order of lists, so that a long one is there before its rows are read."""
    db.execute("ALTER TABLE pages ADD COLUMN sort_key TEXT NOT NULL DEFAULT ''")
    db.conn.create_function("sort_key_of", 1, sort_key, deterministic=True)
    db.execute("UPDATE pages SET sort_key = sort_key_of(coalesce(reading, headword))")
    # Holds all that a list asks for: the table itself has the long texts in its rows.
    db.execute(
        "CREATE INDEX pages_in_order ON pages (entry, locale, sort_key, category, quality, draft)"
    )


@library_steps()
def mark_terms(db: Database) -> None:
    """Keep of a designation whether it is to be used."""
    db.execute("ALTER TABLE terms ADD COLUMN status TEXT NOT NULL DEFAULT ''")
    db.execute("DROP VIEW designations")
    db.execute(MARKED_DESIGNATIONS)


@library_steps()
def sum_pages(db: Database) -> None:
    """Keep a checksum of each page; those that are there get theirs with the next import."""
    db.execute(PAGE_SUMS)


@library_steps()
def keep_choices(db: Database) -> None:
    """Keep of a root what the user has said of how it is read, as JSON."""
    db.execute("ALTER TABLE origins ADD COLUMN choices TEXT NOT NULL DEFAULT ''")


@library_steps()
def keep_names_of_targets(db: Database) -> None:
    """Keep what the source calls the target of a relation, where an import found the entry."""
    db.execute("ALTER TABLE relations ADD COLUMN named TEXT NOT NULL DEFAULT ''")


@library_steps()
def choose_links(db: Database) -> None:
    """Keep of a glossary whether other pages link to it; where nothing is said its size decides."""
    db.execute("ALTER TABLE glossaries ADD COLUMN linked INTEGER CHECK (linked IN (0, 1))")


@library_steps()
def keep_texts_once(db: Database) -> None:
    """Keep the text of a row once, and the header of a table once for all of its rows."""
    _execute_all(db, SOURCE_TEXTS)
    db.execute("ALTER TABLE pages ADD COLUMN source INTEGER NOT NULL DEFAULT 0")
    _execute_all(db, _MOVE_TEXTS)
    db.execute("ALTER TABLE pages DROP COLUMN source_text")
    db.execute(WHOLE_TEXTS)
    db.execute(FORGET_SOURCE_TEXT)


@library_steps()
def describe_glossaries(db: Database) -> None:
    """Keep what a glossary is to be credited with, what the user calls it, and when it came."""
    _execute_all(db, DESCRIBED_GLOSSARIES)


@library_steps()
def keep_remarks(db: Database) -> None:
    """Keep what there was to say of a file, as JSON: it need not be read to say it again."""
    db.execute("ALTER TABLE files ADD COLUMN remarks TEXT NOT NULL DEFAULT '[]'")


@user_steps()
def create_user_data(db: Database) -> None:
    """Create bookmarks, notes, visits and searches."""
    _execute_all(db, USER_SCHEMA)


@user_steps()
def note_missing_terms(db: Database) -> None:
    """Keep what was searched, not found, and written down."""
    db.execute(MISSING_TERMS)


def upgrade(connection: sqlite3.Connection, path: Path, steps: Migrations) -> None:
    """Take the steps that the file lacks: all of them or none, each with its record.

    A file that holds something is copied first, to `NAME.before-STEP.db` beside it.
    """
    # Without plugins: what a user has installed for sqlite-utils is no part of this program.
    db = Database(connection, recursive_triggers=False, execute_plugins=False)
    if steps.applied(db) and steps.pending(db):
        _copy(connection, path.with_name(f"{path.stem}.before-{steps.pending(db)[0].name}.db"))
    connection.execute("BEGIN IMMEDIATE")
    try:
        # Another process may have taken the steps while this one waited; then none is pending.
        steps.apply(db)
    except BaseException:
        connection.execute("ROLLBACK")
        raise
    connection.execute("COMMIT")


def _copy(connection: sqlite3.Connection, target: Path) -> None:
    # Renamed when whole, so that a copy that was cut short is never taken for one.
    unfinished = target.with_suffix(".part")
    unfinished.unlink(missing_ok=True)
    copy = sqlite3.connect(unfinished)
    try:
        connection.backup(copy)
    finally:
        copy.close()
    unfinished.replace(target)


def _execute_all(db: Database, statements: tuple[str, ...]) -> None:
    for statement in statements:
        db.execute(statement)
