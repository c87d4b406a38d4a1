"""Postings on their way into a segment: grouped by term, spilled to disk in sorted runs.

Whoosh's own pool pickles each posting alone and sorts them all; with some eighty postings an
entry that was half the time of a build.
"""

from __future__ import annotations

from array import array
from collections.abc import Collection, Iterable, Iterator
from itertools import chain
from pathlib import Path
from struct import Struct
from tempfile import TemporaryDirectory
from typing import Any

from glossary_app.search.files.runs import END, KeyedPostings, merged_terms, write_run

_DOCUMENT, _WEIGHT = Struct("I").pack, Struct("f").pack

# What a term takes in memory besides its postings, about.
_TERM_BYTES, _POSTING_BYTES = 250, 40


class TermPool:
    """Takes postings in the order of their documents and gives them back by field and term."""

    def __init__(self, folder: Path, memory_limit: int) -> None:
        self._folder = TemporaryDirectory(dir=folder, prefix="postings-", suffix=".tmp")
        self._limit = memory_limit
        self._used = 0
        # Of each term its documents, each followed by its weight.
        self._fields: dict[str, dict[bytes, list[Any]]] = {}
        self._runs: list[Path] = []
        self._adopted: list[Path] = []

    def add_terms(self, field: str, document: int, terms: Collection[tuple[bytes, float]]) -> None:
        """Take the terms of a document, each with its weight."""
        known = self._fields.setdefault(field, {})
        before = len(known)
        look_up = known.get
        for term, weight in terms:
            # One look-up where a term is known, as most are.
            postings = look_up(term)
            if postings is None:
                known[term] = [document, weight]
            else:
                postings += (document, weight)
        self._used += (len(known) - before) * _TERM_BYTES + len(terms) * _POSTING_BYTES
        if self._used > self._limit:
            self._spill()

    def add_list(
        self, field: str, term: bytes, documents: array[int], weights: array[float]
    ) -> None:
        """Take a whole posting list, of documents that follow all that were taken before."""
        known = self._fields.setdefault(field, {})
        if term not in known:
            known[term] = []
            self._used += _TERM_BYTES
        known[term] += chain.from_iterable(zip(documents, weights, strict=True))
        self._used += _POSTING_BYTES * len(documents)
        if self._used > self._limit:
            self._spill()

    def handed_over(self) -> tuple[Path, ...]:
        """Leave everything in files beside the pool, for another one to adopt."""
        self._spill()
        left = []
        for run in self._runs:
            target = self._folder_of_runs.with_name(f"{self._folder_of_runs.stem}-{run.stem}.tmp")
            left.append(run.rename(target))
        self._runs.clear()
        self.cleanup()
        return tuple(left)

    def adopt(self, runs: Iterable[Path]) -> None:
        """Take the files of other pools, which come in the order of their documents."""
        self._adopted.extend(runs)

    def iter_postings(self) -> Iterator[KeyedPostings]:
        """Yield all terms by field and text; the pool is empty afterwards.

        What was adopted stands before what was added.
        """
        yield from merged_terms((*self._adopted, *self._runs), self._sorted_terms())
        self._fields.clear()

    def cleanup(self) -> None:
        """Remove the runs."""
        self._fields.clear()
        for run in self._adopted:
            run.unlink(missing_ok=True)
        self._folder.cleanup()

    @property
    def _folder_of_runs(self) -> Path:
        return Path(self._folder.name)

    def _spill(self) -> None:
        run = self._folder_of_runs / f"{len(self._runs)}.run"
        write_run(run, self._sorted_terms())
        self._runs.append(run)
        self._fields.clear()
        self._used = 0

    def _sorted_terms(self) -> Iterator[KeyedPostings]:
        for field in sorted(self._fields):
            start = field.encode() + END
            terms = self._fields[field]
            for term in sorted(terms):
                postings = terms[term]
                if len(postings) == 2:
                    document, weight = postings
                    yield start + term, _DOCUMENT(document), _WEIGHT(weight)
                else:
                    documents, weights = array("I", postings[::2]), array("f", postings[1::2])
                    yield start + term, documents.tobytes(), weights.tobytes()
