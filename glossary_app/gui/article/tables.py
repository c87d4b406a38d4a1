"""Writes tables of cells: a header in small type, then rows whose first cell names them."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtGui import QTextLength, QTextTableCellFormat, QTextTableFormat

from glossary_app.gui.article.pen import CHIP_PADDING, SHAPE_PROPERTY, Pen, Shape
from glossary_app.gui.article.typography import (
    CHIP_SIZE,
    DEMI_BOLD,
    LINE_HEIGHTS,
    TABLE_SIZE,
    Ink,
    Lines,
    Mood,
)
from glossary_app.gui.style.fonts import Script, main_script, script_runs
from glossary_app.model.blocks import Cell, Chip, Table

# Shares of the width, by number of columns; names are short and explanations long.
_WIDTHS = {2: (27, 73), 3: (24, 43, 33)}

# Names that would be cut in two get more, but never so much that explanations become a ladder.
_WIDEST_NAMES = 45
_SHORT_NAME = 8
_CELL_PADDING = 8.0
_CELL_SIDE = 14.0
_NARROW_CELL_SIDE = 10.0

# Narrower tables of so many columns have their cells one below the other; beside another text
# they may be narrower, so that the rows of both can be compared at a glance.
_MANY_COLUMNS = 3
_NARROW_TABLE = 560.0
_NARROW_BESIDE = 400.0
# Longer names of columns stand above what they name.
_WIDEST_LABEL = 116.0
_LABEL_ROOM = 12.0

_FACT_SIZE = 12.0
_FACT_HANG = 148.0


def write_table(pen: Pen, table: Table, mood: Mood, gap: float) -> None:
    """Write a table with painted borders; in a quiet mood its rows as lines."""
    rows = (table.header, *table.rows) if table.header else table.rows
    columns = max((len(row) for row in rows), default=0)
    if mood.is_quiet and columns == 2:
        _write_facts(pen, table.rows, mood)
    elif columns >= _MANY_COLUMNS and table.header and _is_narrow(pen, mood):
        _write_stacked(pen, table, mood, gap)
    elif columns:
        _write_framed(pen, table, mood, gap)


def _is_narrow(pen: Pen, mood: Mood) -> bool:
    return 0 < pen.line_width < (_NARROW_TABLE if mood.lines is None else _NARROW_BESIDE)


def _write_framed(pen: Pen, table: Table, mood: Mood, gap: float) -> None:
    rows = (table.header, *table.rows) if table.header else table.rows
    columns = len(rows[0])
    widths = _column_widths(pen, rows, columns, mood)
    laid = pen.insert_table(len(rows), columns, _table_format(widths), gap)
    paddings = _paddings(pen, columns, mood)
    lines = Lines(TABLE_SIZE * LINE_HEIGHTS[mood.lines or _script(rows)])
    for number, row in enumerate(rows):
        is_header = bool(table.header) and number == 0
        for column, cell in enumerate(row):
            laid.cellAt(number, column).setFormat(paddings[column])
            inside = pen.cell(laid, number, column)
            inside.start_block(lines)
            _write_cell(inside, cell, _Role(is_header, column))
    pen.close_table(laid)


def _write_facts(pen: Pen, rows: tuple[tuple[Cell, ...], ...], mood: Mood) -> None:
    """Write names and values; a table takes Qt three times as long to lay out."""
    theme = pen.style.theme
    gap = mood.gap
    for name, value in rows:
        pen.start_block(Lines(_FACT_SIZE * LINE_HEIGHTS[Script.LATIN], gap, hang=_FACT_HANG))
        pen.write_runs(name.runs, Ink(_FACT_SIZE, theme.muted))
        pen.write("\t", Ink(_FACT_SIZE, theme.muted))
        pen.write_runs(value.runs, Ink(_FACT_SIZE, theme.text))
        gap = 2


def _write_stacked(pen: Pen, table: Table, mood: Mood, gap: float) -> None:
    """Write the cells of a row one below the other, each beside its column's name."""
    laid = pen.insert_table(len(table.rows), 1, _table_format((100.0,)), gap)
    height = TABLE_SIZE * LINE_HEIGHTS[mood.lines or _script(table.rows)]
    ink = Ink(_FACT_SIZE, pen.style.theme.muted)
    # Of both languages in one table, each is on a line of its own.
    names = [_text_of(cell).replace("\n", " · ") for cell in table.header]
    widest = max(pen.style.width(name, ink) for name in names)
    hang = round(widest + _LABEL_ROOM) if widest <= _WIDEST_LABEL else 0
    for number, row in enumerate(table.rows):
        laid.cellAt(number, 0).setFormat(_padding(pen, 0, mood))
        inside = pen.cell(laid, number, 0)
        for column, (name, cell) in enumerate(zip(names, row, strict=False)):
            if cell.runs:
                inside.start_block(Lines(height, 3, hang=hang))
                inside.write(f"{name}\t" if hang else f"{name}\n", ink)
                _write_cell(inside, cell, _Role(is_header=False, column=min(column, 1)))
    pen.close_table(laid)


class _Role(NamedTuple):
    """Where a cell stands: in the header, in the first column or elsewhere."""

    is_header: bool
    column: int


def _column_widths(
    pen: Pen, rows: tuple[tuple[Cell, ...], ...], columns: int, mood: Mood
) -> tuple[float, ...]:
    """The share of the width, in hundredths, of each column; the first fits its longest word.

    Qt shares widths out by what the cells hold when nobody tells it, so that tables of one page
    would not agree; told only, it cuts words in two.
    """
    usual = _WIDTHS.get(columns, (100 / columns,) * columns)
    if not pen.line_width or columns < 2:
        return usual
    # One pixel more, because Qt rounds widths down.
    needed = max(_needed_width(pen, row[0]) for row in rows) + 1.5 * _side(mood) + 1
    first = min(max(usual[0], 100 * needed / pen.line_width), _WIDEST_NAMES)
    left = (100 - first) / (100 - usual[0])
    return (first, *(width * left for width in usual[1:]))


def _needed_width(pen: Pen, cell: Cell) -> float:
    """How wide a cell has to be for none of its words, or its chip, to be cut in two."""
    text = _text_of(cell)
    if cell.tone is not None:
        return pen.style.width(text, Ink(CHIP_SIZE, "#000000", DEMI_BOLD)) + 2 * CHIP_PADDING
    words = (word for script, part in script_runs(text) for word in _words(script, part))
    longest = max(words, key=_rough_width, default="")
    return pen.style.width(longest, Ink(TABLE_SIZE, "#000000", DEMI_BOLD))


def _rough_width(word: str) -> int:
    # A kanji is about as wide as two Latin letters.
    return len(word) + sum(letter > "\u2e80" for letter in word)


def _words(script: Script, part: str) -> list[str]:
    if script is Script.LATIN:
        return part.split()
    # Japanese lines may break nearly everywhere (JLREQ 3.1.10); a short name still reads better
    # in one piece.
    return [part] if len(part) <= _SHORT_NAME else []


def _table_format(widths: tuple[float, ...]) -> QTextTableFormat:
    made = QTextTableFormat()
    made.setBorder(0)
    made.setCellSpacing(0)
    made.setCellPadding(0)
    made.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
    made.setColumnWidthConstraints(
        [QTextLength(QTextLength.Type.PercentageLength, width) for width in widths]
    )
    made.setProperty(SHAPE_PROPERTY, int(Shape.TABLE))
    return made


def _paddings(pen: Pen, columns: int, mood: Mood) -> tuple[QTextTableCellFormat, ...]:
    """The format of the cells of each column."""
    return tuple(_padding(pen, column, mood) for column in range(columns))


def _padding(pen: Pen, column: int, mood: Mood) -> QTextTableCellFormat:
    """The line's tail below the baseline is shorter than its head above capitals: hence the 3."""
    side = _side(mood)
    made = QTextTableCellFormat()
    made.setTopPadding(round(pen.style.px(_CELL_PADDING)))
    made.setBottomPadding(round(pen.style.px(_CELL_PADDING + 3)))
    made.setLeftPadding(round(pen.style.px(side if column == 0 else side / 2)))
    made.setRightPadding(round(pen.style.px(side / 2)))
    return made


def _side(mood: Mood) -> float:
    """The room beside a cell's text; beside another language there is less of it."""
    return _CELL_SIDE if mood.lines is None else _NARROW_CELL_SIDE


def _write_cell(pen: Pen, cell: Cell, role: _Role) -> None:
    theme = pen.style.theme
    if cell.tone is not None:
        text = _text_of(cell)
        ink = Ink(CHIP_SIZE, theme.ink(cell.tone), DEMI_BOLD)
        pen.write_chip(Chip(text, cell.tone), ink, is_open=False)
    elif role.is_header:
        pen.write_runs(cell.runs, Ink(CHIP_SIZE, theme.muted, DEMI_BOLD))
    else:
        pen.write_runs(cell.runs, Ink(TABLE_SIZE, theme.muted if role.column == 2 else theme.text))


def _text_of(cell: Cell) -> str:
    return "".join(run.text for run in cell.runs)


def _script(rows: tuple[tuple[Cell, ...], ...]) -> Script:
    return main_script("".join(run.text for row in rows for cell in row for run in cell.runs))
