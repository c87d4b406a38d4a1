"""The rows of the result list as Qt's views ask for them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from glossary_app.gui.rows import Row
from glossary_app.model.entry import EntryRef

RowRole = Qt.ItemDataRole.UserRole + 1

Index = QModelIndex | QPersistentModelIndex


class HitModel(QAbstractListModel):
    """Hits or browsed entries, one row each."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[Row, ...] = ()

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Replace the rows; rows that only follow the ones already shown are appended."""
        fresh = tuple(rows)
        shown = len(self._rows)
        # Rows already seen never move (UI.md): a reset would scroll to the top.
        if shown and fresh[:shown] == self._rows:
            self._append(fresh)
            return
        self.beginResetModel()
        self._rows = fresh
        self.endResetModel()

    def _append(self, rows: tuple[Row, ...]) -> None:
        if len(rows) > len(self._rows):
            self.beginInsertRows(QModelIndex(), len(self._rows), len(rows) - 1)
            self._rows = rows
            self.endInsertRows()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 (Qt's signature)
        """How many rows there are; rows have no children."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The headword, the spoken row, or the row itself."""
        row = self._rows[index.row()]
        if role == RowRole:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.headword.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.spoken
        return None

    def row(self, position: int) -> Row:
        """The row at this position."""
        return self._rows[position]

    def position(self, ref: EntryRef) -> int:
        """Where the entry stands, or -1."""
        return next((at for at, row in enumerate(self._rows) if row.ref == ref), -1)
