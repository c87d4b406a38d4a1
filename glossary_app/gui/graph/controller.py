"""The graph at work: read when it is open, for the entry that is shown."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import QObject

from glossary_app.gui.background.lane import Lane
from glossary_app.gui.background.newest import Numbered
from glossary_app.gui.graph.neighbourhood import read_neighbourhood
from glossary_app.gui.reading.reader import Reader
from glossary_app.gui.window.main_window import MainWindow
from glossary_app.gui.words.fault_bars import FaultBars
from glossary_app.library.interface import ReadableShelf
from glossary_app.model.entry import EntryRef


class GraphDesk(QObject):
    """Opens and closes the graph, and keeps it at the entry that is read."""

    def __init__(
        self,
        window: MainWindow,
        reader: Reader,
        lane: Lane[ReadableShelf],
        faults: FaultBars,
    ) -> None:
        super().__init__(window)
        self._graph = window.column.graph
        self._article = window.column.article
        self._reader = reader
        self._lane = lane
        self._faults = faults
        self._numbers = Numbered()
        # Walking in the graph is reading: it leaves steps to go back on.
        self._graph.canvas.entry_chosen.connect(reader.open)

    def toggle(self) -> None:
        """Open the graph beside the article, or close it again."""
        if self._graph.isVisible():
            self._graph.hide()
            self._article.setFocus()
        else:
            self._graph.show()
            self.follow()
            self._graph.setFocus()

    def follow(self, _: EntryRef | None = None) -> None:
        """Show the neighbourhood of the entry that is read now."""
        opened = self._reader.opened
        if opened is not None and self._graph.isVisible():
            job = partial(read_neighbourhood, ref=opened.entry.ref, locale=self._reader.locale)
            answered = partial(self._show, self._numbers.next())
            self._lane.ask(job, answered, self._faults.show_fault)

    def _show(self, number: int, neighbourhood: Any) -> None:
        if self._numbers.is_newest(number):
            self._graph.canvas.show_neighbourhood(neighbourhood)
