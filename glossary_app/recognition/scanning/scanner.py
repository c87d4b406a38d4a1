"""Reads a text once and marks the longest designation at each place, none inside another."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import compress, count

from glossary_app.model.scan import Mark
from glossary_app.recognition.scanning.katakana import KatakanaWords
from glossary_app.recognition.scanning.meaning import Meaning, meanings
from glossary_app.recognition.scanning.places import may_stand
from glossary_app.recognition.scanning.prepared import PreparedText
from glossary_app.recognition.scanning.tree import ENDS, Node, Tree, last_kana
from glossary_app.recognition.scanning.units import cut
from glossary_app.recognition.scanning.words import (
    LINE_ENDS,
    LOOK_BEHIND,
    MOST_OKURIGANA,
    NOTHING,
    Alone,
    Inside,
    Step,
    Steps,
    Words,
)


def marks_in(text: str, tree: Tree) -> Iterator[Mark]:
    """The marks of the designations of a tree in their order; they do not overlap."""
    return _Reading(PreparedText(text), tree).marks()


# A node, the word that leads to it, and how many kana of it, where it is a run of hiragana.
_Reached = tuple[Node, int, int]


class _Reading:
    """One text while it is read. Places are numbers of words, spans are characters."""

    def __init__(self, prepared: PreparedText, tree: Tree) -> None:
        self._text = prepared.text
        self._aligned = prepared.aligned
        self._is_as_written = prepared.is_as_written
        self._written = prepared.aligned.written
        self._tree = tree
        katakana = KatakanaWords(prepared.text, tree.katakana_words)
        written, self._gaps, self._starts = cut(prepared.parts, katakana.parts)
        # One more than there are, so that each has one that follows.
        self._words = [*map(Words(tree).__getitem__, written), NOTHING]
        self._memory = Steps(tree)
        self._meanings: dict[tuple[int, str], tuple[Meaning, ...]] = {}
        self._last_kana: dict[int, frozenset[str]] = {}

    def marks(self) -> Iterator[Mark]:
        """Marks from the first character to the last."""
        marked = -1
        steps, starts, words = self._steps(), self._starts, self._words
        for place in compress(count(), steps):
            step, start = steps[place], starts[place]
            if isinstance(step, Inside):
                for begin, reached in self._inside(place, step.offsets, marked):
                    if begin >= marked and (found := self._best(place, begin, marked, reached)):
                        marked, mark = found
                        yield mark
            elif start < marked or (
                step is LOOK_BEHIND and words[place + 2].key not in words[place].onward
            ):
                continue
            elif isinstance(step, Alone) and (self._is_as_written or self._has(step, start)):
                if step.designation is not None:
                    marked = start + len(step.text)
                    yield Mark(start, marked, step.designation, step.rule)
            elif found := self._best(place, start, marked, self._reached(place)):
                marked, mark = found
                yield mark

    def _steps(self) -> list[Step]:
        """What may begin with each word. All words are asked for, and nearly all but once."""
        following = iter(self._words)
        next(following)
        gaps = iter(self._gaps)
        next(gaps)
        return list(map(self._memory.__getitem__, zip(self._words, gaps, following, strict=False)))

    def _has(self, step: Alone, start: int) -> bool:
        """Whether the text has the word as it was read, without wide letters."""
        return self._aligned.places is None and self._aligned.source.startswith(step.text, start)

    def _reached(self, place: int) -> list[_Reached]:
        """The nodes that a word and those behind it lead to and where a name ends."""
        reached: list[_Reached] = []
        for node in self._words[place].first[::-1]:
            self._follow(node, place, 0, reached)
        if parted := self._memory.parted:
            here = (self._words[place], self._gaps[place + 1], self._words[place + 1])
            if here in parted:
                self._follow(parted[here], place + 1, 0, reached)
        return reached

    def _inside(
        self, place: int, offsets: tuple[int, ...], marked: int
    ) -> Iterator[tuple[int, list[_Reached]]]:
        """Where names may begin in a run of hiragana, each with the nodes that it leads to."""
        run, start = self._words[place].text, self._starts[place]
        for offset in offsets:
            if start + offset >= marked:
                reached: list[_Reached] = []
                self._follow(self._tree.branch(run[offset]), place, offset + 1, reached)
                if reached:
                    yield start + offset, reached

    def _best(
        self, place: int, start: int, marked: int, reached: list[_Reached]
    ) -> tuple[int, Mark] | None:
        """The longest span that may stand here, with the designation that is meant by it."""
        ends: list[tuple[int, Node]] = []
        for here in reached:
            self._find_ends(*here, ends)
        if len(ends) > 1:
            ends.sort(key=_by_end)
        offset = None
        for end, node in ends:
            for ending, rule in self._meant(node, start, end):
                if offset is None:
                    offset = self._kanji_before(place, marked)
                if may_stand(self._text, start, end, offset, ending):
                    span = self._aligned.span(start, end)
                    return end, Mark(*span, ending.designation, rule)
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
        key = (id(node), self._written(start, end))
        found = self._meanings.get(key)
        if found is None:
            found = meanings(self._tree.endings(node), self._text[start:end], key[1])
            self._meanings[key] = found
        return found

    def _follow(self, node: Node, last: int, used: int, reached: list[_Reached]) -> None:
        """Add all nodes that the text leads to from here and where a name ends."""
        words, gaps = self._words, self._gaps
        while True:
            if ENDS in node:
                reached.append((node, last, used))
                if len(node) == 1:
                    return
            word = words[last]
            if used and used < len(word.text):
                inner = self._tree.child(node, word.text[used])
                if inner is None:
                    return
                node, used = inner, used + 1
                continue
            last += 1
            following, gap = words[last], gaps[last]
            if word.is_kanji and following.skips and not gap:
                self._skip_okurigana(node, last, reached)
            if gap and not (
                (gap == " " and word.is_latin) or self._memory.joins(gap, word, following)
            ):
                return
            for key in following.keys:
                if key in node:
                    child = node[key]
                    node = child if isinstance(child, dict) else self._tree.child(node, key) or {}
                    used = following.is_hiragana
                    break
            else:
                return

    def _skip_okurigana(self, node: Node, last: int, reached: list[_Reached]) -> None:
        """Go on behind okurigana, which a name may leave out."""
        behind = self._words[last + 1]
        gap = self._gaps[last + 1]
        if (behind.is_kanji or behind.is_katakana) and (not gap or gap in LINE_ENDS):
            beyond = self._tree.child(node, behind.key)
            if beyond:
                self._follow(beyond, last + 1, 0, reached)

    def _find_ends(self, node: Node, last: int, used: int, ends: list[tuple[int, Node]]) -> None:
        """Add where a designation may end: with the okurigana behind it, or without."""
        word, following = self._words[last], self._words[last + 1]
        end = self._starts[last] + (used or len(word.text))
        if following.is_hiragana and word.is_kanji and not self._gaps[last + 1]:
            okurigana, last_kana = following.text[:MOST_OKURIGANA], self._last_kana_of(node)
            if not last_kana.isdisjoint(okurigana):
                longer = range(len(okurigana), 0, -1)
                ends += [(end + at, node) for at in longer if okurigana[at - 1] in last_kana]
        ends.append((end, node))

    def _last_kana_of(self, node: Node) -> frozenset[str]:
        found = self._last_kana.get(id(node))
        if found is None:
            found = self._last_kana[id(node)] = last_kana(self._tree.endings(node))
        return found


def _by_end(end: tuple[int, Node]) -> int:
    """The longest first."""
    return -end[0]
