"""The left column: search line, scope chips, and the list under them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QStackedLayout, QVBoxLayout, QWidget

from glossary_app.gui.search.browse import Browsed
from glossary_app.gui.search.chips import ScopeChips
from glossary_app.gui.search.delegate import HitDelegate
from glossary_app.gui.search.known import KnownGlossaries
from glossary_app.gui.search.model import HitModel
from glossary_app.gui.search.rail import Rail
from glossary_app.gui.search.result_list import HitList
from glossary_app.gui.search.rows import Row
from glossary_app.gui.search.scope import Scope
from glossary_app.gui.style.colours import Theme
from glossary_app.gui.style.fonts import FontRoles
from glossary_app.gui.style.icons import IconName, icon
from glossary_app.gui.widgets.composing_line import Query, SearchLine
from glossary_app.gui.widgets.plain import marked_up_label
from glossary_app.model.entry import EntryRef
from glossary_app.settings import Density

# What begins so is no query but a command.
_PALETTE_SIGN = ">"


class SearchPanel(QWidget):
    """Says what is searched and which entry is wanted; shows the rows it is given."""

    query_changed = Signal(Query)
    looked_at = Signal(EntryRef)
    clicked_on = Signal(EntryRef)
    entered = Signal(EntryRef, Qt.KeyboardModifier)
    wanted_in_tab = Signal(EntryRef)
    suggestion_chosen = Signal(str)
    recent_wanted = Signal()
    palette_wanted = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.model = HitModel(self)
        self._delegate = HitDelegate(theme, self)
        self._known = KnownGlossaries()
        self.line = SearchLine(self)
        self.line.setProperty("look", "search")
        self._glass = QAction(self)
        self._clear = QAction(self)
        self.line.addAction(self._glass, QLineEdit.ActionPosition.LeadingPosition)
        self.line.addAction(self._clear, QLineEdit.ActionPosition.TrailingPosition)
        self.chips = ScopeChips(self)
        self.list = HitList(self.model, self._delegate, self)
        self.rail = Rail(theme, self)
        self.nothing = marked_up_label(self)
        self.examples = marked_up_label(self)
        # Whether the rows are of what is typed; if not, with what Enter was pressed meanwhile.
        self._is_answered = True
        self._entering: Qt.KeyboardModifier | None = None
        self._lay_out()
        self._connect()
        self.retranslate()

    def show_hits(self, rows: Sequence[Row]) -> None:
        """Show what was found and point at the first row: that is what Enter opens."""
        self._list_or_text.setCurrentWidget(self._listing)
        self.model.show_rows(rows)
        self.list.point_at(0)
        entering = self._entering
        self._settle()
        if entering is not None:
            self.enter_current(entering)

    def show_more(self, rows: Sequence[Row], current: EntryRef | None) -> None:
        """Show these rows and keep pointing at the current entry, else at nothing."""
        self._list_or_text.setCurrentWidget(self._listing)
        self.model.show_rows(rows)
        self.list.point_at(self.model.position(current) if current is not None else -1)

    def show_browsed(self, browsed: Browsed, current: EntryRef | None) -> None:
        """Show the browse list and point at the current entry, else at nothing."""
        self._list_or_text.setCurrentWidget(self._listing)
        self.model.show_browsed(browsed)
        self._settle()
        self.list.point_at(self.model.position(current) if current is not None else -1)

    def know(self, known: KnownGlossaries) -> None:
        """Name the glossaries of the rows, and mark the exceptions in them, from now on."""
        self._known = known
        self._show_known(self.chips.scope)

    def _show_known(self, scope: Scope) -> None:
        known = replace(self._known, chosen=scope.glossary)
        self.model.know(known)
        self._delegate.know(known)
        self.list.viewport().update()

    def set_density(self, density: Density) -> None:
        """Draw rows of one line or of two from now on."""
        self._delegate.set_density(density)
        self.list.scheduleDelayedItemsLayout()

    def show_nothing(self, html: str) -> None:
        """Say, in place of the list, that nothing was found and what may be done."""
        self.model.show_rows(())
        self._settle()
        self.nothing.setText(html)
        self._list_or_text.setCurrentWidget(self.nothing)

    def show_examples(self, html: str) -> None:
        """Offer queries to begin with; nothing takes them away."""
        self.examples.setText(html)
        self.examples.setVisible(bool(html))

    def type_query(self, query: str) -> None:
        """Put a query into the line, as if it had been typed."""
        self.line.setText(query)
        self.line.setFocus()

    def set_look(self, theme: Theme, roles: FontRoles, zoom: float) -> None:
        """Draw in these colours, fonts and this size from now on."""
        self._glass.setIcon(icon(IconName.SEARCH, theme, 18))
        self._clear.setIcon(icon(IconName.CLEAR, theme, 18))
        self._delegate.set_look(theme, roles, zoom)
        self.rail.set_look(theme, roles)
        # Their letters may be larger now.
        self.chips.retranslate()
        # A changed size hint is only asked for again after a new layout.
        self.list.scheduleDelayedItemsLayout()
        self.list.viewport().update()

    def rehearse(self) -> Iterator[None]:
        """Draw the commonest letters of the list once, a font a step."""
        return self._delegate.rehearse()

    def retranslate(self) -> None:
        """Say everything again in the interface's language."""
        self.line.setPlaceholderText(self.tr("Search  検索"))
        self.line.setAccessibleName(self.tr("Search"))
        self.list.setAccessibleName(self.tr("Entries"))
        self._glass.setText(self.tr("Recent searches"))
        self._glass.setToolTip(self.tr("Recent searches"))
        self._clear.setText(self.tr("Clear the search"))
        self._clear.setToolTip(self.tr("Clear the search"))
        self.nothing.setAccessibleName(self.tr("Nothing found"))
        self.examples.setAccessibleName(self.tr("Examples of queries"))
        self._delegate.forget()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 (Qt's name)
        """Follow the interface's language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _lay_out(self) -> None:
        self.nothing.setProperty("look", "muted")
        self.nothing.setWordWrap(True)
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.nothing.setContentsMargins(20, 12, 20, 12)
        self.nothing.setTextInteractionFlags(Qt.TextInteractionFlag.TextBrowserInteraction)
        self.examples.setProperty("look", "muted")
        self.examples.setWordWrap(True)
        self.examples.setContentsMargins(8, 2, 8, 2)
        self.examples.hide()
        self._list_or_text = QStackedLayout()
        listing = QWidget(self)
        self._beside = QHBoxLayout(listing)
        self._beside.setContentsMargins(0, 0, 0, 0)
        self._beside.setSpacing(0)
        self._beside.addWidget(self.list, 1)
        self._beside.addWidget(self.rail)
        self._listing = listing
        self._list_or_text.addWidget(listing)
        self._list_or_text.addWidget(self.nothing)
        top = QVBoxLayout()
        top.setContentsMargins(12, 12, 12, 0)
        top.setSpacing(8)
        top.addWidget(self.line)
        top.addWidget(self.chips)
        top.addWidget(self.examples)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(9)
        layout.addLayout(top)
        layout.addLayout(self._list_or_text, 1)

    def _connect(self) -> None:
        self._glass.triggered.connect(self.recent_wanted)
        self._clear.triggered.connect(self.line.clear)
        # Our own, not `setClearButtonEnabled`: that one has neither our icon nor a name.
        self._clear.setVisible(False)
        self.line.query_changed.connect(self._note_query)
        self.line.list_key_pressed.connect(self._move_by_key)
        self.line.entered.connect(self.enter_current)
        self.chips.scope_chosen.connect(self._show_known)
        self.rail.position_chosen.connect(self.list.scroll_to_top_of)
        self.model.modelReset.connect(self._show_rail)
        self.list.looked_at.connect(self.looked_at)
        self.list.clicked_on.connect(self.clicked_on)
        self.list.entered.connect(self.entered)
        self.list.wanted_in_tab.connect(self.wanted_in_tab)
        self.list.typed.connect(self.type_in_line)
        self.nothing.linkActivated.connect(self.suggestion_chosen)
        self.examples.linkActivated.connect(self.suggestion_chosen)

    def _show_rail(self) -> None:
        self.rail.show_initials(self.model.initials)
        # Otherwise the rows are painted in the old width first, and then again.
        self._beside.activate()

    def _note_query(self, query: Query) -> None:
        if query.text.startswith(_PALETTE_SIGN) and not query.provisional:
            self.line.clear()
            self.palette_wanted.emit(query.text.removeprefix(_PALETTE_SIGN).strip())
            return
        self._clear.setVisible(bool(query.text))
        self._is_answered, self._entering = False, None
        self.query_changed.emit(query)

    def _settle(self) -> None:
        self._is_answered, self._entering = True, None

    def _move_by_key(self, event: QKeyEvent) -> None:
        # Whoever chooses a row means that one, whatever is still to come.
        self._settle()
        self.list.move_by_key(event)

    def enter_current(
        self, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        """Open the row that is pointed at; while the list is of another query, once it is not."""
        if not self._is_answered:
            self._entering = modifiers
            return
        ref = self.list.current_ref
        if ref is None and self.model.rowCount():
            ref = self.model.row(0).ref
        if ref is not None:
            self.entered.emit(ref, modifiers)

    def type_in_line(self, event: QKeyEvent) -> None:
        """Go to the search line with what was typed beside it."""
        self.line.setFocus()
        self.line.keyPressEvent(event)
