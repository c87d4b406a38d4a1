"""Strict and loose keys: designations with equal keys are spellings of the same word.

The strict key ignores case, width, hiragana or katakana, and separators. The loose key also
ignores what Japanese spellings waver in: vowel length, small kana, ヴ, ぢ and づ; and accents.
Neither ever folds か to が: voicing tells words apart.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import cache, lru_cache

from glossary_app.spelling.kana import (
    LARGE_OF_SMALL,
    LONG_VOWEL_MARK,
    UNVOICED,
    VOICED,
    VOWEL,
    hiragana,
    is_japanese,
)

__all__ = ["is_japanese", "letters_of", "loose_key", "loose_keys", "strict_key", "usual_signs"]

# These tell designations apart (C, C#, C++; R&D), so they are no separators.
_MEANINGFUL_MARKS = frozenset("#%&@*")
_KEPT_MARKS = frozenset("\u3099\u309a")
_REPEAT_KANJI = "々〻"
_REPEATING_KATAKANA = "ヽヾ"
_ITERATION = re.compile("[々〻ゝゞ]")
# One mark, or its two halves, which plain text also draws with slashes; the second is voiced.
_REPEATED = re.compile("(?<![^〱-〵])([^〱-〵]+)(?:(〱|〳〵)|〲|〴〵)")
_REPEATS = frozenset("〱〲〳〴〵")
_DRAWN_REPEAT = re.compile("／([″゛\u3099]?)＼")
_LONGEST_REPEAT, _USUAL_REPEAT = 4, 2
# Signs that look like ー, where only that can be meant.
_LOOKALIKES = frozenset("−─━")
_LONG_LOOKALIKE = re.compile(f"(?<=[ぁ-ゖァ-ヺー])[{''.join(sorted(_LOOKALIKES))}]")
_MARKS = str.maketrans({"♯": "#", "™": None, "®": None, "©": None, "℠": None})
_UNUSUAL = frozenset((*map(chr, _MARKS), "／"))
_V_ROW = (("ゔぁ", "ば"), ("ゔぃ", "び"), ("ゔぇ", "べ"), ("ゔぉ", "ぼ"), ("ゔ", "ぶ"))
_MAY_HAVE_ACCENT = re.compile("[^\x00-\x7fぁ-ヿ㐀-\u9fff]")
_LOOSE_KANA = str.maketrans({"ぢ": "じ", "づ": "ず", "ゐ": "い", "ゑ": "え", **LARGE_OF_SMALL})
_VOWELS = frozenset("あいうえお")
_LENGTHENING = {"あ": "あ", "い": "い", "う": "う", "え": "えい", "お": "おう"}
# Whatever lengthens a vowel is dropped to the last of it, so that none of it sounds for the next.
_LENGTHENED = re.compile(
    "|".join(
        f"(?<=[{''.join(kana for kana in VOWEL if VOWEL[kana] == vowel)}])[{longer}]+"
        for vowel, longer in _LENGTHENING.items()
    )
)


@lru_cache(maxsize=4096)
def strict_key(text: str) -> str:
    """The text in the form in which equal spellings are equal.

    Text that holds nothing but separators is its own key, so that only blank text has none.
    """
    return _strict_key(text)


def _strict_key(text: str) -> str:
    letters = letters_of(text)
    if not letters:
        return "".join(_fold_width_and_case(text).split())
    if letters.isascii():
        return letters
    # Dropping a space may bring a kana and its voicing mark together: か ゛ is が.
    composed = hiragana(unicodedata.normalize("NFC", letters))
    repeated = composed if _REPEATS.isdisjoint(composed) else _REPEATED.sub(_repeat, composed)
    return _expand_iteration_marks(repeated) if _ITERATION.search(repeated) else repeated


def letters_of(text: str) -> str:
    """Case and width folded and separators dropped; katakana and hiragana stay what they are."""
    if text.isascii():
        return text.lower().encode("ascii").translate(None, _dropped()).decode("ascii")
    folded = _fold_width_and_case(usual_signs(text))
    return with_long_marks(folded).translate(_LETTERS)


def with_long_marks(text: str) -> str:
    """The text with ー for signs behind kana that look like it; each stays one character."""
    if _LOOKALIKES.isdisjoint(text):
        return text
    return _LONG_LOOKALIKE.sub(LONG_VOWEL_MARK, text)


def usual_signs(text: str) -> str:
    """The text with signs that normalising would turn into something else as they are meant."""
    if _UNUSUAL.isdisjoint(text):
        return text
    drawn = _DRAWN_REPEAT.sub(lambda match: "〴〵" if match[1] else "〳〵", text)
    return drawn.translate(_MARKS)


@lru_cache(maxsize=4096)
def loose_key(text: str) -> str:
    """The strict key without vowel length, small kana, ヴ, ぢ, づ and accents.

    Text that holds nothing but length marks keeps them, so that only blank text has no key.
    """
    return _loosened(strict_key(text))


def _loosened(key: str) -> str:
    if key.isascii():
        return key
    if _MAY_HAVE_ACCENT.search(key):
        key = _strip_accents(key)
    if "ゔ" in key:
        for written, folded in _V_ROW:
            key = key.replace(written, folded)
    return _drop_vowel_length(key.translate(_LOOSE_KANA)) or key


def loose_keys(words: Sequence[str]) -> list[str]:
    """The loose keys of many words in katakana, in a fraction of the time."""
    # Nothing crosses the bar, which is kept as it is; only a mark of repetition reaches over it.
    plain = [word for word in words if word[0] not in _REPEATING_KATAKANA]
    joined = _loosened(_strict_key("|".join(plain))).split("|") if plain else []
    keys = dict(zip(plain, joined, strict=True))
    # What is nothing but length marks keeps them.
    return [keys.get(word) or loose_key(word) for word in words]


def _fold_width_and_case(text: str) -> str:
    """NFKC and case folding, to the fixed point that Unicode calls NFKC_Casefold."""
    return unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).casefold())


class _Letters(dict[int, int | None]):
    """What becomes of each character of a key: separators go. Filled as characters are met."""

    def __missing__(self, code: int) -> int | None:
        character = chr(code)
        category = unicodedata.category(character)
        mark = category[0] == "P" and character not in _MEANINGFUL_MARKS
        selector = "\ufe00" <= character <= "\ufe0f" or "\U000e0100" <= character <= "\U000e01ef"
        dropped = mark or selector or category[0] in "ZC" or character in "~゛゜"
        return self.setdefault(code, None if dropped else code)


_LETTERS = _Letters()


@cache
def _dropped() -> bytes:
    """The separators of ASCII: a table of bytes takes a fraction of the time."""
    return bytes(code for code in range(128) if _LETTERS[code] is None)


def _expand_iteration_marks(text: str) -> str:
    written: list[str] = []
    run = 0
    for index, character in enumerate(text):
        if character in _REPEAT_KANJI and written:
            # 部分々々 repeats two characters, 時々 one.
            run = run or _length_of_run(text, index)
            written.append(written[-min(run, len(written))])
            continue
        run = 0
        if character == "ゝ" and written:
            written.append(UNVOICED.get(written[-1], written[-1]))
        elif character == "ゞ" and written:
            plain = UNVOICED.get(written[-1], written[-1])
            written.append(VOICED.get(plain, plain))
        else:
            written.append(character)
    return "".join(written)


def _repeat(match: re.Match[str]) -> str:
    """まあ〳〵 is まあまあ, ところ〴〵 is ところどころ."""
    said = match[1]
    again = said if len(said) <= _LONGEST_REPEAT else said[-_USUAL_REPEAT:]
    first = again[0] if match[2] else VOICED.get(again[0], again[0])
    return said + first + again[1:]


def _length_of_run(text: str, start: int) -> int:
    return len(text[start:]) - len(text[start:].lstrip(_REPEAT_KANJI))


def _strip_accents(text: str) -> str:
    decomposed = unicodedata.normalize("NFD", text)
    kept = (c for c in decomposed if not unicodedata.combining(c) or c in _KEPT_MARKS)
    return unicodedata.normalize("NFC", "".join(kept))


def _drop_vowel_length(text: str) -> str:
    """Drop ー, and a vowel that only lengthens the one before: フェイス and フェース are one."""
    short = text.replace(LONG_VOWEL_MARK, "")
    return short if _VOWELS.isdisjoint(short) else _LENGTHENED.sub("", short)
