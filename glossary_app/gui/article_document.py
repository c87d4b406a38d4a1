"""Writes an article into a text document, and notes its chips, sections and links.

Text stays one document, so that selecting, finding and copying go across cards. What Qt's text
cannot draw (rounded cards, chips) is only noted here; `article_painting` draws it underneath.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject
from PySide6.QtGui import QTextCursor, QTextDocument, QTextFrameFormat, QTextOption

from glossary_app.gui.article_blocks import write_blocks
from glossary_app.gui.article_pen import ChipMark, Marks, Pen, PlaceMark
from glossary_app.gui.article_type import ArticleType, Mood
from glossary_app.model.article import Article

_TOP_MARGIN = 22
_BOTTOM_MARGIN = 48
_INDENT = 20


@dataclass(frozen=True, slots=True)
class PageWidth:
    """What is left free on both sides of the text, how wide the text is, and whether two
    languages stand one above the other in it."""

    side_margin: int
    column: int
    is_stacked: bool


@dataclass(frozen=True, slots=True)
class WrittenArticle:
    """A document that holds an article, with what was noted while it was written."""

    document: QTextDocument
    chips: tuple[ChipMark, ...] = ()
    places: tuple[PlaceMark, ...] = ()
    links: tuple[str, ...] = ()
    bullets: tuple[int, ...] = ()


def new_document(owner: QObject) -> QTextDocument:
    """An empty document for articles, to be written again and again."""
    made = QTextDocument(owner)
    made.setUndoRedoEnabled(False)
    made.setDocumentMargin(0)
    # What a text view wants anyway: it would have the text laid out twice to change it.
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    made.setDefaultTextOption(option)
    return made


def write_article(
    document: QTextDocument,
    article: Article,
    style: ArticleType,
    width: PageWidth,
) -> WrittenArticle:
    """Fill a document anew.

    One edit lays the text out once: giving the view another document does so nearly twice.
    """
    document.clear()
    document.setIndentWidth(style.px(_INDENT))
    document.setMetaInformation(QTextDocument.MetaInformation.DocumentTitle, article.title)
    marks = Marks()
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    set_side_margin(document, width.side_margin, style)
    pen = Pen(cursor, style, marks, width.column / style.zoom)
    write_blocks(pen, article.blocks, Mood(), are_stacked=width.is_stacked)
    cursor.endEditBlock()
    return WrittenArticle(
        document,
        tuple(marks.chips),
        tuple(marks.places),
        tuple(marks.links),
        tuple(marks.bullets),
    )


def set_side_margin(document: QTextDocument, margin: float, style: ArticleType) -> None:
    """Leave this much free on both sides; Qt lays the whole text out anew."""
    frame = QTextFrameFormat(document.rootFrame().frameFormat())
    frame.setMargin(0)
    frame.setLeftMargin(margin)
    frame.setRightMargin(margin)
    frame.setTopMargin(style.px(_TOP_MARGIN))
    frame.setBottomMargin(style.px(_BOTTOM_MARGIN))
    document.rootFrame().setFrameFormat(frame)
