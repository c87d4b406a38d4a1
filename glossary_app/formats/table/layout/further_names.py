"""Rows that only add names to the entry of the row above them, as exports of termbases have them.

They share its id, and say nothing else, or nothing that the row above does not say. Their names
join those above; those that their row says not to use, by a status or a tick, get columns of their
own.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from glossary_app.errors import PageError
from glossary_app.formats.fields.statuses import status_in_words
from glossary_app.formats.table.cells import SEPARATOR, answer
from glossary_app.formats.table.grid import Grid, RawRow
from glossary_app.formats.table.roles.column_names import Meaning, meaning_of
from glossary_app.model.imports.columns import DISCOURAGED_ROLES, Role
from glossary_app.model.locale import Locale
from glossary_app.model.page import TermStatus

_NAMES = (Role.TERM, Role.ALIASES, Role.ABBREVIATION)
# What an export says of each name, which a row of names only may say as well.
_OF_NAMES = (Role.ID, Role.STATUS, Role.PART_OF_SPEECH, Role.LEAVE)
_ROLE_OF = {TermStatus.FORBIDDEN: Role.FORBIDDEN, TermStatus.DEPRECATED: Role.DEPRECATED}
# An entry of more names is a heap of rows that share a number by mistake.
_MOST = 64


class _Names(NamedTuple):
    """A column of names, and those that judge them: each with the role that a tick means."""

    place: int
    locale: Locale | None
    judges: tuple[tuple[int, Role], ...]

    def role_in(self, row: RawRow) -> Role | None:
        """Forbidden or deprecated, as a row says of its names; None where it does not."""
        told = (_judged(row.text_at(at), role) for at, role in self.judges)
        return next(filter(None, told), None)


@dataclass(frozen=True, slots=True)
class _Places:
    """Where in a row stand its id, its terms, all its names, and what it says of the entry.

    `added` are the columns behind the others for names that are not to be used.
    """

    header: int
    entry_id: int
    terms: tuple[_Names, ...]
    names: tuple[int, ...]
    said: tuple[int, ...]
    width: int
    added: tuple[tuple[_Names, Role], ...] = ()


def with_further_names(grid: Grid, rows: Sequence[RawRow], header: int | None) -> Grid:
    """The grid with the names of an entry in one row; the same one where rows have no ids."""
    places = _places(rows[header], rows[header + 1 :]) if header is not None else None
    return replace(grid, rows=lambda: _rows(grid, places)) if places else grid


def _places(header: RawRow, below: Sequence[RawRow]) -> _Places | None:
    meanings = [meaning_of(name) for name in header.cells]
    roles = [meaning.role if meaning else Role.LEAVE for meaning in meanings]
    if Role.ID not in roles or roles.count(Role.TERM) < 2:
        return None
    judges = [at for at, role in enumerate(roles) if _are_judgements(below, at, role)]
    terms = tuple(
        _names_at(at, meanings, judges) for at, role in enumerate(roles) if role is Role.TERM
    )
    left = (*_NAMES, *_OF_NAMES)
    said = [at for at, role in enumerate(roles) if role not in left and at not in judges]
    names = [at for at, role in enumerate(roles) if role in _NAMES]
    places = _Places(
        header.line, roles.index(Role.ID), terms, tuple(names), tuple(said), len(header.cells)
    )
    marked = ((each, each.role_in(row)) for row in below for each in terms if row.text_at(each[0]))
    found = dict.fromkeys((each, role) for each, role in marked if role)
    return replace(places, added=tuple(found))


def _names_at(place: int, meanings: Sequence[Meaning | None], judges: Sequence[int]) -> _Names:
    own = meanings[place]
    locale = own.locale if own else None
    said = [(at, meaning) for at in judges if (meaning := meanings[at])]
    fitting = ((at, meaning) for at, meaning in said if meaning.locale in (None, locale))
    return _Names(place, locale, tuple((at, meaning.role) for at, meaning in fitting))


def _are_judgements(rows: Sequence[RawRow], place: int, role: Role) -> bool:
    """Whether a column judges names: one that lists forbidden ones does not."""
    texts = [text for row in rows if (text := row.text_at(place))]
    is_ticked = bool(texts) and all(answer(text) is not None for text in texts)
    return role is Role.STATUS or (role in DISCOURAGED_ROLES and is_ticked)


def _judged(text: str, role: Role) -> Role | None:
    if role is not Role.STATUS:
        return role if answer(text) else None
    status = status_in_words(text) if text else None
    return _ROLE_OF.get(status) if status else None


def _rows(grid: Grid, places: _Places) -> Iterator[RawRow | PageError]:
    together: list[RawRow] = []
    for row in grid.rows():
        if isinstance(row, PageError) or row.line <= places.header:
            yield from _joined(together, places)
            together = []
            yield _with_added(row, places) if isinstance(row, RawRow) else row
            continue
        if together and (len(together) == _MOST or not _only_adds(row, together[0], places)):
            yield from _joined(together, places)
            together = []
        together.append(row)
    yield from _joined(together, places)


def _with_added(row: RawRow, places: _Places) -> RawRow:
    if row.line != places.header:
        return row
    names = [
        f"{role} term ({each.locale.tag})" if each.locale else f"{role} term"
        for each, role in places.added
    ]
    return replace(row, cells=[*row.cells, *names])


def _only_adds(row: RawRow, first: RawRow, places: _Places) -> bool:
    """Whether a row names the entry of another once more, and says no more than that one."""
    same_id = first.text_at(places.entry_id)
    if not same_id or row.text_at(places.entry_id) != same_id:
        return False
    names = [each for each in places.terms if row.text_at(each.place)]
    said = [(row.text_at(at), first.text_at(at)) for at in places.said]
    if not names or any(own and own != above for own, above in said):
        return False
    if any(each.role_in(first) for each in places.terms):
        return False
    marked = [(each, role) for each in names if (role := each.role_in(row))]
    if marked:
        return all(each in places.added for each in marked)
    is_bare = any(above and not own for own, above in said)
    return is_bare or len(names) < len(places.terms)


def _joined(rows: Sequence[RawRow], places: _Places) -> Iterator[RawRow]:
    """The first of the rows with the names of all."""
    if len(rows) < 2:
        yield from rows
        return
    width = max(places.width, *(len(row.cells) for row in rows)) if places.added else 0
    width = width or max(len(row.cells) for row in rows)
    cells = [*rows[0].cells, *[""] * (width - len(rows[0].cells))]
    marked = {each.place: each for each in places.terms if each.judges}
    for at in (place for place in places.names if place < width):
        plain = [row for row in rows if at not in marked or not marked[at].role_in(row)]
        cells[at] = _of_all(plain, at)
    for each, role in places.added:
        cells.append(_of_all([row for row in rows if each.role_in(row) is role], each.place))
    yield replace(rows[0], cells=cells, text="\n".join(row.text for row in rows))


def _of_all(rows: Sequence[RawRow], place: int) -> str:
    return SEPARATOR.join(dict.fromkeys(filter(None, (row.text_at(place) for row in rows))))
