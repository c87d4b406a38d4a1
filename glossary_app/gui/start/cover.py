"""A picture of the window as it was left, in front of the one that is being filled."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QRect, Signal
from PySide6.QtGui import (
    QInputMethodEvent,
    QKeyEvent,
    QMouseEvent,
    QRegion,
    QWheelEvent,
)
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from glossary_app.gui.start.last_view import LastView

_INPUT = (QKeyEvent, QInputMethodEvent, QMouseEvent, QWheelEvent)


class Cover(QLabel):
    """Is in nobody's way: has a hole for a line that is typed into, and says when it has to go."""

    in_the_way = Signal()

    def __init__(self, view: LastView, line: QLineEdit, window: QWidget) -> None:
        super().__init__(window)
        self._view = view
        self._window = window
        self._line: QLineEdit | None = line
        self.setPixmap(view.picture)
        self.resize(view.picture.deviceIndependentSize().toSize())
        line.installEventFilter(self)
        self.fit()

    def fit(self) -> None:
        """Be seen only as long as the window is as large as the picture."""
        self.setVisible(self.size() == self._window.size())

    def wait_for_input(self) -> None:
        """Stand before the whole window, which can be used, until somebody does so."""
        self._line = None
        self.raise_()
        # Told of input before the widget that it is for.
        if (app := QCoreApplication.instance()) is not None:
            app.installEventFilter(self)

    def go(self) -> None:
        """Be gone."""
        # At once, not when Qt finds the time: what was pressed is meant for what is under it.
        self.hide()
        self.clear()
        self._view.let_go()
        self.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 (Qt's name)
        """See that somebody types or points, and leave it to whom it is for."""
        if isinstance(event, _INPUT):
            if self._line is None:
                self.in_the_way.emit()
            elif not isinstance(event, QMouseEvent):
                self._show_line(self._line)
        return super().eventFilter(watched, event)

    def _show_line(self, line: QLineEdit) -> None:
        corner = line.mapTo(self._window, line.rect().topLeft())
        hole = QRect(corner, line.size())
        self.setMask(QRegion(self.rect()).subtracted(QRegion(hole)))
