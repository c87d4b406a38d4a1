"""What is copied of a selection: text whose tables keep their columns, and the same as HTML."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from html import escape
from itertools import groupby
from typing import Any, NamedTuple

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QTextBlock, QTextCursor, QTextDocument, QTextTable, QTextTableCell

from glossary_app.gui.article.pen import SHAPE_PROPERTY, Shape

_BLANKS = re.compile(r"[ \t\u00a0]+")


# What is longer is a sentence.
_LONGEST_WORD = 80

MayGo = Callable[[int], bool]


@dataclass(frozen=True, slots=True)
class Habits:
    """What readers have chosen: whether a double click looks up, and tables are copied as HTML."""

    looks_up: bool = True
    copies_html: bool = True


class _Line(NamedTuple):
    """A selected piece of text, and where in a table it stands: its first letter, row, column."""

    text: str
    position: int
    table: int = -1
    row: int = -1
    column: int = -1


def taken(cursor: QTextCursor, may_go: MayGo, habits: Habits) -> QMimeData:
    """What of the selection goes to the clipboard, in the forms that were chosen."""
    data = selected_data(cursor, may_go)
    if data.hasHtml() and not habits.copies_html:
        plain = QMimeData()
        plain.setText(data.text())
        return plain
    return data


def word_of(cursor: QTextCursor) -> str:
    """What is selected as a word to look up; empty when it is longer than any."""
    text = " ".join(cursor.selectedText().split())
    return text if len(text) <= _LONGEST_WORD else ""


def selected_data(cursor: QTextCursor, may_go: MayGo = lambda _: True) -> QMimeData:
    """The selection for the clipboard, without the pads of chips and our links' inner names.

    `may_go` says of a place in the document whether what stands there may be handed on.
    """
    lines = tuple(line for line in _lines(cursor) if may_go(line.position))
    made = QMimeData()
    made.setText("\n".join(_texts(lines)))
    if any(line.table >= 0 for line in lines):
        made.setHtml("".join(_html(lines)))
    return made


def _lines(cursor: QTextCursor) -> Iterator[_Line]:
    table = cursor.currentTable() if cursor.hasComplexSelection() else None
    if isinstance(table, QTextTable):
        # Cells are selected whole, and the selection's end says nothing of the last one.
        for cell in _selected_cells(cursor, table):
            yield from _lines_between(cursor, cell.firstPosition(), cell.lastPosition() + 1)
    else:
        yield from _lines_between(cursor, cursor.selectionStart(), cursor.selectionEnd())


def _selected_cells(cursor: QTextCursor, table: QTextTable) -> Iterator[QTextTableCell]:
    # PySide says that this gives nothing.
    span: Any = cursor.selectedTableCells()
    row, rows, column, columns = span
    for at in range(row, row + rows):
        yield from (table.cellAt(at, each) for each in range(column, column + columns))


def _lines_between(cursor: QTextCursor, start: int, end: int) -> Iterator[_Line]:
    block = cursor.document().findBlock(start)
    while block.isValid() and block.position() < end:
        first, last = max(start - block.position(), 0), min(end - block.position(), block.length())
        # A line that was broken by hand within a cell or a paragraph.
        text = block.text()[first:last].replace("\u2028", "\n")
        yield _placed(block, "\n".join(_BLANKS.sub(" ", part).strip() for part in text.split("\n")))
        block = block.next()


def _placed(block: QTextBlock, text: str) -> _Line:
    table = QTextCursor(block).currentTable()
    if not isinstance(table, QTextTable) or table.format().property(SHAPE_PROPERTY) != Shape.TABLE:
        return _Line(text, block.position())
    cell = table.cellAt(block.position())
    column = cell.column()
    if table.columns() == 1:
        # Where there is little room, the cells of a row stand one below the other.
        first = block.document().findBlock(cell.firstPosition())
        column = block.blockNumber() - first.blockNumber()
    return _Line(text, block.position(), table.firstPosition(), cell.row(), column)


def _texts(lines: tuple[_Line, ...]) -> Iterator[str]:
    for (table, _), row in groupby(lines, lambda line: (line.table, line.row)):
        if table < 0:
            yield from (line.text for line in row)
        else:
            yield "\t".join(" ".join(cell.split()) for cell in _cells(row))


def _html(lines: tuple[_Line, ...]) -> Iterator[str]:
    for table, within in groupby(lines, lambda line: line.table):
        if table < 0:
            yield from (f"<p>{_marked_up(line.text)}</p>" for line in within if line.text)
            continue
        yield "<table>"
        for _, row in groupby(within, lambda line: line.row):
            yield f"<tr>{''.join(f'<td>{_marked_up(cell)}</td>' for cell in _cells(row))}</tr>"
        yield "</table>"


def _cells(row: Iterator[_Line]) -> Iterator[str]:
    for _, cell in groupby(row, lambda line: line.column):
        yield "\n".join(line.text for line in cell)


def _marked_up(text: str) -> str:
    return escape(text).replace("\n", "<br>")


def cursor_over(document: QTextDocument, anchor: int, position: int) -> QTextCursor:
    """A cursor that selects from one place of a document to another."""
    made = QTextCursor(document)
    made.setPosition(anchor)
    made.setPosition(position, QTextCursor.MoveMode.KeepAnchor)
    return made
