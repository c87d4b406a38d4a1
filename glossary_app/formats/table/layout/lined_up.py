"""Columns that are lined up by blanks, as they are typed and as terminals print them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator

from glossary_app.spelling.columns import columns_of

# A wide blank is as wide as two.
_CELL = re.compile(r"[^\s\u3000](?: ?[^\s\u3000])*")
# A cell may begin a little before the name above it.
_SLACK = 1


def lined_up_rows(lines: Iterable[str]) -> Iterator[list[str]]:
    """The cells of each line; those of a line that lacks some stand below the names above them."""
    ruler: list[int] = []
    for line in lines:
        text = line.rstrip("\r\n")
        cells = _CELL.findall(text)
        if not ruler and len(cells) > 1:
            ruler = _begins(text)
        yield _below(ruler, cells, text) or cells or [""]


def _begins(line: str) -> list[int]:
    """The column of the screen in which each cell begins."""
    found: list[int] = []
    width = at = 0
    for each in _CELL.finditer(line):
        width += columns_of(line[at : each.start()])
        found.append(width)
        width += columns_of(each[0])
        at = each.end()
    return found


def _below(ruler: list[int], cells: list[str], line: str) -> list[str]:
    """The cells by the names above them; nothing where they are not fewer, or two share a name."""
    if not cells or len(cells) >= len(ruler):
        return []
    places = [bisect_right(ruler, begin + _SLACK) - 1 for begin in _begins(line)]
    if len(set(places)) < len(places) or places[0] < 0:
        return []
    row = [""] * len(ruler)
    for place, cell in zip(places, cells, strict=True):
        row[place] = cell
    return row
