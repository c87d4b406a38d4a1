"""Running text cut into the terms of the `text` field.

English gives words and stems; Japanese gives single kanji and pairs of characters. A run ends
where the script changes between Japanese and anything else, so 重跑gen contains gen.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from whoosh.lang.porter import stem as porter_stem

from glossary_app.japanese.kana import hiragana, is_kanji

WORD_MARK, STEM_MARK = "=", "~"

JAPANESE = "ぁ-ゖゝ-ヿㇰ-ㇿ㐀-\u9fff\uf900-\ufaff々〆〇\U00020000-\U0003ffff"
# Words keep what tells names apart (C++, C#); hyphenated ones are also found as one.
_RUN = re.compile(rf"([{JAPANESE}]+)|([^\W_{JAPANESE}]+(?:[-‐‑][^\W_{JAPANESE}]+)*[+#]*)")
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
    """Case, width and katakana folded; separators stay."""
    return hiragana(unicodedata.normalize("NFKC", text).casefold())


def runs(text: str) -> Iterator[tuple[str, bool]]:
    """Yield the words and Japanese runs of a text, folded; the flag marks Japanese."""
    for match in _RUN.finditer(_KANA_DOT.sub("", fold(text))):
        japanese, word = match.groups()
        if japanese:
            yield japanese, True
            continue
        parts = _HYPHENS.split(word)
        for part in parts:
            yield part, False
        if len(parts) > 1:
            yield "".join(parts), False


def text_terms(text: str) -> Iterator[str]:
    """Yield the terms of a text, as often as they occur."""
    for run, is_japanese in runs(text):
        if is_japanese:
            yield from letters_of(run)
        else:
            yield WORD_MARK + run
            if (root := stem(run)) != run:
                yield STEM_MARK + root


def letters_of(run: str) -> Iterator[str]:
    """Yield the kanji and the pairs of a Japanese run."""
    for index, character in enumerate(run):
        if is_kanji(character):
            yield WORD_MARK + character
        if index:
            yield WORD_MARK + run[index - 1] + character


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """The stem of an English word; other words stay as they are."""
    return str(porter_stem(word)) if word.isascii() and word.isalpha() else word
