"""Where two starts of the program find each other."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path
from time import monotonic, sleep
from zlib import crc32

from glossary_app.paths import Folders

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
        return rf"\\.\pipe\glossary-app-{crc32(str(folders.data).encode()):08x}"
    path = str(folders.runtime / "window.socket")
    return path if len(path.encode()) <= _LONGEST_PATH else ""


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
