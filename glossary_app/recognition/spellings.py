"""Which designations running text is searched for, and how they must be written there."""

from __future__ import annotations

import re
from functools import lru_cache

from glossary_app.recognition.everyday import EVERYDAY_WORDS, FUNCTION_WORDS
from glossary_app.spelling.kana import has_kanji, is_japanese
from glossary_app.spelling.keys import strict_key

# So many kanji or kana, or Latin letters, a name has at least: AI and 型 stand in every sentence.
_LEAST_KANJI, _LEAST_LETTERS = 2, 3

# From so many characters on, a name is hardly one of two things.
_TELLING_JAPANESE, _TELLING_LETTERS = 4, 8

_OKURIGANA = re.compile(r"[ぁ-ゖ\d\W]")
_HIRAGANA = re.compile("[ぁ-ゖ]")
_KATAKANA = re.compile("[ァ-ヺ\uff66-\uff9d]")
_WORD = re.compile(r"[^\s\-‐‑–/]+")
_ENDS_SENTENCE = frozenset('.!?。！？:：;\n•「『(（“"')
_SIBILANTS = ("s", "x", "z", "ch", "sh")


@lru_cache(maxsize=4096)
def is_linkable(designation: str) -> bool:
    """Whether running text may be searched for this designation at all."""
    key = strict_key(designation)
    if is_japanese(key):
        return _is_linkable_japanese(designation, key)
    letters = sum(character.isalpha() for character in key)
    words = _WORD.findall(designation.casefold())
    return letters >= _LEAST_LETTERS and not all(word in FUNCTION_WORDS for word in words)


@lru_cache(maxsize=4096)
def is_telling(designation: str) -> bool:
    """Whether a designation means the same in the text of any glossary.

    A short word does not: a drift, a cluster or 監視 is one thing here and another there.
    """
    if is_japanese(designation):
        return len(designation) >= _TELLING_JAPANESE
    return len(designation) >= _TELLING_LETTERS or _has_inner_capitals(designation)


def is_written_so(designation: str, written: str, before: str) -> bool:
    """Whether what is written in a text, right behind `before`, is this designation.

    Their keys are equal, but for the number. Abbreviations keep their capitals; an everyday word
    is a name only where a capital sets it off from the sentence.
    """
    if is_japanese(written):
        return _kana_scripts(written) == _kana_scripts(designation)
    if not keeps_capitals(designation):
        return is_phrase(written) or not is_everyday(written)
    if not _has_inner_capitals(designation):
        return written[:1] == designation[0] and not _begins_sentence(before)
    return written in (designation, designation + "s", designation + "es")


@lru_cache(maxsize=4096)
def keeps_capitals(designation: str) -> bool:
    """Whether a designation is only meant where its capitals are: RAG is no rag."""
    if is_phrase(designation) or is_japanese(designation):
        return False
    return _has_inner_capitals(designation) or (
        designation[:1].isupper() and is_everyday(designation)
    )


@lru_cache(maxsize=4096)
def is_phrase(designation: str) -> bool:
    """Whether there are several words."""
    return len(_WORD.findall(designation)) > 1


@lru_cache(maxsize=4096)
def is_everyday(written: str) -> bool:
    """Whether this is an everyday word, in singular or plural."""
    word = written.casefold()
    return word in EVERYDAY_WORDS or any(form in EVERYDAY_WORDS for form in other_numbers(word))


@lru_cache(maxsize=4096)
def in_both_numbers(word: str) -> tuple[str, ...]:
    """An English key as it stands, and in the other number."""
    return (word, *other_numbers(word))


def other_numbers(word: str) -> tuple[str, ...]:
    """What the singular of an English key may be if it is a plural, and the other way round."""
    if len(word) < _LEAST_LETTERS or not word.isascii() or not word[-1].isalpha():
        return ()
    if word.endswith("ies"):
        return (word[:-3] + "y", word[:-1])
    if word.endswith("es") and word[:-2].endswith(_SIBILANTS):
        return (word[:-2], word[:-1])
    if word.endswith("s"):
        is_singular = word.endswith(("ss", "us", "is"))
        return (word + "es",) if is_singular else (word[:-1],)
    if word.endswith("y") and word[-2] not in "aeiou":
        return (word[:-1] + "ies",)
    return (word + "es",) if word.endswith(_SIBILANTS) else (word + "s",)


def _is_linkable_japanese(designation: str, key: str) -> bool:
    """Hiragana and one kanji make verbs and grammar far more often than names."""
    if designation in EVERYDAY_WORDS:
        return False
    if has_kanji(key):
        return len(_OKURIGANA.sub("", designation)) >= _LEAST_KANJI
    return len(key) >= _LEAST_LETTERS and bool(_KATAKANA.search(designation))


def _kana_scripts(text: str) -> tuple[bool, bool]:
    return (bool(_HIRAGANA.search(text)), bool(_KATAKANA.search(text)))


def _has_inner_capitals(designation: str) -> bool:
    return any(character.isupper() for character in designation[1:])


def _begins_sentence(before: str) -> bool:
    stripped = before.rstrip(" \u00a0\u3000*")
    return not stripped or stripped[-1] in _ENDS_SENTENCE
