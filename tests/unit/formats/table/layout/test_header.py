"""The row that names the columns, below titles or in two rows, and never a row of terms."""

from __future__ import annotations

import pytest

from glossary_app.errors import UsageError
from glossary_app.formats.table.grid import RawRow
from glossary_app.formats.table.layout.header import (
    count_of_names,
    find_header,
    is_of_header,
    names_of_two_rows,
)
from glossary_app.model.imports.decisions import ShapeReason


def raw(*rows: str) -> list[RawRow]:
    """Rows of cells that are written with bars between them."""
    return [RawRow(row.split("|"), row, line) for line, row in enumerate(rows, 1)]


@pytest.mark.parametrize(
    ("rows", "place"),
    [
        (["English|日本語|備考", "invoice|請求書|月末"], 0),
        (["経理用語集", "2026年4月版", "英語|日本語", "invoice|請求書"], 2),
        (["Term||Definition|", "English|Japanese|English|Japanese", "invoice|請求書|a|b"], 1),
        (["English|日本語|Asked by|Shelf|Ledger colour|Desk", "invoice|請求書|Sato|3|red|5"], 0),
        (["invoice|請求書|a bill", "receipt|領収書|a proof"], None),
        (["English|英語", "Japanese|日本語", "French|フランス語"], None),
        (["EN|invoice|JA|請求書", "EN|receipt|JA|領収書", "EN|refund|JA|返金"], None),
    ],
)
def test_the_header_is_the_row_with_the_names(rows: list[str], place: int | None) -> None:
    found = find_header(raw(*rows), None)

    assert found.place == place
    assert found.reason is (ShapeReason.NO_NAMES if place is None else ShapeReason.KNOWN_NAMES)


def test_a_chosen_row_is_the_header_whatever_it_says() -> None:
    rows = raw("English|日本語", "あか|red")

    assert find_header(rows, 2).place == 1
    assert find_header(rows, 0).place is None
    assert find_header(rows, 2).reason is find_header(rows, 0).reason is ShapeReason.CHOSEN


def test_a_chosen_row_that_is_not_there_is_an_error_that_names_the_option() -> None:
    with pytest.raises(UsageError, match="row 9 cannot be a header"):
        find_header(raw("English|日本語"), 9)


@pytest.mark.parametrize(
    ("row", "count"),
    [
        ("English|日本語", 3),
        ("Term", 1),
        ("Definition", 0),
        ("invoice|請求書", 0),
        ("English|" + "x" * 61, 0),
    ],
)
def test_names_count_for_a_header_and_long_texts_against_it(row: str, count: int) -> None:
    assert count_of_names(raw(row)[0]) == count


def test_a_column_without_a_name_has_the_one_above_it() -> None:
    assert names_of_two_rows(["", "English"], ["ID", "Term", "Note"]) == ["ID", "English", "Note"]
    assert names_of_two_rows(["", "English"], ["経理の用語"]) == ["", "English"]


@pytest.mark.parametrize(
    ("row", "is_header"),
    [
        ("英語|日本語|Remarks", True),
        ("required|required|optional", True),
        ("invoice|請求書|Remarks", False),
        ("English||", False),
    ],
)
def test_names_that_are_said_once_more_are_no_terms(row: str, *, is_header: bool) -> None:
    assert is_of_header(raw(row)[0], ["English", "日本語", "備考"]) is is_header
