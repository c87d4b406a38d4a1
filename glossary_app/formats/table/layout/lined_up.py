"""Columns that are lined up by blanks, as they are typed and as terminals print them."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from typing import NamedTuple

# A wide blank is as wide as two.
_CELL = re.compile(r"[^\s\u3000](?: ?[^\s\u3000])*")
_WIDE = frozenset("WF")
# A cell may begin a little before the name above it.
_SLACK = 1


class _Cell(NamedTuple):
    """A text and the column of the screen in which it begins."""

    begin: int
    text: str


def lined_up_rows(lines: Iterable[str]) -> Iterator[list[str]]:
    """The cells of each line; those of a line that lacks some stand below the names above them."""
    ruler: list[int] = []
    for line in lines:
        cells = _cells(line.rstrip("\r\n"))
        if not ruler and len(cells) > 1:
            ruler = [cell.begin for cell in cells]
        yield _below(ruler, cells) or [cell.text for cell in cells] or [""]


def _cells(line: str) -> list[_Cell]:
    found: list[_Cell] = []
    width = at = 0
    for each in _CELL.finditer(line):
        width += _width(line[at : each.start()])
        found.append(_Cell(width, each[0]))
        width += _width(each[0])
        at = each.end()
    return found


def _width(text: str) -> int:
    if text.isascii():
        return len(text)
    return sum(2 if unicodedata.east_asian_width(each) in _WIDE else 1 for each in text)


def _below(ruler: list[int], cells: list[_Cell]) -> list[str]:
    """The cells by the names above them; nothing where they are not fewer, or two share a name."""
    if not cells or len(cells) >= len(ruler):
        return []
    places = [bisect_right(ruler, cell.begin + _SLACK) - 1 for cell in cells]
    if len(set(places)) < len(places) or places[0] < 0:
        return []
    row = [""] * len(ruler)
    for place, cell in zip(places, cells, strict=True):
        row[place] = cell.text
    return row
