"""The terms of a segment with their posting lists, packed close: what Whoosh's codec may replace.

The stock files spend 150 bytes on a term that one document has, most of it on places, lengths and
pickles; there are a hundred such terms for ten entries. Here terms stand sorted in blocks, each
without the letters that it shares with the one before, its posting list behind it. Long lists
stand in a file of their own, so that walking along the terms does not read them.

    terms      block … block, places of the blocks, table of weights, names of the fields, footer
    a block    term, term … (sixteen, all in their order)
    a term     letters shared, letters of its own, these; length of its list, or 0; the list, or
               place and length of it in the other file

A term is the number of its field and its text. All is found with a few comparisons: one of 16
blocks begins with a term that is held in memory.
"""

from __future__ import annotations

import struct
from array import array
from bisect import bisect_right
from collections.abc import Iterator
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
MAGIC = b"GLT1"
# Where the places begin, the table and the names; how many blocks; the magic.
FOOTER = struct.Struct("<QQQQ4s")
# Place and length of a long list in the other file.
EXTENT = struct.Struct("<QI")
_SAMPLED = 16
# Enough for the head of a block and its first term, which is seldom longer.
_HEAD = 48

# The field's name and the term; its packed list.
_Item = tuple[tuple[str, bytes], "PackedInfo"]


class PackedInfo(TermInfo):
    """What is known of a term: its posting list, read when it is asked for."""

    def __init__(self, terms: PackedTerms, data: bytes) -> None:
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


class PackedTerms(TermsReader):
    """Reads the terms of one segment."""

    def __init__(self, file: StructFile, length: int, lists: StructFile) -> None:
        self._file = file
        self._lists = lists
        footer = file.get(length - FOOTER.size, FOOTER.size)
        self._end, table, names, self._count, magic = FOOTER.unpack(footer)
        if magic != MAGIC:
            raise ValueError("these are no terms of an index")
        places = array_of("Q", file.get(self._end, table - self._end))
        places.append(self._end)
        self._places: array[int] = places
        self.weights: array[float] = array_of("f", file.get(table, names - table))
        packed_names = file.get(names, length - FOOTER.size - names)
        self._names = packed_names.decode("ascii").split("\n") if packed_names else []
        self._numbers = {name: bytes((at,)) for at, name in enumerate(self._names)}

    def __contains__(self, term: tuple[str, bytes]) -> bool:
        return self._find(*term) is not None

    def indexed_field_names(self) -> tuple[str, ...]:
        """The names of the fields that have terms."""
        return tuple(self._names)

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
        return self._items(0, b"")

    def items_from(self, fieldname: str, prefix: bytes) -> Iterator[_Item]:
        """Yield the terms from this one on, with what is known of each."""
        if fieldname not in self._numbers:
            return iter(())
        key = self._numbers[fieldname] + prefix
        return self._items(max(self._block_of(key), 0), key)

    def postings(self, fieldname: str, text: bytes) -> tuple[array[int], array[float]] | None:
        """The documents that have a term, and its weights in them; None where it is nowhere."""
        data = self._find(fieldname, text)
        return None if data is None else unpack_postings(data, self.weights)

    def term_info(self, fieldname: str, text: bytes) -> PackedInfo:
        """What is known of a term; raises TermNotFound."""
        data = self._find(fieldname, text)
        if data is None:
            raise TermNotFound(f"No term {fieldname}:{text!r}")
        return PackedInfo(self, data)

    def frequency(self, fieldname: str, text: bytes) -> float:
        """All weights of a term together."""
        data = self._find(fieldname, text)
        return PackedInfo(self, data).weight() if data else 0.0

    def doc_frequency(self, fieldname: str, text: bytes) -> int:
        """How many documents have a term."""
        data = self._find(fieldname, text)
        return PackedInfo(self, data).doc_frequency() if data else 0

    def matcher(self, fieldname: str, text: bytes, format_: Any, scorer: Any = None) -> Any:
        """The posting list of a term."""
        info = self.term_info(fieldname, text)
        return PackedMatcher(info, format_, scorer, (fieldname, text))

    def close(self) -> None:
        """Close the files."""
        self._file.close()
        self._lists.close()

    @cached_property
    def _samples(self) -> list[bytes]:
        return [self._first_of(block) for block in range(0, self._count, _SAMPLED)]

    def _first_of(self, block: int) -> bytes:
        """The first term of a block, which shares no letters."""
        place = self._places[block]
        start = self._file.get(place, _HEAD)
        length = start[1]
        if length <= _HEAD - 2:
            return start[2 : 2 + length]
        length, at = read_varint(start, 1)
        return self._file.get(place + at, length)

    def _block_of(self, key: bytes) -> int:
        """The block in which a term stands if it is there; -1 before the first."""
        sample = bisect_right(self._samples, key) - 1
        if sample < 0:
            return -1
        first = sample * _SAMPLED
        last = min(first + _SAMPLED, self._count)
        return bisect_right(range(last), key, first, last, key=self._first_of) - 1

    def _find(self, fieldname: str, text: bytes) -> bytes | None:
        number = self._numbers.get(fieldname)
        if number is None:
            return None
        key = number + text
        block = self._block_of(key)
        if block < 0:
            return None
        data = self._block(block)
        for term, place, length in _read_block(data):
            if term == key:
                return self._list(data, place, length)
            if term > key:
                break
        return None

    def _items(self, block: int, key: bytes) -> Iterator[_Item]:
        for at in range(block, self._count):
            data = self._block(at)
            for term, place, length in _read_block(data):
                if term >= key:
                    packed = self._list(data, place, length)
                    yield (self._names[term[0]], term[1:]), PackedInfo(self, packed)

    def _block(self, block: int) -> bytes:
        place = self._places[block]
        return self._file.get(place, self._places[block + 1] - place)

    def _list(self, block: bytes, place: int, length: int) -> bytes:
        if length:
            return block[place : place + length]
        return self._lists.get(*EXTENT.unpack_from(block, place))


class PackedCodec(W3Codec):
    """Whoosh's codec with another way to read terms; `segments` has the one to write them."""

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
