"""Rows that only add names to the entry of the row above them, as exports of termbases have them.

They share its id, and say nothing else, or nothing that the row above does not say. Their names
join those above.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from glossary_app.errors import PageError
from glossary_app.formats.table.cells import SEPARATOR
from glossary_app.formats.table.grid import Grid, RawRow
from glossary_app.formats.table.roles.column_names import meaning_of
from glossary_app.formats.table.roles.role_words import STATUS_OF
from glossary_app.model.imports.columns import Role

_NAMES = (Role.TERM, Role.ALIASES, Role.ABBREVIATION)
# What an export says of each name, which a row of names only may say as well.
_OF_NAMES = (Role.ID, Role.STATUS, Role.PART_OF_SPEECH, Role.LEAVE)
# An entry of more names is a heap of rows that share a number by mistake.
_MOST = 64


@dataclass(frozen=True, slots=True)
class _Places:
    """Where in a row stand its id, its terms, all its names, and what it says of the entry."""

    header: int
    entry_id: int
    terms: tuple[int, ...]
    names: tuple[int, ...]
    said: tuple[int, ...]


def with_further_names(grid: Grid, rows: Sequence[RawRow], header: int | None) -> Grid:
    """The grid with the names of an entry in one row; the same one where rows have no ids."""
    places = _places(rows[header]) if header is not None else None
    return replace(grid, rows=lambda: _rows(grid, places)) if places else grid


def _places(header: RawRow) -> _Places | None:
    meanings = [meaning_of(name) for name in header.cells]
    roles = [meaning.role if meaning else Role.LEAVE for meaning in meanings]
    terms, names = (_at(roles, *wanted) for wanted in ((Role.TERM,), _NAMES))
    if Role.ID not in roles or len(terms) < 2:
        return None
    said = _at(roles, *(role for role in Role if role not in (*_NAMES, *_OF_NAMES)))
    return _Places(header.line, roles.index(Role.ID), terms, names, said)


def _at(roles: Sequence[Role], *wanted: Role) -> tuple[int, ...]:
    return tuple(at for at, role in enumerate(roles) if role in wanted)


def _rows(grid: Grid, places: _Places) -> Iterator[RawRow | PageError]:
    together: list[RawRow] = []
    for row in grid.rows():
        if isinstance(row, PageError) or row.line <= places.header:
            yield from _joined(together, places)
            together = []
            yield row
            continue
        if together and (len(together) == _MOST or not _only_adds(row, together[0], places)):
            yield from _joined(together, places)
            together = []
        together.append(row)
    yield from _joined(together, places)


def _only_adds(row: RawRow, first: RawRow, places: _Places) -> bool:
    """Whether a row names the entry of another once more, and says no more than that one."""
    same_id = first.text_at(places.entry_id)
    if not same_id or row.text_at(places.entry_id) != same_id:
        return False
    names = [bool(row.text_at(at)) for at in places.terms]
    if not any(names) or any(
        row.text_at(at).casefold() in STATUS_OF for at in range(len(row.cells))
    ):
        return False
    said = [(row.text_at(at), first.text_at(at)) for at in places.said]
    if any(own and own != above for own, above in said):
        return False
    is_bare = any(above and not own for own, above in said)
    return is_bare or not all(names)


def _joined(rows: Sequence[RawRow], places: _Places) -> Iterator[RawRow]:
    """The first of the rows with the names of all."""
    if len(rows) < 2:
        yield from rows
        return
    width = max(len(row.cells) for row in rows)
    cells = [*rows[0].cells, *[""] * (width - len(rows[0].cells))]
    for at in (place for place in places.names if place < width):
        cells[at] = SEPARATOR.join(dict.fromkeys(filter(None, (row.text_at(at) for row in rows))))
    yield replace(rows[0], cells=cells, text="\n".join(row.text for row in rows))
