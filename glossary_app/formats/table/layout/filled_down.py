"""Names of groups that stand once above all of their rows, as merged cells come out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from glossary_app.errors import PageError
from glossary_app.formats.table.grid import Grid, RawRow
from glossary_app.model.imports.columns import Column, Role

_FEWEST_ROWS = 3


def filled_down(grid: Grid, rows: Sequence[RawRow], columns: Sequence[Column]) -> Grid:
    """The grid with each row in the group that is named above it; else the same grid."""
    term = min((each.place for each in columns if each.role is Role.TERM), default=0)
    before = [each.place for each in columns if each.role is Role.SUBJECT and each.place < term]
    if len(before) != 1 or not _are_merged([row.text_at(before[0]) for row in rows]):
        return grid
    return replace(grid, rows=lambda: _rows(grid, before[0], rows[0].line))


def _are_merged(texts: Sequence[str]) -> bool:
    """Whether each group is named but once, in the first of its rows."""
    named = [text for text in texts if text]
    is_told_once = len(set(named)) == len(named) < len(texts)
    return len(texts) >= _FEWEST_ROWS and len(named) > 1 and bool(texts[0]) and is_told_once


def _rows(grid: Grid, place: int, first: int) -> Iterator[RawRow | PageError]:
    group = ""
    for row in grid.rows():
        if isinstance(row, PageError) or row.line < first or not row.is_filled:
            yield row
            continue
        group = row.text_at(place) or group
        yield row if row.text_at(place) or row.group else replace(row, group=group)
