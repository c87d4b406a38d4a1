"""The child process of the window that imports: reads an order, writes progress and a report.

Started as `python -m glossary_app.import_child.process`. It imports no Qt. The window may write
`cancel` at any time; when the window goes away, the import is cancelled as well. A child whose
first order is to look stays for further looks: its modules are loaded by then.
"""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TextIO

from glossary_app.errors import CancelledError, GlossaryError, fault_of_memory
from glossary_app.import_child.looks import answer_looks
from glossary_app.import_child.stopping import send, stop_if, stoppable
from glossary_app.import_child.wire import CANCEL, ImportOrder, Message, read_order
from glossary_app.library.doctor import mending_finding
from glossary_app.library.library import Library
from glossary_app.library.mending import mend_installation
from glossary_app.model.report import Finding, ImportCounts, ImportReport, Severity


def main() -> None:
    """Carry out the order on standard input and end the process."""
    code = run(sys.stdin, sys.stdout)
    # An ordinary exit dies on the lock of standard input, which the watching thread still holds.
    os._exit(code)


def run(orders: TextIO, answers: TextIO) -> int:
    """Carry out one order; what comes of it is written as lines."""
    order = read_order(orders.readline())
    if order.looks_only:
        answer_looks(order, orders, answers)
        return 0
    cancelled = threading.Event()
    threading.Thread(target=_watch, args=(orders, cancelled), daemon=True).start()
    try:
        for message in _carry_out(order, cancelled):
            send(message, answers)
    except GlossaryError as fault:
        send(fault, answers)
        return 2
    except MemoryError:
        send(fault_of_memory(), answers)
        return 2
    return 0


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


def _carry_out(order: ImportOrder, cancelled: threading.Event) -> Iterator[Message]:
    mended = tuple(map(mending_finding, mend_installation(order.folders))) if order.anew else ()
    library = Library.open(order.folders, starter=order.starter)
    try:
        report = ImportReport("", ImportCounts(), 0, mended)
        for path, options in order.sources:
            try:
                single = yield from stoppable(library.import_path(path, options), cancelled)
            except CancelledError:
                if path == order.paths[0]:
                    raise
                report = joined(report, _stopped_before(path))
                break
            report = joined(report, single)
        # Asked to rebuild, it trusts nothing but the bytes themselves.
        steps = library.make_searchable() if order.paths else library.mend_index()
        for progress in steps:
            stop_if(cancelled)
            yield progress
        yield replace(report, findings=report.findings + library.keep_copy())
    finally:
        library.close()


def _stopped_before(path: Path) -> ImportReport:
    """What to say when others have been imported, and kept, by then."""
    message = f"stopped before '{path}'; what was imported before it is kept"
    finding = Finding(str(path), 0, Severity.WARNING, "stopped", message, (str(path),))
    return ImportReport("", ImportCounts(), 0, (finding,))


if __name__ == "__main__":
    main()
