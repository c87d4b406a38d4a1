"""Tables that lie on their side: what a line holds is named in its first cell, not above."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import zip_longest

from glossary_app.errors import PageError
from glossary_app.formats.fields.letters import share_japanese
from glossary_app.formats.table.grid import Grid, RawRow
from glossary_app.formats.table.layout.header import count_of_names
from glossary_app.formats.table.roles.column_names import Meaning, meaning_of
from glossary_app.model.imports.columns import ROLES_OF_A_LOCALE, Role

# A name, and two entries behind it.
_FEWEST_CELLS = 3
_FEWEST_NAMES = 2
# More lines are entries.
_MOST_LINES = 40


def upright(grid: Grid, rows: Sequence[RawRow]) -> Grid:
    """The grid with a row for each entry; the same one where no line is named by its first cell."""
    return replace(grid, rows=lambda: _rows(grid)) if _lies(rows) else grid


def _lies(rows: Sequence[RawRow]) -> bool:
    if not _FEWEST_NAMES <= len(rows) <= _MOST_LINES:
        return False
    names = [row.cells[0] for row in rows]
    meanings = [meaning_of(name) for name in names]
    if not all(meanings) or max(len(row.cells) for row in rows) < _FEWEST_CELLS:
        return False
    if all(map(meaning_of, filter(None, rows[0].cells))) or len({*meanings}) * 2 < len(rows):
        # Named above, or by ids: `term-1`, `term-2`.
        return False
    # Names that stand above their columns are more than the first of those beside them.
    said = count_of_names(RawRow(names, "", 1))
    above = max(count_of_names(row) for row in rows)
    terms = [each for each in meanings if each and each.role is Role.TERM]
    is_named = bool(terms) and said >= _FEWEST_NAMES and said > above
    return is_named and all(map(_is_in_its_language, meanings, rows))


def _is_in_its_language(meaning: Meaning | None, row: RawRow) -> bool:
    """Whether what a line says is in the language of its name: English is not 英語 in English."""
    if not meaning or not meaning.locale or meaning.role not in ROLES_OF_A_LOCALE:
        return True
    share = share_japanese(row.cells[1:])
    return share < 0 or (share >= 0.5) is meaning.locale.is_japanese


def _rows(grid: Grid) -> Iterator[RawRow | PageError]:
    lines = [row for row in grid.rows() if isinstance(row, RawRow) and row.is_filled]
    for number, cells in enumerate(zip_longest(*(line.cells for line in lines), fillvalue=""), 1):
        yield RawRow([*cells], "\t".join(cells), number)
