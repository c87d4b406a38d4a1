"""The reader's place stays where it is: a section and how far into it."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from glossary_app.gui.article.places import Sections
from glossary_app.gui.article.view import ArticleView
from glossary_app.gui.style.colours import DARK
from glossary_app.model.article import Place
from glossary_app.model.locale import EN_US, JA_JP, Locale
from tests.gui.article.conftest import Show, article_in

# A line of running text, in pixels: what a place may be off by.
LINE = 26

PAGE = Sections(("definition/1", "meaning/1"), (100.0, 300.0, 700.0))


def scroll(view: ArticleView, value: int) -> None:
    view.sheet.verticalScrollBar().setValue(value)


def offset_in_pixels(view: ArticleView, place: Place) -> float:
    """How far below its section's top a place is."""
    sections = view.sheet._measured_sections()
    return sections.top_of(place) - sections.top_of(Place(place.anchor))


def toggle(view: ArticleView, *locales: Locale) -> None:
    """Show the entry in other locales, as the window does it."""
    place = view.place()
    view.show_article(article_in(*locales))
    view.go_to(place)


@pytest.mark.parametrize(
    ("y", "place"),
    [
        (0, Place("", 0.0)),
        (50, Place("", 0.5)),
        (100, Place("definition/1", 0.0)),
        (99.5, Place("definition/1", 0.0)),
        (200, Place("definition/1", 0.5)),
        (600, Place("meaning/1", 0.75)),
        (900, Place("", 0.0)),
    ],
)
def test_a_height_is_a_section_and_a_share_of_it(y: float, place: Place) -> None:
    assert PAGE.place_at(y) == place


@pytest.mark.parametrize("place", [Place("", 0.25), Place("definition/1", 0.5), Place("meaning/1")])
def test_a_place_and_its_height_agree(place: Place) -> None:
    assert PAGE.place_at(PAGE.top_of(place)) == place


def test_a_section_that_is_not_there_is_the_top() -> None:
    assert PAGE.top_of(Place("boundary/1", 0.5)) == 0.0


@pytest.mark.parametrize("place", [Place("", 0.5), Place("meaning/1", 0.3)])
def test_a_place_that_was_gone_to_unseen_is_there_when_it_is_seen(
    qapp: QApplication, qtbot: QtBot, place: Place
) -> None:
    around = QWidget()
    qtbot.addWidget(around)
    view = ArticleView(around)
    view.resize(1180, 700)
    view.show_article(article_in(EN_US), place=place)

    around.resize(1200, 720)
    around.show()
    seen = view.sheet._measured_sections().place_at(view.sheet.verticalScrollBar().value())

    assert seen.anchor == place.anchor
    assert seen.offset == pytest.approx(place.offset, abs=0.01)
    assert view.place() == place


@pytest.mark.parametrize("share", [0.1, 0.3, 0.5, 0.7, 0.9, 1.0])
def test_the_toggle_keeps_section_and_offset(show: Show, share: float) -> None:
    view = show(EN_US)
    scroll(view, round(view.sheet.verticalScrollBar().maximum() * share))
    before = view.place()

    toggle(view, JA_JP)
    in_japanese = view.place()
    toggle(view, EN_US, JA_JP)
    toggle(view, EN_US)

    assert in_japanese.anchor == before.anchor
    assert view.place().anchor == before.anchor
    assert offset_in_pixels(view, view.place()) == pytest.approx(
        offset_in_pixels(view, before), abs=LINE
    )


def test_the_other_language_is_scrolled_to_the_same_section(show: Show) -> None:
    view = show(EN_US)
    view.go_to(Place("meaning/1", 0.5))

    toggle(view, JA_JP)

    seen = view.sheet._measured_sections().place_at(view.sheet.verticalScrollBar().value())
    assert seen.anchor == "meaning/1"
    assert seen.offset == pytest.approx(0.5, abs=0.05)


def test_a_section_that_the_other_language_lacks_is_found_again(show: Show) -> None:
    view = show(EN_US)
    view.go_to(Place("boundary/1", 0.4))

    toggle(view, JA_JP)
    toggle(view, EN_US)

    assert view.place() == Place("boundary/1", 0.4)


def test_moving_on_in_the_other_language_moves_the_place(show: Show) -> None:
    view = show(EN_US)
    view.go_to(Place("meaning/1", 0.5))
    toggle(view, JA_JP)

    view.go_to(Place("usage/1"))
    scroll(view, view.sheet.verticalScrollBar().value() + 3)

    assert view.place().anchor == "usage/1"


@pytest.mark.parametrize("width", [480, 900, 1500])
def test_resizing_keeps_the_place(show: Show, qapp: QApplication, width: int) -> None:
    view = show(EN_US, JA_JP)
    view.go_to(Place("meaning/1", 0.4))

    view.resize(width, 700)
    qapp.processEvents()

    seen = view.sheet._measured_sections().place_at(view.sheet.verticalScrollBar().value())
    assert seen.anchor == "meaning/1"
    assert seen.offset == pytest.approx(0.4, abs=0.05)


def test_zoom_and_theme_keep_the_place(show: Show) -> None:
    view = show(EN_US)
    view.go_to(Place("meaning/1", 0.4))

    view.set_zoom(1.5)
    view.set_theme(DARK)

    assert view.place() == Place("meaning/1", 0.4)


def test_the_section_at_the_top_is_announced_when_it_changes(show: Show, qtbot: QtBot) -> None:
    view = show(EN_US)

    with qtbot.waitSignal(view.position_changed, timeout=1000) as told:
        view.go_to(Place("meaning/1"))

    assert told.args == ["meaning/1"]


def test_sections_are_listed_in_reading_order(show: Show) -> None:
    view = show(EN_US)

    assert view.headings()[:3] == (
        ("definition/1", "Definition"),
        ("formula/1", "How it is calculated"),
        ("boundary/1", "What it includes and excludes"),
    )


def test_at_the_top_the_first_section_is_read_and_at_the_end_the_last(show: Show) -> None:
    view = show(EN_US, height=300)
    bar = view.sheet.verticalScrollBar()

    first = view.sheet.section_read()
    bar.setValue(bar.maximum())
    last = view.sheet.section_read()

    assert first == "definition/1"
    assert last == view.headings()[-1][0]


def test_the_section_at_a_quarter_of_the_view_is_read(show: Show) -> None:
    view = show(EN_US, height=400)
    sections = view.sheet._measured_sections()
    top = sections.tops[sections.anchors.index("meaning/1")]

    view.sheet.verticalScrollBar().setValue(int(top) - 60)

    assert view.place().anchor != "meaning/1"
    assert view.sheet.section_read() == "meaning/1"
