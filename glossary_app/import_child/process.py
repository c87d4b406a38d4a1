"""The child process of the window that imports: reads an order, writes progress and a report.

Started as `python -m glossary_app.import_child.process`. It imports no Qt. The window may write
`cancel` at any time; when the window goes away, the import is cancelled as well.
"""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Generator, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TextIO, TypeVar

from glossary_app.errors import CancelledError, GlossaryError
from glossary_app.import_child.wire import CANCEL, ImportOrder, Message, read_order, write_message
from glossary_app.library.doctor import mending_finding
from glossary_app.library.library import Library
from glossary_app.library.mending import mend_installation
from glossary_app.model.report import Finding, ImportCounts, ImportReport, Progress, Severity

ResultT = TypeVar("ResultT")


def main() -> None:
    """Carry out the order on standard input and end the process."""
    code = run(sys.stdin, sys.stdout)
    # An ordinary exit dies on the lock of standard input, which the watching thread still holds.
    os._exit(code)


def run(orders: TextIO, answers: TextIO) -> int:
    """Carry out one order; what comes of it is written as lines."""
    order = read_order(orders.readline())
    cancelled = threading.Event()
    threading.Thread(target=_watch, args=(orders, cancelled), daemon=True).start()
    try:
        for message in _carry_out(order, cancelled):
            _write(message, answers)
    except GlossaryError as fault:
        _write(fault, answers)
        return 2
    return 0


def stoppable(
    work: Generator[Progress, None, ResultT], cancelled: threading.Event
) -> Generator[Progress, None, ResultT]:
    """The same work, stopped between two steps; closing it rolls everything back."""
    try:
        while True:
            try:
                progress = next(work)
            except StopIteration as end:
                result: ResultT = end.value
                return result
            _stop_if(cancelled)
            yield progress
    finally:
        work.close()


def joined(first: ImportReport, second: ImportReport) -> ImportReport:
    """Two reports as one, for several files dropped at once."""
    names = [name for name in (first.glossary, second.glossary) if name]
    ours, theirs = first.counts, second.counts
    counts = ImportCounts(
        ours.added + theirs.added,
        ours.updated + theirs.updated,
        ours.unchanged + theirs.unchanged,
        ours.removed + theirs.removed,
    )
    return replace(
        second,
        glossary=", ".join(dict.fromkeys(names)),
        counts=counts,
        failed=first.failed + second.failed,
        findings=first.findings + second.findings,
        changes=first.changes + second.changes,
    )


def _watch(orders: TextIO, cancelled: threading.Event) -> None:
    for line in orders:
        if line.strip() == CANCEL:
            break
    # Also when the other end is closed: nobody waits for the import any more.
    cancelled.set()


def _write(message: Message, answers: TextIO) -> None:
    answers.write(write_message(message))
    answers.flush()


def _carry_out(order: ImportOrder, cancelled: threading.Event) -> Iterator[Message]:
    mended = tuple(map(mending_finding, mend_installation(order.folders))) if order.anew else ()
    library = Library.open(order.folders, starter=order.starter)
    try:
        if order.looks_only:
            for path in order.paths:
                yield (yield from stoppable(library.look_at(path, order.options), cancelled))
            return
        report = ImportReport("", ImportCounts(), 0, mended)
        for path in order.paths:
            try:
                single = yield from stoppable(library.import_path(path, order.options), cancelled)
            except CancelledError:
                if path == order.paths[0]:
                    raise
                report = joined(report, _stopped_before(path))
                break
            report = joined(report, single)
        # Asked to rebuild, it trusts nothing but the bytes themselves.
        steps = library.make_searchable() if order.paths else library.mend_index()
        for progress in steps:
            _stop_if(cancelled)
            yield progress
        yield replace(report, findings=report.findings + library.keep_copy())
    finally:
        library.close()


def _stopped_before(path: Path) -> ImportReport:
    """What to say when others have been imported, and kept, by then."""
    message = f"stopped before '{path}'; what was imported before it is kept"
    finding = Finding(str(path), 0, Severity.WARNING, "stopped", message, (str(path),))
    return ImportReport("", ImportCounts(), 0, (finding,))


def _stop_if(cancelled: threading.Event) -> None:
    if cancelled.is_set():
        raise CancelledError("", "the import was stopped")


if __name__ == "__main__":
    main()
