"""Draws the tree beside the article: captions in small capitals, a rule along the contents."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from glossary_app.gui.contents.model import ActiveRole, ItemKind, KindRole, NoteRole
from glossary_app.gui.style.colours import Theme
from glossary_app.gui.style.fonts import FontRoles
from glossary_app.gui.widgets.focus_ring import has_ring
from glossary_app.gui.widgets.line_layout import Index, LineCache, LineFont

_ROW_HEIGHT = 25
_CAPTION_HEIGHT = 36
_LEFT, _TEXT_LEFT = 4.0, 16.0
_CAPTION_SIZE, _TITLE_SIZE, _NOTE_SIZE = 11, 12, 11


class OutlineDelegate(QStyledItemDelegate):
    """Captions, contents and links each in their own look."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._lines = LineCache()
        self._zoom = 1.0

    def set_look(self, theme: Theme, roles: FontRoles, zoom: float) -> None:
        """Draw in these colours, fonts and this size from now on."""
        self._theme = theme
        self._zoom = zoom
        self._lines.set_roles(roles)

    def _font(self, pixels: int, weight: QFont.Weight = QFont.Weight.Normal) -> LineFont:
        return LineFont(round(pixels * self._zoom), weight)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002, N802
        """Captions have air above them."""
        is_caption = index.data(KindRole) is ItemKind.CAPTION
        return QSize(80, round((_CAPTION_HEIGHT if is_caption else _ROW_HEIGHT) * self._zoom))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one line of the tree."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(option.rect)
        if index.data(KindRole) is ItemKind.CAPTION:
            self._draw_caption(painter, box, option, index)
        else:
            self._draw_line(painter, box, option, index)
        painter.restore()

    def _draw_caption(
        self, painter: QPainter, box: QRectF, option: QStyleOptionViewItem, index: Index
    ) -> None:
        font = self._font(_CAPTION_SIZE, QFont.Weight.DemiBold)
        line = self._lines.line(str(index.data()).upper(), font, box.width() - 30)
        middle = box.bottom() - 13 * self._zoom
        if _has_ring(option):
            ring = QRectF(
                box.left() + 1, middle - 11 * self._zoom, line.width + 24, 22 * self._zoom
            )
            painter.setPen(QPen(QColor(self._theme.accent), 2))
            painter.drawRoundedRect(ring, 5, 5)
        painter.setPen(QColor(self._theme.muted))
        line.draw(painter, box.left() + _LEFT, middle)
        # Unfolded is the rule, so only what is folded has an arrow.
        if not option.state & QStyle.StateFlag.State_Open:
            painter.setPen(QPen(QColor(self._theme.muted), 1.4))
            tip = QPointF(box.left() + _LEFT + line.width + 12, middle)
            arrow = (QPointF(-2, -4), QPointF(2, 0), QPointF(-2, 4))
            painter.drawPolyline([tip + point for point in arrow])

    def _draw_line(
        self, painter: QPainter, box: QRectF, option: QStyleOptionViewItem, index: Index
    ) -> None:
        kind = index.data(KindRole)
        is_active = kind is ItemKind.PLACE and bool(index.data(ActiveRole))
        self._draw_ground(painter, box, option, kind)
        if kind is ItemKind.PLACE:
            colour = self._theme.accent if is_active else self._theme.rule
            painter.fillRect(QRectF(box.left() + _LEFT, box.top(), 2, box.height()), QColor(colour))
        left = box.left() + _TEXT_LEFT
        note = self._lines.line(str(index.data(NoteRole) or ""), self._font(_NOTE_SIZE), 90)
        room = box.right() - 6 - left - (note.width + 8 if note.width else 0)
        painter.setPen(QColor(self._colour(kind, is_active=is_active)))
        title = self._lines.line(str(index.data()), self._font(_TITLE_SIZE), room)
        title.draw(painter, left, box.center().y())
        painter.setPen(QColor(self._theme.muted))
        note.draw(painter, box.right() - 6 - note.width, box.center().y())

    def _draw_ground(
        self, painter: QPainter, box: QRectF, option: QStyleOptionViewItem, kind: object
    ) -> None:
        focused = _has_ring(option)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        reach = box.adjusted(_LEFT + 4, 1, -1, -1)
        painter.setPen(QPen(QColor(self._theme.accent), 2) if focused else Qt.PenStyle.NoPen)
        if focused or (hovered and kind is not ItemKind.MISSING):
            painter.setBrush(QColor(self._theme.hover) if hovered else Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(reach, 5, 5)

    def _colour(self, kind: object, *, is_active: bool) -> str:
        if is_active or kind is ItemKind.LINK:
            return self._theme.link
        return self._theme.muted


def _has_ring(option: QStyleOptionViewItem) -> bool:
    return bool(option.state & QStyle.StateFlag.State_HasFocus) and has_ring(option.widget)
