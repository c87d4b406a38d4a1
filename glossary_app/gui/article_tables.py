"""Writes tables of cells: a header in small type, then rows whose first cell names them."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from PySide6.QtGui import QTextLength, QTextTableCellFormat, QTextTableFormat

from glossary_app.gui.article_pen import SHAPE_PROPERTY, Pen, Shape
from glossary_app.gui.article_type import (
    CHIP_SIZE,
    DEMI_BOLD,
    LINE_HEIGHTS,
    SMALL_SIZE,
    TABLE_SIZE,
    Ink,
    Lines,
    Mood,
)
from glossary_app.gui.fonts import Script, main_script
from glossary_app.model.blocks import Cell, Chip, Table

# Shares of the width, by number of columns; names are short and explanations long.
_WIDTHS = {2: (27, 73), 3: (24, 43, 33)}
_QUIET_WIDTHS = (25, 75)

_CELL_PADDING = 8.0
_CELL_SIDE = 14.0


def write_table(pen: Pen, table: Table, mood: Mood, gap: float) -> None:
    """Write a table with painted borders; in a quiet mood one without any."""
    rows = (table.header, *table.rows) if table.header else table.rows
    columns = max((len(row) for row in rows), default=0)
    if not columns:
        return
    laid = pen.insert_table(len(rows), columns, _table_format(columns, mood), gap)
    paddings = _paddings(pen, columns, mood)
    size = SMALL_SIZE - 1 if mood.is_quiet else TABLE_SIZE
    inner = replace(mood, size=size)
    lines = Lines(size * LINE_HEIGHTS[mood.lines or _script(rows)])
    for number, row in enumerate(rows):
        is_header = bool(table.header) and number == 0
        for column, cell in enumerate(row):
            laid.cellAt(number, column).setFormat(paddings[column])
            inside = pen.cell(laid, number, column)
            inside.start_block(lines)
            _write_cell(inside, cell, _Role(is_header, column), inner)
    pen.close_table(laid)


class _Role(NamedTuple):
    """Where a cell stands: in the header, in the first column or elsewhere."""

    is_header: bool
    column: int


def _table_format(columns: int, mood: Mood) -> QTextTableFormat:
    made = QTextTableFormat()
    made.setBorder(0)
    made.setCellSpacing(0)
    made.setCellPadding(0)
    made.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
    even = (100 / columns,) * columns
    widths = _QUIET_WIDTHS if mood.is_quiet and columns == 2 else _WIDTHS.get(columns, even)
    made.setColumnWidthConstraints(
        [QTextLength(QTextLength.Type.PercentageLength, width) for width in widths]
    )
    made.setProperty(SHAPE_PROPERTY, int(Shape.NONE if mood.is_quiet else Shape.TABLE))
    return made


def _paddings(pen: Pen, columns: int, mood: Mood) -> tuple[QTextTableCellFormat, ...]:
    """The format of the cells of each column."""
    return tuple(_padding(pen, column, mood) for column in range(columns))


def _padding(pen: Pen, column: int, mood: Mood) -> QTextTableCellFormat:
    """The line's tail below the baseline is shorter than its head above capitals: hence the 3."""
    side = 0.0 if mood.is_quiet else _CELL_SIDE
    high = 1.0 if mood.is_quiet else _CELL_PADDING
    made = QTextTableCellFormat()
    made.setTopPadding(round(pen.style.px(high)))
    made.setBottomPadding(round(pen.style.px(high + (0 if mood.is_quiet else 3))))
    made.setLeftPadding(round(pen.style.px(side if column == 0 else side / 2)))
    made.setRightPadding(round(pen.style.px(side / 2 if side else 8)))
    return made


def _write_cell(pen: Pen, cell: Cell, role: _Role, mood: Mood) -> None:
    theme = pen.style.theme
    if cell.tone is not None:
        text = "".join(run.text for run in cell.runs)
        ink = Ink(CHIP_SIZE, theme.ink(cell.tone), DEMI_BOLD)
        pen.write_chip(Chip(text, cell.tone), ink, is_open=False)
    elif role.is_header:
        pen.write_runs(cell.runs, Ink(CHIP_SIZE, theme.muted, DEMI_BOLD))
    else:
        is_muted = role.column == (0 if mood.is_quiet else 2)
        pen.write_runs(cell.runs, Ink(mood.size, theme.muted if is_muted else theme.text))


def _script(rows: tuple[tuple[Cell, ...], ...]) -> Script:
    return main_script("".join(run.text for row in rows for cell in row for run in cell.runs))
