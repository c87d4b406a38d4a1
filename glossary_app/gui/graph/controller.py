"""The graph at work: read when it is open, for the entry that is shown."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal

from glossary_app.gui.background.lane import Lane
from glossary_app.gui.background.newest import Newest
from glossary_app.gui.graph.neighbourhood import read_neighbourhood
from glossary_app.gui.graph.view import GraphView
from glossary_app.gui.keys.commands import Command, Slots
from glossary_app.gui.reading.reader import Reader
from glossary_app.library.interface import ReadableShelf
from glossary_app.model.entry import EntryRef


class GraphController(QObject):
    """Opens and closes the graph, and keeps it at the entry that is read."""

    closed = Signal()

    def __init__(self, graph: GraphView, reader: Reader, lane: Lane[ReadableShelf]) -> None:
        super().__init__(graph)
        self._graph = graph
        self._reader = reader
        self._lane = lane
        self._newest = Newest()
        # Walking in the graph is reading: it leaves steps to go back on.
        self._graph.canvas.entry_chosen.connect(reader.open)
        self._graph.close_wanted.connect(self.toggle)

    def commands(self) -> Slots:
        """The graph."""
        return {Command.GRAPH: self.toggle}

    def toggle(self) -> None:
        """Lay the map over the article, or take it away again."""
        if self._graph.isVisible():
            self._graph.hide()
            self.closed.emit()
        else:
            self._graph.show()
            self._graph.raise_()
            self.follow()
            self._graph.setFocus()

    def follow(self, _: EntryRef | None = None) -> None:
        """Show the neighbourhood of the entry that is read now."""
        opened = self._reader.opened
        if opened is not None and self._graph.isVisible():
            job = partial(read_neighbourhood, ref=opened.entry.ref, locale=self._reader.locale)
            self._newest.ask(self._lane, job, self._graph.show_neighbourhood)
