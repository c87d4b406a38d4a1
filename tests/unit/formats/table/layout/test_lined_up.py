"""Columns that are lined up by blanks."""

from __future__ import annotations

from glossary_app.formats.table.layout.lined_up import lined_up_rows


def test_two_blanks_part_cells_and_one_does_not() -> None:
    assert list(lined_up_rows(["low tide  干潮   x", "buoy      ブイ   y"])) == [
        ["low tide", "干潮", "x"],
        ["buoy", "ブイ", "y"],
    ]


def test_a_wide_blank_is_two() -> None:
    assert list(lined_up_rows(["潮　　　しお　　引く", "干潮　　かんちょう　低い"])) == [
        ["潮", "しお", "引く"],
        ["干潮", "かんちょう", "低い"],
    ]


def test_what_is_left_out_is_told_by_what_stands_above() -> None:
    assert list(lined_up_rows(["tide    潮      x", "buoy            y"])) == [
        ["tide", "潮", "x"],
        ["buoy", "", "y"],
    ]
