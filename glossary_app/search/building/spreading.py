"""Spreads the making of a large index over processes, which live as long as it takes.

A helper that fails costs time only: its chunk is made here.
"""

from __future__ import annotations

import logging
import subprocess
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from queue import SimpleQueue
from types import TracebackType
from typing import Any, Self

from glossary_app.model.entry import Entry
from glossary_app.model.page import Page
from glossary_app.processes.beginning import (
    MOST_HELPERS,
    HelperKind,
    begin_helper,
    close_helper,
    processors,
    stop_helper,
)
from glossary_app.processes.pipes import receive, send
from glossary_app.search.building.chunks import Chunk, ChunkIndexer, IndexedChunk, WholeField
from glossary_app.search.building.known_prose import with_known_prose
from glossary_app.search.files.packed_writing import FieldFiles
from glossary_app.search.files.pool import FieldRuns

# A helper costs a second and a dictionary of 90 MB, so that there must be something to do.
FEWEST_ENTRIES = 6_000
_CHUNK = 2_500
# So much text takes as long as a short entry of a dictionary.
_LETTERS_OF_SHORT_ENTRY = 1_000
_INDEXER = HelperKind("glossary_app.search.building.chunk_process", "--index-process")

_log = logging.getLogger(__name__)


def process_count(entries: int) -> int:
    """How many processes an index of so many entries is spread over; 0: it is made here."""
    if entries < FEWEST_ENTRIES or processors() < 2:
        return 0
    return min(processors(), MOST_HELPERS, entries // _CHUNK)


def work_of(entries: int, letters: int) -> int:
    """How many short entries are as much work as these, which hold so much text."""
    return max(entries, letters // _LETTERS_OF_SHORT_ENTRY)


class ChunkProcesses:
    """Processes that index chunks into a folder, then merge them; they end with the block."""

    def __init__(self, count: int, folder: Path) -> None:
        self._folder = folder
        self._here = ChunkIndexer(folder)
        self._processes = [begin_helper(_INDEXER, str(folder)) for _ in range(count)]
        self._free: SimpleQueue[subprocess.Popen[bytes]] = SimpleQueue()
        for process in self._processes:
            self._free.put(process)
        self._threads = ThreadPoolExecutor(count)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        for process in self._processes:
            stop_helper(process)
        self._threads.shutdown(cancel_futures=True)
        for process in self._processes:
            close_helper(process)

    def indexed(self, entries: Iterable[Entry]) -> Iterator[IndexedChunk]:
        """Yield the chunks in the order of their entries; few of them wait in memory."""
        waiting: deque[tuple[Chunk, Future[IndexedChunk | None]]] = deque()
        for chunk in _chunks(entries):
            waiting.append((chunk, self._threads.submit(self._ask, chunk)))
            if len(waiting) > len(self._processes):
                yield self._indexed(*waiting.popleft())
        while waiting:
            yield self._indexed(*waiting.popleft())

    def merging(self, runs: FieldRuns) -> Iterator[FieldFiles]:
        """Begin to merge the fields of all chunks; yields each when it is asked for."""
        fields = [WholeField(name, tuple(paths)) for name, paths in runs.items()]
        # What takes longest goes first, so that all end at about the same time.
        fields.sort(key=lambda field: -sum(path.stat().st_size for path in field.runs))
        answers = [(field, self._threads.submit(self._ask, field)) for field in fields]
        return (self._merged(field, answer) for field, answer in answers)

    def _indexed(self, chunk: Chunk, answer: Future[IndexedChunk | None]) -> IndexedChunk:
        return answer.result() or self._here.index(chunk)

    def _merged(self, field: WholeField, answer: Future[FieldFiles | None]) -> FieldFiles:
        made = answer.result() or self._here.merge(field)
        for run in field.runs:
            run.unlink()
        return made

    def _ask(self, order: Chunk | WholeField) -> Any:
        """What a helper answers; None when it fails."""
        process = self._free.get()
        try:
            if not process.stdin or not process.stdout:
                return None
            send(order, process.stdin)
            answer = receive(process.stdout)
        except OSError:
            answer = None
        finally:
            self._free.put(process)
        if answer is None:
            _log.warning("a process that helps to build the index has ended early")
        return answer


def _chunks(entries: Iterable[Entry]) -> Iterator[Chunk]:
    """Runs of entries, each about as much work as the others."""
    first = work = 0
    some: list[Entry] = []
    for entry in entries:
        some.append(entry)
        work += work_of(1, sum(map(_letters, entry.pages)))
        if work >= _CHUNK:
            yield _chunk(first, some)
            first, work, some = first + len(some), 0, []
    if some:
        yield _chunk(first, some)


def _chunk(first: int, entries: Iterable[Entry]) -> Chunk:
    return Chunk(first, tuple(map(with_known_prose, entries)))


def _letters(page: Page) -> int:
    cells = sum(len(cell) for section in page.sections for row in section.rows for cell in row)
    faqs = sum(len(faq.question) + len(faq.answer) for faq in page.faqs)
    return cells + faqs + sum(len(each.prose) + len(each.lead) for each in page.sections)
