"""All commands in one list that narrows while one types, each with its keys."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QLineEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from glossary_app.gui.keys.actions import Commands
from glossary_app.gui.keys.commands import COMMANDS, Command

_WIDTH, _HEIGHT = 520, 380
_COMMAND = Qt.ItemDataRole.UserRole
_MOVES = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class Palette(QDialog):
    """Finds a command by a part of its name; Enter carries it out."""

    command_chosen = Signal(Command)

    def __init__(self, commands: Commands, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.resize(_WIDTH, _HEIGHT)
        self.setWindowTitle(self.tr("All commands"))
        self.line = QLineEdit(self)
        self.line.setPlaceholderText(self.tr("Type a command"))
        self.line.setAccessibleName(self.tr("Type a command"))
        self.list = QTreeWidget(self)
        self.list.setAccessibleName(self.tr("All commands"))
        self.list.setHeaderHidden(True)
        self.list.setRootIsDecorated(False)
        self.list.setColumnCount(2)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setColumnWidth(0, _WIDTH - 190)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 10, 10, 10)
        layout.addWidget(self.line)
        layout.addWidget(self.list)
        self._fill(commands)
        self.line.installEventFilter(self)
        self.line.textChanged.connect(self._narrow)
        self.line.returnPressed.connect(self._run_current)
        self.list.itemClicked.connect(self._run)
        self._narrow("")
        self.line.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 (Qt's name)
        """Arrows move in the list while the line keeps the focus."""
        is_press = event.type() == QEvent.Type.KeyPress
        if is_press and isinstance(event, QKeyEvent) and event.key() in _MOVES:
            self.list.keyPressEvent(event)
            return True
        return super().eventFilter(watched, event)

    def _fill(self, commands: Commands) -> None:
        for info in COMMANDS:
            action = commands.action(info.command)
            if info.command is Command.PALETTE or not action.isEnabled():
                continue
            keys = action.shortcut()
            item = QTreeWidgetItem([info.text, keys.toString(keys.SequenceFormat.NativeText)])
            item.setData(0, _COMMAND, info.command)
            # Somebody may know a command by its English name.
            item.setData(1, _COMMAND, f"{info.text} {info.title}".casefold())
            self.list.addTopLevelItem(item)

    def _narrow(self, typed: str) -> None:
        parts = typed.casefold().split()
        first: QTreeWidgetItem | None = None
        for number in range(self.list.topLevelItemCount()):
            item = self.list.topLevelItem(number)
            if item is None:
                continue
            name = str(item.data(1, _COMMAND))
            item.setHidden(not all(part in name for part in parts))
            if first is None and not item.isHidden():
                first = item
        if first is not None:
            self.list.setCurrentItem(first)

    def _run_current(self) -> None:
        item = self.list.currentItem()
        if item is not None and not item.isHidden():
            self._run(item)

    def _run(self, item: QTreeWidgetItem, *_: object) -> None:
        self.close()
        self.command_chosen.emit(Command(item.data(0, _COMMAND)))
