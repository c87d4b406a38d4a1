"""The words of a text as the tree of designations knows them, and where a name may begin.

A text of a megabyte has a few thousand words that differ: what can be told of a word and the one
behind it is told once, and most places are passed over without a step of Python.
"""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from enum import IntEnum
from itertools import chain
from typing import NamedTuple

from glossary_app.model.hit import MatchRule
from glossary_app.model.scan import Designation
from glossary_app.recognition.everyday import EVERYDAY_WORDS, FUNCTION_WORDS
from glossary_app.recognition.scanning.meaning import meanings
from glossary_app.recognition.scanning.places import ends_a_word, may_follow_kanji
from glossary_app.recognition.scanning.tree import ENDS, Ending, Node, Tree, last_kana, verb_edges
from glossary_app.recognition.scanning.units import (
    HIRAGANA,
    KANJI,
    KATAKANA,
    LATIN,
    Script,
    joins,
    unit_of,
)

# So many kana of okurigana may stand between two kanji of a designation, or behind it.
MOST_OKURIGANA = 3
# What parts a word of a name in two; without a hyphen, only words that are neither short nor plain.
LINE_ENDS = frozenset(("\n", "\r\n"))
_HYPHENS = frozenset(("-", "\u00ad", "-\n", "-\r\n", "\u2010\n", "\u2010\r\n"))
_PARTINGS = LINE_ENDS | _HYPHENS | {" "}
_LEAST_PART, _LEAST_PARTED = 3, 8
_REPEATED = frozenset("ゝゞ")


class Alone(NamedTuple):
    """What a word means that no name goes on behind, when it is written as it was read."""

    text: str
    designation: Designation | None
    rule: MatchRule


class Tail(NamedTuple):
    """Where in a run of hiragana a name may begin that goes on behind the run."""

    offset: int
    node: Node


class Word:
    """A word as the tree knows it: `first` is where names lead that begin with it.

    A name ends with it where `is_name`; else it goes on with a unit that has one of the keys
    `onward`, or with a kanji behind okurigana. A name may begin at any place of a run of hiragana:
    `begins` has those where one may end in the run, and `tails` the others.
    """

    __slots__ = (
        *("alone", "begins", "first", "is_hiragana", "is_kanji", "is_katakana"),
        *("is_latin", "is_name", "is_part", "key", "keys", "onward", "skips", "tails", "text"),
    )

    def __init__(
        self, text: str, keys: tuple[str, ...], script: Script, first: tuple[Node, ...]
    ) -> None:
        self.text = text
        self.key, self.keys = keys[0], keys
        self.is_latin, self.is_kanji = script is LATIN, script is KANJI
        self.is_hiragana, self.is_katakana = script is HIRAGANA, script is KATAKANA
        self.is_part = self.is_latin and len(text) >= _LEAST_PART and keys[0] not in FUNCTION_WORDS
        self.skips = self.is_hiragana and len(text) <= MOST_OKURIGANA
        self.first = first
        self.is_name = any(ENDS in node for node in first)
        self.onward: AbstractSet[str] = first[0].keys() if len(first) == 1 else set().union(*first)
        self.alone: Alone | None = None
        self.begins: tuple[int, ...] = ()
        self.tails: tuple[Tail, ...] = ()

    @property
    def script(self) -> Script:
        """What it is written in, as far as it matters beside others."""
        return LATIN if self.is_latin else KANJI


# No unit has an end of line in it.
NOTHING = Word("", ("\n",), LATIN, ())


class Words(dict[str, Word]):
    """The words of a text, each looked up in the tree once."""

    def __init__(self, tree: Tree) -> None:
        super().__init__()
        self._tree = tree

    def __missing__(self, text: str) -> Word:
        unit = unit_of(text[0] if "ぁ" <= text[0] <= "ゞ" else text)
        keys = (*unit.keys, *verb_edges(unit.keys[0])) if unit.script is LATIN else unit.keys
        known = self._tree.first
        first = {
            id(node): node for key in keys if key in known for node in [self._tree.branch(key)]
        }
        word = Word(text, keys, unit.script, tuple(first.values()))
        if word.is_hiragana:
            _find_beginnings(word, self._tree)
        return self.setdefault(text, word)


class Look(IntEnum):
    """What has to be looked at before it is known whether a name begins."""

    NOTHING = 0
    ALL = 1
    # The kanji behind the okurigana that follow: else nothing begins.
    BEHIND_OKURIGANA = 2


# An enum's members are found slower than names of the module.
NO_NAME, LOOK, LOOK_BEHIND = Look


class Inside(NamedTuple):
    """The places in a run of hiragana where a name may begin."""

    offsets: tuple[int, ...]


Step = Alone | Look | Inside


class Steps(dict[tuple[Word, str, Word], Step]):
    """What may begin with a word, when another follows behind a gap."""

    def __init__(self, tree: Tree) -> None:
        super().__init__()
        self._tree = tree
        self._endings = tree.endings
        self._joints: dict[tuple[str, bool], bool] = {}
        # Where names of one word lead that the text parts in two.
        self.parted: dict[tuple[Word, str, Word], Node] = {}

    def __missing__(self, place: tuple[Word, str, Word]) -> Step:
        return self.setdefault(place, self._step(*place))

    def joins(self, gap: str, word: Word, following: Word) -> bool:
        """Whether a name may go on behind a gap: Japanese has spaces only beside Latin letters."""
        if not gap:
            return True
        key = (gap, word.is_latin or following.is_latin)
        found = self._joints.get(key)
        if found is None:
            found = self._joints[key] = joins(gap, word.script, following.script)
        return found

    def _step(self, word: Word, gap: str, following: Word) -> Step:
        if word.is_hiragana:
            return self._step_of_hiragana(word, gap, following)
        goes_on = not word.onward.isdisjoint(following.keys) and self.joins(gap, word, following)
        if (
            gap in _PARTINGS
            and _may_be_parts(word, gap, following)
            and not (goes_on and self._ends(word, following))
            and self._find_parted(word, gap, following)
        ):
            return LOOK
        if not word.first:
            return NO_NAME
        if goes_on:
            return LOOK
        if word.is_kanji:
            return self._step_of_kanji(word, gap, following)
        return self._alone(word) if word.is_name else NO_NAME

    def _find_parted(self, word: Word, gap: str, following: Word) -> bool:
        """Whether both words may be one in a name: data centers, auto-scaling, an e-mail."""
        first, begin = self._tree.first, word.key
        joined = next((key for each in following.keys if (key := begin + each) in first), "")
        is_sure = not word.is_latin or gap in _HYPHENS or len(joined) >= _LEAST_PARTED
        if not joined or not is_sure or joined in EVERYDAY_WORDS:
            return False
        self.parted[word, gap, following] = self._tree.branch(joined)
        return True

    def _ends(self, word: Word, following: Word) -> bool:
        """Whether a name ends with the second of two words, so that it need not be one."""
        children = (self._tree.child(node, key) for node in word.first for key in following.keys)
        return any(child and ENDS in child for child in children)

    def _step_of_hiragana(self, word: Word, gap: str, following: Word) -> Inside | Look:
        offsets = word.begins
        if word.tails and self.joins(gap, word, following):
            further = [tail.offset for tail in word.tails if _leads_to(tail.node, following)]
            offsets = tuple(sorted({*offsets, *further}))
        return Inside(offsets) if offsets else NO_NAME

    def _step_of_kanji(self, word: Word, gap: str, following: Word) -> Look:
        """Of a kanji with which no name goes on at once: what it may be by itself."""
        if gap or not (following.is_kanji or following.is_hiragana):
            return LOOK if word.is_name else NO_NAME
        # A kanji alone is no name before another one.
        if following.is_kanji:
            return NO_NAME
        if word.is_name and may_end_before(self._endings(word.first[0]), following.text):
            return LOOK
        goes_on = any(len(node) > 1 or ENDS not in node for node in word.first)
        return LOOK_BEHIND if following.skips and goes_on else NO_NAME

    def _alone(self, word: Word) -> Alone:
        if word.alone is None:
            # In the order in which a walk through the tree comes to them.
            found = (
                meanings(self._endings(node), word.text, word.text) for node in reversed(word.first)
            )
            meant = next(chain.from_iterable(found), None)
            word.alone = (
                Alone(word.text, meant.ending.designation, meant.rule)
                if meant
                else Alone(word.text, None, MatchRule.IDENTICAL)
            )
        return word.alone


def _may_be_parts(word: Word, gap: str, following: Word) -> bool:
    if gap in _HYPHENS:
        return word.is_latin and following.is_latin
    if word.is_katakana and following.is_katakana:
        # They have no spaces between them, but a line may end anywhere.
        return gap in LINE_ENDS
    return word.is_part and following.is_part


def _leads_to(node: Node, following: Word) -> bool:
    return any(key in node for key in following.keys)


def may_end_before(endings: Sequence[Ending], run: str) -> bool:
    """Whether a name of one kanji may end before a run of hiragana, or in it."""
    okurigana = run[:MOST_OKURIGANA]
    return may_follow_kanji(run[0], {ending.verb for ending in endings}) or not last_kana(
        endings
    ).isdisjoint(okurigana)


def _find_beginnings(word: Word, tree: Tree) -> None:
    """Note where in a run of hiragana a name may begin."""
    run = word.text
    begins, tails = [], []
    is_repeated = not _REPEATED.isdisjoint(run)
    for offset, kana in enumerate(run):
        if kana not in tree.first:
            continue
        node = tree.branch(kana)
        # Hiragana run into each other, so that a name does not begin anywhere.
        may_stand = is_repeated or not offset or ends_a_word(run[offset - 1])
        end, last = _followed(tree, node, run, offset + 1, may_stand=may_stand)
        if end is not None:
            begins.append(offset)
        elif last:
            tails.append(Tail(offset, last))
    word.begins, word.tails = tuple(begins), tuple(tails)


def _followed(
    tree: Tree, node: Node, run: str, place: int, *, may_stand: bool
) -> tuple[int | None, Node | None]:
    """Where in a run a name ends; else the node that the whole run leads to, if it does."""
    for at in range(place, len(run)):
        if ENDS in node and may_stand:
            return at, None
        further = tree.child(node, run[at])
        if further is None:
            return None, None
        node = further
    return (len(run), None) if ENDS in node and may_stand else (None, node)
