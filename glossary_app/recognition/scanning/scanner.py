"""Reads a text once and marks the longest designation at each place, none inside another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import compress, count

from glossary_app.model.scan import Designation, Mark
from glossary_app.recognition.scanning.katakana import KatakanaWords
from glossary_app.recognition.scanning.meaning import Meaning, meanings
from glossary_app.recognition.scanning.places import may_stand
from glossary_app.recognition.scanning.prepared import PreparedText
from glossary_app.recognition.scanning.tree import Node, Tree, last_kana
from glossary_app.recognition.scanning.units import cut
from glossary_app.recognition.scanning.words import (
    LOOK_BEHIND,
    MOST_OKURIGANA,
    NOTHING,
    Alone,
    Inside,
    Step,
    Steps,
    Words,
)


class Scanner:
    """Knows the designations of a library; scans any number of texts.

    `katakana_words` has words of names that are not among the designations, but tell what a
    compound in katakana is made of.
    """

    def __init__(
        self, designations: Iterable[Designation], katakana_words: Iterable[str] = ()
    ) -> None:
        self._tree = Tree(designations)
        self._tree.katakana_words.update(katakana_words)

    def scan(self, text: str | PreparedText) -> Iterator[Mark]:
        """The marks of a text in their order; they do not overlap."""
        prepared = PreparedText(text) if isinstance(text, str) else text
        return _Reading(prepared, self._tree).marks()


# A node, the word that leads to it, and how many kana of it, where it is a run of hiragana.
_Reached = tuple[Node, int, int]


class _Reading:
    """One text while it is read. Places are numbers of words, spans are characters."""

    def __init__(self, prepared: PreparedText, tree: Tree) -> None:
        self._text = prepared.text
        self._aligned = prepared.aligned
        self._is_as_written = prepared.is_as_written
        self._root = tree.root
        katakana = KatakanaWords(prepared.text, tree.katakana_words)
        written, self._gaps, self._starts = cut(prepared.parts, katakana.parts)
        # One more than there are, so that each has one that follows.
        self._words = [*map(Words(tree.root).__getitem__, written), NOTHING]
        self._memory = Steps()
        self._meanings: dict[tuple[int, str], tuple[Meaning, ...]] = {}
        self._last_kana: dict[int, frozenset[str]] = {}

    def marks(self) -> Iterator[Mark]:
        """Marks from the first character to the last."""
        marked = -1
        steps, starts = self._steps(), self._starts
        for place in compress(count(), steps):
            step, start = steps[place], starts[place]
            if isinstance(step, Alone) and (self._is_as_written or self._has(step, start)):
                if start >= marked and step.designation is not None:
                    marked = start + len(step.text)
                    yield Mark(start, marked, step.designation, step.rule)
                continue
            for begin, waiting in self._beginnings(place, step):
                if begin >= marked and (reached := self._reached(waiting)):
                    found = self._best(place, begin, marked, reached)
                    if found is not None:
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

    def _beginnings(self, place: int, step: Step) -> Iterator[tuple[int, list[_Reached]]]:
        """Where names may begin in a word, each with where the tree is to be followed from."""
        word, start = self._words[place], self._starts[place]
        if isinstance(step, Inside):
            for offset in step.offsets:
                yield start + offset, [(self._root[word.text[offset]], place, offset + 1)]
        elif step is not LOOK_BEHIND or self._words[place + 2].keys[0] in word.onward:
            yield start, [(node, place, 0) for node in word.first]

    def _best(
        self, place: int, start: int, marked: int, reached: list[_Reached]
    ) -> tuple[int, Mark] | None:
        """The longest span that may stand here, with the designation that is meant by it."""
        offset = self._kanji_before(place, marked)
        ends = [(end, node) for node, last, used in reached for end in self._ends(node, last, used)]
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

    def _reached(self, waiting: list[_Reached]) -> list[_Reached]:
        """All nodes that the text leads to from here and where a name ends."""
        reached = []
        while waiting:
            here = waiting.pop()
            node, last, used = here
            if node.endings:
                reached.append(here)
            if node:
                word = self._words[last]
                if used and used < len(word.text):
                    if (inner := node.get(word.text[used])) is not None:
                        waiting.append((inner, last, used + 1))
                else:
                    self._go_on(node, last, waiting)
        return reached

    def _go_on(self, node: Node, last: int, waiting: list[_Reached]) -> None:
        """Go on with the next word, and with a kanji behind okurigana."""
        word, following, gap = self._words[last], self._words[last + 1], self._gaps[last + 1]
        if self._memory.joins(gap, word, following):
            used = 1 if following.is_hiragana else 0
            for key in following.keys:
                if key in node:
                    waiting.append((node[key], last + 1, used))
                    break
        if word.is_kanji and following.is_hiragana and not gap:
            behind = self._words[last + 2]
            if (
                len(following.text) <= MOST_OKURIGANA
                and behind.is_kanji
                and not self._gaps[last + 2]
                and behind.keys[0] in node
            ):
                waiting.append((node[behind.keys[0]], last + 2, 0))

    def _ends(self, node: Node, last: int, used: int) -> Iterable[int]:
        """Where a designation may end: with the okurigana behind it, or without."""
        word, following = self._words[last], self._words[last + 1]
        end = self._starts[last] + (used or len(word.text))
        if not (word.is_kanji and following.is_hiragana) or self._gaps[last + 1]:
            return (end,)
        last_kana = self._last_kana_of(node)
        longer = range(end + min(MOST_OKURIGANA, len(following.text)), end, -1)
        return [*(at for at in longer if self._text[at - 1] in last_kana), end]

    def _last_kana_of(self, node: Node) -> frozenset[str]:
        found = self._last_kana.get(id(node))
        if found is None:
            found = self._last_kana[id(node)] = last_kana(node.endings)
        return found


def _by_end(end: tuple[int, Node]) -> int:
    """The longest first."""
    return -end[0]
