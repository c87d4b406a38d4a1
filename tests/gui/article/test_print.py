"""The article on paper."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMarginsF, QObject, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPdfWriter
from PySide6.QtWidgets import QApplication

from glossary_app.gui.article_print import _laid_out, print_article
from glossary_app.gui.article_type import ArticleType
from glossary_app.gui.theme import DARK, LIGHT
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

    view.print_to(pdf_writer(path))

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
