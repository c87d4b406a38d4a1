"""Writes a workbook for people: a frozen header, columns as wide as their texts, lines wrapped.

Every cell is a text: what looks like a formula is none.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterable
from dataclasses import dataclass

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from glossary_app.formats.table.writer import WrittenRows, rows_of
from glossary_app.model.imports.columns import Role
from glossary_app.model.source import SourcePage

# Excel refuses a file with a longer text in a cell.
LONGEST_CELL = 32_767

_WIDTHS = {
    Role.ID: 18,
    Role.TERM: 24,
    Role.ALIASES: 28,
    Role.READING: 18,
    Role.DEFINITION: 60,
    Role.NOTE: 40,
    Role.EXAMPLE: 40,
}
_USUAL_WIDTH = 20
# XML 1.0, production [2]; Excel's own escapes for them come back as other characters.
_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class WrittenWorkbook:
    """A workbook's bytes, and how many of its texts were cut."""

    data: bytes
    cut: int


def write_workbook(pages: Iterable[SourcePage]) -> WrittenWorkbook:
    """The pages as one sheet; those of one entry follow each other."""
    table = rows_of(pages)
    cut = sum(len(text) > LONGEST_CELL for row in table.rows for text in row.values())
    target = io.BytesIO()
    # Row by row into a file of its own, so that memory does not grow with the rows.
    options = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    book = Workbook(target, options)
    sheet = book.add_worksheet()
    head = book.add_format({"bold": True, "bottom": 1, "valign": "top"})
    wrapped = book.add_format({"text_wrap": True, "valign": "top"})
    for place, column in enumerate(table.columns):
        sheet.set_column(place, place, _WIDTHS.get(column.role, _USUAL_WIDTH), wrapped)
        sheet.write_string(0, place, column.name, head)
    # The header and the id stay in sight.
    sheet.freeze_panes(1, 1)
    _write_rows(sheet, table)
    sheet.autofilter(0, 0, max(len(table.rows), 1), len(table.columns) - 1)
    book.close()
    return WrittenWorkbook(target.getvalue(), cut)


def _write_rows(sheet: Worksheet, table: WrittenRows) -> None:
    for number, row in enumerate(table.rows, 1):
        for place, column in enumerate(table.columns):
            text = _UNWRITABLE.sub("\ufffd", row.get(column, ""))
            if text:
                # As a string, whatever it begins with: `=1+1` is shown and never computed.
                sheet.write_string(number, place, text[:LONGEST_CELL])
