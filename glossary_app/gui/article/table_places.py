"""Where the rows of a table stand, as Qt's text has laid them out."""

from __future__ import annotations

from PySide6.QtCore import QPointF
from PySide6.QtGui import QAbstractTextDocumentLayout, QTextTable, QTextTableCellFormat


def table_corner(table: QTextTable, layout: QAbstractTextDocumentLayout) -> QPointF:
    """Where a table begins: Qt reports the place of its first text instead."""
    padding = _cell_format(table, 0)
    text = layout.blockBoundingRect(table.cellAt(0, 0).firstCursorPosition().block()).topLeft()
    return text - QPointF(padding.leftPadding(), padding.topPadding())


def row_top(table: QTextTable, row: int, layout: QAbstractTextDocumentLayout) -> float:
    """Where a row begins."""
    block = table.cellAt(row, 0).firstCursorPosition().block()
    return layout.blockBoundingRect(block).top() - _cell_format(table, row).topPadding()


def row_end(table: QTextTable, row: int, layout: QAbstractTextDocumentLayout) -> float:
    """Where a row ends, but for some room below its last line that only Qt's layout knows of."""
    cells = [table.cellAt(row, column) for column in range(table.columns())]
    blocks = [cell.lastCursorPosition().block() for cell in cells]
    last = max(layout.blockBoundingRect(block).bottom() for block in blocks)
    return last + _cell_format(table, row).bottomPadding()


def _cell_format(table: QTextTable, row: int) -> QTextTableCellFormat:
    return table.cellAt(row, 0).format().toTableCellFormat()
