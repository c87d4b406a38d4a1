"""What an import tells of a table: its guesses, and what it leaves aside."""

from __future__ import annotations

from dataclasses import replace

import pytest

from glossary_app.formats.table.telling import Counted, table_remarks
from glossary_app.model.imports.columns import Column, Role, RoleReason
from glossary_app.model.imports.decisions import ShapeReason, SheetReason, TableDecisions
from glossary_app.model.locale import EN_US, JA_JP, Locale
from glossary_app.model.report import Severity

TERMS = (Column(0, "English", Role.TERM, EN_US), Column(1, "日本語", Role.TERM, JA_JP))
PLAIN = TableDecisions("stock.csv", delimiter=",", header_row=1, columns=TERMS)
GERMAN = Column(2, "Deutsch", Role.LEAVE, Locale("de"), RoleReason.LANGUAGE)


def left(name: str, reason: RoleReason, place: int = 2) -> Column:
    return Column(place, name, Role.LEAVE, reason=reason)


def test_of_a_table_without_guesses_nothing_is_told() -> None:
    assert [*table_remarks(PLAIN)] == []


@pytest.mark.parametrize(
    ("column", "code", "message"),
    [
        (left("Shelf", RoleReason.UNKNOWN), "unknown-columns", "columns left aside: Shelf"),
        (left("", RoleReason.UNKNOWN), "unknown-columns", "columns left aside: column 3"),
        (
            left("No.", RoleReason.NUMBERS),
            "row-numbers",
            "left aside, as it only counts the rows: No.",
        ),
        (
            Column(2, "", Role.DEFINITION, JA_JP, RoleReason.LENGTH),
            "guessed-columns",
            "columns taken for what they look like: column 3 = definition:ja-JP",
        ),
        (
            Column(2, "Name", Role.TERM, EN_US, locale_reason=RoleReason.LETTERS),
            "guessed-columns",
            "columns taken for what they look like: Name = term:en-US",
        ),
    ],
)
def test_a_column_that_is_guessed_or_left_is_told(column: Column, code: str, message: str) -> None:
    (finding,) = table_remarks(replace(PLAIN, columns=(*TERMS, column)))

    assert (finding.code, finding.message, finding.line) == (code, message, 1)
    assert finding.severity is Severity.INFO


@pytest.mark.parametrize(("count", "last"), [(12, "x11"), (13, "x12"), (15, "… +3")])
def test_of_many_columns_the_first_are_named(count: int, last: str) -> None:
    columns = [left(f"x{at}", RoleReason.UNKNOWN, at) for at in range(count)]

    (finding,) = table_remarks(replace(PLAIN, columns=tuple(columns)))

    assert finding.values[-1] == last


@pytest.mark.parametrize(
    ("path", "delimiter", "message"),
    [
        ("stock.csv", ";", "cells are parted by semicolons: 9 of 10 rows agree"),
        ("stock.csv", "→", "cells are parted by '→': 9 of 10 rows agree"),
        ("stock.tsv", ",", "cells are parted by commas: 9 of 10 rows agree"),
        ("STOCK.TSV", "\t", ""),
    ],
)
def test_a_delimiter_is_told_where_the_file_name_promises_another(
    path: str, delimiter: str, message: str
) -> None:
    steady = replace(PLAIN, delimiter_reason=ShapeReason.STEADY, agreeing=9, looked_at=10)

    remarks = table_remarks(replace(steady, path=path, delimiter=delimiter))

    assert "".join(finding.message for finding in remarks) == message


@pytest.mark.parametrize(
    ("changes", "code", "severity", "line"),
    [
        ({"sheet_reason": SheetReason.EMPTY}, "bad-header", Severity.ERROR, 1),
        ({"sheet_reason": SheetReason.UNREADABLE}, "wrong-encoding", Severity.ERROR, 1),
        ({"sheet_reason": SheetReason.NO_TERMS}, "bad-header", Severity.ERROR, 4),
        ({"sheet": "原価", "sheet_reason": SheetReason.HIDDEN}, "sheet-left-aside", None, 0),
        ({"columns": (GERMAN,), "sheet_reason": SheetReason.LANGUAGE}, "left-aside", None, 0),
    ],
)
def test_a_table_that_is_not_taken_is_told_with_its_reason(
    changes: dict[str, object], code: str, severity: Severity | None, line: int
) -> None:
    refused = TableDecisions("stock.csv", header_row=4, is_read=False)

    (finding,) = table_remarks(replace(refused, **changes))  # type: ignore[arg-type]

    assert (finding.code, finding.line) == (code, line)
    assert finding.severity is (severity or Severity.INFO)


def test_rows_are_counted_and_the_first_three_are_named() -> None:
    counted = Counted(PLAIN, surplus=[3, 5, 8, 13, 21], nameless=[4])

    surplus, nameless = counted.remarks()

    assert surplus.message.endswith("they belong to the last one: 3, 5, 8 and 2 more")
    assert (surplus.line, surplus.values) == (3, ("5", "3", "5", "8"))
    assert nameless.message == "rows with no term and nothing to say: 4"


def test_words_in_other_languages_are_counted_by_language() -> None:
    counted = Counted(replace(PLAIN, columns=(*TERMS, GERMAN)))

    for row in (["stock", "在庫", "Bestand"], ["shelf", "棚", " "], ["crate", "木箱"]):
        counted.count_foreign(row)

    (finding,) = counted.remarks()
    assert finding.message == "left aside: language de (1: Bestand)"
