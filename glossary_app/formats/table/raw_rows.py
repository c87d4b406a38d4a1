"""The rows of a table, one after the other, each with its raw text and its line.

Only one row is in memory at a time. A quote that is never closed costs its own row and no other.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass

from glossary_app.errors import PageError
from glossary_app.formats.table.dialects import TableDialect
from glossary_app.model.source import SourceFile


@dataclass(frozen=True, slots=True)
class RawRow:
    """The cells of a row, its text without the line end, and the line on which it begins."""

    cells: list[str]
    text: str
    line: int


def first_line(data: bytes) -> str:
    """The first line, without byte order mark and line end; bad bytes are replaced."""
    return next(iter(_LineSource(data)), "").rstrip("\r\n")


def read_raw_rows(file: SourceFile, dialect: TableDialect) -> Iterator[RawRow | PageError]:
    """Yield the rows below the header; a row that breaks the rules is a PageError `bad-row`."""
    lines = _LineSource(file.data)
    next(lines, "")
    lines.start_row()
    rows = dialect.reader(lines)
    # The csv module ends a field at 131,072 characters, which no definition reaches.
    while True:
        try:
            cells = next(rows, None)
        except csv.Error as error:
            yield PageError(file.path, lines.row_line, _fault(error), "bad-row")
            lines.keep_first_line()
            rows = dialect.reader(lines)
            continue
        if cells is None:
            return
        text = lines.row_text()
        if any(cells):
            yield _raw_row(cells, text, lines.row_line, file.path)
        lines.start_row()


def _raw_row(cells: list[str], text: str, line: int, path: str) -> RawRow | PageError:
    if "\0" in text:
        return PageError(path, line, "the row holds a NUL character", "bad-row")
    return RawRow(cells, text, line)


def _fault(error: csv.Error) -> str:
    if "field larger" in str(error) or "unexpected end" in str(error):
        return "a cell is too long or does not end; is there a double quote too many?"
    return f"the row breaks the rules of its format: {error}"


class _LineSource:
    """Decoded lines with their ends, remembering those of the row being read."""

    def __init__(self, data: bytes) -> None:
        # The stream shares the bytes and decodes piece by piece; old Macs end lines with CR.
        self._stream = io.TextIOWrapper(
            io.BytesIO(data), encoding="utf-8-sig", errors="replace", newline=""
        )
        self._again: list[str] = []
        self._seen: list[str] = []
        self.row_line = 1

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        line = self._again.pop() if self._again else self._stream.readline()
        if not line:
            raise StopIteration
        self._seen.append(line)
        return line

    def start_row(self) -> None:
        """Forget the lines read so far: a new row begins."""
        self.row_line += len(self._seen)
        self._seen = []

    def row_text(self) -> str:
        """The lines of the row, without the last line end."""
        return "".join(self._seen).rstrip("\r\n")

    def keep_first_line(self) -> None:
        """End the row after its first line; the others are read again."""
        self._again += reversed(self._seen[1:])
        self._seen = self._seen[:1]
        self.start_row()
