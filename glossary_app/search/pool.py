"""Postings on their way into a segment: grouped by term, spilled to disk in sorted runs.

Whoosh's own pool pickles each posting alone and sorts them all; with some eighty postings an
entry that was half the time of a build.
"""

from __future__ import annotations

import marshal
from array import array
from collections.abc import Iterator
from heapq import merge
from itertools import islice
from operator import itemgetter
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import IO

# A posting as Whoosh passes it: field, term, document, weight, value.
Posting = tuple[str, bytes, int, float, bytes]
_Key = tuple[str, bytes]
_Spilled = tuple[_Key, bytes, bytes]

# What a term takes in memory besides its postings, about.
_TERM_BYTES, _POSTING_BYTES = 420, 8
_TERMS_PER_PIECE = 500


class TermPool:
    """Takes postings in the order of their documents and gives them back by field and term."""

    def __init__(self, folder: Path, memory_limit: int) -> None:
        self._folder = TemporaryDirectory(dir=folder, prefix="postings-", suffix=".tmp")
        self._limit = memory_limit
        self._used = 0
        self._terms: dict[_Key, tuple[array[int], array[float]]] = {}
        self._runs: list[Path] = []

    def add(self, posting: Posting) -> None:
        """Take one posting."""
        key = (posting[0], posting[1])
        known = self._terms.get(key)
        if known is None:
            known = self._terms[key] = (array("I"), array("f"))
            self._used += _TERM_BYTES
        known[0].append(posting[2])
        known[1].append(posting[3])
        self._used += _POSTING_BYTES
        if self._used > self._limit:
            self._spill()

    def iter_postings(self) -> Iterator[Posting]:
        """Yield all postings by field, term and document; the pool is empty afterwards."""
        if self._runs:
            self._spill()
            groups: Iterator[_Spilled] = merge(*map(_read_run, self._runs), key=itemgetter(0))
        else:
            groups = self._sorted_terms()
        for (field, term), documents, weights in groups:
            for document, weight in zip(_ints(documents), _floats(weights), strict=True):
                yield field, term, document, weight, b""
        self._terms.clear()

    def cleanup(self) -> None:
        """Remove the runs."""
        self._terms.clear()
        self._folder.cleanup()

    def _spill(self) -> None:
        run = Path(self._folder.name) / f"{len(self._runs)}.run"
        with run.open("wb") as file:
            terms = self._sorted_terms()
            while piece := list(islice(terms, _TERMS_PER_PIECE)):
                marshal.dump(piece, file)
        self._runs.append(run)
        self._terms.clear()
        self._used = 0

    def _sorted_terms(self) -> Iterator[_Spilled]:
        for key in sorted(self._terms):
            documents, weights = self._terms[key]
            yield key, documents.tobytes(), weights.tobytes()


def _read_run(run: Path) -> Iterator[_Spilled]:
    with run.open("rb") as file:
        while piece := _read_piece(file):
            yield from piece


def _read_piece(file: IO[bytes]) -> list[_Spilled]:
    try:
        piece: list[_Spilled] = marshal.load(file)  # noqa: S302 - written by this very process
    except EOFError:
        return []
    return piece


def _ints(packed: bytes) -> array[int]:
    return array("I", packed)


def _floats(packed: bytes) -> array[float]:
    return array("f", packed)
