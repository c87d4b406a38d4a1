"""An article as a text document, with the places of its chips, sections and links.

Text stays one document, so that selecting, finding and copying go across cards. What Qt's text
cannot draw (rounded cards, chips) is only noted here; `article_painting` draws it underneath.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject
from PySide6.QtGui import QTextCursor, QTextDocument, QTextFrameFormat

from glossary_app.gui.article_blocks import write_blocks
from glossary_app.gui.article_pen import ChipMark, Marks, Pen, PlaceMark
from glossary_app.gui.article_type import ArticleType, Mood
from glossary_app.model.article import Article
from glossary_app.model.blocks import Columns

_TOP_MARGIN = 22
_BOTTOM_MARGIN = 48


@dataclass(frozen=True, slots=True)
class ArticleDocument:
    """The document and what was noted while it was written."""

    document: QTextDocument
    chips: tuple[ChipMark, ...]
    places: tuple[PlaceMark, ...]
    links: tuple[str, ...]
    bullets: tuple[int, ...]


def build_document(
    article: Article, style: ArticleType, side_margin: float, *, are_stacked: bool, owner: QObject
) -> ArticleDocument:
    """Write an article; `side_margin` is left free on both sides of the text."""
    document = QTextDocument(owner)
    document.setUndoRedoEnabled(False)
    document.setDocumentMargin(0)
    document.setIndentWidth(style.px(20))
    document.setMetaInformation(QTextDocument.MetaInformation.DocumentTitle, article.title)
    set_side_margin(document, side_margin, style)
    marks = Marks()
    pen = Pen(QTextCursor(document), style, marks)
    write_blocks(pen, article.blocks, Mood(), are_stacked=are_stacked)
    return ArticleDocument(
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


def has_columns(article: Article) -> bool:
    """Whether the article shows two languages side by side."""
    return any(isinstance(block, Columns) for block in article.blocks)
