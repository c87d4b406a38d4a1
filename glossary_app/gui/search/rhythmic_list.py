"""A list view whose rows have one height, with captions between them that are no rows.

Qt's own list asks every row for its height unless all are equal: with two hundred thousand rows it
would take seconds. Here the places are reckoned, and Qt keeps the rest: selection, hover, wheel,
and what it tells screen readers.
"""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QCursor, QPainter, QPaintEvent, QRegion
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyleOptionViewItem, QWidget

from glossary_app.gui.search.delegate import HitDelegate
from glossary_app.gui.search.model import HitModel
from glossary_app.gui.search.rhythm import Rhythm
from glossary_app.gui.widgets.line_layout import Index

_Move = QAbstractItemView.CursorAction
_Hint = QAbstractItemView.ScrollHint
_Bar = Qt.ScrollBarPolicy


class RhythmicList(QListView):
    """Places the rows, paints those in sight, and moves from one to the next."""

    def __init__(self, model: HitModel, delegate: HitDelegate, parent: QWidget) -> None:
        super().__init__(parent)
        self._hits = model
        self._rows = delegate
        self.rhythm = Rhythm()
        self.setModel(model)
        self.setItemDelegate(delegate)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalScrollBar().setSingleStep(24)
        # Qt's own layout comes a turn of the event loop later, when the rows may be painted.
        model.modelReset.connect(self._reckon)
        model.rowsInserted.connect(self._reckon)

    def doItemsLayout(self) -> None:  # noqa: N802 (Qt's name)
        """Reckon the places anew."""
        self._reckon()
        QAbstractItemView.doItemsLayout(self)

    def updateGeometries(self) -> None:  # noqa: N802 (Qt's name)
        """Let the scroll bar reach from the first row to the last."""
        bar, room = self.verticalScrollBar(), self.viewport().height()
        bar.setPageStep(room)
        bar.setRange(0, max(self.rhythm.height - room, 0))
        # Left to Qt, the bar comes and goes after the rows have been painted, which are then laid
        # out and painted a second time, in another width.
        policy = _Bar.ScrollBarAlwaysOn if bar.maximum() else _Bar.ScrollBarAlwaysOff
        if policy != self.verticalScrollBarPolicy():
            self.setVerticalScrollBarPolicy(policy)
        QAbstractItemView.updateGeometries(self)

    def verticalOffset(self) -> int:  # noqa: N802 (Qt's name)
        """How far has been scrolled."""
        return self.verticalScrollBar().value()

    def horizontalOffset(self) -> int:  # noqa: N802 (Qt's name)
        """Rows are as wide as the list."""
        return 0

    def visualRect(self, index: Index) -> QRect:  # noqa: N802 (Qt's name)
        """Where a row is seen, without its caption."""
        if not index.isValid():
            return QRect()
        top = self.rhythm.top(index.row()) - self.verticalOffset()
        return QRect(0, top, self.viewport().width(), self.rhythm.row_height)

    def indexAt(self, point: QPoint) -> QModelIndex:  # noqa: N802 (Qt's name)
        """The row at a point; none on a caption."""
        position = self.rhythm.position_at(point.y() + self.verticalOffset())
        return self._hits.index(position) if position >= 0 else QModelIndex()

    def scrollTo(self, index: Index, hint: _Hint = _Hint.EnsureVisible) -> None:  # noqa: N802
        """Bring a row into sight, with the caption above it; to the middle only from far away."""
        if not index.isValid():
            return
        self._reckon()
        bar, room = self.verticalScrollBar(), self.viewport().height()
        top = self.rhythm.top_with_caption(index.row())
        bottom = self.rhythm.top(index.row()) + self.rhythm.row_height
        is_away = bottom <= bar.value() or top >= bar.value() + room
        if hint is _Hint.PositionAtCenter and is_away:
            bar.setValue(top - (room - (bottom - top)) // 2)
        elif hint is _Hint.PositionAtTop or top < bar.value():
            bar.setValue(top)
        elif bottom > bar.value() + room:
            bar.setValue(bottom - room)

    def scroll_to_top_of(self, position: int) -> None:
        """Bring a row and what follows it to the top of the list."""
        self.scrollTo(self._hits.index(position), _Hint.PositionAtTop)

    def moveCursor(  # noqa: N802 (Qt's name)
        self,
        action: _Move,
        modifiers: Qt.KeyboardModifier,  # noqa: ARG002 (Qt's signature)
    ) -> QModelIndex:
        """The row to which a key leads."""
        last = self._hits.rowCount() - 1
        current = self.currentIndex()
        if last < 0:
            return QModelIndex()
        if not current.isValid():
            return self._hits.index(0)
        page = max(self.viewport().height() // self.rhythm.row_height - 1, 1)
        steps = {
            _Move.MoveUp: -1,
            _Move.MovePrevious: -1,
            _Move.MoveDown: 1,
            _Move.MoveNext: 1,
            _Move.MovePageUp: -page,
            _Move.MovePageDown: page,
            _Move.MoveHome: -last,
            _Move.MoveEnd: last,
        }
        position = current.row() + steps.get(action, 0)
        return self._hits.index(min(max(position, 0), last))

    def setSelection(  # noqa: N802 (Qt's name)
        self, rect: QRect, command: QItemSelectionModel.SelectionFlag
    ) -> None:
        """Select the row at the end of what was drawn with the mouse."""
        index = self.indexAt(rect.bottomRight())
        if index.isValid():
            self.selectionModel().select(index, command)

    def visualRegionForSelection(self, selection: object) -> QRegion:  # noqa: ARG002, N802
        """What has to be painted anew when another row is selected: all that is seen."""
        return QRegion(self.viewport().rect())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        """Paint the rows in sight, and the captions above them."""
        painter = QPainter(self.viewport())
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        under = self.indexAt(self.viewport().mapFromGlobal(QCursor.pos()))
        hovered = under.row() if self.viewport().underMouse() else -1
        offset, area = self.verticalOffset(), event.rect()
        position = self.rhythm.first_in(area.top() + offset)
        while position < self.rhythm.count:
            if self.rhythm.top_with_caption(position) - offset > area.bottom():
                break
            self._paint_caption(painter, position)
            self._paint_row(painter, option, position, is_hovered=position == hovered)
            position += 1
        painter.end()

    def _paint_row(
        self, painter: QPainter, option: QStyleOptionViewItem, position: int, *, is_hovered: bool
    ) -> None:
        index = self._hits.index(position)
        state = QStyle.StateFlag.State_Enabled
        if self.selectionModel().isSelected(index):
            state |= QStyle.StateFlag.State_Selected
        if is_hovered:
            state |= QStyle.StateFlag.State_MouseOver
        option.state = state
        option.rect = self.visualRect(index)
        self._rows.paint(painter, option, index)

    def _paint_caption(self, painter: QPainter, position: int) -> None:
        top = self.rhythm.top_with_caption(position)
        height = self.rhythm.top(position) - top
        if height:
            box = QRectF(0, top - self.verticalOffset(), self.viewport().width(), height)
            self._rows.paint_caption(painter, box, self._hits.caption(position))

    def _reckon(self) -> None:
        """Take note of the rows there are, and how high they are drawn."""
        heights = (self._rows.row_height, self._rows.caption_height)
        known = Rhythm(self._hits.rowCount(), self._hits.heads, *heights)
        if known != self.rhythm:
            self.rhythm = known
            self.updateGeometries()
