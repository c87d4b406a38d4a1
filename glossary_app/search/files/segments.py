"""Writing segments: Whoosh's index with our own way to keep terms, written a term at a time.

The stock writer handles each posting alone, keeps every term of the segment in memory as Python
objects, and its files take seven times as much room (see `packed_terms`). Columns, deletions and
tables of contents are Whoosh's own.
"""

from __future__ import annotations

import sys
from array import array
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, cast

from whoosh.fields import Schema
from whoosh.filedb.structfile import StructFile
from whoosh.index import FileIndex
from whoosh.reading import IndexReader
from whoosh.writing import SegmentWriter

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
    PackedCodec,
    PackedInfo,
)
from glossary_app.search.files.pool import TermPool
from glossary_app.search.files.runs import END, KeyedPostings

_POSTINGS_IN_MEMORY = 64 * 2**20
_MOST_SHARED = 255
_FIRST = array("I", (0,))
_ONE_DOCUMENT = _FIRST.itemsize
_MOST_KNOWN = 1_000
_BYTES = tuple(bytes((number,)) for number in range(256))


class EntryWriter(SegmentWriter):
    """Adds documents whose fields hold terms that are analysed already."""

    def __init__(self, index: FileIndex, build: Path) -> None:
        # An open compound segment costs twice the index's size in memory.
        super().__init__(index, codec=_WritingCodec(), compound=False)
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

    def add_columns(self, columns: Mapping[str, bytes]) -> None:
        """Add a document whose terms come with `adopt`."""
        self.perdocwriter.start_doc(self.docnum)
        for name, value in columns.items():
            self.perdocwriter.add_column_value(name, self.schema[name].column_type, value)
        self.perdocwriter.finish_doc()
        self._added = True
        self.docnum += 1

    def adopt(self, runs: Iterable[Path]) -> None:
        """Take the terms of the documents added last, from files that are sorted."""
        self._terms.adopt(runs)

    def add_postings_to_pool(
        self, reader: IndexReader, start: int, documents: Mapping[int, int] | None
    ) -> None:
        """Take the terms of a segment that is merged into this one, list by list.

        `documents` has the new numbers of those that stay, where some have gone.
        """
        for (field, term), info in reader:
            old, weights = cast("PackedInfo", info).postings
            if documents is None:
                self._terms.add_list(
                    field, term, array("I", (start + each for each in old)), weights
                )
                continue
            staying = [
                (documents[each], weight)
                for each, weight in zip(old, weights, strict=True)
                if each in documents
            ]
            if staying:
                numbers, kept = zip(*staying, strict=True)
                self._terms.add_list(field, term, array("I", numbers), array("f", kept))


class _WritingCodec(PackedCodec):
    """The same with the way to write them."""

    def field_writer(self, storage: Any, segment: Any) -> Any:
        """What writes the terms of a new segment."""
        terms = segment.create_file(storage, self.TERMS_EXT)
        return _TermWriter(terms, segment.create_file(storage, self.POSTS_EXT))


class _TermWriter:
    """Writes terms and posting lists."""

    def __init__(self, terms: StructFile, lists: StructFile) -> None:
        self._terms, self._lists = terms, lists
        self._weights = WeightTable()
        self._names: list[str] = []
        self._places = array("Q")
        self._position = 0
        # By the weight of the only document of a list: what stands before and behind it.
        self._alone: dict[bytes, tuple[bytes, bytes]] = {}
        # An empty file cannot be mapped.
        self._lists.write(MAGIC)
        self._lists_position = len(MAGIC)
        self.is_closed = False

    def add_postings(self, schema: Schema, _: object, terms: Iterable[KeyedPostings]) -> None:
        """Write all terms."""
        del schema
        field, start, cut = b"", b"", 0
        block, count, before = list[bytes](), 0, b""
        for key, documents, weights in terms:
            is_new = not field or not key.startswith(field)
            if count == TERMS_IN_BLOCK or (is_new and count):
                self._write_block(block)
                block, count, before = [], 0, b""
            if is_new:
                cut = key.index(END) + 1
                field, start = key[:cut], _BYTES[len(self._names)]
                self._names.append(key[: cut - 1].decode())
            term = start + key[cut:]
            shared = _shared(before, term)
            packed = self._packed(documents, weights)
            block += (_BYTES[shared], varint(len(term) - shared), term[shared:], packed)
            count, before = count + 1, term
        if block:
            self._write_block(block)

    def close(self) -> None:
        """Write where everything stands, and close the files."""
        places, table = array_bytes(self._places), self._weights.packed()
        names = "\n".join(self._names).encode("ascii")
        table_at = self._position + len(places)
        footer = (self._position, table_at, table_at + len(table), len(self._places), MAGIC)
        self._terms.write(b"".join((places, table, names, FOOTER.pack(*footer))))
        self._terms.close()
        self._lists.close()
        self.is_closed = True

    def _packed(self, documents: bytes, weights: bytes) -> bytes:
        """A posting list as it stands behind its term."""
        if len(documents) > _ONE_DOCUMENT:
            lists = array("I", documents), array("f", weights)
            return self._kept(pack_postings(*lists, self._weights))
        # Most terms have one document, and their weights are few.
        around = self._alone.get(weights) or self._around(weights)
        head, tail = around
        number = varint(int.from_bytes(documents, sys.byteorder))
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
    """How many letters two terms begin with in common."""
    count = 0
    for one, other in zip(before, term, strict=False):
        if one != other:
            break
        count += 1
    return min(count, _MOST_SHARED)
