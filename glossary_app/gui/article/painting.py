"""Paints under the text what Qt's text cannot draw: cards, table borders, dividers, chips."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QPainter,
    QPainterPath,
    QPen,
    QTextDocument,
    QTextFrame,
    QTextLine,
    QTextTable,
)

from glossary_app.gui.article.document import ArticleWriter
from glossary_app.gui.article.pen import SHAPE_PROPERTY, TONE_PROPERTY, ChipMark, Shape
from glossary_app.gui.article.table_places import row_top, table_corner
from glossary_app.gui.article.typography import (
    CHIP_SIZE,
    MIDDLE_OF_CAPITALS,
    MIDDLE_OF_SMALL_LETTERS,
    PROSE_SIZE,
    ArticleType,
)
from glossary_app.gui.style.colours import Theme
from glossary_app.model.tone import Tone

# A document is never that large; Qt's own integers end not far above.
EVERYWHERE = QRectF(-1e6, -1e6, 2e6, 2e9)
# How far the shape of a card may reach beyond its text.
_HALO = 48.0
_CHIP_HEIGHT = 22.0
# As the cards of the window have it in the style sheet.
_RADIUS = 10.0
_BULLET = 5.0
_BULLET_ROOM = 15.0


@dataclass(frozen=True, slots=True)
class Figure:
    """One shape on the page; `cuts` are lines across or down it."""

    shape: Shape
    rect: QRectF
    tone: Tone
    cuts: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class ChipFigure:
    """One chip on the page: a rectangle for each line it takes."""

    rects: tuple[QRectF, ...]
    mark: ChipMark


@dataclass(frozen=True, slots=True)
class Drawing:
    """What to paint under a document that is laid out, as far as `area` reaches."""

    area: QRectF
    figures: tuple[Figure, ...]
    chips: tuple[ChipFigure, ...]
    bullets: tuple[QRectF, ...]

    def paint(self, painter: QPainter, area: QRectF, style: ArticleType) -> None:
        """Paint what touches the area; in document coordinates."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for figure in self.figures:
            if figure.rect.intersects(area):
                _paint_figure(painter, figure, style)
        for chip in self.chips:
            if any(rect.intersects(area) for rect in chip.rects):
                _paint_chip(painter, chip, style)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(style.theme.muted))
        for bullet in self.bullets:
            if bullet.intersects(area):
                painter.drawEllipse(bullet)


def measure_drawing(article: ArticleWriter, area: QRectF = EVERYWHERE) -> Drawing:
    """Where the shapes in an area are, as far as the document is written and laid out now."""
    document, style, marks = article.document, article.style, article.marks
    layout = document.documentLayout()
    reach = _reach(document, area, style.px(_HALO))
    figures = (_figure(frame, layout) for frame in _frames(document.rootFrame(), reach))
    chips = (mark for mark in marks.chips if mark.start in reach)
    bullets = (position for position in marks.bullets if position in reach)
    return Drawing(
        area,
        tuple(figure for figure in figures if figure),
        tuple(_chip_figure(mark, document, style) for mark in chips),
        tuple(_bullet(position, document, style) for position in bullets),
    )


def _reach(document: QTextDocument, area: QRectF, halo: float) -> range:
    """The positions in a document that an area may show.

    In columns the left one is written first: so it is asked where the area begins, and the right
    one where it ends.
    """
    if area == EVERYWHERE:
        return range(document.characterCount())
    layout, fuzzy = document.documentLayout(), Qt.HitTestAccuracy.FuzzyHit
    first = document.findBlock(layout.hitTest(area.topLeft() - QPointF(0, halo), fuzzy))
    last = document.findBlock(layout.hitTest(area.bottomRight() + QPointF(0, halo), fuzzy))
    return range(first.position(), last.position() + last.length())


def _frames(frame: QTextFrame, reach: range) -> Iterator[QTextFrame]:
    for child in frame.childFrames():
        if child.firstPosition() < reach.stop and child.lastPosition() >= reach.start:
            yield child
            yield from _frames(child, reach)


def _figure(frame: QTextFrame, layout: QAbstractTextDocumentLayout) -> Figure | None:
    made = frame.frameFormat()
    shape = Shape(made.intProperty(SHAPE_PROPERTY))
    if shape is Shape.NONE:
        return None
    rect = layout.frameBoundingRect(frame)
    rect.adjust(0, made.topMargin(), 0, -made.bottomMargin())
    # Of a frame Qt gives the outer rectangle, of a table the right size at the wrong place.
    if isinstance(frame, QTextTable):
        rect.moveTopLeft(table_corner(frame, layout))
    if shape is Shape.TABLE and isinstance(frame, QTextTable):
        tops = tuple(row_top(frame, row, layout) for row in range(1, frame.rows()))
        return Figure(shape, rect, Tone.NEUTRAL, tops)
    tone = made.stringProperty(TONE_PROPERTY)
    return Figure(shape, rect, Tone(tone) if tone else Tone.NEUTRAL)


def _chip_figure(mark: ChipMark, document: QTextDocument, style: ArticleType) -> ChipFigure:
    return ChipFigure(rects_of(mark.start, mark.end, document, style), mark)


def rects_of(
    first_letter: int, past_last: int, document: QTextDocument, style: ArticleType
) -> tuple[QRectF, ...]:
    """A rectangle, as high as a chip, for each line that a stretch of one block takes."""
    block = document.findBlock(first_letter)
    origin = document.documentLayout().blockBoundingRect(block).topLeft()
    text = block.layout()
    start, end = first_letter - block.position(), past_last - block.position()
    middle = style.px(CHIP_SIZE * MIDDLE_OF_CAPITALS)
    height = style.px(_CHIP_HEIGHT)
    rects = []
    for number in range(text.lineCount()):
        line = text.lineAt(number)
        first = max(start, line.textStart())
        last = min(end, line.textStart() + line.textLength())
        if first >= last:
            continue
        left, right = _x_of(line, first), _x_of(line, last)
        centre = origin.y() + line.y() + line.ascent() - middle
        rects.append(QRectF(origin.x() + left, centre - height / 2, right - left, height))
    return tuple(rects)


def _bullet(position: int, document: QTextDocument, style: ArticleType) -> QRectF:
    """A dot in front of a list item, at the middle of its first line's small letters."""
    block = document.findBlock(position)
    origin = document.documentLayout().blockBoundingRect(block).topLeft()
    if not block.layout().lineCount():
        return QRectF()
    line = block.layout().lineAt(0)
    middle = origin.y() + line.y() + line.ascent() - style.px(PROSE_SIZE * MIDDLE_OF_SMALL_LETTERS)
    left = origin.x() + line.x() - style.px(_BULLET_ROOM)
    size = style.px(_BULLET)
    return QRectF(left, middle - size / 2, size, size)


def _x_of(line: QTextLine, position: int) -> float:
    # PySide gives the position back beside the coordinate; its stubs say `object`.
    found = line.cursorToX(position)
    return float(found[0]) if isinstance(found, tuple) else 0.0


def _paint_figure(painter: QPainter, figure: Figure, style: ArticleType) -> None:
    theme = style.theme
    match figure.shape:
        case Shape.CARD:
            _paint_card(painter, figure, style)
        case Shape.TABLE:
            _paint_box(painter, figure.rect, theme.card_border, None, style)
            painter.setPen(_hairline(theme.rule))
            for cut in figure.cuts:
                y = round(cut) + 0.5
                painter.drawLine(QLineF(figure.rect.left() + 1, y, figure.rect.right() - 1, y))
        case Shape.COLUMNS:
            painter.setPen(_hairline(theme.rule))
            x = round(figure.rect.center().x()) + 0.5
            painter.drawLine(QLineF(x, figure.rect.top() + 4, x, figure.rect.bottom() - 4))
        case Shape.QUOTE:
            bar = QRectF(figure.rect.left(), figure.rect.top(), style.px(3), figure.rect.height())
            painter.fillRect(bar, QColor(theme.control_border))


def _paint_card(painter: QPainter, figure: Figure, style: ArticleType) -> None:
    theme = style.theme
    fill, border = _card_colours(figure.tone, theme)
    _paint_box(painter, figure.rect, border, fill, style)
    if figure.tone is Tone.ACCENT:
        painter.save()
        painter.setClipPath(_rounded(figure.rect, style))
        bar = QRectF(figure.rect.topLeft(), figure.rect.bottomLeft())
        bar.setWidth(style.px(4))
        painter.fillRect(bar, QColor(theme.accent))
        painter.restore()


def _card_colours(tone: Tone, theme: Theme) -> tuple[str | None, str]:
    if tone is Tone.NEUTRAL:
        return None, theme.card_border
    if tone is Tone.MUTED:
        return theme.panel, theme.rule
    if tone is Tone.ACCENT:
        return theme.accent_card, theme.accent_border
    return theme.soft(tone), theme.soft(tone)


def _paint_box(
    painter: QPainter, rect: QRectF, border: str, fill: str | None, style: ArticleType
) -> None:
    painter.setPen(_hairline(border))
    painter.setBrush(QColor(fill) if fill else Qt.BrushStyle.NoBrush)
    painter.drawPath(_rounded(rect, style))


def _rounded(rect: QRectF, style: ArticleType) -> QPainterPath:
    """A rounded rectangle on the pixel grid, so that its border is one crisp pixel."""
    snapped = QRectF(rect.toAlignedRect()).adjusted(0.5, 0.5, -0.5, -0.5)
    path = QPainterPath()
    path.addRoundedRect(snapped, style.px(_RADIUS), style.px(_RADIUS))
    return path


def _paint_chip(painter: QPainter, chip: ChipFigure, style: ArticleType) -> None:
    theme = style.theme
    for rect in chip.rects:
        radius = rect.height() / 2
        if chip.mark.is_open:
            pen = _hairline(theme.control_border)
            pen.setStyle(Qt.PenStyle.DashLine)
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.soft(chip.mark.tone)))
        painter.drawRoundedRect(rect, radius, radius)


def _hairline(colour: str) -> QPen:
    pen = QPen(QColor(colour))
    pen.setWidthF(1)
    return pen
