"""The bar under the article that finds text in it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QWidget

from glossary_app.gui.widgets.composing_line import Query, SearchLine
from glossary_app.gui.widgets.plain import plain_label, plain_tip

# What is counted beside it keeps its room in the narrowest window.
_LEAST_LINE, _USUAL_LINE = 70, 240


class FindBar(QFrame):
    """A line with two arrows; says what to look for, and where the eye should go next."""

    text_changed = Signal(str)
    next_wanted = Signal()
    previous_wanted = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "foot")
        self.line = SearchLine(self)
        # The same line as for searching: here, too, an input method composes.
        self.line.setObjectName("findLine")
        self.line.setMinimumWidth(_LEAST_LINE)
        self.line.setMaximumWidth(_USUAL_LINE)
        self.count = plain_label("", self)
        self._previous, self._next, self._close = (QToolButton(self) for _ in range(3))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 6, 8, 6)
        # The line takes what there is, and the gap what is left over.
        layout.addWidget(self.line, 100)
        for widget in (self._previous, self._next, self.count):
            layout.addWidget(widget)
        layout.addStretch(1)
        layout.addWidget(self._close)
        self.line.query_changed.connect(self._search)
        self.line.entered.connect(self._step)
        self.line.escaped.connect(self.closed)
        self.line.list_key_pressed.connect(self._step_by_key)
        self._previous.clicked.connect(self.previous_wanted)
        self._next.clicked.connect(self.next_wanted)
        self._close.clicked.connect(self.closed)
        self.retranslate()

    def show_count(self, current: int, total: int) -> None:
        """Say which of how many places is shown."""
        if not self.line.text():
            self.count.clear()
        elif total:
            self.count.setText(self.tr("{current} of {total}").format(current=current, total=total))
        else:
            self.count.setText(self.tr("not on this page"))

    def retranslate(self) -> None:
        """Say everything again in the interface's language."""
        self.line.setPlaceholderText(self.tr("Find on this page"))
        self.line.setAccessibleName(self.tr("Find on this page"))
        named = (
            (self._previous, "↑", self.tr("Previous match")),
            (self._next, "↓", self.tr("Next match")),
            (self._close, "✕", self.tr("Close the find bar")),
        )
        for button, text, name in named:
            button.setText(text)
            button.setAccessibleName(name)
            button.setToolTip(plain_tip(name))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 (Qt's name)
        """Follow the interface's language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _search(self, query: Query) -> None:
        self.text_changed.emit(query.text)

    def _step(self, modifiers: Qt.KeyboardModifier) -> None:
        backwards = bool(modifiers & Qt.KeyboardModifier.ShiftModifier)
        (self.previous_wanted if backwards else self.next_wanted).emit()

    def _step_by_key(self, event: QKeyEvent) -> None:
        backwards = event.key() in (Qt.Key.Key_Up, Qt.Key.Key_PageUp)
        (self.previous_wanted if backwards else self.next_wanted).emit()
