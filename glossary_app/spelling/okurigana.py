"""Okurigana, the kana that end the reading of a kanji: 取扱い, 取り扱い and 取扱 are one word.

The bare form leaves out what writers leave out: the ending of a verb's noun form, wherever it
stands, and all but the last kana of other endings. 行う and 行なう meet so, and 行く stays apart.
Different words may meet as well (生き物 and 生物), so that their readings are compared.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from glossary_app.spelling.kana import is_kanji
from glossary_app.spelling.keys import strict_key

_HIRAGANA = re.compile("[ぁ-ん]+")
# い and え row, in which noun forms end; に and で are particles far more often.
_NOUN_ENDINGS = frozenset("いきぎしじちぢにびみりえけげせぜてねべめれ") - {"に"}
_NO_ENDINGS = re.compile(
    "^[のはをにでへゃゅょんぁぃぅぇぉ]|^と(?:し[てた]|する|いう|[はもの])|.っ|っ.|しい$"
)
_LONGEST_ENDING = 3
# With okurigana another word than without: 読書 is no 読み書き. Most others are one.
_OF_TWO_WORDS = frozenset(
    [
        "生物",
        "食物",
        "生花",
        "上下",
        "売買",
        "貸借",
        "開閉",
        "読書",
        "生死",
        "乗降",
        "伸縮",
        "送迎",
        "見聞",
        "増減",
        "浮沈",
        "昇降",
    ]
)


def bare_form(text: str) -> str:
    """The text, which has no separators, without the okurigana that may be left out."""
    if text.isascii():
        return text
    return _HIRAGANA.sub(_shortened, text)


def bare_stem(text: str) -> str:
    """The bare form of the beginning of a word: the last ending may not be complete yet."""
    if text.isascii() or sum(map(is_kanji, text)) < 2:
        return text
    return bare_form(text)


def kanji_and_ending(word: str) -> tuple[str, str]:
    """The kanji of a word of kanji with kana endings, and the kana behind the last one."""
    if not is_kanji(word[:1]) or not all(map(_is_hiragana_or_kanji, word)):
        return "", ""
    kanji = "".join(filter(is_kanji, word))
    return kanji, word[word.rindex(kanji[-1]) + 1 :]


def agrees(typed: str, readings: Iterable[str], written: str) -> bool:
    """Whether a word may be spelled so: its reading has the typed okurigana at their places.

    Without a reading, one kanji is too little to tell.
    """
    spoken = [strict_key(reading) for reading in readings if reading]
    if not spoken:
        is_other = typed != written and bare_form(written) in _OF_TWO_WORDS
        return sum(map(is_kanji, written)) > 1 and not is_other
    pattern = _pattern(typed)
    if any(re.fullmatch(pattern, reading) for reading in spoken):
        return True
    return sum(map(is_kanji, written)) > 1 and _endings_agree(typed, written)


def _shortened(match: re.Match[str]) -> str:
    ending = match.group()
    if not _ends_kanji(match) or len(ending) > _LONGEST_ENDING or _NO_ENDINGS.search(ending):
        return ending
    if ending == "っ" or ending[-1] in _NOUN_ENDINGS:
        return ""
    is_last = match.end() == len(match.string)
    return ending[-1] if is_last else ending


def _ends_kanji(match: re.Match[str]) -> bool:
    """Whether kana stand behind a kanji."""
    return is_kanji(match.string[: match.start()][-1:])


def _pattern(typed: str) -> str:
    """What the reading looks like: the okurigana as they are, anything in place of the rest."""
    parts: list[str] = []
    place = 0
    for match in filter(_ends_kanji, _HIRAGANA.finditer(typed)):
        parts += [".+", re.escape(match.group())]
        place = match.end()
    return "".join(parts) + (".+" if place < len(typed) else "")


def _endings_agree(typed: str, written: str) -> bool:
    """Whether both have okurigana that differ only in how much of the word they spell out."""
    ours, theirs = _endings(typed), _endings(written)
    return (
        len(ours) == len(theirs)
        and any(theirs)
        and all(a.endswith(b) or b.endswith(a) for a, b in zip(ours, theirs, strict=True))
    )


def _endings(text: str) -> list[str]:
    """The kana behind each kanji."""
    behind = {match.start() - 1: match.group() for match in _HIRAGANA.finditer(text)}
    return [behind.get(at, "") for at, character in enumerate(text) if is_kanji(character)]


def _is_hiragana_or_kanji(character: str) -> bool:
    return "ぁ" <= character <= "ゖ" or is_kanji(character)
