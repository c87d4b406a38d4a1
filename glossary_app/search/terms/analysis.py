"""Running text cut into the terms of the `text` field.

English gives words and stems; Japanese gives single kanji and pairs of characters. A run ends
where the script changes between Japanese and anything else, so 重跑gen contains gen.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from operator import add

from whoosh.lang.porter import stem as porter_stem

from glossary_app.spelling.kana import hiragana
from glossary_app.spelling.variants import common_form

WORD_MARK, STEM_MARK = "=", "~"

# Kana, but for the middle dot, and kanji.
JAPANESE = "ぁ-ゖゝ-ゟァ-ヺー-ヿㇰ-ㇿ㐀-\u9fff\uf900-\ufaff々〆〇\U00020000-\U0003ffff"
# Words keep what tells names apart (C++, C#); hyphenated ones are also found as one.
_RUN = re.compile(rf"([{JAPANESE}]+)|([^\W_{JAPANESE}]+(?:[-‐‑][^\W_{JAPANESE}]+)*[+#]*)")
_KANJI = re.compile("[㐀-\u9fff\uf900-\ufaff々〇\U00020000-\U0003ffff]")
_KANA_DOT = re.compile(r"(?<=[ぁ-ヿ])[・･](?=[ぁ-ヿ])")
_HYPHENS = re.compile("[-‐‑]")

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
    for japanese, word in _RUN.findall(_KANA_DOT.sub("", fold(text))):
        if japanese:
            yield japanese, True
        else:
            yield from ((part, False) for part in _HYPHENS.split(word))


def words_and_letters(text: str) -> list[str]:
    """The words, single kanji and pairs of Japanese letters, as often as they stand in a text.

    Hyphenated words are there in one piece as well.
    """
    found: list[str] = []
    for japanese, word in _RUN.findall(_KANA_DOT.sub("", fold(text))):
        if japanese:
            found += map(add, japanese, japanese[1:])
            found += _KANJI.findall(japanese)
        elif word.isalnum():
            found.append(word)
        else:
            parts = _HYPHENS.split(word)
            found += parts if len(parts) == 1 else (*parts, "".join(parts))
    return found


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """The stem of an English word; other words stay as they are."""
    return str(porter_stem(word)) if word.isascii() and word.isalpha() else word
