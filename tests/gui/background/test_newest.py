"""Of several questions only the newest one still counts."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from glossary_app.errors import NotFoundError
from glossary_app.gui.background.newest import Newest
from glossary_app.library.interface import ReadableLibrary
from tests.gui.conftest import FakeLibrary, HandLane


@pytest.fixture
def lane(library: FakeLibrary, qapp: QApplication) -> HandLane:
    return HandLane(library)


def count(library: ReadableLibrary) -> int:
    return library.entry_count()


def lose(library: ReadableLibrary) -> int:
    raise NotFoundError("basics/monad", "no such entry")


def test_the_newest_question_is_answered(lane: HandLane) -> None:
    newest, heard = Newest(), list[int]()
    begun = newest.has_begun

    newest.ask(lane, count, heard.append)
    lane.answer_all()

    assert (begun, newest.has_begun) == (False, True)
    assert heard == [3]


def test_a_stale_question_is_not_even_put(lane: HandLane) -> None:
    newest, put, heard = Newest(), list[str](), list[None]()

    newest.ask(lane, lambda _: put.append("first"), heard.append)
    newest.ask(lane, lambda _: put.append("second"), heard.append)
    lane.answer_all()

    assert put == ["second"]
    assert heard == [None]


def test_an_answer_that_comes_late_is_dropped(lane: HandLane) -> None:
    newest, heard = Newest(), list[str]()

    def be_overtaken(library: ReadableLibrary) -> str:
        newest.ask(lane, lambda _: "second", heard.append)
        return "first"

    newest.ask(lane, be_overtaken, heard.append)
    lane.answer_all()

    assert heard == ["second"]


def test_what_belongs_to_the_newest_question_is_stale_together_with_it(lane: HandLane) -> None:
    newest, heard = Newest(), list[str]()
    newest.ask(lane, lambda _: "entry", heard.append)
    newest.ask_on(lane, lambda _: "what is around it", heard.append)
    lane.answer_all()

    newest.ask_on(lane, lambda _: "more around it", heard.append)
    newest.ask(lane, lambda _: "another entry", heard.append)
    lane.answer_all()

    assert heard == ["entry", "what is around it", "another entry"]


def test_only_a_fault_of_the_newest_question_is_told(lane: HandLane) -> None:
    newest, heard, faults = Newest(), list[int](), list[Exception]()
    lane.tell_faults(faults.append)

    newest.ask(lane, lose, heard.append)
    newest.ask(lane, count, heard.append)
    lane.answer_all()
    told_of_a_stale_one = tuple(faults)
    newest.ask(lane, lose, heard.append)
    lane.answer_all()

    assert told_of_a_stale_one == ()
    assert [type(fault) for fault in faults] == [NotFoundError]
    assert heard == [3]
