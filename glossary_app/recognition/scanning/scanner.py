"""Reads a text once and marks the longest designation at each place, none inside another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple

from glossary_app.model.scan import Designation, Mark
from glossary_app.recognition.scanning.katakana import KatakanaWords
from glossary_app.recognition.scanning.meaning import Meaning, meanings
from glossary_app.recognition.scanning.places import may_stand
from glossary_app.recognition.scanning.tree import Node, Tree, even, verb_edges
from glossary_app.recognition.scanning.units import (
    HIRAGANA,
    KANJI,
    LATIN,
    Script,
    cut,
    joins,
    unit_of,
    without_addresses,
)
from glossary_app.recognition.scanning.width import Aligned, align

# So many kana of okurigana may stand between two kanji of a designation, or behind it.
_MOST_OKURIGANA = 3


class Scanner:
    """Knows the designations of a library; scans any number of texts."""

    def __init__(self, designations: Iterable[Designation]) -> None:
        self._tree = Tree(designations)

    def scan(self, text: str) -> Iterator[Mark]:
        """The marks of a text in their order; they do not overlap."""
        aligned = align(text)
        return _Reading(without_addresses(even(aligned.text)), aligned, self._tree).marks()


class _Word(NamedTuple):
    """A unit as the tree knows it: `first` is where names lead that begin with it.

    A name may end with it, or goes on with a unit that may be written in several ways, where
    `is_sure`; else it goes on with a key of the only first node.
    """

    keys: tuple[str, ...]
    script: Script
    first: tuple[Node, ...]
    is_sure: bool = False

    def may_begin(self, following: _Word) -> bool:
        """Whether a name may begin with this unit, when that one follows. Asked of every unit."""
        return (
            self.is_sure
            or following.keys[0] in self.first[0]
            or (self.script is KANJI and following.script is HIRAGANA)
        )


class _Words(dict[str, _Word]):
    """The words of a text, each looked up in the tree once."""

    def __init__(self, root: Node) -> None:
        super().__init__()
        self._root = root

    def __missing__(self, word: str) -> _Word:
        keys, script = unit_of(word)
        if script is LATIN:
            keys = (*keys, *verb_edges(keys[0]))
        first = {id(node): node for key in keys if (node := self._root.get(key)) is not None}
        nodes = tuple(first.values())
        is_sure = script < KANJI or any(node.endings for node in nodes)
        return self.setdefault(word, _Word(keys, script, nodes, is_sure))


_NOTHING = _Word(("",), LATIN, ())
# A node, and the unit that leads to it.
_Reached = tuple[Node, int]


class _Reading:
    """One text while it is read. Places are numbers of units, spans are characters."""

    def __init__(self, text: str, aligned: Aligned, tree: Tree) -> None:
        self._text = text
        self._aligned = aligned
        katakana = KatakanaWords(text, tree.katakana_words)
        written, self._gaps, self._starts = cut(text, katakana.parts)
        self._words = list(map(_Words(tree.root).__getitem__, written))
        self._lengths = list(map(len, written))
        self._meanings: dict[tuple[int, str], tuple[Meaning, ...]] = {}

    def marks(self) -> Iterator[Mark]:
        """Marks from the first character to the last."""
        marked = -1
        starts = self._starts
        beginning = [
            place
            for place, (word, following) in enumerate(pairwise([*self._words, _NOTHING]))
            if word.first and word.may_begin(following)
        ]
        for place in beginning:
            if starts[place] >= marked and (reached := self._reached(place)):
                found = self._best(place, marked, reached)
                if found is not None:
                    marked, mark = found
                    yield mark

    def _best(self, place: int, marked: int, reached: list[_Reached]) -> tuple[int, Mark] | None:
        """The longest span that may stand here, with the designation that is meant by it."""
        start = self._starts[place]
        offset = self._kanji_before(place, marked)
        ends = [(end, node) for node, last in reached for end in self._ends(node, last)]
        if len(ends) > 1:
            ends.sort(key=_by_end)
        for end, node in ends:
            for meant in self._meant(node, start, end):
                if may_stand(self._text, start, end, offset, meant.ending):
                    span = self._aligned.span(start, end)
                    return end, Mark(*span, meant.ending.designation, meant.rule)
        return None

    def _kanji_before(self, place: int, marked: int) -> int:
        """How many kanji stand right before, up to two; behind a mark, what is left is a word."""
        if self._words[place].script is not KANJI or not self._follows_kanji(place):
            return 0
        if marked in self._starts[place - 1 : place + 1]:
            return 2
        return 2 if self._follows_kanji(place - 1) else 1

    def _follows_kanji(self, place: int) -> bool:
        return place > 0 and not self._gaps[place] and self._words[place - 1].script is KANJI

    def _meant(self, node: Node, start: int, end: int) -> tuple[Meaning, ...]:
        """What the span may mean, the best first. Most words of a text occur often."""
        key = (id(node), self._aligned.written(start, end))
        found = self._meanings.get(key)
        if found is None:
            found = meanings(node.endings, self._text[start:end], key[1])
            self._meanings[key] = found
        return found

    def _reached(self, place: int) -> list[_Reached]:
        """All nodes that the text leads to from here and where a name ends."""
        reached = []
        waiting = [(node, place) for node in self._words[place].first]
        while waiting:
            here = waiting.pop()
            if here[0].endings:
                reached.append(here)
            if here[0]:
                self._go_on(*here, waiting)
        return reached

    def _go_on(self, node: Node, last: int, waiting: list[_Reached]) -> None:
        following = last + 1
        if following >= len(self._words):
            return
        script = self._words[last].script
        gap, word = self._gaps[following], self._words[following]
        if not gap or joins(gap, script, word.script):
            for key in word.keys:
                if key in node:
                    waiting.append((node[key], following))
                    break
        if script is KANJI and word.script is HIRAGANA:
            later = self._behind_okurigana(following)
            key = self._words[later].keys[0] if later else ""
            if key in node:
                waiting.append((node[key], later))

    def _behind_okurigana(self, place: int) -> int:
        """The kanji behind a few kana that begin here; 0 where there is none."""
        for later in range(place, min(place + _MOST_OKURIGANA + 1, len(self._words))):
            if self._gaps[later]:
                return 0
            if self._words[later].script is not HIRAGANA:
                return later if self._words[later].script is KANJI else 0
        return 0

    def _ends(self, node: Node, last: int) -> Iterable[int]:
        """Where a designation may end: with the okurigana behind it, or without."""
        end = self._starts[last] + self._lengths[last]
        if self._words[last].script is not KANJI:
            return (end,)
        kana = 0
        for later in range(last + 1, min(last + 1 + _MOST_OKURIGANA, len(self._words))):
            if self._gaps[later] or self._words[later].script is not HIRAGANA:
                break
            kana += 1
        if not kana:
            return (end,)
        longer = range(end + kana, end, -1)
        return [*(at for at in longer if self._text[at - 1] in node.last_kana), end]


def _by_end(end: tuple[int, Node]) -> int:
    """The longest first."""
    return -end[0]
