"""Writes tables of cells: a header in small type, then rows whose first cell names them."""

from __future__ import annotations

from PySide6.QtGui import (
    QFont,
    QTextLength,
    QTextTable,
    QTextTableCellFormat,
    QTextTableFormat,
)

from glossary_app.gui.article_pen import SHAPE_PROPERTY, Pen, Shape
from glossary_app.gui.article_type import (
    CHIP_SIZE,
    SMALL_SIZE,
    TABLE_SIZE,
    Ink,
    Mood,
)
from glossary_app.gui.fonts import Script, main_script
from glossary_app.model.blocks import Cell, Table

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
    lines = mood.lines or _script(rows)
    for number, row in enumerate(rows):
        is_header = bool(table.header) and number == 0
        for column, cell in enumerate(row):
            _pad(pen, laid, number, column, mood)
            _write_cell(pen.cell(laid, number, column), cell, _Role(is_header, column), mood, lines)
    pen.close_table(laid)


class _Role:
    """Where a cell stands: in the header, in the first column or elsewhere."""

    def __init__(self, is_header: bool, column: int) -> None:  # noqa: FBT001 - a value's field
        self.is_header = is_header
        self.column = column


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


def _pad(pen: Pen, table: QTextTable, row: int, column: int, mood: Mood) -> None:
    """Pad a cell; the line's tail below the baseline is shorter than its head above capitals."""
    side = 0.0 if mood.is_quiet else _CELL_SIDE
    high = 1.0 if mood.is_quiet else _CELL_PADDING
    made = QTextTableCellFormat()
    made.setTopPadding(round(pen.style.px(high)))
    made.setBottomPadding(round(pen.style.px(high + (0 if mood.is_quiet else 3))))
    made.setLeftPadding(round(pen.style.px(side if column == 0 else side / 2)))
    made.setRightPadding(round(pen.style.px(side / 2 if side else 8)))
    table.cellAt(row, column).setFormat(made)


def _write_cell(pen: Pen, cell: Cell, role: _Role, mood: Mood, lines: Script) -> None:
    theme = pen.style.theme
    size = SMALL_SIZE - 1 if mood.is_quiet else TABLE_SIZE
    pen.start_block(pen.style.lines(size, lines), 0)
    if cell.tone is not None:
        ink = Ink(CHIP_SIZE, theme.ink(cell.tone), QFont.Weight.DemiBold)
        text = "".join(run.text for run in cell.runs)
        pen.write_chip(text, ink, cell.tone, "", is_open=False)
    elif role.is_header:
        pen.write_runs(cell.runs, Ink(CHIP_SIZE, theme.muted, QFont.Weight.DemiBold))
    elif mood.is_quiet and role.column == 0:
        pen.write_runs(cell.runs, Ink(size, theme.muted))
    else:
        colour = theme.muted if role.column == 2 else theme.text
        pen.write_runs(cell.runs, Ink(size, colour))


def _script(rows: tuple[tuple[Cell, ...], ...]) -> Script:
    return main_script("".join(run.text for row in rows for cell in row for run in cell.runs))
