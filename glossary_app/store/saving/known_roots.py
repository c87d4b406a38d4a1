"""The roots that were imported, and what was said of how they are read."""

from __future__ import annotations

from dataclasses import dataclass

from glossary_app.store.file.database import Database

_OF_ROOT = """
SELECT glossary, format, choices
FROM origins
WHERE root = :root
ORDER BY id DESC
"""


@dataclass(frozen=True, slots=True)
class KnownRoot:
    """A file or folder that was imported: into which glossary, as what, read how (JSON)."""

    glossary: str
    format: str
    choices: str


def find_root(database: Database, root: str) -> tuple[KnownRoot, ...]:
    """What is known of a root, the latest first."""
    return tuple(KnownRoot(*row) for row in database.rows(_OF_ROOT, {"root": root}))


def roots_of(database: Database, glossary: str) -> tuple[str, ...]:
    """The roots that a glossary was imported from."""
    statement = "SELECT root FROM origins WHERE glossary = :glossary ORDER BY id"
    return tuple(root for (root,) in database.rows(statement, {"glossary": glossary}))
