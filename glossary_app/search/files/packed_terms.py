"""The terms of a segment with their posting lists, packed close: what Whoosh's codec may replace.

The stock files spend 150 bytes on a term that one document has, most of it on places, lengths and
pickles; there are a hundred such terms for ten entries. Here terms stand sorted in blocks, each
without the letters that it shares with the one before, its posting list behind it. Long lists
stand in a file of their own, so that walking along the terms does not read them.

    terms      field … field, where each of them stands, footer
    a field    block … block, places of the blocks, table of weights
    a block    term, term … (sixteen, all in their order)
    a term     letters shared, letters of its own, these; length of its list, or 0; the list, or
               place and length of it among the field's own in the other file

All is found with a few comparisons: one of 16 blocks begins with a term that is held in memory.
"""

from __future__ import annotations

import struct
from array import array
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import astuple, dataclass
from functools import cached_property
from typing import Any

from whoosh.codec.base import TermsReader
from whoosh.codec.whoosh3 import W3Codec
from whoosh.filedb.structfile import StructFile
from whoosh.matching.mcore import ListMatcher
from whoosh.reading import TermInfo, TermNotFound

from glossary_app.search.files.packed_postings import (
    array_of,
    read_varint,
    unpack_documents,
    unpack_postings,
)

TERMS_IN_BLOCK = 16
LONGEST_INSIDE = 96
MAGIC = b"GLT2"
# Where it is said where the fields stand; the magic.
FOOTER = struct.Struct("<Q4s")
# Place and length of a long list among those of its field.
EXTENT = struct.Struct("<QI")
_SAMPLED = 16
# Enough for the head of a block and its first term, which is seldom longer.
_HEAD = 48

# The field's name and the term; its packed list.
_Item = tuple[tuple[str, bytes], "PackedInfo"]


class PackedInfo(TermInfo):
    """What is known of a term: its posting list, read when it is asked for."""

    def __init__(self, terms: FieldTerms, data: bytes) -> None:
        self._terms = terms
        self._data = data

    @property
    def documents(self) -> array[int]:
        """The documents that have the term."""
        return unpack_documents(self._data)

    @property
    def postings(self) -> tuple[array[int], array[float]]:
        """The documents and the weights in them."""
        return unpack_postings(self._data, self._terms.weights)

    def weight(self) -> float:
        """All weights together."""
        return sum(self.postings[1])

    def doc_frequency(self) -> int:
        """How many documents have the term."""
        return len(self.documents)

    def max_weight(self) -> float:
        """The greatest weight."""
        return max(self.postings[1])

    def min_length(self) -> int:
        """Unknown: our fields have no lengths."""
        return 0

    def max_length(self) -> int:
        """Unknown, too."""
        return 0

    def min_id(self) -> int:
        """The first document."""
        return self.documents[0]

    def max_id(self) -> int:
        """The last document."""
        return self.documents[-1]


class PackedMatcher(ListMatcher):
    """A posting list as Whoosh walks along it; whoever knows it takes the arrays."""

    def __init__(
        self, info: PackedInfo, format_: Any, scorer: Any, term: tuple[str, bytes]
    ) -> None:
        self.documents, self.weights = info.postings
        super().__init__(  # type: ignore[no-untyped-call]
            self.documents, self.weights, None, format_, scorer=scorer, term=term, terminfo=info
        )


@dataclass(frozen=True, slots=True)
class FieldPlace:
    """Where a field stands: its blocks, their places, its weights, its end; its lists."""

    start: int
    places: int
    weights: int
    end: int
    lists: int

    def as_line(self, name: str) -> str:
        """The place as it is written down, with the name of the field."""
        return " ".join((name, *map(str, astuple(self))))


class FieldTerms:
    """Reads the terms of one field of a segment."""

    def __init__(self, file: StructFile, lists: StructFile, place: FieldPlace) -> None:
        self._file = file
        self._lists = lists
        self._start, self._lists_start = place.start, place.lists
        places = array_of("Q", file.get(place.places, place.weights - place.places))
        self._count = len(places)
        places.append(place.places - place.start)
        self._places: array[int] = places
        weights = file.get(place.weights, place.end - place.weights)
        self.weights: array[float] = array_of("f", weights)

    def find(self, term: bytes) -> bytes | None:
        """The posting list of a term, packed."""
        block = self._block_of(term)
        if block < 0:
            return None
        data = self._block(block)
        for found, place, length in _read_block(data):
            if found == term:
                return self._list(data, place, length)
            if found > term:
                break
        return None

    def postings(self, term: bytes) -> tuple[array[int], array[float]] | None:
        """The documents that have a term, and its weights in them; None where it is nowhere."""
        data = self.find(term)
        return None if data is None else unpack_postings(data, self.weights)

    def items(self, first: bytes = b"") -> Iterator[tuple[bytes, PackedInfo]]:
        """Yield the terms from this one on, with what is known of each."""
        for at in range(max(self._block_of(first), 0), self._count):
            data = self._block(at)
            for term, place, length in _read_block(data):
                if term >= first:
                    yield term, PackedInfo(self, self._list(data, place, length))

    @cached_property
    def _samples(self) -> list[bytes]:
        return [self._first_of(block) for block in range(0, self._count, _SAMPLED)]

    def _first_of(self, block: int) -> bytes:
        """The first term of a block, which shares no letters."""
        place = self._start + self._places[block]
        start = self._file.get(place, _HEAD)
        length = start[1]
        if length <= _HEAD - 2:
            return start[2 : 2 + length]
        length, at = read_varint(start, 1)
        return self._file.get(place + at, length)

    def _block_of(self, term: bytes) -> int:
        """The block in which a term stands if it is there; -1 before the first."""
        sample = bisect_right(self._samples, term) - 1
        if sample < 0:
            return -1
        first = sample * _SAMPLED
        last = min(first + _SAMPLED, self._count)
        return bisect_right(range(last), term, first, last, key=self._first_of) - 1

    def _block(self, block: int) -> bytes:
        place = self._places[block]
        return self._file.get(self._start + place, self._places[block + 1] - place)

    def _list(self, block: bytes, place: int, length: int) -> bytes:
        if length:
            return block[place : place + length]
        start, length = EXTENT.unpack_from(block, place)
        return self._lists.get(self._lists_start + start, length)


class PackedTerms(TermsReader):
    """Reads the terms of one segment."""

    def __init__(self, file: StructFile, length: int, lists: StructFile) -> None:
        self._file = file
        self._lists = lists
        place, magic = FOOTER.unpack(file.get(length - FOOTER.size, FOOTER.size))
        if magic != MAGIC:
            raise ValueError("these are no terms of an index")
        lines = file.get(place, length - FOOTER.size - place).decode("ascii").splitlines()
        named = {name: FieldPlace(*map(int, numbers)) for name, *numbers in map(str.split, lines)}
        self._fields = {name: FieldTerms(file, lists, each) for name, each in named.items()}

    def __contains__(self, term: tuple[str, bytes]) -> bool:
        return self._find(*term) is not None

    def indexed_field_names(self) -> tuple[str, ...]:
        """The names of the fields that have terms."""
        return tuple(self._fields)

    def cursor(self, fieldname: str, fieldobj: Any) -> Any:
        """Not kept: nothing here walks as an automaton does."""
        raise NotImplementedError(fieldname, fieldobj)

    def terms(self) -> Iterator[tuple[str, bytes]]:
        """Yield all terms."""
        return (term for term, _ in self.items())

    def terms_from(self, fieldname: str, prefix: bytes) -> Iterator[tuple[str, bytes]]:
        """Yield the terms from this one on."""
        return (term for term, _ in self.items_from(fieldname, prefix))

    def items(self) -> Iterator[_Item]:
        """Yield all terms with what is known of each."""
        for name, field in self._fields.items():
            yield from (((name, term), info) for term, info in field.items())

    def items_from(self, fieldname: str, prefix: bytes) -> Iterator[_Item]:
        """Yield the terms from this one on, with what is known of each."""
        if fieldname in self._fields:
            names = tuple(self._fields)
            for name in names[names.index(fieldname) :]:
                first = prefix if name == fieldname else b""
                yield from (((name, term), info) for term, info in self._fields[name].items(first))

    def postings(self, fieldname: str, text: bytes) -> tuple[array[int], array[float]] | None:
        """The documents that have a term, and its weights in them; None where it is nowhere."""
        field = self._fields.get(fieldname)
        return field.postings(text) if field else None

    def term_info(self, fieldname: str, text: bytes) -> PackedInfo:
        """What is known of a term; raises TermNotFound."""
        info = self._find(fieldname, text)
        if info is None:
            raise TermNotFound(f"No term {fieldname}:{text!r}")
        return info

    def frequency(self, fieldname: str, text: bytes) -> float:
        """All weights of a term together."""
        info = self._find(fieldname, text)
        return info.weight() if info else 0.0

    def doc_frequency(self, fieldname: str, text: bytes) -> int:
        """How many documents have a term."""
        info = self._find(fieldname, text)
        return info.doc_frequency() if info else 0

    def matcher(self, fieldname: str, text: bytes, format_: Any, scorer: Any = None) -> Any:
        """The posting list of a term."""
        info = self.term_info(fieldname, text)
        return PackedMatcher(info, format_, scorer, (fieldname, text))

    def close(self) -> None:
        """Close the files."""
        self._file.close()
        self._lists.close()

    def _find(self, fieldname: str, text: bytes) -> PackedInfo | None:
        field = self._fields.get(fieldname)
        data = field.find(text) if field else None
        return PackedInfo(field, data) if field and data is not None else None


class PackedCodec(W3Codec):
    """Whoosh's codec with another way to read terms; `packed_writing` has the one to write them."""

    def terms_reader(self, storage: Any, segment: Any) -> PackedTerms:
        """What reads the terms of a segment."""
        name = segment.make_filename(self.TERMS_EXT)
        lists = segment.open_file(storage, self.POSTS_EXT)
        return PackedTerms(storage.open_file(name), storage.file_length(name), lists)


def _read_block(data: bytes) -> Iterator[tuple[bytes, int, int]]:
    """Yield the terms of a block with place and length of each list; length 0: its extent."""
    term, at, end = b"", 0, len(data)
    while at < end:
        shared, length = data[at], data[at + 1]
        at += 2
        if length & 0x80:
            length, at = read_varint(data, at - 1)
        term = term[:shared] + data[at : at + length]
        at += length
        size = data[at]
        at += 1
        yield term, at, size
        at += size or EXTENT.size
