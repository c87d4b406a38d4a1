"""Draws the rows of the list, all runs of a line on one baseline, matched letters underlined."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QObject, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from glossary_app.gui.search.known import KnownGlossaries
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
    with_mark_in_sight,
)
from glossary_app.model.provenance import Quality
from glossary_app.settings import Density

ROW_HEIGHTS = {Density.COMFORTABLE: 58, Density.COMPACT: 32}
CAPTION_HEIGHT = 28
_SIDE, _INSET, _GAP = 8.0, 12.0, 9.0
_LARGE, _SMALL, _TINY = 15, 13, 11
# Between the two lines of a row.
_LEADING = 4.0
_BADGE_ROOM = 16.0
# The name of a glossary takes no more of its line than this.
_NAME_SHARE = 0.4
# With the name of a section before it.
_PLACE_SHARE = 0.5
# Beside a headword: less says nothing, and more may yield to the name of a glossary.
_STUMP, _BESIDE_ROOM = 30.0, 110.0
_UNBOUNDED = 10_000.0
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

    headword: LaidLine
    other: LaidLine
    badge: str
    detail: LaidLine
    name: LaidLine


class HitDelegate(QStyledItemDelegate):
    """Rows of one height, laid out once for a width, a zoom and a font."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._roles = BUNDLED
        self._zoom = 1.0
        self._density = Density.COMFORTABLE
        self._known = KnownGlossaries()
        self._cache: dict[tuple[Row, int], _LaidRow] = {}
        self._fonts: dict[tuple[int, QFont.Weight], QFont] = {}
        self._baselines = self._measure()
        # Few words, said of many rows.
        self._words = LineCache()

    @property
    def row_height(self) -> int:
        """The height of a row."""
        return round(ROW_HEIGHTS[self._density] * self._zoom)

    @property
    def caption_height(self) -> int:
        """The height of a caption above a row."""
        return round(CAPTION_HEIGHT * self._zoom)

    def set_look(self, theme: Theme, roles: FontRoles, zoom: float) -> None:
        """Draw in these colours, fonts and this size from now on."""
        self._theme, self._roles, self._zoom = theme, roles, zoom
        self._words.set_roles(roles)
        self._fonts.clear()
        self._baselines = self._measure()
        self.forget()

    def set_density(self, density: Density) -> None:
        """Draw one line or two from now on."""
        self._density = density
        self._baselines = self._measure()
        self.forget()

    def know(self, known: KnownGlossaries) -> None:
        """Name the glossaries, and mark the exceptions in them, from now on."""
        self._known = known
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
        return QSize(120, self.row_height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row."""
        row = index.data(RowRole)
        if not isinstance(row, Row):
            return
        box = QRectF(option.rect)
        laid = self._laid(row, int(box.width()))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = box.adjusted(_SIDE, 1, -_SIDE, -1)
        self._draw_ground(painter, ground, option)
        self._draw_lines(painter, ground, laid)
        painter.restore()

    def paint_caption(self, painter: QPainter, box: QRectF, text: str) -> None:
        """Draw the caption of the rows below it."""
        left, right = box.left() + _SIDE + _INSET, box.right() - _SIDE - 4
        font = LineFont(round(_TINY * self._zoom), QFont.Weight.DemiBold)
        caption = self._words.line(text, font, right - left)
        # Nearer to what it stands above than to what it follows.
        baseline = box.bottom() - round(8 * self._zoom)
        painter.setPen(QColor(self._theme.muted))
        caption.draw_on(painter, left, baseline)
        painter.setPen(QPen(QColor(self._theme.rule), 1))
        height, start = round(baseline - 4 * self._zoom) + 0.5, left + caption.width + 8
        painter.drawLine(QPointF(start, height), QPointF(right, height))

    def _draw_ground(self, painter: QPainter, ground: QRectF, option: QStyleOptionViewItem) -> None:
        state = option.state
        selected = bool(state & QStyle.StateFlag.State_Selected)
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        colour = self._theme.row_selected if selected else self._theme.hover
        # The list has the ring; a second one around the row would say nothing more.
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colour) if selected or hovered else Qt.BrushStyle.NoBrush)
        if selected or hovered:
            painter.drawRoundedRect(ground, 8, 8)

    def _draw_lines(self, painter: QPainter, ground: QRectF, laid: _LaidRow) -> None:
        first, second = (ground.top() + baseline for baseline in self._baselines)
        left, right = ground.left() + _INSET, ground.right() - _INSET
        painter.setPen(QColor(self._theme.text))
        laid.headword.draw_on(painter, left, first)
        painter.setPen(QColor(self._theme.muted))
        laid.other.draw_on(painter, left + laid.headword.width + _GAP, first)
        laid.detail.draw_on(painter, left, second)
        name_line = second if self._density is Density.COMFORTABLE else first
        name_right = (
            right if self._density is Density.COMFORTABLE else self._badge_left(laid, right)
        )
        laid.name.draw_on(painter, name_right - laid.name.width, name_line)
        if laid.badge:
            self._draw_badge(painter, QPointF(right - 5 * self._zoom, first), laid.badge)

    def _badge_left(self, laid: _LaidRow, right: float) -> float:
        return right - (_BADGE_ROOM * self._zoom if laid.badge else 0.0)

    def _draw_badge(self, painter: QPainter, foot: QPointF, quality: str) -> None:
        """A small mark over its place on the baseline, in the middle of the small letters."""
        size = 3.0 * self._zoom
        centre = foot - QPointF(0, 5 * self._zoom)
        colour = self._theme.muted if quality == Quality.DRAFT else self._theme.good
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(colour), 1.4))
        if quality == Quality.DRAFT:
            painter.drawEllipse(centre, size, size)
            return
        points = [(-1.2, 0.1), (-0.3, 1.0), (1.2, -1.0)]
        painter.drawPolyline([centre + QPointF(x, y) * size for x, y in points])
        if quality == Quality.VERIFIED:
            painter.drawEllipse(centre, size * 2, size * 2)

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
        if self._density is Density.COMPACT:
            return self._lay_compact(row, room)
        name = self._lay_name(row, room)
        name_room = name.width + _GAP if name.width else 0.0
        headword = lay_line(row.headword, self._font(_LARGE, QFont.Weight.DemiBold), room)
        other = self._lay_beside(row.other, room - headword.width - _GAP)
        badge = self._known.badge(row)
        # The badge is the first to yield.
        if badge and not self._fits_badge(row.other, headword, room):
            badge = ""
        detail = with_mark_in_sight(row.detail, self._font(_SMALL), room - name_room)
        laid_detail = lay_line(detail, self._font(_SMALL), room - name_room)
        return _LaidRow(headword, other, badge, laid_detail, name)

    def _lay_compact(self, row: Row, room: float) -> _LaidRow:
        """All on one line: the glossary's name yields to what the row is about."""
        headword = lay_line(row.headword, self._font(_LARGE, QFont.Weight.DemiBold), room)
        # A hit in the text is explained by its text alone.
        is_told = bool(row.headword.spans or row.other.spans)
        beside = row.detail if row.detail.spans and not is_told else row.other
        left_over = room - headword.width - _GAP
        whole = QFontMetricsF(self._font(_SMALL)).horizontalAdvance(beside.text)
        wanted = min(whole, _BESIDE_ROOM * self._zoom)
        name = self._lay_name(row, room)
        if name.width and wanted + name.width + _GAP > left_over:
            name = self._words.line("", LineFont(round(_TINY * self._zoom)), 0.0)
        left_over -= name.width + _GAP if name.width else 0.0
        badge = self._known.badge(row)
        if badge and not self._fits_badge(beside, headword, room - name.width):
            badge = ""
        if beside is row.detail:
            beside = with_mark_in_sight(beside, self._font(_SMALL), max(left_over, 0.0))
        laid = self._lay_beside(beside, left_over)
        return _LaidRow(headword, laid, badge, self._lay_beside(Marked(""), 0.0), name)

    def _lay_beside(self, text: Marked, room: float) -> LaidLine:
        # A stump of two letters says nothing.
        shown = text if room > _STUMP * self._zoom else Marked("")
        return lay_line(shown, self._font(_SMALL), max(room, 0.0))

    def _lay_name(self, row: Row, room: float) -> LaidLine:
        """Where a text stands, and in which glossary."""
        name = self._known.name(row)
        font = LineFont(round(_TINY * self._zoom))
        if row.place and name:
            both = self._words.line(f"{row.place} · {name}", font, _UNBOUNDED)
            # Half of either says less than one of them whole, and the name is what tells apart.
            if both.width <= room * _PLACE_SHARE:
                return both
        return self._words.line(name or row.place, font, room * _NAME_SHARE)

    def _fits_badge(self, other: Marked, headword: LaidLine, room: float) -> bool:
        whole = QFontMetricsF(self._font(_SMALL)).horizontalAdvance(other.text)
        taken = headword.width + (_GAP + whole if other.text else 0.0)
        return taken + _BADGE_ROOM * self._zoom <= room

    def _measure(self) -> tuple[float, float]:
        """The baselines of the two lines, from the top of what is drawn behind a row.

        Those of the Latin font, whatever is written: a line of kana stands where the others do.
        """
        large, small = (
            QFontMetricsF(self._font(_LARGE, QFont.Weight.DemiBold)),
            QFontMetricsF(self._font(_SMALL)),
        )
        height = self.row_height - 2
        if self._density is Density.COMPACT:
            first = round((height - large.height()) / 2 + large.ascent())
            return first, first
        leading = _LEADING * self._zoom
        top = (height - large.height() - leading - small.height()) / 2
        second = top + large.height() + leading + small.ascent()
        return round(top + large.ascent()), round(second)

    def _font(self, pixels: int, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
        font = self._fonts.get((pixels, weight))
        if font is None:
            font = ui_font(pixels * self._zoom, weight, roles=self._roles)
            if pixels == _SMALL:
                # Small letters are hardly kerned, and shaping them takes a quarter of the painting.
                font.setStyleStrategy(QFont.StyleStrategy.PreferNoShaping)
            self._fonts[(pixels, weight)] = font
        return font
