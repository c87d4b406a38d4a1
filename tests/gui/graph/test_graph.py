"""The graph of an entry's neighbourhood."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from glossary_app.gui.graph.layout import place
from glossary_app.gui.graph.neighbourhood import Neighbourhood, read_neighbourhood
from glossary_app.gui.graph.view import GraphView
from glossary_app.gui.keys.commands import Command
from glossary_app.gui.program import Program
from glossary_app.gui.style.colours import LIGHT
from glossary_app.model.entry import Entry, EntryRef
from glossary_app.model.locale import EN_US
from glossary_app.model.page import Relation
from tests.gui.conftest import FakeLibrary, make_page


def ref(slug: str) -> EntryRef:
    return EntryRef("web", slug)


def entry(slug: str, *targets: str) -> Entry:
    relations = tuple(Relation(target, "related", target) for target in targets)
    page = make_page(EN_US, slug.capitalize(), f"{slug} is a word. ", relations=relations)
    return Entry(ref(slug), (page,))


@pytest.fixture
def web() -> FakeLibrary:
    """html → css → colour → light, script → html, and a target that is missing."""
    return FakeLibrary(
        (
            entry("html", "css", "gone"),
            entry("css", "colour"),
            entry("colour", "light"),
            entry("light"),
            entry("script", "html"),
            entry("engine", "script"),
        )
    )


def steps(shown: Neighbourhood) -> dict[str, int]:
    return {node.ref.slug: node.steps for node in shown.nodes}


def test_two_steps_out_and_two_steps_back_are_read(web: FakeLibrary) -> None:
    shown = read_neighbourhood(web, ref("html"), EN_US)

    assert steps(shown) == {"html": 0, "css": 1, "colour": 2, "script": -1, "engine": -2}


def test_edges_keep_their_direction(web: FakeLibrary) -> None:
    shown = read_neighbourhood(web, ref("html"), EN_US)

    assert {(edge.source.slug, edge.target.slug) for edge in shown.edges} == {
        ("html", "css"),
        ("css", "colour"),
        ("script", "html"),
        ("engine", "script"),
    }


@pytest.mark.parametrize("count", [3, 60])
def test_no_two_names_are_drawn_over_each_other(count: int) -> None:
    names = [f"term{number}" for number in range(count)]
    library = FakeLibrary((entry("hub", *names), *(entry(name) for name in names)))

    placed = place(read_neighbourhood(library, ref("hub"), EN_US), 1.0)

    boxes = [each.box for each in placed]
    assert len(boxes) == count + 1
    assert not any(one.intersects(other) for n, one in enumerate(boxes) for other in boxes[n + 1 :])


def test_a_hub_shows_no_more_than_can_be_read() -> None:
    names = [f"term{number}" for number in range(200)]
    library = FakeLibrary((entry("hub", *names), *(entry(name) for name in names)))

    shown = read_neighbourhood(library, ref("hub"), EN_US)

    assert len(shown.column(1)) == 60


@pytest.fixture
def graph(qtbot: QtBot, web: FakeLibrary) -> GraphView:
    view = GraphView(LIGHT)
    qtbot.addWidget(view)
    view.resize(900, 400)
    view.show()
    view.canvas.show_neighbourhood(read_neighbourhood(web, ref("html"), EN_US))
    return view


def test_arrows_walk_from_node_to_node(graph: GraphView) -> None:
    seen = [graph.canvas.current_ref]

    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Left):
        QTest.keyClick(graph.canvas, key)
        seen.append(graph.canvas.current_ref)

    assert [each.slug for each in seen if each] == ["html", "css", "colour", "css", "html"]


def test_enter_and_click_choose_an_entry(graph: GraphView) -> None:
    chosen: list[EntryRef] = []
    graph.canvas.entry_chosen.connect(chosen.append)
    QTest.keyClick(graph.canvas, Qt.Key.Key_Right)

    QTest.keyClick(graph.canvas, Qt.Key.Key_Return)
    place_of_script = graph.canvas.box_of(ref("script")).center().toPoint()
    QTest.mouseClick(graph.canvas, Qt.MouseButton.LeftButton, pos=place_of_script)

    assert chosen == [ref("css"), ref("script")]


def test_the_graph_is_drawn(graph: GraphView) -> None:
    image = graph.canvas.grab().toImage()

    colours = {image.pixelColor(x, y).name() for x in range(0, 700, 7) for y in range(0, 200, 3)}
    assert len(colours) > 5
    assert graph.canvas.box_of(ref("gone")) == QRectF()


def test_the_canvas_says_which_node_is_current(graph: GraphView) -> None:
    QTest.keyClick(graph.canvas, Qt.Key.Key_Right)

    assert graph.canvas.accessibleDescription() == "Css"
    assert graph.canvas.accessibleName() == "Map of neighbouring entries"


def test_the_map_lies_over_the_article_and_follows_it(program: Program, qtbot: QtBot) -> None:
    canvas = program.window.column.graph.canvas
    program.window.commands.action(Command.GRAPH).trigger()
    qtbot.waitUntil(lambda: canvas.current_ref == EntryRef("basics", "abstraction"))

    QTest.keyClick(canvas, Qt.Key.Key_Right)
    QTest.keyClick(canvas, Qt.Key.Key_Return)

    target = EntryRef("basics", "encapsulation")
    qtbot.waitUntil(
        lambda: program.reader.opened is not None and program.reader.opened.entry.ref == target
    )
    qtbot.waitUntil(lambda: canvas.current_ref == target)
    program.window.commands.action(Command.GRAPH).trigger()
    assert not program.window.column.graph.isVisible()


def test_esc_takes_the_map_away_before_anything_else(program: Program, qtbot: QtBot) -> None:
    column = program.window.column
    program.window.commands.action(Command.GRAPH).trigger()
    qtbot.waitUntil(lambda: bool(column.graph.canvas.kinds))
    covers = column.graph.geometry().contains(column.article.geometry().center())

    program.keys.escape()

    assert covers
    assert not column.graph.isVisible()
    assert not program.window.search_panel.line.hasFocus()


def test_a_line_says_what_it_stands_for(graph: GraphView) -> None:
    canvas = graph.canvas
    boxes = [canvas.box_of(ref(slug)) for slug in ("html", "css")]
    between = (boxes[0].center() + boxes[1].center()) / 2

    assert canvas.relation_at(between) == "Related"
    assert canvas.relation_at(between * 50) == ""
