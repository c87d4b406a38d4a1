"""What a sheet shows of an article, and what it says when it is used."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QTextCharFormat, QTextCursor, QTextDocument, QTextFormat
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from glossary_app.gui.article.typography import HEADWORD_SIZE, ArticleType
from glossary_app.gui.article.view import ArticleView
from glossary_app.gui.style.colours import LIGHT
from glossary_app.model.article import Article, Place
from glossary_app.model.blocks import Block, BulletList, CodeBlock, Heading, Paragraph, Quote, Run
from glossary_app.model.locale import EN_US, JA_JP, Locale
from glossary_app.rendering.text import article_text
from tests.gui.article.conftest import Show, article_in


def squeezed(text: str) -> str:
    """The letters of a text, without what stands between them."""
    return "".join(c for c in text if c.isalnum())


def point_of(view: ArticleView, text: str) -> QPoint:
    """Where a text is drawn, scrolled into view."""
    found = view.document().find(text)
    assert not found.isNull()
    middle = QTextCursor(found)
    middle.setPosition((found.selectionStart() + found.selectionEnd()) // 2)
    view.sheet.setTextCursor(middle)
    view.sheet.ensureCursorVisible()
    return view.sheet.cursorRect(middle).center()


def copied(view: ArticleView) -> QMimeData:
    view.sheet.selectAll()
    return view.sheet.createMimeDataFromSelection()


@pytest.mark.parametrize("view", [(EN_US,), (JA_JP,), (EN_US, JA_JP)])
@pytest.mark.parametrize("width", [500, 1180])
def test_no_text_is_lost_between_article_and_document(
    show: Show, view: tuple[Locale, ...], width: int
) -> None:
    shown = squeezed(show(*view, width=width).document().toPlainText())

    lines = article_text(article_in(*view)).splitlines()
    words = {squeezed(word) for line in lines for word in line.split()}
    assert [word for word in words if word not in shown] == []


def test_a_long_page_is_written_as_far_as_it_is_seen(show: Show) -> None:
    sheet = show().sheet

    sheet.write(article_in(EN_US), ArticleType(LIGHT))

    assert "Data drift" in sheet.toPlainText()
    assert "Technical details" not in sheet.toPlainText()
    assert not sheet.is_done


def test_the_rest_is_written_piece_by_piece(show: Show) -> None:
    sheet = show().sheet
    sheet.write(article_in(EN_US), ArticleType(LIGHT))

    while not sheet.is_done:
        sheet.write_piece()

    assert "Technical details" in sheet.toPlainText()


def test_whoever_asks_for_the_document_gets_the_whole(show: Show) -> None:
    sheet = show().sheet
    sheet.write(article_in(EN_US), ArticleType(LIGHT))

    assert "Technical details" in sheet.document().toPlainText()


def test_writing_the_rest_moves_nothing_that_is_seen(show: Show, qapp: QApplication) -> None:
    view = show()
    view.show_article(article_in(EN_US, JA_JP), place=Place("meaning/1", 0.5))
    assert not view.sheet.is_done
    before = view.sheet.viewport().grab().toImage()
    seen = view.sheet.verticalScrollBar().value()

    view.document()
    qapp.processEvents()

    assert view.sheet.verticalScrollBar().value() == seen
    assert view.sheet.viewport().grab().toImage() == before


def test_going_to_a_place_writes_as_far_as_there(show: Show) -> None:
    view = show()
    view.show_article(article_in(EN_US))

    view.go_to(Place("comparisons/1"))

    assert "Concept drift" in view.sheet.toPlainText()
    assert view.place() == Place("comparisons/1")


@pytest.mark.parametrize("view", [(EN_US,), (JA_JP,), (EN_US, JA_JP)])
def test_a_page_in_pieces_is_as_tall_as_one_in_a_whole(
    show: Show, view: tuple[Locale, ...]
) -> None:
    whole, pieces = show(*view), show()
    pieces.show_article(article_in(*view))
    while not pieces.sheet._writer.is_done:
        pieces.sheet._writer.write_some(300)

    assert pieces.document().size() == whole.document().size()
    assert pieces.document().toPlainText() == whole.document().toPlainText()


def test_an_entrys_link_says_which_entry_is_wanted(show: Show, qtbot: QtBot) -> None:
    view = show(EN_US)
    place = point_of(view, "Concept drift")

    with qtbot.waitSignal(view.entry_chosen, timeout=1000) as told:
        QTest.mouseClick(view.sheet.viewport(), Qt.MouseButton.LeftButton, pos=place)

    assert told.args == ["glossary://starter/-/concept-drift"]


def test_a_web_link_is_only_told_never_followed(show: Show, qtbot: QtBot) -> None:
    view = show(EN_US)
    before = view.sheet.toPlainText()
    place = point_of(view, "nist.ai.100")

    with qtbot.waitSignal(view.link_chosen, timeout=1000) as told:
        QTest.mouseClick(view.sheet.viewport(), Qt.MouseButton.LeftButton, pos=place)

    assert told.args == ["https://nvlpubs.nist.gov/nistpubs/ai/nist.ai.100-1.pdf"]
    assert view.sheet.toPlainText() == before


def test_the_address_under_the_pointer_is_known(show: Show) -> None:
    view = show(EN_US)

    assert view.link_at(point_of(view, "Concept drift")) == "glossary://starter/-/concept-drift"
    assert view.link_at(point_of(view, "Model card")) == ""


def test_a_word_that_the_program_knows_is_a_link_in_the_texts_own_colour(show: Show) -> None:
    view = show(EN_US)
    runs = (
        Run("Watch for "),
        Run("concept drift", link="glossary://starter/-/concept-drift", quiet=True),
        Run(" and for "),
        Run("leakage", link="glossary://starter/-/data-leakage"),
    )

    view.show_article(Article("Quiet", (EN_US,), (Paragraph(runs),)))

    quiet, written = (view.document().find(t).charFormat() for t in ("concept drift", "leakage"))
    assert quiet.foreground().color().name().upper() == LIGHT.text
    assert written.foreground().color().name().upper() == LIGHT.link
    styles = QTextCharFormat.UnderlineStyle
    assert quiet.underlineStyle() is styles.DotLine
    assert written.underlineStyle() is styles.SingleUnderline
    place = point_of(view, "concept drift")
    assert view.link_at(place) == "glossary://starter/-/concept-drift"


def test_the_label_of_a_comparison_can_be_followed(
    show: Show, qapp: QApplication, qtbot: QtBot
) -> None:
    view = show(EN_US)
    view.setFocus()
    QTest.keyClick(view.sheet, Qt.Key.Key_Tab)

    with qtbot.waitSignal(view.comparison_wanted, timeout=1000):
        QTest.keyClick(view.sheet, Qt.Key.Key_Return)


def test_tab_and_enter_follow_a_link(show: Show, qapp: QApplication, qtbot: QtBot) -> None:
    view = show(EN_US)
    view.setFocus()
    # The first is the label of what the page is compared with.
    QTest.keyClick(view.sheet, Qt.Key.Key_Tab)
    QTest.keyClick(view.sheet, Qt.Key.Key_Tab)

    with qtbot.waitSignal(view.entry_chosen, timeout=1000) as told:
        QTest.keyClick(view.sheet, Qt.Key.Key_Return)

    assert told.args == ["glossary://starter/-/concept-drift"]


@pytest.mark.parametrize("address", ["https://evil.example/x.png", "file:///etc/passwd", "x.css"])
def test_nothing_is_loaded_from_outside(show: Show, address: str) -> None:
    view = show(EN_US)

    for kind in QTextDocument.ResourceType:
        assert view.document().resource(kind.value, QUrl(address)) == b""


def test_text_that_looks_like_html_is_shown_as_it_is(show: Show) -> None:
    view = show(EN_US)
    text = '<img src="https://evil.example/x.png"><b>bold</b>'

    view.show_article(Article("Markup", (EN_US,), (Paragraph((Run(text),)),)))

    assert view.sheet.toPlainText() == text


def test_two_languages_stand_side_by_side_where_there_is_room(show: Show) -> None:
    view = show(EN_US, JA_JP)

    english = point_of(view, "Compare two samples")
    japanese = view.sheet.cursorRect(view.document().find("ずれ"))
    assert japanese.x() > english.x()
    assert abs(japanese.y() - english.y()) < 120


def test_two_languages_stand_one_above_the_other_under_1000_pixels(show: Show) -> None:
    view = show(EN_US, JA_JP, width=990)

    english = view.sheet.cursorRect(view.document().find("Compare two samples"))
    japanese = view.sheet.cursorRect(view.document().find("運用時の平均"))
    assert japanese.y() > english.y() + 100


def test_lines_of_both_languages_stand_on_one_grid(show: Show) -> None:
    view = show(EN_US, JA_JP)

    english = view.sheet.cursorRect(view.document().find("Data drift means"))
    japanese = view.sheet.cursorRect(view.document().find("データドリフトとは"))
    assert english.center().y() == pytest.approx(japanese.center().y(), abs=2)


def test_the_measure_is_kept_in_a_wide_window(show: Show) -> None:
    view = show(EN_US, width=1600)

    line = view.document().find("Data drift means").block().layout().lineAt(0)
    assert 55 <= line.textLength() <= 90
    assert line.naturalTextWidth() <= 624


def test_what_is_copied_is_clean_text(show: Show) -> None:
    text = copied(show(EN_US)).text()

    assert "Covariate shift" in text
    assert "Make explicit" in text
    assert not set("\u00a0\u2028\u2029\ufffc") & set(text)
    assert not any(line != line.strip() for line in text.splitlines())


def test_f7_lets_the_arrow_keys_move_through_the_text(show: Show) -> None:
    view = show(EN_US)
    view.sheet.setTextCursor(view.document().find("Data drift means"))
    view.sheet.moveCursor(QTextCursor.MoveOperation.StartOfBlock)

    QTest.keyClick(view.sheet, Qt.Key.Key_F7)
    for _ in range(4):
        QTest.keyClick(view.sheet, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)

    assert view.sheet.textCursor().selectedText() == "Data"


def test_f7_again_lets_them_scroll(show: Show) -> None:
    view = show(EN_US)
    QTest.keyClick(view.sheet, Qt.Key.Key_F7)
    QTest.keyClick(view.sheet, Qt.Key.Key_F7)

    QTest.keyClick(view.sheet, Qt.Key.Key_Down)

    assert view.sheet.verticalScrollBar().value() > 0
    assert view.sheet.textCursor().position() == 0


def test_japanese_is_never_slanted(show: Show) -> None:
    view = show(JA_JP)
    runs = (Run("過学習 and overfitting", emphasis=True),)

    view.show_article(Article("Italics", (JA_JP,), (Paragraph(runs),)))

    assert not view.document().find("過学習").charFormat().fontItalic()
    assert view.document().find("overfitting").charFormat().fontItalic()


def test_every_kind_of_block_is_shown(show: Show) -> None:
    view = show(EN_US)
    inner = BulletList(((Paragraph((Run("inner item"),)),),))
    blocks: tuple[Block, ...] = (
        BulletList(((Paragraph((Run("first item"),)), inner), ()), ordered=True),
        Quote((Paragraph((Run("a saying"),)),)),
        CodeBlock("def drift():\n    return 1"),
    )

    view.show_article(Article("Blocks", (EN_US,), blocks))
    view.grab()

    for text in ("first item", "inner item", "a saying", "return 1"):
        assert text in view.sheet.toPlainText()


def test_an_empty_article_is_shown_and_grabbed(show: Show) -> None:
    view = show(EN_US)

    view.show_article(Article("", (), ()))
    view.grab()

    assert view.headings() == ()
    assert view.place() == Place()


def headword_lines(view: ArticleView, text: str) -> tuple[int, int]:
    """The size of the letters of a headword, and on how many lines it stands."""
    view.show_article(Article(text, (), (Heading(1, text),)))
    found = view.document().find(text)
    size = found.charFormat().property(QTextFormat.Property.FontPixelSize)
    return int(size), found.block().layout().lineCount()


def test_a_headword_of_one_word_is_made_smaller_before_it_is_broken(show: Show) -> None:
    wide = headword_lines(show(width=1180), "サービスメッシュ")
    narrow = headword_lines(show(width=300), "サービスメッシュ")

    assert narrow[0] < wide[0]
    assert (narrow[1], wide[1]) == (1, 1)


def test_a_headword_that_needs_two_lines_anyhow_keeps_its_size(show: Show) -> None:
    long = "モデルの継続的な学習と評価と運用のための基盤"

    assert headword_lines(show(width=300), long)[0] == HEADWORD_SIZE
