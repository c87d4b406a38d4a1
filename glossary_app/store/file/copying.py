"""Copies a file as it stands, and puts the copy in place once it has proved sound."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

from glossary_app.errors import DamagedStoreError, DiskFullError
from glossary_app.paths import private_file
from glossary_app.store.file.database import Database, open_copy
from glossary_app.store.file.faults import MEND_ADVICE, Translation
from glossary_app.store.file.integrity import find_faults
from glossary_app.store.file.locking import locked

# Copying and checking takes 10 to 17 ms a megabyte. What is larger comes from dictionaries that
# can be imported again, and a second copy would be a third of the program's disk.
LARGEST_COPIED = 128_000_000


def keep_copy(database: Database, copy: Path) -> None:
    """Make this the copy to fall back on, unless the file is too large to be worth it.

    Raises DamagedStoreError when the file turns out damaged; the earlier copy then stays.
    """
    if not is_copied(database):
        return
    with locked(database.path):
        if not has_room_for_copy(database, copy.parent, copies=2):
            raise DiskFullError(str(copy), "there is no room for a copy", "make room on the disk")
        with sound_copy(database, copy) as draft, Translation(copy):
            draft.replace(copy)


def is_copied(database: Database) -> bool:
    """Whether a file is small enough for a copy of it to be kept."""
    return _size(database) <= LARGEST_COPIED


def has_room_for_copy(database: Database, folder: Path, copies: int = 1) -> bool:
    """Whether so many files of this size would find room beside the others."""
    return shutil.disk_usage(folder).free >= copies * _size(database)


@contextmanager
def sound_copy(source: Database, target: Path) -> Iterator[Path]:
    """A copy beside the target that may be put in its place; without that it goes away again.

    Raises DamagedStoreError when what was copied is damaged.
    """
    draft = target.with_name(f"{target.name}.part")
    try:
        with Translation(source.path):
            draft.unlink(missing_ok=True)
            _back_up(source, draft)
        _refuse_if_damaged(source.path, draft)
        yield draft
    finally:
        with suppress(OSError):
            draft.unlink(missing_ok=True)


def _size(database: Database) -> int:
    row = database.first("SELECT page_count * page_size FROM pragma_page_count, pragma_page_size")
    return int(row[0]) if row else 0


def _back_up(source: Database, draft: Path) -> None:
    private_file(draft)
    with closing(sqlite3.connect(draft)) as connection:
        # The copy goes to the disk before it is renamed: that is SQLite's default.
        source.connection.backup(connection)


def find_faults_of_copy(copy: Path) -> tuple[str, ...]:
    """What is wrong in a copy; reads all of it."""
    with closing(open_copy(copy)) as database:
        return find_faults(database)


def _refuse_if_damaged(path: Path, draft: Path) -> None:
    faults = find_faults_of_copy(draft)
    if faults:
        raise DamagedStoreError(str(path), f"the file is damaged: {faults[0]}", MEND_ADVICE)
