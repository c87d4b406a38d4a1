"""Changed keys at work: in the window, its menus and tool tips, and after a restart."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton
from pytestqt.qtbot import QtBot

from glossary_app.gui.keys.commands import Command
from glossary_app.gui.keys.dialog import KeysDialog
from glossary_app.gui.program import Program
from glossary_app.settings import KeyChoices, Settings, Theme, load_settings, save_settings
from tests.gui.conftest import FakeLibrary, start_program

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier

StartWith = Callable[[KeyChoices], Program]


@pytest.fixture
def start_with(
    qapp: QApplication, qtbot: QtBot, library: FakeLibrary, tmp_path: Path
) -> Iterator[StartWith]:
    """Starts the program with these keys in its settings."""
    started: list[Program] = []

    def start(keys: KeyChoices) -> Program:
        settings = Settings(theme=Theme.LIGHT, ui_locale="en-US", keys=keys)
        made = start_program(qapp, library, tmp_path / "data", settings)
        qtbot.addWidget(made.window)
        made.window.activateWindow()
        qtbot.waitUntil(made.window.isActiveWindow)
        started.append(made)
        return made

    yield start
    for made in started:
        made.close()
        made.window.hide()


def shortcuts(program: Program, command: Command) -> list[str]:
    return [keys.toString() for keys in program.window.commands.action(command).shortcuts()]


def presses(program: Program, command: Command) -> list[bool]:
    """Grows each time the command is carried out."""
    done: list[bool] = []
    program.window.commands.action(command).triggered.connect(lambda: done.append(True))
    return done


def open_keys(program: Program) -> KeysDialog:
    program.window.commands.action(Command.KEYS).trigger()
    (dialog,) = program.window.findChildren(KeysDialog)
    return dialog


def tool_tip(program: Program, command: Command) -> str:
    action = program.window.commands.action(command)
    buttons = program.window.top_bar.findChildren(QToolButton)
    return next(each.toolTip() for each in buttons if each.defaultAction() is action)


def give(program: Program, command: Command, *texts: str) -> None:
    """Change keys as the dialog does."""
    dialog = open_keys(program)
    keys = tuple(QKeySequence(text) for text in texts)
    table = dialog.editor.table.with_keys(command, keys)
    dialog.table_chosen.emit(table)


def test_remembered_keys_work(start_with: StartWith) -> None:
    program = start_with((("star", ("Ctrl+M", "F8")),))
    done = presses(program, Command.STAR)

    QTest.keyClick(program.window.search_panel.line, Qt.Key.Key_M, CTRL)
    QTest.keyClick(program.window.search_panel.line, Qt.Key.Key_F8)
    QTest.keyClick(program.window.search_panel.line, Qt.Key.Key_D, CTRL)

    assert shortcuts(program, Command.STAR) == ["Ctrl+M", "F8"]
    assert len(done) == 2


def test_a_key_with_two_owners_in_the_file_does_what_it_was_chosen_for(
    start_with: StartWith,
) -> None:
    program = start_with((("history", ("Ctrl+D",)),))
    starred, shown = presses(program, Command.STAR), presses(program, Command.HISTORY)

    QTest.keyClick(program.window.search_panel.line, Qt.Key.Key_D, CTRL)

    assert (len(starred), len(shown)) == (0, 1)


def test_a_file_that_makes_no_sense_leaves_the_usual_keys(start_with: StartWith) -> None:
    program = start_with((("teleport", ("Ctrl+D",)), ("star", ("Foo",)), ("", ())))

    assert shortcuts(program, Command.HISTORY) == ["Ctrl+H"]
    assert shortcuts(program, Command.STAR) == []
    assert program.key_controller.choices == (
        ("teleport", ("Ctrl+D",)),
        ("star", ("Foo",)),
        ("", ()),
    )


def test_changed_keys_work_at_once(idle_program: Program) -> None:
    give(idle_program, Command.HISTORY, "Ctrl+Shift+H")
    idle_program.window.activateWindow()
    done = presses(idle_program, Command.HISTORY)

    QTest.keyClick(idle_program.window.search_panel.line, Qt.Key.Key_H, CTRL | SHIFT)
    QTest.keyClick(idle_program.window.search_panel.line, Qt.Key.Key_H, CTRL)

    assert len(done) == 1


def test_menus_and_tool_tips_name_the_changed_key(idle_program: Program) -> None:
    before = tool_tip(idle_program, Command.STAR)

    give(idle_program, Command.STAR, "Ctrl+M")
    give(idle_program, Command.GRAPH, "F8")

    actions = idle_program.window.menu.actions()
    graph = next(each for each in actions if each.objectName() == Command.GRAPH)
    assert before == "Star this entry  Ctrl+D"
    assert tool_tip(idle_program, Command.STAR) == "Star this entry  Ctrl+M"
    assert graph.shortcut().toString() == "F8"


def test_a_tool_tip_keeps_its_key_when_the_button_changes(program: Program) -> None:
    program.window.top_bar.show_star(starred=True)

    assert tool_tip(program, Command.STAR) == "Star this entry  Ctrl+D"


def test_changed_keys_outlive_a_change_of_language(
    idle_program: Program, qapp: QApplication
) -> None:
    give(idle_program, Command.STAR, "Ctrl+M")

    idle_program.appearance.choose_ui_locale("ja-JP")
    qapp.processEvents()
    japanese = tool_tip(idle_program, Command.STAR)
    title = open_keys(idle_program).windowTitle()
    idle_program.appearance.choose_ui_locale("en-US")
    qapp.processEvents()

    assert japanese == "お気に入りに追加・解除  Ctrl+M"
    assert title == "キーボードショートカット"
    assert shortcuts(idle_program, Command.STAR) == ["Ctrl+M"]


def test_changed_keys_are_remembered(idle_program: Program, tmp_path: Path) -> None:
    give(idle_program, Command.STAR, "Ctrl+M")
    file = tmp_path / "settings.json"

    save_settings(idle_program.close(), file)

    assert load_settings(file).keys == (("star", ("Ctrl+M",)),)


def test_a_changed_key_does_nothing_while_an_input_method_composes(
    idle_program: Program,
) -> None:
    give(idle_program, Command.HISTORY, "F8")
    idle_program.window.activateWindow()
    line = idle_program.window.search_panel.line
    line.setFocus()
    done = presses(idle_program, Command.HISTORY)

    QApplication.sendEvent(line, QInputMethodEvent("ちゅうしょう", []))
    QTest.keyClick(line, Qt.Key.Key_F8)
    while_composing = len(done)
    QApplication.sendEvent(line, QInputMethodEvent("", []))
    QTest.keyClick(line, Qt.Key.Key_F8)

    assert (while_composing, len(done)) == (0, 1)


def test_a_sign_works_outside_fields_only(idle_program: Program) -> None:
    give(idle_program, Command.HISTORY, "'")
    idle_program.window.activateWindow()
    panel = idle_program.window.search_panel
    done = presses(idle_program, Command.HISTORY)

    panel.line.setFocus()
    QTest.keyClick(panel.line, Qt.Key.Key_Apostrophe)
    typed = (panel.line.text(), len(done))
    panel.list.setFocus()
    QTest.keyClick(panel.list, Qt.Key.Key_Apostrophe)

    assert typed == ("'", 0)
    assert len(done) == 1


def test_the_list_of_keys_is_open_once(idle_program: Program) -> None:
    first = open_keys(idle_program)

    second = open_keys(idle_program)

    assert first is second


def test_the_list_of_keys_is_made_anew_when_it_was_closed(
    idle_program: Program, qtbot: QtBot
) -> None:
    first = open_keys(idle_program)
    give(idle_program, Command.STAR, "Ctrl+M")

    with qtbot.waitSignal(first.destroyed):
        first.close()
    second = open_keys(idle_program)

    assert second.editor.table.is_changed(Command.STAR)
