"""Parts tables that pages cut: between two rows, and each part with the names of the columns."""

from __future__ import annotations

from dataclasses import replace
from typing import TypeGuard

from PySide6.QtGui import QTextDocument, QTextFrame, QTextTable

from glossary_app.gui.article.pen import SHAPE_PROPERTY, Shape
from glossary_app.gui.article.table_places import row_end, row_top
from glossary_app.model.article import Article
from glossary_app.model.blocks import Table

# A row that takes more of a page than this is cut: moved, it would leave a hole.
_MOVABLE = 0.6


def parted(article: Article, document: QTextDocument, page_height: float) -> Article | None:
    """The article with its first table that a page cuts as two; None where no page cuts one.

    Laid out anew, the second begins its page: there was no room for its first row.
    """
    places = [at for at, block in enumerate(article.blocks) if isinstance(block, Table)]
    tables = [each for each in document.rootFrame().childFrames() if is_table(each)]
    for at, table in zip(places, tables, strict=False):
        block = article.blocks[at]
        if isinstance(block, Table):
            row = _first_to_move(table, table.rows() - len(block.rows), page_height)
            if row:
                parts = (block.rows[:row], block.rows[row:])
                both = (replace(block, rows=rows) for rows in parts)
                before, after = article.blocks[:at], article.blocks[at + 1 :]
                return replace(article, blocks=(*before, *both, *after))
    return None


def is_begun_in_vain(table: QTextTable, page_height: float) -> bool:
    """Whether a page would end within a table's first two rows: the first may be but names."""
    rows = range(min(2, table.rows()))
    return any(_is_to_move(table, row, page_height) for row in rows)


def is_table(frame: QTextFrame) -> TypeGuard[QTextTable]:
    """Whether it is a table of cells, with lines between its rows."""
    shape = frame.frameFormat().intProperty(SHAPE_PROPERTY)
    return shape == Shape.TABLE and isinstance(frame, QTextTable)


def _first_to_move(table: QTextTable, names: int, page_height: float) -> int:
    """The first row, counted without those of the names, that begins another page; else 0."""
    rows = range(names + 1, table.rows())
    return next((row - names for row in rows if _is_to_move(table, row, page_height)), 0)


def _is_to_move(table: QTextTable, row: int, page_height: float) -> bool:
    """Whether a page ends within a row, or Qt has moved it, because its first line had no room."""
    layout = table.document().documentLayout()
    top, end = row_top(table, row, layout), row_end(table, row, layout)
    is_moved = row > 0 and top // page_height > row_end(table, row - 1, layout) // page_height
    is_cut = top // page_height != (end - 1) // page_height
    return is_moved or (is_cut and end - top < page_height * _MOVABLE)
