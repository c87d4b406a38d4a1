"""Opens a file also where nothing may be written: a stick with its switch on, a full disk."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing, suppress
from pathlib import Path
from tempfile import TemporaryDirectory

from glossary_app.errors import DiskFullError, ReadOnlyStoreError, StoreError
from glossary_app.paths import is_there
from glossary_app.store.file.database import (
    BUSY_SECONDS,
    Database,
    make_ready,
    new_in_memory,
    open_copy,
    open_database,
    open_existing_database,
)
from glossary_app.store.file.faults import Translation
from glossary_app.store.file.kinds import FileKind

# Where SQLite has committed to what it has not put into the file itself yet.
_LOG = "-wal"


def open_or_read(path: Path, kind: FileKind, busy_seconds: float) -> Database:
    """Open a file, made where there is none; where that is forbidden, as one that is empty."""
    if is_there(path):
        return open_or_read_existing(path, kind, busy_seconds)
    try:
        return open_database(path, kind, busy_seconds)
    except StoreError as fault:
        if not _is_of_writing(fault):
            raise
        return _closed_to_writing(new_in_memory(path, kind))


def open_or_read_existing(
    path: Path, kind: FileKind, busy_seconds: float = BUSY_SECONDS
) -> Database:
    """Open a file that must be there; where nothing may be written, as it is.

    What is then written raises ReadOnlyStoreError.
    """
    try:
        return open_existing_database(path, kind, busy_seconds)
    except StoreError as fault:
        if not _is_of_writing(fault):
            raise
        # Where it cannot be read either, the first fault says why.
        with suppress(StoreError):
            return _closed_to_writing(_open_as_it_is(path, kind))
        raise


def _is_of_writing(fault: StoreError) -> bool:
    # Not of its subclasses: a damaged file is not to be read as if it were none.
    return type(fault) in (StoreError, ReadOnlyStoreError, DiskFullError)


def _open_as_it_is(path: Path, kind: FileKind) -> Database:
    log = path.with_name(path.name + _LOG)
    with Translation(path):
        has_log = log.exists() and log.stat().st_size > 0
    if has_log:
        return _copied_with_log(path, log, kind)
    database = open_copy(path)
    try:
        make_ready(database, kind)
    except BaseException:
        database.close()
        raise
    return database


def _copied_with_log(path: Path, log: Path, kind: FileKind) -> Database:
    """The file with what stands in its log; SQLite wants to write to read that."""
    database = Database(path, sqlite3.connect(":memory:", isolation_level=None))
    try:
        with TemporaryDirectory(prefix="glossary-") as folder, Translation(path):
            copy = Path(folder) / path.name
            shutil.copyfile(path, copy)
            shutil.copyfile(log, copy.with_name(log.name))
            with closing(sqlite3.connect(copy)) as source:
                source.backup(database.connection)
        make_ready(database, kind)
    except BaseException:
        database.close()
        raise
    return database


def _closed_to_writing(database: Database) -> Database:
    database.execute("PRAGMA query_only = ON")
    database.is_writable = False
    return database
