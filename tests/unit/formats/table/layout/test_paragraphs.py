"""A text with a paragraph for each term becomes a row for each."""

from __future__ import annotations

import pytest

from glossary_app.errors import PageError
from glossary_app.formats.table.grid import Grid, RawRow
from glossary_app.formats.table.layout.paragraphs import are_paragraphs, one_row_a_paragraph


def rows_of(text: str) -> list[RawRow]:
    """The lines that hold anything, as a text file has them."""
    lines = enumerate(text.split("\n"), 1)
    return [RawRow([line], line, number) for number, line in lines if line.strip()]


def read(text: str) -> list[dict[str, str]]:
    """What each paragraph says, by the names of the columns that are made."""
    rows = rows_of(text)
    names, *entries = one_row_a_paragraph(Grid("", lambda: iter(rows)), rows).first(50)
    pairs = [zip(names.cells, entry.cells, strict=False) for entry in entries]
    return [{name: cell for name, cell in pair if cell} for pair in pairs]


INDENTED = "tide\n    Water comes\n    and goes.\n\nbuoy\n    A sign that floats.\n"


@pytest.mark.parametrize(
    ("text", "is_so"),
    [
        (INDENTED, True),
        ("tide\n潮\n\nbuoy\nブイ\n", True),
        ("■ 潮\n英語: tide\n\n■ ブイ\n英語: buoy\n", True),
        ("【潮】\n海の満ち引き。\n\n【ブイ】\n浮くしるし。\n", True),
        ("WORDS\n\ntide: Water comes and goes.\n\nbuoy: It floats,\nand marks.\n", True),
        ("潮：海の満ち引き。\n\nブイ：浮くしるし。\n", True),
        ("tide: comes.\nebb: goes.\n\nbuoy: floats.\nreef: lies below.\n", False),
        ("Note: the pier is closed.\n\nWe thank you.\n\nAll of us are here.\n", False),
        ("tide\nbuoy\n\nreef\nledge\n", False),
        ("[T]\ntide   潮\n\n[B]\nbuoy   ブイ\n", False),
        ("tide\n    Water comes and goes.\n", False),
        ("Dear all,\nplease read this before you come.\n\nThank you.\nThe harbour office\n", False),
        ("This sentence opens a text.\nIt goes on.\n\nSo does this one.\nIt ends.\n", False),
    ],
)
def test_paragraphs_are_told_from_lists_and_letters(text: str, *, is_so: bool) -> None:
    assert are_paragraphs(rows_of(text)) is is_so


def test_what_stands_below_a_name_defines_it() -> None:
    assert read(INDENTED) == [
        {"Term": "tide", "Definition": "Water comes\nand goes."},
        {"Term": "buoy", "Definition": "A sign that floats."},
    ]


def test_a_definition_may_begin_behind_its_name_and_go_on_below() -> None:
    assert read("Words of the sea\n\ntide - Water comes\nand goes.\n\nbuoy: ブイ\nFloats.\n") == [
        {"Term": "tide", "Definition": "Water comes\nand goes."},
        {"Term": "buoy", "Translation": "ブイ", "Definition": "Floats."},
    ]


def test_a_short_line_in_the_other_language_translates_it() -> None:
    assert read("tide\n潮\nWater comes and goes.\n\nbuoy\nブイ\n") == [
        {"Term": "tide", "Translation": "潮", "Definition": "Water comes and goes."},
        {"Term": "buoy", "Translation": "ブイ"},
    ]


def test_labels_name_columns() -> None:
    text = "■ 潮\n英語：tide\n説明：海の満ち引き。\n\n■ ブイ\n説明：浮くしるし。\n"

    assert read(text) == [
        {"Term": "潮", "英語": "tide", "説明": "海の満ち引き。"},
        {"Term": "ブイ", "説明": "浮くしるし。"},
    ]


def test_a_label_that_only_a_later_paragraph_has_is_not_lost() -> None:
    late = "\n\n".join(f"word {n}\nWhat the word {n} means is said here." for n in range(3))
    rows = rows_of(f"{late}\n\nreef\nNote: under water at times.\n")

    grid = one_row_a_paragraph(Grid("", lambda: iter(rows)), rows[:6])

    assert [*grid.rows()][-1] == RawRow(
        ["reef", "Note: under water at times."], "reef\nNote: under water at times.", 10
    )


def test_the_title_above_the_terms_is_none_and_groups_stay() -> None:
    text = f"Words of the sea\n\n[T-Z]\n\n{INDENTED}\nreef\n"

    assert [entry["Term"] for entry in read(text)] == ["[T-Z]", "tide", "buoy", "reef"]


def test_a_broken_line_is_told_between_its_neighbours() -> None:
    rows = rows_of(INDENTED)
    broken = PageError("a.txt", 4, "a NUL", "bad-row")
    grid = Grid("", lambda: iter([*rows[:3], broken, *rows[3:]]))

    found = [*one_row_a_paragraph(grid, rows).rows()]

    assert found[2] is broken
    assert len(found) == 4
