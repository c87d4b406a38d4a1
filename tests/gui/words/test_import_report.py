"""What an import would do, in groups of lines."""

from __future__ import annotations

import pytest

from glossary_app.gui.words.import_report import change_lines, planned_groups, summed_up
from glossary_app.model.report import (
    Finding,
    ImportCounts,
    ImportReport,
    Outcome,
    PageChange,
    PartChange,
    Severity,
)
from tests.gui.glossaries.looks import REPORT

pytestmark = pytest.mark.usefixtures("qapp")


def test_counts_come_first_then_what_cannot_be_read_and_what_is_left_aside() -> None:
    titles = [group.title for group in planned_groups(REPORT)]

    assert titles == [
        "1 to be added",
        "1 to be changed",
        "1 to be removed",
        "12 unchanged",
        "1 cannot be read",
        "Left aside",
        "How it is read",
    ]


def test_nothing_is_said_of_what_does_not_happen() -> None:
    report = ImportReport("drives", ImportCounts(added=2), 0)

    assert [group.title for group in planned_groups(report)] == ["2 to be added"]


def test_both_languages_of_a_new_entry_stand_on_one_line() -> None:
    added = planned_groups(REPORT)[0]

    assert added.lines == ("clutch — クラッチ",)
    assert not added.is_open


def test_what_changes_is_told_part_by_part_old_and_new() -> None:
    changed = planned_groups(REPORT)[1]

    assert changed.is_open
    assert changed.lines == (
        "軸 — Definition: “回す棒。” → “回転を伝える棒。”",
        "軸 — Tags: (nothing) → “機械”",
    )


def test_what_is_left_aside_is_in_sight_and_what_was_guessed_is_at_hand() -> None:
    *_, aside, read = planned_groups(REPORT)

    assert aside.is_open
    assert aside.lines == (
        "drives.csv:1: columns left out: Owner",
        "left aside: language de (3: Getriebe, …)",
    )
    assert not read.is_open
    assert read.lines == ("read in the encoding Shift_JIS (CP932)",)


def test_many_remarks_of_one_kind_are_summed_up() -> None:
    findings = [
        Finding("drives.csv", line, Severity.ERROR, "no-term", "the row has no term")
        for line in (4, 9, 12, 31)
    ]

    [line] = summed_up(findings)

    assert line.startswith("4 times, first at drives.csv:4, drives.csv:9, drives.csv:12: ")
    assert line.endswith("the row has no term; left out")


def test_a_few_remarks_are_told_one_by_one() -> None:
    findings = [
        Finding("drives.csv", line, Severity.ERROR, "no-term", "the row has no term")
        for line in (4, 9)
    ]

    assert [line.partition(": ")[0] for line in summed_up(findings)] == [
        "drives.csv:4",
        "drives.csv:9",
    ]


def test_a_file_that_is_not_read_is_named_also_where_it_is_the_only_one() -> None:
    finding = Finding("pots/photo.png", 0, Severity.INFO, "other-file", "not read")

    [line] = summed_up([finding])

    assert line.startswith("pots/photo.png: ")


def test_a_long_text_is_cut_and_line_breaks_do_not_break_the_line() -> None:
    part = PartChange("note", "one\ntwo", "x" * 500)

    [line] = change_lines(PageChange("shaft", "en-US", "shaft", Outcome.UPDATED, (part,)))

    assert "“one two”" in line
    assert line.endswith("x…”")
    assert len(line) < 200


def test_sheets_that_are_left_aside_are_named_by_their_reason() -> None:
    def aside(sheet: str, reason: str) -> Finding:
        return Finding("b.xlsx", 0, Severity.INFO, "sheet-left-aside", "…", (sheet, reason))

    lines = [*summed_up([aside("Old", "hidden"), aside("Log", "empty"), aside("Older", "hidden")])]

    assert lines == [
        "sheets left aside (hidden): “Old”, “Older”",
        "the sheet “Log” is left aside: it is empty",
    ]


def test_that_nothing_came_of_it_is_not_counted_beside_the_reason() -> None:
    why = Finding("t.csv", 1, Severity.ERROR, "wrong-encoding", "…", ("euc_jp",))
    result = Finding("t.csv", 0, Severity.ERROR, "nothing-imported", "…")
    report = ImportReport("t", ImportCounts(), 1, (why, result))

    (refused,) = planned_groups(report)

    assert refused.title == "1 cannot be read"
    assert refused.lines == (
        "t.csv:1: no row can be read in the encoding EUC-JP; choose another one",
    )


def test_a_warning_on_how_a_table_is_read_is_in_sight() -> None:
    warning = Finding("t.csv", 4, Severity.WARNING, "repeated-id", "…", ("k-2", "3", ""))
    told = Finding("t.csv", 0, Severity.INFO, "encoding", "…", ("cp932", "likeliest"))

    (open_,) = planned_groups(ImportReport("t", ImportCounts(), 0, (warning, told)))
    (closed,) = planned_groups(ImportReport("t", ImportCounts(), 0, (told,)))

    assert (open_.is_open, closed.is_open) == (True, False)
