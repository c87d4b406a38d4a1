"""The right column as a menu, for windows that are too narrow for it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget

from glossary_app.gui.contents.links import LinkGroup
from glossary_app.model.entry import EntryRef


class ContentsMenu(QMenu):
    """Contents first, then a submenu for each group of links."""

    place_chosen = Signal(str)
    entry_chosen = Signal(EntryRef)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._submenus: list[QMenu] = []
        self._headings: tuple[tuple[str, str], ...] = ()
        self._groups: tuple[LinkGroup, ...] = ()
        self.aboutToShow.connect(self._fill)

    def show_entry(
        self, headings: tuple[tuple[str, str], ...], groups: tuple[LinkGroup, ...]
    ) -> None:
        """Offer the contents, as anchor and title, and the links, when the menu is opened."""
        self._headings, self._groups = headings, groups

    def _fill(self) -> None:
        # Not before: a wide window never opens the menu, and every article would pay for it.
        self.clear()
        for submenu in self._submenus:
            submenu.deleteLater()
        self._submenus = []
        for anchor, title in self._headings:
            action = self.addAction(title.replace("&", "&&"))
            action.triggered.connect(partial(self._choose_place, anchor))
        self.addSeparator()
        for group in self._groups:
            submenu = self.addMenu(f"{group.caption} ({len(group.links)})".replace("&", "&&"))
            self._submenus.append(submenu)
            for link in group.links:
                action = submenu.addAction(link.title.replace("&", "&&"))
                action.setEnabled(link.ref is not None)
                action.triggered.connect(partial(self._choose_entry, link.ref))

    def _choose_place(self, anchor: str, *_: object) -> None:
        self.place_chosen.emit(anchor)

    def _choose_entry(self, ref: EntryRef | None, *_: object) -> None:
        if ref is not None:
            self.entry_chosen.emit(ref)
