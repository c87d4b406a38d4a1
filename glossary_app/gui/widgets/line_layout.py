"""One line of text with marked letters, cut with an ellipsis where the room ends."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
)
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QTextCharFormat, QTextLayout, QTextOption

from glossary_app.gui.style.fonts import BUNDLED, FontRoles, ui_font
from glossary_app.model.hit import Span

_ELLIPSIS = "…"
_UNBOUNDED = 1_000_000.0
# A row of the letter i has more than this of the font's size to each letter.
_NARROWEST = 0.2
_MOST_LINES = 500
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class LaidLine:
    """A line ready to be drawn, as often as the view likes."""

    layout: QTextLayout
    width: float
    height: float
    ascent: float = 0.0

    def draw(self, painter: QPainter, left: float, middle: float) -> None:
        """Draw the line in the painter's pen, its middle at this height."""
        if self.width:
            self.layout.draw(painter, QPointF(left, middle - self.height / 2))

    def draw_on(self, painter: QPainter, left: float, baseline: float) -> None:
        """Draw the line in the painter's pen, its letters standing at this height."""
        if self.width:
            self.layout.draw(painter, QPointF(left, baseline - self.ascent))


@dataclass(frozen=True, slots=True)
class LineFont:
    """Size and weight of a line; the families are the cache's."""

    pixels: int
    weight: QFont.Weight = QFont.Weight.Normal


class LineCache:
    """Lines of plain text, laid out once: laying out takes five times as long as drawing."""

    def __init__(self) -> None:
        self._roles = BUNDLED
        self._lines: dict[tuple[str, int, QFont.Weight, int], LaidLine] = {}

    def set_roles(self, roles: FontRoles) -> None:
        """Lay out in these families from now on."""
        self._roles = roles
        self._lines.clear()

    def line(self, text: str, font: LineFont, width: float) -> LaidLine:
        """The text on one line no wider than `width`."""
        key = (text, font.pixels, font.weight, int(width))
        line = self._lines.get(key)
        if line is None:
            # Emptied at once rather than piece by piece: it fills again in one paint.
            if len(self._lines) >= _MOST_LINES:
                self._lines.clear()
            made = ui_font(font.pixels, font.weight, roles=self._roles)
            line = self._lines[key] = lay_line(Marked(text), made, width)
        return line


def with_mark_in_sight(marked: Marked, font: QFont, width: float) -> Marked:
    """The text cut at its begin as far as it takes for the first mark to stand in this width."""
    if not marked.spans:
        return marked
    metrics, text = QFontMetricsF(font), marked.text
    begin, end = marked.spans[0]
    ellipsis = metrics.horizontalAdvance(_ELLIPSIS)
    if metrics.horizontalAdvance(text[:end]) + ellipsis <= width:
        return marked
    # In the first half of the line, with as much before it as there is room for.
    lead = (width - metrics.horizontalAdvance(text[begin:end])) / 2 - ellipsis
    start = begin
    while start and metrics.horizontalAdvance(text[start - 1 : begin]) <= lead:
        start -= 1
    # At a word's begin where there is one.
    start = text.find(" ", start, begin) + 1 or start
    moved = len(_ELLIPSIS) - start
    spans = tuple((first + moved, last + moved) for first, last in marked.spans)
    return Marked(_ELLIPSIS + text[start:], spans)


def lay_line(marked: Marked, font: QFont, width: float) -> LaidLine:
    """Lay the text out on one line no wider than `width`."""
    # A line break would cut the text where nothing says so.
    whole = " ".join(marked.text.splitlines())
    # Shaping takes its time by the letter: what cannot fit anyway is not shaped.
    text = whole[: int(width / (font.pixelSize() * _NARROWEST)) + 1]
    laid = _laid(text, marked.spans, font)
    if laid.width <= width and len(text) < len(whole):
        text = whole
        laid = _laid(text, marked.spans, font)
    if laid.width <= width:
        return laid
    room = width - QFontMetricsF(font).horizontalAdvance(_ELLIPSIS)
    cut = laid.layout.lineAt(0).xToCursor(max(room, 0.0))
    # xToCursor rounds to the nearest letter and counts in UTF-16.
    kept = _from_utf16(text, int(cut))
    shorter = _laid(kept.rstrip() + _ELLIPSIS, marked.spans, font)
    while shorter.width > width and kept:
        kept = kept[:-1]
        shorter = _laid(kept.rstrip() + _ELLIPSIS, marked.spans, font)
    return shorter


def _laid(text: str, spans: tuple[Span, ...], font: QFont) -> LaidLine:
    layout = QTextLayout(text, font)
    if not text:
        return LaidLine(layout, 0.0, 0.0)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    layout.setTextOption(option)
    layout.setFormats([_mark(text, span) for span in spans if span[0] < len(text)])
    layout.beginLayout()
    line = layout.createLine()
    if line.isValid():
        line.setLineWidth(_UNBOUNDED)
    layout.endLayout()
    if not line.isValid():
        return LaidLine(layout, 0.0, 0.0)
    return LaidLine(layout, line.naturalTextWidth(), line.height(), line.ascent())


def _mark(text: str, span: Span) -> QTextLayout.FormatRange:
    marked = QTextLayout.FormatRange()
    marked.start = _utf16_length(text[: span[0]])
    marked.length = _utf16_length(text[span[0] : span[1]])
    form = QTextCharFormat()
    form.setFontWeight(QFont.Weight.Bold)
    form.setFontUnderline(True)
    marked.format = form
    return marked


def _utf16_length(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _from_utf16(text: str, units: int) -> str:
    return text.encode("utf-16-le", "surrogatepass")[: units * 2].decode("utf-16-le", "ignore")


@dataclass(frozen=True, slots=True)
class Marked:
    """Text with the stretches that matched."""

    text: str
    spans: tuple[Span, ...] = ()
