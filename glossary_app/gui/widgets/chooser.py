"""A line over a list: typing narrows what is offered, Enter takes the current one."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent
from PySide6.QtWidgets import QDialog, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from glossary_app.gui.widgets.composing_line import Query, SearchLine
from glossary_app.gui.widgets.lined_up import line_up
from glossary_app.gui.widgets.plain import plain_label

_WIDTH, _HEIGHT, _LEAST_ROOM = 520, 370, 24
_NOTES = 190
# Below the top of the window, where the eye is.
_FROM_TOP = 60
_VALUE = Qt.ItemDataRole.UserRole


class Chooser(QDialog):
    """Says what is typed, as `narrowed`, and which value was chosen; Esc leaves it."""

    narrowed = Signal(Query)
    value_chosen = Signal(object)

    def __init__(self, title: str, hint: str, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setProperty("look", "popup")
        self.setWindowTitle(title)
        self.line = SearchLine(self)
        self.line.setPlaceholderText(hint)
        self.line.setAccessibleName(hint)
        self.list = QTreeWidget(self)
        self.list.setAccessibleName(title)
        self.list.setHeaderHidden(True)
        self.list.setRootIsDecorated(False)
        self.list.setColumnCount(2)
        self._nothing = plain_label("", self)
        self._nothing.setProperty("look", "muted")
        self._nothing.setContentsMargins(9, 4, 9, 4)
        self._nothing.hide()
        line_up(self.list)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 10, 10, 10)
        layout.addWidget(self.line)
        layout.addWidget(self._nothing)
        layout.addWidget(self.list, 1)
        self.line.query_changed.connect(self.narrowed)
        self.line.list_key_pressed.connect(self._move)
        self.line.entered.connect(self._take_current)
        self.line.escaped.connect(self.close)
        self.list.itemClicked.connect(self._take)
        self.line.setFocus()

    def show_over(self, window: QWidget) -> None:
        """Open in the upper middle of a window, however narrow it is."""
        self.resize(min(_WIDTH, window.width() - _LEAST_ROOM), min(_HEIGHT, window.height() - 80))
        self.list.setColumnWidth(0, self.width() - _NOTES)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        middle = window.rect().center().x() - self.width() // 2
        self.move(window.mapToGlobal(QPoint(middle, _FROM_TOP)))
        self.show()

    def offer(self, offers: Iterable[tuple[str, str, object]]) -> None:
        """Offer these: a text, a note at its side, and what it stands for."""
        self.list.clear()
        for text, note, value in offers:
            item = QTreeWidgetItem([text, note])
            item.setData(0, _VALUE, value)
            # What is looked through is at the left; the note is quiet, and in a line of its own.
            item.setForeground(1, self.palette().placeholderText())
            item.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            self.list.addTopLevelItem(item)
        first = self.list.topLevelItem(0)
        if first is not None:
            self.list.setCurrentItem(first)

    def say_when_empty(self, text: str) -> None:
        """Say this in place of the list, where nothing is offered."""
        is_empty = bool(text) and self.list.topLevelItemCount() == 0
        self._nothing.setText(text)
        self._nothing.setVisible(is_empty)
        # Announced, as the focus stays in the line.
        if is_empty:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.line, text))

    @property
    def said(self) -> str:
        """What is said in place of the list; empty where something is offered."""
        return "" if self._nothing.isHidden() else self._nothing.text()

    def _move(self, event: QKeyEvent) -> None:
        self.list.keyPressEvent(event)

    def _take_current(self, *_: object) -> None:
        item = self.list.currentItem()
        if item is not None and not item.isHidden():
            self._take(item)

    def _take(self, item: QTreeWidgetItem, *_: object) -> None:
        value = item.data(0, _VALUE)
        self.close()
        self.value_chosen.emit(value)
