"""Reads a large file in another process while this one saves its pages, where that is worth it.

What comes out is the same either way. A process that fails costs time only: what it has not
handed over is read here.
"""

from __future__ import annotations

import logging
import pickle
import subprocess
from collections.abc import Generator, Iterator
from itertools import islice

from glossary_app.importing.ahead.read_batches import ReadBatch, ReadingOrder
from glossary_app.importing.whole_files import WholeFile
from glossary_app.model.report import Finding
from glossary_app.model.source import SourcePage
from glossary_app.processes.beginning import (
    HelperKind,
    begin_helper,
    close_helper,
    processors,
    stop_helper,
)
from glossary_app.processes.pipes import receive, send

# Fewer are read before another process has begun.
FEWEST_ENTRIES = 6_000
READER = HelperKind("glossary_app.importing.reading_process", "--reading-process")

_log = logging.getLogger(__name__)


class ReadingAhead:
    """Yields what is in a file; `is_read_aloud` tells of the page last given."""

    def __init__(self, file: WholeFile, *, aloud: bool) -> None:
        self._file = file
        self._aloud = aloud
        self.is_read_aloud = False

    def items(self, expected: int) -> Generator[SourcePage | Finding, None, None]:
        """Yield pages and findings in their order, of a file with so many entries, about."""
        given = 0
        if expected >= FEWEST_ENTRIES and processors() > 1:
            for batch in self._batches():
                self.is_read_aloud = batch.aloud
                yield from batch.items
                given += len(batch.items)
                if not batch.items:
                    return
            _log.warning("a process that reads '%s' has ended early", self._file.path)
        self.is_read_aloud = False
        yield from islice(self._file.pages(), given, None)

    def _batches(self) -> Iterator[ReadBatch]:
        """What the other process hands over, as far as it comes."""
        process = begin_helper(READER)
        try:
            yield from self._answers(process)
        finally:
            stop_helper(process)
            close_helper(process)

    def _answers(self, process: subprocess.Popen[bytes]) -> Iterator[ReadBatch]:
        if not process.stdin or not process.stdout:
            return
        try:
            send(ReadingOrder(self._file, self._aloud), process.stdin)
        except (OSError, pickle.PicklingError, AttributeError, TypeError):
            return
        while (batch := _next_of(process)) is not None:
            yield batch
            if not batch.items:
                return


def _next_of(process: subprocess.Popen[bytes]) -> ReadBatch | None:
    try:
        batch: ReadBatch | None = receive(process.stdout) if process.stdout else None
    except OSError:
        return None
    return batch
