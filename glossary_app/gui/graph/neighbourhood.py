"""An entry with the entries around it, as a graph shows them."""

from __future__ import annotations

from dataclasses import dataclass

from glossary_app.model.entry import EntryRef


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
