"""The bar over two entries side by side: what they are, and how to change or leave them."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QToolButton, QWidget

from glossary_app.gui.widgets.plain import plain_label, plain_tip


class CompareBar(QFrame):
    """Names both entries; shows what it is given."""

    swap_wanted = Signal()
    other_wanted = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "head")
        self._names = ("", "")
        self.label = plain_label("", self)
        # A long name is cut off before it holds the window open.
        self.label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._swap, self._other, self._close = (QToolButton(self) for _ in range(3))
        self._swap.clicked.connect(self.swap_wanted)
        self._other.clicked.connect(self.other_wanted)
        self._close.clicked.connect(self.closed)
        self._layout = layout = QHBoxLayout(self)
        layout.setContentsMargins(26, 5, 8, 5)
        layout.setSpacing(4)
        layout.addWidget(self.label, 1)
        for button in (self._swap, self._other, self._close):
            layout.addWidget(button)
        self.retranslate()

    def show_names(self, left: str, right: str) -> None:
        """Say which two entries are seen."""
        self._names = (left, right)
        text = self.tr("{left} and {right}").format(left=left, right=right) if left else ""
        self.label.setAccessibleName(text)
        self.label.setToolTip(plain_tip(text))
        metrics = self.label.fontMetrics()
        cut = metrics.elidedText(text, Qt.TextElideMode.ElideMiddle, self.label.width())
        self.label.setText(cut)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        """Cut the names where they have no room."""
        super().resizeEvent(event)
        self._layout.activate()
        self.show_names(*self._names)

    def retranslate(self) -> None:
        """Say everything again in the interface's language."""
        named = (
            (self._swap, self.tr("Swap"), self.tr("Swap the two sides")),
            (self._other, self.tr("Another…"), self.tr("Compare with another entry")),
            (self._close, "✕", self.tr("Close the comparison")),
        )
        for button, text, name in named:
            button.setText(text)
            button.setAccessibleName(name)
            button.setToolTip(plain_tip(name))
        self.show_names(*self._names)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 (Qt's name)
        """Follow the interface's language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
