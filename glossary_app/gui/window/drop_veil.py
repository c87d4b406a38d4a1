"""What lies over the window while files are held over it: here they can be let go."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from glossary_app.gui.style.colours import Theme

_INSET, _RADIUS, _EDGE = 12, 14, 2
# What is under it stays in sight, and what is said on it stays readable.
_VEIL = 225
_SIZE = 18


class DropVeil(QWidget):
    """A frame and a sentence over the whole window; what is dropped falls through it."""

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._theme = theme
        self._window = window
        self._count = 1
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Be drawn in these colours from now on."""
        self._theme = theme
        self.update()

    def cover(self, count: int = 1) -> None:
        """Lie over the whole window while so many files are held over it."""
        self._count = count
        self.setAccessibleName(self.text)
        self.setGeometry(self._window.rect())
        self.raise_()
        self.show()

    @property
    def text(self) -> str:
        """What it says."""
        if self._count == 1:
            return self.tr("Drop to import")
        return self.tr("Drop to import {count} files").format(count=f"{self._count:,}")

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, N802 (Qt's name)
        """Draw the veil, the frame and the sentence."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        veil = QColor(self._theme.page)
        veil.setAlpha(_VEIL)
        painter.fillRect(self.rect(), veil)
        pen = QPen(QColor(self._theme.accent), _EDGE)
        pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        frame = QRectF(self.rect()).adjusted(_INSET, _INSET, -_INSET, -_INSET)
        painter.drawRoundedRect(frame, _RADIUS, _RADIUS)
        font = QFont(self.font())
        font.setPixelSize(_SIZE)
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(QColor(self._theme.text))
        painter.drawText(frame, Qt.AlignmentFlag.AlignCenter, self.text)
        painter.end()
