"""Cells of a workbook in which a formula failed: the library that reads sheets leaves them empty.

They are looked for in the text of a sheet, piece by piece, so that what is lost can be told.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from html import unescape
from zipfile import BadZipFile, ZipFile

from glossary_app.model.source import SourceFile

_PIECE = 1 << 20
# Longer than any cell with an error; one that lies on a border is seen in the next piece.
_OVERLAP = 1 << 13
_CELL = re.compile(
    rb'<c\b(?=[^>]*\bt="e")[^>]*\br="([A-Z]{1,3})([0-9]{1,7})"[^>]*>'
    rb"(?:(?!</c>).){0,4000}?<v>([^<]{1,20})</v>",
    re.DOTALL,
)
_SHEET = re.compile(r"<(?:\w+:)?sheet\b[^>]*>")
_NAME = re.compile(r'\bname="([^"]*)"')
_ID = re.compile(r'\b\w+:id="([^"]*)"')
_LINK = re.compile(r"<(?:\w+:)?Relationship\b[^>]*>")
_LINK_ID = re.compile(r'\bId="([^"]*)"')
_TARGET = re.compile(r'\bTarget="([^"]*)"')
_BOOK, _LINKS = "xl/workbook.xml", "xl/_rels/workbook.xml.rels"


def error_cells(file: SourceFile, sheet: str) -> dict[int, dict[int, str]]:
    """What stands in failed cells, by row and column, both counted from 0."""
    found: dict[int, dict[int, str]] = {}
    try:
        with ZipFile(io.BytesIO(file.data)) as book:
            part = _part_of(book, sheet)
            for piece in _pieces(book, part) if part else ():
                for letters, row, text in _CELL.findall(piece):
                    cells = found.setdefault(int(row) - 1, {})
                    cells[_column(letters)] = text.decode("ascii", "replace")
    except (BadZipFile, OSError, ValueError, KeyError, EOFError, NotImplementedError):
        # What can be read is read; a workbook in another form has none that are known.
        return found
    return found


def _part_of(book: ZipFile, sheet: str) -> str:
    """The file of a sheet within the workbook."""
    if _BOOK not in book.namelist() or _LINKS not in book.namelist():
        return ""
    tags = _SHEET.findall(book.read(_BOOK).decode("utf-8", "replace"))
    ids = {unescape(_first(_NAME, tag)): _first(_ID, tag) for tag in tags}
    links = _LINK.findall(book.read(_LINKS).decode("utf-8", "replace"))
    targets = {_first(_LINK_ID, link): _first(_TARGET, link) for link in links}
    target = targets.get(ids.get(sheet, ""), "")
    path = target.removeprefix("/") if target.startswith("/") else f"xl/{target}"
    return path if path in book.namelist() else ""


def _first(pattern: re.Pattern[str], text: str) -> str:
    found = pattern.search(text)
    return found[1] if found else ""


def _pieces(book: ZipFile, part: str) -> Iterator[bytes]:
    with book.open(part) as stream:
        kept = b""
        while piece := stream.read(_PIECE):
            whole = kept + piece
            if b't="e"' in whole:
                yield whole
            kept = whole[-_OVERLAP:]


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - ord("A") + 1
    return number - 1
