"""Work of a child that can be stopped between two steps, and what it sends to the window."""

from __future__ import annotations

from collections.abc import Generator
from typing import Protocol, TextIO, TypeVar

from glossary_app.errors import CancelledError
from glossary_app.import_child.wire import Message, write_message
from glossary_app.model.report import Progress

ResultT = TypeVar("ResultT")


class Stop(Protocol):
    """Whether the work is no longer wanted."""

    def is_set(self) -> bool:
        """Whether it is to be stopped."""
        ...


def stoppable(
    work: Generator[Progress, None, ResultT], stop: Stop
) -> Generator[Progress, None, ResultT]:
    """The same work, stopped between two steps; closing it rolls everything back."""
    try:
        while True:
            try:
                progress = next(work)
            except StopIteration as end:
                result: ResultT = end.value
                return result
            stop_if(stop)
            yield progress
    finally:
        work.close()


def stop_if(stop: Stop) -> None:
    """Raise CancelledError where the work is no longer wanted."""
    if stop.is_set():
        raise CancelledError("", "the import was stopped")


def send(message: Message, answers: TextIO) -> None:
    """Write a message so that the window gets it at once."""
    answers.write(write_message(message))
    answers.flush()
