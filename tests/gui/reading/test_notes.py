"""The reader's own notes: opened by a key, kept while they are written, shown with their entry."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton
from pytestqt.qtbot import QtBot

from glossary_app.errors import BusyStoreError
from glossary_app.gui.keys.commands import Command
from glossary_app.gui.program import Program
from glossary_app.gui.reading.note_bar import NoteBar
from glossary_app.model.entry import EntryRef
from tests.gui.conftest import FakeLibrary, FakeUser

ABSTRACTION = EntryRef("basics", "abstraction")
CACHE = EntryRef("systems", "cache")
TEXT = "契約書では「抽象化」に統一"

Read = Callable[[EntryRef], None]


class CountingUser(FakeUser):
    """Takes note of each note that is written."""

    def __init__(self) -> None:
        super().__init__()
        self.written: list[str] = []

    def set_note(self, ref: EntryRef, text: str) -> None:
        super().set_note(ref, text)
        self.written.append(text)


class BusyUser(FakeUser):
    """Writes no note, as when another process holds the file."""

    def set_note(self, ref: EntryRef, text: str) -> None:
        raise BusyStoreError("user.db", f"no note of {len(text)} letters on {ref} now")


@pytest.fixture
def read(program: Program, qtbot: QtBot) -> Read:
    """Opens an entry and waits until it is shown."""

    def open_entry(ref: EntryRef) -> None:
        program.reader.open(ref)
        qtbot.waitUntil(
            lambda: program.reader.opened is not None and program.reader.opened.entry.ref == ref
        )

    program.window.activateWindow()
    qtbot.waitUntil(program.window.isActiveWindow)
    open_entry(ABSTRACTION)
    return open_entry


def press_note_key(program: Program) -> None:
    program.window.commands.action(Command.NOTE).trigger()


def write(program: Program, text: str) -> None:
    """Go to the note, where needed, and write."""
    if not program.notes.bar.edit.hasFocus():
        press_note_key(program)
    program.notes.bar.edit.setPlainText(text)


def test_there_is_no_bar_where_there_is_no_note(program: Program, read: Read) -> None:
    assert not program.notes.bar.isVisible()


def test_a_key_opens_the_note(program: Program, read: Read) -> None:
    QTest.keyClick(
        program.window.search_panel.line, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier
    )

    assert program.notes.bar.isVisible()
    assert program.notes.bar.edit.hasFocus()


def test_a_note_is_kept_while_it_is_written(
    program: Program, library: FakeLibrary, read: Read, qtbot: QtBot
) -> None:
    write(program, TEXT)

    qtbot.waitUntil(lambda: library.user.noted == {ABSTRACTION: TEXT})


def test_a_note_is_shown_with_its_entry_and_no_other(
    program: Program, library: FakeLibrary, read: Read
) -> None:
    library.user.noted[CACHE] = "not CASH"

    read(CACHE)
    with_note = (program.notes.bar.isVisible(), program.notes.bar.text)
    read(ABSTRACTION)

    assert with_note == (True, "not CASH")
    assert not program.notes.bar.isVisible()


def test_writing_goes_on_at_the_end_of_a_note(
    program: Program, library: FakeLibrary, read: Read
) -> None:
    library.user.noted[CACHE] = "not CASH"
    read(CACHE)

    press_note_key(program)
    QTest.keyClicks(program.notes.bar.edit, "!")

    assert program.notes.bar.text == "not CASH!"


def test_showing_a_note_does_not_write_it(
    program: Program, library: FakeLibrary, read: Read, qtbot: QtBot
) -> None:
    library.user = CountingUser()
    library.user.noted[CACHE] = "not CASH"

    read(CACHE)
    read(ABSTRACTION)
    qtbot.wait(500)

    assert library.user.written == []


def test_a_note_is_kept_when_its_entry_is_left_at_once(
    program: Program, library: FakeLibrary, read: Read, qtbot: QtBot
) -> None:
    write(program, TEXT)

    read(CACHE)

    qtbot.waitUntil(lambda: library.user.noted == {ABSTRACTION: TEXT})
    assert program.notes.bar.text == ""


def test_what_was_written_counts_more_than_what_was_read_meanwhile(
    program: Program, library: FakeLibrary, read: Read, qtbot: QtBot
) -> None:
    write(program, TEXT)
    read(CACHE)
    qtbot.waitUntil(lambda: ABSTRACTION in library.user.noted)
    library.user.noted.clear()

    read(ABSTRACTION)

    assert program.notes.bar.text == TEXT


def test_reading_the_entry_again_leaves_what_is_being_written(
    program: Program, library: FakeLibrary, read: Read, qtbot: QtBot
) -> None:
    write(program, TEXT)

    with qtbot.waitSignal(program.reader.entry_opened):
        program.reader.reload()

    assert program.notes.bar.text == TEXT
    assert program.notes.bar.edit.hasFocus()


def test_an_emptied_note_goes(
    program: Program, library: FakeLibrary, read: Read, qtbot: QtBot
) -> None:
    library.user.noted[CACHE] = "not CASH"
    read(CACHE)
    write(program, "  \n")

    QTest.keyClick(program.notes.bar.edit, Qt.Key.Key_Escape)

    qtbot.waitUntil(lambda: not library.user.noted[CACHE].strip())
    assert not program.notes.bar.isVisible()


@pytest.mark.parametrize("leave", ["esc", "command"])
def test_a_note_is_left_for_the_article_and_stays_in_sight(
    program: Program, read: Read, leave: str
) -> None:
    write(program, TEXT)

    if leave == "esc":
        QTest.keyClick(program.notes.bar.edit, Qt.Key.Key_Escape)
    else:
        press_note_key(program)

    assert not program.notes.bar.edit.hasFocus()
    assert program.window.search_panel.line.hasFocus() is False
    assert program.notes.bar.isVisible()


def test_the_bar_is_closed_and_the_note_stays(
    program: Program, library: FakeLibrary, read: Read, qtbot: QtBot
) -> None:
    write(program, TEXT)
    (button,) = program.notes.bar.findChildren(QToolButton)

    button.click()
    closed = not program.notes.bar.isVisible()
    press_note_key(program)

    assert closed
    assert program.notes.bar.text == TEXT
    qtbot.waitUntil(lambda: library.user.noted == {ABSTRACTION: TEXT})


def test_the_last_letters_are_kept_when_the_window_closes(
    program: Program, library: FakeLibrary, read: Read
) -> None:
    write(program, TEXT)

    program.close()

    assert library.user.noted == {ABSTRACTION: TEXT}


def test_a_note_that_could_not_be_kept_is_told_and_tried_again(
    program: Program, library: FakeLibrary, read: Read, qtbot: QtBot
) -> None:
    library.user = BusyUser()
    write(program, "first")
    qtbot.waitUntil(lambda: program.window.column.bars.bar("fault") is not None)

    library.user = FakeUser()
    write(program, TEXT)

    qtbot.waitUntil(lambda: library.user.noted == {ABSTRACTION: TEXT})


def test_no_shortcut_acts_while_an_input_method_composes(program: Program, read: Read) -> None:
    press_note_key(program)
    done: list[bool] = []
    program.window.commands.action(Command.STAR).triggered.connect(lambda: done.append(True))
    edit, ctrl = program.notes.bar.edit, Qt.KeyboardModifier.ControlModifier

    QApplication.sendEvent(edit, QInputMethodEvent("ちゅうしょう", []))
    QTest.keyClick(edit, Qt.Key.Key_D, ctrl)
    QTest.keyClick(edit, Qt.Key.Key_Escape)
    while_composing = (len(done), edit.hasFocus())
    QApplication.sendEvent(edit, QInputMethodEvent("", []))
    QTest.keyClick(edit, Qt.Key.Key_D, ctrl)

    assert while_composing == (0, True)
    assert len(done) == 1


def test_letters_and_signs_are_typed_into_the_note(program: Program, read: Read) -> None:
    press_note_key(program)

    QTest.keyClicks(program.notes.bar.edit, "a/b")

    assert program.notes.bar.text == "a/b"


def test_tab_goes_on_from_the_note(program: Program, read: Read) -> None:
    write(program, "a")
    edit = program.notes.bar.edit

    QTest.keyClick(edit, Qt.Key.Key_Tab)
    after = program.window.focusWidget()
    assert after is not None
    QTest.keyClick(after, Qt.Key.Key_Backtab)

    assert after in program.notes.bar.findChildren(QToolButton)
    assert edit.hasFocus()
    assert program.notes.bar.text == "a"


@pytest.mark.parametrize("lines", [1, 3, 40])
def test_the_field_grows_with_its_text_up_to_six_lines(qtbot: QtBot, lines: int) -> None:
    bar = NoteBar()
    qtbot.addWidget(bar)
    bar.resize(600, 200)
    bar.show()
    line_height = bar.edit.fontMetrics().lineSpacing()

    bar.show_text("\n".join("x" * lines))

    wanted = min(max(lines, 2), 6)
    assert wanted * line_height < bar.edit.height() < (wanted + 2) * line_height


def test_everything_of_it_has_a_name(program: Program, read: Read) -> None:
    write(program, TEXT)
    (button,) = program.notes.bar.findChildren(QToolButton)

    names = [
        QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
        for widget in (program.notes.bar.edit, button)
    ]

    assert names == ["My note", "Close the note"]


def test_it_speaks_the_language_of_the_interface(
    program: Program, read: Read, qapp: QApplication
) -> None:
    program.appearance.choose_ui_locale("ja-JP")
    qapp.processEvents()

    name = program.notes.bar.edit.accessibleName()
    program.appearance.choose_ui_locale("en-US")
    qapp.processEvents()

    assert name == "メモ"


def test_entries_with_a_note_have_a_list_of_their_own(
    program: Program, library: FakeLibrary, read: Read, qtbot: QtBot
) -> None:
    library.user.noted[CACHE] = "not CASH"

    program.window.commands.action(Command.NOTED).trigger()
    qtbot.waitUntil(lambda: program.window.search_panel.model.rowCount() == 1)
    first = program.window.search_panel.model.row(0).ref
    write(program, TEXT)
    qtbot.waitUntil(lambda: program.window.search_panel.model.rowCount() == 2)
    write(program, "")

    assert first == CACHE
    qtbot.waitUntil(lambda: program.window.search_panel.model.rowCount() == 1)
