"""Tells whether a file is sound: its pages, its tables, and every text in them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import closing
from datetime import datetime

from glossary_app.errors import DamagedStoreError
from glossary_app.model.page import ProseFormat, SectionKind
from glossary_app.model.provenance import TrustPolicy
from glossary_app.model.source import SourceText
from glossary_app.store.file.database import Database, new_in_memory
from glossary_app.store.file.kinds import FileKind
from glossary_app.store.page_reading import READING, sum_pages
from glossary_app.store.page_sums import known_sums

# Tables of SQLite's own, of its indexes and of sqlite-utils.
_NOT_OURS = ("sqlite_", "_sqlite_")

# Read with the pages that they are parts of.
_SUMMED = {
    "sections",
    "rows",
    "terms",
    "relations",
    "chunks",
    "faqs",
    "sources",
    "limitations",
    "tags",
    "headers",
}
_BATCH = 500
_REMARK = re.compile(r"--[^\n]*")

_TEXTS = """
SELECT path, digest, coalesce(text, '')
FROM pages
LEFT JOIN whole_texts ON whole_texts.page = pages.id
"""
# Before `keep_texts_once`: a copy may be older than the program.
_OLD_TEXTS = "SELECT path, digest, source_text FROM pages"

# What is written in one of a few words.
_WORDS: dict[tuple[str, str], tuple[str, ...]] = {
    ("sections", "kind"): tuple(SectionKind),
    ("pages", "prose_format"): tuple(ProseFormat),
    ("glossaries", "trust"): tuple(TrustPolicy),
}
_TIMES = {("bookmarks", "added"), ("notes", "changed"), ("visits", "at"), ("searches", "at")}


def find_faults(database: Database) -> tuple[str, ...]:
    """What is wrong in the file, mostly in SQLite's own words; empty when all is well."""
    try:
        damage = [str(row[0]) for row in database.rows("PRAGMA integrity_check")]
        # Not part of the integrity check (sqlite.org/pragma.html#pragma_integrity_check).
        strays = database.rows("PRAGMA foreign_key_check")
        if damage != ["ok"]:
            return tuple(damage)
        # SQLite looks at no letter of a text.
        senseless = tuple(_find_senseless(database))
    except DamagedStoreError as error:
        return (error.what,)
    lost = (f'a row of "{table}" has lost its row of "{parent}"' for table, _, parent, _ in strays)
    return (*lost, *senseless)


def find_lost_tables(database: Database, kind: FileKind) -> tuple[str, ...]:
    """The tables, indexes and views that are not there as the program made them."""
    with closing(new_in_memory(database.path, kind)) as expected:
        wanted, found = _schema_of(expected), _schema_of(database)
    return tuple(
        f'"{name}" is not as it was made' for name, sql in wanted.items() if found.get(name) != sql
    )


def _schema_of(database: Database) -> dict[str, str]:
    rows = database.rows("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL")
    return {name: _statement(sql) for name, sql in rows if not name.startswith(_NOT_OURS)}


def _statement(sql: str) -> str:
    """What a statement does: an older version of the program may have said more or less of it."""
    return " ".join(_REMARK.sub(" ", sql).split())


def _find_senseless(database: Database) -> Iterator[str]:
    """Texts that are not as they were written; the first of each column."""
    for table, columns in _text_columns(database).items():
        for column in columns:
            if (table, column) == ("pages", "digest"):
                yield from _find_altered(database)
            elif (table, column) in _WORDS:
                yield from _find_other_words(database, table, column)
            elif (table, column) in _TIMES:
                yield from _find_no_times(database, table, column)
        if table not in _SUMMED:
            _read_all(database, table, columns)
    yield from _find_altered_pages(database)


def _find_altered_pages(database: Database) -> Iterator[str]:
    """Whether a page is not as it was saved; reads every part of every page."""
    if not database.first("SELECT 1 FROM sqlite_master WHERE name = 'page_sums'"):
        return
    last = database.first("SELECT max(id) FROM entries")
    for start in range(0, (last and last[0]) or 0, _BATCH):
        entries = list(range(start + 1, start + 1 + _BATCH))
        sums = sum_pages(database, entries)
        for page, expected in known_sums(database, sums, READING):
            if sums[page] != expected:
                yield "a page is not as it was saved"
                return


def _text_columns(database: Database) -> dict[str, tuple[str, ...]]:
    rows = database.rows(
        "SELECT tables.name, columns.name FROM sqlite_master AS tables"
        " JOIN pragma_table_info(tables.name) AS columns"
        " WHERE tables.type = 'table' AND columns.type = 'TEXT'"
    )
    tables: dict[str, tuple[str, ...]] = {}
    for table, column in rows:
        if not table.startswith(_NOT_OURS):
            tables[table] = (*tables.get(table, ()), column)
    return tables


def _read_all(database: Database, table: str, columns: tuple[str, ...]) -> None:
    """Have every letter read: what is no UTF-8 raises DamagedStoreError."""
    chosen = ", ".join(f'"{column}"' for column in columns)
    for _ in database.each(f'SELECT {chosen} FROM "{table}"'):  # noqa: S608 - names of our own
        pass


def _find_altered(database: Database) -> Iterator[str]:
    is_old = not database.first("SELECT 1 FROM sqlite_master WHERE name = 'whole_texts'")
    for path, digest, text in database.each(_OLD_TEXTS if is_old else _TEXTS):
        if SourceText(path, "", text).digest != digest:
            yield f"the text of '{path}' is not the one that was imported"
            return


def _find_other_words(database: Database, table: str, column: str) -> Iterator[str]:
    for (word,) in database.each(f'SELECT DISTINCT "{column}" FROM "{table}"'):  # noqa: S608
        if word not in _WORDS[table, column]:
            yield f"'{word}' is no {column} of {table}"
            return


def _find_no_times(database: Database, table: str, column: str) -> Iterator[str]:
    for (text,) in database.each(f'SELECT "{column}" FROM "{table}"'):  # noqa: S608
        try:
            datetime.fromisoformat(text)
        except ValueError:
            yield f"'{text}' of {table} is no time"
            return
