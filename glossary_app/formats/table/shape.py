"""What parts the cells of a table."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from glossary_app.errors import UsageError
from glossary_app.formats.fields.encoding import Encoding
from glossary_app.formats.fields.letters import has_japanese
from glossary_app.formats.table.dialects import DASH, SPACES
from glossary_app.formats.table.grid import RawRow
from glossary_app.formats.table.layout.header import count_of_names, find_header, names_terms
from glossary_app.formats.table.layout.paragraphs import are_paragraphs
from glossary_app.formats.table.layout.rubrics import count_of_titles, group_named
from glossary_app.formats.table.text_grid import sep_line, text_grid
from glossary_app.model.imports.decisions import ShapeReason
from glossary_app.model.source import SourceFile

# What stands further right is no glossary's, and deciding on it would take seconds.
MOST_COLUMNS = 1_000
SAMPLE_ROWS = 200
# Bytes in which these rows stand; a table of blank lines is not read to its end for each delimiter.
_HEAD = 1 << 21

_BY_SUFFIX = {
    ".csv": ",",
    ".tsv": "\t",
    ".tab": "\t",
    ".utf8": "\t",
    ".utx": "\t",
    ".psv": "|",
    ".ssv": ";",
}
_CANDIDATES = (",", "\t", ";", "|")
_NAMED = {
    "tab": "\t",
    "\\t": "\t",
    "comma": ",",
    "semicolon": ";",
    "bar": "|",
    "pipe": "|",
    "spaces": SPACES,
    "dash": DASH,
}
# What parts a word from its translation in lists that are typed by hand.
_OF_LISTS = ("=", "＝", "→", ":", "：", "\u3000", SPACES, DASH, "、")
_TYPED = (".txt", ".utf8")
_LEAST_OF_LISTS = 0.8
_OF_A_PAIR = 2
# Below this share of rows with equal cells, a delimiter is a matter of chance.
_LEAST_AGREEMENT = 0.3
# How much a header with known names counts beside the share of rows that agree.
_WEIGHT_OF_NAMES = 2.0


@dataclass(frozen=True, slots=True)
class Delimiter:
    """What parts cells; `agreeing` of `looked_at` rows have the same number of them."""

    character: str
    reason: ShapeReason
    agreeing: int = 0
    looked_at: int = 0


def decide_delimiter(file: SourceFile, encoding: Encoding, chosen: str) -> Delimiter:
    """What parts the cells of a text file; raises UsageError when the choice is no character."""
    if chosen:
        character = _NAMED.get(chosen.lower(), chosen)
        if (len(character) != 1 or character in '"\r\n\0') and character not in (SPACES, DASH):
            raise UsageError(chosen, "the delimiter is one character", "such as ';' or 'tab'")
        return _measured(file, encoding, character, ShapeReason.CHOSEN)
    told = sep_line(file, encoding)
    if told and told != '"':
        return _measured(file, encoding, told, ShapeReason.SEP_LINE)
    if file.suffix in _TYPED and are_paragraphs(_sample(file, encoding, "\t")):
        return Delimiter("\t", ShapeReason.SUFFIX)
    usual = _BY_SUFFIX.get(file.suffix, "\t" if file.suffix == ".txt" else ",")
    candidates = sorted(_CANDIDATES, key=lambda each: each != usual)
    tried = [_tried(file, encoding, each) for each in candidates]
    score, best = max(tried, key=lambda scored: scored[0])
    typed = _typed(file, encoding) if score < _LEAST_OF_LISTS else None
    if typed:
        return typed
    return best if score >= _LEAST_AGREEMENT else Delimiter(usual, ShapeReason.SUFFIX)


def is_steady(delimiter: Delimiter) -> bool:
    """Whether the rows are those of a table beyond doubt."""
    return delimiter.looked_at > 0 and delimiter.agreeing * 10 >= delimiter.looked_at * 8


def _typed(file: SourceFile, encoding: Encoding) -> Delimiter | None:
    """What parts each line of a list into two, where nearly all of them have it."""
    if file.suffix not in _TYPED:
        return None
    lined_up_score, lined_up = _tried(file, encoding, SPACES)
    if lined_up_score >= _LEAST_OF_LISTS and _is_wide(file, encoding):
        return lined_up
    for character in _OF_LISTS:
        sample = _sample(file, encoding, character)
        below = sample[count_of_titles(sample) :]
        rows = [row for row in below if group_named(row) is None]
        two = sum(_is_pair(row, character) for row in rows)
        if two > 1 and two >= len(rows) * _LEAST_OF_LISTS:
            return Delimiter(character, ShapeReason.STEADY, two, len(rows))
    return None


def _is_wide(file: SourceFile, encoding: Encoding) -> bool:
    """Whether blanks line up more than two columns, as a rule."""
    rows = _sample(file, encoding, SPACES)
    wide = sum(len(row.cells) > _OF_A_PAIR for row in rows)
    return len(rows) > 1 and wide >= len(rows) * _LEAST_OF_LISTS


def _is_pair(row: RawRow, character: str) -> bool:
    if not len(row.cells) == row.filled == _OF_A_PAIR:
        return False
    # A comma stands in lists of any words: only those of two languages translate each other.
    return character != "、" or has_japanese(row.cells[0]) is not has_japanese(row.cells[1])


def _measured(file: SourceFile, encoding: Encoding, character: str, why: ShapeReason) -> Delimiter:
    rows = _sample(file, encoding, character)
    return _agreement(rows, character, why)


def _tried(file: SourceFile, encoding: Encoding, character: str) -> tuple[float, Delimiter]:
    rows = _sample(file, encoding, character)
    found = _agreement(rows, character, ShapeReason.STEADY)
    parted = [row for row in rows if len(row.cells) > 1]
    header = find_header(parted, None).place
    is_named = header is not None and names_terms(parted[header])
    known = count_of_names(parted[header]) if header is not None and is_named else 0
    share = found.agreeing / found.looked_at if found.looked_at else 0
    return share + _WEIGHT_OF_NAMES * min(known, 4) / 4, found


def _sample(file: SourceFile, encoding: Encoding, character: str) -> list[RawRow]:
    head = replace(file, data=file.data[:_HEAD])
    rows = text_grid(head, encoding, character).first(SAMPLE_ROWS)
    return [replace(row, cells=row.cells[:MOST_COLUMNS]) for row in rows if not row.is_comment]


def _agreement(rows: Sequence[RawRow], character: str, why: ShapeReason) -> Delimiter:
    counts = Counter(len(row.cells) for row in rows if len(row.cells) > 1)
    # Cells that are left out at the end of a line take their tabs with them.
    most = counts.total() if character == "\t" else max(counts.values(), default=0)
    return Delimiter(character, why, most, len(rows))
