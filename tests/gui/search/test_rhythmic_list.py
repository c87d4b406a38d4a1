"""The list with captions between its rows."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from glossary_app.gui.search.browse import Browsed
from glossary_app.gui.search.delegate import CAPTION_HEIGHT, ROW_HEIGHTS
from glossary_app.gui.search.panel import SearchPanel
from glossary_app.gui.search.rows import Row
from glossary_app.gui.style.colours import LIGHT
from glossary_app.gui.widgets.line_layout import Marked
from glossary_app.model.entry import EntryRef
from glossary_app.model.listing import Listing
from glossary_app.settings import Density

ROW = ROW_HEIGHTS[Density.COMFORTABLE]
COUNT = 300
LISTING = Listing(
    ("music",) * COUNT, tuple(f"term-{n}" for n in range(COUNT)), ((0, "A"), (10, "B"), (250, "Z"))
)


def row(slug: str, caption: str = "") -> Row:
    nothing = Marked("")
    return Row(EntryRef("music", slug), Marked(slug), nothing, nothing, "", "draft", caption)


@pytest.fixture
def panel(qtbot: QtBot) -> SearchPanel:
    made = SearchPanel(LIGHT)
    qtbot.addWidget(made)
    made.resize(300, 600)
    made.show()
    made.show_browsed(Browsed((row("fugue", "Recent"), row("canon")), LISTING), None)
    qtbot.waitUntil(lambda: made.list.rhythm.count == COUNT + 2)
    return made


def test_captions_stand_between_rows_of_one_height(panel: SearchPanel) -> None:
    rects = [panel.list.visualRect(panel.model.index(at)) for at in range(14)]

    tops = [rect.top() for rect in rects]

    assert {rect.height() for rect in rects} == {ROW}
    assert tops[:3] == [CAPTION_HEIGHT, CAPTION_HEIGHT + ROW, 2 * CAPTION_HEIGHT + 2 * ROW]
    assert [panel.model.caption(at) for at in (0, 1, 2, 3, 12)] == ["Recent", "", "A", "", "B"]


def test_a_click_on_a_caption_opens_nothing(panel: SearchPanel) -> None:
    assert not panel.list.indexAt(QPoint(40, CAPTION_HEIGHT // 2)).isValid()
    assert panel.list.indexAt(QPoint(40, CAPTION_HEIGHT + 3)).row() == 0


def test_end_shows_the_last_row_and_home_the_first_caption(panel: SearchPanel) -> None:
    bar = panel.list.verticalScrollBar()
    panel.list.setFocus()
    panel.list.point_at(0)

    QTest.keyClick(panel.list, Qt.Key.Key_End)
    last = panel.list.visualRect(panel.list.currentIndex())
    at_end = (panel.list.currentIndex().row(), bar.value() == bar.maximum())
    QTest.keyClick(panel.list, Qt.Key.Key_Home)

    assert at_end == (COUNT + 1, True)
    assert last.bottom() < panel.list.viewport().height()
    assert (panel.list.currentIndex().row(), bar.value()) == (0, 0)


def test_a_page_down_moves_less_than_is_seen(panel: SearchPanel) -> None:
    panel.list.setFocus()
    panel.list.point_at(0)

    QTest.keyClick(panel.list, Qt.Key.Key_PageDown)

    moved = panel.list.currentIndex().row()
    assert 1 < moved < panel.list.viewport().height() / ROW


def test_a_lower_row_makes_a_shorter_list(panel: SearchPanel, qtbot: QtBot) -> None:
    before = panel.list.rhythm.height

    panel.set_density(Density.COMPACT)

    qtbot.waitUntil(lambda: panel.list.rhythm.height < before)
    assert panel.list.visualRect(panel.model.index(0)).height() == 32


def test_hits_have_their_width_before_they_are_painted(panel: SearchPanel) -> None:
    widths = []
    for count in (40, 3, 40):
        panel.show_hits([row(f"hit-{at}") for at in range(count)])
        widths.append(panel.list.viewport().width())

        panel.list.repaint()
        QTest.qWait(30)
        widths.append(panel.list.viewport().width())

    many, many_later, few, few_later, again, again_later = widths
    assert (many, few, again) == (many_later, few_later, again_later)
    assert many == again < few
    assert not panel.rail.isVisible()


@pytest.mark.parametrize("position", [30, 150, 290])
def test_an_entry_far_away_is_shown_with_what_stands_around_it(
    panel: SearchPanel, position: int
) -> None:
    room = panel.list.viewport().height()

    panel.list.point_at(position)

    seen = panel.list.visualRect(panel.model.index(position))
    assert room / 4 < seen.center().y() < room * 3 / 4


def test_an_entry_in_sight_moves_nothing(panel: SearchPanel) -> None:
    panel.list.point_at(150)
    before = panel.list.verticalScrollBar().value()

    panel.list.point_at(152)

    assert panel.list.verticalScrollBar().value() == before
