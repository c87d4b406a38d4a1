"""Rows that only name their entry once more join it."""

from __future__ import annotations

import pytest

from glossary_app.errors import PageError
from glossary_app.formats.table.grid import Grid, RawRow
from glossary_app.formats.table.layout.further_names import with_further_names

NAMES = "ID|Term [en]|Definition|Status [en]|Term [ja]"


def grid_of(*rows: str) -> Grid:
    raw = [RawRow(row.split("|"), row, line) for line, row in enumerate(rows, 1)]
    return Grid("", lambda: iter(raw))


def joined(*rows: str, names: str = NAMES) -> list[str]:
    """The rows below the header, each as its cells."""
    grid = grid_of(names, *rows)
    found = with_further_names(grid, grid.first(50), 0).first(200)
    assert found[0].text == names
    assert "|".join(found[0].cells).startswith(names)
    return ["/".join(row.cells) for row in found[1:]]


def test_a_row_of_a_name_alone_joins_the_entry_above() -> None:
    assert joined(
        "7|invoice|a demand|preferred|請求書", "7|bill||admitted|", "8|refund|||返金"
    ) == [
        "7/invoice | bill/a demand/preferred/請求書",
        "8/refund///返金",
    ]


def test_names_in_both_languages_join_where_the_entry_is_said_once() -> None:
    assert joined("7|invoice|a demand||請求書", "7|bill|||インボイス") == [
        "7/invoice | bill/a demand//請求書 | インボイス"
    ]


def test_what_is_said_again_word_for_word_is_nothing_new() -> None:
    assert joined("7|invoice|a demand||請求書", "7|bill|a demand||") == [
        "7/invoice | bill/a demand//請求書"
    ]


def test_names_that_are_not_to_be_used_have_columns_behind_the_others() -> None:
    rows = joined("7|invoice|a demand||請求書", "7|bill||forbidden|", "7|account||obsolete|ビル")

    # The status is said of English names alone.
    assert rows == ["7/invoice/a demand//請求書 | ビル/bill/account"]


def test_a_tick_marks_the_names_of_its_language() -> None:
    names = "ID|en|en: Forbidden|ja|ja: Forbidden"

    rows = joined("7|invoice|no|請求書|no", "7|bill|yes||", "7|||ビル|yes", names=names)

    assert rows == ["7/invoice/no/請求書/no/bill/ビル"]


def test_what_judges_the_first_name_of_an_entry_judges_no_others() -> None:
    assert len(joined("7|bill||forbidden|ビル", "7|invoice|a demand||請求書")) == 2


@pytest.mark.parametrize(
    "second",
    ["7|bill|a paper||", "8|bill|||", "|bill|||", "7||a demand||"],
    ids=["another text", "another id", "no id", "no name"],
)
def test_a_row_that_says_more_stays_a_row(second: str) -> None:
    assert len(joined("7|invoice|a demand||請求書", second)) == 2


def test_two_whole_pairs_of_one_id_stay_two() -> None:
    rows = joined("7|invoice|請求書", "7|stock|在庫", names="ID|English|日本語")

    assert rows == ["7/invoice/請求書", "7/stock/在庫"]


def test_a_table_without_ids_stays_as_it_is() -> None:
    grid = grid_of("English|日本語", "invoice|請求書", "bill|")

    assert with_further_names(grid, grid.first(50), 0) is grid


def test_a_broken_row_stays_between_its_neighbours() -> None:
    broken = PageError("a.csv", 3, "an open quote", "bad-row")
    rows: list[RawRow | PageError] = [
        RawRow(NAMES.split("|"), NAMES, 1),
        RawRow(["7", "invoice"], "", 2),
        broken,
    ]
    grid = Grid("", lambda: iter(rows))

    found = [*with_further_names(grid, grid.first(5), 0).rows()]

    assert found[2] is broken


def test_a_heap_of_rows_with_one_number_is_cut() -> None:
    rows = joined("7|invoice|a demand||請求書", *(f"7|name {n}|||" for n in range(99)))

    assert len(rows) == 2
    assert rows[1].startswith("7/name 63 |")
