"""The letters beside a browse list: a press or a drag goes to the rows that begin with one."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QWidget

from glossary_app.gui.style.colours import Theme
from glossary_app.gui.style.fonts import BUNDLED, FontRoles, ui_font
from glossary_app.gui.widgets.plain import plain_label

_WIDTH = 18
_SMALLEST_STEP = 11


class Rail(QWidget):
    """Says which row a letter stands for; shows the letter large while the mouse is down."""

    position_chosen = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._owner = parent
        self._theme = theme
        self._roles = BUNDLED
        self._initials: tuple[tuple[int, str], ...] = ()
        self.bubble: QLabel = plain_label("", parent)
        self.bubble.setObjectName("bubble")
        self.bubble.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.bubble.setFixedSize(52, 52)
        self.bubble.hide()
        self.setFixedWidth(_WIDTH)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def set_look(self, theme: Theme, roles: FontRoles) -> None:
        """Draw in these colours and fonts from now on."""
        self._theme, self._roles = theme, roles
        self.update()

    def show_initials(self, initials: tuple[tuple[int, str], ...]) -> None:
        """Offer these letters, each with the position of its first row; a few need no rail."""
        self._initials = initials
        self.setVisible(len(initials) > 3)
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """As narrow as a letter."""
        return QSize(_WIDTH, 100)

    def letter_at(self, y: float) -> tuple[int, str]:
        """The position and the letter at a height."""
        share = min(max(y / max(self.height(), 1), 0.0), 0.999)
        return self._initials[int(share * len(self._initials))]

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 (Qt's name)
        """Go to the letter."""
        self._go(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 (Qt's name)
        """Go from letter to letter; Qt tells of moves while a button is held."""
        self._go(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: ARG002, N802 (Qt's name)
        """Take the large letter away."""
        self.bubble.hide()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, N802 (Qt's name)
        """The letters from top to bottom; where there is no room for all, a part of them."""
        if not self._initials:
            return
        painter = QPainter(self)
        painter.setPen(QColor(self._theme.muted))
        painter.setFont(ui_font(10, roles=self._roles))
        step = self.height() / len(self._initials)
        every = max(round(_SMALLEST_STEP / step + 0.49), 1)
        for number in range(0, len(self._initials), every):
            box = QRectF(0, number * step, self.width(), step * every)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._initials[number][1])
        painter.end()

    def _go(self, event: QMouseEvent) -> None:
        if not self._initials:
            return
        y = event.position().y()
        position, letter = self.letter_at(y)
        self.bubble.setText(letter)
        beside = self._owner.mapFromGlobal(self.mapToGlobal(QPoint(0, round(y))))
        half = self.bubble.height() // 2
        self.bubble.move(beside.x() - self.bubble.width() - 8, beside.y() - half)
        self.bubble.show()
        self.bubble.raise_()
        self.position_chosen.emit(position)
