"""Keys below the strict and the loose one, in which words meet that are written differently.

The folded key knows variant characters, words with kana in place of a rare one, numerals, the ways
to write ヶ, Latin letters with strokes, Greek letters and signs by name, British and American
spellings; the bare key leaves out okurigana as well.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from glossary_app.spelling.english import american_spelling
from glossary_app.spelling.kana import is_kanji
from glossary_app.spelling.keys import letters_of, loose_key, usual_signs
from glossary_app.spelling.letters import named_signs, plain_letters
from glossary_app.spelling.numerals import with_digits
from glossary_app.spelling.okurigana import bare_form, bare_stem
from glossary_app.spelling.other_characters import usual_characters
from glossary_app.spelling.variants import common_form

_SELECTORS = re.compile("[\ufe00-\ufe0f\U000e0100-\U000e01ef]")
# 三ヶ月, 三か月, 三箇月; 霞ヶ関, 霞が関: between numerals or kanji all are one.
_KA = re.compile("[ヶケヵカがか箇个]")


@lru_cache(maxsize=4096)
def folded_text(text: str) -> str:
    """The text, still with its words apart, in plain letters, digits and common characters."""
    if text.isascii():
        return american_spelling(named_signs(with_digits(text).lower()))
    digits = with_digits(_SELECTORS.sub("", usual_signs(text)))
    wide = unicodedata.normalize("NFKC", digits)
    usual = usual_characters(common_form(wide))
    plain = plain_letters(_KA.sub(_counter, usual).casefold())
    return american_spelling(named_signs(plain))


@lru_cache(maxsize=4096)
def folded_key(text: str) -> str:
    """The loose key of the folded text."""
    return loose_key(folded_text(text))


@lru_cache(maxsize=4096)
def bare_key(text: str) -> str:
    """The folded key without the okurigana that may be left out."""
    return loose_key(bare_form(bare_letters(text)))


@lru_cache(maxsize=1024)
def bare_stem_key(text: str) -> str:
    """The bare key of what may be the beginning of a longer word."""
    return loose_key(bare_stem(bare_letters(text)))


def _counter(match: re.Match[str]) -> str:
    before, after = match.string[: match.start()][-1:], match.string[match.end() :][:1]
    counts = before.isdecimal() or is_kanji(before)
    return "ヶ" if counts and is_kanji(after) else match.group()


def bare_letters(text: str) -> str:
    """The letters of the folded text, in which okurigana are looked for."""
    return letters_of(folded_text(text))
