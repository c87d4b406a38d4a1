"""What is searched or browsed: asks the library, drops stale answers, and makes the rows."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from glossary_app.gui.background.lanes import Lanes
from glossary_app.gui.background.newest import Numbered
from glossary_app.gui.search.browse import Browsed
from glossary_app.gui.search.questions import WHOLE_LIST, browse, read_rows, search
from glossary_app.gui.search.rows import rows_of_hits
from glossary_app.gui.search.scope import Scope
from glossary_app.gui.widgets.composing_line import Query
from glossary_app.library.interface import ReadableLibrary, ReadableShelf
from glossary_app.model.hit import SearchAnswer, Tier
from glossary_app.model.listing import Listing
from glossary_app.model.locale import EN_US, Locale

# A hit this good is shown at once, without waiting for Enter.
_SURE_TIERS = frozenset(Tier) - {Tier.FULL_TEXT, Tier.SIMILAR, Tier.SUBSTRING}


# What does not fit on the screen is made when nobody types.
_PAUSE_MS = 150


class Searcher(QObject):
    """Turns queries into rows. `answered` says whether the first row is what was meant.

    The rows of `continued` begin with those of `answered`.
    """

    answered = Signal(SearchAnswer, tuple)
    continued = Signal(tuple)
    browsed = Signal(Browsed)
    rows_read = Signal(Listing, int, tuple)
    found_nothing = Signal(SearchAnswer)
    faulted = Signal(Exception)
    search_wanted = Signal()

    def __init__(self, lanes: Lanes, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lanes = lanes
        self._numbers = Numbered()
        self._query = Query("")
        self._answer: SearchAnswer | None = None
        self._scope = Scope()
        self._locale = EN_US
        self._in_sight = WHOLE_LIST
        self._is_outdated = False
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._ask_for_rest)

    @property
    def is_outdated(self) -> bool:
        """Whether the browse list would be another one by now."""
        return self._is_outdated and self._answer is None

    def note_visit(self) -> None:
        """Take note that an entry was opened: it heads the next browse list, not this one."""
        self._is_outdated = True

    @property
    def query(self) -> Query:
        """What was asked last."""
        return self._query

    def search(self, query: Query) -> None:
        """Search, or browse when there is nothing to search for."""
        self._query = query
        self._ask()

    def set_scope(self, scope: Scope) -> None:
        """Narrow what is searched and browsed."""
        self._scope = scope
        self._ask()

    def set_locale(self, locale: Locale) -> None:
        """Prefer this locale from now on."""
        if locale != self._locale:
            self._locale = locale
            self._ask()

    def see(self, rows: int) -> None:
        """So many rows are in sight: what stands below them may come later."""
        self._in_sight = min(rows, WHOLE_LIST)

    def repeat(self) -> None:
        """Ask the same again, as after an import."""
        self._ask()

    def repeat_browse(self) -> None:
        """Ask again, unless something is searched: stars do not change hits."""
        if not self._query.text.strip():
            self._ask()

    def read_rows(self, listing: Listing, first: int) -> None:
        """Read a stretch of the browse list that came into sight."""
        job = partial(read_rows, listing=listing, first=first, locale=self._locale)
        answered = partial(self.rows_read.emit, listing, first)
        self._lanes.reading.ask(job, answered, self.faulted.emit)

    def rephrase(self) -> None:
        """Say the rows again, in another interface language."""
        if self._answer is None:
            self._ask()
        else:
            self._tell(self._answer)

    def _ask(self) -> None:
        number = self._numbers.next()
        self._pause.stop()
        text, scope, locale = self._query.text.strip(), self._scope, self._locale
        is_wanted, most = partial(self._numbers.is_newest, number), self._in_sight
        answered, failed = partial(self._receive, number), partial(self._fail, number)

        # Someone who types fast asks faster than is answered.
        def find(library: ReadableLibrary) -> SearchAnswer | None:
            if not is_wanted():
                return None
            return search(library, text, scope, locale, most)

        def list_all(shelf: ReadableShelf) -> Browsed | None:
            return browse(shelf, scope, locale) if is_wanted() else None

        if text:
            self._lanes.library.ask(find, answered, failed)
            self.search_wanted.emit()
        else:
            self._lanes.reading.ask(list_all, answered, failed)

    def _ask_for_rest(self) -> None:
        text, scope, locale = self._query.text.strip(), self._scope, self._locale
        job = partial(search, text=text, scope=scope, locale=locale)
        number = self._numbers.newest
        answered, failed = partial(self._receive_rest, number), partial(self._fail, number)
        self._lanes.library.ask(job, answered, failed)

    def _receive_rest(self, number: int, answer: SearchAnswer) -> None:
        if self._numbers.is_newest(number):
            self._answer = answer
            self.continued.emit(tuple(rows_of_hits(answer.hits, self._locale)))

    def _receive(self, number: int, answer: Any) -> None:
        if not self._numbers.is_newest(number):
            return
        if isinstance(answer, SearchAnswer):
            self._answer = answer
            self._tell(answer)
        elif answer is not None:
            self._answer = None
            self._is_outdated = False
            self.browsed.emit(answer)

    def _tell(self, answer: SearchAnswer) -> None:
        if answer.hits:
            self.answered.emit(answer, tuple(rows_of_hits(answer.hits, self._locale)))
            if len(answer.hits) < min(answer.total, WHOLE_LIST):
                self._pause.start()
        elif not self._query.provisional:
            self.found_nothing.emit(answer)

    def _fail(self, number: int, fault: Exception) -> None:
        if self._numbers.is_newest(number):
            self.faulted.emit(fault)


def is_sure(answer: SearchAnswer) -> bool:
    """Whether the first hit is what was meant, so that it may be shown without Enter."""
    return bool(answer.hits) and answer.hits[0].match.tier in _SURE_TIERS
