"""The first rows of a table, under a head that says what each column is."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from glossary_app.gui.glossaries.import_sheet.preview_table import PreviewTable
from glossary_app.gui.glossaries.import_sheet.role_menu import RoleMenu
from glossary_app.model.imports.columns import Column, Role
from glossary_app.model.imports.decisions import TablePreview
from glossary_app.model.locale import EN_US
from tests.gui.glossaries.looks import COLUMNS, DRIVES, LOCALES, OWNER, REPORT, ROWS


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    widget = QWidget()
    qtbot.addWidget(widget)
    return widget


@pytest.fixture
def table(parent: QWidget) -> PreviewTable:
    made = PreviewTable(parent)
    made.resize(800, 260)
    parent.resize(820, 300)
    parent.show()
    return made


def texts(table: PreviewTable, row: int) -> list[str]:
    items = [table.item(row, at) for at in range(table.columnCount())]
    return [item.text() for item in items if item is not None]


def test_rows_are_shown_as_they_will_be_read(table: PreviewTable) -> None:
    table.show_preview(TablePreview(DRIVES, ROWS), LOCALES)

    assert table.rowCount() == 3
    assert texts(table, 0) == list(ROWS[0])
    assert texts(table, 2) == list(ROWS[2])


def test_each_column_has_a_button_with_what_it_is_taken_for(table: PreviewTable) -> None:
    table.show_preview(TablePreview(DRIVES, ROWS), LOCALES)

    assert [button.text() for button in table.head.buttons] == [
        "Term · English",
        "Left out",
        "Term · Japanese",
        "Definition · Japanese",
        "Left out",
    ]


def test_a_button_says_the_name_the_meaning_and_the_reason(table: PreviewTable) -> None:
    table.show_preview(TablePreview(DRIVES, ROWS), LOCALES)

    spoken = [button.accessibleName() for button in table.head.buttons]

    assert spoken == [
        "English: Term · English, by its name",
        "Deutsch: Left out, neither English nor Japanese",
        "日本語: Term · Japanese, by its name",
        "Column 4: Definition · Japanese, guessed from its long texts",
        "Owner: Left out, its name is not known",
    ]


def test_every_button_can_be_reached_by_tab(table: PreviewTable) -> None:
    table.show_preview(TablePreview(DRIVES, ROWS), LOCALES)

    assert all(button.focusPolicy() & Qt.FocusPolicy.TabFocus for button in table.head.buttons)
    assert not table.tabKeyNavigation()


def test_cells_that_are_left_out_are_muted(table: PreviewTable) -> None:
    table.show_preview(TablePreview(DRIVES, ROWS), LOCALES)

    taken, left = table.item(0, 0), table.item(0, 1)

    assert taken is not None
    assert left is not None
    assert taken.foreground() != left.foreground()
    assert left.foreground() == table.palette().placeholderText()


def test_a_choice_is_told_with_its_column(table: PreviewTable, qtbot: QtBot) -> None:
    table.show_preview(TablePreview(DRIVES, ROWS), LOCALES)
    menu = table.head.buttons[4].menu()
    assert isinstance(menu, RoleMenu)

    with qtbot.waitSignal(table.role_chosen) as told:
        menu.role_chosen.emit(Role.NOTE, EN_US)

    assert told.args == [OWNER, Role.NOTE, EN_US]


def test_buttons_stand_over_their_columns_also_when_scrolled(table: PreviewTable) -> None:
    table.show_preview(TablePreview(DRIVES, ROWS), LOCALES)
    for at in range(table.columnCount()):
        table.setColumnWidth(at, 300)

    table.horizontalScrollBar().setValue(table.horizontalScrollBar().maximum())

    for at, button in enumerate(table.head.buttons):
        left = table.head.sectionViewportPosition(at)
        assert left <= button.x() < left + table.head.sectionSize(at)


def test_another_table_has_other_columns(table: PreviewTable) -> None:
    table.show_preview(TablePreview(DRIVES, ROWS), LOCALES)
    narrow = replace(DRIVES, columns=COLUMNS[:2])

    table.show_preview(TablePreview(narrow, (("belt", "Riemen"),)), LOCALES)

    assert len(table.head.buttons) == 2
    assert table.columnCount() == 2
    assert texts(table, 0) == ["belt", "Riemen"]


def test_widths_that_somebody_has_set_stay_while_the_columns_do(table: PreviewTable) -> None:
    table.show_preview(TablePreview(DRIVES, ROWS), LOCALES)
    table.setColumnWidth(0, 222)
    noted = replace(COLUMNS[4], role=Role.NOTE)

    table.show_preview(TablePreview(replace(DRIVES, columns=(*COLUMNS[:4], noted)), ROWS), LOCALES)

    assert table.columnWidth(0) == 222
    assert table.head.buttons[4].text() == "Note"


def test_a_source_that_is_no_table_shows_its_first_entries(table: PreviewTable) -> None:
    table.show_entries(REPORT)

    assert table.head.buttons == []
    assert [texts(table, row) for row in range(table.rowCount())] == [
        ["clutch", "クラッチ"],
        ["—", "軸"],
    ]


def test_a_long_cell_with_line_breaks_stays_on_one_line(table: PreviewTable) -> None:
    column = Column(0, "Note", Role.NOTE)
    decided = replace(DRIVES, columns=(column,))

    table.show_preview(TablePreview(decided, (("one\ntwo " + "x" * 900,),)), LOCALES)

    [text] = texts(table, 0)
    assert text.startswith("one two x")
    assert len(text) <= 300


def test_the_name_of_a_group_is_no_term(table: PreviewTable) -> None:
    rows = (("Drives", "", "", "", ""), *ROWS)

    table.show_preview(TablePreview(DRIVES, rows, groups=(0,)), LOCALES)

    item = table.item(0, 0)
    assert item is not None
    assert item.font().bold()
    assert table.columnSpan(0, 0) == len(COLUMNS)
    spoken = item.data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Group: Drives. The rows below are filed under it."
    table.show_preview(TablePreview(DRIVES, ROWS), LOCALES)
    assert table.columnSpan(0, 0) == 1


def test_a_cell_is_spoken_with_the_name_of_its_column(table: PreviewTable) -> None:
    table.show_preview(TablePreview(DRIVES, ROWS), LOCALES)

    heads = [table.horizontalHeaderItem(at) for at in range(len(COLUMNS))]

    assert [head.text() for head in heads if head] == [
        *("English", "Deutsch", "日本語", "Column 4", "Owner")
    ]
