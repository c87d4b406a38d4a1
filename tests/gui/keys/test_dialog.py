"""The list of all keys: searched, changed by keyboard alone, and clear about conflicts."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QInputMethodEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QTreeWidgetItem, QWidget
from pytestqt.qtbot import QtBot

from glossary_app.gui.keys.commands import COMMANDS, Command
from glossary_app.gui.keys.dialog import KeysDialog
from glossary_app.gui.keys.fixed_keys import FIXED_USES
from glossary_app.gui.keys.table import COMMAND_INFOS, KeyTable, key_table
from glossary_app.gui.style.translations import Interface
from glossary_app.settings import KeyChoices

CTRL = Qt.KeyboardModifier.ControlModifier
NONE = Qt.KeyboardModifier.NoModifier
KEY = Qt.Key


def open_dialog(qtbot: QtBot, choices: KeyChoices = ()) -> KeysDialog:
    """The dialog, which gets every table that it asks for."""
    dialog = KeysDialog(key_table(choices))
    dialog.table_chosen.connect(dialog.show_table)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.activateWindow()
    dialog.line.setFocus()
    return dialog


@pytest.fixture
def dialog(qapp: QApplication, qtbot: QtBot) -> KeysDialog:
    return open_dialog(qtbot)


def rows(dialog: KeysDialog) -> Iterator[QTreeWidgetItem]:
    """The rows that are not hidden."""
    for number in range(dialog.list.topLevelItemCount()):
        row = dialog.list.topLevelItem(number)
        if row is not None and not row.isHidden():
            yield row


def row_of(dialog: KeysDialog, command: Command) -> QTreeWidgetItem:
    title = COMMAND_INFOS[command].text
    return next(row for row in rows(dialog) if row.text(0) == title)


def texts_of(dialog: KeysDialog, command: Command) -> tuple[str, str]:
    """Keys and state of a command."""
    row = row_of(dialog, command)
    return row.text(1), row.text(2)


def press(dialog: KeysDialog, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
    """Press a key where the focus is."""
    focused = dialog.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key, modifier)


def record(
    dialog: KeysDialog, command: Command, key: Qt.Key, modifier: Qt.KeyboardModifier
) -> None:
    """Choose a row, press Enter on it, and press the new key."""
    dialog.list.setCurrentItem(row_of(dialog, command))
    dialog.list.setFocus()
    press(dialog, KEY.Key_Return)
    press(dialog, key, modifier)


def message(dialog: KeysDialog) -> str:
    return dialog.editor.recording.message.text()


def choices_offered(dialog: KeysDialog) -> list[str]:
    """The texts of the buttons that could be pressed while recording."""
    recording = dialog.editor.recording
    buttons = (recording.instead, recording.as_well, recording.leave)
    return [button.text() for button in buttons if button.isVisible() and button.isEnabled()]


def chip(dialog: KeysDialog, name: str) -> QPushButton:
    chips = dialog.editor.chips.findChildren(QPushButton)
    return next(each for each in chips if each.isVisible() and each.accessibleName() == name)


def test_before_a_key_is_pressed_it_says_what_to_do(dialog: KeysDialog) -> None:
    dialog.list.setCurrentItem(row_of(dialog, Command.STAR))
    dialog.list.setFocus()
    press(dialog, KEY.Key_Return)

    assert message(dialog).startswith("Enter uses the key that was pressed")
    assert choices_offered(dialog) == ["Cancel"]


class TestList:
    def test_commands_and_fixed_keys_are_listed(self, dialog: KeysDialog) -> None:
        listed = [row.text(0) for row in rows(dialog)]

        assert listed == [each.text for each in COMMANDS] + [each.text for each in FIXED_USES]

    @pytest.mark.parametrize(
        ("text", "found"),
        [
            ("f9", ["Hide or show the list", "Hide or show the contents"]),
            ("STAR THIS", ["Star this entry"]),
            ("no such thing", []),
        ],
    )
    def test_names_and_keys_are_searched(
        self, dialog: KeysDialog, text: str, found: list[str]
    ) -> None:
        dialog.line.setText(text)

        assert [row.text(0) for row in rows(dialog)] == found

    def test_what_is_edited_is_always_in_sight(self, dialog: KeysDialog) -> None:
        dialog.line.setText("star this")
        found = dialog.editor.title.text()

        dialog.line.setText("no such thing")
        seen_without = dialog.editor.isVisible()
        dialog.line.setText("map of")

        assert (found, seen_without) == ("Star this entry", False)
        assert dialog.editor.isVisible()
        assert dialog.editor.title.text() == "Map of relations"

    def test_enter_leads_from_the_search_to_what_was_found(self, dialog: KeysDialog) -> None:
        dialog.line.setText("star this")

        press(dialog, KEY.Key_Return)

        assert dialog.focusWidget() is dialog.list
        assert not dialog.editor.recording.isVisible()

    def test_changed_keys_are_marked_by_a_word(self, qtbot: QtBot) -> None:
        dialog = open_dialog(qtbot, (("star", ("Ctrl+M",)), ("graph", ())))

        assert texts_of(dialog, Command.STAR) == ("Ctrl+M", "changed")
        assert texts_of(dialog, Command.GRAPH) == ("", "changed")
        assert texts_of(dialog, Command.PRINT) == ("Ctrl+P", "")

    def test_conflicts_of_a_file_are_shown(self, qtbot: QtBot) -> None:
        dialog = open_dialog(qtbot, (("graph", ("Ctrl+D",)), ("print", ("Alt+3", "Foo"))))

        dialog.list.setCurrentItem(row_of(dialog, Command.PRINT))

        assert texts_of(dialog, Command.STAR) == ("", "without Ctrl+D")
        assert texts_of(dialog, Command.PRINT) == ("", "without Alt+3, Foo")
        assert dialog.editor.note.text() == (
            "Alt+3 is fixed: “Section 1 to 9”. “Foo” is not a key."
        )
        assert not dialog.editor.take_back.isVisible()

    def test_fixed_keys_cannot_be_changed(self, dialog: KeysDialog) -> None:
        row = next(row for row in rows(dialog) if row.text(1) == "F7")

        dialog.list.setCurrentItem(row)
        dialog.list.setFocus()
        press(dialog, KEY.Key_Return)

        assert row.text(2) == "fixed"
        assert dialog.editor.note.text() == "These keys are fixed."
        assert not dialog.editor.change.isEnabled()
        assert not dialog.editor.recording.isVisible()


class TestRecording:
    def test_a_free_key_is_used_by_enter(self, dialog: KeysDialog) -> None:
        record(dialog, Command.STAR, KEY.Key_M, CTRL)
        told = message(dialog)

        press(dialog, KEY.Key_Return)

        assert told == "Ctrl+M is free."
        assert texts_of(dialog, Command.STAR) == ("Ctrl+M", "changed")
        assert dialog.focusWidget() is dialog.list
        assert not dialog.editor.recording.isVisible()

    def test_a_key_is_used_as_well(self, dialog: KeysDialog) -> None:
        record(dialog, Command.STAR, KEY.Key_M, CTRL)

        dialog.editor.recording.as_well.click()

        assert texts_of(dialog, Command.STAR) == ("Ctrl+D, Ctrl+M", "changed")

    def test_a_command_without_keys_gets_one(self, dialog: KeysDialog) -> None:
        record(dialog, Command.COPY_AS, KEY.Key_M, CTRL)
        offered = choices_offered(dialog)

        press(dialog, KEY.Key_Return)

        assert offered == ["Set", "Cancel"]
        assert texts_of(dialog, Command.COPY_AS) == ("Ctrl+M", "changed")

    def test_the_last_key_pressed_counts(self, dialog: KeysDialog) -> None:
        record(dialog, Command.STAR, KEY.Key_M, CTRL)

        press(dialog, KEY.Key_F8)

        assert dialog.editor.recording.recorder.keySequence().toString() == "F8"

    def test_esc_leaves_everything_as_it_is(self, dialog: KeysDialog) -> None:
        record(dialog, Command.STAR, KEY.Key_M, CTRL)

        press(dialog, KEY.Key_Escape)

        assert dialog.isVisible()
        assert texts_of(dialog, Command.STAR) == ("Ctrl+D", "")
        assert dialog.focusWidget() is dialog.list

    def test_enter_without_a_key_does_nothing(self, dialog: KeysDialog) -> None:
        dialog.list.setCurrentItem(row_of(dialog, Command.STAR))
        dialog.editor.change.click()

        press(dialog, KEY.Key_Return)

        assert dialog.editor.recording.isVisible()
        assert choices_offered(dialog) == ["Cancel"]

    def test_another_row_ends_it(self, dialog: KeysDialog) -> None:
        record(dialog, Command.STAR, KEY.Key_M, CTRL)

        dialog.list.setCurrentItem(row_of(dialog, Command.GRAPH))

        assert not dialog.editor.recording.isVisible()

    def test_a_key_of_another_command_is_taken_only_when_asked_twice(
        self, dialog: KeysDialog
    ) -> None:
        record(dialog, Command.STAR, KEY.Key_G, CTRL)
        told, offered = message(dialog), choices_offered(dialog)

        press(dialog, KEY.Key_Return)
        still = texts_of(dialog, Command.GRAPH)
        press(dialog, KEY.Key_Return)

        assert told == "Ctrl+G belongs to “Map of relations”."
        assert offered == ["Take and replace", "Take and add", "Cancel"]
        assert still == ("Ctrl+G", "")
        assert texts_of(dialog, Command.STAR) == ("Ctrl+G", "changed")
        assert texts_of(dialog, Command.GRAPH) == ("", "without Ctrl+G")

    def test_a_key_of_another_command_is_left(self, dialog: KeysDialog) -> None:
        record(dialog, Command.STAR, KEY.Key_G, CTRL)

        dialog.editor.recording.leave.click()

        assert texts_of(dialog, Command.STAR) == ("Ctrl+D", "")
        assert texts_of(dialog, Command.GRAPH) == ("Ctrl+G", "")

    @pytest.mark.parametrize(
        ("key", "modifier", "told"),
        [
            (KEY.Key_X, NONE, "X alone is typed as text; it needs Ctrl or Alt with it."),
            (KEY.Key_3, CTRL, "Ctrl+3 is fixed: “Tab 1 to 9”."),
            (KEY.Key_Return, CTRL, "Ctrl+Return is fixed: “Open in a new tab”."),
            (KEY.Key_Down, NONE, "Down is fixed: “Move in the list, from the search line”."),
        ],
    )
    def test_a_key_that_no_command_can_have_is_refused_with_the_reason(
        self, dialog: KeysDialog, key: Qt.Key, modifier: Qt.KeyboardModifier, told: str
    ) -> None:
        record(dialog, Command.STAR, key, modifier)
        refused = message(dialog)

        press(dialog, KEY.Key_Return)

        assert refused == told
        assert choices_offered(dialog) == ["Cancel"]
        assert texts_of(dialog, Command.STAR) == ("Ctrl+D", "")

    def test_a_sign_may_stand_alone_and_says_where_it_works(self, dialog: KeysDialog) -> None:
        record(dialog, Command.FIND, KEY.Key_Apostrophe, NONE)

        assert message(dialog) == "' works outside text fields only."
        assert choices_offered(dialog) == ["Replace", "Add", "Cancel"]

    def test_a_key_that_the_command_has_can_be_its_only_one(self, dialog: KeysDialog) -> None:
        record(dialog, Command.SEARCH, KEY.Key_L, CTRL)
        told, offered = message(dialog), choices_offered(dialog)

        press(dialog, KEY.Key_Return)

        assert told == "Ctrl+L is already a key of this command."
        assert offered == ["Replace", "Cancel"]
        assert texts_of(dialog, Command.SEARCH) == ("Ctrl+L", "changed")

    def test_an_input_method_is_not_asked_for_the_key(self, dialog: KeysDialog) -> None:
        recorder = dialog.editor.recording.recorder

        QApplication.sendEvent(recorder, QInputMethodEvent("か", []))

        lines = (recorder, *recorder.findChildren(QLineEdit))
        enabled = Qt.WidgetAttribute.WA_InputMethodEnabled
        assert not any(line.testAttribute(enabled) for line in lines)
        assert recorder.keySequence() == QKeySequence()


class TestTakingAway:
    def test_a_key_is_removed(self, dialog: KeysDialog) -> None:
        dialog.list.setCurrentItem(row_of(dialog, Command.SEARCH))

        chip(dialog, "Remove Ctrl+L").click()

        assert texts_of(dialog, Command.SEARCH) == ("Ctrl+K, /", "changed")
        assert dialog.focusWidget() is dialog.editor.change

    def test_the_last_key_can_be_removed(self, dialog: KeysDialog) -> None:
        dialog.list.setCurrentItem(row_of(dialog, Command.STAR))

        chip(dialog, "Remove Ctrl+D").click()

        assert texts_of(dialog, Command.STAR) == ("", "changed")

    def test_enter_presses_the_button_that_has_the_focus(self, dialog: KeysDialog) -> None:
        dialog.list.setCurrentItem(row_of(dialog, Command.STAR))
        chip(dialog, "Remove Ctrl+D").setFocus()

        press(dialog, KEY.Key_Return)

        assert texts_of(dialog, Command.STAR) == ("", "changed")

    def test_a_command_gets_its_usual_keys_back(self, qtbot: QtBot) -> None:
        dialog = open_dialog(qtbot, (("star", ("Ctrl+M",)),))
        dialog.list.setCurrentItem(row_of(dialog, Command.STAR))

        dialog.editor.usual.click()

        assert texts_of(dialog, Command.STAR) == ("Ctrl+D", "")
        assert not dialog.editor.usual.isEnabled()

    def test_a_usual_key_that_is_somebody_elses_now_is_taken_back_only_when_asked(
        self, qtbot: QtBot
    ) -> None:
        dialog = open_dialog(qtbot, (("star", ("Ctrl+M",)), ("graph", ("Ctrl+G", "Ctrl+D"))))
        dialog.list.setCurrentItem(row_of(dialog, Command.STAR))

        dialog.editor.usual.click()
        told, state = dialog.editor.note.text(), texts_of(dialog, Command.STAR)
        dialog.editor.take_back.click()

        assert told == "Ctrl+D belongs to “Map of relations”."
        assert state == ("", "without Ctrl+D")
        assert texts_of(dialog, Command.STAR) == ("Ctrl+D", "")
        assert texts_of(dialog, Command.GRAPH) == ("Ctrl+G", "")

    def test_all_keys_go_back_when_asked_twice(self, qtbot: QtBot) -> None:
        dialog = open_dialog(qtbot, (("star", ("Ctrl+M",)), ("graph", ())))

        dialog.reset.click()
        asked, still = dialog.reset.text(), texts_of(dialog, Command.STAR)
        dialog.reset.click()

        assert (asked, still) == ("Really reset all?", ("Ctrl+M", "changed"))
        assert texts_of(dialog, Command.STAR) == ("Ctrl+D", "")
        assert texts_of(dialog, Command.GRAPH) == ("Ctrl+G", "")
        assert not dialog.reset.isEnabled()

    def test_another_row_takes_the_question_back(self, qtbot: QtBot) -> None:
        dialog = open_dialog(qtbot, (("star", ("Ctrl+M",)),))

        dialog.reset.click()
        dialog.list.setCurrentItem(row_of(dialog, Command.GRAPH))

        assert dialog.reset.text() == "Reset all"


class TestAccess:
    @pytest.mark.parametrize("ui_locale", ["en-US", "ja-JP"])
    def test_everything_that_tab_reaches_has_a_name_and_a_role(
        self, dialog: KeysDialog, qapp: QApplication, ui_locale: str
    ) -> None:
        interface = Interface(qapp)
        interface.speak(ui_locale)
        qapp.processEvents()
        record(dialog, Command.STAR, KEY.Key_G, CTRL)

        reached: list[QWidget] = []
        for _ in range(20):
            press(dialog, KEY.Key_Tab)
            focused = dialog.focusWidget()
            assert focused is not None
            reached.append(focused)
        told = [QAccessible.queryAccessibleInterface(widget) for widget in reached]
        interface.speak("en-US")
        qapp.processEvents()

        assert {dialog.line, dialog.list, dialog.editor.change, dialog.close_button} <= {*reached}
        assert [each for each in told if not each.text(QAccessible.Text.Name)] == []
        assert [each for each in told if each.role() == QAccessible.Role.NoRole] == []

    def test_a_row_is_spoken_whole(self, qtbot: QtBot) -> None:
        dialog = open_dialog(qtbot, (("star", ("Ctrl+M",)),))

        spoken = row_of(dialog, Command.STAR).data(0, Qt.ItemDataRole.AccessibleTextRole)

        assert spoken == "Star this entry, Ctrl+M, changed"

    def test_tab_goes_from_the_list_to_buttons_and_keys(self, qtbot: QtBot) -> None:
        dialog = open_dialog(qtbot, (("find", ("Ctrl+M", "Ctrl+F")),))
        dialog.list.setCurrentItem(row_of(dialog, Command.FIND))
        dialog.list.setFocus()
        names = []

        for _ in range(6):
            press(dialog, KEY.Key_Tab)
            focused = dialog.focusWidget()
            names.append(QAccessible.queryAccessibleInterface(focused).text(QAccessible.Text.Name))

        keys = ["Remove Ctrl+M", "Remove Ctrl+F"]
        buttons = ["Reset all", "Close"]
        assert names == ["Change…", "Reset", *keys, *buttons]

    def test_the_language_is_switched_while_it_is_open(
        self, dialog: KeysDialog, qapp: QApplication
    ) -> None:
        interface = Interface(qapp)
        record(dialog, Command.STAR, KEY.Key_G, CTRL)

        interface.speak("ja-JP")
        qapp.processEvents()
        japanese = (dialog.windowTitle(), row_of(dialog, Command.STAR).text(1), message(dialog))
        dialog.line.setText("star this")
        found = [row.text(1) for row in rows(dialog)]
        interface.speak("en-US")
        qapp.processEvents()

        assert japanese == (
            "キーボードショートカット",
            "Ctrl+D",
            "Ctrl+G は「関連マップ」で使われています。",
        )
        assert found == ["Ctrl+D"]
        assert dialog.windowTitle() == "Keyboard shortcuts"


def test_a_table_is_asked_for_and_not_made(qapp: QApplication, qtbot: QtBot) -> None:
    dialog = KeysDialog(key_table(()))
    qtbot.addWidget(dialog)
    dialog.show()
    asked: list[KeyTable] = []
    dialog.table_chosen.connect(asked.append)

    chip(dialog, "Remove /").click()

    assert texts_of(dialog, Command.SEARCH) == ("Ctrl+K, Ctrl+L, /", "")
    assert asked == [key_table((("search", ("Ctrl+K", "Ctrl+L")),))]
