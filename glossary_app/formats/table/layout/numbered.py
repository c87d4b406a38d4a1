"""Lists whose terms are numbered in their own cells: `1. apple`, `2. pear`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from glossary_app.errors import PageError
from glossary_app.formats.table.grid import Grid, RawRow

_NUMBERED = re.compile(r"[(（]?([0-9０-９]{1,5})[.)．）、:：]\s*(?=[^\s0-9０-９])")
_FEWEST = 3


def without_numbers(grid: Grid, rows: Sequence[RawRow], header: int | None) -> Grid:
    """The grid without the numbers before its terms, where they count the rows; else the same."""
    below = rows[header + 1 :] if header is not None else rows
    numbers = [_number(row) for row in below if row.is_full]
    counts = [*range(numbers[0], numbers[0] + len(numbers))] if numbers and numbers[0] else []
    if len(numbers) < _FEWEST or numbers != counts:
        return grid
    return replace(grid, rows=lambda: _rows(grid))


def _rows(grid: Grid) -> Iterator[RawRow | PageError]:
    for row in grid.rows():
        if isinstance(row, PageError) or not _number(row):
            yield row
        else:
            first = _NUMBERED.sub("", row.cells[0].strip(), count=1)
            yield replace(row, cells=[first, *row.cells[1:]])


def _number(row: RawRow) -> int:
    found = _NUMBERED.match(row.cells[0].strip())
    return int(found[1]) if found else 0
