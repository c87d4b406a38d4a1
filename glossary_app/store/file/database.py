"""One SQLite file: opened, brought up to date, read and written with faults in plain words."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import Any

from glossary_app.errors import DamagedStoreError, NewerStoreError
from glossary_app.paths import private_file, private_folder
from glossary_app.store.file.faults import MEND_ADVICE, MadeSense, Translation
from glossary_app.store.file.kinds import FileKind

Row = tuple[Any, ...]
Values = Mapping[str, object]

# How long a write waits for another process before it is refused.
BUSY_SECONDS = 5.0

# All statements of the store; each is prepared once.
_CACHED_STATEMENTS = 256

# How long reading a file into memory waits for a process that is writing to it.
_SHORT_WAIT = 1.0

_PRAGMAS = (
    "PRAGMA foreign_keys = ON",
    # In WAL mode a power cut may take the last write with it, but never damages the file.
    "PRAGMA synchronous = NORMAL",
    # 0.5 MB: each thread has a connection, and the system has the pages of the file at hand.
    "PRAGMA cache_size = -512",
    # Gives the disk back after a large import.
    "PRAGMA journal_size_limit = 33554432",
)


class Database:
    """A connection; belongs to the thread that opened it."""

    def __init__(self, path: Path, connection: sqlite3.Connection) -> None:
        self.path = path
        self.connection = connection
        self.is_writable = True
        self._translation = Translation(path)
        # For a block that makes values of rows: rows of which none can be made are damage.
        self.making_values = MadeSense(path)

    def rows(self, statement: str, values: Values | tuple[()] = ()) -> list[Row]:
        """All rows of an answer, so keep it small."""
        with self._translation:
            return self.connection.execute(statement, values).fetchall()

    def each(self, statement: str) -> Iterator[Row]:
        """The rows of an answer of any size, one after the other."""
        with self._translation:
            yield from self.connection.execute(statement)

    def first(self, statement: str, values: Values | tuple[()] = ()) -> Row | None:
        """The first row of an answer, if there is one."""
        with self._translation:
            row: Row | None = self.connection.execute(statement, values).fetchone()
            return row

    def execute(self, statement: str, values: Values | tuple[()] = ()) -> int:
        """Run a statement that changes rows; returns how many."""
        with self._translation:
            return self.connection.execute(statement, values).rowcount

    def insert(self, statement: str, values: Values | Row) -> int:
        """Add a row; returns its id."""
        with self._translation:
            return self.connection.execute(statement, values).lastrowid or 0

    def insert_new(self, statement: str, values: Values | Row) -> int:
        """Add a row unless there is one like it; returns its id, or 0."""
        with self._translation:
            cursor = self.connection.execute(statement, values)
            return cursor.lastrowid or 0 if cursor.rowcount > 0 else 0

    def execute_many(self, statement: str, rows: Iterable[Values | Row]) -> None:
        """Run a statement once for each row of values."""
        with self._translation:
            self.connection.executemany(statement, rows)

    def begin(self) -> None:
        """Start writing; raises BusyStoreError when another process goes on writing."""
        self.execute("BEGIN IMMEDIATE")

    def commit(self) -> None:
        """Keep what was written since `begin`."""
        self.execute("COMMIT")

    def roll_back(self) -> None:
        """Undo what was written since `begin`, unless SQLite has done so itself."""
        if self.connection.in_transaction:
            self.execute("ROLLBACK")

    @contextmanager
    def writing(self) -> Iterator[None]:
        """One transaction: kept when the block ends, undone when it raises."""
        self.begin()
        try:
            yield
            self.commit()
        except BaseException:
            self.roll_back()
            raise

    def close(self) -> None:
        """Let go of the file; what was not committed is undone."""
        with self._translation:
            self.connection.close()


def open_database(path: Path, kind: FileKind, busy_seconds: float) -> Database:
    """Open a file of this kind, made or upgraded where needed."""
    with Translation(path):
        private_folder(path.parent)
        private_file(path)
    database = connect(path, busy_seconds)
    with _closed_on_failure(database):
        make_ready(database, kind)
    return database


def open_existing_database(path: Path, kind: FileKind, busy_seconds: float) -> Database:
    """Open a file of this kind that must be there and hold something, upgraded where needed."""
    with Translation(path):
        is_missing, is_folder = not path.exists(), path.is_dir()
    if is_missing:
        raise DamagedStoreError(str(path), "the file is missing", MEND_ADVICE)
    if is_folder:
        raise DamagedStoreError(str(path), "a folder is in place of the file", MEND_ADVICE)
    if kind.is_private:
        # Older versions left it open to others.
        with suppress(OSError):
            path.chmod(0o600)
    database = connect(path, busy_seconds)
    with _closed_on_failure(database):
        # SQLite takes an empty file for a new one, where it is all that is left of a lost one.
        if not database.first("SELECT 1 FROM sqlite_master"):
            raise DamagedStoreError(str(path), "the file is empty", MEND_ADVICE)
        make_ready(database, kind)
    return database


def open_in_memory(path: Path, kind: FileKind) -> Database:
    """A copy in memory of a file, empty when there is none: what is written to it is not kept."""
    database = Database(path, sqlite3.connect(":memory:", isolation_level=None))
    with _closed_on_failure(database):
        if path.exists():
            with closing(connect(path, _SHORT_WAIT)) as file, Translation(path):
                file.connection.backup(database.connection)
        make_ready(database, kind)
    return database


def open_copy(copy: Path) -> Database:
    """Open a copy to be read; nothing is written, not even beside it."""
    with Translation(copy):
        _refuse_pipe(copy)
        address = f"{copy.absolute().as_uri()}?mode=ro&immutable=1"
        return Database(copy, sqlite3.connect(address, uri=True, isolation_level=None))


def new_in_memory(path: Path, kind: FileKind) -> Database:
    """What a new file of this kind would hold; `path` is only named in faults."""
    database = Database(path, sqlite3.connect(":memory:", isolation_level=None))
    with _closed_on_failure(database):
        make_ready(database, kind)
    return database


def connect(path: Path, busy_seconds: float) -> Database:
    """Open a file as it stands."""
    with Translation(path):
        _refuse_pipe(path)
        connection = sqlite3.connect(
            path,
            timeout=busy_seconds,
            # No hidden BEGIN: transactions stand where the code says so.
            isolation_level=None,
            cached_statements=_CACHED_STATEMENTS,
        )
    return Database(path, connection)


def _refuse_pipe(path: Path) -> None:
    # To open one is to wait for somebody who writes. SQLite tells of a folder by itself.
    if path.exists() and not path.is_file() and not path.is_dir():
        raise DamagedStoreError(str(path), "no file is in its place", MEND_ADVICE)


@contextmanager
def _closed_on_failure(database: Database) -> Iterator[None]:
    try:
        yield
    except BaseException:
        database.close()
        raise


def make_ready(database: Database, kind: FileKind) -> None:
    """Bring a file that has been opened up to date, and set what holds for its connection."""
    _bring_up_to_date(database, kind)
    for pragma in _PRAGMAS:
        database.execute(pragma)


def _bring_up_to_date(database: Database, kind: FileKind) -> None:
    # Asked first: another process may make the file between the two questions.
    is_empty = not database.first("SELECT 1 FROM sqlite_master")
    applied = _applied_steps(database, kind)
    if set(applied) - set(kind.steps):
        raise NewerStoreError(
            str(database.path),
            "the file was written by a newer version of the program",
            "update the program, or choose another data folder",
        )
    if set(applied) == set(kind.steps):
        return
    if not applied and not is_empty:
        raise DamagedStoreError(
            str(database.path),
            "the file is a database of another program",
            "move it away, or choose another data folder",
        )
    database.execute("PRAGMA journal_mode = WAL")
    # Late on purpose: sqlite-utils takes longer to import than all else that opening does, and
    # only a file that is new or of an older version needs it.
    from glossary_app.store.file import migrations

    with Translation(database.path):
        migrations.upgrade(database.connection, database.path, migrations.STEPS[kind.name])


def _applied_steps(database: Database, kind: FileKind) -> list[str]:
    if not database.first("SELECT 1 FROM sqlite_master WHERE name = '_sqlite_migrations'"):
        return []
    statement = "SELECT name FROM _sqlite_migrations WHERE migration_set = :set"
    return [name for (name,) in database.rows(statement, {"set": kind.name})]
