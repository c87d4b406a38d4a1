"""Reads every other group of a large folder in another process, while this one reads its own.

What comes out is the same either way, in the same order. A process that fails costs time only:
what it has not handed over is read here.
"""

from __future__ import annotations

import logging
import pickle
import subprocess
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import cycle, islice

from glossary_app.formats.format import SettledFormat
from glossary_app.importing.ahead.reading_ahead import READER
from glossary_app.markup.read_once import plain_texts
from glossary_app.model.report import Finding
from glossary_app.model.source import SourceFile, SourcePage
from glossary_app.processes.beginning import (
    begin_helper,
    close_helper,
    processors,
    stop_helper,
)
from glossary_app.processes.pipes import receive, send

# Fewer are read before another process has begun.
FEWEST_PAGES = 500
# This one saves what both read.
_OWN_GROUP, _OTHER_GROUP = 15, 20

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class PagesOrder:
    """Who reads; groups of files follow, and an answer to each."""

    format: SettledFormat


@dataclass(frozen=True, slots=True)
class ReadPages:
    """What is in a file, and how often it has what the format tells of all of them together."""

    data: bytes
    items: tuple[SourcePage | Finding, ...]
    counts: Counter[str]


@dataclass(frozen=True, slots=True)
class ReadGroup:
    """What was read of a group, by path, and the plain texts of what was parsed for it."""

    files: dict[str, ReadPages]
    texts: dict[bytes, str]


def groups_read(order: PagesOrder, groups: Iterator[Sequence[SourceFile]]) -> Iterator[ReadGroup]:
    """Read groups of files for another process."""
    plain_texts().open()
    for files in groups:
        read = {file.path: found for file in files if (found := _read(order.format, file))}
        yield ReadGroup(read, plain_texts().taken())


def _read(format_: SettledFormat, file: SourceFile) -> ReadPages | None:
    """What is in a file; None for one that the process that asks will fail on as well."""
    try:
        return ReadPages(file.data, tuple(format_.read(file)), format_.take_counts())
    except Exception:
        format_.take_counts()
        return None


class PagesAhead:
    """Gives what another process has read; a folder is asked for its files in their order."""

    def __init__(
        self,
        format_: SettledFormat,
        paths: Sequence[str],
        files: Callable[[Iterable[str]], Iterable[SourceFile]],
    ) -> None:
        self._format = format_
        self._files = files
        groups = list(_groups(paths)) if _is_worth_it(paths) else []
        self._groups = dict(enumerate(groups))
        # By the first of its files: the other process has every second group.
        self._waiting = {group[0]: number for number, group in enumerate(groups) if number % 2}
        self._process: subprocess.Popen[bytes] | None = None
        self._known: dict[str, ReadPages] = {}
        if groups:
            self._begin()

    def items(self, file: SourceFile) -> Sequence[SourcePage | Finding] | None:
        """What was read of a file; None where it is to be read here."""
        group = self._waiting.pop(file.path, None)
        if group is not None and self._process:
            self._receive(group)
        found = self._known.pop(file.path, None)
        if found is None or found.data != file.data:
            return None
        self._format.add_counts(found.counts)
        return found.items

    def close(self) -> None:
        """End the other process."""
        process, self._process = self._process, None
        if process:
            stop_helper(process)
            close_helper(process)

    def _begin(self) -> None:
        try:
            self._process = begin_helper(READER)
        except OSError:
            return
        self._send(PagesOrder(self._format.settled()))
        self._order(1)

    def _order(self, number: int) -> None:
        if number in self._groups:
            self._send(tuple(self._files(self._groups[number])))

    def _receive(self, number: int) -> None:
        process = self._process
        try:
            answer: ReadGroup | None = (
                receive(process.stdout) if process and process.stdout else None
            )
        except (OSError, EOFError, pickle.UnpicklingError):
            answer = None
        if answer is None:
            _log.warning("a process that reads pages ahead has ended early")
            self.close()
            return
        # First of all: it waits for something to do.
        self._order(number + 2)
        self._known = answer.files
        for digest, text in answer.texts.items():
            plain_texts().keep_known(digest, text)

    def _send(self, value: object) -> None:
        try:
            if self._process and self._process.stdin:
                send(value, self._process.stdin)
        except (OSError, pickle.PicklingError, AttributeError, TypeError):
            self.close()


def _is_worth_it(paths: Sequence[str]) -> bool:
    return len(paths) >= FEWEST_PAGES and processors() > 1


def _groups(paths: Sequence[str]) -> Iterator[list[str]]:
    """Runs of files, by turns for this process and for the other one."""
    rest = iter(paths)
    for size in cycle((_OWN_GROUP, _OTHER_GROUP)):
        group = list(islice(rest, size))
        if not group:
            return
        yield group
