"""When a source asks nothing."""

from __future__ import annotations

import pytest

from glossary_app.model.glossary import Glossary
from glossary_app.model.imports.columns import Column, Role, RoleReason
from glossary_app.model.imports.decisions import TableDecisions, TablePreview
from glossary_app.model.imports.look import SourceLook
from glossary_app.model.locale import EN_US, JA_JP
from glossary_app.model.report import ImportCounts, ImportReport

OURS = TableDecisions(
    "optics.csv",
    header_row=1,
    columns=(
        Column(0, "id", Role.ID),
        Column(1, "term:en-US", Role.TERM, EN_US, RoleReason.OURS),
        Column(2, "term:ja-JP", Role.TERM, JA_JP, RoleReason.OURS),
    ),
)
NAMED = TableDecisions(
    "alloys.csv",
    header_row=1,
    columns=(
        Column(0, "英語", Role.TERM, EN_US),
        Column(1, "用語", Role.TERM, JA_JP),
    ),
)
UNNAMED = TableDecisions(
    "ports.txt",
    columns=(
        Column(0, "", Role.TERM, EN_US, RoleReason.LETTERS),
        Column(1, "", Role.TERM, JA_JP, RoleReason.LETTERS),
    ),
)


def look_at(*tables: TableDecisions, is_ours: bool = False) -> SourceLook:
    shown = tuple(TablePreview(each) for each in tables)
    return SourceLook("optics", Glossary("optics"), "csv", tables=shown, is_ours=is_ours)


@pytest.mark.parametrize(
    ("tables", "expected"),
    [
        ((OURS,), True),
        ((NAMED,), False),
        ((UNNAMED,), False),
        ((OURS, OURS), True),
        ((OURS, UNNAMED), False),
    ],
)
def test_only_tables_with_headers_of_ours_ask_nothing(
    tables: tuple[TableDecisions, ...],
    expected: bool,  # noqa: FBT001
) -> None:
    assert look_at(*tables).needs_no_question is expected


def test_pages_ask_nothing_where_they_are_written_as_ours() -> None:
    assert look_at(is_ours=True).needs_no_question
    assert not look_at(is_ours=False).needs_no_question


def test_a_source_is_counted_when_its_report_is_there() -> None:
    report = ImportReport("optics", ImportCounts(added=2), 0)

    assert not look_at(OURS).is_counted
    assert SourceLook("optics", Glossary("optics"), "csv", report=report).is_counted
