"""The tree of designations as a scan follows it: what may follow what, and where one ends.

Its branches are read from lines of text when a text comes to them. Most texts name few of the
entries of a library, and to plant all of them takes longer than such a text to be read.
"""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterator, Sequence
from functools import cache
from itertools import chain
from typing import Any, NamedTuple

from glossary_app.model.entry import EntryRef
from glossary_app.model.locale import Locale
from glossary_app.model.page import TermStatus
from glossary_app.model.scan import Designation
from glossary_app.recognition.scanning.english import verb_keys
from glossary_app.recognition.scanning.units import even_width
from glossary_app.spelling.variants import common_form

# The JSON of a branch as it is read, of which not a node is made in Python: what may follow, by
# the keys of units. A text in place of a node is another key of the same node, and a number is a
# branch that has not been read. What ends here stands behind a key that no unit has.
Node = dict[str, Any]
ENDS = ""
HOW_SURU_ENDS = re.compile(r"(?<=[一-鿿ァ-ヺー])(?:する|な|の)$")
_LIKE_SURU = ("する", "な", "の")
_VERB_MARK = "~"

_STATUSES: dict[str, TermStatus | None] = {status.value: status for status in TermStatus}
_STATUSES[""] = None
# There are few of them, and each designation has one.
_locale = cache(Locale)
_decode = json.JSONDecoder().raw_decode


class Ending(NamedTuple):
    """A designation that ends at a node, and how: as it is, as a verb's stem, or as it sounds."""

    designation: Designation
    verb: str = ""
    is_reading: bool = False


class Tree:
    """The tree that stands in lines, as `writing` gives them, without the names of some glossaries.

    `entries` has those that a text has led to, each with all of its designations.
    """

    def __init__(self, lines: Sequence[bytes], without: Collection[str] = ()) -> None:
        self.first: dict[str, int] = _read(lines[0])
        self.katakana_words: set[str] = set(_read(lines[1]))
        count, glossaries = _read(lines[2])
        self._branch_lines, self._entry_lines = lines[3 : 3 + count], lines[3 + count :]
        unwanted = [range(*span) for name, *span in glossaries if name in without]
        self._unwanted = frozenset(chain.from_iterable(unwanted))
        self._branches: dict[int, Node] = {}
        self._designations: dict[int, tuple[Designation, ...]] = {}
        self._endings: dict[int, tuple[Ending, ...]] = {}
        self.entries: dict[EntryRef, tuple[Designation, ...]] = {}

    def branch(self, key: str) -> Node:
        """The node that a unit leads to which is among the first ones."""
        return self._branch(self.first[key])

    def child(self, node: Node, key: str) -> Node | None:
        """The node that a unit leads to from a node of this tree; None where it leads nowhere."""
        found = node.get(key)
        if isinstance(found, str):
            return self.child(node, found)
        if isinstance(found, int):
            found = node[key] = self._branch(found)
        return found

    def _branch(self, number: int) -> Node:
        found = self._branches.get(number)
        if found is None:
            found = self._branches[number] = _read(self._branch_lines[number])
            if self._unwanted:
                self._prune(found)
        return found

    def endings(self, node: Node) -> tuple[Ending, ...]:
        """What ends at a node of this tree."""
        found = self._endings.get(id(node))
        if found is None:
            found = self._endings[id(node)] = tuple(self._read_endings(node.get(ENDS, ())))
        return found

    def rest(self) -> None:
        """Let go of all that a text has led to, which takes twenty times the bytes of its lines."""
        for read in (self._branches, self._endings, self._designations, self.entries):
            read.clear()

    def _prune(self, node: Node) -> bool:
        """Take out what is not wanted; whether anything is left.

        It would stand in the way of the rest: a word follows the first of its keys that is there.
        """
        for key, value in [*node.items()]:
            if key == ENDS:
                value[:] = [ending for ending in value if ending[0] not in self._unwanted]
                is_left = bool(value)
            else:
                # The key that another one stands for comes before it.
                is_left = value in node if isinstance(value, str) else self._is_left(value)
            if not is_left:
                del node[key]
        return bool(node)

    def _is_left(self, child: Node | int) -> bool:
        """Whether anything is left of what a node leads to; a branch is pruned when it is read."""
        return bool(self._branch(child)) if isinstance(child, int) else self._prune(child)

    def _read_endings(self, plain: Sequence[Any]) -> Iterator[Ending]:
        for entry, at, *how in plain:
            known = self._designations.get(entry)
            if known is None:
                known = self._designations[entry] = self._read_entry(entry)
            yield Ending(known[at], *how)

    def _read_entry(self, number: int) -> tuple[Designation, ...]:
        glossary, slug, plain = _read(self._entry_lines[number])
        ref = EntryRef(glossary, slug)
        known = tuple(
            Designation(text, _locale(tag), ref, _STATUSES[status], is_headword, tuple(readings))
            for text, tag, status, is_headword, *readings in plain
        )
        self.entries[ref] = known
        return known


def verb_edges(key: str) -> tuple[str, ...]:
    """The keys of an edge that any form of a verb follows."""
    return tuple([_VERB_MARK + each for each in verb_keys(key)])


def last_kana(endings: Sequence[Ending]) -> frozenset[str]:
    """With no other kana than these do the okurigana of these designations end."""
    return frozenset().union(*map(_last_kana, endings))


def even(text: str) -> str:
    """A text as the tree knows it: even in width, with common characters, one for each."""
    return common_form(even_width(text))


def _last_kana(ending: Ending) -> Iterator[str]:
    named = ending.designation
    yield named.text.removesuffix(ending.verb)[-1:]
    yield ending.verb
    if named.text.endswith(_LIKE_SURU):
        yield HOW_SURU_ENDS.sub("", named.text)[-1:]
    for reading in named.readings:
        yield reading[-1:]


def _read(line: bytes) -> Any:
    # What json.loads does beside this takes several times as long for a short line.
    return _decode(line.decode())[0]
