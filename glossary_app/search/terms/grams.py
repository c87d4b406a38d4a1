"""Letters inside a designation: pairs of Japanese ones, threes of others.

Spaces and the like are ignored, but only from the start of a word: `lifetimev` is found in
`Lifetime value`, and `eval` is not. Grams that reach from inside a word into the next are marked.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

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

    def _across(self, length: int) -> frozenset[int]:
        """Where so many letters reach from inside a word into the next."""
        if len(self.starts) == 1:
            return frozenset()
        before = (start - back for start in self.starts for back in range(1, length))
        return frozenset(before) - self.starts

    def _is_broken(self, start: int, end: int) -> bool:
        return not self.starts.isdisjoint(range(start + 1, end))


def written_key(text: str) -> WrittenKey:
    """The key of a designation, with its words."""
    key = common_form(strict_key(text))
    parts = _BREAKS.split(text)
    if len(parts) == 1:
        return WrittenKey(key, _ONE_WORD)
    words = [common_form(strict_key(word)) for word in parts if word]
    # A repeat mark behind a space, for one, makes the whole another than its parts.
    if len(words) < 2 or "".join(words) != key:
        return WrittenKey(key, _ONE_WORD)
    lengths = map(len, words)
    starts = [0]
    for length in lengths:
        starts.append(starts[-1] + length)
    return WrittenKey(key, frozenset(starts[:-1]))


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
