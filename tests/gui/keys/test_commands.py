"""Each command is declared once, and carried out by one part of the program."""

from __future__ import annotations

from collections import Counter

from PySide6.QtWidgets import QWidget
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


def test_the_menu_has_each_command_in_its_part_and_order(idle_program: Program) -> None:
    menu = idle_program.window.menu
    placed = [info.command.value for part in MenuPart for info in COMMANDS if info.menu is part]

    shown = [action.objectName() for action in menu.actions() if action.objectName()]

    assert shown == placed
    assert placed[:4] == ["import-files", "import-folder", "paste-table", "glossaries"]
    assert placed[-1] == "quit"
