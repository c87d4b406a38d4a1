"""Reading posting lists: which documents have a term, as bit sets.

A set of documents is an int with one bit per document: unions, intersections and counts of
hundreds of thousands of documents then take microseconds, whatever the number of hits.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from heapq import merge
from itertools import accumulate, takewhile
from typing import Any

from whoosh.reading import IndexReader, TermNotFound

from glossary_app.search.entries.body import Body, read_body
from glossary_app.search.entries.stored import Row, read_names, read_row
from glossary_app.search.files.kept import Kept
from glossary_app.search.files.packed_terms import PackedInfo, PackedMatcher, PackedTerms
from glossary_app.search.terms.designation import Designation

Documents = int
_Term = tuple[str, str]

# What is kept in memory: postings (eight bytes each, sets by the word), rows, letters of text.
_POSTINGS, _ROWS, _LETTERS = 1_500_000, 1_000, 1_500_000
# A term that is nowhere is half a kilobyte all the same.
_ENTRY = 64

_COLUMNS = ("slug", "row", "names", "body")
_ONE = ord("1")
# A set is dense when it has one document of 32, or more.
_DENSE = 5
_BITS = tuple(1 << bit for bit in range(8))
_NONZERO = re.compile(rb"[^\0]", re.DOTALL)


@dataclass(frozen=True, slots=True)
class WeightedList:
    """The documents of a term in their order, each with the term's weight in it."""

    documents: array[int]
    weights: array[float]


class Postings:
    """The posting lists of one opened index. Not for use by several threads at once."""

    def __init__(self, reader: IndexReader) -> None:
        self._reader = reader
        self._leaves = [(leaf, offset) for leaf, offset in reader.leaf_readers()]
        # Opened now: another process may replace the files, and what is open stays.
        self._columns = {
            (field, offset): leaf.column_reader(field, translate=False)
            for field in _COLUMNS
            for leaf, offset in self._leaves
            # An empty index has a leaf without columns.
            if leaf.doc_count_all()
        }
        # The rows of one letter typed are mostly those of the next one too.
        self._rows: Kept[int, Row] = Kept(_ROWS, lambda _: 1)
        self._names: Kept[int, tuple[Designation, ...]] = Kept(_ROWS, lambda _: 1)
        self._bodies: Kept[int, Body] = Kept(_LETTERS, lambda body: len(body.folded))
        self._sets: Kept[_Term, Documents] = Kept(
            _POSTINGS, lambda found: found.bit_length() >> 6, _ENTRY
        )
        self._lists: Kept[_Term, WeightedList] = Kept(
            _POSTINGS, lambda found: len(found.documents), _ENTRY
        )
        self._orders: Kept[_Term, WeightedList] = Kept(
            _POSTINGS, lambda found: len(found.documents), _ENTRY
        )

    def forget(self) -> None:
        """Keep nothing of what was read."""
        for kept in (self._sets, self._lists, self._orders):
            kept.clear()
        for kept_of_document in (self._rows, self._names, self._bodies):
            kept_of_document.clear()

    @cached_property
    def undeleted(self) -> Documents:
        """All documents that have not been replaced or removed since."""
        gone = [
            document + offset
            for leaf, offset in self._leaves
            if leaf.has_deletions()
            for document in range(leaf.doc_count_all())
            if leaf.is_deleted(document)
        ]
        return ((1 << self._reader.doc_count_all()) - 1) & ~set_of(gone)

    @cached_property
    def count(self) -> int:
        """How many documents there are, about."""
        return int(self._reader.doc_count_all())

    def row(self, document: int) -> Row:
        """What a row shows of a document."""
        return self._rows.get(document) or self._rows.keep(
            document, read_row(self.column("row", document))
        )

    def names(self, document: int) -> tuple[Designation, ...]:
        """The designations of a document."""
        kept = self._names.get(document)
        return kept or self._names.keep(document, read_names(self.column("names", document)))

    def body(self, document: int) -> Body:
        """The running text of a document."""
        kept = self._bodies.get(document)
        return kept or self._bodies.keep(document, read_body(self.column("body", document)))

    def documents(self, field: str, term: str) -> Documents:
        """The documents that have this term, replaced ones included."""
        kept = self._sets.get((field, term))
        return kept if kept is not None else self._sets.keep((field, term), self._set(field, term))

    def weighted(self, field: str, term: str) -> WeightedList:
        """The documents that have this term, with their weights."""
        kept = self._lists.get((field, term))
        return (
            kept if kept is not None else self._lists.keep((field, term), self._read(field, term))
        )

    def by_weight(self, field: str, term: str) -> Iterator[tuple[int, ...]]:
        """Yield the documents that have this term in groups of equal weight, lightest first."""
        found = self._orders.get((field, term))
        if found is None:
            found = self._orders.keep((field, term), _by_weight(self.weighted(field, term)))
        start = 0
        while start < len(found.weights):
            end = bisect_right(found.weights, found.weights[start])
            yield tuple(found.documents[start:end])
            start = end

    def walk(self, field: str, prefix: str) -> Iterator[tuple[str, tuple[int, ...]]]:
        """Yield the terms that start with a prefix, in their order, with their documents."""
        start = prefix.encode("utf-8", "replace")
        walks = [self._walk_leaf(leaf, offset, field, start) for leaf, offset in self._leaves]
        for term, documents in walks[0] if len(walks) == 1 else merge(*walks):
            yield term.decode("utf-8"), documents

    def terms(self, field: str, prefix: str) -> Iterator[str]:
        """Yield the terms that start with a prefix, without their documents."""
        for leaf, _ in self._leaves:
            for term in leaf.expand_prefix(field, prefix):
                yield term.decode("utf-8")

    def column(self, field: str, document: int) -> bytes:
        """The bytes that a document has in a column."""
        for _, offset in reversed(self._leaves):
            if document >= offset:
                value: bytes = self._columns[field, offset][document - offset]
                return value
        return b""

    def _set(self, field: str, term: str) -> Documents:
        return set_of(self.weighted(field, term).documents)

    def _read(self, field: str, term: str) -> WeightedList:
        documents, weights = array("I"), array("f")
        for leaf, offset in self._leaves:
            found = _postings_of(leaf, field, term)
            if found is None:
                continue
            ids, leaf_weights = found
            documents.extend(array("I", (id_ + offset for id_ in ids)) if offset else ids)
            weights.extend(leaf_weights)
        return WeightedList(documents, weights)

    @staticmethod
    def _walk_leaf(
        leaf: IndexReader, offset: int, field: str, start: bytes
    ) -> Iterator[tuple[bytes, tuple[int, ...]]]:
        terms = leaf.iter_from(field, start)
        mine = takewhile(lambda item: item[0][0] == field and item[0][1].startswith(start), terms)
        for (_, term), info in mine:
            if isinstance(info, PackedInfo):
                documents = info.documents
                yield term, tuple([id_ + offset for id_ in documents] if offset else documents)
            elif info.doc_frequency() == 1:
                yield term, ((info.min_id() or 0) + offset,)
            else:
                ids, _ = _decode(leaf.postings(field, term))
                yield term, tuple(id_ + offset for id_ in ids)


def weight_in(found: WeightedList, document: int) -> float:
    """The weight that a term has in a document; 0 where it is not."""
    place = bisect_left(found.documents, document)
    if place < len(found.documents) and found.documents[place] == document:
        return found.weights[place]
    return 0.0


def set_of(documents: Sequence[int]) -> Documents:
    """The set of these documents."""
    if not documents:
        return 0
    last = max(documents)
    if len(documents) > last >> _DENSE:
        # A digit each, read as one number: what is set costs less so, and what is not set more.
        digits = bytearray(b"0") * (last + 1)
        for document in documents:
            digits[document] = _ONE
        return int(digits[::-1], 2)
    bits = bytearray((last >> 3) + 1)
    for document in documents:
        bits[document >> 3] |= _BITS[document & 7]
    return int.from_bytes(bits, "little")


def members(documents: Documents) -> Iterator[int]:
    """Yield the documents of a set in ascending order."""
    packed = documents.to_bytes((documents.bit_length() + 7) // 8, "little")
    for match in _NONZERO.finditer(packed):
        base = match.start() << 3
        byte = packed[match.start()]
        while byte:
            low = byte & -byte
            yield base + low.bit_length() - 1
            byte ^= low


def _by_weight(found: WeightedList) -> WeightedList:
    # Weights are few different lengths, so that putting them in heaps beats sorting.
    heaps: dict[float, list[int]] = {}
    for weight, document in zip(found.weights, found.documents, strict=True):
        heaps.setdefault(weight, []).append(document)
    ordered = WeightedList(array("I"), array("f"))
    for weight in sorted(heaps):
        ordered.documents.extend(heaps[weight])
        ordered.weights.extend([weight] * len(heaps[weight]))
    return ordered


def _postings_of(
    leaf: IndexReader, field: str, term: str
) -> tuple[array[int], array[float]] | None:
    """The posting list of a term; None where it is nowhere."""
    # Our own files are asked themselves: the way through Whoosh takes longer than they do.
    terms = getattr(leaf, "_terms", None)
    if isinstance(terms, PackedTerms):
        return terms.postings(field, term.encode("utf-8", "replace"))
    try:
        return _decode(leaf.postings(field, term))
    except TermNotFound:
        return None


def _decode(matcher: Any) -> tuple[array[int], array[float]]:
    """Read a posting list block by block: one posting at a time takes ten times as long."""
    # Deleted documents are masked by `undeleted`, so the filter around the list is not needed.
    while hasattr(matcher, "child"):
        matcher = matcher.child
    if isinstance(matcher, PackedMatcher):
        return matcher.documents, matcher.weights
    documents, weights = array("I"), array("f")
    while matcher.is_active():
        matcher._read_data()
        documents.extend(accumulate(matcher._data[0]))
        matcher._read_weights()
        weights.extend(matcher._weights)
        matcher._next_block()
    return documents, weights
