"""Progress of long work on standard error, where a person is watching."""

from __future__ import annotations

import sys
from collections.abc import Generator, Iterator
from time import monotonic
from typing import TypeVar

from glossary_app.cli.wording.words import in_words
from glossary_app.model.report import Progress, Stage

ResultT = TypeVar("ResultT")

# Often enough to look alive, seldom enough not to slow an import down over a remote shell.
_SECONDS_BETWEEN = 0.1
# ECMA-48: go to the start of the line, erase to its end.
_ERASE_LINE = "\r\033[K"


def show_progress(steps: Iterator[Progress]) -> None:
    """Run the work to its end."""
    run_with_progress(_without_result(steps))


def run_with_progress(steps: Generator[Progress, None, ResultT]) -> ResultT:
    """Run the work to its end and give its result."""
    watched = sys.stderr.isatty()
    shown_at = 0.0
    try:
        while True:
            progress = next(steps)
            if watched and monotonic() - shown_at > _SECONDS_BETWEEN:
                shown_at = monotonic()
                sys.stderr.write(_ERASE_LINE + progress_line(progress))
                sys.stderr.flush()
    except StopIteration as end:
        result: ResultT = end.value
        return result
    finally:
        # Ctrl+C comes between two steps: closed here, the work is undone before the program ends.
        steps.close()
        if watched:
            sys.stderr.write(_ERASE_LINE)


def progress_line(progress: Progress) -> str:
    """One line, such as `indexing 1,200 of 5,000`."""
    if progress.stage is Stage.WAITING:
        return in_words("waiting for another process that changes the library")
    of_total = f" of {progress.total:,}" if progress.total else ""
    counted = in_words(f"{progress.stage} {progress.done:,}{of_total}")
    return f"{counted} {progress.current}".rstrip()


def _without_result(steps: Iterator[Progress]) -> Generator[Progress, None, None]:
    yield from steps
