"""The list of the terms in a text, with what is not to be used and what is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from glossary_app.gui.texts.found import FoundEntry
from glossary_app.gui.widgets.lined_up import line_up
from glossary_app.gui.widgets.plain import plain_label, plain_tip

FORBIDDEN = "✕"
_ENTRY = Qt.ItemDataRole.UserRole
_COUNT, _ADVICE, _GLOSSARY = 2, 3, 4
_NAMES = (0, 1)
_GAP = 12
_MARGIN = 24


class TermsList(QTreeWidget):
    """Each entry once; to choose one shows its first place, and again the next."""

    place_wanted = Signal(int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setRootIsDecorated(False)
        self.setHeaderLabels(
            [
                *(self.tr("English"), self.tr("Japanese"), self.tr("Count")),
                *(self.tr("Use instead"), self.tr("Glossary")),
            ]
        )
        self.setAccessibleName(self.tr("Terms in the text"))
        header = self.header()
        header.setSectionResizeMode(_COUNT, QHeaderView.ResizeMode.ResizeToContents)
        header.setStretchLastSection(True)
        count = self.headerItem()
        count.setTextAlignment(_COUNT, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        line_up(self)
        self.titles: Mapping[str, str] = {}
        self._said = plain_label("", self)
        self._said.setObjectName("hint")
        self._said.setProperty("look", "quiet")
        self._said.setWordWrap(True)
        self._said.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._shown_places = 0
        self.currentItemChanged.connect(self._point_at_first)
        self.itemClicked.connect(self._point_at_next)

    def say(self, text: str) -> None:
        """Show a sentence in place of entries; nothing where there are some."""
        self._said.setText(text)
        self._said.setVisible(bool(text))
        self.header().setVisible(not text)

    def show_entries(self, entries: Sequence[FoundEntry]) -> None:
        """Show these, the first of them chosen; of which glossary, where they are of several."""
        self.clear()
        self.addTopLevelItems([_item(entry, self.titles) for entry in entries])
        self.setColumnHidden(_GLOSSARY, len({entry.ref.glossary for entry in entries}) < 2)
        self.setColumnHidden(_ADVICE, not any(entry.discouraged for entry in entries))
        first = self.topLevelItem(0)
        if first is not None:
            self.setCurrentItem(first, 0)
        self._fit_columns()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        """Give the names what there is of room."""
        super().resizeEvent(event)
        self._said.setGeometry(_inner(self.rect()))
        self._fit_columns()

    def _fit_columns(self) -> None:
        # What to use instead is never cut for a long name.
        room = self.viewport().width() - self._wanted_width(_COUNT)
        shown = [column for column in (_ADVICE, _GLOSSARY) if not self.isColumnHidden(column)]
        for column in shown:
            width = min(self._wanted_width(column), room // 3)
            self.setColumnWidth(column, width)
            room -= width
        widths = _shared([self._wanted_width(column) for column in _NAMES], room)
        for column, width in zip(_NAMES, widths, strict=True):
            self.setColumnWidth(column, width)

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


def _shared(wanted: Sequence[int], room: int) -> list[int]:
    """Widths for two columns: a short one leaves to the other what it does not need."""
    first, second = wanted
    half = room // 2
    if first + second <= room:
        return [first, second]
    if first < half:
        return [first, room - first]
    return [room - second, second] if second < half else [half, half]


def _inner(place: QRect) -> QRect:
    return place.adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)


def _item(entry: FoundEntry, titles: Mapping[str, str]) -> QTreeWidgetItem:
    advice = "\n".join(
        f"{FORBIDDEN} {form} → {use}" if use else f"{FORBIDDEN} {form}"
        for form, use in entry.discouraged
    )
    glossary = titles.get(entry.ref.glossary, entry.ref.glossary)
    item = QTreeWidgetItem([entry.english, entry.japanese, f"{entry.count:,}", advice, glossary])
    item.setTextAlignment(_COUNT, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    item.setData(0, _ENTRY, entry)
    told = ((0, entry.english), (1, entry.japanese), (_ADVICE, advice), (_GLOSSARY, glossary))
    for column, text in told:
        item.setToolTip(column, plain_tip(text))
    return item
