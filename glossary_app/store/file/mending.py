"""Puts the last good copy in the place of a damaged file, which is kept under another name."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from datetime import UTC, datetime
from functools import partial
from itertools import count
from pathlib import Path

from glossary_app.errors import DamagedStoreError
from glossary_app.model.mending import Mending
from glossary_app.store.file.copying import sound_copy
from glossary_app.store.file.database import connect, open_copy, open_existing_database
from glossary_app.store.file.faults import Translation
from glossary_app.store.file.integrity import find_faults, find_lost_tables
from glossary_app.store.file.kinds import FileKind
from glossary_app.store.file.locking import locked

# Who writes for longer is at work, and is not to be robbed of the file.
_BUSY_SECONDS = 1.0

# What SQLite keeps beside a file. Left there, the old log would be read into the new file.
_LOG, _LOG_INDEX = "-wal", "-shm"


def mend(path: Path, kind: FileKind, copy: Path) -> Mending | None:
    """Put the copy in the place of a damaged or missing file; None when the file is sound.

    Raises DamagedStoreError when there is no sound copy; all is then left as it is. Whoever has
    the file open closes it before: Windows does not rename an open file.
    """
    return _mended(path, kind, partial(_fall_back, path, copy))


def begin_anew(path: Path, kind: FileKind) -> Mending | None:
    """Put a damaged file aside, so that a new one can be made; None when the file is sound."""
    return _mended(path, kind, partial(_give_up, path))


def find_damage(path: Path, kind: FileKind) -> str:
    """What is wrong with a file, empty when it is sound; reads all of it.

    Raises what has nothing to do with damage.
    """
    try:
        with closing(open_existing_database(path, kind, _BUSY_SECONDS)) as database:
            faults = find_lost_tables(database, kind) or find_faults(database)
    except DamagedStoreError as damage:
        return damage.what
    return faults[0] if faults else ""


def _mended(path: Path, kind: FileKind, replace: Callable[[str, str], Mending]) -> Mending | None:
    with locked(path):
        # Asked under the lock: another process may have mended it meanwhile.
        fault = find_damage(path, kind)
        if not fault:
            return None
        _refuse_if_busy(path)
        return replace(kind.name, fault)


def _refuse_if_busy(path: Path) -> None:
    if not path.is_file():
        return
    # A file may be too damaged to be written to; then nobody is writing.
    with suppress(DamagedStoreError), closing(connect(path, _BUSY_SECONDS)) as database:
        database.begin()
        database.roll_back()


def _give_up(path: Path, kind: str, fault: str) -> Mending:
    return Mending(kind, str(path), fault, _set_aside(path))


def _fall_back(path: Path, copy: Path, kind: str, fault: str) -> Mending:
    if not copy.exists():
        raise DamagedStoreError(str(path), fault, "there is no copy of it")
    copied = datetime.fromtimestamp(copy.stat().st_mtime, UTC)
    try:
        with closing(open_copy(copy)) as source, sound_copy(source, path) as draft:
            kept_as = _set_aside(path)
            with Translation(path):
                draft.replace(path)
    except DamagedStoreError as error:
        # The file that matters is named, not the one that was of no help.
        advice = f"its copy is damaged as well: {error.what}"
        raise DamagedStoreError(str(path), fault, advice) from error
    return Mending(kind, str(path), fault, kept_as, copied)


def _set_aside(path: Path) -> str:
    """Give a file and its log another name; returns it, or nothing when there is no file."""
    if not path.exists():
        return ""
    kept_as = _free_name(path)
    with Translation(path):
        log = path.with_name(path.name + _LOG)
        if log.exists():
            log.rename(kept_as.with_name(kept_as.name + _LOG))
        path.with_name(path.name + _LOG_INDEX).unlink(missing_ok=True)
        path.rename(kept_as)
    return str(kept_as)


def _free_name(path: Path) -> Path:
    stamp = datetime.now(UTC).astimezone().strftime("%Y%m%d-%H%M%S")
    names = (f"{path.stem}.damaged-{stamp}{suffix}{path.suffix}" for suffix in _suffixes())
    return next(file for name in names if not (file := path.with_name(name)).exists())


def _suffixes() -> Iterator[str]:
    yield ""
    yield from (f"-{number}" for number in count(2))
