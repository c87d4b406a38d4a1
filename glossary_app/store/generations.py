"""The name of the present content, by which the search index knows whether it is up to date."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from glossary_app.errors import StoreError
from glossary_app.store.file.database import Database, open_copy


def read_generation(database: Database) -> str:
    """A random name, different after every committed write that changed an entry."""
    row = database.first("SELECT id FROM generations")
    return str(row[0]) if row else ""


def generation_of_copy(copy: Path) -> str:
    """The name of the content of a copy; empty when there is no copy that can be read."""
    try:
        with closing(open_copy(copy)) as database:
            known = database.first("SELECT 1 FROM sqlite_master WHERE name = 'generations'")
            return read_generation(database) if known else ""
    except StoreError:
        return ""


def begin_generation(database: Database) -> str:
    """Say that the content is no longer what it was; gives the name that it had.

    The name is random, not a count: a backup copy put back would count on to a number that an
    index of other content bears already.
    """
    previous = read_generation(database)
    database.execute("UPDATE generations SET id = lower(hex(randomblob(16)))")
    return previous
