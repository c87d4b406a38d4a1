"""The article's context menu, by mouse and by key, in both languages."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QContextMenuEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from glossary_app.gui.article.menu import add_chunk_ids, copy_link_itself
from glossary_app.gui.article.view import ArticleView
from glossary_app.gui.style.translations import Interface
from glossary_app.model.article import Citation, Place
from glossary_app.model.locale import EN_US, JA_JP
from tests.gui.article.conftest import Show
from tests.gui.article.test_sheet import point_of

MEANING = "core:chunk:data-drift:en-US:meaning:0123456789abcdef"


@pytest.fixture
def menu(qapp: QApplication) -> Iterator[QMenu]:
    made = QMenu()
    yield made
    made.deleteLater()


def tell_nobody() -> None:
    """Nobody wants to know what was copied."""


def lines(menu: QMenu) -> list[str]:
    return [action.text() for action in menu.actions() if not action.isSeparator()]


def clipboard() -> str:
    return QGuiApplication.clipboard().text()


def chunk_lines(view: ArticleView, point: QPoint) -> list[QAction]:
    return [a for a in view.sheet.menu_at(point).actions() if a.toolTip().startswith("core:chunk:")]


def ask_by_key(view: ArticleView) -> QMenu:
    """Press the menu key; Qt then gives the place of its text cursor, wherever that is."""
    place = view.sheet.cursorRect().center()
    event = QContextMenuEvent(
        QContextMenuEvent.Reason.Keyboard, place, view.sheet.mapToGlobal(place)
    )
    QApplication.sendEvent(view.sheet, event)
    popup = QApplication.activePopupWidget()
    assert isinstance(popup, QMenu)
    return popup


def test_the_section_under_the_pointer_offers_its_chunk_id(show: Show) -> None:
    view = show(EN_US)

    (line,) = chunk_lines(view, point_of(view, "Data drift means"))
    line.trigger()

    assert line.text() == "Copy chunk id"
    assert clipboard() == MEANING


def test_a_section_without_a_chunk_offers_none(show: Show) -> None:
    view = show(EN_US)

    assert chunk_lines(view, point_of(view, "Deciding when to train")) == []


def test_above_the_first_section_there_is_nothing_to_cite(show: Show) -> None:
    view = show(EN_US)

    assert chunk_lines(view, QPoint(5, 5)) == []


def test_the_menu_key_asks_for_the_section_at_the_top(show: Show) -> None:
    view = show(EN_US)
    view.go_to(Place("meaning/1", 0.3))

    popup = ask_by_key(view)

    assert "Copy chunk id" in lines(popup)
    assert view.place() == Place("meaning/1", 0.3)
    popup.close()


def test_the_menu_key_asks_for_the_carets_section_while_it_can_be_seen(show: Show) -> None:
    view = show(EN_US)
    view.go_to(Place("boundary/1"))
    view.sheet.setTextCursor(view.document().find("Data drift means"))
    view.sheet.ensureCursorVisible()

    popup = ask_by_key(view)

    assert "Copy chunk id" in lines(popup)
    popup.close()


def test_a_menu_goes_away_with_its_answer(show: Show, qapp: QApplication) -> None:
    view = show(EN_US)
    popup = ask_by_key(view)

    assert popup.testAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    popup.close()


def test_the_address_of_a_link_is_copied_and_not_its_inner_name(show: Show) -> None:
    view = show(EN_US)

    menu = view.sheet.menu_at(point_of(view, "Concept drift"))
    copy = menu.findChild(QAction, "link-copy")

    assert isinstance(copy, QAction)
    assert copy.isEnabled()
    copy.trigger()
    assert clipboard() == "glossary://starter/-/concept-drift"


def test_beside_a_link_there_is_no_address_to_copy(show: Show) -> None:
    view = show(EN_US)

    copy = view.sheet.menu_at(point_of(view, "Data drift means")).findChild(QAction, "link-copy")

    assert isinstance(copy, QAction)
    assert not copy.isEnabled()


def test_lines_that_cannot_be_taken_are_not_seen(show: Show) -> None:
    view = show(EN_US)
    beside, on_link = (point_of(view, text) for text in ("Data drift means", "Concept drift"))

    seen = [
        {action.objectName() for action in menu.actions() if action.isVisible()}
        for menu in (view.sheet.menu_at(beside), view.sheet.menu_at(on_link))
    ]

    lines_of_qt = {"edit-copy", "link-copy", "select-all"}
    assert [each & lines_of_qt for each in seen] == [{"select-all"}, {"link-copy", "select-all"}]


def test_where_nothing_smaller_is_meant_the_page_can_be_taken(show: Show) -> None:
    view = show(EN_US)
    star, print_it = QAction("Star", view), QAction("Print", view)
    view.offer([[star], [print_it]])
    beside, on_link = (point_of(view, text) for text in ("Data drift means", "Concept drift"))

    taken = [
        [a for a in view.sheet.menu_at(at).actions() if a in (star, print_it)]
        for at in (beside, on_link)
    ]
    view.sheet.setTextCursor(view.document().find("Data drift means"))
    selected = view.sheet.menu_at(beside).actions()

    assert taken == [[star, print_it], []]
    assert star not in selected


def test_a_menu_without_qts_line_is_left_as_it_is(menu: QMenu) -> None:
    menu.addAction("Select all")

    copy_link_itself(menu, "https://example.org", tell_nobody)

    assert lines(menu) == ["Select all"]


def test_nothing_to_cite_adds_nothing(menu: QMenu) -> None:
    add_chunk_ids(menu, (), tell_nobody)

    assert menu.actions() == []


def test_both_languages_are_told_apart(menu: QMenu) -> None:
    citations = (Citation("usage/1", "chunk:en", EN_US), Citation("usage/1", "chunk:ja", JA_JP))

    add_chunk_ids(menu, citations, tell_nobody)

    assert lines(menu) == ["Copy chunk id: en-US", "Copy chunk id: ja-JP"]


def test_questions_are_told_apart_and_long_ones_are_shortened(menu: QMenu) -> None:
    citations = (
        Citation("faq/1", "chunk:1", EN_US, "Is R&D safe?"),
        Citation("faq/1", "chunk:2", EN_US, "Is it " + "very " * 20 + "fast?"),
    )

    add_chunk_ids(menu, citations, tell_nobody)

    short, long = lines(menu)
    assert short == "Copy chunk id: Is R&&D safe?"
    assert long.endswith("…")
    assert len(long) <= len("Copy chunk id: ") + 48


def test_the_line_speaks_the_interfaces_language(menu: QMenu, qapp: QApplication) -> None:
    interface = Interface(qapp)
    interface.speak("ja-JP")

    add_chunk_ids(menu, (Citation("usage/1", "chunk:ja", JA_JP),), tell_nobody)
    interface.speak("en-US")

    assert lines(menu) == ["チャンク ID をコピー"]


def test_what_was_copied_is_told(show: Show) -> None:
    view = show(EN_US)
    told: list[str] = []
    view.copied.connect(lambda: told.append(clipboard()))

    (line,) = chunk_lines(view, point_of(view, "Data drift means"))
    line.trigger()

    assert told == [MEANING]


def test_a_link_to_an_entry_can_be_opened_here_or_in_a_tab(show: Show, qtbot: QtBot) -> None:
    view = show(EN_US)
    menu = view.sheet.menu_at(point_of(view, "Concept drift"))

    with qtbot.waitSignal(view.tab_wanted, timeout=1000) as told:
        menu.actions()[1].trigger()

    assert lines(menu)[:2] == ["Open", "Open in a new tab"]
    assert told.args == ["glossary://starter/-/concept-drift"]


def test_a_selection_can_be_looked_up(show: Show, qtbot: QtBot) -> None:
    view = show(EN_US)
    view.sheet.setTextCursor(view.document().find("moves away"))
    menu = view.sheet.menu_at(QPoint(1, 1))

    with qtbot.waitSignal(view.word_wanted, timeout=1000) as told:
        menu.actions()[0].trigger()

    assert lines(menu)[0] == "Look up “moves away”"
    assert told.args == ["moves away"]
