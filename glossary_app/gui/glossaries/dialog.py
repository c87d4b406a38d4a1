"""The list of glossaries: which come first, which take part, which go."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from glossary_app.gui.widgets.plain import plain_label, plain_tip
from glossary_app.model.glossary import Glossary
from glossary_app.model.locale import EN_US

_ID = Qt.ItemDataRole.UserRole


class GlossariesDialog(QDialog):
    """Says what is wanted; the list shows what the library then holds."""

    enabling_wanted = Signal(str, bool)
    order_wanted = Signal(tuple)
    removal_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Glossaries"))
        self.resize(520, 360)
        self._doomed = ""
        hint = plain_label(
            self.tr("Ticked glossaries are searched; the first ones come first."), self
        )
        hint.setWordWrap(True)
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("Glossaries"))
        self.up = QPushButton(self.tr("Move up"), self)
        self.down = QPushButton(self.tr("Move down"), self)
        self.remove = QPushButton(self.tr("Remove"), self)
        close = QPushButton(self.tr("Close"), self)
        buttons = QHBoxLayout()
        for button in (self.up, self.down, self.remove):
            # Else Enter in the list would press the first of them.
            button.setAutoDefault(False)
            buttons.addWidget(button)
        buttons.addStretch(1)
        buttons.addWidget(close)
        layout = QVBoxLayout(self)
        layout.addWidget(hint)
        layout.addWidget(self.list, 1)
        layout.addLayout(buttons)
        self.list.itemChanged.connect(self._tick)
        self.list.currentRowChanged.connect(self._forget_removal)
        self.up.clicked.connect(self._move_up)
        self.down.clicked.connect(self._move_down)
        self.remove.clicked.connect(self._remove)
        close.clicked.connect(self.close)

    def show_glossaries(self, glossaries: tuple[Glossary, ...]) -> None:
        """Show these, keeping the current one where it can be."""
        current = self._current_id()
        # Filling the list would tell of ticks that nobody set.
        self.list.blockSignals(True)
        self.list.clear()
        for glossary in glossaries:
            self.list.addItem(_item(glossary))
            if glossary.id == current:
                self.list.setCurrentRow(self.list.count() - 1)
        if self.list.currentRow() < 0:
            self.list.setCurrentRow(0)
        self.list.blockSignals(False)
        self._forget_removal()

    def _tick(self, item: QListWidgetItem) -> None:
        self.enabling_wanted.emit(item.data(_ID), item.checkState() is Qt.CheckState.Checked)

    def _move_up(self) -> None:
        self._move(-1)

    def _move_down(self) -> None:
        self._move(1)

    def _move(self, step: int) -> None:
        ids = [self.list.item(row).data(_ID) for row in range(self.list.count())]
        row = self.list.currentRow()
        if 0 <= row + step < len(ids) and row >= 0:
            ids[row], ids[row + step] = ids[row + step], ids[row]
            self.order_wanted.emit(tuple(ids))

    def _remove(self) -> None:
        """The first click asks, the second does it: no box in the way."""
        current = self._current_id()
        if current and current == self._doomed:
            self._forget_removal()
            self.removal_wanted.emit(current)
        elif current:
            self._doomed = current
            self.remove.setText(self.tr("Really remove “{id}”").format(id=current))

    def _forget_removal(self) -> None:
        self._doomed = ""
        self.remove.setText(self.tr("Remove"))

    def _current_id(self) -> str:
        item = self.list.currentItem()
        return str(item.data(_ID)) if item is not None else ""


def _item(glossary: Glossary) -> QListWidgetItem:
    title = glossary.title(EN_US)
    text = title if title == glossary.id else f"{title}  ({glossary.id})"
    item = QListWidgetItem(text)
    item.setData(_ID, glossary.id)
    item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
    item.setCheckState(Qt.CheckState.Checked if glossary.enabled else Qt.CheckState.Unchecked)
    known = " · ".join(part for part in (glossary.licence, glossary.origin) if part)
    item.setToolTip(plain_tip(known))
    return item
