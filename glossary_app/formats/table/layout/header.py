"""In which row of a table its columns are named."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from glossary_app.errors import UsageError
from glossary_app.formats.table.column_names import Meaning, meaning_of, normal_name
from glossary_app.formats.table.grid import RawRow
from glossary_app.formats.table.layout.paired_names import paired_roles
from glossary_app.model.imports.columns import Role
from glossary_app.model.imports.decisions import ShapeReason

# Titles and remarks stand above a header, but not more of them than this.
HEADER_WITHIN = 40
# As many rows as long as the header may be titles of several cells.
_MOST_TITLES = 3
# So many rows on either side of a possible header are asked whether they say the same.
_ROWS_AROUND = 5
_LONGEST_NAME = 60


@dataclass(frozen=True, slots=True)
class Header:
    """The place of the header among the rows looked at; None: there is none."""

    place: int | None
    reason: ShapeReason


def find_header(rows: Sequence[RawRow], chosen_row: int | None) -> Header:
    """Where the names of the columns stand; `chosen_row` is a line, 0 for no header."""
    if chosen_row is not None:
        places = [place for place, row in enumerate(rows) if row.line == chosen_row]
        if chosen_row and not places:
            what = f"row {chosen_row} cannot be a header: it is blank or below the first rows"
            raise UsageError("--header-row", what, "count from 1; 0 means no header")
        return Header(places[0] if places else None, ShapeReason.CHOSEN)
    within = [row for row in rows[: HEADER_WITHIN * 2] if row.line <= HEADER_WITHIN]
    counted = [
        (count_of_names(row), -place)
        for place, row in enumerate(within)
        if (place == 0 or names_terms(row))
        and _is_on_top(within, place)
        and not _is_said_again(within, place)
    ]
    best = max(counted, default=(0, 0))
    if best[0] == 0:
        return Header(None, ShapeReason.NO_NAMES)
    return Header(_lower_of_two(within, -best[1]), ShapeReason.KNOWN_NAMES)


def count_of_names(row: RawRow) -> int:
    """How many things a possible header names; 0 when it is none.

    A name of one kind and language that is there twice is more likely a row of terms: English,
    英語.
    """
    cells = [cell for cell in row.cells if cell.strip()]
    meanings = _meanings(cells)
    known = [meaning for meaning in meanings if meaning]
    if not known or any(len(cell) > _LONGEST_NAME for cell in cells):
        return 0
    if len(cells) == 1:
        return int(known[0].role is Role.TERM)
    pairs = zip(cells, meanings, strict=True)
    distinct = {_told_apart(cell, meaning) for cell, meaning in pairs if meaning}
    # Exports say much of who wrote what when; the terms of two languages are names enough.
    least = 4 if sum(role is Role.TERM for role, _ in distinct) > 1 else 2
    if len(known) * least < len(cells):
        return 0
    has_terms = any(meaning.role in (Role.TERM, Role.ABBREVIATION) for meaning in known)
    if (len(distinct) == 1 and len(cells) == len(known)) or (not has_terms and len(distinct) < 2):
        return 0
    return len(distinct) + has_terms


def names_terms(row: RawRow) -> bool:
    """Whether a possible header names a column of terms."""
    meanings = _meanings([cell for cell in row.cells if cell.strip()])
    return any(each and each.role in (Role.TERM, Role.ABBREVIATION) for each in meanings)


def _meanings(cells: Sequence[str]) -> list[Meaning | None]:
    """What each name means, also where only two of them together mean anything."""
    paired = paired_roles(cells)
    return [
        Meaning(paired[place]) if place in paired else meaning_of(cell)
        for place, cell in enumerate(cells)
    ]


def _lower_of_two(rows: Sequence[RawRow], place: int) -> int:
    """Where languages stand above the names, each over several columns, the row of the names."""
    below = rows[place + 1] if place + 1 < len(rows) else None
    if below is None or below.filled <= rows[place].filled:
        return place
    named = all(meaning_of(cell) for cell in below.cells if cell.strip())
    return place + 1 if named else place


def _is_on_top(rows: Sequence[RawRow], place: int) -> bool:
    """Whether what stands above are titles and remarks, and not rows of the table."""
    wide = sum(row.filled >= rows[place].filled for row in rows[:place] if not row.is_comment)
    return wide <= _MOST_TITLES


def _told_apart(cell: str, meaning: Meaning) -> tuple[Role, object]:
    """What a name means; `Term` and `用語` are the terms of two languages."""
    if meaning.role is Role.TERM and not meaning.locale:
        return meaning.role, normal_name(cell)
    return meaning.role, meaning.locale


def _is_said_again(rows: Sequence[RawRow], place: int) -> bool:
    """Whether what looks like names is what every row says: `EN`, `JA` behind each pair."""
    others = (*rows[max(0, place - _ROWS_AROUND) : place], *rows[place + 1 :][:_ROWS_AROUND])
    cells = rows[place].cells
    known = [at for at, cell in enumerate(cells) if cell.strip() and meaning_of(cell)]
    said = [{row.cells[at] for row in others if at < len(row.cells)} for at in known]
    again = sum(texts == {cells[at]} for at, texts in zip(known, said, strict=True))
    return len(others) > 1 and again > 0 and again * 2 >= len(known)
