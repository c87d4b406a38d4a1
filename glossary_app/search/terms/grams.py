"""Letters inside a designation: pairs of Japanese ones, threes of others.

Spaces and the like are ignored, but only from the start of a word: `lifetimev` is found in
`Lifetime value`, and `eval` is not. Grams that reach from inside a word into the next are marked.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import accumulate
from operator import add

from glossary_app.search.terms.analysis import by_script
from glossary_app.spelling.kana import is_kanji
from glossary_app.spelling.keys import strict_key
from glossary_app.spelling.variants import common_form

# Begins a gram that reaches from inside a word into the next.
ACROSS = "+"
LATIN_LETTERS, JAPANESE_LETTERS = 3, 2

_BREAKS = re.compile(
    r"""[\s‐-―_/.,:;!?'"()\[\]{}·・･’‘“”「」『』【】〈〉《》（）、。！？：；…-]+"""
)
# Those in ASCII, each as a blank.
_LATIN_BREAKS = dict.fromkeys(map(ord, "_/.,:;!?'\"()[]{}-"), " ")
_ONE_WORD = frozenset((0,))


@dataclass(frozen=True, slots=True)
class WrittenKey:
    """The strict key of a designation in common characters, and where its words start."""

    key: str
    starts: frozenset[int]

    def holds(self, word: str) -> bool:
        """Whether a key stands in this one, inside one word or from the start of one."""
        start = self.key.find(word)
        while start >= 0:
            if start in self.starts or not self._is_broken(start, start + len(word)):
                return True
            start = self.key.find(word, start + 1)
        return False

    def grams(self) -> list[str]:
        """The grams under which the designation is filed."""
        if self.key.isascii():
            return self._latin_grams()
        key, begin = self.key, 0
        found: list[str] = []
        for part, is_japanese in by_script(key):
            if is_japanese:
                found += filter(is_kanji, part)
            length = JAPANESE_LETTERS if is_japanese else LATIN_LETTERS
            starts = range(begin, begin + len(part) - length + 1)
            across = self._across(length)
            found += [
                ACROSS + key[start : start + length]
                if start in across
                else key[start : start + length]
                for start in starts
            ]
            begin += len(part)
        return found

    def _latin_grams(self) -> list[str]:
        key = self.key
        found = [*map(add, map(add, key, key[1:]), key[2:])]
        for start in self._across(LATIN_LETTERS):
            if 0 <= start < len(found):
                found[start] = ACROSS + found[start]
        return found

    def _across(self, length: int) -> frozenset[int]:
        """Where so many letters reach from inside a word into the next."""
        starts = self.starts
        if len(starts) == 1:
            return frozenset()
        before = [start - 1 for start in starts]
        if length == LATIN_LETTERS:
            before += [start - 2 for start in starts]
        return frozenset(before) - starts

    def _is_broken(self, start: int, end: int) -> bool:
        return not self.starts.isdisjoint(range(start + 1, end))


def written_key(text: str) -> WrittenKey:
    """The key of a designation, with its words."""
    key = common_form(strict_key(text))
    words = _latin_words(text, key) or _words(text, key)
    if len(words) < 2:
        return WrittenKey(key, _ONE_WORD)
    starts = accumulate(map(len, words[:-1]), initial=0)
    return WrittenKey(key, frozenset(starts))


def _latin_words(text: str, key: str) -> list[str]:
    """The words of a key in ASCII letters, where nothing in them is a separator; else none."""
    if not text.isascii():
        return []
    words = text.lower().translate(_LATIN_BREAKS).split()
    return words if "".join(words) == key else []


def _words(text: str, key: str) -> list[str]:
    """The words of a key."""
    parts = _BREAKS.split(text)
    if len(parts) == 1:
        return [key]
    words = [common_form(strict_key(word)) for word in parts if word]
    # A repeat mark behind a space, for one, makes the whole another than its parts.
    return words if "".join(words) == key else [key]


def grams_to_find(key: str) -> tuple[str, ...]:
    """The grams that a designation must have to contain this key; empty if it has too few."""
    wanted: list[str] = []
    for part, is_japanese in by_script(key):
        if is_japanese and len(part) == 1:
            wanted.extend(filter(is_kanji, part))
            continue
        length = JAPANESE_LETTERS if is_japanese else LATIN_LETTERS
        wanted.extend(part[at : at + length] for at in range(len(part) - length + 1))
    return tuple(dict.fromkeys(wanted))
