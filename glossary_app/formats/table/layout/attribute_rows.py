"""Tables with a row for each thing that is said of an entry: its id, what is said, and the text.

`1, 用語, 貸主` and `1, 定義, 貸す人。` become one row, with columns called after what is said.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from glossary_app.errors import PageError
from glossary_app.formats.table.cells import SEPARATOR
from glossary_app.formats.table.grid import Grid, RawRow
from glossary_app.formats.table.roles.column_names import Meaning, meaning_of, normal_name
from glossary_app.formats.table.roles.languages import language_of
from glossary_app.formats.table.roles.role_words import LANGUAGE_COLUMNS
from glossary_app.model.imports.columns import FURTHER_NAMES, Role

_FEWEST_SAID = 2
# More rows of one id are no one entry.
_MOST_SAID = 1_000
_LISTED = (Role.TERM, *FURTHER_NAMES)


@dataclass(frozen=True, slots=True)
class _Places:
    """Where in a row stand its entry's id, what is said, the text, and perhaps its language."""

    header: int
    entry_id: int
    said: int
    text: int
    language: int | None

    def name(self, row: RawRow) -> str:
        """What the column of a row's text is to be called."""
        said = row.text_at(self.said)
        spoken = row.text_at(self.language) if self.language is not None else ""
        return f"{said} ({spoken})" if said and language_of(spoken) else said


def one_row_of_attributes(grid: Grid, rows: Sequence[RawRow], header: int | None) -> Grid:
    """The grid with a row for each entry; the same one where rows are that already."""
    places = _places(rows[header], rows[header + 1 :]) if header is not None else None
    if not places:
        return grid
    below = (row for row in grid.rows() if isinstance(row, RawRow) and row.line > places.header)
    names = tuple(dict.fromkeys(filter(None, map(places.name, below))))
    return replace(grid, rows=lambda: _rows(grid, places, names))


def _places(header: RawRow, below: Sequence[RawRow]) -> _Places | None:
    meanings = [meaning_of(name) for name in header.cells]
    roles = [meaning.role if meaning else Role.LEAVE for meaning in meanings]
    languages = [
        at for at, name in enumerate(header.cells) if normal_name(name) in LANGUAGE_COLUMNS
    ]
    if Role.ID not in roles or len(languages) > 1:
        return None
    entry_id = roles.index(Role.ID)
    rest = [at for at in range(len(roles)) if at not in (entry_id, *languages)]
    said = [at for at in rest if _says_roles([row.text_at(at) for row in below])]
    texts = [at for at in rest if at not in said]
    if len(said) != 1 or len(texts) != 1:
        return None
    language = languages[0] if languages else None
    return _Places(header.line, entry_id, said[0], texts[0], language)


def _says_roles(texts: Sequence[str]) -> bool:
    """Whether cells are names of columns, the same again and again, and one of them of terms."""
    meanings = [_known(text) for text in texts]
    distinct = set(texts)
    is_known = bool(texts) and all(meanings) and _FEWEST_SAID <= len(distinct) < len(texts)
    return is_known and any(each and each.role is Role.TERM for each in meanings)


def _known(text: str) -> Meaning | None:
    meaning = meaning_of(text) if text else None
    return None if meaning and meaning.is_composed else meaning


def _rows(grid: Grid, places: _Places, names: Sequence[str]) -> Iterator[RawRow | PageError]:
    held: list[RawRow] = []
    for row in grid.rows():
        if isinstance(row, PageError) or row.line < places.header:
            yield row
        elif row.line == places.header:
            yield replace(row, cells=[row.cells[places.entry_id], *names])
        elif row.is_filled and not row.is_comment:
            is_full = len(held) == _MOST_SAID
            if is_full or (
                held and row.text_at(places.entry_id) != held[0].text_at(places.entry_id)
            ):
                yield _together(held, places, names)
                held = []
            held.append(row)
    if held:
        yield _together(held, places, names)


def _together(rows: Sequence[RawRow], places: _Places, names: Sequence[str]) -> RawRow:
    cells = [rows[0].text_at(places.entry_id)]
    for name in names:
        texts = [row.text_at(places.text) for row in rows if places.name(row) == name]
        meaning = meaning_of(name)
        is_listed = meaning is not None and meaning.role in _LISTED
        cells.append((SEPARATOR if is_listed else "\n\n").join(dict.fromkeys(filter(None, texts))))
    return replace(rows[0], cells=cells, text="\n".join(row.text for row in rows))
