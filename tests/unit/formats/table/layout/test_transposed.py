"""Tables that lie on their side are read as if they stood."""

from __future__ import annotations

import pytest

from glossary_app.formats.table.grid import Grid, RawRow
from glossary_app.formats.table.layout.transposed import upright


def grid_of(*rows: str) -> Grid:
    raw = [RawRow(row.split("|"), row, line) for line, row in enumerate(rows, 1)]
    return Grid("", lambda: iter(raw))


def cells(*rows: str) -> list[list[str]]:
    grid = grid_of(*rows)
    return [row.cells for row in upright(grid, grid.first(50)).first(50)]


def test_lines_named_by_their_first_cells_become_columns() -> None:
    assert cells("English|kiln|glaze", "日本語|窯|釉薬", "読み|かま") == [
        ["English", "日本語", "読み"],
        ["kiln", "窯", "かま"],
        ["glaze", "釉薬", ""],
    ]


@pytest.mark.parametrize(
    "rows",
    [
        # The names stand above.
        ("English|日本語|Note", "kiln|窯|x", "glaze|釉薬|y"),
        # The same, with ids that look like names of columns.
        ("id|term:en-US|definition:en-US", "term-0|Kiln|x", "term-1|Glaze|y", "term-2|Clay|z"),
        ("No|Word|Meaning", "term 1|Kiln|x", "term 2|Glaze|y", "term 3|Clay|z"),
        # Words for languages, and none of them in its language.
        ("English|英語|eng", "Japanese|日本語|jpn"),
        # An entry alone, whose labels are one below the other.
        ("English|kiln", "日本語|窯"),
        # Not each line is named.
        ("English|kiln|glaze", "日本語|窯|釉薬", "Ofen|a|b"),
    ],
)
def test_others_stay_as_they_are(rows: tuple[str, ...]) -> None:
    grid = grid_of(*rows)

    assert upright(grid, grid.first(50)) is grid
