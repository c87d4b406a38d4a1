"""A check box whose box is seen on every ground: the style's own is as dark as what it lies on."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QCheckBox, QStyle, QStyleOptionButton

_SIDE = 16.0
# The tick, in shares of the box.
_TICK = ((0.24, 0.53), (0.43, 0.71), (0.77, 0.31))


class TickBox(QCheckBox):
    """Draws its box and tick in the theme's colours, and the text as the style does."""

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, N802 (Qt's name)
        """Draw the box, then the text beside it."""
        option = QStyleOptionButton()
        self.initStyleOption(option)
        style, painter = self.style(), QPainter(self)
        area = style.subElementRect(QStyle.SubElement.SE_CheckBoxIndicator, option, self)
        box = QRectF(0, 0, _SIDE, _SIDE)
        box.moveCenter(QRectF(area).center())
        self._draw_box(painter, box.adjusted(0.5, 0.5, -0.5, -0.5))
        option.rect = style.subElementRect(QStyle.SubElement.SE_CheckBoxContents, option, self)
        style.drawControl(QStyle.ControlElement.CE_CheckBoxLabel, option, painter, self)

    def _draw_box(self, painter: QPainter, box: QRectF) -> None:
        roles, palette = QPalette.ColorRole, self.palette()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        line = roles.Accent if self.isChecked() or self.hasFocus() else roles.Mid
        painter.setPen(QPen(palette.color(line), 2 if self.hasFocus() else 1))
        painter.setBrush(palette.color(roles.Accent if self.isChecked() else roles.Base))
        painter.drawRoundedRect(box, 4, 4)
        if self.hasFocus() and self.isChecked():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(palette.color(roles.WindowText), 1.5))
            painter.drawRoundedRect(box, 4, 4)
        if self.isChecked():
            # On the accent, the ground of a page is what stands out, light and dark.
            painter.setPen(QPen(palette.color(roles.Base), 1.8))
            points = [box.topLeft() + QPointF(x, y) * box.width() for x, y in _TICK]
            painter.drawPolyline(points)
