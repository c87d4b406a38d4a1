"""The log: a file that is turned over when it grows, and standard error when asked for."""

from __future__ import annotations

import logging
from logging.handlers import RotatingFileHandler
from pathlib import Path

# Enough for weeks of use, and small enough to be attached to a report.
_LARGEST_FILE = 1_000_000  # bytes
_OLD_FILES = 3
_LINE = "%(asctime)s %(levelname)s %(name)s: %(message)s"


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
        handlers.append(
            RotatingFileHandler(
                file,
                maxBytes=_LARGEST_FILE,
                backupCount=_OLD_FILES,
                encoding="utf-8",
                delay=True,
            )
        )
    except OSError:
        handlers = handlers or [logging.NullHandler()]
    return handlers
