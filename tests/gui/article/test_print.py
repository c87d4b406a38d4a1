"""The article on paper."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMarginsF, QObject, QRectF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPdfWriter, QTextFrame, QTextTable
from PySide6.QtWidgets import QApplication

from glossary_app.gui.article.printing import _laid_out, print_article
from glossary_app.gui.article.table_places import row_top
from glossary_app.gui.article.typography import ArticleType
from glossary_app.gui.reading.hand_on import PAPER_MARGINS
from glossary_app.gui.style.colours import DARK, LIGHT
from glossary_app.model.article import Article
from glossary_app.model.blocks import Card, Cell, Columns, Heading, Paragraph, Run, Table
from glossary_app.model.locale import EN_US, JA_JP, Locale
from tests.gui.article.conftest import Show, article_in

PAGE = QSizeF(820, 1150)


def pdf_writer(path: Path) -> QPdfWriter:
    writer = QPdfWriter(str(path))
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(QMarginsF(18, 16, 18, 14), QPageLayout.Unit.Millimeter)
    writer.setTitle("Data drift")
    return writer


@pytest.mark.parametrize("view", [(EN_US,), (EN_US, JA_JP)])
def test_a_pdf_has_several_pages_and_our_own_fonts(
    qapp: QApplication, tmp_path: Path, view: tuple[Locale, ...]
) -> None:
    path = tmp_path / "drift.pdf"

    print_article(article_in(*view), pdf_writer(path))

    written = path.read_bytes()
    assert written.startswith(b"%PDF-")
    assert written.count(b"/Type /Page\n") > 1
    assert b"Inter-Bold" in written
    assert b"NotoSansJP-Regular" in written


def test_the_view_prints_what_it_shows_on_white(show: Show, tmp_path: Path) -> None:
    view = show(JA_JP, theme=DARK)
    path = tmp_path / "drift.pdf"

    print_article(view.article, pdf_writer(path), view.roles)

    assert b"NotoSansJP-Regular" in path.read_bytes()


def test_no_heading_is_the_last_thing_on_its_page(qapp: QApplication) -> None:
    owner = QObject()

    written = _laid_out(article_in(EN_US), ArticleType(LIGHT), PAGE, owner)

    document = written.document
    for mark in written.marks.places[1:]:
        block = document.findBlock(mark.position)
        top = document.documentLayout().blockBoundingRect(block).top()
        assert top % PAGE.height() < PAGE.height() - 150


def test_every_line_is_laid_out(qapp: QApplication) -> None:
    owner = QObject()

    written = _laid_out(article_in(EN_US), ArticleType(LIGHT), PAGE, owner)

    block = written.document.begin()
    while block.isValid():
        assert block.layout().lineCount() > 0
        block = block.next()


def frames_on_pages(
    article: Article, view_pages: QSizeF = PAGE
) -> list[tuple[QTextFrame, QRectF, bool]]:
    """Each frame of the page itself, where it stands on paper, and whether pages cut it."""
    owner = QObject()
    written = _laid_out(article, ArticleType(LIGHT), view_pages, owner)
    layout = written.document.documentLayout()
    height = view_pages.height()
    found = []
    for frame in written.document.rootFrame().childFrames():
        rect = layout.frameBoundingRect(frame)
        found.append((frame, rect, rect.top() // height != (rect.bottom() - 1) // height))
    owner.deleteLater()
    return found


def cards(count: int, lines: int) -> Article:
    """An article of cards that are so many lines high."""
    text = "\n".join(f"line {number}" for number in range(lines))
    card = Card((Heading(3, "Is drift a bug?"), Paragraph((Run(text),))))
    return Article("Cards", (EN_US,), (Heading(2, "FAQ", "faq/1"), *[card] * count))


@pytest.mark.parametrize("lines", [1, 3, 7, 13])
def test_no_card_is_cut_by_the_end_of_a_page(qapp: QApplication, lines: int) -> None:
    found = frames_on_pages(cards(24, lines))

    assert len(found) == 24
    assert [rect for _, rect, is_cut in found if is_cut] == []


@pytest.mark.parametrize("view", [(EN_US,), (JA_JP,)])
def test_no_short_card_or_table_of_an_entry_is_cut(
    qapp: QApplication, view: tuple[Locale, ...]
) -> None:
    found = frames_on_pages(article_in(*view))

    short = [(rect, is_cut) for _, rect, is_cut in found if rect.height() < 0.6 * PAGE.height()]
    assert short
    assert not any(is_cut for _, is_cut in short)


def test_a_card_that_is_higher_than_a_page_is_cut_and_leaves_no_hole(qapp: QApplication) -> None:
    ((_, rect, is_cut),) = frames_on_pages(cards(1, 90))

    assert is_cut
    assert rect.top() < 100


def test_a_heading_goes_to_the_new_page_with_its_card(qapp: QApplication) -> None:
    text = Paragraph((Run("\n".join(["The world changed."] * 32)),))
    card = Card((Paragraph((Run("\n".join(["Watch it."] * 14)),)),))
    owner = QObject()

    blocks = (text, Heading(2, "FAQ", "faq/1"), card)
    written = _laid_out(Article("FAQ", (EN_US,), blocks), ArticleType(LIGHT), PAGE, owner)

    document = written.document
    heading = document.findBlock(written.marks.places[0].position)
    top = document.documentLayout().blockBoundingRect(heading).top()
    assert document.pageCount() == 2
    assert top >= PAGE.height()


def test_an_empty_article_is_one_empty_page(qapp: QApplication, tmp_path: Path) -> None:
    path = tmp_path / "empty.pdf"

    print_article(Article("Empty", (), ()), pdf_writer(path))

    assert path.read_bytes().count(b"/Type /Page\n") == 1


def in_columns(above: int, lines: int) -> Article:
    """So many lines of running text, then so many in two columns."""
    over = Paragraph((Run("\n".join(["The world changed."] * above)),))
    text = Paragraph((Run("\n".join(["Watch it."] * lines)),))
    return Article("Drift", (EN_US,), (over, Columns((text,), (text,))))


def test_running_text_in_columns_fills_the_page(qapp: QApplication) -> None:
    ((_, rect, is_cut),) = frames_on_pages(in_columns(30, 20))

    assert is_cut
    assert rect.top() < PAGE.height()


@pytest.mark.parametrize("above", range(25, 47))
def test_no_line_or_two_of_it_stand_alone(qapp: QApplication, above: int) -> None:
    ((_, rect, is_cut),) = frames_on_pages(in_columns(above, 16))

    parts = (PAGE.height() - rect.top() % PAGE.height(), rect.bottom() % PAGE.height())
    assert not is_cut or min(parts) > 60


def cell(text: str) -> Cell:
    return Cell((Run(text),))


def in_a_table(above: int, rows: int, length: int = 5, *, has_names: bool = True) -> Article:
    """So many lines of running text, then a table of so many rows of several lines."""
    over = Paragraph((Run("\n".join(["The world changed."] * above)),))
    effect = "It moves the error rate of each month. " * length
    names = (cell("Driver"), cell("Effect")) if has_names else ()
    table = Table(names, tuple((cell(f"Cause {at}"), cell(effect)) for at in range(rows)))
    return Article("Drift", (EN_US,), (over, Heading(2, "What drives it", "drivers/1"), table))


def tables_on_paper(article: Article, owner: QObject) -> list[QTextTable]:
    written = _laid_out(article, ArticleType(LIGHT), PAGE, owner)
    frames = written.document.rootFrame().childFrames()
    return [each for each in frames if isinstance(each, QTextTable)]


def rows_on_pages(tables: list[QTextTable]) -> list[tuple[int, int]]:
    """On which page the first and the last line of each row stand."""
    found = []
    for table in tables:
        layout = table.document().documentLayout()
        for row in range(table.rows()):
            top = row_top(table, row, layout) + 1
            last = table.cellAt(row, table.columns() - 1).lastCursorPosition().block()
            end = layout.blockBoundingRect(last).bottom() - 1
            found.append((int(top // PAGE.height()), int(end // PAGE.height())))
    return found


def names_in(table: QTextTable) -> str:
    return table.cellAt(0, 0).firstCursorPosition().block().text()


@pytest.mark.parametrize("above", [0, 7, 33, 38])
@pytest.mark.parametrize("length", [2, 5, 9, 28])
@pytest.mark.parametrize("has_names", [True, False])
def test_a_long_table_is_parted_between_its_rows(
    qapp: QApplication, above: int, length: int, *, has_names: bool
) -> None:
    owner = QObject()
    article = in_a_table(above, 30, length, has_names=has_names)

    tables = tables_on_paper(article, owner)

    pages = rows_on_pages(tables)
    assert [pair for pair in pages if pair[0] != pair[1]] == []
    assert len(tables) == len({page for page, _ in pages}) >= 2
    assert sum(table.rows() - has_names for table in tables) == 30


@pytest.mark.parametrize("above", range(28, 44, 3))
def test_names_of_columns_are_not_left_alone_at_the_end_of_a_page(
    qapp: QApplication, above: int
) -> None:
    owner = QObject()

    names, first, *_ = rows_on_pages(tables_on_paper(in_a_table(above, 30), owner))

    assert names == first


def test_each_page_of_a_long_table_begins_with_the_names_of_its_columns(
    qapp: QApplication,
) -> None:
    owner = QObject()

    tables = tables_on_paper(in_a_table(7, 30), owner)

    assert [names_in(table) for table in tables] == ["Driver"] * len(tables)
    for table in tables[1:]:
        layout = table.document().documentLayout()
        assert row_top(table, 0, layout) % PAGE.height() < 60


def test_a_table_that_one_page_holds_is_left_in_one_piece(qapp: QApplication) -> None:
    owner = QObject()

    assert len(tables_on_paper(in_a_table(20, 6), owner)) == 1


def test_a_row_that_is_higher_than_a_page_is_cut(qapp: QApplication) -> None:
    owner = QObject()
    text = cell("It moves the error rate of each month. " * 400)
    article = Article("Drift", (EN_US,), (Table((), ((cell("Cause"), text),)),))

    ((first, last),) = rows_on_pages(tables_on_paper(article, owner))

    assert (first, last > first) == (0, True)


def test_a_line_of_a4_has_as_many_letters_as_are_read_with_ease(
    qapp: QApplication, tmp_path: Path
) -> None:
    owner = QObject()
    text = "the data that a model meets moves away from what it was trained on "
    article = Article("Drift", (EN_US,), (Paragraph((Run(text * 20),)),))
    writer = pdf_writer(tmp_path / "drift.pdf")
    writer.setPageMargins(PAPER_MARGINS, QPageLayout.Unit.Millimeter)
    scale = writer.logicalDpiX() / 96
    page = QSizeF(writer.width() / scale, writer.height() / scale)

    written = _laid_out(article, ArticleType(LIGHT), page, owner)

    assert written.document.pageCount() == 1
    block = written.document.begin()
    letters = block.layout().lineAt(0).textLength()
    assert min(PAPER_MARGINS.left(), PAPER_MARGINS.right()) >= 18
    assert 75 <= letters <= 92
