"""The map of an entry's neighbourhood: click or Enter to walk, arrows to move."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QToolTip, QWidget

from glossary_app.gui.graph.layout import Placed, place
from glossary_app.gui.graph.neighbourhood import Edge, Neighbourhood
from glossary_app.gui.style.colours import Theme
from glossary_app.gui.style.fonts import BUNDLED, FontRoles, ui_font
from glossary_app.gui.widgets.line_layout import Marked, lay_line
from glossary_app.gui.widgets.plain import plain_tip
from glossary_app.gui.words.messages import relation_title
from glossary_app.model.entry import EntryRef

_MARGIN = 28.0
# Smaller than this nothing can be read: then it is scrolled.
_SMALLEST_SHARE = 0.7
# A line is looked for at so many of its points, so near.
_SAMPLES, _NEAR = 40, 9.0
_ARROW = 7.0

# Kinds differ by stroke as well as by name, so that colour is never all there is.
STROKES = {
    "compare": Qt.PenStyle.DashLine,
    "related": Qt.PenStyle.SolidLine,
    "broader": Qt.PenStyle.DotLine,
    "narrower": Qt.PenStyle.DashDotLine,
}


class GraphCanvas(QWidget):
    """Draws the nodes and edges, and knows which node the keyboard is on."""

    entry_chosen = Signal(EntryRef)
    current_moved = Signal(QRectF)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._roles = BUNDLED
        self._zoom = self._fitted = 1.0
        self._room = QSize()
        self._shown: Neighbourhood | None = None
        self._placed: tuple[Placed, ...] = ()
        self._current = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        # Without it, Qt tells of moves only while a button is held.
        self.setMouseTracking(True)

    @property
    def current_ref(self) -> EntryRef | None:
        """The entry that the keyboard is on."""
        return self._placed[self._current].node.ref if self._placed else None

    def show_neighbourhood(self, shown: Neighbourhood) -> None:
        """Draw this one, with the keyboard on its centre."""
        self._shown = shown
        self._place()
        centre = (n for n, placed in enumerate(self._placed) if placed.node.steps == 0)
        self._current = next(centre, 0)
        self._tell()

    def set_look(self, theme: Theme, roles: FontRoles, zoom: float) -> None:
        """Draw in these colours, fonts and this size from now on."""
        self._theme, self._roles, self._zoom = theme, roles, zoom
        self._place()

    def fit_into(self, room: QSize) -> None:
        """Be seen whole in so much room, as long as it can be read."""
        if room != self._room:
            self._room = room
            self._place()

    @property
    def kinds(self) -> tuple[str, ...]:
        """The kinds of relation that are drawn."""
        return tuple(dict.fromkeys(edge.kind for edge in self._edges))

    def relation_at(self, point: QPointF) -> str:
        """What the line near a point is called; empty where there is none."""
        boxes = {placed.node.ref: placed for placed in self._placed}
        for edge in self._edges:
            if edge.source in boxes and edge.target in boxes:
                path = _path(boxes[edge.source], boxes[edge.target])
                steps = (path.pointAtPercent(step / _SAMPLES) for step in range(_SAMPLES + 1))
                if any((on - point).manhattanLength() < _NEAR for on in steps):
                    return relation_title(edge.kind)
        return ""

    @property
    def _edges(self) -> tuple[Edge, ...]:
        return self._shown.edges if self._shown else ()

    def box_of(self, ref: EntryRef) -> QRectF:
        """Where an entry is drawn; empty when it is not."""
        return next((each.box for each in self._placed if each.node.ref == ref), QRectF())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        """Arrows go to the nearest node that way; Enter walks to it."""
        steps = {
            Qt.Key.Key_Left: QPointF(-1, 0),
            Qt.Key.Key_Right: QPointF(1, 0),
            Qt.Key.Key_Up: QPointF(0, -1),
            Qt.Key.Key_Down: QPointF(0, 1),
        }
        direction = steps.get(Qt.Key(event.key()))
        if direction is not None:
            self._move(direction)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.current_ref:
            self.entry_chosen.emit(self.current_ref)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 (Qt's name)
        """A click walks to the node."""
        for number, placed in enumerate(self._placed):
            if placed.box.contains(event.position()):
                self._current = number
                self.entry_chosen.emit(placed.node.ref)
                return

    def event(self, event: QEvent) -> bool:
        """Show a hand where a click does something."""
        if isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseMove:
            over = any(placed.box.contains(event.position()) for placed in self._placed)
            shape = Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor
            self.setCursor(shape)
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            hint = plain_tip(self.relation_at(QPointF(event.pos())))
            QToolTip.showText(event.globalPos(), hint, self)
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, N802 (Qt's name)
        """Edges below, nodes above."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), QColor(self._theme.page))
        boxes = {placed.node.ref: placed for placed in self._placed}
        lines: set[frozenset[EntryRef]] = set()
        for edge in self._edges:
            if edge.source in boxes and edge.target in boxes:
                ends = frozenset({edge.source, edge.target})
                self._draw_edge(painter, boxes, edge, has_line=ends not in lines)
                lines.add(ends)
        for number, placed in enumerate(self._placed):
            self._draw_node(painter, placed, is_current=number == self._current)
        painter.end()

    def _place(self) -> None:
        if self._shown is None:
            return
        whole = _united(place(self._shown, self._zoom)).size()
        room = self._room.toSizeF() - QSizeF(2 * _MARGIN, 2 * _MARGIN)
        shares = (room.width() / whole.width(), room.height() / whole.height())
        self._fitted = self._zoom * max(min(1.0, *shares), _SMALLEST_SHARE)
        placed = place(self._shown, self._fitted)
        united = _united(placed)
        # In the middle, where there is more room than needed.
        aside = max(room.width() - united.width(), 0.0) / 2
        above = max(room.height() - united.height(), 0.0) / 2
        shift = QPointF(_MARGIN + aside - united.left(), _MARGIN + above - united.top())
        self._placed = tuple(Placed(each.node, each.box.translated(shift)) for each in placed)
        size = united.size().toSize()
        self.setMinimumSize(size.width() + 2 * int(_MARGIN), size.height() + 2 * int(_MARGIN))
        self.update()

    def _move(self, direction: QPointF) -> None:
        here = self._placed[self._current].box.center()
        best: tuple[float, int] | None = None
        for number, placed in enumerate(self._placed):
            way = placed.box.center() - here
            along = QPointF.dotProduct(way, direction)
            aside = abs(way.x() * direction.y()) + abs(way.y() * direction.x())
            # Twice the distance aside, so that an arrow rather goes straight on.
            if along > 1 and (best is None or along + 2 * aside < best[0]):
                best = (along + 2 * aside, number)
        if best is not None:
            self._current = best[1]
            self._tell()

    def _tell(self) -> None:
        if self._placed:
            placed = self._placed[self._current]
            self.setAccessibleDescription(placed.node.title)
            self.current_moved.emit(placed.box)
        self.update()

    def _draw_node(self, painter: QPainter, placed: Placed, *, is_current: bool) -> None:
        is_centre = placed.node.steps == 0
        is_near = abs(placed.node.steps) <= 1
        ground = self._theme.accent_soft if is_centre else self._theme.panel
        border = self._theme.accent if is_current else self._theme.card_border
        painter.setPen(QPen(QColor(border), 2 if is_current else 1))
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(placed.box, 8, 8)
        weight = QFont.Weight.DemiBold if is_centre else QFont.Weight.Normal
        font = ui_font(13 * self._fitted, weight, roles=self._roles)
        line = lay_line(Marked(placed.node.title), font, placed.box.width() - 20 * self._fitted)
        painter.setPen(QColor(self._theme.text if is_near else self._theme.muted))
        line.draw(painter, placed.box.left() + 10 * self._fitted, placed.box.center().y())

    def _draw_edge(
        self, painter: QPainter, boxes: dict[EntryRef, Placed], edge: Edge, *, has_line: bool
    ) -> None:
        """A line to what is related, with an arrow; of two that answer each other, one line.

        It is that of the relation which was found first, from the centre on.
        """
        # Away from the centre, only the edges of the current node stand out.
        named = {self._shown.centre if self._shown else None, self.current_ref}
        touches = bool(named & {edge.source, edge.target})
        colour = QColor(self._theme.control_border if touches else self._theme.rule)
        stroke = STROKES.get(edge.kind, Qt.PenStyle.SolidLine)
        painter.setPen(QPen(colour, 1.6 if touches else 1.0, stroke))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        path = _path(boxes[edge.source], boxes[edge.target])
        if has_line:
            painter.drawPath(path)
        if touches:
            self._draw_arrow(painter, path, colour)

    def _draw_arrow(self, painter: QPainter, path: QPainterPath, colour: QColor) -> None:
        tip = path.pointAtPercent(1.0)
        # Just before the end: at the end itself the angle of a curve is not defined.
        angle = path.angleAtPercent(0.98)
        painter.save()
        painter.translate(tip)
        painter.rotate(-angle)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawPolygon(
            QPolygonF([QPointF(0, 0), QPointF(-_ARROW, -_ARROW / 2), QPointF(-_ARROW, _ARROW / 2)])
        )
        painter.restore()


def _united(placed: tuple[Placed, ...]) -> QRectF:
    united = QRectF()
    for each in placed:
        united = united.united(each.box)
    return united


def _path(source: Placed, target: Placed) -> QPainterPath:
    start, end, bend = _route(source, target)
    path = QPainterPath(start)
    is_aside = source.node.steps == target.node.steps
    path.cubicTo(start + bend, end + bend if is_aside else end - bend, end)
    return path


def _route(source: Placed, target: Placed) -> tuple[QPointF, QPointF, QPointF]:
    """Where an edge leaves, where it arrives, and how it bends."""
    if source.node.steps == target.node.steps:
        return source.right, target.right, QPointF(40, 0)
    if source.box.left() < target.box.left():
        start, end = source.right, target.left
    else:
        start, end = source.left, target.right
    return start, end, QPointF((end.x() - start.x()) / 2, 0)
