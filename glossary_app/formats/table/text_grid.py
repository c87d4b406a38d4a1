"""The rows of a text file, one after the other, each with its raw text and its line.

Only one row is in memory at a time. A quote that is never closed costs its own row and no other,
and so does a line without end.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from dataclasses import replace

from glossary_app.errors import PageError
from glossary_app.formats.fields.encoding import BAD_BYTES, Encoding, open_text
from glossary_app.formats.table.dialects import (
    CSV,
    LONGEST_ROW,
    SPACES,
    TSV,
    TableDialect,
    as_meant,
    dialect_for,
    spans_lines,
)
from glossary_app.formats.table.grid import Grid, RawRow
from glossary_app.model.source import SourceFile

# Some spreadsheets write millions of them: they are passed over before rows are made of them.
_BLANK = frozenset(("\n", "\r\n", "\r"))

# What has more of them than a third is no table, and is not read to its end.
_MOST_BROKEN = 5_000
_NO_TABLE = "thousands of rows cannot be read; the rest of the file is left out"

# So much of a file says whether its cells span lines.
_HEAD = 1 << 21

_SEP_LINE = re.compile(r'"?sep=(.)"?\s*', re.IGNORECASE)
# `| :-- | --- |` below the header of a table that was taken from a Markdown page.
_UNDERLINE = re.compile(r"[ \t]{0,9}(?:-{3,}|={3,}|\*{3,}|_{3,}|~{3,}|─{3,}|＝{3,})[ \t]{0,9}")
_RULE = re.compile(r"\s*(?::?-+:?|=+)\s*")


def text_grid(file: SourceFile, encoding: Encoding, delimiter: str) -> Grid:
    """The rows of a text file with cells between these delimiters."""
    return Grid("", lambda: _rows(file, encoding, delimiter))


def sep_line(file: SourceFile, encoding: Encoding) -> str:
    """The delimiter that a first line `sep=;` names; empty without one."""
    found = _SEP_LINE.fullmatch(first_line(file, encoding))
    return found[1] if found else ""


def first_line(file: SourceFile, encoding: Encoding) -> str:
    """The first line, without byte order mark and line end."""
    return next(_LineSource(file.data, encoding), "").rstrip("\r\n")


def _rows(file: SourceFile, encoding: Encoding, delimiter: str) -> Iterator[RawRow | PageError]:
    lines = _LineSource(file.data, encoding)
    if sep_line(file, encoding):
        next(lines, "")
        lines.start_row()
    dialect = dialect_for(delimiter)
    if dialect is TSV and _spans_lines(file, encoding):
        dialect = replace(CSV, delimiter=delimiter)
    rows = dialect.reader(lines)
    read = broken = 0
    while True:
        try:
            cells = next(rows, None)
        except csv.Error as error:
            yield PageError(file.path, lines.row_line, _fault(lines.row_text(), error), "bad-row")
            broken += 1
            if broken > _MOST_BROKEN and broken * 2 > read:
                yield PageError(file.path, lines.row_line, _NO_TABLE, "bad-rows")
                return
            lines.keep_first_line()
            rows = dialect.reader(lines)
            continue
        if cells is None:
            return
        read += 1
        text = lines.row_text()
        if any(cells):
            row = _raw_row(cells, text, lines.row_line, file.path)
            if isinstance(row, PageError) or not _is_rule(row, dialect):
                yield _without_bars(row, dialect)
        lines.start_row()


def _spans_lines(file: SourceFile, encoding: Encoding) -> bool:
    head = file.data[:_HEAD]
    return b'"' in head and spans_lines(_LineSource(head, encoding))


def _raw_row(cells: list[str], text: str, line: int, path: str) -> RawRow | PageError:
    if BAD_BYTES in text:
        return PageError(path, line, "the row holds bytes that are not in its encoding", "bad-row")
    if "\0" in text:
        return PageError(path, line, "the row holds a NUL character", "bad-row")
    # Anki names the columns in a line of its own, and UTX in one that would be a remark.
    cells[0] = cells[0].removeprefix("#columns:")
    if cells[0].startswith("#src") and len(cells) > 1:
        cells[0] = cells[0][1:]
    return RawRow([as_meant(cell) for cell in cells], text, line)


def _is_rule(row: RawRow, dialect: TableDialect) -> bool:
    if len(row.cells) == 1 and _UNDERLINE.fullmatch(row.cells[0]):
        return True
    if dialect.delimiter not in ("|", SPACES):
        return False
    return all(_RULE.fullmatch(cell) for cell in row.cells if cell.strip())


def _without_bars(row: RawRow | PageError, dialect: TableDialect) -> RawRow | PageError:
    """`| a | b |` has two cells, not four."""
    if isinstance(row, PageError) or dialect.delimiter != "|" or not row.text.startswith("|"):
        return row
    # Wikis double the bars around the names of columns.
    parts = row.text.split("||") if row.text.startswith("||") else row.cells
    cells = parts[1:-1] if not parts[-1].strip() else parts[1:]
    return RawRow([cell.strip() for cell in cells] or [""], row.text, row.line)


def _fault(text: str, error: csv.Error) -> str:
    if len(text) >= LONGEST_ROW:
        return "the line is longer than a million characters; is a line end missing?"
    if "field larger" in str(error) or "unexpected end" in str(error):
        return "a cell is too long or does not end; is there a double quote too many?"
    return f"the row breaks the rules of its format: {error}"


class _LineSource:
    """Decoded lines with their ends, remembering those of the row being read."""

    def __init__(self, data: bytes, encoding: Encoding) -> None:
        # The stream shares the bytes and decodes piece by piece; old Macs end lines with CR.
        self._stream = open_text(io.BytesIO(data), encoding)
        self._again: list[str] = []
        self._seen: list[str] = []
        self.row_line = 1

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        line = self._again.pop() if self._again else self._read_line()
        if not line:
            raise StopIteration
        if self.row_line == 1 and not self._seen:
            # A file that was put together of two may begin with a second byte order mark.
            line = line.lstrip("\ufeff")
        self._seen.append(line)
        return line

    def start_row(self) -> None:
        """Forget the lines read so far: a new row begins, below lines with nothing in them."""
        self.row_line += len(self._seen)
        self._seen = []
        if not self._again:
            self._again.append(self._pass_over_blanks())

    def row_text(self) -> str:
        """The lines of the row, without the last line end."""
        return "".join(self._seen).rstrip("\r\n")

    def keep_first_line(self) -> None:
        """End the row after its first line; the others are read again."""
        self._again += reversed(self._seen[1:])
        self._seen = self._seen[:1]
        self.start_row()

    def _pass_over_blanks(self) -> str:
        read = self._stream.readline
        line = read(LONGEST_ROW)
        while line in _BLANK:
            self.row_line += 1
            line = read(LONGEST_ROW)
        return self._beginning(line)

    def _read_line(self) -> str:
        return self._beginning(self._stream.readline(LONGEST_ROW))

    def _beginning(self, line: str) -> str:
        """A line; of one that is far too long, the beginning, which no reader of rows accepts."""
        if len(line) < LONGEST_ROW or line.endswith(("\n", "\r")):
            return line
        rest = line
        while len(rest) == LONGEST_ROW and not rest.endswith(("\n", "\r")):
            rest = self._stream.readline(LONGEST_ROW)
        # NUL: so that the row is refused even where its cells are short enough.
        return line[: LONGEST_ROW - 2] + "\0\n"
