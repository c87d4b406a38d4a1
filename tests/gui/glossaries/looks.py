"""Sources as a child would show them, for the parts of the import sheet."""

from __future__ import annotations

from glossary_app.model.glossary import Glossary
from glossary_app.model.imports.columns import Column, Role, RoleReason
from glossary_app.model.imports.decisions import (
    AS_FOUND,
    ShapeReason,
    SheetReason,
    TableChoices,
    TableDecisions,
    TablePreview,
)
from glossary_app.model.imports.look import SourceLook
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

LOCALES = (EN_US, JA_JP)

GEARBOX = Column(0, "English", Role.TERM, EN_US)
GETRIEBE = Column(1, "Deutsch", Role.LEAVE, Locale("de"), RoleReason.LANGUAGE)
HENSOKUKI = Column(2, "日本語", Role.TERM, JA_JP)
MEANING = Column(3, "", Role.DEFINITION, JA_JP, RoleReason.LENGTH)
OWNER = Column(4, "Owner", Role.LEAVE, None, RoleReason.UNKNOWN)
COLUMNS = (GEARBOX, GETRIEBE, HENSOKUKI, MEANING, OWNER)

ROWS = (
    ("gearbox", "Getriebe", "変速機", "回転の速さと力を変える装置。", "Ito"),
    ("shaft", "Welle", "軸", "回転を伝える棒。", "Ito"),
    ("bearing", "Lager", "軸受", "軸を支える部品。", ""),
)

DRIVES = TableDecisions(
    "drives.csv",
    encoding="cp932",
    encoding_reason="likeliest",
    delimiter=";",
    delimiter_reason=ShapeReason.STEADY,
    agreeing=4,
    looked_at=4,
    header_row=1,
    header_reason=ShapeReason.KNOWN_NAMES,
    first_row=2,
    columns=COLUMNS,
)

REMARKS = (
    Finding("drives.csv", 9, Severity.ERROR, "no-term", "the row has no term"),
    Finding("drives.csv", 1, Severity.INFO, "unknown-columns", "left: Owner", ("Owner",)),
    Finding(
        "drives.csv", 0, Severity.INFO, "left-aside", "de", ("language de", "3", "Getriebe, …")
    ),
    Finding("drives.csv", 0, Severity.INFO, "encoding", "cp932", ("cp932", "likeliest")),
)

CHANGES = (
    PageChange("clutch", "en-US", "clutch", Outcome.ADDED),
    PageChange("clutch", "ja-JP", "クラッチ", Outcome.ADDED),
    PageChange(
        "shaft",
        "ja-JP",
        "軸",
        Outcome.UPDATED,
        (PartChange("definition", "回す棒。", "回転を伝える棒。"), PartChange("tags", "", "機械")),
    ),
    PageChange("belt", "en-US", "belt", Outcome.REMOVED),
)

REPORT = ImportReport("drives", ImportCounts(1, 1, 12, 1), 1, REMARKS, CHANGES)


def look(
    *tables: TablePreview,
    report: ImportReport = REPORT,
    choices: TableChoices = AS_FOUND,
    is_known: bool = False,
) -> SourceLook:
    """A look at a table of machine parts."""
    shown = tables or (TablePreview(DRIVES, ROWS),)
    glossary = Glossary("drives", ((EN_US, "Drives"),))
    return SourceLook("/home/ito/drives.csv", glossary, "csv", is_known, choices, shown, report)


def sheets() -> tuple[TablePreview, ...]:
    """A workbook with one sheet that is read, and one that is not."""
    parts = TableDecisions("drives.xlsx", "Parts", header_row=1, columns=COLUMNS)
    history = TableDecisions(
        "drives.xlsx",
        "History",
        columns=(Column(0, "Date", Role.UPDATED), Column(1, "Change", Role.NOTE)),
        is_read=False,
        sheet_reason=SheetReason.NO_TERMS,
    )
    return (TablePreview(parts, ROWS), TablePreview(history, (("2026-04-01", "first list"),)))
