"""The tree beside the article as Qt's views ask for it."""

from __future__ import annotations

from enum import Enum, auto

from PySide6.QtCore import QCoreApplication, QModelIndex, QObject, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel

from glossary_app.gui.contents.links import Link, LinkGroup
from glossary_app.gui.widgets.plain import plain_tip

KindRole = Qt.ItemDataRole.UserRole + 1
TargetRole = Qt.ItemDataRole.UserRole + 2
ActiveRole = Qt.ItemDataRole.UserRole + 3
NoteRole = Qt.ItemDataRole.UserRole + 4
PointsHereRole = Qt.ItemDataRole.UserRole + 5


class ItemKind(Enum):
    """The sorts of line in the tree."""

    CAPTION = auto()
    PLACE = auto()
    LINK = auto()
    MISSING = auto()


class SideModel(QStandardItemModel):
    """Contents first, then one branch for each group of links."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._places: list[QStandardItem] = []

    def show_entry(
        self, headings: tuple[tuple[str, str], ...], groups: tuple[LinkGroup, ...]
    ) -> None:
        """Show the contents, as anchor and title, and the links."""
        self.clear()
        self._places = [_place(anchor, title) for anchor, title in headings]
        if self._places:
            title = QCoreApplication.translate("SidePanel", "On this page")
            self.appendRow(_branch(title, self._places))
        for group in groups:
            count = f"{group.caption} ({len(group.links)})"
            branch = _branch(count, [_link(link) for link in group.links])
            branch.setData(group.points_here, PointsHereRole)
            self.appendRow(branch)

    def branch(self, *, points_here: bool) -> QModelIndex | None:
        """The first group of links out of here, or of links that point here."""
        for row in range(self.rowCount()):
            index = self.index(row, 0)
            if index.data(PointsHereRole) is points_here:
                return index
        return None

    def follow(self, anchor: str) -> QStandardItem | None:
        """Mark the section that is read now; the line that stands for it."""
        active = None
        for item in self._places:
            is_active = item.data(TargetRole) == anchor
            # Setting the same again would repaint every line at each step of scrolling.
            if bool(item.data(ActiveRole)) != is_active:
                item.setData(is_active, ActiveRole)
            active = item if is_active else active
        return active


def _branch(caption: str, children: list[QStandardItem]) -> QStandardItem:
    item = _item(caption, ItemKind.CAPTION, caption)
    item.appendRows(children)
    return item


def _place(anchor: str, title: str) -> QStandardItem:
    item = _item(title, ItemKind.PLACE, title)
    item.setData(anchor, TargetRole)
    return item


def _link(link: Link) -> QStandardItem:
    kind = ItemKind.MISSING if link.ref is None else ItemKind.LINK
    missing = QCoreApplication.translate("SidePanel", "not in this glossary")
    spoken = [link.title, link.note, missing if link.ref is None else ""]
    item = _item(link.title, kind, ", ".join(part for part in spoken if part))
    item.setData(link.ref, TargetRole)
    item.setData(link.note, NoteRole)
    return item


def _item(text: str, kind: ItemKind, spoken: str) -> QStandardItem:
    item = QStandardItem(text)
    item.setEditable(False)
    item.setData(kind, KindRole)
    item.setData(spoken, Qt.ItemDataRole.AccessibleTextRole)
    item.setToolTip(plain_tip(spoken))
    return item
