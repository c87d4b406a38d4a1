"""How the importing child stops, and how it joins reports."""

from __future__ import annotations

import threading
from collections.abc import Generator

import pytest

from glossary_app.errors import CancelledError
from glossary_app.import_child.process import joined
from glossary_app.import_child.stopping import stoppable
from glossary_app.model.report import (
    Finding,
    ImportCounts,
    ImportReport,
    Progress,
    Severity,
    Stage,
)

_REPORT = ImportReport("cncf", ImportCounts(added=3), 0)


class Work:
    """An import in three steps that knows whether it was closed."""

    def __init__(self) -> None:
        self.is_closed = False

    def steps(self) -> Generator[Progress, None, ImportReport]:
        try:
            for done in range(3):
                yield Progress(Stage.READING, done, 3)
            return _REPORT
        finally:
            self.is_closed = True


def results(work: Work, cancelled: threading.Event) -> Generator[Progress, None, None]:
    report = yield from stoppable(work.steps(), cancelled)
    assert report == _REPORT


def test_work_that_nobody_stops_goes_to_its_end() -> None:
    done = [progress.done for progress in results(Work(), threading.Event())]

    assert done == [0, 1, 2]


def test_work_that_is_stopped_is_closed_and_so_rolled_back() -> None:
    work, cancelled = Work(), threading.Event()
    going = results(work, cancelled)
    next(going)

    cancelled.set()

    with pytest.raises(CancelledError):
        next(going)
    assert work.is_closed


def test_reports_of_several_files_become_one() -> None:
    finding = Finding("a.md", 1, Severity.WARNING, "odd-key", "odd")
    first = ImportReport("ai", ImportCounts(1, 2, 3, 4), 1, (finding,))
    second = ImportReport("cncf", ImportCounts(10, 20, 30, 40), 2, (finding,))

    report = joined(first, second)

    assert report == ImportReport("ai, cncf", ImportCounts(11, 22, 33, 44), 3, (finding, finding))


def test_a_glossary_that_several_files_belong_to_is_named_once() -> None:
    report = joined(_REPORT, _REPORT)

    assert report.glossary == "cncf"
