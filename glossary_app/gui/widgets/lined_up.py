"""Rows of several columns whose texts stand on one line, whatever script each is in.

Left to itself, the style centres every cell by the fonts that it holds: kana stand a pixel lower
than Latin letters beside them.
"""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from glossary_app.gui.widgets.line_layout import Index, Marked, lay_line

# As far as a header's text stands from the edge of its column.
_SIDE = 8.0
_MOST_FOR_NAMES = 0.4


class LinedUp(QStyledItemDelegate):
    """Draws the ground as the style does, and the text itself, so far from the column's edges."""

    def __init__(self, side: float, parent: QWidget) -> None:
        super().__init__(parent)
        self._side = side

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802
        """As wide as the text with the room at its sides."""
        self.initStyleOption(option, index)
        width = QFontMetricsF(option.font).horizontalAdvance(option.text) + 2 * self._side + 1
        return super().sizeHint(option, index).expandedTo(QSize(round(width), 0))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one cell."""
        drawn = QStyleOptionViewItem(option)
        self.initStyleOption(drawn, index)
        text, drawn.text = drawn.text, ""
        style = drawn.widget.style() if drawn.widget else QApplication.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, drawn, painter, drawn.widget)
        box = QRectF(drawn.rect).adjusted(self._side, 0, -self._side, 0)
        line = lay_line(Marked(text), drawn.font, box.width())
        metrics = QFontMetricsF(drawn.font)
        baseline = round(box.top() + (box.height() - metrics.height()) / 2 + metrics.ascent())
        is_right = bool(drawn.displayAlignment & Qt.AlignmentFlag.AlignRight)
        painter.setPen(drawn.palette.color(drawn.palette.ColorRole.Text))
        line.draw_on(painter, box.right() - line.width if is_right else box.left(), baseline)


def fit_names(view: QTreeView, column: int) -> None:
    """Give a column of names what they need, so far as most of the room is left to the others."""
    room = int(view.viewport().width() * _MOST_FOR_NAMES)
    view.setColumnWidth(column, min(view.sizeHintForColumn(column), room))


def line_up(view: QAbstractItemView, side: float = _SIDE) -> None:
    """Let the texts of each row of a view stand on one line."""
    view.setItemDelegate(LinedUp(side, view))
