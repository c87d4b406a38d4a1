"""The commands at work in a window: one action each, with its name in the interface's language."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from glossary_app.gui.keys.commands import COMMANDS, Command, HasCommands, MenuPart


class Commands(QObject):
    """The actions of a window, so that their keys work wherever the focus is."""

    keys_changed = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._actions: dict[Command, QAction] = {}
        for info in COMMANDS:
            action = QAction(window)
            action.setObjectName(info.command)
            # The icons belong to the bar over the article.
            action.setIconVisibleInMenu(False)
            action.setShortcuts([QKeySequence(keys) for keys in info.keys])
            window.addAction(action)
            self._actions[info.command] = action
        window.installEventFilter(self)
        self.retranslate()

    def action(self, command: Command) -> QAction:
        """The action of a command."""
        return self._actions[command]

    def connect_to(self, owners: Iterable[HasCommands]) -> None:
        """Let these carry out their commands from now on."""
        for owner in owners:
            for command, slot in owner.commands().items():
                self._actions[command].triggered.connect(slot)

    def in_menu(self, part: MenuPart) -> list[QAction]:
        """The actions of a part of the menu, in their order."""
        return [self._actions[info.command] for info in COMMANDS if info.menu is part]

    def give_keys(self, held: Mapping[Command, Sequence[QKeySequence]]) -> None:
        """Give the commands these keys in place of those they had."""
        for command, keys in held.items():
            self._actions[command].setShortcuts(keys)
        self.keys_changed.emit()

    def retranslate(self) -> None:
        """Say everything again in the interface's language."""
        for info in COMMANDS:
            self._actions[info.command].setText(info.text)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 (Qt's name)
        """Follow the interface's language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        return super().eventFilter(watched, event)
