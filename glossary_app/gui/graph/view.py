"""The map of relations, laid over the article: a title, the key of its strokes, and the canvas."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from glossary_app.gui.graph.canvas import STROKES, GraphCanvas
from glossary_app.gui.graph.neighbourhood import Neighbourhood
from glossary_app.gui.style.colours import Theme
from glossary_app.gui.style.fonts import FontRoles
from glossary_app.gui.widgets.plain import plain_label, plain_tip
from glossary_app.gui.words.messages import relation_title

_STROKE = QSize(30, 14)


class Stroke(QWidget):
    """A piece of the line that a kind of relation is drawn with."""

    def __init__(self, kind: str, colour: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._kind, self._colour = kind, colour
        self.setFixedSize(_STROKE)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, N802 (Qt's name)
        """Draw it."""
        painter = QPainter(self)
        stroke = STROKES.get(self._kind, Qt.PenStyle.SolidLine)
        painter.setPen(QPen(QColor(self._colour), 1.6, stroke))
        middle = self.height() / 2
        painter.drawLine(QPointF(0, middle), QPointF(self.width(), middle))
        painter.end()


class GraphView(QFrame):
    """Covers the article while it is seen; the key of the strokes stays where it is."""

    close_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._theme = theme
        self.canvas = GraphCanvas(theme, self)
        self._area = QScrollArea(self)
        self._area.setWidget(self.canvas)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setFocusProxy(self.canvas)
        self._title = plain_label("", self)
        self._title.setProperty("look", "heading")
        self._close = QToolButton(self)
        self._close.setText("✕")
        self._close.clicked.connect(self.close_wanted)
        self._legend = QHBoxLayout()
        self._legend.setSpacing(8)
        self._lay_out()
        self.canvas.current_moved.connect(self._follow)
        self.retranslate()

    def show_neighbourhood(self, shown: Neighbourhood) -> None:
        """Draw this one, and name the strokes in it."""
        self.canvas.show_neighbourhood(shown)
        self._fill_legend()

    def set_look(self, theme: Theme, roles: FontRoles, zoom: float) -> None:
        """Draw in these colours, fonts and this size from now on."""
        self._theme = theme
        self.canvas.set_look(theme, roles, zoom)
        self._fill_legend()

    def retranslate(self) -> None:
        """Say everything again in the interface's language."""
        self.canvas.setAccessibleName(self.tr("Map of neighbouring entries"))
        self._title.setText(self.tr("Map"))
        name = self.tr("Close the map")
        self._close.setAccessibleName(name)
        self._close.setToolTip(plain_tip(f"{name}  Esc"))
        self._fill_legend()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        """Keep the whole map in sight."""
        super().resizeEvent(event)
        self._layout.activate()
        self.canvas.fit_into(self._area.size())

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 (Qt's name)
        """Follow the interface's language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(28, 10, 10, 0)
        head.setSpacing(16)
        head.addWidget(self._title)
        head.addLayout(self._legend)
        head.addStretch(1)
        head.addWidget(self._close)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self._layout.addLayout(head)
        self._layout.addWidget(self._area, 1)

    def _fill_legend(self) -> None:
        while (item := self._legend.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.deleteLater()
        for kind in self.canvas.kinds:
            self._legend.addWidget(Stroke(kind, self._theme.muted, self))
            name = plain_label(relation_title(kind), self)
            name.setProperty("look", "muted")
            self._legend.addWidget(name)

    def _follow(self, box: QRectF) -> None:
        centre = box.center().toPoint()
        self._area.ensureVisible(centre.x(), centre.y(), int(box.width()), int(box.height()) + 40)
