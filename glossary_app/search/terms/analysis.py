"""Running text cut into the terms of the `text` field.

English gives words and stems; Japanese gives single kanji and pairs of characters. A run ends
where the script changes between Japanese and anything else, so 重跑gen contains gen.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from operator import add

from whoosh.lang.porter import stem as porter_stem

from glossary_app.spelling.english import american_spelling
from glossary_app.spelling.kana import hiragana, kanji_pattern
from glossary_app.spelling.variants import common_form

WORD_MARK, STEM_MARK = "=", "~"

# Kana, but for the middle dot, and kanji.
JAPANESE = "ぁ-ゖゝ-ゟァ-ヺー-ヿㇰ-ㇿ㐀-\u9fff\uf900-\ufaff々〆〇\U00020000-\U0003ffff"
# Words keep what tells names apart (C++, C#); hyphenated ones are also found as one.
_WORD = re.compile(r"[^\W_]+(?:[-‐‑][^\W_]+)*[+#]*")
# What it looks back at comes second: the dot itself is found fast.
_KANA_DOT = re.compile(r"[・･](?<=[ぁ-ヿ].)(?=[ぁ-ヿ])")
_HYPHENS = re.compile("[-‐‑]")
_JOINTS = "-‐‑+#"

# Too common to tell pages apart.
STOP_WORDS = frozenset(
    re.findall(
        r"\w+",
        "a an and are as at be by for from has have in is it its not of on or that the this to"
        " was were which will with",
    )
)


def fold(text: str) -> str:
    """Case, width, katakana and variant characters folded; separators stay."""
    return hiragana(common_form(unicodedata.normalize("NFKC", text).casefold()))


def runs(text: str) -> Iterator[tuple[str, bool]]:
    """Yield the words and Japanese runs of a text, folded; the flag marks Japanese."""
    for run, is_japanese in _runs(text):
        if is_japanese:
            yield run, True
        else:
            yield from ((part, False) for part in _HYPHENS.split(run))


def words_and_letters(text: str) -> list[str]:
    """The words, single kanji and pairs of Japanese letters, as often as they stand in a text.

    Hyphenated words are there in one piece as well.
    """
    if text.isascii():
        return _plain_words(text.lower())
    words = _words_of(text)
    found = [word for word in words if word.isascii() and word.isalnum()]
    if len(found) < len(words):
        kanji = kanji_pattern()
        others = (word for word in words if not (word.isascii() and word.isalnum()))
        for run, is_japanese in _cut(others):
            if is_japanese:
                found += map(add, run, run[1:])
                found += kanji.findall(run)
            else:
                found += _parts_and_whole(run)
    return found


def _plain_words(text: str) -> list[str]:
    """The same of a text in lower case that has nothing to fold."""
    words = _WORD.findall(text)
    if "-" not in text:
        return words
    return [part for word in words for part in _parts_and_whole(word)]


def _parts_and_whole(word: str) -> list[str]:
    parts = _HYPHENS.split(word)
    return parts if len(parts) == 1 else [*parts, "".join(parts)]


def by_script(text: str) -> Iterator[tuple[str, bool]]:
    """Yield the pieces of a text that are Japanese throughout or not at all, and which they are."""
    if text.isascii():
        yield text, False
        return
    for at, piece in enumerate(_japanese_letters().split(text)):
        if piece:
            yield piece, at % 2 == 1


def _runs(text: str) -> Iterator[tuple[str, bool]]:
    """Yield Japanese runs and words, hyphenated ones in one piece."""
    return _cut(_words_of(text))


def _words_of(text: str) -> list[str]:
    return _WORD.findall(_KANA_DOT.sub("", fold(text)))


def _cut(words: Iterable[str]) -> Iterator[tuple[str, bool]]:
    """Yield the words, those with Japanese letters cut where the script changes."""
    for word in words:
        if word.isascii():
            yield word, False
            continue
        for piece, is_japanese in by_script(word):
            # What joins a word to a Japanese one is no part of it.
            run = piece if is_japanese else piece.strip("-‐‑")
            if is_japanese or run.strip(_JOINTS):
                yield run, is_japanese


@cache
def _japanese_letters() -> re.Pattern[str]:
    # Compiled when Japanese comes, as such a set takes milliseconds. Beginning with the set itself
    # it would take them twice: Python compiles what a match may begin with as well.
    return re.compile(f"(?=.)([{JAPANESE}]+)")


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """The stem of an English word, British or American; other words stay as they are."""
    is_english = word.isascii() and word.isalpha()
    return str(porter_stem(american_spelling(word))) if is_english else word
