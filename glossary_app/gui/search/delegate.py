"""Draws a result row: two lines, the matched letters bold and underlined."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QObject, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from glossary_app.gui.search.model import RowRole
from glossary_app.gui.search.rows import Row
from glossary_app.gui.style.colours import Theme
from glossary_app.gui.style.fonts import BUNDLED, FontRoles, ui_font
from glossary_app.gui.widgets.line_layout import (
    Index,
    LaidLine,
    LineCache,
    LineFont,
    Marked,
    lay_line,
)
from glossary_app.gui.words.messages import quality_word
from glossary_app.model.provenance import Quality

ROW_HEIGHT = 70
_SIDE, _INSET, _GAP = 8.0, 12.0, 9.0
_LARGE, _SMALL = 15, 13
_LARGEST_CACHE = 600
# Kana, and the kanji that every text has; Latin letters come with the first rows.
_COMMON = (
    "".join(map(chr, (*range(0x3042, 0x3094), *range(0x30A2, 0x30F5))))
    + "ー、。「」・…—日一人年大本中出時見分後前生間上東今高円子外小女先名用語学習機械検索評価"
)
_OUT_OF_SIGHT = QSize(4000, 40)


@dataclass(frozen=True, slots=True)
class _LaidRow:
    """All lines of a row, laid out for one width."""

    caption: LaidLine | None
    headword: LaidLine
    other: LaidLine
    quality: LaidLine
    detail: LaidLine
    place: LaidLine


class HitDelegate(QStyledItemDelegate):
    """Rows of one height, laid out once for a width, a zoom and a font."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._roles = BUNDLED
        self._zoom = 1.0
        self._cache: dict[tuple[Row, int], _LaidRow] = {}
        self._fonts: dict[tuple[int, QFont.Weight], QFont] = {}
        # Few words, said of many rows.
        self._words = LineCache()

    def set_look(self, theme: Theme, roles: FontRoles, zoom: float) -> None:
        """Draw in these colours, fonts and this size from now on."""
        self._theme, self._roles, self._zoom = theme, roles, zoom
        self._words.set_roles(roles)
        self._fonts.clear()
        self.forget()

    def forget(self) -> None:
        """Lay everything out anew, as when the interface's language has changed."""
        self._cache.clear()

    def rehearse(self) -> Iterator[None]:
        """Draw the commonest letters once, a font a step and out of sight: Qt keeps them."""
        plain, marked = Marked(_COMMON), Marked(_COMMON, ((0, len(_COMMON)),))
        for pixels, weight in ((_SMALL, QFont.Weight.Normal), (_LARGE, QFont.Weight.DemiBold)):
            for text in (plain, marked):
                picture = QImage(_OUT_OF_SIGHT, QImage.Format.Format_ARGB32_Premultiplied)
                painter = QPainter(picture)
                line = lay_line(text, self._font(pixels, weight), _OUT_OF_SIGHT.width())
                line.draw(painter, 0.0, _OUT_OF_SIGHT.height() / 2)
                painter.end()
                yield

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002, N802
        """The same for every row."""
        return QSize(120, round(ROW_HEIGHT * self._zoom))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row."""
        row = index.data(RowRole)
        if not isinstance(row, Row):
            return
        box = QRectF(option.rect)
        laid = self._laid(row, int(box.width()))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        top = box.top() + (17 * self._zoom if laid.caption else 0.0)
        if laid.caption is not None:
            self._draw_caption(painter, box, laid.caption)
        ground = QRectF(
            box.left() + _SIDE, top + 1, box.width() - 2 * _SIDE, box.bottom() - top - 3
        )
        self._draw_ground(painter, ground, option)
        self._draw_lines(painter, ground, laid, row)
        painter.restore()

    def _draw_caption(self, painter: QPainter, box: QRectF, caption: LaidLine) -> None:
        middle = box.top() + 9 * self._zoom
        painter.setPen(QColor(self._theme.muted))
        caption.draw(painter, box.left() + _SIDE + _INSET, middle)
        painter.setPen(QPen(QColor(self._theme.rule), 1))
        start = box.left() + _SIDE + _INSET + caption.width + 8
        painter.drawLine(QPointF(start, middle), QPointF(box.right() - _SIDE - 4, middle))

    def _draw_ground(self, painter: QPainter, ground: QRectF, option: QStyleOptionViewItem) -> None:
        state = option.state
        selected = bool(state & QStyle.StateFlag.State_Selected)
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        focused = selected and bool(state & QStyle.StateFlag.State_HasFocus)
        colour = self._theme.row_selected if selected else self._theme.hover
        painter.setPen(QPen(QColor(self._theme.accent), 2) if focused else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colour) if selected or hovered else Qt.BrushStyle.NoBrush)
        if selected or hovered:
            painter.drawRoundedRect(ground, 8, 8)

    def _draw_lines(self, painter: QPainter, ground: QRectF, laid: _LaidRow, row: Row) -> None:
        middle = ground.center().y()
        reach = (12.5 if laid.caption is None else 11.0) * self._zoom
        left, right = ground.left() + _INSET, ground.right() - _INSET
        painter.setPen(QColor(self._theme.text))
        laid.headword.draw(painter, left, middle - reach)
        painter.setPen(QColor(self._theme.muted))
        laid.other.draw(painter, left + laid.headword.width + _GAP, middle - reach + 1)
        laid.detail.draw(painter, left, middle + reach)
        laid.place.draw(painter, right - laid.place.width, middle + reach)
        if laid.quality.width:
            painter.setPen(QColor(_quality_colour(row.quality, self._theme)))
            start = right - laid.quality.width
            laid.quality.draw(painter, start, middle - reach + 1)
            self._draw_shape(painter, QPointF(start - 9 * self._zoom, middle - reach + 1), row)

    def _draw_shape(self, painter: QPainter, centre: QPointF, row: Row) -> None:
        size = 3.5 * self._zoom
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(_quality_colour(row.quality, self._theme)), 1.6))
        if row.quality == Quality.DRAFT:
            painter.drawEllipse(centre, size, size)
            return
        points = [(-1.0, 0.1), (-0.25, 0.8), (1.0, -0.8)]
        painter.drawPolyline([centre + QPointF(x, y) * size for x, y in points])
        if row.quality == Quality.VERIFIED:
            painter.drawEllipse(centre, size * 1.7, size * 1.7)

    def _laid(self, row: Row, width: int) -> _LaidRow:
        key = (row, width)
        laid = self._cache.get(key)
        if laid is None:
            # Rows of a whole library scroll by; what is on the screen fills again at once.
            if len(self._cache) >= _LARGEST_CACHE:
                self._cache.clear()
            laid = self._cache[key] = self._lay(row, width - 2 * (_SIDE + _INSET))
        return laid

    def _lay(self, row: Row, room: float) -> _LaidRow:
        quality = self._word(_shown_quality(row), room)
        taken = quality.width + 22 * self._zoom if quality.width else 0.0
        # The headword may take all the room but that of the quality, which is never cut.
        headword = lay_line(row.headword, self._font(_LARGE, QFont.Weight.DemiBold), room - taken)
        left_over = room - taken - headword.width - _GAP
        # Where a text stands is said behind it, in a third of the row at most.
        place = self._word(row.place, room / 3)
        for_place = place.width + _GAP if row.place else 0.0
        # A stump of two letters says nothing.
        other = row.other if left_over > 30 * self._zoom else Marked("")
        return _LaidRow(
            self._lay_caption(row, room),
            headword,
            lay_line(other, self._font(_SMALL), max(left_over, 0.0)),
            quality,
            lay_line(row.detail, self._font(_SMALL), room - for_place),
            place,
        )

    def _lay_caption(self, row: Row, room: float) -> LaidLine | None:
        return self._word(row.caption, room, QFont.Weight.DemiBold) if row.caption else None

    def _word(self, text: str, room: float, weight: QFont.Weight = QFont.Weight.Normal) -> LaidLine:
        return self._words.line(text, LineFont(round(11 * self._zoom), weight), room)

    def _font(self, pixels: int, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
        font = self._fonts.get((pixels, weight))
        if font is None:
            font = ui_font(pixels * self._zoom, weight, roles=self._roles)
            if pixels == _SMALL:
                # Small letters are hardly kerned, and shaping them takes a quarter of the painting.
                font.setStyleStrategy(QFont.StyleStrategy.PreferNoShaping)
            self._fonts[(pixels, weight)] = font
        return font


def _shown_quality(row: Row) -> str:
    known = (Quality.VERIFIED, Quality.REVIEWED, Quality.DRAFT)
    return quality_word(row.quality) if row.quality in known else ""


def _quality_colour(quality: str, theme: Theme) -> str:
    return theme.caution if quality == Quality.DRAFT else theme.good
