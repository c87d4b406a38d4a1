"""A field that takes the next key pressed, whatever it is, but leaves Tab, Enter and Esc alone."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QKeySequenceEdit, QLineEdit, QWidget

_ENTER_KEYS = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class KeyRecorder(QKeySequenceEdit):
    """Shows the key that was pressed last; a key pressed after it takes its place."""

    accepted = Signal()
    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMaximumSequenceLength(1)
        # Qt shows the key in a line of its own, which would ask for the input method.
        self._lines = self.findChildren(QLineEdit)
        for line in self._lines:
            line.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)

    def name(self, name: str, hint: str) -> None:
        """Say what it is for, and what to do while it is empty."""
        self.setAccessibleName(name)
        for line in self._lines:
            line.setAccessibleName(name)
            line.setPlaceholderText(hint)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        """Enter and Esc are fixed, so that here, too, they mean what they mean everywhere."""
        has_modifier = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if not has_modifier and event.key() in _ENTER_KEYS:
            self.accepted.emit()
        elif not has_modifier and event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
        else:
            super().keyPressEvent(event)
