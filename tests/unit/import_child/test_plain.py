"""Options and looks go through the pipe as they are."""

from __future__ import annotations

from pathlib import Path

from glossary_app.import_child.wire import (
    ImportOrder,
    read_message,
    read_order,
    write_message,
    write_order,
)
from glossary_app.model.glossary import Glossary
from glossary_app.model.imports.columns import Column, Role, RoleReason
from glossary_app.model.imports.decisions import (
    ColumnChoice,
    ShapeReason,
    TableChoices,
    TableDecisions,
    TablePreview,
)
from glossary_app.model.imports.look import SourceLook
from glossary_app.model.imports.options import ImportOptions
from glossary_app.model.locale import EN_US, JA_JP, Locale
from glossary_app.model.report import (
    Finding,
    ImportCounts,
    ImportReport,
    Outcome,
    PageChange,
    PartChange,
    Severity,
)
from glossary_app.paths import folders_below

CHOICES = TableChoices(
    encoding="cp932",
    delimiter=";",
    header_row=0,
    sheets=("用語",),
    columns=(ColumnChoice("3", Role.DEFINITION, JA_JP, "用語"), ColumnChoice("owner", Role.LEAVE)),
    locales=(Locale("en-GB"), JA_JP),
)
REPORT = ImportReport(
    "warehouse",
    ImportCounts(added=1, updated=2),
    1,
    (Finding("t.csv", 3, Severity.WARNING, "repeated-id", "the id", ("x", "2")),),
    (
        PageChange("stock", "ja-JP", "在庫", Outcome.UPDATED, (PartChange("term", "在", "在庫"),)),
        PageChange("shelf", "en-US", "shelf", Outcome.REMOVED),
    ),
)


def test_an_order_says_how_to_read_and_whether_only_to_look(tmp_path: Path) -> None:
    options = ImportOptions(glossary="warehouse", choices=CHOICES, title="倉庫", pasted="a\tb")
    order = ImportOrder(
        folders_below(tmp_path), (tmp_path / "t.csv",), options=options, looks_only=True
    )

    assert read_order(write_order(order)) == order


def test_a_look_is_the_same_on_the_other_side() -> None:
    decisions = TableDecisions(
        "t.csv",
        delimiter=";",
        delimiter_reason=ShapeReason.STEADY,
        agreeing=48,
        looked_at=50,
        columns=(
            Column(0, "用語", Role.TERM, JA_JP, RoleReason.NAME, RoleReason.LETTERS),
            Column(1, "owner", Role.LEAVE, reason=RoleReason.UNKNOWN),
        ),
    )
    look = SourceLook(
        "/home/aiko/t.csv",
        Glossary("warehouse", ((EN_US, "Warehouse"),)),
        "csv",
        is_known=True,
        choices=CHOICES,
        tables=(TablePreview(decisions, (("在庫", "Aiko"), ("棚", ""))),),
        report=REPORT,
    )

    assert read_message(write_message(look)) == look


def test_a_report_keeps_its_changes() -> None:
    assert read_message(write_message(REPORT)) == REPORT
