"""Kana: which characters they are, their vowels, their voiced and large forms."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache, lru_cache

# Katakana ァ…ヶ stand 0x60 above their hiragana.
_HIRAGANA_OF_KATAKANA = {code: code - 0x60 for code in range(0x30A1, 0x30F7)} | {
    0x30FD: 0x309D,  # ヽ
    0x30FE: 0x309E,  # ヾ
}
_KATAKANA_OF_HIRAGANA = {hira: kata for kata, hira in _HIRAGANA_OF_KATAKANA.items()}

LONG_VOWEL_MARK = "ー"

_KANA_RANGES = "ぁ-ヿㇰ-ㇿｦ-ﾟ"
# The compatibility ideographs are written as escapes: normalised, the first of them would be an
# ordinary kanji, and the range would take in Hangul.
_KANJI_RANGES = "㐀-\u9fff々〆〇\uf900-\ufaff\U00020000-\U0003ffff"
_KANA = re.compile(f"[{_KANA_RANGES}]")
_KATAKANA = re.compile("[ァ-ヶヽヾ]")
_KATAKANA_RUN = re.compile("([ァ-ヶヽヾ]+)")
_MARKS_LIKE_KANJI = frozenset("々〆〇")
# Sets of that many characters take milliseconds to compile: a few letters are looked at singly.
_FEW_LETTERS = 80

_VOICED_PAIRS = (
    "かがきぎくぐけげこごさざしじすずせぜそぞただちぢつづてでとどはばひびふぶへべほぼうゔ"
)
VOICED = dict(zip(_VOICED_PAIRS[::2], _VOICED_PAIRS[1::2], strict=True))
UNVOICED = {voiced: plain for plain, voiced in VOICED.items()}

LARGE_OF_SMALL = dict(zip("ぁぃぅぇぉっゃゅょゎゕゖ", "あいうえおつやゆよわかけ", strict=True))

_ROWS_BY_VOWEL = {
    "あ": "あかがさざただなはばぱまやらわぁゃゎゕ",
    "い": "いきぎしじちぢにひびぴみりゐぃ",
    "う": "うくぐすずつづぬふぶぷむゆるゔぅゅっ",
    "え": "えけげせぜてでねへべぺめれゑぇゖ",
    "お": "おこごそぞとどのほぼぽもよろをぉょ",
}
VOWEL = {kana: vowel for vowel, row in _ROWS_BY_VOWEL.items() for kana in row}


def hiragana(text: str) -> str:
    """Write katakana as hiragana; everything else stays."""
    # To find none is far faster than to translate each letter into itself.
    if not _KATAKANA.search(text):
        return text
    if len(text) <= _FEW_LETTERS:
        return text.translate(_HIRAGANA_OF_KATAKANA)
    # In running text three letters of four are none.
    parts = _KATAKANA_RUN.split(text)
    parts[1::2] = map(_as_hiragana, parts[1::2])
    return "".join(parts)


@lru_cache(maxsize=4096)
def _as_hiragana(run: str) -> str:
    return run.translate(_HIRAGANA_OF_KATAKANA)


def katakana(text: str) -> str:
    """Write hiragana as katakana; everything else stays."""
    return text.translate(_KATAKANA_OF_HIRAGANA)


def is_kana(character: str) -> bool:
    """Whether this is hiragana, katakana (half-width too) or a sign written among them."""
    return "ぁ" <= character <= "ヿ" or "ㇰ" <= character <= "ㇿ" or "ｦ" <= character <= "ﾟ"


def is_kanji(character: str) -> bool:
    """Whether this is a Chinese character or 々."""
    return len(character) == 1 and (
        "㐀" <= character <= "\u9fff"
        or character in _MARKS_LIKE_KANJI
        or "\uf900" <= character <= "\ufaff"
        or "\U00020000" <= character <= "\U0003ffff"
    )


class _Known(dict[str, bool]):
    """What is true of which characters; filled as they are met."""

    def __init__(self, tell: Callable[[str], bool]) -> None:
        super().__init__()
        self._tell = tell

    def __missing__(self, character: str) -> bool:
        return self.setdefault(character, self._tell(character))


_KANJI = _Known(is_kanji)
_JAPANESE = _Known(lambda character: is_kana(character) or is_kanji(character))


def has_kanji(text: str) -> bool:
    """Whether the text has any kanji in it."""
    return not text.isascii() and any(map(_KANJI.__getitem__, text))


def has_kana(text: str) -> bool:
    """Whether the text has any kana in it."""
    return _KANA.search(text) is not None


def is_japanese(text: str) -> bool:
    """Whether the text has any kana or kanji in it."""
    if text.isascii():
        return False
    if len(text) <= _FEW_LETTERS:
        return any(map(_JAPANESE.__getitem__, text))
    return _any_japanese().search(text) is not None


@cache
def kanji_pattern() -> re.Pattern[str]:
    """Finds each kanji in a long text, which asks less than `is_kanji` of every letter."""
    return re.compile(f"[{_KANJI_RANGES}]")


@cache
def _any_japanese() -> re.Pattern[str]:
    return re.compile(f"[{_KANA_RANGES}{_KANJI_RANGES}]")
