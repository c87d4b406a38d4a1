"""The shape of a table: what parts its cells, and in which row its columns are named."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from glossary_app.errors import UsageError
from glossary_app.formats.fields.encoding import Encoding
from glossary_app.formats.table.column_names import meaning_of, normal_name
from glossary_app.formats.table.grid import RawRow
from glossary_app.formats.table.text_grid import sep_line, text_grid
from glossary_app.model.imports.columns import Role
from glossary_app.model.imports.decisions import ShapeReason
from glossary_app.model.source import SourceFile

# Titles and remarks stand above a header, but not more of them than this.
HEADER_WITHIN = 40
SAMPLE_ROWS = 200

_BY_SUFFIX = {".csv": ",", ".tsv": "\t", ".tab": "\t", ".utf8": "\t"}
_CANDIDATES = (",", "\t", ";", "|")
_NAMED = {"tab": "\t", "\\t": "\t", "comma": ",", "semicolon": ";", "bar": "|", "pipe": "|"}
# Below this share of rows with equal cells, a delimiter is a matter of chance.
_LEAST_AGREEMENT = 0.3
# How much a header with known names counts beside the share of rows that agree.
_WEIGHT_OF_NAMES = 2.0
# As many rows as long as the header may be titles of several cells.
_MOST_TITLES = 3


@dataclass(frozen=True, slots=True)
class Delimiter:
    """What parts cells; `agreeing` of `looked_at` rows have the same number of them."""

    character: str
    reason: ShapeReason
    agreeing: int = 0
    looked_at: int = 0


@dataclass(frozen=True, slots=True)
class Header:
    """The place of the header among the rows looked at; None: there is none."""

    place: int | None
    reason: ShapeReason


def decide_delimiter(file: SourceFile, encoding: Encoding, chosen: str) -> Delimiter:
    """What parts the cells of a text file; raises UsageError when the choice is no character."""
    if chosen:
        character = _NAMED.get(chosen.lower(), chosen)
        if len(character) != 1 or character in '"\r\n\0':
            raise UsageError(chosen, "the delimiter is one character", "such as ';' or 'tab'")
        return _measured(file, encoding, character, ShapeReason.CHOSEN)
    told = sep_line(file, encoding)
    if told and told != '"':
        return _measured(file, encoding, told, ShapeReason.SEP_LINE)
    usual = _BY_SUFFIX.get(file.suffix, "\t" if file.suffix == ".txt" else ",")
    candidates = sorted(_CANDIDATES, key=lambda each: each != usual)
    tried = [_tried(file, encoding, each) for each in candidates]
    score, best = max(tried, key=lambda scored: scored[0])
    return best if score >= _LEAST_AGREEMENT else Delimiter(usual, ShapeReason.SUFFIX)


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
        (_known(row), -place)
        for place, row in enumerate(within)
        if (place == 0 or _names_terms(row)) and _is_on_top(within, place)
    ]
    best = max(counted, default=(0, 0))
    if best[0] == 0:
        return Header(None, ShapeReason.NO_NAMES)
    return Header(_lower_of_two(within, -best[1]), ShapeReason.KNOWN_NAMES)


def is_steady(delimiter: Delimiter) -> bool:
    """Whether the rows are those of a table beyond doubt."""
    return delimiter.looked_at > 0 and delimiter.agreeing * 10 >= delimiter.looked_at * 8


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


def _known(row: RawRow) -> int:
    """How many things a possible header names; 0 when it is none.

    A name of one kind and language that is there twice is more likely a row of terms: English,
    英語.
    """
    cells = [cell for cell in row.cells if cell.strip()]
    meanings = [meaning for meaning in map(meaning_of, cells) if meaning]
    if not meanings or len(meanings) * 2 < len(cells) or any(len(cell) > 60 for cell in cells):
        return 0
    if len(cells) == 1:
        return int(meanings[0].role is Role.TERM)
    distinct = len({_told_apart(cell) for cell in cells if meaning_of(cell)})
    names_terms = any(meaning.role in (Role.TERM, Role.ABBREVIATION) for meaning in meanings)
    if (distinct == 1 and len(cells) == len(meanings)) or (not names_terms and distinct < 2):
        return 0
    return distinct + names_terms


def _names_terms(row: RawRow) -> bool:
    meanings = [meaning_of(cell) for cell in row.cells if cell.strip()]
    return any(each and each.role in (Role.TERM, Role.ABBREVIATION) for each in meanings)


def _told_apart(cell: str) -> tuple[object, ...]:
    """What a name means; `Term` and `用語` are the terms of two languages."""
    meaning = meaning_of(cell)
    if meaning and meaning.role is Role.TERM and not meaning.locale:
        return meaning.role, normal_name(cell)
    return (meaning.role, meaning.locale) if meaning else ()


def _measured(file: SourceFile, encoding: Encoding, character: str, why: ShapeReason) -> Delimiter:
    rows = _sample(file, encoding, character)
    return _agreement(rows, character, why)


def _tried(file: SourceFile, encoding: Encoding, character: str) -> tuple[float, Delimiter]:
    rows = _sample(file, encoding, character)
    found = _agreement(rows, character, ShapeReason.STEADY)
    parted = [row for row in rows if len(row.cells) > 1]
    header = find_header(parted, None).place
    is_named = header is not None and _names_terms(parted[header])
    known = _known(parted[header]) if header is not None and is_named else 0
    share = found.agreeing / found.looked_at if found.looked_at else 0
    return share + _WEIGHT_OF_NAMES * min(known, 4) / 4, found


def _sample(file: SourceFile, encoding: Encoding, character: str) -> list[RawRow]:
    rows = text_grid(file, encoding, character).first(SAMPLE_ROWS)
    return [row for row in rows if not row.is_comment]


def _agreement(rows: Sequence[RawRow], character: str, why: ShapeReason) -> Delimiter:
    counts = Counter(len(row.cells) for row in rows if len(row.cells) > 1)
    # Cells that are left out at the end of a line take their tabs with them.
    most = counts.total() if character == "\t" else max(counts.values(), default=0)
    return Delimiter(character, why, most, len(rows))
