"""What the import sheet shows of a look, and what it wants then."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QTreeWidgetItem
from pytestqt.qtbot import QtBot

from glossary_app.errors import SourceError
from glossary_app.gui.glossaries.findings_dialog import FindingsDialog
from glossary_app.gui.glossaries.import_sheet.sheet import ImportSheet
from glossary_app.model.imports.columns import Role
from glossary_app.model.imports.decisions import ColumnChoice
from glossary_app.model.imports.options import AS_IT_COMES, ImportOptions
from glossary_app.model.locale import EN_US, JA_JP
from glossary_app.model.report import NO_REPORT, ImportCounts, ImportReport, Progress, Stage
from tests.gui.glossaries.looks import OWNER, REPORT, look, sheets


@pytest.fixture
def sheet(qtbot: QtBot) -> ImportSheet:
    made = ImportSheet("drives.csv", AS_IT_COMES)
    qtbot.addWidget(made)
    made.show()
    return made


def tops(sheet: ImportSheet) -> list[QTreeWidgetItem]:
    tree = sheet.outcome
    found = [tree.topLevelItem(at) for at in range(tree.topLevelItemCount())]
    return [item for item in found if item is not None]


def wanted(sheet: ImportSheet) -> list[ImportOptions]:
    told: list[ImportOptions] = []
    sheet.look_wanted.connect(told.append)
    return told


def test_a_new_glossary_is_told_from_one_that_is_brought_up_to_date(sheet: ImportSheet) -> None:
    sheet.show_look(look())
    first = sheet.said.text()
    sheet.show_look(look(is_known=True))

    assert first == "A new glossary, “drives”:"
    assert sheet.said.text() == "“drives” is installed; this brings it up to date:"


def test_changes_are_in_sight_and_additions_are_at_hand(sheet: ImportSheet) -> None:
    sheet.show_look(look())

    opened = {item.text(0): item.isExpanded() for item in tops(sheet)}
    assert not opened["1 to be added"]
    assert opened["1 to be changed"]
    assert opened["1 to be removed"]
    assert opened["Left aside"]


def test_what_somebody_has_opened_or_closed_stays_so(sheet: ImportSheet) -> None:
    sheet.show_look(look())
    tops(sheet)[0].setExpanded(True)
    tops(sheet)[1].setExpanded(False)

    sheet.show_look(look())

    assert tops(sheet)[0].isExpanded()
    assert not tops(sheet)[1].isExpanded()


def test_a_large_source_may_be_imported_before_it_is_counted(sheet: ImportSheet) -> None:
    assert not sheet.import_button.isEnabled()

    sheet.show_look(look(report=NO_REPORT))
    assert sheet.said.text() == "Counting…"
    assert sheet.import_button.isEnabled()

    sheet.show_progress(Progress(Stage.READING, 40_000, 190_000))
    assert sheet.said.text() == "Counting: Reading pages · 40,000 / 190,000"


def test_a_source_without_entries_is_not_imported(sheet: ImportSheet) -> None:
    sheet.show_look(look(report=ImportReport("drives", ImportCounts(), 3, REPORT.findings)))

    assert not sheet.import_button.isEnabled()
    assert sheet.said.text().startswith("Nothing can be imported like this.")


def test_a_fault_is_told_and_other_choices_stay_possible(sheet: ImportSheet) -> None:
    sheet.show_look(look())

    sheet.show_fault(SourceError("drives.csv", "cannot be read"))

    assert sheet.said.text() == "“drives.csv” cannot be read."
    assert sheet.said.property("tone") == "fault"
    assert not sheet.import_button.isEnabled()
    assert sheet.reading.encoding.isEnabled()


def test_a_chosen_column_is_looked_at_anew(sheet: ImportSheet) -> None:
    sheet.show_look(look())
    told = wanted(sheet)

    sheet.preview.role_chosen.emit(OWNER, Role.NOTE, EN_US)

    [options] = told
    assert options.choices.columns == (ColumnChoice("Owner", Role.NOTE, EN_US),)


def test_choices_come_one_to_the_other(sheet: ImportSheet) -> None:
    sheet.show_look(look())
    told = wanted(sheet)

    sheet.reading.encoding_chosen.emit("euc_jp")
    sheet.reading.delimiter_chosen.emit("\t")
    sheet.reading.header_row_chosen.emit(2)

    choices = told[-1].choices
    assert (choices.encoding, choices.delimiter, choices.header_row) == ("euc_jp", "\t", 2)


def test_another_sheet_is_shown_and_taken_in(sheet: ImportSheet) -> None:
    sheet.show_look(look(*sheets()))
    told = wanted(sheet)

    sheet.reading.table_chosen.emit(1)
    assert sheet.preview.columnCount() == 2
    sheet.reading.sheet_ticked.emit("History", True)

    assert told[-1].choices.sheets == ("Parts", "History")


def test_what_was_agreed_to_is_kept_with_the_source(sheet: ImportSheet, qtbot: QtBot) -> None:
    sheet.show_look(look())
    sheet.glossary.name.setText("machines")

    with qtbot.waitSignal(sheet.import_wanted) as told:
        sheet.import_button.click()

    [options] = told.args or []
    assert options.glossary == "machines"
    assert [(each.column, each.role, each.locale) for each in options.choices.columns] == [
        ("English", Role.TERM, EN_US),
        ("日本語", Role.TERM, JA_JP),
        ("4", Role.DEFINITION, JA_JP),
    ]


def test_one_of_several_says_which_and_may_be_skipped(sheet: ImportSheet, qtbot: QtBot) -> None:
    assert not sheet.skip_button.isVisible()

    sheet.offer_skipping(1, 3)

    assert sheet.windowTitle() == "Import “drives.csv” — 1 of 3"
    assert sheet.import_button.text() == "Next"
    with qtbot.waitSignal(sheet.skipped):
        sheet.skip_button.click()


def test_the_last_of_several_is_what_imports_them_all(sheet: ImportSheet) -> None:
    sheet.offer_skipping(3, 3)

    assert sheet.import_button.text() == "Import"


def test_pages_show_their_entries_and_have_no_choices_of_a_table(sheet: ImportSheet) -> None:
    pages = look()
    object.__setattr__(pages, "tables", ())

    sheet.show_look(pages)

    assert not sheet.reading.isVisible()
    assert sheet.preview.rowCount() == 2
    assert not sheet.glossary.english.isEnabled()


def test_the_report_afterwards_tells_what_has_changed_too(qtbot: QtBot) -> None:
    dialog = FindingsDialog(REPORT)
    qtbot.addWidget(dialog)

    assert "changed\tshaft\t軸 — Definition: “回す棒。” → “回転を伝える棒。”" in dialog.as_text()


def test_tab_goes_from_the_table_to_its_columns_and_then_to_its_rows(sheet: ImportSheet) -> None:
    sheet.show_look(look(*sheets()))
    form, preview = sheet.reading, sheet.preview
    form.table.setFocus()

    reached = []
    for _ in range(9):
        widget = sheet.focusWidget()
        reached.append(widget)
        sheet.focusNextChild()

    assert reached[:2] == [form.table, form.is_taken]
    assert reached[-6:] == [*preview.head.buttons, preview]
