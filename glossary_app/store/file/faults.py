"""SQLite's faults in words that a person can act on."""

from __future__ import annotations

import re
import sqlite3
from pathlib import Path
from types import TracebackType

from glossary_app.errors import (
    BusyStoreError,
    DamagedStoreError,
    DiskFullError,
    ReadOnlyStoreError,
    StoreError,
    fault_of_file,
)

# Extended result codes hold the primary code in their low byte (sqlite.org/rescode.html).
_PRIMARY = 0xFF

# The damaged file is kept, and the last good copy takes its place.
MEND_ADVICE = "run 'glossary doctor --mend'"

_FAULTS: dict[int, tuple[type[StoreError], str, str]] = {
    sqlite3.SQLITE_BUSY: (
        BusyStoreError,
        "another program is writing to it",
        "wait until it is done, then try again",
    ),
    sqlite3.SQLITE_CORRUPT: (
        DamagedStoreError,
        "the file is damaged",
        MEND_ADVICE,
    ),
    sqlite3.SQLITE_NOTADB: (
        DamagedStoreError,
        "the file is not a database",
        MEND_ADVICE,
    ),
    sqlite3.SQLITE_READONLY: (
        ReadOnlyStoreError,
        "the file is read-only",
        "allow writing to the file and its folder, or choose another data folder",
    ),
    sqlite3.SQLITE_FULL: (
        DiskFullError,
        "the disk is full",
        "make room, then try again; what was there before is still there",
    ),
    sqlite3.SQLITE_CANTOPEN: (
        StoreError,
        "the file cannot be opened",
        "check that the folder exists and may be written to",
    ),
    sqlite3.SQLITE_IOERR: (
        StoreError,
        "the file cannot be read or written",
        "check the disk, then try again",
    ),
    sqlite3.SQLITE_PERM: (
        ReadOnlyStoreError,
        "access to the file is denied",
        "allow writing to the file and its folder, or choose another data folder",
    ),
}
_FAULTS[sqlite3.SQLITE_LOCKED] = _FAULTS[sqlite3.SQLITE_BUSY]
for _code in (sqlite3.SQLITE_FORMAT, sqlite3.SQLITE_MISMATCH, sqlite3.SQLITE_EMPTY):
    _FAULTS[_code] = _FAULTS[sqlite3.SQLITE_CORRUPT]

# Of a file that is ours: a table has lost its name, or a text its letters.
_SENSELESS = re.compile("no such (table|column|index|view)|malformed|could not decode", re.I)


class Translation:
    """Turns faults of SQLite and of the file system into errors of the store, in a `with` block.

    What is not the user's to mend (a wrong statement, a broken constraint) goes through as it is.
    """

    # A class, because every statement passes here, and a generator would take longer than many.
    def __init__(self, path: Path) -> None:
        self._path = path

    def __enter__(self) -> None:
        pass

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if isinstance(error, UnicodeDecodeError):
            # SQLite quotes in its messages what it cannot make sense of, byte for byte.
            raise _damaged(self._path) from error
        if isinstance(error, sqlite3.Error):
            fault = store_error(self._path, error)
            if fault is not None:
                raise fault from error
        elif isinstance(error, OSError):
            raise fault_of_file(str(self._path), error) from error


class MadeSense(Translation):
    """Takes what cannot be made a value of for damage as well, in a `with` block."""

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if isinstance(error, ValueError | TypeError | LookupError):
            raise _damaged(self._path) from error
        super().__exit__(kind, error, trace)


def _damaged(path: Path) -> DamagedStoreError:
    _, what, now = _FAULTS[sqlite3.SQLITE_CORRUPT]
    return DamagedStoreError(str(path), what, now)


def store_error(path: Path, error: sqlite3.Error) -> StoreError | None:
    """The error to raise instead; None when it is a bug of ours."""
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_OK) & _PRIMARY
    if code not in _FAULTS:
        return _damaged(path) if _SENSELESS.search(str(error)) else None
    kind, what, now = _FAULTS[code]
    return kind(str(path), what, now)
