"""What is copied of a selection, and what a selection and typing ask for."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QKeySequence, QTextCursor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from glossary_app.gui.article.view import ArticleView
from glossary_app.model.article import Article
from glossary_app.model.blocks import Cell, Columns, Paragraph, Run, Table
from glossary_app.model.locale import EN_US, JA_JP
from tests.gui.article.conftest import Show
from tests.gui.article.test_sheet import point_of


def cell(text: str) -> Cell:
    return Cell((Run(text),))


PRICES = Article(
    "Price",
    (EN_US,),
    (
        Paragraph((Run("What it costs & why:"),)),
        Table(
            (cell("Name"), cell("Formula")),
            ((cell("Margin\n利益率"), cell("price < cost")), (cell("Tax"), cell("10 %"))),
        ),
        Paragraph((Run("That is all."),)),
    ),
)


def select(view: ArticleView, text: str) -> None:
    found = view.document().find(text)
    view.sheet.setTextCursor(found)


def test_a_table_keeps_its_columns(show: Show) -> None:
    view = show(EN_US)
    view.show_article(PRICES)
    view.sheet.selectAll()

    data = view.sheet.createMimeDataFromSelection()

    assert [line for line in data.text().split("\n") if line] == [
        "What it costs & why:",
        "Name\tFormula",
        "Margin 利益率\tprice < cost",
        "Tax\t10 %",
        "That is all.",
    ]
    assert data.html() == (
        "<p>What it costs &amp; why:</p>"
        "<table><tr><td>Name</td><td>Formula</td></tr>"
        "<tr><td>Margin<br>利益率</td><td>price &lt; cost</td></tr>"
        "<tr><td>Tax</td><td>10 %</td></tr></table>"
        "<p>That is all.</p>"
    )


def test_text_without_a_table_is_text_alone(show: Show) -> None:
    view = show(EN_US)
    select(view, "moves away")

    data = view.sheet.createMimeDataFromSelection()

    assert (data.text(), data.hasHtml()) == ("moves away", False)


def test_two_languages_side_by_side_are_no_table(show: Show) -> None:
    view = show(EN_US, JA_JP, width=1100)
    found = view.document().find("The data a model meets")
    cursor = QTextCursor(found)
    cursor.setPosition(
        view.document().find("運用中のデータ").selectionEnd(), QTextCursor.MoveMode.KeepAnchor
    )
    view.sheet.setTextCursor(cursor)

    text = view.sheet.createMimeDataFromSelection().text()

    assert "\t" not in text
    assert "運用中のデータが、" in text


def test_a_double_click_looks_a_word_up(show: Show, qtbot: QtBot) -> None:
    view = show(EN_US)
    place = point_of(view, "trained")

    with qtbot.waitSignal(view.word_wanted, timeout=1000) as told:
        QTest.mouseDClick(view.sheet.viewport(), Qt.MouseButton.LeftButton, pos=place)

    assert told.args == ["trained"]


def test_enter_looks_a_selection_up(show: Show, qtbot: QtBot) -> None:
    view = show(EN_US)
    select(view, "moves away")

    with qtbot.waitSignal(view.word_wanted, timeout=1000) as told:
        QTest.keyClick(view.sheet, Qt.Key.Key_Return)

    assert told.args == ["moves away"]


def test_enter_with_a_long_selection_looks_nothing_up(show: Show, qtbot: QtBot) -> None:
    view = show(EN_US)
    view.sheet.selectAll()

    with qtbot.assertNotEmitted(view.word_wanted):
        QTest.keyClick(view.sheet, Qt.Key.Key_Return)


def test_letters_typed_over_the_article_are_for_the_search_line(show: Show, qtbot: QtBot) -> None:
    view = show(EN_US)

    with qtbot.waitSignal(view.typed, timeout=1000) as told:
        QTest.keyClick(view.sheet, Qt.Key.Key_D)

    assert told.args == ["d"]


def test_the_blank_scrolls_as_ever(show: Show, qtbot: QtBot) -> None:
    view = show(EN_US)

    with qtbot.assertNotEmitted(view.typed):
        QTest.keyClick(view.sheet, Qt.Key.Key_Space)


BOTH = Article(
    "Tide",
    (EN_US, JA_JP),
    (
        Paragraph((Run("Of both pages."),)),
        Columns((Paragraph((Run("The sea rises."),)),), (Paragraph((Run("海面が上がる。"),)),)),
    ),
)


@pytest.mark.parametrize("width", [1100, 500])
@pytest.mark.parametrize(
    ("held", "copied"),
    [
        (frozenset[int](), ["Of both pages.", "The sea rises.", "海面が上がる。"]),
        (frozenset({1}), ["The sea rises."]),
        (frozenset({0}), ["海面が上がる。"]),
        (frozenset({0, 1}), []),
    ],
)
def test_a_page_that_is_held_back_stays_out_of_a_copy(
    show: Show, width: int, held: frozenset[int], copied: list[str]
) -> None:
    view = show(EN_US, JA_JP, width=width)
    view.show_article(BOTH)
    view.hold_back(held)
    view.document()
    view.sheet.selectAll()

    data = view.sheet.createMimeDataFromSelection()

    assert [line for line in data.text().split("\n") if line] == copied


def test_what_is_held_back_leaves_the_clipboard_as_it_was(show: Show, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().setText("before")
    view = show(EN_US)
    view.show_article(PRICES)
    view.hold_back(frozenset({0}))
    view.sheet.selectAll()

    with qtbot.waitSignal(view.held_back) as told:
        QTest.keySequence(view.sheet, QKeySequence(QKeySequence.StandardKey.Copy))

    assert told.args == [False]
    assert QGuiApplication.clipboard().text() == "before"


def test_the_key_and_the_menu_copy_alike(show: Show, qtbot: QtBot) -> None:
    view = show(EN_US)
    view.show_article(PRICES)
    select(view, "That is all.")
    menu = view.sheet.menu_at(QPoint(5, 5))
    (line,) = (each for each in menu.actions() if each.objectName() == "edit-copy")

    with qtbot.waitSignal(view.copied):
        line.trigger()

    assert QGuiApplication.clipboard().text() == "That is all."
