"""A child that looks at sources, one order after the other; each new one ends the one before."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from queue import Queue
from typing import TextIO

from glossary_app.errors import GlossaryError
from glossary_app.import_child.stopping import send, stoppable
from glossary_app.import_child.wire import CANCEL, ImportOrder, Message, read_order
from glossary_app.library.library import Library


def answer_looks(first: ImportOrder, orders: TextIO, answers: TextIO) -> None:
    """Answer orders until the window goes away."""
    inbox = _Inbox(orders)
    order: ImportOrder | None = first
    while order is not None:
        try:
            for message in _look(order, inbox):
                send(message, answers)
        except GlossaryError as fault:
            send(fault, answers)
        order = inbox.next_order()


class _Inbox:
    """What the window writes, read beside the work: any word ends what is under way."""

    def __init__(self, orders: TextIO) -> None:
        self._orders = orders
        self._lines: Queue[str] = Queue()
        threading.Thread(target=self._read, daemon=True).start()

    def is_set(self) -> bool:
        """Whether there is news, and so the work under way is no longer wanted."""
        return not self._lines.empty()

    def next_order(self) -> ImportOrder | None:
        """The next order, waited for; None at the end."""
        while line := self._lines.get():
            if line.strip() != CANCEL:
                return read_order(line)
        return None

    def _read(self) -> None:
        for line in self._orders:
            self._lines.put(line)
        # An empty line is none that anybody writes.
        self._lines.put("")


def _look(order: ImportOrder, inbox: _Inbox) -> Iterator[Message]:
    library = Library.open(order.folders, starter=order.starter)
    try:
        for path, options in order.sources:
            yield library.propose(path, options)
            yield (yield from stoppable(library.look_at(path, options), inbox))
    finally:
        library.close()
