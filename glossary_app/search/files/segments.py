"""Writing segments: Whoosh's file format, written a term at a time.

The stock writer handles each posting alone and keeps every term of the segment in memory as
Python objects. This one writes the same files (whoosh.codec.whoosh3) in a third of the time
and with a few bytes of memory a term; they are read by the stock reader.
"""

from __future__ import annotations

import struct
import zlib
from array import array
from collections.abc import Iterable
from hashlib import md5
from itertools import groupby
from operator import itemgetter, sub
from pathlib import Path
from pickle import dumps
from typing import Any

from whoosh.codec.whoosh3 import WHOOSH3_HEADER_MAGIC, W3Codec, W3FieldWriter, W3TermInfo
from whoosh.fields import Schema
from whoosh.filedb.filetables import OrderedHashWriter
from whoosh.index import FileIndex
from whoosh.writing import SegmentWriter

from glossary_app.search.files.pool import TermPool, TermPostings

_BLOCK = 4096
_SMALLEST_COMPRESSED = 80
_PICKLE = 2
_LENGTHS, _POINTER = struct.Struct("!ii"), struct.Struct("!Iq")
_EXTENT, _FIELD, _INT = struct.Struct("!qi"), struct.Struct("!H"), struct.Struct("!i")
_POSTINGS_IN_MEMORY = 64 * 2**20


class EntryWriter(SegmentWriter):
    """Adds documents whose fields hold terms that are analysed already."""

    def __init__(self, index: FileIndex, build: Path) -> None:
        # An open compound segment costs twice the index's size in memory.
        super().__init__(index, codec=_TermCodec(), compound=False)
        self._terms = TermPool(build, _POSTINGS_IN_MEMORY)
        self.pool = self._terms  # type: ignore[assignment] # takes and gives what it must

    def add_document(self, **fields: Any) -> None:
        """Add a document."""
        self.perdocwriter.start_doc(self.docnum)
        for name, value in fields.items():
            field = self.schema[name]
            if field.indexed:
                self._terms.add_terms(name, self.docnum, field.weighted_terms(value))
            if field.column_type:
                self.perdocwriter.add_column_value(name, field.column_type, value)
        self.perdocwriter.finish_doc()
        self._added = True
        self.docnum += 1


class _TermCodec(W3Codec):
    """Whoosh's codec with a faster way to write."""

    def field_writer(self, storage: Any, segment: Any) -> W3FieldWriter:
        return _TermWriter(self, storage, segment)


class _TermWriter(W3FieldWriter):
    """Writes terms and postings."""

    def __init__(self, codec: W3Codec, storage: Any, segment: Any) -> None:
        super().__init__(codec, storage, segment)
        # The table that the stock writer has begun: its head is written, nothing else.
        self._tindex = _TermTable(self._tindex)
        self._tindex.extras["fieldmap"] = self._fieldmap

    def add_postings(self, schema: Schema, _: object, terms: Iterable[TermPostings]) -> None:
        """Write all terms."""
        position = self._postfile.tell()
        for field, those in groupby(terms, key=itemgetter(0)):
            self.start_field(field, schema[field])
            start = _FIELD.pack(self._fieldid)
            for _, term, documents, weights in those:
                packed = _postings(documents, weights)
                self._postfile.write(packed)
                extent = _EXTENT.pack(position, len(packed))
                self._tindex.add(start + term, _term_info(documents, weights) + extent)
                position += len(packed)
            self.finish_field()


class _TermTable(OrderedHashWriter):
    """A table of terms that remembers the places of its keys in arrays."""

    def __init__(self, begun: OrderedHashWriter) -> None:
        self.__dict__.update(begun.__dict__)
        self._hashes = [(array("I"), array("Q")) for _ in range(256)]
        self._position = self.dbfile.tell()

    def add(self, key: bytes, value: bytes) -> None:
        """Write a term; terms come in order."""
        self.index.append(self._position)
        record = _LENGTHS.pack(len(key), len(value)) + key + value
        self.dbfile.write(record)
        digest = int.from_bytes(md5(key, usedforsecurity=False).digest()[-4:], "big")
        hashes, positions = self._hashes[digest & 255]
        hashes.append(digest)
        positions.append(self._position)
        self._position += len(record)

    def _write_hashes(self) -> None:
        for hashes, positions in self._hashes:
            slots = 2 * len(hashes)
            self.directory.append((self.dbfile.tell(), slots))
            table = [(0, 0)] * slots
            for digest, position in zip(hashes, positions, strict=True):
                slot = (digest >> 8) % slots
                while table[slot] != (0, 0):
                    slot = (slot + 1) % slots
                table[slot] = (digest, position)
            self.dbfile.write(b"".join(_POINTER.pack(*pointer) for pointer in table))


def _postings(documents: array[int], weights: array[float]) -> bytes:
    parts = [WHOOSH3_HEADER_MAGIC]
    for start in range(0, len(documents), _BLOCK):
        some, those = documents[start : start + _BLOCK], weights[start : start + _BLOCK]
        deltas = (some[0], *map(sub, some[1:], some))
        data = dumps((deltas, _packed_weights(those), None), _PICKLE)
        compression = int(len(data) >= _SMALLEST_COMPRESSED)
        if compression:
            data = zlib.compress(data, compression)
        info = dumps((len(some), some[-1], max(those), compression, 0, 0), _PICKLE)
        length = len(info) + len(data)
        # A negative length marks the last block.
        is_last = start + _BLOCK >= len(documents)
        parts += (_INT.pack(-length if is_last else length), info, data)
    return b"".join(parts)


def _packed_weights(weights: array[float]) -> float | tuple[float, ...] | None:
    first = weights[0]
    if len(weights) > 1 and weights.count(first) != len(weights):
        return tuple(weights)
    return None if first == 1.0 else first


def _term_info(documents: array[int], weights: array[float]) -> bytes:
    total, heaviest = sum(weights), max(weights)
    count, first, last = len(documents), documents[0], documents[-1]
    packed: bytes = W3TermInfo._struct.pack(0, total, count, 0, 0, heaviest, first, last)
    return packed
