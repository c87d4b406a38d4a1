"""The keys of the commands at work: as they were chosen, and changed in the list of all keys."""

from __future__ import annotations

from PySide6.QtCore import QObject

from glossary_app.gui.keys.commands import Command
from glossary_app.gui.keys.dialog import KeysDialog
from glossary_app.gui.keys.table import KeyTable, key_table
from glossary_app.gui.window.main_window import MainWindow
from glossary_app.settings import KeyChoices


class KeyDesk(QObject):
    """Gives the window's commands their keys, and changes them while the window is open."""

    def __init__(self, window: MainWindow, choices: KeyChoices) -> None:
        super().__init__(window)
        self._window = window
        self._dialog: KeysDialog | None = None
        self._table = key_table(choices)
        self._apply()

    @property
    def choices(self) -> KeyChoices:
        """What is to be remembered."""
        return self._table.choices

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
        self._apply()
        if self._dialog is not None:
            self._dialog.show_table(table)

    def _forget(self) -> None:
        if self._dialog is not None:
            self._dialog.deleteLater()
            self._dialog = None

    def _apply(self) -> None:
        for command in Command:
            self._window.commands.action(command).setShortcuts(self._table.held[command])
        # Its tool tips name the keys.
        self._window.top_bar.retranslate()
