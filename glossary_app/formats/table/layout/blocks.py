"""Tables of which several parts stand side by side, to save paper: each part is read as rows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from glossary_app.errors import PageError
from glossary_app.formats.fields.letters import share_japanese
from glossary_app.formats.table.grid import Grid, RawRow
from glossary_app.formats.table.roles.column_names import meaning_of, normal_name

_FEWEST_COLUMNS = 2
# Of a table without names, so many rows say whether it has parts.
_FEWEST_ROWS = 2

# The places of the columns of a part, in the order of the first part's.
_Part = tuple[int, ...]


def one_below_the_other(grid: Grid, rows: Sequence[RawRow], header: int | None) -> Grid:
    """The grid with its parts below each other; the same one where it has no parts.

    `header` is the place among the rows in which the columns are named.
    """
    if header is None:
        parts = _unnamed_parts(rows)
    else:
        above = rows[header - 1].cells if header else ()
        is_told_apart = sum(bool(meaning_of(cell)) for cell in above) > 1
        parts = () if is_told_apart else named_parts(rows[header].cells)
        parts = tuple(_in_order_of(parts[0], part, rows[header + 1 :]) for part in parts)
    if len(parts) < 2:
        return grid
    first_line = rows[header].line + 1 if header is not None else 0
    return replace(grid, rows=lambda: _rows(grid, parts, first_line))


def _rows(grid: Grid, parts: Sequence[_Part], first_line: int) -> Iterator[RawRow | PageError]:
    for row in grid.rows():
        if isinstance(row, PageError):
            yield row
            continue
        # What stands above the rows is there once.
        for part in parts if row.line >= first_line else parts[:1]:
            cells = [row.cells[at] for at in part if at < len(row.cells)]
            if part is parts[0] or any(map(str.strip, cells)):
                yield replace(row, cells=cells or [""])


def named_parts(names: Sequence[str]) -> tuple[_Part, ...]:
    """The columns of each part where the same names stand again and again; else nothing."""
    places = [place for place, name in enumerate(names) if name.strip()]
    normal = [normal_name(names[place]) for place in places]
    for size in range(_FEWEST_COLUMNS, len(normal) // 2 + 1):
        again = normal[:size] * (len(normal) // size)
        if again == normal and len(set(normal[:size])) == size:
            return _parts_at([places[at] for at in range(0, len(places), size)], len(names))
    return _turned_parts(places, normal)


def _in_order_of(first: _Part, part: _Part, rows: Sequence[RawRow]) -> _Part:
    """見出し語, 訳語 of 和英 as those of 英和 beside it: the languages change their places."""
    count = min(len(first), len(part), 2)
    kinds = [[_is_japanese(rows, at) for at in each[:count]] for each in (first, part)]
    is_turned = kinds[0][::-1] == kinds[1] != kinds[0]
    return (*reversed(part[:count]), *part[count:]) if is_turned else part


def _is_japanese(rows: Sequence[RawRow], place: int) -> bool:
    return share_japanese(row.text_at(place) for row in rows) >= 0.5


def _turned_parts(places: Sequence[int], names: Sequence[str]) -> tuple[_Part, ...]:
    """Where the second half has the names of the first in another order: 英和 beside 和英."""
    half = len(names) // 2
    firsts, seconds = names[:half], names[half:]
    if half < _FEWEST_COLUMNS or len(set(firsts)) < half or sorted(firsts) != sorted(seconds):
        return ()
    return tuple(places[:half]), tuple(places[half + seconds.index(name)] for name in firsts)


def _unnamed_parts(rows: Sequence[RawRow]) -> tuple[_Part, ...]:
    """Where an empty column stands between parts of one width and of the same languages."""
    width = max((len(row.cells) for row in rows), default=0)
    columns = [[row.cells[at] for row in rows if at < len(row.cells)] for at in range(width)]
    filled = [any(map(str.strip, column)) for column in columns]
    starts = [at for at in range(width) if filled[at] and (at == 0 or not filled[at - 1])]
    if len(rows) < _FEWEST_ROWS or len(starts) < 2:
        return ()
    parts = _parts_at(starts, width)
    kinds = [[_is_japanese(rows, at) for at in part if filled[at]] for part in parts]
    is_alike = all(kind == kinds[0] for kind in kinds)
    return parts if is_alike and len(set(kinds[0])) > 1 else ()


def _parts_at(starts: Sequence[int], width: int) -> tuple[_Part, ...]:
    ends = (*starts[1:], width)
    return tuple(tuple(range(start, end)) for start, end in zip(starts, ends, strict=True))
