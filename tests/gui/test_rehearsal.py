"""What the first key needs is made ready, one small step after the other."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from glossary_app.gui.colours import LIGHT
from glossary_app.gui.hit_delegate import HitDelegate
from glossary_app.gui.lanes import Lanes
from glossary_app.gui.rehearsal import Rehearsal
from tests.gui.conftest import FakeLibrary, HandLane


@pytest.fixture
def lane(library: FakeLibrary, qapp: QApplication) -> HandLane:
    return HandLane(library)


def test_the_letters_are_drawn_and_then_searched_one_by_one(
    lane: HandLane, library: FakeLibrary, qtbot: QtBot
) -> None:
    parent, drawn = QObject(), iter([None, None])
    rehearsal = Rehearsal(Lanes(lane, lane), drawn, parent)
    rehearsal.start()
    qtbot.waitUntil(lambda: len(lane.waiting) == 1)

    lane.answer_all()
    qtbot.waitUntil(lambda: len(lane.waiting) == 1)
    lane.answer_all()

    assert list(drawn) == []
    assert [(request.query, request.limit) for request in library.requests] == [("a", 1), ("b", 1)]


def test_a_search_that_fails_ends_it_quietly(lane: HandLane, qtbot: QtBot) -> None:
    parent = QObject()
    rehearsal = Rehearsal(Lanes(lane, lane), iter(()), parent)
    rehearsal.start()
    qtbot.waitUntil(lambda: len(lane.waiting) == 1)
    _, _, failed = lane.waiting.pop()

    failed(OSError("gone"))
    qtbot.wait(60)

    assert lane.waiting == []


def test_each_font_of_the_list_is_a_step(qapp: QApplication) -> None:
    delegate = HitDelegate(LIGHT)

    assert list(delegate.rehearse()) == [None] * 4
