"""Where two starts of the program find each other."""

from __future__ import annotations

import sys
from pathlib import Path
from zlib import crc32

from glossary_app.paths import Folders

# Linux allows 108 bytes for the path of a socket, macOS 104.
_LONGEST_PATH = 100


def meeting_place(folders: Folders) -> str:
    """The address of the socket or pipe; empty where there can be none."""
    if sys.platform == "win32":
        return rf"\\.\pipe\glossary-app-{crc32(str(folders.data).encode()):08x}"
    path = str(folders.runtime / "window.socket")
    return path if len(path.encode()) <= _LONGEST_PATH else ""


def is_met(address: str) -> bool:
    """Whether somebody seems to be there; a socket may be left over from a crash."""
    return bool(address) and Path(address).exists()
