"""Writing the terms of a segment as `packed_terms` reads them: field by field, each by itself.

A field is written by whoever has time, into files of its own, and joins the others as it is.
"""

from __future__ import annotations

import os
import sys
from array import array
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from shutil import copyfileobj
from typing import IO, Protocol

from whoosh.fields import Schema
from whoosh.filedb.structfile import StructFile

from glossary_app.search.files.packed_postings import (
    WeightTable,
    array_bytes,
    pack_postings,
    varint,
)
from glossary_app.search.files.packed_terms import (
    EXTENT,
    FOOTER,
    LONGEST_INSIDE,
    MAGIC,
    TERMS_IN_BLOCK,
    FieldPlace,
)
from glossary_app.search.files.runs import POSTING, KeyedPostings, merged_terms

_MOST_SHARED = 255
_FIRST = array("I", (0,))
_MOST_KNOWN = 1_000
_BYTES = tuple(bytes((number,)) for number in range(256))


class _Writable(Protocol):
    def write(self, data: bytes, /) -> object: ...


@dataclass(frozen=True, slots=True)
class FieldSize:
    """Where a field that begins at 0 has its places, its weights and its end; bytes of lists."""

    places: int
    weights: int
    end: int
    lists: int


@dataclass(frozen=True, slots=True)
class FieldFiles:
    """A field in files of its own."""

    name: str
    size: FieldSize
    terms: Path
    lists: Path


def write_field_files(name: str, runs: Sequence[Path], folder: Path) -> FieldFiles:
    """Merge the runs of a field into files of it."""
    # By the process: what another has left half done may still be written to.
    begin = f"{name}-{os.getpid()}"
    terms, lists = folder / f"{begin}-terms.tmp", folder / f"{begin}-lists.tmp"
    with terms.open("wb") as terms_file, lists.open("wb") as lists_file:
        size = _FieldWriter(terms_file, lists_file).write(merged_terms(runs, ()))
    return FieldFiles(name, size, terms, lists)


class TermWriter:
    """Writes the terms and posting lists of a segment."""

    def __init__(self, terms: StructFile, lists: StructFile) -> None:
        self._terms, self._lists = terms, lists
        self._places: dict[str, FieldPlace] = {}
        self._position = 0
        # An empty file cannot be mapped.
        self._lists.write(MAGIC)
        self._lists_position = len(MAGIC)
        self.is_closed = False

    def add_postings(
        self, schema: Schema, _: object, fields: Iterable[tuple[str, Iterator[KeyedPostings]]]
    ) -> None:
        """Write the terms of each field."""
        del schema
        for name, terms in fields:
            self._note(name, _FieldWriter(self._terms, self._lists).write(terms))

    def adopt_field(self, written: FieldFiles) -> None:
        """Take a field of which nothing else is written; its files go."""
        for path, target in ((written.terms, self._terms), (written.lists, self._lists)):
            with path.open("rb") as source:
                copyfileobj(source, target)
            path.unlink()
        self._note(written.name, written.size)

    def close(self) -> None:
        """Write where everything stands, and close the files."""
        lines = (each.as_line(name) for name, each in sorted(self._places.items()))
        directory = "\n".join(lines).encode("ascii")
        self._terms.write(directory + FOOTER.pack(self._position, MAGIC))
        self._terms.close()
        self._lists.close()
        self.is_closed = True

    def _note(self, name: str, size: FieldSize) -> None:
        start = self._position
        self._places[name] = FieldPlace(
            start, start + size.places, start + size.weights, start + size.end, self._lists_position
        )
        self._position += size.end
        self._lists_position += size.lists


class _FieldWriter:
    """Writes the terms of one field."""

    def __init__(self, terms: _Writable | IO[bytes], lists: _Writable | IO[bytes]) -> None:
        self._terms, self._lists = terms, lists
        self._weights = WeightTable()
        self._places = array("Q")
        self._position = self._lists_position = 0
        # By the weight of the only document of a list: what stands before and behind it.
        self._alone: dict[bytes, tuple[bytes, bytes]] = {}

    def write(self, terms: Iterable[KeyedPostings]) -> FieldSize:
        """Write all of it."""
        block, count, before = list[bytes](), 0, b""
        for term, postings in terms:
            if count == TERMS_IN_BLOCK:
                self._write_block(block)
                block, count, before = [], 0, b""
            shared = _shared(before, term)
            own = term[shared:]
            block += (_BYTES[shared], varint(len(own)), own, self._packed(postings))
            count, before = count + 1, term
        if block:
            self._write_block(block)
        places, table = array_bytes(self._places), self._weights.packed()
        self._terms.write(places + table)
        weights = self._position + len(places)
        return FieldSize(self._position, weights, weights + len(table), self._lists_position)

    def _packed(self, postings: bytes) -> bytes:
        """A posting list as it stands behind its term."""
        if len(postings) > POSTING.size:
            documents, weights = array("I", postings)[::2], array("f", postings)[1::2]
            return self._kept(pack_postings(documents, weights, self._weights))
        # Most terms have one document, and their weights are few.
        document, weight = postings[:4], postings[4:]
        head, tail = self._alone.get(weight) or self._around(weight)
        number = varint(int.from_bytes(document, sys.byteorder))
        return _BYTES[len(head) + len(number) + len(tail)] + head + number + tail

    def _around(self, weight: bytes) -> tuple[bytes, bytes]:
        """What stands before and behind the only document of a list."""
        packed = pack_postings(_FIRST, array("f", weight), self._weights)
        around = packed[:1], packed[2:]
        if len(self._alone) < _MOST_KNOWN:
            self._alone[weight] = around
        return around

    def _write_block(self, parts: list[bytes]) -> None:
        data = b"".join(parts)
        self._places.append(self._position)
        self._terms.write(data)
        self._position += len(data)

    def _kept(self, packed: bytes) -> bytes:
        if len(packed) <= LONGEST_INSIDE:
            return _BYTES[len(packed)] + packed
        extent = EXTENT.pack(self._lists_position, len(packed))
        self._lists.write(packed)
        self._lists_position += len(packed)
        return b"\0" + extent


def _shared(before: bytes, term: bytes) -> int:
    """How many bytes two terms begin with in common."""
    length = min(len(before), len(term), _MOST_SHARED)
    # As numbers they differ from the first byte on that is another.
    differing = int.from_bytes(before[:length]) ^ int.from_bytes(term[:length])
    return length - (differing.bit_length() + 7) // 8
