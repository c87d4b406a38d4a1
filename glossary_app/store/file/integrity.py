"""Asks SQLite whether a file is sound."""

from __future__ import annotations

from glossary_app.errors import DamagedStoreError
from glossary_app.store.file.database import Database


def find_faults(database: Database) -> tuple[str, ...]:
    """What is wrong in the file, mostly in SQLite's own words; empty when all is well."""
    try:
        damage = [str(row[0]) for row in database.rows("PRAGMA integrity_check")]
        # Not part of the integrity check (sqlite.org/pragma.html#pragma_integrity_check).
        strays = database.rows("PRAGMA foreign_key_check")
    except DamagedStoreError as error:
        return (error.what,)
    if damage != ["ok"]:
        return tuple(damage)
    return tuple(
        f'a row of "{table}" has lost its row of "{parent}"' for table, _, parent, _ in strays
    )
