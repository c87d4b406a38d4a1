"""Numbers in Arabic digits, however they are written: 三次元, 第Ⅳ種, Type IV, 二十四時間."""

from __future__ import annotations

import re
import unicodedata

from glossary_app.spelling.kana import is_japanese

_DIGITS = {kanji: digit for digit, kanji in enumerate("〇一二三四五六七八九")} | {
    "零": 0,
    "壱": 1,
    "弐": 2,
}
_TENS = {"十": 10, "百": 100, "千": 1000}
_MYRIADS = {"万": 10**4, "億": 10**8, "兆": 10**12}
_NUMBER = re.compile("[〇零一二三四五六七八九十百千壱弐][〇零一二三四五六七八九十百千万億兆壱弐]*")
_MIXED = re.compile("(?<![0-9])([0-9]{1,18})([万億兆])(?![0-9])")

_ROMAN_SIGNS = re.compile("[Ⅰ-Ⅻⅰ-ⅻ]+")
# Its letters first, then what stands before them: most places are passed over at once.
_ROMAN = re.compile(r"[IVXivx](?<![A-Za-z0-9][IVXivx])[IVXivx]*(?![A-Za-z0-9])")
_ROMAN_IN_JAPANESE = re.compile("[IVXivx]+")
_WELL_FORMED = re.compile("(x{0,3})(ix|iv|v?i{0,3})", re.IGNORECASE)
_ROMAN_DIGITS = {"i": 1, "v": 5, "x": 10}
# Kanji beside which one letter is a number: 第I相, V型.
_ORDINAL = tuple("第型種類期級世部章式相群")


def with_digits(text: str) -> str:
    """The text with kanji and Roman numerals in Arabic digits."""
    if text.isascii():
        return _ROMAN.sub(lambda match: _of_letters(match), text)
    signs = _ROMAN_SIGNS.sub(lambda match: _of_signs(match.group()), text)
    text = _ROMAN_IN_JAPANESE.sub(_of_letters_alone, signs)
    text = _NUMBER.sub(lambda match: _of_kanji(match.group()), text)
    if _MYRIADS.keys().isdisjoint(text):
        return text
    return _MIXED.sub(lambda match: str(int(match[1]) * _MYRIADS[match[2]]), text)


def _of_signs(signs: str) -> str:
    return str(_roman_value(unicodedata.normalize("NFKC", signs).lower()))


def _of_letters_alone(match: re.Match[str]) -> str:
    """A Roman numeral between what are no letters, or Japanese ones."""
    text = match.string
    around = (text[: match.start()][-1:], text[match.end() :][:1])
    is_part = any(each.isalnum() and not is_japanese(each) for each in around)
    return match.group() if is_part else _of_letters(match)


def _of_letters(match: re.Match[str]) -> str:
    """A Roman numeral in letters; what may well be a letter or a word stays."""
    letters = match.group()
    same_case = letters.isupper() or letters.islower()
    if not letters or not same_case or not _WELL_FORMED.fullmatch(letters):
        return letters
    if not _is_number(match, match.string):
        return letters
    return str(_roman_value(letters.lower()))


def _is_number(match: re.Match[str], text: str) -> bool:
    """Whether letters count something: Type I, 第I相; but not the editor vi, I think, X線."""
    before, after = text[: match.start()], text[match.end() :]
    if before[-1:] in _ORDINAL or after[:1] in _ORDINAL:
        return True
    if len(match.group()) > 1:
        return bool(before.strip() or is_japanese(after[:1]))
    follows_word = before.endswith(" ") and before.strip()[-1:].isalpha()
    return match.group() in ("I", "V") and follows_word and not is_japanese(before[-2:])


def _roman_value(letters: str) -> int:
    values = [_ROMAN_DIGITS.get(letter, 0) for letter in letters]
    following = [*values[1:], 0]
    return sum(-v if v < after else v for v, after in zip(values, following, strict=True))


def _of_kanji(number: str) -> str:
    """三十二 is 32, and 二〇二六 is 2026."""
    if all(character in _DIGITS for character in number):
        return "".join(str(_DIGITS[character]) for character in number)
    total = part = digit = 0
    for character in number:
        if character in _DIGITS:
            digit = digit * 10 + _DIGITS[character]
        elif character in _TENS:
            part, digit = part + (digit or 1) * _TENS[character], 0
        else:
            total, part, digit = total + ((part + digit) or 1) * _MYRIADS[character], 0, 0
    return str(total + part + digit)
