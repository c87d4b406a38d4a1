"""A process that reads for the one that saves: a large file, or groups of a large folder's pages.

Started as `python -m glossary_app.importing.reading_process`, by an import and for it alone. It is
told once what to read, and ends at once when the other one closes its pipe: whatever becomes of
that, this one is not left behind.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from threading import Thread
from typing import IO

from glossary_app.importing.ahead.pages_ahead import PagesOrder, ReadGroup, groups_read
from glossary_app.importing.ahead.read_batches import ReadBatch, ReadingOrder, batches_of
from glossary_app.importing.collecting import rare_collections
from glossary_app.processes.helping import begin_to_help
from glossary_app.processes.pipes import receive, send


def main() -> None:
    """Read the file that is told on standard input."""
    orders, answers = begin_to_help()
    try:
        order = receive(orders)
        with rare_collections():
            for answer in _answers(order, orders):
                send(answer, answers)
    except BrokenPipeError:
        # Nobody waits for it any more, and closing the pipe would complain once again.
        os._exit(0)
    except Exception:
        # Whoever waits reads on by itself, and tells what is wrong.
        os._exit(1)


def _answers(order: object, orders: IO[bytes]) -> Iterator[ReadBatch | ReadGroup]:
    match order:
        case ReadingOrder():
            Thread(target=_end_with, args=(orders,), daemon=True).start()
            yield from batches_of(order)
        case PagesOrder():
            yield from groups_read(order, iter(lambda: receive(orders), None))


def _end_with(orders: IO[bytes]) -> None:
    # Not `orders.read()`, which Python would wait for when it ends.
    os.read(orders.fileno(), 1)
    os._exit(0)


if __name__ == "__main__":
    main()
