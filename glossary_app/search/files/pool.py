"""Postings on their way into a segment: grouped by term, spilled to disk in sorted runs.

Whoosh's own pool pickles each posting alone and sorts them all; with some eighty postings an
entry that was half the time of a build.
"""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from glossary_app.search.files.runs import POSTING, KeyedPostings, merged_terms, write_run

# What a term takes in memory besides its postings, about.
_TERM_BYTES, _POSTING_BYTES = 250, 40

# The files of each field, in the order of their documents.
FieldRuns = dict[str, list[Path]]
# The postings of each term; most terms have but one.
_Known = dict[bytes, "bytes | list[bytes]"]


class TermPool:
    """Takes postings in the order of their documents and gives them back by field and term."""

    def __init__(self, folder: Path, memory_limit: int) -> None:
        self._folder = TemporaryDirectory(dir=folder, prefix="postings-", suffix=".tmp")
        self._limit = memory_limit
        self._used = 0
        self._fields: dict[str, _Known] = {}
        self._runs: FieldRuns = defaultdict(list)
        self._spilled = 0

    def add_terms(self, field: str, document: int, terms: Mapping[bytes, float]) -> None:
        """Take the terms of a document, each with its weight."""
        known = self._fields.setdefault(field, {})
        before = len(known)
        postings = {weight: POSTING.pack(document, weight) for weight in set(terms.values())}
        for term, weight in terms.items():
            posting = postings[weight]
            there = known.setdefault(term, posting)
            if there is not posting:
                _join(known, term, there, posting)
        self._used += (len(known) - before) * _TERM_BYTES + len(terms) * _POSTING_BYTES
        if self._used > self._limit:
            self._spill()

    def add_list(
        self, field: str, term: bytes, documents: array[int], weights: array[float]
    ) -> None:
        """Take a whole posting list, of documents that follow all that were taken before."""
        known = self._fields.setdefault(field, {})
        postings = b"".join(map(POSTING.pack, documents, weights))
        if term in known:
            _join(known, term, known[term], postings)
        else:
            known[term] = postings
            self._used += _TERM_BYTES
        self._used += _POSTING_BYTES * len(documents)
        if self._used > self._limit:
            self._spill()

    def handed_over(self) -> FieldRuns:
        """Leave everything in files beside the pool."""
        self._spill()
        folder = Path(self._folder.name)
        left = {
            field: [run.rename(folder.with_name(f"{folder.stem}-{run.stem}.tmp")) for run in runs]
            for field, runs in self._runs.items()
        }
        self.cleanup()
        return left

    def iter_postings(self) -> Iterator[tuple[str, Iterator[KeyedPostings]]]:
        """Yield the terms of each field, by field and text; the pool is empty afterwards."""
        for field in sorted({*self._runs, *self._fields}):
            yield field, merged_terms(self._runs[field], self._sorted_terms(field))
        self._fields.clear()

    def cleanup(self) -> None:
        """Remove the runs."""
        self._fields.clear()
        self._runs.clear()
        self._folder.cleanup()

    def _spill(self) -> None:
        for field in self._fields:
            run = Path(self._folder.name) / f"{self._spilled}-{field}.run"
            write_run(run, self._sorted_terms(field))
            self._runs[field].append(run)
        self._spilled += 1
        self._fields.clear()
        self._used = 0

    def _sorted_terms(self, field: str) -> Iterator[KeyedPostings]:
        known = self._fields.get(field, {})
        for term in sorted(known):
            postings = known[term]
            yield term, postings if isinstance(postings, bytes) else b"".join(postings)


def _join(known: _Known, term: bytes, there: bytes | list[bytes], more: bytes) -> None:
    if isinstance(there, bytes):
        known[term] = [there, more]
    else:
        there.append(more)
