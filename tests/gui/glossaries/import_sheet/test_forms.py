"""What beside the columns can be chosen of an import."""

from __future__ import annotations

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QWidget
from pytestqt.qtbot import QtBot

from glossary_app.gui.glossaries.import_sheet.glossary_form import GlossaryForm
from glossary_app.gui.glossaries.import_sheet.reading_form import ReadingForm
from glossary_app.model.glossary import Glossary
from glossary_app.model.imports.decisions import AS_FOUND, TableChoices, TablePreview
from glossary_app.model.locale import EN_US, JA_JP, Locale
from tests.gui.glossaries.looks import DRIVES, ROWS, sheets


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    widget = QWidget()
    qtbot.addWidget(widget)
    return widget


@pytest.fixture
def reading(parent: QWidget) -> ReadingForm:
    return ReadingForm(parent)


@pytest.fixture
def glossary(parent: QWidget) -> GlossaryForm:
    return GlossaryForm(parent)


def choose(box: QComboBox, text: str) -> None:
    box.setCurrentText(text)
    box.activated.emit(box.currentIndex())


def test_what_was_found_is_shown_where_nothing_is_chosen(reading: ReadingForm) -> None:
    reading.show_table((TablePreview(DRIVES, ROWS),), 0, AS_FOUND)

    assert reading.encoding.currentText() == "Shift_JIS (CP932) (found)"
    assert reading.delimiter.currentText() == "semicolon (found)"
    assert reading.header_row.currentText() == "row 1 (found)"


def test_what_is_chosen_is_shown_and_can_be_taken_back(reading: ReadingForm, qtbot: QtBot) -> None:
    chosen = TableChoices(encoding="euc_jp", delimiter="|", header_row=0)
    reading.show_table((TablePreview(DRIVES, ROWS),), 0, chosen)

    assert reading.encoding.currentText() == "EUC-JP"
    assert reading.delimiter.currentText() == "vertical bar"
    assert reading.header_row.currentText() == "no row"
    with qtbot.waitSignal(reading.encoding_chosen) as told:
        choose(reading.encoding, "detect")
    assert told.args == [""]


def test_choices_are_told_as_the_core_knows_them(reading: ReadingForm, qtbot: QtBot) -> None:
    reading.show_table((TablePreview(DRIVES, ROWS),), 0, AS_FOUND)

    with qtbot.waitSignal(reading.encoding_chosen) as encoding:
        choose(reading.encoding, "UTF-16")
    with qtbot.waitSignal(reading.delimiter_chosen) as delimiter:
        choose(reading.delimiter, "tab")
    with qtbot.waitSignal(reading.header_row_chosen) as row:
        choose(reading.header_row, "row 3")

    assert (encoding.args, delimiter.args, row.args) == (["utf-16"], ["\t"], [3])


def test_a_sheet_has_neither_encoding_nor_delimiter(reading: ReadingForm) -> None:
    reading.show_table(sheets(), 0, AS_FOUND)

    assert reading.table.isVisibleTo(reading)
    assert not reading.encoding.isVisibleTo(reading)
    assert not reading.delimiter.isVisibleTo(reading)
    assert reading.is_taken.isVisibleTo(reading)


def test_a_sheet_that_is_left_aside_says_why_and_can_be_taken_in(
    reading: ReadingForm, qtbot: QtBot
) -> None:
    reading.show_table(sheets(), 1, AS_FOUND)

    assert reading.table.currentText() == "History — no column of terms"
    assert not reading.is_taken.isChecked()
    with qtbot.waitSignal(reading.sheet_ticked) as told:
        reading.is_taken.click()
    assert told.args == ["History", True]


def test_one_table_needs_no_choice_of_tables(reading: ReadingForm) -> None:
    reading.show_table((TablePreview(DRIVES, ROWS),), 0, AS_FOUND)

    assert not reading.table.isVisibleTo(reading)
    assert not reading.is_taken.isVisibleTo(reading)


def test_every_field_has_a_name_without_the_letter_of_its_key(
    reading: ReadingForm, glossary: GlossaryForm
) -> None:
    fields = (reading.table, reading.encoding, reading.delimiter, reading.header_row)
    named = [field.accessibleName() for field in fields]
    others = (glossary.title, glossary.name, glossary.english, glossary.japanese)
    named += [field.accessibleName() for field in others]

    assert all(named)
    assert not [name for name in named if "&" in name]


def test_the_proposed_name_and_title_are_no_wishes(glossary: GlossaryForm) -> None:
    glossary.show_glossary(Glossary("drives", ((EN_US, "Drives"),)), AS_FOUND)

    assert glossary.name.text() == "drives"
    assert glossary.title.text() == "Drives"
    assert glossary.wanted_name == ""
    assert glossary.wanted_title == ""


def test_a_written_name_stays_when_the_source_is_looked_at_again(glossary: GlossaryForm) -> None:
    glossary.show_glossary(Glossary("drives"), AS_FOUND)
    glossary.name.setText("machines")

    glossary.show_glossary(Glossary("machines"), AS_FOUND)

    assert glossary.wanted_name == "machines"
    assert glossary.name.text() == "machines"


def test_a_name_is_told_once_the_keys_rest(glossary: GlossaryForm, qtbot: QtBot) -> None:
    glossary.show_glossary(Glossary("drives"), AS_FOUND)
    told: list[str] = []
    glossary.changed.connect(lambda: told.append(glossary.wanted_name))

    QTest.keyClicks(glossary.name, "-2")
    assert told == []
    qtbot.waitUntil(lambda: bool(told))

    assert told == ["drives-2"]


def test_a_written_title_is_what_is_wanted(glossary: GlossaryForm) -> None:
    glossary.show_glossary(Glossary("drives"), AS_FOUND)
    glossary.title.clear()

    QTest.keyClicks(glossary.title, "Machine parts")

    assert glossary.wanted_title == "Machine parts"


def test_another_english_can_be_chosen(glossary: GlossaryForm, qtbot: QtBot) -> None:
    glossary.show_glossary(Glossary("drives"), TableChoices(locales=(Locale("en-SG"), JA_JP)))
    assert glossary.english.currentText() == "en-SG"

    with qtbot.waitSignal(glossary.english_chosen) as told:
        glossary.english.textActivated.emit("en-GB")

    assert told.args == [Locale("en-GB")]
