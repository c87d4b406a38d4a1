"""What can be done with a row without going into it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from glossary_app.gui.keys.commands import Command
from glossary_app.gui.program import Program
from glossary_app.gui.search.scope import Scope
from glossary_app.model.entry import EntryRef
from tests.gui.conftest import FakeLibrary

ABSTRACTION = EntryRef("basics", "abstraction")
ENCAPSULATION = EntryRef("basics", "encapsulation")
CACHE = EntryRef("systems", "cache")


@pytest.fixture
def listed(program: Program, qtbot: QtBot) -> Program:
    """Three rows, the second one current."""
    panel = program.window.search_panel
    qtbot.waitUntil(lambda: panel.model.rowCount() == 3)
    qtbot.waitUntil(lambda: panel.model.has_several_glossaries)
    panel.list.point_at(1)
    return program


def lines(program: Program) -> list[str]:
    return [action.text() for action in program.row_menu.menu.actions() if action.text()]


def press(program: Program, text: str) -> None:
    actions = {action.text(): action for action in program.row_menu.menu.actions()}
    actions[text].trigger()
    program.row_menu.menu.close()


def shown(program: Program) -> EntryRef | None:
    return program.reader.opened.entry.ref if program.reader.opened else None


def test_a_key_offers_what_can_be_done_with_the_current_row(listed: Program) -> None:
    listed.window.commands.action(Command.ROW_ACTIONS).trigger()

    offered = lines(listed)
    listed.row_menu.menu.close()

    assert offered == [
        "Open",
        "Open in a new tab",
        "Compare with the open entry",
        "Star, or take the star away",
        "Copy the term",
        "Copy the address",
        "Only this glossary",
    ]


def test_the_right_button_opens_nothing_by_itself(listed: Program) -> None:
    before = shown(listed)
    rect = listed.window.search_panel.list.visualRect(listed.window.search_panel.model.index(2))

    listed.window.search_panel.list.customContextMenuRequested.emit(rect.center())
    offered = lines(listed)
    listed.row_menu.menu.close()

    assert offered[0] == "Open"
    assert shown(listed) == before


def test_a_caption_has_no_menu(listed: Program) -> None:
    listed.window.search_panel.list.customContextMenuRequested.emit(QPoint(30, 5))

    assert not listed.row_menu.menu.isVisible()


def test_a_term_with_a_counterpart_can_be_copied_as_a_pair(listed: Program, qtbot: QtBot) -> None:
    listed.window.search_panel.list.point_at(0)
    listed.row_menu.show()

    press(listed, "Copy the pair")

    qtbot.waitUntil(lambda: QGuiApplication.clipboard().text() == "Abstraction\t抽象化")


@pytest.mark.parametrize(
    ("line", "copied"),
    [
        ("Copy the term", "Abstraction"),
        ("Copy its counterpart", "抽象化"),
        ("Copy the address", "glossary://basics/-/abstraction"),
    ],
)
def test_each_line_copies_what_it_says(
    listed: Program, qtbot: QtBot, line: str, copied: str
) -> None:
    listed.window.search_panel.list.point_at(0)
    listed.row_menu.show()

    press(listed, line)

    qtbot.waitUntil(lambda: QGuiApplication.clipboard().text() == copied)
    bar = listed.window.column.bars.bar("copy")
    assert bar is not None
    assert bar.text == "Copied."


def test_an_entry_is_opened(listed: Program, qtbot: QtBot) -> None:
    listed.row_menu.show()

    press(listed, "Open")

    qtbot.waitUntil(lambda: shown(listed) == CACHE)


def test_an_entry_is_opened_in_a_tab(listed: Program, qtbot: QtBot) -> None:
    listed.row_menu.show()

    press(listed, "Open in a new tab")

    qtbot.waitUntil(lambda: shown(listed) == CACHE)
    assert len(listed.reader.tab_refs) == 2


def test_a_row_is_starred_while_another_entry_is_read(
    listed: Program, library: FakeLibrary, qtbot: QtBot
) -> None:
    listed.row_menu.show()

    press(listed, "Star, or take the star away")

    qtbot.waitUntil(lambda: library.user.starred == [CACHE])
    assert listed.reader.opened is not None
    assert not listed.reader.opened.is_starred


def test_a_row_leads_to_its_glossary(listed: Program, qtbot: QtBot) -> None:
    listed.row_menu.show()

    press(listed, "Only this glossary")

    assert listed.window.search_panel.chips.scope == Scope(glossary="systems")
    qtbot.waitUntil(lambda: listed.window.search_panel.model.rowCount() == 1)


def test_a_right_click_leaves_the_open_entry_as_it_is(listed: Program, qtbot: QtBot) -> None:
    before = shown(listed)
    hits = listed.window.search_panel.list
    place = hits.visualRect(listed.window.search_panel.model.index(2)).center()

    QTest.mouseClick(hits.viewport(), Qt.MouseButton.RightButton, pos=place)
    qtbot.wait(300)

    assert hits.currentIndex().row() == 1
    assert shown(listed) == before
