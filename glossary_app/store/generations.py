"""The name of the present content, by which the search index knows whether it is up to date."""

from __future__ import annotations

from glossary_app.store.database import Database


def read_generation(database: Database) -> str:
    """A random name, different after every committed write that changed an entry."""
    row = database.first("SELECT id FROM generations")
    return str(row[0]) if row else ""


def start_generation(database: Database) -> None:
    """Say that the content is no longer what it was.

    The name is random, not a count: a backup copy put back would count on to a number that an
    index of other content bears already.
    """
    database.execute("UPDATE generations SET id = lower(hex(randomblob(16)))")
