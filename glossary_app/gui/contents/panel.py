"""The right column: contents, relations and back-links as a real tree, open to screen readers."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt, Signal, SignalInstance
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QMenu, QTreeView, QVBoxLayout, QWidget

from glossary_app.gui.contents.delegate import OutlineDelegate
from glossary_app.gui.contents.links import LinkGroup
from glossary_app.gui.contents.model import ItemKind, KindRole, SideModel, TargetRole
from glossary_app.gui.style.colours import Theme
from glossary_app.gui.style.fonts import FontRoles
from glossary_app.gui.widgets.focus_ring import note_click
from glossary_app.model.entry import EntryRef


class SideTree(QTreeView):
    """A tree without the usual arrows; a caption folds its branch."""

    activated_item = Signal(QModelIndex)
    wanted_in_tab = Signal(EntryRef)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setHeaderHidden(True)
        # The delegate draws the levels apart; arrows and steps to the right would only cost width.
        self.setIndentation(0)
        self.setRootIsDecorated(False)
        self.setMouseTracking(True)
        self.setUniformRowHeights(False)
        self.setExpandsOnDoubleClick(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.clicked.connect(self.activated_item)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 (Qt's name)
        """Stand on a line: it has the ring, the tree has none."""
        if not self.currentIndex().isValid():
            self.setCurrentIndex(self.model().index(0, 0))
        super().focusInEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 (Qt's name)
        """The middle button opens a tab."""
        ref = self.indexAt(event.position().toPoint()).data(TargetRole)
        if event.button() == Qt.MouseButton.MiddleButton and isinstance(ref, EntryRef):
            self.wanted_in_tab.emit(ref)
            return
        super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        """Enter and the space bar do what a click does."""
        note_click(self, clicked=False)
        keys = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
        if event.key() in keys and self.currentIndex().isValid():
            self.activated_item.emit(self.currentIndex())
            return
        super().keyPressEvent(event)


class SidePanel(QWidget):
    """Says which section or entry is wanted; shows what it is given."""

    place_chosen = Signal(str)
    entry_chosen = Signal(EntryRef)
    wanted_in_tab = Signal(EntryRef)
    compared = Signal(EntryRef)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.model = SideModel(self)
        self._shown: tuple[tuple[tuple[str, str], ...], tuple[LinkGroup, ...]] = ((), ())
        self._delegate = OutlineDelegate(theme, self)
        self.tree = SideTree(self)
        self.tree.setModel(self.model)
        self.tree.setItemDelegate(self._delegate)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 0, 6, 0)
        layout.addWidget(self.tree)
        self.tree.activated_item.connect(self._activate)
        self.tree.wanted_in_tab.connect(self.wanted_in_tab)
        self.tree.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.tree.customContextMenuRequested.connect(self._show_menu)
        self.retranslate()

    def show_entry(
        self, headings: tuple[tuple[str, str], ...], groups: tuple[LinkGroup, ...]
    ) -> None:
        """Show the contents, as anchor and title, and the links."""
        # The same again, as after another theme: the tree stays as it was folded.
        if (headings, groups) == self._shown:
            return
        self._shown = (headings, groups)
        self.model.show_entry(headings, groups)
        self.tree.expandAll()

    def follow(self, anchor: str) -> None:
        """Mark the section that is read now."""
        item = self.model.follow(anchor)
        # Never under the hands of someone who walks through the tree.
        if item is not None and not self.tree.hasFocus():
            self.tree.scrollTo(item.index())

    def go_to_links(self, *, back_links: bool) -> None:
        """Put the keyboard on the first relation, or on the first link that points here."""
        branch = self.model.branch(points_here=back_links)
        if branch is not None:
            self.tree.setExpanded(branch, True)
            self.tree.setCurrentIndex(self.model.index(0, 0, branch))
        self.tree.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def set_look(self, theme: Theme, roles: FontRoles, zoom: float) -> None:
        """Draw in these colours, fonts and this size from now on."""
        self._delegate.set_look(theme, roles, zoom)
        # Heights are only asked for again after a new layout.
        self.tree.scheduleDelayedItemsLayout()
        self.tree.viewport().update()

    def retranslate(self) -> None:
        """Say everything again in the interface's language."""
        self.tree.setAccessibleName(self.tr("Contents and related entries"))
        # The captions are in the old language, whatever entry comes next.
        self._shown = ((), ())

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 (Qt's name)
        """Follow the interface's language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def menu_of(self, ref: EntryRef) -> QMenu:
        """What can be done with a linked entry; the caller deletes it."""
        menu = QMenu(self)
        lines = (
            (self.tr("Open"), self.entry_chosen),
            (self.tr("Open in a new tab"), self.wanted_in_tab),
            (self.tr("Compare side by side"), self.compared),
        )
        for text, wanted in lines:
            menu.addAction(text).triggered.connect(partial(_tell, wanted, ref))
        return menu

    def _show_menu(self, point: QPoint) -> None:
        index = self.tree.indexAt(point)
        ref = index.data(TargetRole)
        if isinstance(ref, EntryRef):
            menu = self.menu_of(ref)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.popup(self.tree.viewport().mapToGlobal(point))

    def _activate(self, index: QModelIndex) -> None:
        kind, target = index.data(KindRole), index.data(TargetRole)
        if kind is ItemKind.CAPTION:
            self.tree.setExpanded(index, not self.tree.isExpanded(index))
        elif kind is ItemKind.PLACE:
            self.place_chosen.emit(target)
        elif kind is ItemKind.LINK:
            self.entry_chosen.emit(target)


def _tell(wanted: SignalInstance, ref: EntryRef, *_: object) -> None:
    # Qt tells whether the line is checked, which nobody wants to know.
    wanted.emit(ref)
