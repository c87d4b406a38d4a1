"""What an import says to a person is summed up by kind."""

from __future__ import annotations

from glossary_app.cli.output import change_lines, remark_lines
from glossary_app.model.report import (
    Finding,
    ImportCounts,
    ImportReport,
    Outcome,
    PageChange,
    PartChange,
    Severity,
)


def remark(line: int, code: str, severity: Severity = Severity.INFO) -> Finding:
    return Finding("t.csv", line, severity, code, f"{code} in {line}")


def report(*changes: PageChange) -> ImportReport:
    return ImportReport("t", ImportCounts(), 0, (), changes)


def test_few_remarks_stand_one_by_one_and_warnings_first() -> None:
    lines = list(remark_lines([remark(1, "header-row"), remark(2, "own-name", Severity.WARNING)]))

    assert lines == [
        "t.csv:2: warning: own-name in 2 [own-name]",
        "t.csv:1: info: header-row in 1 [header-row]",
    ]


def test_many_of_a_kind_are_one_line_with_the_first_three() -> None:
    (line,) = remark_lines([remark(number, "no-term") for number in range(1, 9)])

    assert line == "info: 8 times, first at t.csv:1, t.csv:2, t.csv:3: no-term in 1 [no-term]"


def test_errors_are_told_elsewhere() -> None:
    assert list(remark_lines([remark(1, "bad-row", Severity.ERROR)])) == []


def test_what_is_new_is_not_listed_and_long_texts_are_cut() -> None:
    parts = (PartChange("definition", "", "x" * 99),)
    added = PageChange("a", "en-US", "A", Outcome.ADDED)
    updated = PageChange("b", "en-US", "B", Outcome.UPDATED, parts)

    first, second = change_lines(report(added, updated), in_full=False)

    assert first == "  updated: B (b, en-US)"
    assert second == f"    definition: (nothing) → “{'x' * 60}…”"


def test_an_import_lists_the_first_changes_and_a_dry_run_all() -> None:
    changes = [PageChange(f"e{n}", "en-US", f"E{n}", Outcome.REMOVED) for n in range(14)]

    shown = list(change_lines(report(*changes), in_full=False))

    assert len(shown) == 11
    assert "4 more" in shown[-1]
    assert len(list(change_lines(report(*changes), in_full=True))) == 14


def test_sheets_that_are_left_aside_are_named_by_their_reason() -> None:
    def aside(sheet: str, why: str) -> Finding:
        message = f"sheet '{sheet}' is left aside: {why}"
        return Finding("b.xlsx", 0, Severity.INFO, "sheet-left-aside", message, (sheet, ""))

    found = [
        aside("Old", "it is hidden"),
        aside("Log", "it is empty"),
        aside("Older", "it is hidden"),
        aside("Oldest", "it is hidden"),
    ]

    hidden, empty = remark_lines(found)

    assert hidden.startswith("b.xlsx: info: sheets left aside (it is hidden): 'Old', 'Older', 'O")
    assert empty == "b.xlsx: info: sheets left aside (it is empty): 'Log' [sheet-left-aside]"


def test_one_place_is_named_once() -> None:
    (line,) = remark_lines([remark(0, "header-row") for _ in range(5)])

    assert line == "info: 5 times, first at t.csv: header-row in 0 [header-row]"
