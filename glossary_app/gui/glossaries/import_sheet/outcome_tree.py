"""What an import would do, as a tree: counts, what changes, what is left aside and why."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QTreeWidget, QTreeWidgetItem, QWidget

from glossary_app.gui.widgets.plain import plain_tip
from glossary_app.gui.words.import_report import Group

_MOST_LINES = 200


class OutcomeTree(QTreeWidget):
    """A title for each group, with its lines below."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setHeaderHidden(True)
        self.setProperty("look", "card")
        self.setAccessibleName(self.tr("What the import would do"))
        self.setSelectionMode(QTreeWidget.SelectionMode.SingleSelection)

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """Room for the counts and some lines."""
        return QSize(800, 150)

    def show_groups(self, groups: Iterable[Group]) -> None:
        """Show these; what was opened stays open."""
        opened = {item.text(0) for item in self._tops() if item.isExpanded()}
        closed = {item.text(0) for item in self._tops() if not item.isExpanded()}
        self.clear()
        for group in groups:
            top = QTreeWidgetItem(self, [group.title])
            for line in group.lines[:_MOST_LINES]:
                item = QTreeWidgetItem(top, [line])
                item.setToolTip(0, plain_tip(line))
            was_open = group.title in opened
            top.setExpanded(was_open or (group.is_open and group.title not in closed))

    def _tops(self) -> list[QTreeWidgetItem]:
        found = (self.topLevelItem(at) for at in range(self.topLevelItemCount()))
        return [item for item in found if item is not None]
