"""Rings around what has the focus, for those who move by keys: a click knows where it was."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QColor, QGuiApplication, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QApplication, QComboBox, QWidget

# The style sheet leaves the ring of what bears this out.
CLICKED = "clicked"
BY_KEY = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)
_RINGED = (QAbstractButton, QAbstractItemView, QComboBox)


class FocusRings(QObject):
    """Notes of every widget whether the mouse gave it the focus."""

    def __init__(self, app: QApplication, parent: QObject) -> None:
        super().__init__(parent)
        app.focusChanged.connect(self._note)

    def _note(self, _: QWidget | None, focused: QWidget | None) -> None:
        if isinstance(focused, _RINGED):
            is_pressed = QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton
            note_click(focused, clicked=is_pressed)


def note_click(widget: QWidget, *, clicked: bool) -> None:
    """Draw a widget without its ring, or with it."""
    if bool(widget.property(CLICKED)) is not clicked:
        widget.setProperty(CLICKED, clicked)
        # A style sheet looks at a property only when a widget is polished.
        widget.style().unpolish(widget)
        widget.style().polish(widget)


def has_ring(widget: QObject | None) -> bool:
    """Whether a widget that has the focus is to show it."""
    return widget is None or not widget.property(CLICKED)


class RingOverlay(QWidget):
    """A ring over what cannot draw one, as what scrolls would carry it along."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._colour = ""
        self.hide()

    def set_colour(self, colour: str) -> None:
        """Draw in this colour from now on."""
        self._colour = colour
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, N802 (Qt's name)
        """Draw it along the edge."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self._colour), 2))
        painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 4, 4)
        painter.end()
