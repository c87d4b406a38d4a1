"""The list of the terms in a text, with what is not to be used and what is."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from glossary_app.gui.texts.found import FoundEntry
from glossary_app.gui.widgets.plain import plain_tip

FORBIDDEN = "✕"
_ENTRY = Qt.ItemDataRole.UserRole
_COUNT, _ADVICE = 2, 3
_NAMES = (0, 1)
_GAP = 12


class TermsList(QTreeWidget):
    """Each entry once; to choose one shows its first place, and again the next."""

    place_wanted = Signal(int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setRootIsDecorated(False)
        self.setHeaderLabels(
            [self.tr("English"), self.tr("Japanese"), self.tr("Count"), self.tr("Use instead")]
        )
        self.setAccessibleName(self.tr("Terms in the text"))
        header = self.header()
        header.setSectionResizeMode(_COUNT, QHeaderView.ResizeMode.ResizeToContents)
        header.setStretchLastSection(True)
        self._shown_places = 0
        self.currentItemChanged.connect(self._point_at_first)
        self.itemClicked.connect(self._point_at_next)

    def show_entries(self, entries: Iterable[FoundEntry]) -> None:
        """Show these, the first of them chosen."""
        self.clear()
        self.addTopLevelItems([_item(entry) for entry in entries])
        first = self.topLevelItem(0)
        if first is not None:
            self.setCurrentItem(first, 0)
        self._fit_names()

    def _fit_names(self) -> None:
        # What to use instead is never cut for a long name.
        width = self.viewport().width()
        advice = min(self._wanted_width(_ADVICE), width // 2)
        widest = (width - self._wanted_width(_COUNT) - advice) // len(_NAMES)
        for column in _NAMES:
            self.setColumnWidth(column, min(self._wanted_width(column), widest))

    def _wanted_width(self, column: int) -> int:
        return max(self.sizeHintForColumn(column), self.header().sectionSizeHint(column)) + _GAP

    @property
    def chosen(self) -> FoundEntry | None:
        """The entry of the current row."""
        item = self.currentItem()
        entry: FoundEntry | None = item.data(0, _ENTRY) if item is not None else None
        return entry

    def _point_at_first(self) -> None:
        self._shown_places = 0
        if self.hasFocus():
            self._point_at_next()

    def _point_at_next(self) -> None:
        entry = self.chosen
        if entry is not None:
            self.place_wanted.emit(*entry.places[self._shown_places % entry.count])
            self._shown_places += 1


def _item(entry: FoundEntry) -> QTreeWidgetItem:
    advice = "\n".join(
        f"{FORBIDDEN} {form} → {use}" if use else f"{FORBIDDEN} {form}"
        for form, use in entry.discouraged
    )
    item = QTreeWidgetItem([entry.english, entry.japanese, f"{entry.count:,}", advice])
    item.setTextAlignment(_COUNT, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    item.setData(0, _ENTRY, entry)
    for column, text in ((0, entry.english), (1, entry.japanese), (_ADVICE, advice)):
        item.setToolTip(column, plain_tip(text))
    return item
