"""Writes a tree of designations as the lines that a scan reads its branches from.

They are: the first units with the number of their branch, the words in katakana, how many branches
there are and which entries each glossary has, the branches, and the entries. What a large branch
leads to are branches by themselves, so that a text reads what it comes to and not all beside it.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, groupby
from typing import Any

from glossary_app.model.scan import Designation
from glossary_app.recognition.scanning.planting import PlantedEnding, PlantedNode, Planting
from glossary_app.recognition.scanning.tree import ENDS, Node

# To be raised whenever names are cut into other units, or stand otherwise in the lines.
LAYOUT = 4

# Longer branches are parted.
_LONGEST = 1_000
_plain_text = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def tree_lines(designations: Iterable[Designation]) -> list[bytes]:
    """The lines of a tree, without their ends; those of an entry stand beside each other."""
    known = tuple(designations)
    entries = [tuple(group) for _, group in groupby(known, key=lambda each: each.ref)]
    planting = Planting(known)
    branches = {id(node): node for node in planting.root.values()}
    numbers = {branch: number for number, branch in enumerate(branches)}
    places = [(number, at) for number, entry in enumerate(entries) for at in range(len(entry))]
    grown = _Branches(len(branches))
    for number, node in enumerate(branches.values()):
        grown.lines[number] = grown.text_of(_grown(node, places))
    values = (
        {key: numbers[id(node)] for key, node in planting.root.items()},
        sorted(planting.katakana_words),
        [len(grown.lines), list(_spans(entries))],
    )
    written = chain(
        map(_plain_text, values), grown.lines, map(_plain_text, map(_as_entry, entries))
    )
    return [line.encode() for line in written]


class _Branches:
    """Branches as lines: those of first units, and behind them the parts of large ones."""

    def __init__(self, count: int) -> None:
        self.lines = [""] * count

    def text_of(self, node: Node) -> str:
        """A node with what it leads to, or with the numbers of the lines of that."""
        texts = {
            key: self.text_of(value) if isinstance(value, dict) else _plain_text(value)
            for key, value in node.items()
        }
        if sum(map(len, texts.values())) > _LONGEST:
            for key, value in node.items():
                if isinstance(value, dict):
                    self.lines.append(texts[key])
                    texts[key] = str(len(self.lines) - 1)
        return f"{{{','.join(f'{_plain_text(key)}:{text}' for key, text in texts.items())}}}"


def _spans(entries: Sequence[Sequence[Designation]]) -> Iterator[tuple[str, int, int]]:
    """The glossaries, each with the numbers of its first entry and the one behind its last."""
    numbered = groupby(enumerate(entries), key=lambda each: each[1][0].ref.glossary)
    for glossary, group in numbered:
        numbers = [number for number, _ in group]
        yield glossary, numbers[0], numbers[-1] + 1


def _grown(branch: PlantedNode, places: Sequence[tuple[int, int]]) -> Node:
    branch.grow()
    node = _as_node(branch, places)
    branch.clear()
    return node


def _as_node(planted: PlantedNode, places: Sequence[tuple[int, int]]) -> Node:
    node: Node = {}
    if planted.endings:
        node[ENDS] = [list(_as_ending(ending, places)) for ending in planted.endings]
    first_keys: dict[int, str] = {}
    for key, child in planted.items():
        known = first_keys.setdefault(id(child), key)
        node[key] = _as_node(child, places) if known == key else known
    return node


def _as_ending(ending: PlantedEnding, places: Sequence[tuple[int, int]]) -> Iterator[Any]:
    yield from places[ending.number]
    if ending.verb or ending.is_reading:
        yield ending.verb
        yield ending.is_reading


def _as_entry(entry: Sequence[Designation]) -> list[Any]:
    ref = entry[0].ref
    return [ref.glossary, ref.slug, [_as_designation(each) for each in entry]]


def _as_designation(designation: Designation) -> list[Any]:
    text, locale, _, status, is_headword, readings = designation
    return [text, locale.tag, status.value if status else "", is_headword, *readings]
