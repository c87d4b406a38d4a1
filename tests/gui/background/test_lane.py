"""The lane runs jobs beside the window and answers on the main thread."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from functools import partial

import pytest
from pytestqt.qtbot import QtBot

from glossary_app.errors import DamagedStoreError, GlossaryError, NotFoundError
from glossary_app.gui.background.lane import Lane
from glossary_app.model.mending import Mending


class Shelf:
    """Remembers on which threads it was opened, asked and closed."""

    def __init__(self) -> None:
        self.threads = [threading.current_thread().name]

    def ask(self) -> str:
        self.threads.append(threading.current_thread().name)
        return "abstraction"

    def close(self) -> None:
        self.threads.append(threading.current_thread().name)


@pytest.fixture
def shelves() -> list[Shelf]:
    return []


@pytest.fixture
def lane(qtbot: QtBot, shelves: list[Shelf]) -> Iterator[Lane[Shelf]]:
    def open_shelf() -> Shelf:
        shelves.append(Shelf())
        return shelves[-1]

    made = Lane(open_shelf, name="reading lane")
    yield made
    made.close()


def answer_with(_: Shelf, number: int) -> int:
    return number


def fail(fault: Exception) -> None:
    pytest.fail(f"no fault was expected: {fault}")


def test_an_answer_comes_to_the_main_thread(qtbot: QtBot, lane: Lane[Shelf]) -> None:
    heard: list[tuple[str, str]] = []
    lane.start()

    lane.ask(
        Shelf.ask, lambda answer: heard.append((answer, threading.current_thread().name)), fail
    )

    qtbot.waitUntil(lambda: bool(heard))
    assert heard == [("abstraction", "MainThread")]


def test_jobs_that_were_asked_before_the_start_are_kept(qtbot: QtBot, lane: Lane[Shelf]) -> None:
    heard: list[int] = []
    for number in range(3):
        lane.ask(partial(answer_with, number=number), heard.append, fail)
    was_started = lane.is_started

    lane.start()

    qtbot.waitUntil(lambda: len(heard) == 3)
    assert heard == [0, 1, 2]
    assert (was_started, lane.is_started) == (False, True)


def test_a_fault_goes_to_whoever_asked_and_the_lane_goes_on(
    qtbot: QtBot, lane: Lane[Shelf]
) -> None:
    faults: list[Exception] = []
    heard: list[str] = []
    lane.start()

    def lose(_: Shelf) -> str:
        raise NotFoundError("basics/cache", "no such entry")

    lane.ask(lose, heard.append, faults.append)
    lane.ask(Shelf.ask, heard.append, fail)

    qtbot.waitUntil(lambda: bool(heard))
    assert [type(fault) for fault in faults] == [NotFoundError]


def test_a_fault_that_nobody_wants_goes_to_whoever_is_told_of_them_all(
    qtbot: QtBot, lane: Lane[Shelf]
) -> None:
    faults: list[Exception] = []
    heard: list[str] = []
    lane.tell_faults(faults.append)
    lane.start()

    def lose(_: Shelf) -> str:
        raise NotFoundError("basics/cache", "no such entry")

    lane.ask(lose, heard.append)

    qtbot.waitUntil(lambda: bool(faults))
    assert [str(fault) for fault in faults] == ["basics/cache: no such entry"]
    assert heard == []


def test_the_resource_never_leaves_its_thread(
    qtbot: QtBot, lane: Lane[Shelf], shelves: list[Shelf]
) -> None:
    heard: list[str] = []
    lane.start()
    lane.ask(Shelf.ask, heard.append, fail)
    qtbot.waitUntil(lambda: bool(heard))

    lane.close()

    assert len(shelves) == 1
    assert shelves[0].threads == ["reading lane"] * 3


def test_a_resource_that_cannot_be_opened_is_a_fault_and_is_tried_again(qtbot: QtBot) -> None:
    attempts: list[int] = []

    def open_late() -> Shelf:
        attempts.append(1)
        if len(attempts) == 1:
            raise NotFoundError("glossaries.db", "no such file")
        return Shelf()

    lane = Lane(open_late)
    faults: list[Exception] = []
    heard: list[str] = []
    lane.start()

    lane.ask(Shelf.ask, heard.append, faults.append)
    lane.ask(Shelf.ask, heard.append, faults.append)

    qtbot.waitUntil(lambda: bool(heard))
    lane.close()
    assert len(faults) == 1


def test_closing_drops_what_is_waiting(qtbot: QtBot, lane: Lane[Shelf]) -> None:
    gate = threading.Event()
    heard: list[object] = []
    lane.start()
    lane.ask(lambda _: gate.wait(5), heard.append, fail)
    lane.ask(Shelf.ask, heard.append, fail)

    lane.close(0.01)
    gate.set()
    qtbot.wait(50)

    assert heard == []


class DamagedShelf(Shelf):
    """Turns out damaged as often as is wished."""

    def __init__(self, damages: list[str]) -> None:
        super().__init__()
        self.damages = damages

    def ask(self) -> str:
        if self.damages:
            raise DamagedStoreError(self.damages.pop(), "the file is damaged")
        return super().ask()


def mending_lane(damages: list[str], mended: list[str]) -> Lane[DamagedShelf]:
    def mend(fault: GlossaryError) -> Mending:
        mended.append(fault.where)
        return Mending("library", fault.where, fault.what)

    return Lane(lambda: DamagedShelf(damages), mend)


def test_a_damaged_file_is_mended_and_the_question_asked_again(qtbot: QtBot) -> None:
    mended: list[str] = []
    told: list[Mending] = []
    heard: list[str] = []
    lane = mending_lane(["glossaries.db"], mended)
    lane.tell_mended(told.append)
    lane.start()

    lane.ask(DamagedShelf.ask, heard.append, fail)
    qtbot.waitUntil(lambda: bool(heard))
    lane.close()

    assert heard == ["abstraction"]
    assert mended == ["glossaries.db"]
    assert [each.path for each in told] == ["glossaries.db"]


def test_the_file_is_let_go_of_before_it_is_mended(qtbot: QtBot) -> None:
    closed: list[int] = []
    shelves: list[DamagedShelf] = []

    def open_shelf() -> DamagedShelf:
        shelves.append(DamagedShelf([] if shelves else ["glossaries.db"]))
        return shelves[-1]

    def mend(_: GlossaryError) -> None:
        closed.append(len(shelves[0].threads))

    heard: list[str] = []
    lane = Lane(open_shelf, mend)
    lane.start()

    lane.ask(DamagedShelf.ask, heard.append, fail)
    qtbot.waitUntil(lambda: bool(heard))
    lane.close()

    # Opened and closed, and never asked: it raised before that.
    assert closed == [2]
    assert len(shelves) == 2


def test_what_is_damaged_again_at_once_is_a_fault(qtbot: QtBot) -> None:
    faults: list[Exception] = []
    mended: list[str] = []
    lane = mending_lane(["glossaries.db"] * 2, mended)
    lane.start()

    lane.ask(DamagedShelf.ask, pytest.fail, faults.append)
    qtbot.waitUntil(lambda: bool(faults))
    lane.close()

    assert isinstance(faults[0], DamagedStoreError)
    assert mended == ["glossaries.db"]


def test_a_lane_that_cannot_mend_passes_the_fault_on(qtbot: QtBot) -> None:
    faults: list[Exception] = []
    lane: Lane[DamagedShelf] = Lane(lambda: DamagedShelf(["glossaries.db"]))
    lane.start()

    lane.ask(DamagedShelf.ask, pytest.fail, faults.append)
    qtbot.waitUntil(lambda: bool(faults))
    lane.close()

    assert isinstance(faults[0], DamagedStoreError)
