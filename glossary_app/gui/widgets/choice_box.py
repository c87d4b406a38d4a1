"""A combo box with an arrow: a style sheet takes the style's own away and cannot draw another."""

from __future__ import annotations

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QComboBox

_FROM_RIGHT = 15.0
# Around the list: what the style sheet gives it, and a point for what is rounded.
_BORDERS = 2 * (4 + 1 + 1)


class ChoiceBox(QComboBox):
    """Chooses one of a few; an arrow says that there are more."""

    def showPopup(self) -> None:  # noqa: N802 (Qt's name)
        """Show all of a few choices: Qt forgets the borders that a style sheet gives the list."""
        view = self.view()
        rows = sum(map(view.sizeHintForRow, range(min(self.count(), self.maxVisibleItems()))))
        view.setMinimumHeight(rows + _BORDERS)
        super().showPopup()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        """Draw the arrow over what the style draws."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        roles = QPalette.ColorRole
        colour = self.palette().color(roles.PlaceholderText if self.isEnabled() else roles.Mid)
        painter.setPen(QPen(colour, 1.6))
        tip = QPointF(self.width() - _FROM_RIGHT, self.height() / 2 + 2)
        painter.drawPolyline([tip + QPointF(-4, -4), tip, tip + QPointF(4, -4)])
        painter.end()
