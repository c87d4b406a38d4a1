"""In which row of a table its columns are named."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from glossary_app.errors import UsageError
from glossary_app.formats.table.grid import RawRow
from glossary_app.formats.table.layout.paired_names import paired_meanings, terms_by_language
from glossary_app.formats.table.roles.column_names import (
    Meaning,
    meaning_of,
    names_things,
    normal_name,
)
from glossary_app.formats.table.roles.languages import language_of
from glossary_app.formats.table.roles.role_words import TEMPLATE_WORDS
from glossary_app.model.imports.columns import Role
from glossary_app.model.imports.decisions import ShapeReason

# Titles and remarks stand above a header, but not more of them than this.
HEADER_WITHIN = 40
# As many rows as long as the header may be titles of several cells.
_MOST_TITLES = 3
# So many rows on either side of a possible header are asked whether they say the same.
_ROWS_AROUND = 5
_LONGEST_NAME = 60
_FEWEST_BELOW = 2
_LONGEST_TAG = 3
_OURS = ("en", "ja")


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
        (count, -place)
        for place, row in enumerate(within)
        if _is_on_top(within, place)
        and (count := count_of_names(row))
        and (place == 0 or names_terms(row) or _is_below_titles(within, place))
        and not _is_said_again(within, place)
    ]
    best = max(counted, default=None)
    if best is None:
        is_named = bool(within) and _names_a_language(within)
        return Header(0, ShapeReason.KNOWN_NAMES) if is_named else _NONE
    return Header(_lower_of_two(within, -best[1]), ShapeReason.KNOWN_NAMES)


_NONE = Header(None, ShapeReason.NO_NAMES)


def _names_a_language(rows: Sequence[RawRow]) -> bool:
    """Whether one cell of the first row is called after a language, and none below it is.

    The other columns may have names that nobody knows.
    """
    first, *below = rows
    told = [at for at, cell in enumerate(first.cells) if _is_language(cell)]
    if len(told) != 1 or len(below) < _FEWEST_BELOW or first.filled < _FEWEST_BELOW:
        return False
    texts = [row.cells[told[0]] for row in below if told[0] < len(row.cells)]
    said = [text for text in texts if text.strip()]
    return len(said) >= _FEWEST_BELOW and not any(map(language_of, said))


def _is_language(cell: str) -> bool:
    """Whether a cell says English or Japanese; `IT` and `JA` are words as well."""
    text = cell.strip()
    locale = language_of(text) if len(text) > _LONGEST_TAG or not text.isascii() else None
    return locale is not None and locale.language in _OURS and len(text) > 1


def count_of_names(row: RawRow) -> int:
    """How many things a possible header names; 0 when it is none.

    A name of one kind and language that is there twice is more likely a row of terms: English,
    英語.
    """
    cells = [cell for cell in row.cells if cell.strip()]
    if any(len(cell) > _LONGEST_NAME for cell in cells):
        return 0
    meanings = _meanings(cells)
    known = [meaning for meaning in meanings if meaning]
    # 専門用語 beside `technical term` is a row.
    if all(each.is_composed for each in known):
        return 0
    if known and all(each.locale and each.locale.language not in _OURS for each in known):
        # `IT` beside 情報技術 is a word, and no Italian.
        return 0
    if len(cells) == 1:
        return int(known[0].role is Role.TERM)
    pairs = zip(cells, meanings, strict=True)
    distinct = {_told_apart(cell, meaning) for cell, meaning in pairs if meaning}
    if len(known) * _least_known(distinct) < len(cells):
        return 0
    has_terms = any(meaning.role in (Role.TERM, Role.ABBREVIATION) for meaning in known)
    if (len(distinct) == 1 and len(cells) == len(known)) or (not has_terms and len(distinct) < 2):
        return 0
    return len(distinct) + has_terms


def _least_known(distinct: Collection[tuple[Role, object]]) -> int:
    """Of how many names one has to be known.

    Exports say much of who wrote what when; the terms of two languages are names enough. A
    definition beside what else is said of a term may stand among names of a trade.
    """
    if sum(role is Role.TERM for role, _ in distinct) > 1:
        return 4
    return 3 if len(distinct) > 1 and Role.DEFINITION in {role for role, _ in distinct} else 2


def names_terms(row: RawRow) -> bool:
    """Whether a possible header names a column of terms."""
    meanings = _meanings([cell for cell in row.cells if cell.strip()])
    return any(each and each.role in (Role.TERM, Role.ABBREVIATION) for each in meanings)


def _meanings(cells: Sequence[str]) -> list[Meaning | None]:
    """What each name means, also where only two of them together mean anything."""
    paired = paired_meanings(cells) or terms_by_language(cells)
    known = [paired.get(place) or meaning_of(cell) for place, cell in enumerate(cells)]
    if not any(each and each.role is Role.TERM and each.locale for each in known):
        return known
    # 物質名 beside 英名.
    return [
        each or (Meaning(Role.TERM) if names_things(cell) else None)
        for each, cell in zip(known, cells, strict=True)
    ]


def _lower_of_two(rows: Sequence[RawRow], place: int) -> int:
    """Where names stand in two rows, the upper ones each over several, the row of the lower."""
    below = rows[place + 1] if place + 1 < len(rows) else None
    if below is None or not all(meaning_of(cell) for cell in below.cells if cell.strip()):
        return place
    is_parted = below.filled > rows[place].filled or _stands_under(below, rows[place])
    return place + 1 if is_parted else place


def _stands_under(below: RawRow, above: RawRow) -> bool:
    """Whether a row names what a row of names leaves open: parts of a cell that is over several."""
    places = [at for at, cell in enumerate(below.cells) if cell.strip()]
    open_ = [at for at in places if at >= len(above.cells) or not above.cells[at].strip()]
    return len(places) > 1 and bool(open_)


def names_of_two_rows(names: Sequence[str], above: Sequence[str]) -> list[str]:
    """The names in a header; where it has none, those that stand above it, if names do."""
    if sum(bool(meaning_of(cell)) for cell in above) < 2:
        return list(names)
    width = max(len(names), len(above))
    lower, upper = ([*row, *[""] * (width - len(row))] for row in (names, above))
    pairs = zip(lower, upper, strict=True)
    return [name if name.strip() or len(over) > _LONGEST_NAME else over for name, over in pairs]


def is_of_header(row: RawRow, names: Sequence[str]) -> bool:
    """Whether a row below the names says them once more, or which of them must be filled in."""
    cells = [(at, cell) for at, cell in enumerate(row.cells) if cell.strip()]
    said = [normal_name(cell).strip("()[]") for _, cell in cells]
    if len(cells) > 1 and all(text in TEMPLATE_WORDS for text in said):
        return True
    own = [_meaning_as_name(cell) for _, cell in cells]
    over = [meaning_of(names[at]) if at < len(names) else None for at, _ in cells]
    return len(cells) > 1 and all(own) and own == over


def _meaning_as_name(cell: str) -> Meaning | None:
    meaning = meaning_of(cell)
    return None if meaning and meaning.is_composed else meaning


def _is_below_titles(rows: Sequence[RawRow], place: int) -> bool:
    """Whether nothing but titles of one cell stands above."""
    return rows[place].filled > 1 and all(row.filled == 1 for row in rows[:place])


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
    # Of two rows, one says nothing of the other unless there are words beside the languages.
    are_enough = len(others) > 1 or len(known) < rows[place].filled
    return bool(others) and are_enough and again > 0 and again * 2 >= len(known)
