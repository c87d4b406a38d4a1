"""A text is pasted, dropped or opened; its terms are marked, listed, opened and written out."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QTextCharFormat
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from glossary_app.gui.keys.commands import Command
from glossary_app.gui.program import Program
from glossary_app.gui.texts.dialog import TextDialog
from glossary_app.gui.texts.found import FoundEntry
from glossary_app.gui.texts.terms_list import TermsList
from glossary_app.model.entry import EntryRef

TEXT = "𠮟 Two abstractions, and one Cache."


@pytest.fixture
def dialog(program: Program, qtbot: QtBot) -> TextDialog:
    program.window.commands.action(Command.READ_TEXT).trigger()
    made = program.texts.dialog
    assert made is not None
    qtbot.addWidget(made)
    return made


@pytest.fixture
def filled(dialog: TextDialog, qtbot: QtBot) -> TextDialog:
    dialog.sheet.insertPlainText(TEXT)
    qtbot.waitUntil(lambda: dialog.list.topLevelItemCount() == 2)
    return dialog


def rows(dialog: TextDialog) -> list[list[str]]:
    items = [dialog.list.topLevelItem(at) for at in range(dialog.list.topLevelItemCount())]
    return [[item.text(column) for column in range(4)] for item in items if item is not None]


def marked(dialog: TextDialog) -> dict[str, bool]:
    wave = QTextCharFormat.UnderlineStyle.WaveUnderline
    return {
        selection.cursor.selectedText(): selection.format.underlineStyle() == wave
        for selection in dialog.sheet.extraSelections()
    }


def test_an_empty_sheet_says_what_to_do(dialog: TextDialog) -> None:
    assert dialog.sheet.placeholderText().startswith("Paste a text here")
    assert not dialog.export_button.isEnabled()
    assert not dialog.entry_button.isEnabled()


def test_the_place_of_the_list_says_what_it_is_for(dialog: TextDialog, qtbot: QtBot) -> None:
    [said] = [label for label in dialog.list.findChildren(QLabel) if label.objectName() == "hint"]
    assert said.text().startswith("The terms that are found are listed here")

    dialog.sheet.insertPlainText("Nothing of the kind.")
    qtbot.waitUntil(lambda: said.text().startswith("Import a glossary"))
    dialog.sheet.insertPlainText(TEXT)

    qtbot.waitUntil(lambda: dialog.list.topLevelItemCount() == 2)
    assert said.isHidden()
    assert not dialog.list.header().isHidden()


def test_a_file_without_a_text_says_so(
    program: Program, dialog: TextDialog, qtbot: QtBot, tmp_path: Path
) -> None:
    empty = tmp_path / "empty.txt"
    empty.write_text(" \n")

    program.texts.read(empty)

    qtbot.waitUntil(lambda: dialog.summary.text() == "There is no text in this file.")


def test_terms_are_listed_with_counts_and_what_is_forbidden_on_top(filled: TextDialog) -> None:
    first, second = rows(filled)

    assert (first[0], first[2], first[3]) == ("Cache", "1", "✕ Cache")
    assert (second[0], second[2], second[3]) == ("Abstraction", "1", "")
    assert filled.summary.text() == "Entries: 2 · places: 2 · ✕ Not to be used: 1"


def test_terms_are_marked_where_they_stand_and_forbidden_ones_otherwise(
    filled: TextDialog,
) -> None:
    assert marked(filled) == {"abstractions": False, "Cache": True}


def test_a_text_without_terms_says_so(filled: TextDialog, qtbot: QtBot) -> None:
    filled.sheet.setPlainText("Nothing of the kind.")

    qtbot.waitUntil(lambda: filled.list.topLevelItemCount() == 0)
    assert filled.summary.text() == "No term of your glossaries stands in this text."
    assert marked(filled) == {}
    assert not filled.export_button.isEnabled()


def test_the_entry_of_a_term_is_opened(program: Program, filled: TextDialog, qtbot: QtBot) -> None:
    with qtbot.waitSignal(program.texts.entry_wanted) as opened:
        filled.entry_button.click()

    [ref] = opened.args or []
    assert ref.slug == "cache"


def test_a_file_is_dropped_and_read(dialog: TextDialog, qtbot: QtBot, tmp_path: Path) -> None:
    memo = tmp_path / "memo.html"
    memo.write_text("<p>An <b>abstraction</b></p>", encoding="utf-8")
    dropped = QMimeData()
    dropped.setUrls([QUrl.fromLocalFile(str(memo))])

    dialog.sheet.insertFromMimeData(dropped)

    qtbot.waitUntil(lambda: dialog.list.topLevelItemCount() == 1)
    assert "An abstraction" in dialog.sheet.toPlainText()
    assert dialog.windowTitle().startswith("memo.html")


def test_what_is_said_of_a_dropped_folder_stays(
    filled: TextDialog, qtbot: QtBot, tmp_path: Path
) -> None:
    dropped = QMimeData()
    dropped.setUrls([QUrl.fromLocalFile(str(tmp_path))])
    place, action = QPointF(20, 20), Qt.DropAction.CopyAction
    button, key = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    over = QDragEnterEvent(place.toPoint(), action, dropped, button, key)
    let_go = QDropEvent(place, action, dropped, button, key)

    with qtbot.assertNotEmitted(filled.scan_wanted, wait=400):
        QApplication.sendEvent(filled.sheet.viewport(), over)
        QApplication.sendEvent(filled.sheet.viewport(), let_go)

    assert filled.summary.text().startswith("⚠")
    assert filled.found


def test_a_file_that_is_read_again_is_listed_again(
    filled: TextDialog, program: Program, qtbot: QtBot, tmp_path: Path
) -> None:
    same = tmp_path / "same.txt"
    same.write_text(filled.sheet.toPlainText(), encoding="utf-8")
    found = filled.found

    with qtbot.waitSignal(filled.scan_wanted):
        program.texts.read(same)

    qtbot.waitUntil(lambda: filled.found == found)


def test_the_list_is_written_out(
    program: Program, filled: TextDialog, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "terms.csv"

    program.texts.export(path)

    qtbot.waitUntil(lambda: path.name in filled.summary.text())
    assert path.read_text("utf-8-sig").splitlines()[1].startswith("Cache,")


def test_a_file_that_cannot_be_read_is_told_where_it_was_wanted(
    program: Program, dialog: TextDialog, qtbot: QtBot, tmp_path: Path
) -> None:
    broken = tmp_path / "contract.docx"
    broken.write_bytes(b"PK no more")

    program.texts.read(broken)

    qtbot.waitUntil(lambda: str(broken) in dialog.summary.text())
    assert dialog.summary.text().startswith("⚠ ")
    assert "is damaged" in dialog.summary.text()
    assert program.window.column.bars.bar("fault") is None


def test_a_list_that_cannot_be_written_is_told_as_well(
    program: Program, filled: TextDialog, qtbot: QtBot, tmp_path: Path
) -> None:
    program.texts.export(tmp_path / "no such folder" / "terms.csv")

    qtbot.waitUntil(lambda: "no such folder" in filled.summary.text())
    assert program.window.column.bars.bar("bug") is None


def test_choosing_a_row_again_shows_the_next_place(dialog: TextDialog, qtbot: QtBot) -> None:
    dialog.sheet.insertPlainText("A cache here, and the caches there.")
    qtbot.waitUntil(lambda: dialog.list.topLevelItemCount() == 1)

    shown = []
    for _ in range(3):
        item = dialog.list.topLevelItem(0)
        assert item is not None
        dialog.list.itemClicked.emit(item, 0)
        cursor = dialog.sheet.textCursor()
        shown.append((cursor.selectionStart(), cursor.selectedText()))

    assert shown == [(2, "cache"), (22, "caches"), (2, "cache")]


def test_the_terms_of_one_glossary_alone_may_be_wanted(filled: TextDialog, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: filled.glossary.count() > 1)
    filled.glossary.addItem("Another", "another")

    filled.glossary.setCurrentIndex(filled.glossary.count() - 1)
    qtbot.waitUntil(lambda: filled.list.topLevelItemCount() == 0)
    filled.glossary.setCurrentIndex(0)

    qtbot.waitUntil(lambda: filled.list.topLevelItemCount() == 2)


def test_the_list_goes_below_the_text_where_there_is_no_room(dialog: TextDialog) -> None:
    dialog.resize(640, 600)
    assert dialog.sheet.geometry().bottom() < dialog.list.geometry().top()

    dialog.resize(1120, 600)
    assert dialog.sheet.geometry().right() < dialog.list.geometry().left()


def test_each_form_that_is_not_to_be_used_has_a_line(qtbot: QtBot) -> None:
    terms = TermsList()
    qtbot.addWidget(terms)
    advice = (("サーバ", "サーバー"), ("servers", ""))

    terms.show_entries([FoundEntry(EntryRef("office", "server"), "Server", "", ((0, 3),), advice)])

    item = terms.topLevelItem(0)
    assert item is not None
    assert item.text(3) == "✕ サーバ → サーバー\n✕ servers"


def test_each_glossary_is_named_where_there_are_several(qtbot: QtBot) -> None:
    terms = TermsList()
    qtbot.addWidget(terms)
    terms.titles = {"office": "Words of the office"}
    server = FoundEntry(EntryRef("office", "server"), "Server", "", ((0, 3),))
    waiter = FoundEntry(EntryRef("kitchen", "server"), "Server", "", ((9, 12),))

    terms.show_entries([server])
    assert terms.isColumnHidden(4)
    terms.show_entries([server, waiter])

    assert not terms.isColumnHidden(4)
    rows = [terms.topLevelItem(at) for at in range(2)]
    assert [row.text(4) for row in rows if row is not None] == ["Words of the office", "kitchen"]


def test_a_short_column_leaves_its_room_to_the_other(qtbot: QtBot) -> None:
    terms = TermsList()
    qtbot.addWidget(terms)
    long = "Retrieval-augmented generation of answers from many documents"
    terms.resize(420, 300)
    terms.show()

    terms.show_entries([FoundEntry(EntryRef("office", "rag"), long, "検索", ((0, 3),))])

    assert terms.columnWidth(0) > 2 * terms.columnWidth(1)
    assert terms.columnWidth(0) + terms.columnWidth(1) < terms.viewport().width()
