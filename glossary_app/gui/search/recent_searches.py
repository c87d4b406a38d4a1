"""The menu behind the magnifying glass: the queries that led to an entry."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QMenu

from glossary_app.gui.background.lane import Lane, ignore
from glossary_app.gui.keys.commands import Command, Slots
from glossary_app.gui.search.panel import SearchPanel
from glossary_app.gui.search.questions import forget_searches, note_search, recent_searches
from glossary_app.library.interface import ReadableShelf

# A longer query is cut in the menu, not in the line.
_LETTERS = 48


class RecentSearches(QObject):
    """Keeps a query once an entry was opened from it, and puts it back into the line."""

    # The line has to be in sight before anything is offered below it.
    line_wanted = Signal()

    def __init__(self, panel: SearchPanel, lane: Lane[ReadableShelf]) -> None:
        super().__init__(panel)
        self._line = panel.line
        self._lane = lane
        self.keeps_history = True
        # Of the window: a column that folds takes its own menus with it.
        self.menu = QMenu(panel.window())
        panel.entered.connect(self._note)
        panel.wanted_in_tab.connect(self._note)
        panel.recent_wanted.connect(self.show)

    def commands(self) -> Slots:
        """The queries of late."""
        return {Command.RECENT_SEARCHES: self.show}

    def show(self) -> None:
        """Offer the last queries below the search line."""
        self._lane.ask(recent_searches, self._offer)

    def _note(self, *_: object) -> None:
        # What an input method still holds may yet become something else.
        if self.keeps_history and self._line.text().strip() and not self._line.is_composing:
            job = partial(note_search, query=self._line.text())
            self._lane.ask(job, ignore)

    def _offer(self, queries: tuple[str, ...]) -> None:
        self.menu.clear()
        self.menu.setAccessibleName(self.tr("Recent searches"))
        for query in queries:
            self.menu.addAction(self._shown(query)).triggered.connect(partial(self._take, query))
        if not queries:
            self.menu.addAction(self.tr("No searches yet")).setEnabled(False)
        self.menu.addSeparator()
        forget = self.menu.addAction(self.tr("Forget recent searches"))
        forget.setEnabled(bool(queries))
        forget.triggered.connect(self._forget)
        self.line_wanted.emit()
        self.menu.popup(self._line.mapToGlobal(self._line.rect().bottomLeft()))
        if queries:
            self.menu.setActiveAction(self.menu.actions()[0])

    def _shown(self, query: str) -> str:
        metrics = self.menu.fontMetrics()
        width = metrics.averageCharWidth() * _LETTERS
        cut = metrics.elidedText(query, Qt.TextElideMode.ElideRight, width)
        # Else a menu takes it for the sign of its key.
        return cut.replace("&", "&&")

    def _take(self, query: str, *_: object) -> None:
        self._line.setText(query)
        self._line.setFocus()

    def _forget(self) -> None:
        self._lane.ask(forget_searches, ignore)
