"""Rows that say one thing of an entry each become a row for the entry."""

from __future__ import annotations

import pytest

from glossary_app.formats.table.grid import Grid, RawRow
from glossary_app.formats.table.layout.attribute_rows import one_row_of_attributes


def grid_of(*rows: str) -> Grid:
    raw = [RawRow(row.split("|"), row, line) for line, row in enumerate(rows, 1)]
    return Grid("", lambda: iter(raw))


def cells(*rows: str) -> list[list[str]]:
    grid = grid_of(*rows)
    return [row.cells for row in one_row_of_attributes(grid, grid.first(50), 0).first(50)]


def test_what_is_said_names_the_columns() -> None:
    assert cells(
        "ID|項目|値", "1|用語|窯", "1|英語|kiln", "2|用語|釉薬", "2|定義|つやを出す。"
    ) == [
        ["ID", "用語", "英語", "定義"],
        ["1", "窯", "kiln", ""],
        ["2", "釉薬", "", "つやを出す。"],
    ]


def test_names_are_those_of_the_language_of_their_row() -> None:
    assert cells(
        "id|lang|type|value", "1|en|term|kiln", "1|ja|term|窯", "1|ja|synonym|炉", "1|ja|synonym|竈"
    ) == [
        ["id", "term (en)", "term (ja)", "synonym (ja)"],
        ["1", "kiln", "窯", "炉 | 竈"],
    ]


@pytest.mark.parametrize(
    "rows",
    [
        # Words for languages, each once.
        ("ID|英語|日本語", "1|English|英語", "2|Japanese|日本語"),
        # Statuses are no columns.
        ("ID|term|status", "1|kiln|ok", "2|glaze|ok"),
        ("項目|値", "用語|窯", "用語|釉薬", "英語|kiln"),
    ],
)
def test_other_tables_stay_as_they_are(rows: tuple[str, ...]) -> None:
    grid = grid_of(*rows)

    assert one_row_of_attributes(grid, grid.first(50), 0) is grid


def test_endless_rows_of_one_id_are_parted() -> None:
    rows = [f"1|用語|窯{number}" for number in range(1_200)]

    grid = grid_of("ID|項目|値", "1|英語|kiln", *rows)

    assert len(one_row_of_attributes(grid, grid.first(50), 0).first(5_000)) == 3
