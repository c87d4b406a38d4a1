"""Index files mapped into memory instead of read piece by piece.

A search makes some thousand reads of a few bytes; Whoosh's own files seek and read for each,
and its memory-mapped compound segments copy the whole index into memory. A mapping costs neither.

What has been read stays in memory until it is given back: 24 MB of 35 after twenty queries, 145 of
a dictionary. The next answer takes it again, in no time that could be measured: the system has the
pages at hand.
"""

from __future__ import annotations

import mmap
from collections.abc import Sequence
from contextlib import suppress
from io import BytesIO
from pathlib import Path
from pickle import UnpicklingError
from typing import Any
from zlib import crc32

from whoosh.filedb.filestore import FileStorage
from whoosh.filedb.structfile import StructFile

from glossary_app.errors import IndexUnusableError
from glossary_app.search.files.builds import BLOCK, read_manifest
from glossary_app.search.files.plain_pickles import load_plain

# More than Whoosh writes of one block of postings beside the postings.
_AHEAD = 512


class MappedFile(StructFile):
    """A file of the index, mapped for reading.

    Each block is compared with its checksum when it is first read: a byte that has turned over
    gives wrong answers more often than none.
    """

    def __init__(self, mapping: mmap.mmap, name: str, sums: Sequence[int]) -> None:
        super().__init__(mapping, name=name)  # type: ignore[arg-type] # reads like a file
        self._mapping = mapping
        self._sums = sums
        self._unchecked = set(range(len(sums)))

    def get(self, position: int, length: int) -> bytes:
        """The bytes at a place, without moving there."""
        if self._unchecked:
            self._check(position, length)
        return self._mapping[position : position + length]

    def read(self, size: int = -1) -> bytes:
        """The next bytes."""
        position = self._mapping.tell()
        found = self._mapping.read(None if size < 0 else size)
        if self._unchecked:
            self._check(position, len(found))
        return found

    def readline(self) -> bytes:
        """The next line."""
        position = self._mapping.tell()
        found = self._mapping.readline()
        if self._unchecked:
            self._check(position, len(found))
        return found

    def read_pickle(self) -> Any:
        """The next value."""
        start = self._mapping.tell()
        # All at once: piece by piece, as pickle reads, takes ten times as long.
        ahead = BytesIO(self.get(start, _AHEAD))
        try:
            value = load_plain(ahead)
        except (EOFError, UnpicklingError):
            ahead = BytesIO(self.get(start, len(self._mapping) - start))
            value = load_plain(ahead)
        self._mapping.seek(start + ahead.tell())
        return value

    def _check(self, position: int, length: int) -> None:
        first, last = position // BLOCK, (position + length - 1) // BLOCK
        for block in range(first, last + 1):
            if block in self._unchecked:
                start = block * BLOCK
                if crc32(self._mapping[start : start + BLOCK]) != self._sums[block]:
                    raise IndexUnusableError(str(self), f"'{self}' of the search index is damaged")
                self._unchecked.discard(block)


class MappedStorage(FileStorage):
    """A folder of index files that are mapped when they are opened."""

    def __init__(self, path: str) -> None:
        super().__init__(path)  # type: ignore[no-untyped-call]
        self._mappings: list[mmap.mmap] = []
        self._sums: dict[str, Sequence[int]] = {}
        # A folder that nobody has sealed has nothing to be compared with.
        with suppress(IndexUnusableError):
            files = read_manifest(Path(path)).files
            self._sums = {name: record.block_sums for name, record in files.items()}

    def rest(self) -> None:
        """Hold no page of the files (not on Windows, which has no such advice)."""
        self._mappings = [mapping for mapping in self._mappings if not mapping.closed]
        if hasattr(mmap, "MADV_DONTNEED"):
            for mapping in self._mappings:
                mapping.madvise(mmap.MADV_DONTNEED)

    def open_file(self, name: str, **options: Any) -> StructFile:
        """Map a file; an empty one cannot be."""
        path = Path(self.folder) / name
        with path.open("rb") as file:
            if not path.stat().st_size:
                return super().open_file(name, **options)  # type: ignore[no-any-return, no-untyped-call]
            mapping = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
            self._mappings.append(mapping)
            return MappedFile(mapping, name, self._sums.get(name, ()))
