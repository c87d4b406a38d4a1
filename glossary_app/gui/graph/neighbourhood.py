"""An entry with the entries around it, as a graph shows them, and how they are found."""

from __future__ import annotations

from dataclasses import dataclass

from glossary_app.library.interface import ReadableShelf
from glossary_app.model.entry import EntryRef, EntrySummary
from glossary_app.model.locale import Locale

# More than anyone can make out at once; the tree beside the article lists all of them.
_MOST_NEAR, _MOST_FAR = 60, 30
_MOST_BEHIND_ONE = 3


@dataclass(frozen=True, slots=True)
class Node:
    """An entry in the graph. `steps` is below zero for what points at the centre."""

    ref: EntryRef
    title: str
    steps: int


@dataclass(frozen=True, slots=True)
class Edge:
    """A relation, from the entry that states it to its target."""

    source: EntryRef
    target: EntryRef
    kind: str


@dataclass(frozen=True, slots=True)
class Neighbourhood:
    """The nodes column by column, each in its order, and the edges between them."""

    centre: EntryRef
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]

    def column(self, steps: int) -> tuple[Node, ...]:
        """The nodes so many steps away."""
        return tuple(node for node in self.nodes if node.steps == steps)


def read_neighbourhood(library: ReadableShelf, ref: EntryRef, locale: Locale) -> Neighbourhood:
    """Two steps out along relations, two steps back along what points here."""
    reading = _Reading(library, ref)
    for target in reading.step_out(ref, 1, _MOST_NEAR):
        if reading.count(2) < _MOST_FAR:
            reading.step_out(target, 2, _MOST_BEHIND_ONE)
    for source in reading.step_back(ref, -1, _MOST_NEAR):
        if reading.count(-2) < _MOST_FAR:
            reading.step_back(source, -2, _MOST_BEHIND_ONE)
    return reading.result(locale)


class _Reading:
    """Collects nodes and edges; the first way to reach an entry decides where it stands."""

    def __init__(self, library: ReadableShelf, centre: EntryRef) -> None:
        self._library = library
        self._centre = centre
        self._steps = {centre: 0}
        self._edges: dict[tuple[EntryRef, EntryRef], Edge] = {}

    def count(self, steps: int) -> int:
        return sum(1 for each in self._steps.values() if each == steps)

    def step_out(self, ref: EntryRef, steps: int, most: int) -> tuple[EntryRef, ...]:
        entry = self._library.entry(ref)
        relations, targets = entry.relations, entry.targets
        known = self._library.summaries_of(targets)
        edges = [
            Edge(ref, target, relation.kind)
            for relation, target in zip(relations, targets, strict=True)
            if target in known
        ]
        return self._note(edges, [edge.target for edge in edges], steps, most)

    def step_back(self, ref: EntryRef, steps: int, most: int) -> tuple[EntryRef, ...]:
        edges = [Edge(link.ref, ref, link.kind) for link in self._library.back_links(ref)]
        return self._note(edges, [edge.source for edge in edges], steps, most)

    def result(self, locale: Locale) -> Neighbourhood:
        summaries = self._library.summaries_of(self._steps)
        nodes = (
            Node(ref, _title(summaries[ref], locale), steps)
            for ref, steps in self._steps.items()
            if ref in summaries
        )
        return Neighbourhood(self._centre, tuple(nodes), tuple(self._edges.values()))

    def _note(
        self, edges: list[Edge], reached: list[EntryRef], steps: int, most: int
    ) -> tuple[EntryRef, ...]:
        fresh: list[EntryRef] = []
        for edge, ref in zip(edges, reached, strict=True):
            if ref not in self._steps:
                if len(fresh) == most:
                    continue
                self._steps[ref] = steps
                fresh.append(ref)
            self._edges.setdefault((edge.source, edge.target), edge)
        return tuple(fresh)


def _title(summary: EntrySummary, locale: Locale) -> str:
    return summary.headword(locale)
