"""How the cells of a line are set apart: CSV and TSV."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from glossary_app.formats.table.layout.lined_up import lined_up_rows

# The rule of IANA's text/tab-separated-values forbids tabs in a cell; these escapes are what
# databases (PostgreSQL COPY, MySQL) write in their place.
_ESCAPES = {"\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r"}
_ESCAPED = {escape: character for character, escape in _ESCAPES.items()}
_ESCAPE = re.compile(r"\\[\\tnr]")
_TO_ESCAPE = re.compile(r"[\\\t\n\r]")
# Columns that are lined up by blanks: two or more of them are between cells.
SPACES = "  "
# `term - meaning`, with a dash of any length that has blanks on both sides; only the first parts.
DASH = " - "
_DASH = re.compile(r"(?<=\S)\s+[-–—―]\s+(?=\S)")
# A quote that begins a cell and is not closed in its line, and one that ends it in a later line.
_OPENED = re.compile(r'(?:^|\t)"(?:[^"\t]|"")*$')
_CLOSED = re.compile(r'(?:[^"\t]|"")*"(?:\t|$)')
_QUOTED = re.compile(r'"((?:[^"]|"")*)"')
# Spreadsheets compute a cell that begins so; an apostrophe before it makes it a text. One is added
# to cells that have apostrophes already, so that exactly one can be taken off again.
_COMPUTED = re.compile(r"'*[=+\-@\t\r]")
# What is longer is no row of terms: a definition of 100,000 words is shorter.
LONGEST_ROW = 1 << 20


@dataclass(frozen=True, slots=True)
class TableDialect:
    """A kind of table. `quoted`: cells may span lines, in double quotes; else they are escaped."""

    name: str
    delimiter: str
    quoted: bool
    line_end: str
    # Spreadsheets on Windows take a CSV file without this mark for one in the local code page.
    mark: str

    def reader(self, lines: Iterable[str]) -> Iterator[list[str]]:
        """The cells of each row; raises csv.Error on a row that breaks the rules."""
        # The csv module would end a cell at 131,072 characters, less than some articles have.
        csv.field_size_limit(LONGEST_ROW)
        if self.delimiter == SPACES:
            return lined_up_rows(lines)
        if self.delimiter == DASH:
            return (_DASH.split(line.strip(), maxsplit=1) for line in lines)
        if self.quoted:
            return csv.reader(lines, delimiter=self.delimiter, strict=True)
        return self._escaped_rows(lines)

    def row_text(self, cells: Iterable[str]) -> str:
        """One row, with its line end."""
        write = _quoted if self.quoted else _escaped
        texts = (write(_defused(cell), self.delimiter) for cell in cells)
        return self.delimiter.join(texts) + self.line_end

    def _escaped_rows(self, lines: Iterable[str]) -> Iterator[list[str]]:
        rows = csv.reader(lines, delimiter=self.delimiter, quoting=csv.QUOTE_NONE)
        for row in rows:
            yield [_unescaped(cell) if '"' in cell or "\\" in cell else cell for cell in row]


# RFC 4180 ends lines with CRLF.
CSV = TableDialect("csv", ",", quoted=True, line_end="\r\n", mark="\ufeff")
TSV = TableDialect("tsv", "\t", quoted=False, line_end="\n", mark="")


def dialect_for(delimiter: str) -> TableDialect:
    """How a text with these delimiters is read."""
    return TSV if delimiter == TSV.delimiter else replace(CSV, delimiter=delimiter)


def spans_lines(lines: Iterable[str]) -> bool:
    """Whether cells between tabs go on in the next line, in quotes, as spreadsheets write them.

    Where a quote is never closed, none is one of these.
    """
    within = spans = False
    for line in lines:
        text = line.rstrip("\r\n")
        if within and _CLOSED.match(text):
            within, spans = False, True
        if not within and _OPENED.search(text):
            within = True
        elif within and '"' in text.replace('""', ""):
            return False
    return spans and not within


def as_meant(cell: str) -> str:
    """The cell without the apostrophe that keeps spreadsheets from computing it."""
    return cell[1:] if cell.startswith("'") and _COMPUTED.match(cell) else cell


def _defused(cell: str) -> str:
    return f"'{cell}" if _COMPUTED.match(cell) else cell


def _quoted(cell: str, delimiter: str) -> str:
    if any(character in cell for character in (delimiter, '"', "\n", "\r")):
        return '"' + cell.replace('"', '""') + '"'
    return cell


# Quotes are taken off a cell when it is read, so one that begins with a quote gets a pair.
def _escaped(cell: str, _delimiter: str) -> str:
    if cell.startswith('"'):
        cell = '"' + cell.replace('"', '""') + '"'
    return _TO_ESCAPE.sub(lambda found: _ESCAPES[found[0]], cell)


def _unescaped(cell: str) -> str:
    cell = _ESCAPE.sub(lambda found: _ESCAPED[found[0]], cell)
    quoted = _QUOTED.fullmatch(cell)
    return quoted[1].replace('""', '"') if quoted else cell
