"""The rows of the result list as Qt's views ask for them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    Qt,
    Signal,
)

from glossary_app.gui.search.browse import STRETCH, Browsed
from glossary_app.gui.search.known import KnownGlossaries
from glossary_app.gui.search.rows import Row, blank_row
from glossary_app.gui.widgets.line_layout import Index
from glossary_app.gui.widgets.plain import plain_tip
from glossary_app.gui.words.messages import quality_word
from glossary_app.model.entry import EntryRef
from glossary_app.model.listing import Listing

RowRole = Qt.ItemDataRole.UserRole + 1


# Who scrolls through a whole dictionary does not keep it in memory.
_KEPT_STRETCHES = 8


class HitModel(QAbstractListModel):
    """Hits, or the browse list: its rows are blank until they have been read.

    `rows_wanted` names the listing and the first position of a stretch that came into sight.
    """

    rows_wanted = Signal(Listing, int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[Row, ...] = ()
        self._listing = Listing()
        self._known = KnownGlossaries()
        self._heads: tuple[int, ...] = ()
        # By the position of their first row; None while they are being read. The oldest is first.
        self._stretches: dict[int, tuple[Row, ...] | None] = {}

    @property
    def heads(self) -> tuple[int, ...]:
        """The positions of the rows that have a caption above them."""
        return self._heads

    @property
    def initials(self) -> tuple[tuple[int, str], ...]:
        """The positions where a new letter or kana row begins, with that letter."""
        above = len(self._rows)
        return tuple((above + at, letter) for at, letter in self._listing.initials)

    def know(self, known: KnownGlossaries) -> None:
        """Name the glossaries of the rows from now on."""
        self._known = known

    @property
    def has_several_glossaries(self) -> bool:
        """Whether there are glossaries to tell apart."""
        return self._known.has_several

    def caption(self, position: int) -> str:
        """What stands above a row; it is known before the row has been read."""
        if position < len(self._rows):
            return self._rows[position].caption
        at = position - len(self._rows)
        return self._listing.initial(at) if self._listing.begins_initial(at) else ""

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Replace the rows; rows that only follow the ones already shown are appended."""
        fresh = tuple(rows)
        shown = len(self._rows)
        # Rows already seen never move: a reset would scroll to the top.
        if shown and not self._listing and fresh[:shown] == self._rows:
            self._append(fresh)
            return
        self.show_browsed(Browsed(fresh))

    def show_browsed(self, browsed: Browsed) -> None:
        """Replace the rows by the browse list."""
        self.beginResetModel()
        self._rows = browsed.favourites
        self._listing = browsed.listing
        self._stretches = {0: browsed.first_rows} if browsed.listing else {}
        self._note_heads()
        self.endResetModel()

    def fill(self, listing: Listing, first: int, rows: tuple[Row, ...]) -> None:
        """Take the rows of a stretch that was wanted, unless another list is shown by now."""
        if listing is not self._listing:
            return
        self._stretches[first] = rows
        while len(self._stretches) > _KEPT_STRETCHES:
            del self._stretches[next(iter(self._stretches))]
        top = len(self._rows) + first
        self.dataChanged.emit(self.index(top), self.index(top + len(rows) - 1))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 (Qt's signature)
        """How many rows there are; rows have no children."""
        return 0 if parent.isValid() else len(self._rows) + len(self._listing)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The headword, the spoken row, or the row itself."""
        if role == RowRole:
            return self._row_in_sight(index.row())
        if role == Qt.ItemDataRole.DisplayRole:
            return self.row(index.row()).headword.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(self._row_in_sight(index.row()))
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(self._hint(self.row(index.row())))
        return None

    def row(self, position: int) -> Row:
        """The row at this position; blank but for its entry, when it has not been read."""
        if position < len(self._rows):
            return self._rows[position]
        at = position - len(self._rows)
        read = self._stretches.get(at - at % STRETCH)
        return read[at % STRETCH] if read else blank_row(self._listing.ref(at))

    def refs(self) -> tuple[EntryRef, ...]:
        """The entries of the list, each once, whether their rows have been read or not."""
        listed = (self._listing.ref(at) for at in range(len(self._listing)))
        return tuple(dict.fromkeys((*(row.ref for row in self._rows), *listed)))

    def position(self, ref: EntryRef) -> int:
        """Where the entry stands, or -1."""
        at = next((at for at, row in enumerate(self._rows) if row.ref == ref), -1)
        listed = self._listing.position(ref) if at < 0 else -1
        return len(self._rows) + listed if listed >= 0 else at

    def _row_in_sight(self, position: int) -> Row:
        at = position - len(self._rows)
        if at >= 0 and at - at % STRETCH not in self._stretches:
            first = at - at % STRETCH
            self._stretches[first] = None
            self.rows_wanted.emit(self._listing, first)
        return self.row(position)

    def _append(self, rows: tuple[Row, ...]) -> None:
        if len(rows) > len(self._rows):
            self.beginInsertRows(QModelIndex(), len(self._rows), len(rows) - 1)
            self._rows = rows
            self._note_heads()
            self.endInsertRows()

    def _note_heads(self) -> None:
        captioned = [at for at, row in enumerate(self._rows) if row.caption]
        self._heads = (*captioned, *(at for at, _ in self.initials))

    def _spoken(self, row: Row) -> str:
        return ", ".join(part for part in (row.spoken, self._known.name(row)) if part)

    def _hint(self, row: Row) -> str:
        """What the marks of a row mean, in words."""
        badge = self._known.badge(row)
        parts = (quality_word(badge) if badge else "", self._known.name(row))
        return " · ".join(part for part in parts if part)
