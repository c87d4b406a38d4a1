"""One process at a time changes a library, from the first page that it saves to the index.

The lock of the store's file ends with a commit and the one of an index with its build; what lies
between them must not be another one's turn, or an entry is stored that no index holds. Readers
need no turn: they read what stands until it is replaced.
"""

from __future__ import annotations

from collections.abc import Callable, Generator
from contextlib import ExitStack
from time import monotonic
from typing import TypeVar

from glossary_app.errors import BusyStoreError
from glossary_app.model.report import Progress, Stage
from glossary_app.paths import Folders
from glossary_app.store.file.locking import locked

# The import of a large dictionary takes minutes; whoever waits for it is told, and may stop.
LONG_WAIT = 1800.0
# Where nobody sees that something is waited for.
SHORT_WAIT = 5.0

# Between two looks, whoever waits can be stopped.
_SLICE = 0.2

ResultT = TypeVar("ResultT")


def in_turn(
    folders: Folders, work: Callable[[], Generator[Progress, None, ResultT]], patience: float
) -> Generator[Progress, None, ResultT]:
    """Wait until no other process changes the library, then do the work.

    Raises BusyStoreError when another one goes on for longer than `patience` seconds.
    """
    with ExitStack() as turn:
        ends = monotonic() + patience
        while True:
            try:
                turn.enter_context(locked(folders.data / "library", _SLICE))
                break
            except BusyStoreError:
                if monotonic() > ends:
                    raise
                yield Progress(Stage.WAITING, 0, 0)
        return (yield from work())


def without_progress(work: Generator[Progress, None, ResultT]) -> ResultT:
    """Do the work at once, with nobody to tell how far it is."""
    try:
        while True:
            next(work)
    except StopIteration as end:
        result: ResultT = end.value
        return result
    finally:
        work.close()
