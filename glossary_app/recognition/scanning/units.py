"""Cuts text into what a designation is followed by: words, and the characters of Japanese."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from enum import IntEnum
from functools import lru_cache
from itertools import accumulate, compress, count
from typing import NamedTuple

from glossary_app.recognition.scanning.english import number_forms
from glossary_app.spelling.keys import loose_key


class Script(IntEnum):
    """What a unit is written in."""

    LATIN = 1
    KATAKANA = 2
    KANJI = 3
    HIRAGANA = 4


# An enum's members are found slower than names of the module.
LATIN, KATAKANA, KANJI, HIRAGANA = Script

_LETTER = "A-Za-z0-9_\u00c0-\u024f\u0370-\u03ff"
# No part may run into another of the same kind, so that nothing is read twice.
_LATIN = rf"[{_LETTER}]+(?:[&@][{_LETTER}]+)*(?:\+\+|[#♯])?"
_KATAKANA_RUN = r"[ァ-ヺーヽヾ]+(?:[・･][ァ-ヺーヽヾ]+)*"
_KANJI_SIGN = "[㐀-鿿々〆〇\uf900-\ufaff\U00020000-\U0003ffff]"
_UNIT_BUT_HIRAGANA = f"{_LATIN}|{_KATAKANA_RUN}|{_KANJI_SIGN}"
_UNIT = re.compile(rf"{_UNIT_BUT_HIRAGANA}|[ぁ-ゖゝゞ]")
# Half of a text is hiragana, where few names begin: a run of them is looked at as a whole.
_WORD = re.compile(rf"({_UNIT_BUT_HIRAGANA}|[ぁ-ゖゝゞ]+)")
# The same where there is nothing else, in three quarters of the time.
_ASCII_WORD = re.compile(r"([A-Za-z0-9_]+(?:[&@][A-Za-z0-9_]+)*(?:\+\+|#)?)")
# Addresses, and where a link of Markdown leads, hold words, but name nothing.
_SKIPPED = re.compile(r"(?:https?://|www\.)[^\s。、）」]+|\]\([^)\s]+")
_ACCENTS = re.compile("[\u0300-\u036f]")
# What may stand between two units of one name: a space, a hyphen or dot, an end of line.
_JOINT = re.compile(
    "['’]?[ \u00a0\u3000]{1,2}|[-\u2010-\u2013/・･'’.]"
    "|[-\u2010]?[ \u00a0\u3000]?\r?\n[ \u00a0\u3000]{0,8}"
)
_JAPANESE_JOINT = re.compile("\r?\n\u3000?|[・･\\-\u2010]")
# What is dropped where spellings are compared that differ in what joins their words.
SEPARATORS = dict.fromkeys(map(ord, " -‐‑–/・'’.\r\n\u00a0\u3000"))
_HALF_WIDTH = re.compile("[\uff66-\uff9f]")
_FULL_WIDTH = {chr(code + 0xFEE0): chr(code) for code in range(0x21, 0x7F)} | {
    "\u3000": " ",
    "｡": "。",
}
_WIDE = re.compile("[\u3000\uff01-\uff5e｡]")


class Cut(NamedTuple):
    """The words of a text: its units, but with each run of hiragana as one.

    `gaps` has what stands before each and behind the last, and `starts` where it begins.
    """

    words: list[str]
    gaps: list[str]
    starts: list[int]


class Unit(NamedTuple):
    """What a unit is found by: the keys of the forms that it may be of, the likeliest first."""

    keys: tuple[str, ...]
    script: Script


def even_width(text: str) -> str:
    """The text with full-width letters as ordinary ones; every character stays in its place."""
    if text.isascii():
        return text
    # To find those that there are is faster than to translate each character into itself.
    for wide in set(_WIDE.findall(text)):
        text = text.replace(wide, _FULL_WIDTH[wide])
    return text


def has_half_width_kana(text: str) -> bool:
    """Whether any katakana is half-width, whose voicing marks are characters of their own."""
    return bool(_HALF_WIDTH.search(text))


def without_addresses(text: str) -> str:
    """The text with blanks that join nothing in place of addresses."""
    return _SKIPPED.sub(lambda found: "\0" * len(found[0]), text)


def split_words(text: str) -> list[str]:
    """The words of a text, with what stands before, between and behind them."""
    # Split, counted and joined in C: a text of a megabyte has several hundred thousand words.
    return (_ASCII_WORD if text.isascii() else _WORD).split(text)


def cut(
    text: str | list[str], parted: Callable[[str], tuple[str, ...]] = lambda word: (word,)
) -> Cut:
    """All words of a text; `parted` gives the words of a run of katakana, and between them gaps."""
    parts = split_words(text) if isinstance(text, str) else text
    runs = {word: parted(word) for word in set(parts[1::2]) if script_of(word) is KATAKANA}
    compounds = {word: found for word, found in runs.items() if len(found) > 1}
    if compounds:
        parts = _replaced(parts, compounds)
    edges = list(accumulate(map(len, parts)))
    return Cut(parts[1::2], parts[::2], edges[::2])


def _replaced(parts: list[str], compounds: Mapping[str, Sequence[str]]) -> list[str]:
    replaced: list[str] = []
    done = 0
    for at in compress(count(), map(compounds.__contains__, parts)):
        replaced += parts[done:at]
        replaced += compounds[parts[at]]
        done = at + 1
    return replaced + parts[done:]


def without_joints(text: str) -> str:
    """The text without what may stand between two Japanese units of one name."""
    return _JAPANESE_JOINT.sub("", text)


def words_of(text: str) -> list[str]:
    """The units of a text by themselves."""
    return _UNIT.findall(text)


@lru_cache(maxsize=1 << 13)
def unit_of(word: str) -> Unit:
    """The unit that a word is."""
    script = script_of(word)
    if script is LATIN:
        return Unit(number_forms(first_key(word)), script)
    return Unit((loose_key(word) if script is KATAKANA else word,), script)


@lru_cache(maxsize=1 << 13)
def first_key(word: str) -> str:
    """The first key of a word in Latin letters: itself in small ones."""
    if word[-1:] == "s" and word[:-1].isupper():
        # APIs is the plural of an abbreviation; apis, by itself, would be one of nothing.
        word = word[:-1]
    if not word.isascii():
        # Many write cafe, and resume, as their keyboard has it.
        word = _ACCENTS.sub("", unicodedata.normalize("NFD", word))
    return word.replace("♯", "#").lower()


def are_latin(words: Sequence[str]) -> bool:
    """Whether all of these units are written in Latin or Greek letters."""
    return max(words) < "\u3000"


def is_katakana(word: str) -> bool:
    """Whether a unit is written in katakana."""
    return "ァ" <= word[0] <= "ヾ"


def script_of(word: str) -> Script:
    """What a unit's text is written in."""
    first = word[0]
    if first < "\u3000":
        return LATIN
    if "ぁ" <= first <= "ゖ" or first in "ゝゞ":
        return HIRAGANA
    return KATAKANA if "ァ" <= first <= "ヾ" else KANJI


def joins(gap: str, before: Script, after: Script) -> bool:
    """Whether a name may go on behind this gap; Japanese has spaces only beside Latin letters."""
    if before is LATIN or after is LATIN:
        return bool(_JOINT.fullmatch(gap))
    return bool(_JAPANESE_JOINT.fullmatch(gap))
