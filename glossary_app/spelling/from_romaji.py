"""Kana for readings that are written in Latin letters, as Hepburn's and Kunrei's systems do."""

from __future__ import annotations

import re
import unicodedata

_ROWS = {
    "": "あいうえお",
    "k": "かきくけこ",
    "s": "さしすせそ",
    "t": "たちつてと",
    "n": "なにぬねの",
    "h": "はひふへほ",
    "m": "まみむめも",
    "y": "や\0ゆ\0よ",
    "r": "らりるれろ",
    "w": "わ\0\0\0を",
    "g": "がぎぐげご",
    "z": "ざじずぜぞ",
    "d": "だぢづでど",
    "b": "ばびぶべぼ",
    "p": "ぱぴぷぺぽ",
}
_BEFORE_Y = zip("kstnhmrgzdbp", "きしちにひみりぎじぢびぴ", strict=True)
_YOON = {f"{head}y": kana for head, kana in _BEFORE_Y} | {"sh": "し", "ch": "ち", "j": "じ"}
_IRREGULAR = {
    "shi": "し",
    "chi": "ち",
    "tsu": "つ",
    "ji": "じ",
    "fu": "ふ",
    "fa": "ふぁ",
    "fi": "ふぃ",
    "fe": "ふぇ",
    "fo": "ふぉ",
    "she": "しぇ",
    "che": "ちぇ",
    "je": "じぇ",
    "n": "ん",
    "n'": "ん",
}
_SYLLABLES = {
    consonant + vowel: kana
    for consonant, row in _ROWS.items()
    for vowel, kana in zip("aiueo", row, strict=True)
    if kana != "\0"
} | {
    head + vowel: kana + small
    for head, kana in _YOON.items()
    for vowel, small in zip("auo", "ゃゅょ", strict=True)
}
_SYLLABLES |= _IRREGULAR
# The longest first: `shi` before `n`, and ん only where no vowel follows.
_TOKEN = re.compile(
    r"(?P<doubled>([kstcgzdbpfj])(?=\2)|t(?=ch))|"
    + "|".join(sorted(map(re.escape, _SYLLABLES), key=len, reverse=True))
    + r"|m(?=[bpm])"
)
# ō is written for おう far more often than for おお.
_LONG = {"ā": "aa", "ī": "ii", "ū": "uu", "ē": "ee", "ō": "ou"}
_CIRCUMFLEX = str.maketrans("âîûêô’`", "āīūēō''")


def kana_of_romaji(text: str) -> str:
    """The hiragana that Latin letters stand for; empty where they are no romaji."""
    latin = unicodedata.normalize("NFKC", text).casefold().translate(_CIRCUMFLEX)
    for mark, letters in _LONG.items():
        latin = latin.replace(mark, letters)
    latin = "".join(latin.replace("-", " ").split())
    kana: list[str] = []
    at = 0
    while at < len(latin):
        found = _TOKEN.match(latin, at)
        if not found:
            return ""
        token = found[0]
        kana.append("っ" if found["doubled"] else _SYLLABLES.get(token, "ん"))
        at = found.end()
    return "".join(kana)
