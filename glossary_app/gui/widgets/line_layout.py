"""One line of text with marked letters, cut with an ellipsis where the room ends."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    Qt,
)
from PySide6.QtGui import (
    QFont,
    QFontInfo,
    QFontMetricsF,
    QPainter,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)

from glossary_app.gui.style.fonts import BUNDLED, FontRoles, ui_font
from glossary_app.model.hit import Span

_ELLIPSIS = "…"
_UNBOUNDED = 1_000_000.0
# A row of the letter i has more than this of the font's size to each letter; kanji and kana have
# their square, but for what is set closer.
_NARROWEST, _WIDE = 0.2, 0.7
_MOST_LINES = 500
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class LaidLine:
    """A line ready to be drawn, as often as the view likes; `cut` is the sign of what is left out.

    `text` is what is seen of it.
    """

    layout: QTextLayout
    text: str
    width: float
    height: float
    ascent: float = 0.0
    cut: LaidLine | None = None

    def draw(self, painter: QPainter, left: float, middle: float) -> None:
        """Draw the line in the painter's pen, its middle at this height."""
        self.draw_on(painter, left, middle - self.height / 2 + self.ascent)

    def draw_on(self, painter: QPainter, left: float, baseline: float) -> None:
        """Draw the line in the painter's pen, its letters standing at this height."""
        if self.width:
            self.layout.draw(painter, QPointF(left, baseline - self.ascent))
        if self.cut is not None:
            self.cut.draw_on(painter, left + self.width - self.cut.width, baseline)


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
    begin, end = _first_mark(marked.spans)
    ellipsis = metrics.horizontalAdvance(_ELLIPSIS)
    # As it is drawn: bold letters are wider.
    heavy = QFont(font)
    heavy.setWeight(QFont.Weight.Bold)
    mark = QFontMetricsF(heavy).horizontalAdvance(text[begin:end])
    if metrics.horizontalAdvance(text[:begin]) + mark + ellipsis <= width:
        return marked
    # In the first half of the line, with as much before it as there is room for.
    lead = (width - mark) / 2 - ellipsis
    start = begin
    while start and metrics.horizontalAdvance(text[start - 1 : begin]) <= lead:
        start -= 1
    # At a word's begin where there is one.
    start = text.find(" ", start, begin) + 1 or start
    moved = len(_ELLIPSIS) - start
    spans = tuple((first + moved, last + moved) for first, last in marked.spans)
    return Marked(_ELLIPSIS + text[start:], spans)


def _first_mark(spans: Sequence[Span]) -> Span:
    """The first mark with those that follow it after one letter, as the words of a compound do."""
    begin, end = spans[0]
    for first, last in spans[1:]:
        if first > end + 1:
            break
        end = last
    return begin, end


def lay_line(marked: Marked, font: QFont, width: float) -> LaidLine:
    """Lay the text out on one line no wider than `width`."""
    # A line break would cut the text where nothing says so.
    whole = " ".join(marked.text.splitlines())
    # A font whose size is given in points has none in pixels, until it is looked for.
    size = font.pixelSize() if font.pixelSize() > 0 else QFontInfo(font).pixelSize()
    text = _all_that_may_fit(whole, width / max(size, 1))
    layout = _begun(text, marked.spans, font)
    line = layout.createLine()
    if not line.isValid():
        layout.endLayout()
        return LaidLine(layout, "", 0.0, 0.0)
    line.setLineWidth(width)
    cut = None
    if line.textLength() < _utf16_length(whole) or line.naturalTextWidth() > width:
        cut = lay_line(Marked(_ELLIPSIS), font, _UNBOUNDED)
        line.setLineWidth(max(width - cut.width, 0.0))
    layout.endLayout()
    seen = line.naturalTextWidth()
    if cut is None:
        return LaidLine(layout, text, seen, line.height(), line.ascent())
    if seen + cut.width > width:
        return cut
    kept = _from_utf16(text, line.textLength()).rstrip() + _ELLIPSIS
    return LaidLine(layout, kept, seen + cut.width, line.height(), line.ascent(), cut)


def _all_that_may_fit(text: str, room: float) -> str:
    """The text without what has no place in a room of so many letters' heights.

    Shaping takes its time by the letter.
    """
    start = text[: int(room / _NARROWEST) + 1]
    if start.isascii():
        return start
    for at, character in enumerate(start):
        room -= _WIDE if "\u2e80" <= character <= "\uff60" else _NARROWEST
        if room < 0:
            return start[: at + 1]
    return start


def _begun(text: str, spans: tuple[Span, ...], font: QFont) -> QTextLayout:
    """The layout of a text that is broken anywhere, so that its first line is what fits."""
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAnywhere)
    # As on the page: a name in Arabic or Hebrew turns nothing round.
    option.setTextDirection(Qt.LayoutDirection.LeftToRight)
    layout.setTextOption(option)
    layout.setFormats([_mark(text, span) for span in spans if span[0] < len(text)])
    layout.beginLayout()
    return layout


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
