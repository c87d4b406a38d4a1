"""The letters beside the list."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from glossary_app.gui.search.browse import Browsed
from glossary_app.gui.search.panel import SearchPanel
from glossary_app.gui.search.rail import Rail
from glossary_app.gui.search.rows import Row
from glossary_app.gui.style.colours import DARK, LIGHT
from glossary_app.gui.style.fonts import BUNDLED
from glossary_app.gui.widgets.line_layout import Marked
from glossary_app.model.entry import EntryRef
from glossary_app.model.listing import Listing

LETTERS = ((0, "あ"), (12, "か"), (30, "さ"), (44, "た"), (60, "な"))
COUNT = 100
LISTING = Listing(
    ("music",) * COUNT,
    tuple(f"term-{n}" for n in range(COUNT)),
    ((0, "A"), (20, "B"), (40, "C"), (60, "D")),
)


@pytest.fixture
def rail(qtbot: QtBot) -> Rail:
    owner = QWidget()
    qtbot.addWidget(owner)
    owner.resize(200, 500)
    made = Rail(LIGHT, owner)
    made.resize(18, 500)
    made.show_initials(LETTERS)
    owner.show()
    return made


@pytest.mark.parametrize(
    ("height", "found"),
    [
        (0, (0, "あ")),
        (99, (0, "あ")),
        (101, (12, "か")),
        (250, (30, "さ")),
        (499, (60, "な")),
        (900, (60, "な")),
        (-5, (0, "あ")),
    ],
)
def test_each_height_stands_for_a_letter(rail: Rail, height: int, found: tuple[int, str]) -> None:
    assert rail.letter_at(height) == found


def test_a_press_goes_to_the_first_row_of_the_letter(rail: Rail) -> None:
    told: list[int] = []
    rail.position_chosen.connect(told.append)

    QTest.mousePress(rail, Qt.MouseButton.LeftButton, pos=QPoint(9, 150))

    assert told == [12]


def test_the_letter_is_shown_large_while_the_mouse_is_down(rail: Rail) -> None:
    QTest.mousePress(rail, Qt.MouseButton.LeftButton, pos=QPoint(9, 250))
    seen = (rail.bubble.isVisible(), rail.bubble.text())

    QTest.mouseRelease(rail, Qt.MouseButton.LeftButton, pos=QPoint(9, 250))

    assert seen == (True, "さ")
    assert not rail.bubble.isVisible()


def test_a_drag_goes_from_letter_to_letter(rail: Rail) -> None:
    told: list[int] = []
    rail.position_chosen.connect(told.append)
    QTest.mousePress(rail, Qt.MouseButton.LeftButton, pos=QPoint(9, 50))

    QTest.mouseMove(rail, QPoint(9, 450))

    assert told[0] == 0
    QTest.mouseRelease(rail, Qt.MouseButton.LeftButton, pos=QPoint(9, 450))


def test_a_few_letters_need_no_rail(rail: Rail) -> None:
    rail.show_initials(LETTERS[:3])

    assert rail.isHidden()


def test_without_letters_nothing_is_drawn_or_chosen(rail: Rail) -> None:
    told: list[int] = []
    rail.position_chosen.connect(told.append)
    rail.show_initials(())

    rail.grab()
    QTest.mousePress(rail, Qt.MouseButton.LeftButton, pos=QPoint(9, 50))

    assert told == []


def test_it_wears_the_colours_of_the_window(rail: Rail) -> None:
    before = rail.grab().toImage()

    rail.set_look(DARK, BUNDLED)

    assert rail.grab().toImage() != before
    assert isinstance(before, QImage)


@pytest.fixture
def panel(qtbot: QtBot) -> SearchPanel:
    made = SearchPanel(LIGHT)
    qtbot.addWidget(made)
    return made


def test_the_list_goes_to_the_letter(panel: SearchPanel, qtbot: QtBot) -> None:
    panel.resize(300, 600)
    panel.show()
    nothing = Marked("")
    row = Row(EntryRef("music", "fugue"), Marked("Fugue"), nothing, nothing, "", "", "Recent")
    panel.show_browsed(Browsed((row,), LISTING), None)
    qtbot.waitUntil(lambda: panel.list.rhythm.count == COUNT + 1)

    panel.rail.position_chosen.emit(21)

    assert not panel.rail.isHidden()
    assert panel.model.initials == ((1, "A"), (21, "B"), (41, "C"), (61, "D"))
    assert panel.list.verticalScrollBar().value() == panel.list.rhythm.top_with_caption(21)


def test_hits_have_no_rail(panel: SearchPanel) -> None:
    nothing = Marked("")
    panel.show_browsed(Browsed((), LISTING), None)

    panel.show_hits((Row(EntryRef("music", "fugue"), nothing, nothing, nothing, "", ""),))

    assert panel.rail.isHidden()
