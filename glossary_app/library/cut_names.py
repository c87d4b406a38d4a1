"""The names of a library, cut into what a scan of texts looks for; kept in a file of the cache.

Like the search index it is derived: it bears the store's generation, and is made anew when it is
of another one, or not as it was written.
"""

from __future__ import annotations

import json
import os
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from zlib import crc32

from glossary_app.paths import Folders, private_file, private_folder, read_kept
from glossary_app.recognition.scanning.writing import LAYOUT, tree_lines
from glossary_app.store.designations import StoredDesignations
from glossary_app.version import VERSION

_NEXT = b"\n"
# In bytes, many times those of the largest dictionaries.
_LARGEST = 1_000_000_000


def cut_names(folders: Folders, stored: StoredDesignations) -> Sequence[bytes]:
    """The lines of a tree of all designations, those of glossaries that are off among them."""
    stamp = _stamp(stored)
    lines = _read(folders.names_file, stamp)
    if lines is None:
        lines = tree_lines(stored.all())
        # A scan does without it where nothing may be written.
        with suppress(OSError):
            _write(folders.names_file, stamp, lines)
    return lines


def are_cut(folders: Folders, stored: StoredDesignations) -> bool:
    """Whether the names need not be cut for the next scan."""
    return _read(folders.names_file, _stamp(stored)) is not None


def _stamp(stored: StoredDesignations) -> str:
    """What the names were cut from, and by which program; their order is that of the library."""
    order = [glossary for glossary, _ in stored.glossaries()]
    return json.dumps([LAYOUT, VERSION, stored.generation(), *order])


def _read(path: Path, stamp: str) -> list[bytes] | None:
    try:
        head, _, body = read_kept(path, _LARGEST).partition(_NEXT)
    except OSError:
        return None
    return body.split(_NEXT) if head == _head(stamp, body) else None


def _write(path: Path, stamp: str, lines: Sequence[bytes]) -> None:
    private_folder(path.parent)
    body = _NEXT.join(lines)
    part = path.with_name(f"{path.name}.{os.getpid()}")
    try:
        private_file(part)
        part.write_bytes(_head(stamp, body) + _NEXT + body)
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)


def _head(stamp: str, body: bytes) -> bytes:
    return f"{crc32(body):08x} {stamp}".encode()
