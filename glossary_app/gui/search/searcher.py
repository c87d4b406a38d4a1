"""What is searched or browsed: asks the library for the newest query alone, and makes the rows."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from glossary_app.gui.background.lane import ignore
from glossary_app.gui.background.lanes import Lanes
from glossary_app.gui.background.newest import Newest
from glossary_app.gui.search.browse import Browsed
from glossary_app.gui.search.questions import (
    REHEARSED,
    WHOLE_LIST,
    browse,
    read_rows,
    rehearse,
    search,
)
from glossary_app.gui.search.rows import Row, rows_of_hits
from glossary_app.gui.search.scope import Scope
from glossary_app.gui.widgets.composing_line import Query
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
    search_wanted = Signal()

    def __init__(self, lanes: Lanes, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lanes = lanes
        self._newest = Newest()
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

    def rehearse(self) -> Iterator[None]:
        """Have searches made ready, one a step, for the first letter that is typed."""
        for text in REHEARSED:
            self._lanes.library.ask(partial(rehearse, text=text), ignore)
            yield

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
        self._lanes.reading.ask(job, answered)

    def rephrase(self) -> None:
        """Say the rows again, in another interface language."""
        if self._answer is None:
            self._ask()
        else:
            self._tell(self._answer)

    def _ask(self) -> None:
        self._pause.stop()
        text, scope, locale = self._query.text.strip(), self._scope, self._locale
        if text:
            find = partial(search, text=text, scope=scope, locale=locale, most=self._in_sight)
            self._newest.ask(self._lanes.library, find, self._receive)
            self.search_wanted.emit()
        else:
            list_all = partial(browse, scope=scope, locale=locale)
            self._newest.ask(self._lanes.reading, list_all, self._receive_list)

    def _ask_for_rest(self) -> None:
        text, scope, locale = self._query.text.strip(), self._scope, self._locale
        job = partial(search, text=text, scope=scope, locale=locale)
        self._newest.ask_on(self._lanes.library, job, self._receive_rest)

    def _receive(self, answer: SearchAnswer) -> None:
        self._answer = answer
        self._tell(answer)

    def _receive_rest(self, answer: SearchAnswer) -> None:
        self._answer = answer
        self.continued.emit(self._rows(answer))

    def _rows(self, answer: SearchAnswer) -> tuple[Row, ...]:
        return tuple(rows_of_hits(answer.hits, self._locale, answer.query))

    def _receive_list(self, browsed: Browsed) -> None:
        self._answer = None
        self._is_outdated = False
        self.browsed.emit(browsed)

    def _tell(self, answer: SearchAnswer) -> None:
        if answer.hits:
            self.answered.emit(answer, self._rows(answer))
            if len(answer.hits) < min(answer.total, WHOLE_LIST):
                self._pause.start()
        elif not self._query.provisional:
            self.found_nothing.emit(answer)


def is_sure(answer: SearchAnswer) -> bool:
    """Whether the first hit is what was meant, so that it may be shown without Enter."""
    return bool(answer.hits) and answer.hits[0].match.tier in _SURE_TIERS
