"""Asks SQLite whether a file is sound."""

from __future__ import annotations

from glossary_app.store.database import Database


def find_faults(database: Database) -> tuple[str, ...]:
    """SQLite's own words for what is wrong, at most a hundred; empty when all is well."""
    damage = [str(row[0]) for row in database.rows("PRAGMA integrity_check(100)")]
    if damage != ["ok"]:
        return tuple(damage)
    strays = database.rows("PRAGMA foreign_key_check")
    return tuple(
        f'row {row} of "{table}" has no row in "{parent}"' for table, row, parent, _ in strays[:100]
    )
