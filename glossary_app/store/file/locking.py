"""One process at a time replaces a file or its copy."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from glossary_app.paths import private_file
from glossary_app.store.file.faults import Translation

# Longer than the copying of the largest file that is copied.
PATIENCE_SECONDS = 30.0


@contextmanager
def locked(path: Path, seconds: float = PATIENCE_SECONDS) -> Iterator[None]:
    """Keep other processes from replacing this file; raises BusyStoreError when one goes on.

    SQLite's own lock, on an empty file beside it: it works on every system and ends with the
    process. The file itself cannot bear the lock, as it may be damaged or missing.
    """
    lock = path.with_name(f"{path.name}.lock")
    with Translation(lock):
        private_file(lock)
        _empty(lock)
        connection = sqlite3.connect(lock, timeout=seconds, isolation_level=None)
    with closing(connection):
        with Translation(lock):
            connection.execute("BEGIN EXCLUSIVE")
        yield


def _empty(lock: Path) -> None:
    """Take out what a fault of the disk has put there, or nobody would ever get the lock."""
    # In the file itself: another one in its place would be another lock.
    if lock.is_file() and lock.stat().st_size:
        os.truncate(lock, 0)
