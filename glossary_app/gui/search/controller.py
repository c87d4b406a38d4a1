"""The left column at work: what is typed becomes rows, and a row becomes an article."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication

from glossary_app.gui.keys.commands import Command, Slots
from glossary_app.gui.reading.reader import Reader
from glossary_app.gui.search.browse import Browsed
from glossary_app.gui.search.nothing_found import (
    SEARCH_TARGET,
    Offer,
    empty_library_html,
    empty_scope_html,
    examples_html,
    no_result_html,
)
from glossary_app.gui.search.panel import SearchPanel
from glossary_app.gui.search.rows import Row
from glossary_app.gui.search.scope import Scope
from glossary_app.gui.search.searcher import Searcher, is_sure
from glossary_app.gui.style.appearance import Appearance
from glossary_app.gui.widgets.composing_line import Query
from glossary_app.model.entry import EntryRef
from glossary_app.model.hit import SearchAnswer
from glossary_app.model.locale import JA_JP
from glossary_app.settings import View

# So long after the last keystroke the best hit is shown beside the list: longer than people who
# type by touch take from key to key, as drawing an article would hold up the next letter.
_PREVIEW_MS = 200
# So long it has to be quiet before a screen reader is told how many hits there are.
_ANNOUNCE_MS = 300


class SearchController(QObject):
    """Shows what the searcher found; opens what was chosen."""

    # What the list shows: an answer, or None while browsing.
    counted = Signal(object)
    # It is quiet enough to say how many hits there are.
    count_to_be_said = Signal()
    list_wanted = Signal()
    page_wanted = Signal()
    page_entered = Signal()
    command_wanted = Signal(Command)
    written_down = Signal(str)

    def __init__(
        self, panel: SearchPanel, searcher: Searcher, reader: Reader, appearance: Appearance
    ) -> None:
        super().__init__(panel)
        self._panel = panel
        self._searcher = searcher
        self._reader = reader
        self._appearance = appearance
        self._wanted_preview: EntryRef | None = None
        # While the first row has been pointed at by typing alone.
        self._is_fresh = False
        # While a glossary is opened: its first entry is shown as soon as the list is there.
        self._opens_first = False
        self._examples: tuple[str, ...] = ()
        self._browsed: Browsed | None = None
        self._preview_timer = QTimer(self, singleShot=True, interval=_PREVIEW_MS)
        self._preview_timer.timeout.connect(self._preview)
        self._announce_timer = QTimer(self, singleShot=True, interval=_ANNOUNCE_MS)
        self._announce_timer.timeout.connect(self.count_to_be_said)
        self._connect_panel()
        searcher.answered.connect(self._show_hits)
        searcher.continued.connect(self._show_more)
        searcher.browsed.connect(self._show_browse)
        searcher.found_nothing.connect(self._show_nothing)
        searcher.rows_read.connect(self._panel.model.fill)

    def commands(self) -> Slots:
        """The lists that the reader made by reading."""
        return {
            Command.STARRED: self.show_starred,
            Command.NOTED: self.show_noted,
            Command.HISTORY: self.show_recent,
        }

    def show_starred(self) -> None:
        """Show the starred entries alone."""
        self._show_scope(Scope(starred=True))

    def show_noted(self) -> None:
        """Show the entries with a note alone."""
        self._show_scope(Scope(noted=True))

    def show_recent(self) -> None:
        """Show the browse list from its top, where the recent entries stand."""
        self._show_scope(Scope())
        self._panel.list.scrollToTop()

    def show_glossary(self, glossary_id: str) -> None:
        """Browse one glossary alone; the other filters stay, the query goes."""
        self._narrow_to(replace(self._panel.chips.scope, glossary=glossary_id))

    def open_glossary(self, glossary_id: str) -> None:
        """Browse a glossary, without any other filter, from its first entry on."""
        self._opens_first = True
        is_offered = self._panel.chips.offers(glossary_id)
        self._narrow_to(Scope(glossary=glossary_id if is_offered else ""))
        # Also where it is shown already.
        self._searcher.repeat_browse()

    def offer(self, examples: tuple[str, ...]) -> None:
        """Offer these queries to somebody who has not read anything yet."""
        self._examples = examples
        if self._browsed is not None:
            self._show_examples(self._browsed)

    def point_at(self, ref: EntryRef) -> None:
        """Point at an entry in the list, where it stands there."""
        # An entry that was asked for before must not take the place of what was typed since.
        if self._panel.list.current_ref != ref and not self._is_fresh:
            self._panel.list.point_at(self._panel.model.position(ref))

    def _connect_panel(self) -> None:
        panel = self._panel
        panel.query_changed.connect(self._ask)
        panel.chips.typed.connect(panel.type_in_line)
        panel.chips.scope_chosen.connect(self._searcher.set_scope)
        panel.looked_at.connect(self._preview_soon)
        panel.clicked_on.connect(self._open)
        panel.entered.connect(self._enter)
        panel.wanted_in_tab.connect(self._open_in_tab)
        panel.suggestion_chosen.connect(self._take_suggestion)
        panel.model.rows_wanted.connect(self._searcher.read_rows)

    def _ask(self, query: Query) -> None:
        # What was found for fewer letters is not worth an article any more.
        self._preview_timer.stop()
        self._reader.put_off_surroundings()
        self._searcher.see(self._panel.list.rows_in_sight)
        self._searcher.search(query)

    def _narrow_to(self, scope: Scope) -> None:
        self._panel.line.clear()
        self._panel.chips.press(scope)
        self.list_wanted.emit()

    def _show_scope(self, scope: Scope) -> None:
        self._narrow_to(scope)
        self._panel.list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _show_hits(self, answer: SearchAnswer, rows: tuple[Row, ...]) -> None:
        self._browsed = None
        self._panel.show_examples("")
        self._panel.show_hits(rows)
        self._is_fresh = True
        self.counted.emit(answer)
        self._wanted_preview = answer.hits[0].ref if is_sure(answer) else None
        # Not at once: an article for each letter typed would flicker past.
        self._preview_timer.start()
        self._announce_timer.start()

    def _show_more(self, rows: tuple[Row, ...]) -> None:
        self._panel.show_more(rows, self._panel.list.current_ref)

    def _show_browse(self, browsed: Browsed) -> None:
        self._is_fresh = False
        self._browsed = browsed
        self.counted.emit(len(browsed.listing))
        self._preview_timer.stop()
        self._show_examples(browsed)
        if not browsed.listing and not browsed.favourites:
            self._panel.show_nothing(self._nothing_html())
            return
        self._panel.show_browsed(browsed, self._current_ref)
        opens_first, self._opens_first = self._opens_first, False
        if browsed.first_ref is None:
            return
        if opens_first:
            self._reader.open(browsed.first_ref)
            self.page_wanted.emit()
        elif self._reader.is_idle:
            self._reader.preview(browsed.first_ref)

    def _show_examples(self, browsed: Browsed) -> None:
        """Until something has been read: after that, the recent entries show the way."""
        is_all = bool(browsed.listing) and self._panel.chips.scope == Scope()
        is_new = is_all and not browsed.has_recent
        examples = self._examples if is_new else ()
        self._panel.show_examples(examples_html(examples, self._appearance.colours.link))

    def _nothing_html(self) -> str:
        link, chips = self._appearance.colours.link, self._panel.chips
        if chips.scope == Scope():
            return empty_library_html(link)
        return empty_scope_html(chips.scope_title, link)

    @property
    def _current_ref(self) -> EntryRef | None:
        current = self._reader.trail.current
        return current.ref if current else None

    def _show_nothing(self, answer: SearchAnswer) -> None:
        self._browsed = None
        self._panel.show_examples("")
        self._preview_timer.stop()
        link = self._appearance.colours.link
        self._panel.show_nothing(no_result_html(answer, self._panel.chips.scope, link))
        self.counted.emit(answer)
        self._announce_timer.start()

    def _take_suggestion(self, target: str) -> None:
        if target.startswith(SEARCH_TARGET):
            self._panel.type_query(target.removeprefix(SEARCH_TARGET))
            return
        query = self._searcher.query.text
        steps: dict[str, Callable[[], None]] = {
            Offer.EVERYWHERE: partial(self._panel.chips.press, Scope()),
            Offer.WRITE_DOWN: partial(self.written_down.emit, query),
            Offer.COPY: partial(QGuiApplication.clipboard().setText, query),
            Offer.IMPORT: partial(self.command_wanted.emit, Command.IMPORT_FILES),
            Offer.STARTER: partial(self.command_wanted.emit, Command.ADD_STARTER),
        }
        steps[target]()

    def _preview_soon(self, ref: EntryRef) -> None:
        self._is_fresh = False
        self._wanted_preview = ref
        self._preview_timer.start()

    def _preview(self) -> None:
        if self._wanted_preview is not None and self._appearance.settings.preview:
            self._reader.preview(self._wanted_preview)

    def _enter(self, ref: EntryRef, modifiers: Qt.KeyboardModifier) -> None:
        self._is_fresh = False
        self._preview_timer.stop()
        if modifiers & Qt.KeyboardModifier.ControlModifier:
            self._open_in_tab(ref)
            return
        if modifiers & Qt.KeyboardModifier.ShiftModifier:
            is_japanese = self._reader.locale == JA_JP
            self._reader.set_view(View.ENGLISH if is_japanese else View.JAPANESE)
        self._reader.open(ref)
        self.page_entered.emit()

    def _open(self, ref: EntryRef) -> None:
        """Read an entry without going into it: the keyboard stays where the click was."""
        self._is_fresh = False
        self._preview_timer.stop()
        self._reader.open(ref)
        self.page_wanted.emit()

    def _open_in_tab(self, ref: EntryRef) -> None:
        self._preview_timer.stop()
        self._reader.open_in_tab(ref)
        self.page_wanted.emit()
