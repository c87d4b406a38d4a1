"""How wide an article is set: as wide as lines read well, and no wider than its pane."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from glossary_app.gui.article.typography import ArticleType
from glossary_app.model.article import Article

# About 75 Latin letters or 41 kanji of running text.
_COLUMN = 624
_TWO_COLUMNS = 1040
_LEAST_MARGIN = 32
# Below these widths of window and pane two languages stand one above the other.
_STACKED_WINDOW = 1000
_STACKED_PANE = 640


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
    widest = round(style.px(_TWO_COLUMNS if has_columns else _COLUMN))
    column = min(widest, room - 2 * _LEAST_MARGIN)
    return PageWidth((room - column) // 2, column, is_stacked)
