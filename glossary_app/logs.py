"""The log: a file that is turned over when it grows, and standard error when asked for."""

from __future__ import annotations

import logging
import os
from contextlib import suppress
from io import TextIOWrapper
from itertools import pairwise
from pathlib import Path

# Enough for weeks of use, and small enough to be attached to a report.
_LARGEST_FILE = 1_000_000  # bytes
_OLD_FILES = 3
_LINE = "%(asctime)s %(levelname)s %(name)s: %(message)s"


class _TurnedFile(logging.FileHandler):
    """A file that is turned over when it has grown.

    The standard library's own brings sockets and queues, which take a command longer to load than
    to read its index.
    """

    def _open(self) -> TextIOWrapper:
        # What was searched for may stand in it, so it is the user's own.
        return open(self.baseFilename, "a", encoding="utf-8", opener=_opened)

    def emit(self, record: logging.LogRecord) -> None:
        """Write a line, into a new file where this one is full."""
        # Another process may hold the file on Windows, where it then just grows.
        with suppress(OSError):
            if Path(self.baseFilename).stat().st_size >= _LARGEST_FILE:
                self._turn_over()
        # It is opened here, and its folder may be closed.
        with suppress(OSError):
            super().emit(record)

    def _turn_over(self) -> None:
        stream, self.stream = self.stream, None  # reopened by `emit`
        if stream:
            stream.close()
        names = [self.baseFilename, *(f"{self.baseFilename}.{n + 1}" for n in range(_OLD_FILES))]
        for newer, older in reversed(tuple(pairwise(names))):
            if Path(newer).exists():
                Path(newer).replace(older)


def _opened(name: str, flags: int) -> int:
    # Not to wait for somebody who reads, where there is a pipe in its place.
    return os.open(name, flags | getattr(os, "O_NONBLOCK", 0), 0o600)


def start_log(file: Path, *, verbose: bool) -> None:
    """Log to this file from now on; a folder that cannot be written is no reason to stop."""
    # A log that cannot be written is nothing to tell a reader of.
    logging.raiseExceptions = False
    logger = logging.getLogger("glossary_app")
    for handler in tuple(logger.handlers):
        logger.removeHandler(handler)
        handler.close()
    logger.setLevel(logging.DEBUG if verbose else logging.INFO)
    # The root logger belongs to whoever embeds the program, tests for one.
    logger.propagate = False
    for handler in _handlers(file, verbose=verbose):
        handler.setFormatter(logging.Formatter(_LINE))
        logger.addHandler(handler)


def _handlers(file: Path, *, verbose: bool) -> list[logging.Handler]:
    handlers: list[logging.Handler] = [logging.StreamHandler()] if verbose else []
    try:
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        # Opened at the first line, so that a command that logs nothing leaves no file.
        handlers.append(_TurnedFile(file, encoding="utf-8", delay=True))
    except OSError:
        handlers = handlers or [logging.NullHandler()]
    return handlers
