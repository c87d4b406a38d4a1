"""Lines between the rows: names of groups, the header again, remarks at the end."""

from __future__ import annotations

import pytest

from glossary_app.errors import PageError
from glossary_app.formats.table.grid import RawRow
from glossary_app.formats.table.layout.rubrics import LinesBetween, group_named, has_plain_groups


def raw(*rows: str) -> list[RawRow]:
    """Rows of cells that are written with bars between them."""
    return [RawRow(row.split("|"), row, line) for line, row in enumerate(rows, 1)]


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("【請求】|", "請求"),
        ("■ 在庫", "在庫"),
        ("--- Shipping ---|", "Shipping"),
        ("|<Returns>", "Returns"),
        ("C", ""),
        ("か行", ""),
        ("invoice", None),
        ("【請求】|Billing", None),
    ],
)
def test_marks_around_a_word_alone_make_it_a_group(line: str, name: str | None) -> None:
    assert group_named(raw(line)[0]) == name


def test_a_cell_that_is_merged_over_the_row_names_a_group_without_marks() -> None:
    assert group_named(RawRow(["◆ 出荷", ""], "◆ 出荷", 4, is_heading=True)) == "出荷"


def test_rows_know_their_group_and_lines_that_are_none_are_told() -> None:
    table = ["【請求】|", "invoice|請求書", "A|", "English|日本語", "aging|年齢調べ", "※社外秘|"]
    between = LinesBetween(names=["English", "日本語"])

    rows = [row for row in between.rows(raw(*table)) if isinstance(row, RawRow)]

    assert [(row.cells[0], row.group) for row in rows] == [("invoice", "請求"), ("aging", "")]
    assert (between.groups, between.headers, between.remarks) == ([1, 3], [4], [6])


def test_a_term_without_a_translation_is_no_remark() -> None:
    between = LinesBetween()

    rows = [*between.rows(raw("invoice|請求書", "write-off|", "|出典"))]

    assert [row.line for row in rows if isinstance(row, RawRow)] == [1, 2]
    assert between.remarks == [3]


def test_a_note_without_its_term_is_no_remark_on_the_table() -> None:
    between = LinesBetween()

    rows = [*between.rows(raw("invoice|請求書|月末", "||Note: ask the desk"))]

    assert len(rows) == 2
    assert between.remarks == []


def test_a_row_that_cannot_be_read_keeps_its_place() -> None:
    broken = PageError("ledger.csv", 2, "a quote is never closed", "bad-row")
    first, last = raw("invoice|請求書", "receipt|領収書")

    assert [*LinesBetween().rows([first, broken, last])] == [first, broken, last]


@pytest.mark.parametrize(
    ("rows", "are_groups"),
    [
        (["Sales|", "quote|見積", "order|受注", "Money|", "invoice|請求書", "tax|税"], True),
        (["quote|見積", "Sales|", "order|受注", "Money|", "invoice|請求書", "tax|税"], False),
        (["Sales|", "Money|", "invoice|請求書", "tax|税", "order|受注", "quote|見積"], False),
        (["Sales|", "quote|見積", "|受注", "Money|", "invoice|請求書", "tax|税"], False),
        (["aging|", "audit|監査", "bill|請求", "cash|", "debt|負債", "levy|課税"], False),
    ],
)
def test_plain_words_are_groups_only_above_full_rows_out_of_order(
    rows: list[str], *, are_groups: bool
) -> None:
    assert has_plain_groups(raw(*rows), (0, 1)) is are_groups


def test_plain_groups_are_taken_where_the_table_has_them() -> None:
    between = LinesBetween(plain_groups=True)

    rows = [*between.rows(raw("Sales|", "quote|見積", "Money|", "tax|税"))]

    assert [row.group for row in rows if isinstance(row, RawRow)] == ["Sales", "Money"]
