"""Cells of an OpenDocument sheet in which a formula failed: the library gives 0 or nothing.

Their places are counted in the text of the sheet, where rows and cells that repeat stand once.
"""

from __future__ import annotations

import io
import re
from html import unescape
from zipfile import BadZipFile, ZipFile

from glossary_app.model.source import SourceFile

_CONTENT = "content.xml"
_SIGN = b'value-type="error"'
_TAG = re.compile(
    rb"<table:(?P<kind>table|table-row|table-cell|covered-table-cell)(?P<said>(?:\s[^>]*)?)>"
    rb"|</table:table>"
)
_TEXT = re.compile(rb"<text:p\b[^>]*>([^<]{1,40})</text:p>")
_NAME = re.compile(rb'\btable:name="([^"]*)"')
_REPEATED = re.compile(rb'\bnumber-(?:columns|rows)-repeated="([0-9]{1,7})"')
_FAULT = "#N/A"


def ods_error_cells(file: SourceFile, sheet: str) -> dict[int, dict[int, str]]:
    """What stands in failed cells, by row and column, both counted from 0."""
    try:
        with ZipFile(io.BytesIO(file.data)) as book:
            content = book.read(_CONTENT) if _CONTENT in book.namelist() else b""
    except (BadZipFile, OSError, ValueError, EOFError, NotImplementedError):
        return {}
    return _found(content, sheet) if _SIGN in content else {}


def _found(content: bytes, sheet: str) -> dict[int, dict[int, str]]:
    found: dict[int, dict[int, str]] = {}
    is_open = False
    row, next_row, column = -1, 0, 0
    for tag in _TAG.finditer(content):
        said = tag["said"] or b""
        if tag["kind"] in (b"table", None):
            is_open = tag["kind"] is not None and _named(said) == sheet
        elif not is_open:
            continue
        elif tag["kind"] == b"table-row":
            row, next_row, column = next_row, next_row + _times(said), 0
        else:
            if _SIGN in said:
                found.setdefault(row, {})[column] = _text(content, tag.end())
            column += _times(said)
    return found


def _named(said: bytes) -> str:
    found = _NAME.search(said)
    return unescape(found[1].decode("utf-8", "replace")) if found else ""


def _times(said: bytes) -> int:
    found = _REPEATED.search(said)
    return int(found[1]) if found else 1


def _text(content: bytes, start: int) -> str:
    """What the cell shows; whatever that is called, it counts as failed."""
    found = _TEXT.match(content, start)
    text = unescape(found[1].decode("utf-8", "replace")).strip() if found else ""
    return text if text.startswith("#") else _FAULT
