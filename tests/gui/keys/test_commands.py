"""Each command is declared once, and carried out by one part of the program."""

from __future__ import annotations

from collections import Counter

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget
from pytestqt.qtbot import QtBot

from glossary_app.gui.keys.actions import Commands
from glossary_app.gui.keys.commands import COMMANDS, Command, MenuPart, Slots
from glossary_app.gui.program import Program


def test_each_command_is_declared_once() -> None:
    declared = Counter(info.command for info in COMMANDS)

    assert declared == Counter(Command)


def test_each_command_is_carried_out_by_one_part_of_the_program(idle_program: Program) -> None:
    carried_out = Counter(
        command for owner in idle_program.owners_of_commands for command in owner.commands()
    )

    assert carried_out == Counter(Command)


def test_a_command_that_is_chosen_is_carried_out(qtbot: QtBot) -> None:
    window, done = QWidget(), list[str]()
    qtbot.addWidget(window)

    class Graph:
        def commands(self) -> Slots:
            return {Command.GRAPH: self.toggle}

        def toggle(self) -> None:
            done.append("toggled")

    commands, graph = Commands(window), Graph()
    commands.connect_to((graph,))

    commands.action(Command.GRAPH).trigger()
    commands.action(Command.STAR).trigger()

    assert done == ["toggled"]


# What a laptop's screen of 768 lines leaves below the window's title and the bar of the menu.
_ROOM_FOR_A_MENU = 690


def _names(action: QAction) -> list[str]:
    """The names of a line's command, or of those in the menu that it opens."""
    nested = action.menu()
    if action.objectName() or not isinstance(nested, QMenu):
        return [action.objectName()] if action.objectName() else []
    return [each.objectName() for each in nested.actions() if each.objectName()]


@pytest.mark.parametrize("ui_locale", ["en-US", "ja-JP"])
def test_the_menu_stands_in_one_column_on_a_small_screen(
    idle_program: Program, ui_locale: str
) -> None:
    idle_program.appearance.choose_ui_locale(ui_locale)

    height = idle_program.window.menu.sizeHint().height()

    # The language is the application's, which the next test shares.
    idle_program.appearance.choose_ui_locale("en-US")
    assert height <= _ROOM_FOR_A_MENU


def test_the_menu_has_each_command_in_its_part_and_order(idle_program: Program) -> None:
    menu = idle_program.window.menu
    placed = [info.command.value for part in MenuPart for info in COMMANDS if info.menu is part]

    shown = [name for action in menu.actions() for name in _names(action)]

    assert shown == placed
    assert placed[:4] == ["import-files", "import-folder", "paste-table", "glossaries"]
    assert placed[-1] == "quit"
