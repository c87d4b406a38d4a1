"""The keys of the commands at work: as they were chosen, and changed in the list of all keys."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from glossary_app.gui.keys.actions import Commands
from glossary_app.gui.keys.commands import Command, Slots
from glossary_app.gui.keys.dialog import KeysDialog
from glossary_app.gui.keys.palette import Palette
from glossary_app.gui.keys.table import KeyTable, key_table
from glossary_app.settings import KeyChoices


class KeyController(QObject):
    """Gives the commands their keys, and changes them while the window is open."""

    def __init__(self, commands: Commands, choices: KeyChoices, window: QWidget) -> None:
        super().__init__(window)
        self._commands = commands
        self._window = window
        self._dialog: KeysDialog | None = None
        self._table = key_table(choices)
        self._commands.give_keys(self._table.held)

    @property
    def choices(self) -> KeyChoices:
        """What is to be remembered."""
        return self._table.choices

    def commands(self) -> Slots:
        """The list of all keys."""
        return {Command.KEYS: self.show, Command.PALETTE: self.show_palette}

    def show_palette(self, typed: str = "") -> None:
        """Offer all commands, narrowed to what has been typed already."""
        palette = Palette(self._commands, self._window)
        palette.command_chosen.connect(self._run)
        palette.show_over(self._window)
        # A signal of Qt's tells whether the action is checked.
        palette.line.setText(typed if isinstance(typed, str) else "")

    def _run(self, command: Command) -> None:
        self._commands.action(command).trigger()

    def show(self) -> None:
        """Show all keys; a list that is open comes forward."""
        if self._dialog is None:
            self._dialog = KeysDialog(self._table, self._window)
            self._dialog.table_chosen.connect(self._change)
            self._dialog.finished.connect(self._forget)
        self._dialog.show()
        self._dialog.raise_()
        self._dialog.activateWindow()

    def _change(self, table: KeyTable) -> None:
        self._table = table
        self._commands.give_keys(table.held)
        if self._dialog is not None:
            self._dialog.show_table(table)

    def _forget(self) -> None:
        if self._dialog is not None:
            self._dialog.deleteLater()
            self._dialog = None
