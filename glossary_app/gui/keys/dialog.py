"""All keys, with a line to search them; those of commands can be changed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from glossary_app.gui.keys.commands import COMMANDS, Command
from glossary_app.gui.keys.editor import KeyEditor
from glossary_app.gui.keys.fixed_keys import FIXED_USES, FixedUse
from glossary_app.gui.keys.table import COMMAND_INFOS, KeyTable, key_table, key_text
from glossary_app.gui.widgets.dialogs import column_of, give_size
from glossary_app.gui.widgets.lined_up import line_up

_WHAT, _KEYS, _STATE = range(3)
_SEARCHED = Qt.ItemDataRole.UserRole


class KeysDialog(QDialog):
    """Shows a table of keys, and says which one is wanted in its place."""

    table_chosen = Signal(KeyTable)

    def __init__(self, table: KeyTable, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        give_size(self, 680, 680)
        self._table = table
        self._is_asking = False
        self.line = QLineEdit(self)
        self.list = QTreeWidget(self)
        self.editor = KeyEditor(table, self)
        self.reset = QPushButton(self)
        self.close_button = QPushButton(self)
        self._shown: tuple[Command | FixedUse, ...] = (
            *(info.command for info in COMMANDS),
            *FIXED_USES,
        )
        self._rows = [QTreeWidgetItem(self.list) for _ in self._shown]
        self._lay_out()
        self.line.textChanged.connect(self._filter)
        self.line.returnPressed.connect(self._go_to_list)
        self.list.currentItemChanged.connect(self._edit)
        self.list.itemActivated.connect(self.editor.record)
        self.editor.table_chosen.connect(self.table_chosen)
        self.editor.recording_ended.connect(self._go_to_list)
        self.reset.clicked.connect(self._reset)
        self.close_button.clicked.connect(self.close)
        self.retranslate()
        self.list.setCurrentItem(self._rows[0])

    def show_table(self, table: KeyTable) -> None:
        """Show these keys from now on."""
        self._table = table
        self._fill()

    def retranslate(self) -> None:
        """Say everything again in the interface's language."""
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        self.line.setPlaceholderText(self.tr("Search the keys"))
        self.line.setAccessibleName(self.tr("Search the keys"))
        self.list.setAccessibleName(self.tr("Keyboard shortcuts"))
        self.list.setHeaderLabels([self.tr("What"), self.tr("Key"), self.tr("State")])
        self.close_button.setText(self.tr("Close"))
        self.editor.retranslate()
        self._fill()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 (Qt's name)
        """Follow the interface's language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        """Enter presses the button that has the focus, and no other: in the list it begins."""
        focused = self.focusWidget()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if isinstance(focused, QPushButton):
                focused.click()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        self.list.setRootIsDecorated(False)
        line_up(self.list)
        self.list.setColumnCount(3)
        header = self.list.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(_WHAT, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(_KEYS, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(_STATE, QHeaderView.ResizeMode.ResizeToContents)
        buttons = QHBoxLayout()
        for button in (self.reset, self.close_button):
            # Else Enter in the list would press the first of them.
            button.setAutoDefault(False)
        buttons.addWidget(self.reset)
        buttons.addStretch(1)
        buttons.addWidget(self.close_button)
        layout = column_of(self)
        layout.addWidget(self.line)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.editor)
        layout.addLayout(buttons)

    def _fill(self) -> None:
        for row, shown in zip(self._rows, self._shown, strict=True):
            self._fill_row(row, shown)
        self.reset.setEnabled(bool(self._table.choices))
        self._edit()

    def _fill_row(self, row: QTreeWidgetItem, shown: Command | FixedUse) -> None:
        if isinstance(shown, FixedUse):
            english, texts = shown.title, (shown.text, shown.shown_text, self.tr("fixed"))
        else:
            info, keys = COMMAND_INFOS[shown], map(key_text, self._table.held[shown])
            english, texts = info.title, (info.text, ", ".join(keys), self._state(shown))
            font = self.font()
            font.setBold(self._table.is_changed(shown))
            row.setFont(_KEYS, font)
        for column, text in enumerate(texts):
            row.setText(column, text)
        spoken = ", ".join(text for text in texts if text)
        row.setData(_WHAT, Qt.ItemDataRole.AccessibleTextRole, spoken)
        # Found by the English name, too, whatever the interface speaks.
        row.setData(_WHAT, _SEARCHED, f"{spoken} {english}".casefold())

    def _state(self, command: Command) -> str:
        lost = ", ".join(each.keys for each in self._table.lost[command])
        if lost:
            return self.tr("without {keys}").format(keys=lost)
        return self.tr("changed") if self._table.is_changed(command) else ""

    def _edit(self, *_: object) -> None:
        current = self.list.currentItem()
        self.editor.setVisible(current is not None)
        if current is not None:
            self.editor.show_keys(self._table, self._shown[self._rows.index(current)])
        self._ask(asking=False)

    def _filter(self, text: str) -> None:
        wanted = text.casefold()
        for row in self._rows:
            row.setHidden(wanted not in row.data(_WHAT, _SEARCHED))
        visible = [row for row in self._rows if not row.isHidden()]
        if self.list.currentItem() not in visible:
            at = self.list.indexFromItem(visible[0]) if visible else QModelIndex()
            self.list.setCurrentIndex(at)

    def _go_to_list(self) -> None:
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _reset(self) -> None:
        """The first click asks, the second does it: no box in the way."""
        if self._is_asking:
            self.table_chosen.emit(key_table(()))
        else:
            self._ask(asking=True)

    def _ask(self, *, asking: bool) -> None:
        self._is_asking = asking
        really, usual = self.tr("Really reset all?"), self.tr("Reset all")
        self.reset.setText(really if asking else usual)
