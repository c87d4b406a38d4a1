"""The pane of articles: which sheet is seen, and what is written before it is wanted."""

from __future__ import annotations

from functools import partial

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QImage, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from glossary_app.gui.article.document import new_document
from glossary_app.gui.article.sheet import ArticleSheet
from glossary_app.gui.article.view import ArticleView
from glossary_app.gui.style.colours import DARK, LIGHT
from glossary_app.model.article import Article, Place
from glossary_app.model.blocks import Paragraph, Run
from glossary_app.model.locale import EN_US, JA_JP, Locale
from tests.gui.article.conftest import Show, article_in

LINK = "glossary://starter/-/concept-drift"


def short_article(title: str, *, linked: bool = False) -> Article:
    """One paragraph; its text is the same with and without a link."""
    runs = (Run("Watch for "), Run("drift", link=LINK if linked else "", quiet=linked))
    return Article(title, (EN_US,), (Paragraph(runs),))


def sheets_of(view: ArticleView) -> list[ArticleSheet]:
    return view.findChildren(ArticleSheet)


def seen_sheets(view: ArticleView) -> list[ArticleSheet]:
    return [sheet for sheet in sheets_of(view) if sheet.isVisibleTo(view)]


def is_written(view: ArticleView, article: Article) -> bool:
    return any(sheet.article == article and sheet.is_done for sheet in sheets_of(view))


def test_one_sheet_is_seen_whatever_was_shown_before(show: Show) -> None:
    view = show(EN_US)

    for article in (article_in(JA_JP), article_in(EN_US, JA_JP), article_in(EN_US)):
        view.show_article(article)

    assert seen_sheets(view) == [view.sheet]
    assert view.sheet.article == article_in(EN_US)


def test_an_article_that_is_on_a_sheet_is_not_written_again(show: Show) -> None:
    view = show(EN_US)
    english = view.sheet
    view.show_article(article_in(JA_JP))

    view.show_article(article_in(EN_US), place=Place("meaning/1", 0.5))

    assert view.sheet is english
    assert view.place() == Place("meaning/1", 0.5)


def test_no_more_sheets_are_kept_than_a_reader_goes_back_to(show: Show) -> None:
    view = show(EN_US)

    for number in range(20):
        view.show_article(short_article(f"Entry {number}"))

    assert len(sheets_of(view)) == 6
    assert {sheet.article.title for sheet in sheets_of(view)} == {
        f"Entry {number}" for number in range(14, 20)
    }


def test_the_rest_of_a_page_is_written_when_idle(show: Show, qtbot: QtBot) -> None:
    view = show()

    view.show_article(article_in(EN_US))

    assert "Technical details" not in view.sheet.toPlainText()
    qtbot.waitUntil(lambda: "Technical details" in view.sheet.toPlainText(), timeout=1000)


def test_what_may_be_wanted_next_is_written_before_it_is(show: Show, qtbot: QtBot) -> None:
    view = show(EN_US)

    view.prepare(partial(article_in, JA_JP), partial(article_in, EN_US, JA_JP))

    qtbot.waitUntil(lambda: is_written(view, article_in(JA_JP)))
    qtbot.waitUntil(lambda: is_written(view, article_in(EN_US, JA_JP)))
    assert view.sheet.article == article_in(EN_US)
    assert seen_sheets(view) == [view.sheet]


def test_nothing_is_prepared_for_an_article_that_is_left_at_once(
    show: Show, qapp: QApplication
) -> None:
    view = show(EN_US)
    asked: list[str] = []

    def next_article() -> Article:
        asked.append("next")
        return article_in(JA_JP)

    view.prepare(next_article)

    view.show_article(short_article("Another"))
    QTest.qWait(300)

    assert asked == []


def test_a_prepared_article_looks_as_one_that_is_written_when_wanted(
    show: Show, qapp: QApplication, qtbot: QtBot
) -> None:
    prepared, plain = show(EN_US), show(EN_US)
    prepared.prepare(partial(article_in, EN_US, JA_JP))
    qtbot.waitUntil(lambda: is_written(prepared, article_in(EN_US, JA_JP)))

    for view in (prepared, plain):
        view.show_article(article_in(EN_US, JA_JP), place=Place("meaning/1", 0.5))
        view.document()
    qapp.processEvents()

    pictures = [view.sheet.viewport().grab().toImage() for view in (prepared, plain)]
    assert pictures[0] == pictures[1]


def test_a_better_article_takes_the_place_and_the_selection(show: Show, qtbot: QtBot) -> None:
    view = show()
    view.show_article(short_article("Drift"))
    view.sheet.setTextCursor(view.document().find("drift"))

    with qtbot.waitSignal(view.replaced, timeout=2000):
        view.improve(partial(short_article, "Drift", linked=True))

    assert view.link_at(view.sheet.cursorRect().center()) == LINK
    assert view.sheet.textCursor().selectedText() == "drift"


def test_a_better_article_is_shown_at_the_readers_place(show: Show, qtbot: QtBot) -> None:
    view = show(EN_US)
    view.go_to(Place("meaning/1", 0.4))
    # Shorter at its end: what the reader sees is as it was.
    whole = article_in(EN_US)
    better = Article("Better", whole.locales, whole.blocks[:-1], whole.citations)

    with qtbot.waitSignal(view.replaced, timeout=2000):
        view.improve(lambda: better)

    assert view.place() == Place("meaning/1", 0.4)
    assert view.sheet.article is better


def test_an_article_that_is_no_better_changes_nothing(show: Show, qtbot: QtBot) -> None:
    view = show(EN_US)
    before = view.sheet

    with qtbot.assertNotEmitted(view.replaced, wait=500):
        view.improve(partial(article_in, EN_US))

    assert view.sheet is before


def test_a_place_far_down_is_shown_before_what_is_above_it(show: Show, qtbot: QtBot) -> None:
    view = show()

    view.show_article(article_in(EN_US), place=Place("examples/1", 0.5))

    assert "Changed inputs" not in view.sheet.toPlainText()
    assert view.headings() == show(EN_US).headings()
    qtbot.waitUntil(lambda: "Changed inputs" in view.sheet.toPlainText())
    assert view.place() == Place("examples/1", 0.5)
    assert is_written(view, article_in(EN_US))


@pytest.mark.parametrize("locales", [(EN_US,), (JA_JP,), (EN_US, JA_JP)])
@pytest.mark.parametrize("anchor", ["meaning/1", "usage/1", "examples/1", "details/1"])
@pytest.mark.parametrize("offset", [0.0, 0.5])
def test_what_is_seen_does_not_move_when_the_whole_is_there(
    show: Show, locales: tuple[Locale, ...], anchor: str, offset: float
) -> None:
    view, whole = show(), show(*locales)
    place = Place(anchor, offset)

    view.show_article(article_in(*locales), place=place)
    before = text_area(view)
    view.settle()
    whole.go_to(place)

    assert before == text_area(view) == text_area(whole)


def text_area(view: ArticleView) -> QImage:
    return view.sheet.viewport().grab().toImage()


def test_going_elsewhere_has_the_whole_shown(show: Show) -> None:
    view = show()
    view.show_article(article_in(EN_US), place=Place("examples/1"))

    view.go_to(Place("definition/1"))

    assert view.place() == Place("definition/1")
    assert "Changed inputs" in view.sheet.toPlainText()


def test_a_selection_in_a_part_is_kept_in_the_whole(show: Show) -> None:
    view = show()
    view.show_article(article_in(EN_US), place=Place("examples/1"))
    cursor = view.sheet.textCursor()
    cursor.setPosition(20)
    cursor.select(cursor.SelectionType.WordUnderCursor)
    view.sheet.setTextCursor(cursor)
    selected = cursor.selectedText()

    view.settle()

    assert view.sheet.textCursor().selectedText() == selected != ""
    assert view.place().anchor == "examples/1"


def test_scrolling_up_in_a_part_does_not_lead_to_the_top(show: Show) -> None:
    view = show()
    view.show_article(article_in(EN_US), place=Place("examples/1", 0.2))

    view.sheet.verticalScrollBar().setValue(0)
    view.settle()

    assert view.place().anchor == "examples/1"


def test_a_part_in_other_colours_is_at_the_same_place(show: Show) -> None:
    view = show()
    view.show_article(article_in(EN_US), place=Place("examples/1", 0.2))

    view.set_theme(DARK)

    assert view.place() == Place("examples/1", 0.2)
    assert "Changed inputs" in view.document().toPlainText()


def test_who_cannot_wait_has_everything_done_at_once(show: Show) -> None:
    view = show()
    view.show_article(short_article("Drift"))
    view.improve(partial(short_article, "Drift", linked=True))
    view.prepare(partial(article_in, JA_JP))

    view.settle()

    assert view.sheet.article == short_article("Drift", linked=True)
    assert is_written(view, article_in(JA_JP))


def test_the_sheet_is_not_changed_under_a_pressed_button(show: Show, qtbot: QtBot) -> None:
    view = show()
    view.show_article(short_article("Drift"))
    left = Qt.MouseButton.LeftButton
    QTest.mousePress(view.sheet.viewport(), left)

    view.improve(partial(short_article, "Drift", linked=True))
    with qtbot.assertNotEmitted(view.replaced, wait=500):
        pass

    with qtbot.waitSignal(view.replaced, timeout=2000):
        QTest.mouseRelease(view.sheet.viewport(), left)


def test_the_keyboard_stays_in_the_article(show: Show, qapp: QApplication) -> None:
    view = show(EN_US)
    view.activateWindow()
    view.setFocus()

    view.show_article(article_in(JA_JP))

    assert view.hasFocus()
    assert qapp.focusWidget() is view.sheet


def test_caret_browsing_goes_on_in_the_next_article(show: Show) -> None:
    view = show(EN_US)
    view.sheet.toggle_caret()

    view.show_article(article_in(JA_JP))

    by_keyboard = Qt.TextInteractionFlag.TextSelectableByKeyboard
    assert view.sheet.textInteractionFlags() & by_keyboard


def test_marks_of_a_search_do_not_come_back_with_the_sheet(show: Show) -> None:
    view = show(EN_US)
    selection = view.sheet.ExtraSelection()
    selection.cursor = view.document().find("drift")
    view.sheet.setExtraSelections([selection])
    view.show_article(article_in(JA_JP))

    view.show_article(article_in(EN_US))

    assert view.sheet.extraSelections() == []


def test_each_sheet_has_the_articles_name_and_is_watched(show: Show) -> None:
    view = show(EN_US)
    watcher = Watcher()
    view.set_name("Article")
    view.watch(watcher)
    view.show_article(article_in(JA_JP))

    QTest.mouseMove(view.sheet.viewport())
    QApplication.sendEvent(view.sheet.viewport(), QEvent(QEvent.Type.ToolTip))

    assert view.sheet.accessibleName() == "Article"
    assert view.sheet.viewport() in watcher.seen


class Watcher(QObject):
    """Notes whose tooltips were asked for."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[QObject] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 (Qt's name)
        if event.type() == QEvent.Type.ToolTip:
            self.seen.append(watched)
        return False


def test_only_the_sheet_that_is_seen_says_where_the_reader_is(show: Show, qtbot: QtBot) -> None:
    view = show(EN_US)
    view.go_to(Place("meaning/1"))
    told: list[str] = []
    view.position_changed.connect(told.append)

    view.prepare(partial(article_in, JA_JP))
    qtbot.waitUntil(lambda: is_written(view, article_in(JA_JP)))

    assert told == []


def test_a_link_that_was_followed_is_so_on_every_sheet(show: Show, qtbot: QtBot) -> None:
    view = show(EN_US)
    view.prepare(partial(article_in, EN_US, JA_JP))
    qtbot.waitUntil(lambda: is_written(view, article_in(EN_US, JA_JP)))

    view.mark_visited(LINK)
    view.show_article(article_in(EN_US, JA_JP))

    colour = view.document().find("Concept drift").charFormat().foreground().color()
    assert colour.name().upper() == LIGHT.visited


@pytest.mark.parametrize("width", [480, 900, 1500])
def test_what_was_prepared_for_another_width_is_written_anew(
    show: Show, qapp: QApplication, qtbot: QtBot, width: int
) -> None:
    view = show(EN_US)
    view.prepare(partial(article_in, JA_JP))
    qtbot.waitUntil(lambda: is_written(view, article_in(JA_JP)))

    view.resize(width, 700)
    qapp.processEvents()
    view.show_article(article_in(JA_JP))

    assert view.sheet.size() == view.size()
    assert view.document().pageSize().width() == view.sheet.viewport().width()


def test_zoom_makes_everything_larger(show: Show) -> None:
    view = show(EN_US)
    before = view.document().size().height()

    view.set_zoom(2.0)

    assert view.document().size().height() > 1.5 * before


def test_the_pages_colours_follow_the_theme(show: Show) -> None:
    view = show(EN_US)

    view.set_theme(DARK)

    colour = view.document().find("Data drift means").charFormat().foreground().color()
    assert colour.name().upper() == DARK.text
    assert LIGHT.text != DARK.text


def test_the_same_look_again_draws_nothing_anew(show: Show) -> None:
    view = show(EN_US)
    cursor = view.document().find("Data drift means")

    view.set_theme(LIGHT)
    view.set_zoom(1.0)

    assert cursor.selectedText() == "Data drift means"


def test_a_view_that_never_showed_anything_can_be_resized(qapp: QApplication, qtbot: QtBot) -> None:
    view = ArticleView()
    qtbot.addWidget(view)

    view.resize(300, 200)
    QApplication.sendEvent(view, QEvent(QEvent.Type.PaletteChange))
    view.grab()

    assert view.sheet.toPlainText() == ""


def test_a_name_that_is_written_from_the_right_begins_at_the_left_all_the_same(
    qapp: QApplication,
) -> None:
    document = new_document(qapp)
    cursor = QTextCursor(document)
    cursor.insertText("مرحبا")

    assert document.firstBlock().textDirection() is Qt.LayoutDirection.LeftToRight
