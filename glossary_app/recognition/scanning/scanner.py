"""Reads a text once and marks the longest designation at each place, none inside another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from itertools import pairwise

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


class _Word:
    """A unit as the tree knows it: `first` is where names lead that begin with it.

    A name ends with it where `is_name`; else it goes on with a unit that has one of the keys
    `onward`, or with a kanji behind okurigana.
    """

    __slots__ = ("first", "is_hiragana", "is_kanji", "is_latin", "is_name", "keys", "onward")

    def __init__(self, keys: tuple[str, ...], script: Script, first: tuple[Node, ...]) -> None:
        self.keys = keys
        self.is_latin, self.is_kanji = script is LATIN, script is KANJI
        self.is_hiragana = script is HIRAGANA
        self.first = first
        self.is_name = any(node.endings for node in first)
        self.onward: AbstractSet[str] = first[0].keys() if len(first) == 1 else set().union(*first)

    def may_begin(self, following: _Word) -> bool:
        """Whether a name may begin with this unit, when that one follows. Asked of every unit."""
        return (
            self.is_name
            or not self.onward.isdisjoint(following.keys)
            or (self.is_kanji and following.is_hiragana and bool(self.onward))
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
        return self.setdefault(word, _Word(keys, script, tuple(first.values())))


class _Joints(dict[str, tuple[bool, bool]]):
    """Whether a name may go on behind a gap: between Japanese units, and beside a Latin one."""

    def __missing__(self, gap: str) -> tuple[bool, bool]:
        found = (True, True) if not gap else (joins(gap, KANJI, KANJI), joins(gap, LATIN, LATIN))
        return self.setdefault(gap, found)


_NOTHING = _Word(("",), LATIN, ())
# A node, and the unit that leads to it.
_Reached = tuple[Node, int]


class _Reading:
    """One text while it is read. Places are numbers of units, spans are characters."""

    def __init__(self, text: str, aligned: Aligned, tree: Tree) -> None:
        self._text = text
        self._aligned = aligned
        katakana = KatakanaWords(text, tree.katakana_words)
        written, gaps, self._starts = cut(text, katakana.parts)
        # One more than there are, so that each has one that follows.
        self._words = [*map(_Words(tree.root).__getitem__, written), _NOTHING]
        self._joints = list(map(_Joints().__getitem__, gaps))
        self._gaps = gaps
        self._lengths = list(map(len, written))
        self._meanings: dict[tuple[int, str], tuple[Meaning, ...]] = {}
        self._last_kana: dict[int, frozenset[str]] = {}

    def marks(self) -> Iterator[Mark]:
        """Marks from the first character to the last."""
        marked = -1
        starts = self._starts
        beginning = [
            place
            for place, (word, following) in enumerate(pairwise(self._words))
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
        if not self._words[place].is_kanji or not self._follows_kanji(place):
            return 0
        if marked in self._starts[place - 1 : place + 1]:
            return 2
        return 2 if self._follows_kanji(place - 1) else 1

    def _follows_kanji(self, place: int) -> bool:
        return place > 0 and not self._gaps[place] and self._words[place - 1].is_kanji

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
            node, last = here
            if node.endings:
                reached.append(here)
            if node:
                word, following = self._words[last], self._words[last + 1]
                if self._joints[last + 1][word.is_latin or following.is_latin]:
                    for key in following.keys:
                        if key in node:
                            waiting.append((node[key], last + 1))
                            break
                if word.is_kanji and following.is_hiragana:
                    self._skip_okurigana(node, last + 1, waiting)
        return reached

    def _skip_okurigana(self, node: Node, place: int, waiting: list[_Reached]) -> None:
        """Go on with the kanji behind a few kana that begin here."""
        for later in range(place, place + _MOST_OKURIGANA + 1):
            word = self._words[later]
            if self._gaps[later]:
                return
            if not word.is_hiragana:
                if word.is_kanji and word.keys[0] in node:
                    waiting.append((node[word.keys[0]], later))
                return

    def _ends(self, node: Node, last: int) -> Iterable[int]:
        """Where a designation may end: with the okurigana behind it, or without."""
        end = self._starts[last] + self._lengths[last]
        if not (self._words[last].is_kanji and self._words[last + 1].is_hiragana):
            return (end,)
        kana = 0
        for later in range(last + 1, last + 1 + _MOST_OKURIGANA):
            if self._gaps[later] or not self._words[later].is_hiragana:
                break
            kana += 1
        last_kana = self._last_kana_of(node)
        longer = range(end + kana, end, -1)
        return [*(at for at in longer if self._text[at - 1] in last_kana), end]

    def _last_kana_of(self, node: Node) -> frozenset[str]:
        found = self._last_kana.get(id(node))
        if found is None:
            found = self._last_kana[id(node)] = node.last_kana()
        return found


def _by_end(end: tuple[int, Node]) -> int:
    """The longest first."""
    return -end[0]
