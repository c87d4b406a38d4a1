"""The map fits into the window, and its key of strokes stays where it is."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, QSize
from PySide6.QtGui import QHelpEvent, QImage
from PySide6.QtWidgets import QApplication, QLabel, QScrollArea, QToolButton
from pytestqt.qtbot import QtBot

from glossary_app.gui.graph.canvas import STROKES
from glossary_app.gui.graph.neighbourhood import Neighbourhood, read_neighbourhood
from glossary_app.gui.graph.view import GraphView, Stroke
from glossary_app.gui.style.colours import DARK, LIGHT
from glossary_app.gui.style.fonts import BUNDLED
from glossary_app.model.entry import Entry, EntryRef
from glossary_app.model.locale import EN_US
from glossary_app.model.page import Relation
from tests.gui.conftest import FakeLibrary, make_page

CENTRE = EntryRef("sea", "tide")
OTHERS = tuple(f"wave-{at}" for at in range(6))


def entry(slug: str, *relations: tuple[str, str]) -> Entry:
    related = tuple(Relation(target, kind, target) for target, kind in relations)
    page = make_page(EN_US, slug.capitalize(), f"{slug} is a word. ", relations=related)
    return Entry(EntryRef("sea", slug), (page,))


@pytest.fixture
def neighbourhood() -> Neighbourhood:
    """Six entries around one, by two kinds of relation."""
    kinds = ("related", "compare") * 3
    library = FakeLibrary(
        (entry("tide", *zip(OTHERS, kinds, strict=True)), *(entry(slug) for slug in OTHERS))
    )
    return read_neighbourhood(library, CENTRE, EN_US)


@pytest.fixture
def shown(qtbot: QtBot, neighbourhood: Neighbourhood) -> GraphView:
    view = GraphView(LIGHT)
    qtbot.addWidget(view)
    view.set_look(LIGHT, BUNDLED, 1.0)
    view.resize(900, 600)
    view.show()
    view.show_neighbourhood(neighbourhood)
    return view


@pytest.mark.parametrize(("width", "height"), [(900, 600), (700, 420), (1400, 900)])
def test_the_whole_map_is_in_sight(shown: GraphView, qtbot: QtBot, width: int, height: int) -> None:
    shown.resize(width, height)
    qtbot.waitUntil(lambda: shown.size() == QSize(width, height))
    area = shown.findChild(QScrollArea)
    assert isinstance(area, QScrollArea)

    boxes = [shown.canvas.box_of(EntryRef("sea", slug)) for slug in ("tide", *OTHERS)]

    room = area.viewport().rect().toRectF()
    assert all(room.contains(box) for box in boxes)


def test_what_would_be_too_small_is_scrolled(shown: GraphView, qtbot: QtBot) -> None:
    before = shown.canvas.box_of(CENTRE).height()

    shown.resize(480, 200)

    qtbot.waitUntil(lambda: shown.height() == 200)
    assert 0.6 * before < shown.canvas.box_of(CENTRE).height() <= before


def test_a_small_map_stands_in_the_middle(shown: GraphView, qtbot: QtBot) -> None:
    shown.resize(1600, 1000)
    qtbot.waitUntil(lambda: shown.canvas.width() > 1500)

    boxes = [shown.canvas.box_of(EntryRef("sea", slug)) for slug in OTHERS]
    middle = (min(box.top() for box in boxes) + max(box.bottom() for box in boxes)) / 2

    assert middle == pytest.approx(shown.canvas.height() / 2, abs=40)


def test_the_key_names_the_kinds_that_are_there(shown: GraphView) -> None:
    names = [label.text() for label in shown.findChildren(QLabel)]

    assert shown.canvas.kinds == ("related", "compare")
    assert {"Map", "Related", "Compare with"} <= set(names)
    assert len(shown.findChildren(Stroke)) >= 2


def test_each_kind_has_a_stroke_of_its_own(shown: GraphView) -> None:
    pictures = [Stroke(kind, "#000000", shown).grab().toImage() for kind in STROKES]

    assert all(one != other for at, one in enumerate(pictures) for other in pictures[:at])


def test_the_cross_asks_to_be_closed(shown: GraphView) -> None:
    told: list[str] = []
    shown.close_wanted.connect(lambda: told.append("close"))
    (cross,) = shown.findChildren(QToolButton)

    cross.click()

    assert told == ["close"]
    assert cross.accessibleName() == "Close the map"


@pytest.mark.parametrize(("slug", "name"), [("wave-0", "Related"), ("wave-1", "Compare with")])
def test_a_line_names_its_relation(shown: GraphView, slug: str, name: str) -> None:
    start, end = (shown.canvas.box_of(EntryRef("sea", each)) for each in ("tide", slug))
    near = QPointF(end.left() - 2, end.center().y())
    if start.left() > end.left():
        near = QPointF(end.right() + 2, end.center().y())

    assert shown.canvas.relation_at(near) == name


def test_where_there_is_no_line_nothing_is_told(shown: GraphView) -> None:
    point = QPoint(1, 1)
    event = QHelpEvent(QHelpEvent.Type.ToolTip, point, shown.canvas.mapToGlobal(point))

    handled = QApplication.sendEvent(shown.canvas, event)

    assert handled
    assert shown.canvas.relation_at(QPointF(point)) == ""


def test_the_colours_are_changed_while_it_is_open(shown: GraphView) -> None:
    before = shown.grab().toImage()

    shown.set_look(DARK, BUNDLED, 1.5)

    assert shown.grab().toImage() != before


def picture_of(qtbot: QtBot, *entries: Entry) -> QImage:
    view = GraphView(LIGHT)
    qtbot.addWidget(view)
    view.set_look(LIGHT, BUNDLED, 1.0)
    view.resize(700, 300)
    view.show()
    view.show_neighbourhood(read_neighbourhood(FakeLibrary(entries), CENTRE, EN_US))
    return view.canvas.grab().toImage()


def test_of_two_relations_that_answer_each_other_the_nearer_one_is_drawn(qtbot: QtBot) -> None:
    there = entry("tide", ("wave", "compare"))
    alone = picture_of(qtbot, there, entry("wave"))
    answered = picture_of(qtbot, there, entry("wave", ("tide", "related")))

    middle = alone.rect().center().y()
    line = [alone.pixel(x, middle) for x in range(alone.width() // 2 - 20, alone.width() // 2 + 20)]

    assert len(set(line)) > 1
    assert line == [
        answered.pixel(x, middle) for x in range(alone.width() // 2 - 20, alone.width() // 2 + 20)
    ]
    # The arrow of the answer alone is added.
    assert answered != alone
