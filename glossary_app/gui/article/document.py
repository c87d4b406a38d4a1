"""Writes an article into a text document, and notes its chips, sections and links.

Text stays one document, so that selecting, finding and copying go across cards. What Qt's text
cannot draw (rounded cards, chips) is only noted here; `article_painting` draws it underneath.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import (
    QColor,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
    QTextOption,
)
from PySide6.QtWidgets import QWidget

from glossary_app.gui.article.blocks import BlockWriter
from glossary_app.gui.article.pen import Marks, Pen
from glossary_app.gui.article.typography import ArticleType, Mood
from glossary_app.model.article import Article
from glossary_app.model.blocks import Block, Chips, Columns

_TOP_MARGIN = 22
BOTTOM_MARGIN = 48
_INDENT = 20
# About 75 Latin letters or 41 kanji of running text.
_COLUMN = 624
_TWO_COLUMNS = 1040
_LEAST_MARGIN = 32
# Below these widths of window and pane two languages stand one above the other.
_STACKED_WINDOW = 1000
_STACKED_PANE = 640


def new_document(owner: QObject) -> QTextDocument:
    """An empty document for articles, to be written again and again."""
    made = QTextDocument(owner)
    # Qt would keep every piece that was ever written.
    made.setUndoRedoEnabled(False)
    made.setDocumentMargin(0)
    # What a text view wants anyway: it would have the text laid out twice to change it.
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    # English and Japanese begin at the left, also behind a name in Arabic or Hebrew.
    option.setTextDirection(Qt.LayoutDirection.LeftToRight)
    made.setDefaultTextOption(option)
    return made


class ArticleWriter:
    """Writes an article into a document, whole or piece by piece.

    A long page takes longer than a frame to lay out; its first screen does not. Each piece is
    one edit, which Qt lays out by itself, and `marks` grows with it.
    """

    def __init__(
        self, document: QTextDocument, article: Article, style: ArticleType, width: PageWidth
    ) -> None:
        document.clear()
        document.setIndentWidth(style.px(_INDENT))
        document.setMetaInformation(QTextDocument.MetaInformation.DocumentTitle, article.title)
        set_side_margin(document, width.side_margin, style)
        self.document = document
        self.style = style
        self.marks = Marks()
        self.is_done = not article.blocks
        # The next block is the last one, so that taking it off costs nothing.
        self._blocks = list(reversed(article.blocks))
        self._writer = BlockWriter(width.is_stacked, tuple(_labels(article.blocks)))
        self._pen = Pen(QTextCursor(document), style, self.marks, width.column / style.zoom)

    def write_some(self, letters: int) -> None:
        """Write whole blocks until there are so many letters more."""
        enough = self._pen.cursor.position() + letters
        self._write_while(lambda: self._pen.cursor.position() < enough)

    def write_to(self, anchor: str) -> None:
        """Write everything down to where a section begins."""
        places = self.marks.places
        self._write_while(lambda: all(mark.anchor != anchor for mark in places))

    def write_rest(self) -> None:
        """Write everything that is not written yet."""
        if not self.is_done:
            self._write_while(lambda: True)

    def _write_while(self, is_too_short: Callable[[], bool]) -> None:
        cursor = self._pen.cursor
        cursor.beginEditBlock()
        while self._blocks and is_too_short():
            self._writer.write_one(self._pen, self._blocks.pop(), Mood())
        self.is_done = not self._blocks
        if self.is_done:
            self._pen.finish()
        cursor.endEditBlock()


def _labels(blocks: tuple[Block, ...]) -> Iterator[str]:
    """The labels of all lines of chips."""
    for block in blocks:
        if isinstance(block, Chips):
            yield block.label
        elif isinstance(block, Columns):
            yield from _labels((*block.left, *block.right))


def set_side_margin(document: QTextDocument, margin: float, style: ArticleType) -> None:
    """Leave this much free on both sides; Qt lays the whole text out anew."""
    frame = QTextFrameFormat(document.rootFrame().frameFormat())
    frame.setMargin(0)
    frame.setLeftMargin(margin)
    frame.setRightMargin(margin)
    frame.setTopMargin(style.px(_TOP_MARGIN))
    frame.setBottomMargin(style.px(BOTTOM_MARGIN))
    document.rootFrame().setFrameFormat(frame)


def colour_link(article: ArticleWriter, address: str) -> None:
    """Give every link to an address that is written already the colour it has now.

    In place: writing the article anew would lose the selection and the keyboard's focus.
    """
    letters = QTextCharFormat()
    letters.setForeground(QColor(article.style.link_colour(address)))
    for mark in article.marks.links:
        if mark.address == address and not mark.is_quiet:
            cursor = QTextCursor(article.document)
            cursor.setPosition(mark.start)
            cursor.setPosition(mark.end, QTextCursor.MoveMode.KeepAnchor)
            cursor.mergeCharFormat(letters)


@dataclass(frozen=True, slots=True)
class PageWidth:
    """What is left free on both sides of the text, how wide the text is, and whether two
    languages stand one above the other in it."""

    side_margin: int
    column: int
    is_stacked: bool


def width_in_pane(pane: QWidget, article: Article, style: ArticleType) -> PageWidth:
    """How wide an article is set in a pane of a window."""
    room = pane.width()
    is_stacked = room / style.zoom < _STACKED_PANE or pane.window().width() < _STACKED_WINDOW
    has_columns = len(article.locales) > 1 and not is_stacked
    widest = round(style.px(_TWO_COLUMNS if has_columns else _COLUMN) * style.length)
    column = min(widest, room - 2 * _LEAST_MARGIN)
    return PageWidth((room - column) // 2, column, is_stacked)
