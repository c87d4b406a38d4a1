"""Prints an article, or writes it as a PDF: on white, with its cards and chips."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QObject, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QPagedPaintDevice,
    QPainter,
    QTextBlock,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFrame,
    QTextTable,
    QTextTableFormat,
)

from glossary_app.gui.article.document import ArticleWriter, PageWidth, new_document
from glossary_app.gui.article.painting import Drawing, measure_drawing
from glossary_app.gui.article.paper_tables import is_begun_in_vain, is_table, parted
from glossary_app.gui.article.pen import SHAPE_PROPERTY, Shape
from glossary_app.gui.article.typography import CAPTION_SIZE, ArticleType
from glossary_app.gui.style.colours import LIGHT
from glossary_app.gui.style.fonts import BUNDLED, FontRoles, ui_font
from glossary_app.model.article import Article

# Sizes of the article are in pixels of a screen: 96 to the inch, as in CSS.
_PIXELS_PER_INCH = 96
# 15 px become 11 pt, with some 85 letters in a line of A4 between margins of 20 mm.
_PAPER_SCALE = 1.0
_FOOT_HEIGHT = 26
_LEAST_COLUMNS = 640
# A heading, a line of text, and the head of a table: that much stays together.
_LEAST_ROOM = 190
# A card or table that takes more of a page than this is cut: moved, it would leave a hole.
_MOVABLE = 0.6
# Nothing is painted around them: what no shape is asked for, and columns.
_OPEN_SHAPES = (0, Shape.COLUMNS)
# Running text in two columns may be cut, with some lines on either page; nothing shorter is.
_MOVABLE_TEXT = 0.2
_LEAST_PART = 72


def print_article(article: Article, device: QPagedPaintDevice, roles: FontRoles = BUNDLED) -> None:
    """Paint an article on a printer or into a PDF, with its title and page numbers at the foot."""
    owner = QObject()
    painter = QPainter(device)
    scale = device.logicalDpiX() / _PIXELS_PER_INCH * _PAPER_SCALE
    painter.scale(scale, scale)
    page = QSizeF(device.width() / scale, device.height() / scale - _FOOT_HEIGHT)
    style = ArticleType(LIGHT, roles)
    written = _laid_out(article, style, page, owner)
    print_run = _PrintRun(painter, page, written.document, measure_drawing(written), style)
    count = written.document.pageCount()
    for number in range(count):
        if number:
            device.newPage()
        print_run.paint_page(number)
        print_run.paint_foot(f"{article.title}  ·  {number + 1} / {count}")
    painter.end()


@dataclass(frozen=True, slots=True)
class _PrintRun:
    """A document that is laid out in pages, and what paints it."""

    painter: QPainter
    page: QSizeF
    document: QTextDocument
    drawing: Drawing
    style: ArticleType

    def paint_page(self, number: int) -> None:
        """Paint the shapes and the text of one page."""
        area = QRectF(QPointF(0, number * self.page.height()), self.page)
        self.painter.save()
        self.painter.translate(-area.topLeft())
        self.painter.setClipRect(area)
        self.drawing.paint(self.painter, area, self.style)
        context = QAbstractTextDocumentLayout.PaintContext()
        context.clip = area
        self.document.documentLayout().draw(self.painter, context)
        self.painter.restore()

    def paint_foot(self, text: str) -> None:
        """Paint a line at the bottom right."""
        self.painter.setFont(ui_font(CAPTION_SIZE, roles=self.style.roles))
        self.painter.setPen(QColor(self.style.theme.muted))
        foot = QRectF(0, self.page.height(), self.page.width(), _FOOT_HEIGHT)
        corner = Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignRight
        self.painter.drawText(foot, corner, text)


def _laid_out(article: Article, style: ArticleType, page: QSizeF, owner: QObject) -> ArticleWriter:
    """The article on pages, with each table in as many parts as there are pages that cut it."""
    written = _in_pages(article, style, page, owner)
    while (better := parted(article, written.document, page.height())) is not None:
        article, written = better, _in_pages(better, style, page, owner)
    return written


def _in_pages(article: Article, style: ArticleType, page: QSizeF, owner: QObject) -> ArticleWriter:
    document = new_document(owner)
    # Letters as far apart as the font has them, not as a screen's pixels would.
    document.setUseDesignMetrics(True)
    column = int(page.width())
    width = PageWidth(0, column, is_stacked=column < _LEAST_COLUMNS)
    written = ArticleWriter(document, article, style, width)
    written.write_rest()
    document.setPageSize(page)
    _keep_together(written, page.height())
    return written


def _keep_together(written: ArticleWriter, page_height: float) -> None:
    """Begin a new page before what would be cut in two, and before a heading without its text."""
    document = written.document
    heading: QTextBlock | None = None
    # From the top down: a new page moves all that follows.
    for piece in list(_pieces(document.rootFrame())):
        if isinstance(piece, QTextFrame):
            is_vain = is_table(piece) and is_begun_in_vain(piece, page_height)
            if is_vain or _is_cut(document, piece, page_height):
                _begin_page(document, heading or piece)
            heading = None
        elif piece.blockFormat().headingLevel():
            heading = piece
            top = document.documentLayout().blockBoundingRect(piece).top()
            if top % page_height > page_height - _LEAST_ROOM:
                _begin_page(document, piece)
        elif piece.text():
            heading = None


def _pieces(frame: QTextFrame) -> Iterator[QTextFrame | QTextBlock]:
    """The blocks and frames of a frame, in order."""
    place = frame.begin()
    while not place.atEnd():
        # Where there is a block, Qt returns a null frame, which becomes None.
        yield place.currentFrame() or place.currentBlock()
        place += 1


def _is_cut(document: QTextDocument, frame: QTextFrame, page_height: float) -> bool:
    """Whether a card or a table crosses the end of a page and is short enough to be moved."""
    rect = document.documentLayout().frameBoundingRect(frame)
    parts = (page_height - rect.top() % page_height, rect.bottom() % page_height)
    is_text = min(parts) > _LEAST_PART and not _has_shapes(frame)
    is_short = rect.height() < page_height * (_MOVABLE_TEXT if is_text else _MOVABLE)
    return is_short and rect.top() // page_height != (rect.bottom() - 1) // page_height


def _has_shapes(frame: QTextFrame) -> bool:
    """Whether it is a card or a table, or holds one: that would be cut in two."""
    shape = frame.frameFormat().intProperty(SHAPE_PROPERTY)
    return shape not in _OPEN_SHAPES or any(map(_has_shapes, frame.childFrames()))


def _begin_page(document: QTextDocument, piece: QTextFrame | QTextBlock) -> None:
    always = QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore
    if isinstance(piece, QTextTable):
        table = QTextTableFormat(piece.format().toTableFormat())
        table.setPageBreakPolicy(always)
        piece.setFormat(table)
    elif isinstance(piece, QTextFrame):
        frame = piece.frameFormat()
        frame.setPageBreakPolicy(always)
        piece.setFrameFormat(frame)
    else:
        block = piece.blockFormat()
        block.setPageBreakPolicy(always)
        QTextCursor(piece).setBlockFormat(block)
    # What Qt lays out anew by itself may leave blocks further down without lines.
    document.markContentsDirty(0, document.characterCount())
