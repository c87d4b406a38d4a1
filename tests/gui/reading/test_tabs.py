"""Tabs keep what was read in them, and an entry has one tab at most."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu, QTabBar, QToolButton
from pytestqt.qtbot import QtBot

from glossary_app.gui.background.lanes import Lanes
from glossary_app.gui.program import Program
from glossary_app.gui.reading.reader import Reader
from glossary_app.gui.reading.trail import Step, Trail
from glossary_app.model.article import Place
from glossary_app.model.entry import EntryRef
from glossary_app.settings import View
from tests.gui.conftest import FakeLibrary, HandLane

ABSTRACTION = EntryRef("basics", "abstraction")
ENCAPSULATION = EntryRef("basics", "encapsulation")
CACHE = EntryRef("systems", "cache")
RIGHT = QTabBar.ButtonPosition.RightSide


@pytest.fixture
def lane(library: FakeLibrary, program: Program) -> HandLane:
    del program
    return HandLane(library)


@pytest.fixture
def reader(lane: HandLane) -> Reader:
    return Reader(Lanes(lane, lane), Place)


def read(reader: Reader, lane: HandLane, *refs: EntryRef) -> None:
    for ref in refs:
        reader.open(ref)
        lane.answer_all()


def test_a_tab_keeps_what_was_read_and_not_what_was_looked_at(
    reader: Reader, lane: HandLane
) -> None:
    read(reader, lane, ABSTRACTION)
    reader.preview(ENCAPSULATION)
    lane.answer_all()

    reader.open_in_tab(CACHE)
    lane.answer_all()

    assert reader.tab_refs == (ABSTRACTION, CACHE)


def test_what_is_looked_at_first_stays(reader: Reader, lane: HandLane) -> None:
    reader.preview(ENCAPSULATION)
    lane.answer_all()

    reader.open_in_tab(CACHE)
    lane.answer_all()

    assert reader.tab_refs == (ENCAPSULATION, CACHE)


def test_an_entry_that_has_a_tab_is_shown_there(reader: Reader, lane: HandLane) -> None:
    read(reader, lane, ABSTRACTION)
    reader.open_in_tab(CACHE)
    lane.answer_all()

    reader.open_in_tab(ABSTRACTION)
    lane.answer_all()

    assert reader.tab_refs == (ABSTRACTION, CACHE)
    assert reader.tab == 0
    assert reader.opened is not None
    assert reader.opened.entry.ref == ABSTRACTION


def test_the_entry_that_was_looked_at_gets_a_tab_of_its_own(reader: Reader, lane: HandLane) -> None:
    read(reader, lane, ABSTRACTION)
    reader.preview(CACHE)
    lane.answer_all()

    reader.open_in_tab(CACHE)
    lane.answer_all()

    assert reader.tab_refs == (ABSTRACTION, CACHE)
    assert reader.tab == 1


@pytest.mark.parametrize(("kept", "left"), [(0, ABSTRACTION), (1, CACHE), (2, ENCAPSULATION)])
def test_all_other_tabs_are_closed(
    reader: Reader, lane: HandLane, kept: int, left: EntryRef
) -> None:
    read(reader, lane, ABSTRACTION)
    for ref in (CACHE, ENCAPSULATION):
        reader.open_in_tab(ref)
        lane.answer_all()

    reader.close_other_tabs(kept)
    lane.answer_all()

    assert reader.tab_refs == (left,)
    assert reader.tab == 0


def test_a_tab_that_is_not_there_closes_no_others(reader: Reader, lane: HandLane) -> None:
    read(reader, lane, ABSTRACTION)
    reader.open_in_tab(CACHE)
    lane.answer_all()

    reader.close_other_tabs(7)

    assert reader.tab_refs == (ABSTRACTION, CACHE)


@pytest.mark.parametrize(
    ("steps", "current"),
    [
        ((), None),
        ((Step(CACHE),), CACHE),
        ((Step(CACHE, settled=False),), CACHE),
        ((Step(CACHE), Step(ABSTRACTION)), ABSTRACTION),
        ((Step(CACHE), Step(ABSTRACTION, settled=False)), CACHE),
    ],
)
def test_only_a_glance_after_reading_is_forgotten(
    steps: tuple[Step, ...], current: EntryRef | None
) -> None:
    trail = Trail(steps)

    trail.forget_glance()

    assert (trail.current.ref if trail.current else None) == current
    assert not trail.can_go_forward


@pytest.fixture
def tabbed(program: Program, qtbot: QtBot) -> Program:
    """A window with a tab for each of two entries."""
    program.reader.open(ABSTRACTION)
    program.reader.open_in_tab(CACHE)
    qtbot.waitUntil(lambda: program.window.column.tabs.count() == 2)
    qtbot.waitUntil(lambda: program.window.column.tabs.tabText(1) == "Cache")
    return program


def test_a_tab_is_closed_by_its_own_cross(tabbed: Program, qtbot: QtBot) -> None:
    tabs = tabbed.window.column.tabs
    cross = tabs.tabButton(0, RIGHT)
    assert isinstance(cross, QToolButton)

    cross.click()

    qtbot.waitUntil(lambda: tabbed.reader.tab_refs == (CACHE,))
    assert (cross.text(), cross.accessibleName()) == ("✕", "Close this tab")
    assert not tabs.isVisible()


def test_each_tab_has_a_cross_after_one_was_closed(tabbed: Program, qtbot: QtBot) -> None:
    tabbed.reader.open_in_tab(ENCAPSULATION)
    tabs = tabbed.window.column.tabs
    qtbot.waitUntil(lambda: tabs.count() == 3)

    tabbed.reader.close_tab(1)
    qtbot.waitUntil(lambda: tabs.count() == 2)

    assert all(isinstance(tabs.tabButton(at, RIGHT), QToolButton) for at in range(2))


@pytest.mark.parametrize(
    ("line", "left"),
    [("Close this tab", (ABSTRACTION,)), ("Close the other tabs", (CACHE,))],
)
def test_the_menu_of_a_tab_closes_it_or_the_others(
    tabbed: Program, qtbot: QtBot, line: str, left: tuple[EntryRef, ...]
) -> None:
    column = tabbed.window.column
    column.tabs.customContextMenuRequested.emit(column.tabs.tabRect(1).center())
    (menu,) = [each for each in column.findChildren(QMenu) if each.isVisible()]

    {action.text(): action for action in menu.actions()}[line].trigger()
    menu.close()

    qtbot.waitUntil(lambda: tabbed.reader.tab_refs == left)


def test_beside_the_tabs_there_is_no_menu(tabbed: Program) -> None:
    column = tabbed.window.column

    column.tabs.customContextMenuRequested.emit(QPoint(5_000, 5))

    assert not [each for each in column.findChildren(QMenu) if each.isVisible()]


def test_the_names_of_all_tabs_follow_the_language(tabbed: Program, qtbot: QtBot) -> None:
    tabs = tabbed.window.column.tabs
    before = tabs.tabText(0)

    tabbed.reader.set_view(View.JAPANESE)

    assert (before, tabs.tabText(0)) == ("Abstraction", "抽象化")
