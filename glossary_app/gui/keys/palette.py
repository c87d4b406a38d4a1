"""All commands in one list that narrows while one types, each with its keys."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QTreeWidgetItem, QWidget

from glossary_app.gui.keys.actions import Commands
from glossary_app.gui.keys.commands import COMMANDS, Command
from glossary_app.gui.widgets.chooser import Chooser
from glossary_app.gui.widgets.composing_line import Query


class Palette(Chooser):
    """Finds a command by a part of its name; Enter carries it out."""

    command_chosen = Signal(Command)

    def __init__(self, commands: Commands, parent: QWidget) -> None:
        super().__init__("", "", parent)
        self.setWindowTitle(self.tr("All commands"))
        self.list.setAccessibleName(self.tr("All commands"))
        self.line.setPlaceholderText(self.tr("Type a command"))
        self.line.setAccessibleName(self.tr("Type a command"))
        # Somebody may know a command by its English name.
        self._names: list[str] = []
        self._fill(commands)
        self.narrowed.connect(self._narrow)
        self.value_chosen.connect(self._tell)
        self._narrow(Query(""))

    def _fill(self, commands: Commands) -> None:
        offers = []
        for info in COMMANDS:
            action = commands.action(info.command)
            if info.command is Command.PALETTE or not action.isEnabled():
                continue
            keys = action.shortcut()
            offers.append((info.text, keys.toString(keys.SequenceFormat.NativeText), info.command))
            self._names.append(f"{info.text} {info.title}".casefold())
        self.offer(offers)

    def _narrow(self, typed: Query) -> None:
        parts = typed.text.casefold().split()
        first: QTreeWidgetItem | None = None
        for number, name in enumerate(self._names):
            item = self.list.topLevelItem(number)
            if item is None:
                continue
            item.setHidden(not all(part in name for part in parts))
            if first is None and not item.isHidden():
                first = item
        if first is not None:
            self.list.setCurrentItem(first)

    def _tell(self, value: object) -> None:
        self.command_chosen.emit(Command(str(value)))
