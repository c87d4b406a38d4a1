"""The list of hits: moved through from the search line or from itself."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QListView, QWidget

from glossary_app.gui.search.delegate import HitDelegate
from glossary_app.gui.search.model import HitModel
from glossary_app.gui.search.rhythmic_list import RhythmicList
from glossary_app.gui.widgets.line_layout import Index
from glossary_app.model.entry import EntryRef

_MOVES = frozenset(
    {
        Qt.Key.Key_Up,
        Qt.Key.Key_Down,
        Qt.Key.Key_PageUp,
        Qt.Key.Key_PageDown,
        Qt.Key.Key_Home,
        Qt.Key.Key_End,
    }
)

# While there is no row to measure.
_SMALLEST_ROW = 16


class HitList(RhythmicList):
    """Says which entry is looked at, which is gone into, and what was typed by mistake here."""

    looked_at = Signal(EntryRef)
    clicked_on = Signal(EntryRef)
    entered = Signal(EntryRef, Qt.KeyboardModifier)
    wanted_in_tab = Signal(EntryRef)
    typed = Signal(QKeyEvent)

    def __init__(self, model: HitModel, delegate: HitDelegate, parent: QWidget) -> None:
        super().__init__(model, delegate, parent)
        self._quiet = False
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.clicked.connect(self._click)
        self.doubleClicked.connect(self._double_click)

    @property
    def current_ref(self) -> EntryRef | None:
        """The entry of the current row."""
        index = self.currentIndex()
        return self._hits.row(index.row()).ref if index.isValid() else None

    @property
    def rows_in_sight(self) -> int:
        """How many rows there is room for, parts of rows included."""
        return self.viewport().height() // max(self.rhythm.row_height, _SMALLEST_ROW) + 2

    def point_at(self, position: int) -> None:
        """Make a row current without telling anybody; below 0, none."""
        self._quiet = True
        index = self._hits.index(position) if position >= 0 else QModelIndex()
        # Before Qt brings it to the nearest edge, where half of what stands around it is cut off.
        self.scrollTo(index, QListView.ScrollHint.PositionAtCenter)
        self.setCurrentIndex(index)
        self._quiet = False

    def scroll_as_filled(self) -> None:
        """Show the current row with what stands before and after it in a list just filled."""
        self.scrollToTop()
        self.scrollTo(self.currentIndex(), QListView.ScrollHint.PositionAtCenter)

    def move_by_key(self, event: QKeyEvent) -> None:
        """Move as if the key had been pressed here."""
        # Of the list itself: ours would send Enter and letters back.
        super().keyPressEvent(event)

    def currentChanged(self, current: Index, previous: Index) -> None:  # noqa: N802 (Qt's name)
        """Say which entry is looked at now."""
        super().currentChanged(current, previous)
        if current.isValid() and not self._quiet:
            self.looked_at.emit(self._hits.row(current.row()).ref)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        """Keep the current row in sight when there is less room for it."""
        before = QRect(QPoint(), event.oldSize())
        was_seen = self.visualRect(self.currentIndex()).intersects(before)
        super().resizeEvent(event)
        self.updateGeometries()
        if was_seen:
            self.scrollTo(self.currentIndex())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        """Move, go in, or hand a letter to the search line."""
        ref = self.current_ref
        if event.key() in _MOVES:
            super().keyPressEvent(event)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and ref is not None:
            self.entered.emit(ref, event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier)
        elif event.text().isprintable() and event.text().strip():
            self.typed.emit(event)
        else:
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 (Qt's name)
        """The middle button opens a tab, and so does the left one with Ctrl.

        The right one leaves everything as it is: its menu is about the row, not the open entry.
        """
        if event.button() == Qt.MouseButton.RightButton:
            return
        index = self.indexAt(event.position().toPoint())
        with_ctrl = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        buttons = {Qt.MouseButton.MiddleButton: True, Qt.MouseButton.LeftButton: with_ctrl}
        if buttons.get(event.button(), False) and index.isValid():
            self.wanted_in_tab.emit(self._hits.row(index.row()).ref)
            return
        super().mousePressEvent(event)

    def _click(self, index: QModelIndex) -> None:
        self.clicked_on.emit(self._hits.row(index.row()).ref)

    def _double_click(self, index: QModelIndex) -> None:
        self.entered.emit(self._hits.row(index.row()).ref, Qt.KeyboardModifier.NoModifier)
