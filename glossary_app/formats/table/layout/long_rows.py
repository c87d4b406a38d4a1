"""Tables with a row for each designation, which a column says the language of.

The rows of one entry, which share an id and stand together, become one row with columns for each
language. What a row says not to use is a column of its own.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from glossary_app.errors import PageError
from glossary_app.formats.table.cells import SEPARATOR
from glossary_app.formats.table.grid import Grid, RawRow
from glossary_app.formats.table.layout.paired_names import paired_meanings, terms_by_language
from glossary_app.formats.table.roles.column_names import Meaning, meaning_of, normal_name
from glossary_app.formats.table.roles.languages import language_of
from glossary_app.formats.table.roles.role_words import LANGUAGE_COLUMNS, STATUS_OF
from glossary_app.model.imports.columns import (
    DISCOURAGED_ROLES,
    FURTHER_NAMES,
    ROLES_OF_A_LOCALE,
    Role,
)
from glossary_app.model.locale import Locale

_NAMES = {
    Role.TERM: "term",
    Role.DEPRECATED: "deprecated term",
    Role.FORBIDDEN: "forbidden term",
    Role.PART_OF_SPEECH: "part of speech",
}
_PAIR = ("source", "target")
_LISTED = (Role.TERM, *FURTHER_NAMES)


@dataclass(frozen=True, slots=True)
class _Wide:
    """A column of the rows that are made: what it is called, and where its texts come from.

    Without a locale it says what the first of the rows says that says anything."""

    name: str
    place: int
    role: Role
    locale: Locale | None = None


@dataclass(frozen=True, slots=True)
class _Long:
    """Where in a row stand its language, its status and its entry's id; places count from 0."""

    header: int
    language: int
    status: int | None
    id_place: int | None
    columns: tuple[_Wide, ...]


def one_row_an_entry(grid: Grid, rows: Sequence[RawRow], header: int | None) -> Grid:
    """The grid with a row for each entry; the same one where that is what it has."""
    if header is None:
        return grid
    names = rows[header].cells
    meanings = {at: meaning for at, name in enumerate(names) if (meaning := meaning_of(name))}
    meanings |= terms_by_language(names)
    languages = [at for at, name in enumerate(names) if normal_name(name) in LANGUAGE_COLUMNS]
    meanings |= paired_meanings(names)
    terms = [at for at, each in meanings.items() if each.role is Role.TERM]
    source = min(terms) if len(terms) == len(_PAIR) else None
    is_long = len(languages) == 1 and (len(terms) == 1 or source is not None)
    if not is_long or any(meanings[at].locale for at in terms):
        return grid
    if not _says_languages(rows[header + 1 :], languages[0]):
        return grid
    line = rows[header].line
    found = _languages_of(grid, line, languages[0])
    places = {each.role: at for at, each in reversed(meanings.items())}
    columns = tuple(
        column
        for at, name in enumerate(names)
        if at != languages[0]
        for column in (
            (_Wide("term", at, Role.TERM),)
            if at == source
            else _widened(at, name, meanings.get(at), found)
        )
    )
    # Where a term stands beside each of its translations, it says which rows are of one entry.
    by_source = places.get(Role.ID, source)
    long = _Long(line, languages[0], places.get(Role.STATUS), by_source, columns)
    return replace(grid, rows=lambda: _rows(grid, long))


def _widened(
    place: int, name: str, meaning: Meaning | None, languages: Sequence[Locale]
) -> Iterator[_Wide]:
    """A column for each language where its cells are in one."""
    if not meaning or meaning.locale or meaning.role not in ROLES_OF_A_LOCALE:
        yield _Wide(name, place, meaning.role if meaning else Role.LEAVE)
        return
    roles = (meaning.role, *(DISCOURAGED_ROLES if meaning.role is Role.TERM else ()))
    for role in roles:
        for locale in languages:
            yield _Wide(f"{_NAMES.get(role, role)} ({locale.tag})", place, role, locale)


def _says_languages(rows: Sequence[RawRow], place: int) -> bool:
    cells = [
        row.cells[place] for row in rows if place < len(row.cells) and row.cells[place].strip()
    ]
    return bool(cells) and sum(bool(language_of(cell)) for cell in cells) * 10 >= len(cells) * 8


def _languages_of(grid: Grid, header: int, place: int) -> tuple[Locale, ...]:
    found: dict[Locale, None] = {}
    for row in grid.rows():
        if isinstance(row, RawRow) and row.line > header and place < len(row.cells):
            locale = language_of(row.cells[place].strip())
            found |= {locale: None} if locale else {}
    return tuple(found)


def _rows(grid: Grid, long: _Long) -> Iterator[RawRow | PageError]:
    """The rows above and the names as they are, then a row for each entry."""
    below: list[RawRow] = []
    for row in grid.rows():
        if isinstance(row, PageError) or row.line < long.header:
            yield row
        elif row.line == long.header:
            yield replace(row, cells=[column.name for column in long.columns])
        elif row.is_filled and not row.is_comment:
            if below and not _is_same_entry(row, below[0], long):
                yield _together(below, long)
                below = []
            below.append(row)
    if below:
        yield _together(below, long)


def _is_same_entry(row: RawRow, other: RawRow, long: _Long) -> bool:
    if long.id_place is None:
        return False
    ids = [each.text_at(long.id_place) for each in (row, other)]
    return bool(ids[0]) and ids[0] == ids[1]


def _together(rows: Sequence[RawRow], long: _Long) -> RawRow:
    cells = [_text(rows, column, long) for column in long.columns]
    return replace(rows[0], cells=cells, text="\n".join(row.text for row in rows))


def _text(rows: Sequence[RawRow], column: _Wide, long: _Long) -> str:
    if column.locale is None:
        return next(filter(None, (row.text_at(column.place) for row in rows)), "")
    spoken = [row for row in rows if language_of(row.text_at(long.language)) == column.locale]
    if column.role in (Role.TERM, *DISCOURAGED_ROLES):
        spoken = [row for row in spoken if _role_of_term(row, long) is column.role]
    elif column.role is Role.STATUS:
        # What is said of further names says nothing of the first.
        spoken = sorted(spoken, key=lambda row: _role_of_term(row, long) is not Role.TERM)[:1]
    texts = tuple(dict.fromkeys(filter(None, (row.text_at(column.place) for row in spoken))))
    return (SEPARATOR if column.role in _LISTED else "\n\n").join(texts)


def _role_of_term(row: RawRow, long: _Long) -> Role:
    """Whether a designation is one to use, by the status in its row."""
    status = normal_name(row.text_at(long.status)) if long.status is not None else ""
    return STATUS_OF.get(status, Role.TERM)
