"""Where two starts of the program find each other."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from time import monotonic, sleep

from glossary_app.paths import APP_ID, Folders, platform_folders

# Linux allows 108 bytes for the path of a socket, macOS 104.
_LONGEST_PATH = 100
# From a start to its socket, on a busy machine.
_LONGEST_START = 10.0
_MOMENT = 0.05

if sys.platform != "win32":
    import fcntl


def meeting_place(folders: Folders) -> str:
    """The address of the socket or pipe; empty where there can be none."""
    if sys.platform == "win32":
        return rf"\\.\pipe\{APP_ID}-{_mark_of(folders)}"
    place = folders.runtime / "window.socket"
    if not _can_be_bound(place):
        # A library deep in its folders is met where the platform has sockets.
        place = platform_folders().runtime / f"{_mark_of(folders)}.socket"
    return str(place) if _can_be_bound(place) else ""


def _can_be_bound(place: Path) -> bool:
    return len(os.fsencode(place)) <= _LONGEST_PATH


def _mark_of(folders: Folders) -> str:
    # As it is from wherever the program is started.
    data = os.fsencode(folders.data.absolute())
    return sha256(data).hexdigest()[:16]


def is_met(address: str) -> bool:
    """Whether somebody seems to be there; a socket may be left over from a crash."""
    return bool(address) and Path(address).exists()


def is_first(address: str) -> bool:
    """Whether no other start holds this place; it is then held until the process ends.

    Two starts in the same moment find no socket; Windows lets a pipe's name be taken only once.
    """
    if sys.platform == "win32" or not address:
        return True
    lock = Path(address).with_suffix(".lock")
    try:
        lock.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        # Never closed on purpose: the lock goes with the process, however that ends.
        handle = os.open(lock, os.O_RDWR | os.O_CREAT, 0o600)
    except OSError:
        return True
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        os.close(handle)
        return False
    except OSError:
        # A file system without locks.
        return True
    return True


def moments_of_a_start() -> Iterator[None]:
    """Moments to look again at a place that another start holds; they end after a while."""
    ends = monotonic() + _LONGEST_START
    while monotonic() < ends:
        sleep(_MOMENT)
        yield
