"""Lists that people type: bullets before each row, or a name and its translation in turn."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from glossary_app.errors import PageError
from glossary_app.formats.fields.letters import has_letters, is_japanese
from glossary_app.formats.table.grid import Grid, RawRow
from glossary_app.formats.table.layout.rubrics import group_named

_BULLET = re.compile(r"[・･•‣◦*●○◆◇■□▪▶►–-]\s*(?=\S)")
_FEWEST = 2
_FEWEST_PAIRS = 2
_LONGEST_NAME = 60


def without_bullets(grid: Grid, rows: Sequence[RawRow]) -> Grid:
    """The grid without the bullet before each row; the same one where rows have none."""
    begun = [row for row in rows if group_named(row) is None]
    if len(begun) < _FEWEST or not all(_BULLET.match(row.cells[0].lstrip()) for row in begun):
        return grid
    return replace(grid, rows=lambda: map(_without_bullet, grid.rows()))


def in_turn(grid: Grid, rows: Sequence[RawRow]) -> Grid:
    """The grid with a name and its translation in one row, where they stand below each other."""
    names = [row.cells[0].strip() for row in rows]
    is_list = all(row.filled == 1 and len(row.cells) == 1 for row in rows)
    if not is_list or len(names) < _FEWEST_PAIRS * 2 or not _are_short(names):
        return grid
    spoken = [is_japanese(name) for name in names]
    alternate = [spoken[0] if at % 2 == 0 else not spoken[0] for at in range(len(spoken))]
    if spoken != alternate:
        return grid
    return replace(grid, rows=lambda: _pairs(grid, begins_japanese=spoken[0]))


def _are_short(names: Sequence[str]) -> bool:
    return all(has_letters(name) and len(name) <= _LONGEST_NAME for name in names)


def _without_bullet(row: RawRow | PageError) -> RawRow | PageError:
    if isinstance(row, PageError) or group_named(row) is not None:
        return row
    return replace(row, cells=[_BULLET.sub("", row.cells[0].lstrip(), count=1), *row.cells[1:]])


def _pairs(grid: Grid, *, begins_japanese: bool) -> Iterator[RawRow | PageError]:
    held: RawRow | None = None
    for row in grid.rows():
        if isinstance(row, PageError):
            yield row
        elif row.is_filled and not row.is_comment:
            is_first = is_japanese(row.cells[0]) is begins_japanese
            if held is not None and is_first:
                yield held
            held = row if is_first else _pair(held, row)
            if not is_first:
                yield held
                held = None
    if held is not None:
        yield held


def _pair(first: RawRow | None, second: RawRow) -> RawRow:
    """Both names in one row; a translation of nothing stands behind an empty cell."""
    if first is None:
        return replace(second, cells=["", second.cells[0].strip()])
    cells = [first.cells[0].strip(), second.cells[0].strip()]
    return replace(first, cells=cells, text=f"{first.text}\n{second.text}")
