"""Enter means what was typed, also where the list is still of something else."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from glossary_app.gui.search.panel import SearchPanel
from glossary_app.gui.search.rows import Row, blank_row
from glossary_app.gui.style.colours import LIGHT
from glossary_app.model.entry import EntryRef

OLD, NEW = EntryRef("sea", "anchor"), EntryRef("sea", "buoy")


def rows(*refs: EntryRef) -> list[Row]:
    return [blank_row(ref) for ref in refs]


@pytest.fixture
def panel(qtbot: QtBot) -> SearchPanel:
    made = SearchPanel(LIGHT)
    qtbot.addWidget(made)
    made.show_hits(rows(OLD))
    return made


@pytest.fixture
def opened(panel: SearchPanel) -> list[EntryRef]:
    found: list[EntryRef] = []
    panel.entered.connect(lambda ref, _: found.append(ref))
    return found


def press(panel: SearchPanel, key: Qt.Key) -> None:
    QTest.keyClick(panel.line, key)


def test_enter_waits_for_the_answer(panel: SearchPanel, opened: list[EntryRef]) -> None:
    QTest.keyClicks(panel.line, "buoy")
    press(panel, Qt.Key.Key_Return)
    before = list(opened)

    panel.show_hits(rows(NEW, OLD))
    panel.show_hits(rows(OLD))

    assert before == []
    assert opened == [NEW]


def test_enter_is_forgotten_where_typing_goes_on(
    panel: SearchPanel, opened: list[EntryRef]
) -> None:
    QTest.keyClicks(panel.line, "buo")
    press(panel, Qt.Key.Key_Return)
    QTest.keyClicks(panel.line, "y")

    panel.show_hits(rows(NEW))

    assert opened == []


def test_enter_is_forgotten_where_nothing_is_found(
    panel: SearchPanel, opened: list[EntryRef]
) -> None:
    QTest.keyClicks(panel.line, "zzz")
    press(panel, Qt.Key.Key_Return)
    panel.show_nothing("nothing")

    panel.show_hits(rows(NEW))

    assert opened == []


def test_a_row_that_was_chosen_by_key_is_meant_at_once(
    panel: SearchPanel, opened: list[EntryRef]
) -> None:
    panel.show_hits(rows(OLD, NEW))
    QTest.keyClicks(panel.line, "b")
    press(panel, Qt.Key.Key_Down)
    press(panel, Qt.Key.Key_Return)

    assert opened == [NEW]
