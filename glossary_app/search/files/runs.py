"""The terms of a field in their order with their postings, in files: written, and merged."""

from __future__ import annotations

import marshal
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from operator import itemgetter
from pathlib import Path
from struct import Struct
from typing import IO

# A term and its postings, as `POSTING` packs each.
KeyedPostings = tuple[bytes, bytes]
# A document and the term's weight in it.
POSTING = Struct("=If")

_LENGTH = Struct("<Q")
_TERMS_PER_PIECE = 500
_term = itemgetter(0)

_Piece = list[KeyedPostings]


def write_run(path: Path, terms: Iterable[KeyedPostings]) -> None:
    """Write terms, which come in their order."""
    with path.open("wb") as file:
        for piece in _pieces(terms):
            data = marshal.dumps(piece)
            file.write(_LENGTH.pack(len(data)))
            file.write(data)


def merged_terms(runs: Sequence[Path], last: Iterable[KeyedPostings]) -> Iterator[KeyedPostings]:
    """All terms of files and those that stand behind them, in their order, each once.

    The postings of a term that several have follow each other as these do.
    """
    sources = [*map(_read_run, runs), _pieces(last)]
    term, postings = None, b""
    for next_term, more in _in_order(sources):
        if next_term == term:
            postings += more
            continue
        if term is not None:
            yield term, postings
        term, postings = next_term, more
    if term is not None:
        yield term, postings


def _in_order(sources: Sequence[Iterator[_Piece]]) -> Iterator[KeyedPostings]:
    """Merge by sorting what stands before the end of any piece: sorted runs are sorted at once."""
    pieces = [(source, piece) for source in sources if (piece := next(source, []))]
    while pieces:
        bound = min(piece[-1][0] for _, piece in pieces)
        taken: _Piece = []
        rest: list[tuple[Iterator[_Piece], _Piece]] = []
        for source, piece in pieces:
            at = bisect_right(piece, bound, key=_term)
            taken += piece[:at]
            left = piece[at:] or next(source, [])
            if left:
                rest.append((source, left))
        taken.sort(key=_term)
        yield from taken
        pieces = rest


def _pieces(terms: Iterable[KeyedPostings]) -> Iterator[_Piece]:
    rest = iter(terms)
    while piece := list(islice(rest, _TERMS_PER_PIECE)):
        yield piece


def _read_run(path: Path) -> Iterator[_Piece]:
    with path.open("rb") as file:
        while piece := _read_piece(file):
            yield piece


def _read_piece(file: IO[bytes]) -> _Piece:
    # In one go: read from a file, marshal asks it for each text and number.
    head = file.read(_LENGTH.size)
    if not head:
        return []
    piece: _Piece = marshal.loads(file.read(*_LENGTH.unpack(head)))  # noqa: S302 - ours
    return piece
