"""Where the nodes of a neighbourhood stand: five columns, every name on a line of its own."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF

from glossary_app.gui.graph.neighbourhood import Neighbourhood, Node

COLUMN_WIDTH, COLUMN_GAP = 168.0, 76.0
ROW_HEIGHT, ROW_GAP = 30.0, 10.0

_COLUMNS = (-2, -1, 0, 1, 2)


@dataclass(frozen=True, slots=True)
class Placed:
    """A node and its box."""

    node: Node
    box: QRectF

    @property
    def left(self) -> QPointF:
        """Where edges from the left arrive."""
        return QPointF(self.box.left(), self.box.center().y())

    @property
    def right(self) -> QPointF:
        """Where edges to the right leave."""
        return QPointF(self.box.right(), self.box.center().y())


def place(neighbourhood: Neighbourhood, zoom: float) -> tuple[Placed, ...]:
    """All nodes, the centre at the origin; an empty column takes no room."""
    columns = [neighbourhood.column(steps) for steps in _COLUMNS]
    shown = [(steps, nodes) for steps, nodes in zip(_COLUMNS, columns, strict=True) if nodes]
    # Columns are counted from the centre, however many there are on its left.
    at_centre = next(number for number, (steps, _) in enumerate(shown) if steps == 0)
    placed = []
    for number, (_, nodes) in enumerate(shown):
        left = (number - at_centre) * (COLUMN_WIDTH + COLUMN_GAP) - COLUMN_WIDTH / 2
        top = -(len(nodes) * (ROW_HEIGHT + ROW_GAP) - ROW_GAP) / 2
        for row, node in enumerate(nodes):
            corner = QPointF(left, top + row * (ROW_HEIGHT + ROW_GAP)) * zoom
            box = QRectF(corner.x(), corner.y(), COLUMN_WIDTH * zoom, ROW_HEIGHT * zoom)
            placed.append(Placed(node, box))
    return tuple(placed)
