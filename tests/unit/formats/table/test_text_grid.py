"""Rows of a text file, each with the line it begins on."""

from __future__ import annotations

from glossary_app.formats.fields.encoding import chosen_encoding
from glossary_app.formats.table.grid import RawRow
from glossary_app.formats.table.text_grid import text_grid
from glossary_app.model.source import SourceFile


def rows_of(text: str) -> list[RawRow]:
    grid = text_grid(SourceFile("terms.csv", text.encode()), chosen_encoding("utf-8"), ",")
    return [row for row in grid.rows() if isinstance(row, RawRow)]


def test_lines_with_nothing_in_them_are_passed_over_and_counted() -> None:
    blanks = "\n" * 40_000
    text = f'id,term:en-US\n{blanks}a,"Queue\n\n\nof jobs"\n\r\n\nb,Load\n\n'

    rows = rows_of(text)

    assert [(row.line, row.cells[0]) for row in rows] == [(1, "id"), (40_002, "a"), (40_008, "b")]
    assert rows[1].cells[1] == "Queue\n\n\nof jobs"


def test_a_line_without_end_below_blank_ones_costs_itself() -> None:
    rows = rows_of("a,Queue\n\n\n" + "x" * 3_000_000 + "\n\nb,Load\n")

    assert [(row.line, row.cells[0]) for row in rows] == [(1, "a"), (6, "b")]
