"""All keys, with a line to search them."""

from __future__ import annotations

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QHeaderView,
    QLineEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from glossary_app.gui.commands import COMMANDS, Commands

_NATIVE = QKeySequence.SequenceFormat.NativeText


class KeysDialog(QDialog):
    """Says what each key does, in the interface's language."""

    def __init__(self, commands: Commands, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keys"))
        self.resize(520, 640)
        self.line = QLineEdit(self)
        self.line.setPlaceholderText(self.tr("Search the keys"))
        self.line.setAccessibleName(self.tr("Search the keys"))
        self.list = QTreeWidget(self)
        self.list.setAccessibleName(self.tr("Keys"))
        self.list.setRootIsDecorated(False)
        self.list.setHeaderLabels([self.tr("What"), self.tr("Key")])
        self.list.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.list.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        # Built when it is opened, so that it speaks the language of that moment.
        for title, keys in (*self._of_commands(commands), *self._of_the_rest()):
            self.list.addTopLevelItem(QTreeWidgetItem([title, keys]))
        layout = QVBoxLayout(self)
        layout.addWidget(self.line)
        layout.addWidget(self.list)
        self.line.textChanged.connect(self._filter)

    def _of_commands(self, commands: Commands) -> list[tuple[str, str]]:
        listed = []
        for info in COMMANDS:
            shortcuts = commands.action(info.command).shortcuts()
            keys = ", ".join(keys.toString(_NATIVE) for keys in shortcuts)
            if keys:
                listed.append((info.text, keys))
        return listed

    def _of_the_rest(self) -> tuple[tuple[str, str], ...]:
        """Keys that belong to one widget and have no menu line."""
        return (
            (self.tr("Move in the list, from the search line"), "↑ ↓ PgUp PgDn"),
            (self.tr("Go into the article"), "Enter"),
            (self.tr("Open in a new tab"), "Ctrl+Enter"),
            (self.tr("Open in the other language"), "Shift+Enter"),
            (self.tr("Section 1 to 9"), "Alt+1 … Alt+9"),
            (self.tr("Tab 1 to 9"), "Ctrl+1 … Ctrl+9"),
            (self.tr("Close a bar, then go to the search line, then clear it"), "Esc"),
            (self.tr("Copy as plain, Markdown, TSV, JSON, link"), "Ctrl+Shift+C, P M T J L"),
            (self.tr("Larger or smaller text"), self.tr("Ctrl+wheel")),
        )

    def _filter(self, text: str) -> None:
        wanted = text.casefold()
        for row in range(self.list.topLevelItemCount()):
            item = self.list.topLevelItem(row)
            if item is not None:
                texts = f"{item.text(0)} {item.text(1)}".casefold()
                item.setHidden(wanted not in texts)
