"""One skeleton for readings typed in Latin letters and for the kana they stand for.

Hepburn (with macrons, doubled vowels or neither), Kunrei, Nihon-shiki and the spellings typed
into an input method (nn, xtu, -) all give the same skeleton. It is no transliteration: ち and
ティ are both `ti`, vowel length is dropped. Equal skeletons mean "may well be meant".
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from glossary_app.spelling.kana import LONG_VOWEL_MARK, has_kana, has_kanji
from glossary_app.spelling.keys import strict_key

_ROWS = (
    ("", "あいうえお"),
    ("k", "かきくけこ"),
    ("s", "さしすせそ"),
    ("t", "たちつてと"),
    ("n", "なにぬねの"),
    ("h", "はひふへほ"),
    ("m", "まみむめも"),
    ("y", "や ゆ よ"),
    ("r", "らりるれろ"),
    ("g", "がぎぐげご"),
    ("z", "ざじずぜぞ"),
    ("d", "だぢづでど"),
    ("b", "ばびぶべぼ"),
    ("p", "ぱぴぷぺぽ"),
)
_ONE_KANA = (
    {
        kana: consonant + vowel
        for consonant, row in _ROWS
        for vowel, kana in zip("aiueo", row, strict=True)
        if kana != " "
    }
    | {"ん": "n", "ぢ": "zi", "づ": "zu", "ゔ": "bu", "ゕ": "ka", "ゖ": "ke"}
    | {
        "わ": "wa",
        "ゎ": "wa",
        "ゐ": "ui",
        "ゑ": "ue",
        "を": "o",
    }
)
_SMALL_VOWELS = dict(zip("ぁぃぅぇぉ", "aiueo", strict=True))
_SMALL_Y = {"ゃ": "ya", "ゅ": "yu", "ょ": "yo"}
_SMALL = frozenset((*_SMALL_VOWELS, *_SMALL_Y))
# ティ, ディ, トゥ, ドゥ: Hepburn writes them as Kunrei writes チ, ヂ, ツ, ヅ.
_MERGED = {"てぃ": "ti", "でぃ": "zi", "とぅ": "tu", "どぅ": "zu", "うぉ": "o"} | {
    "ゔぁ": "ba",
    "ゔぃ": "bi",
    "ゔぇ": "be",
    "ゔぉ": "bo",
}
_MERGED_Y = {"て": "t", "で": "z", "ふ": "h", "ゔ": "b"}

# Small kana as input methods spell them, then the letters in which the systems differ.
_LATIN_RULES = tuple(
    (re.compile(pattern), replacement)
    for pattern, replacement in (
        (r"[xl]t(?:s)?u", "Q"),
        (r"te[xl]i|thi", "ti"),
        (r"de[xl]i|dhi", "zi"),
        (r"to[xl]u|twu", "tu"),
        (r"do[xl]u|dwu", "zu"),
        (r"th(?=[uy])", "ty"),
        (r"dh(?=[uy])", "zy"),
        (r"te[xl]y", "ty"),
        (r"de[xl]y", "zy"),
        (r"(?<![bcdfghjkmpqrstvwyz])u[xl]o|who", "o"),
        (r"vu[xl]", "v"),
        (r"wh", "w"),
        (r"([kgnhbpmr])i[xl]y", r"\1y"),
        (r"(sh|ch|[jstzcd])i[xl]y?(?=[aueo])", r"\1y"),
        (r"fu[xl](?=y)", "f"),
        # No small kana follows a consonant: SLA is not さ.
        (r"(?<![bcdfghjkmnpqrstvwz])[xl](?=[aiueoy]|k[ae]|wa)", ""),
        (r"tch|cch", "tty"),
        (r"sh(?=i)|sh$", "s"),
        (r"sh", "sy"),
        (r"c?chi", "ti"),
        (r"ch$", "t"),
        (r"ch|cy", "ty"),
        (r"c$", "t"),
        (r"ts(?=u)|ts$", "t"),
        (r"ts", "tu"),
        (r"dz", "z"),
        (r"d(?=[iuy])", "z"),
        (r"jj", "zj"),
        (r"j(?=[iy])|j$", "z"),
        (r"j", "zy"),
        (r"ff", "hf"),
        (r"f(?=[uy])|f$", "h"),
        (r"f", "hu"),
        (r"v", "b"),
        (r"q(?=[aieo])|kw(?=[aieo])", "ku"),
        (r"gw(?=[aieo])", "gu"),
        (r"c(?=[auo])", "k"),
        (r"w(?=[ie])", "u"),
        (r"wo", "o"),
        (r"yy+", "y"),
        # Passport style: Satoh, Ohno.
        (r"(?<=[aiueo])h(?![aiueoyh]|$)", ""),
        (r"ty(?=i)", "t"),
        (r"zy(?=i)", "z"),
        (r"sy(?=i)", "s"),
    )
)
_LENGTH_RULES = tuple(
    (re.compile(pattern), replacement)
    for pattern, replacement in (
        # Not before y: no word has っや, and a typed yya has been made ya by the rules above.
        (r"(?<!Q)Q+([bcdfghjkmpqrstvwz])", r"\1\1"),
        (r"Q", ""),
        (r"m(?=[bpm])", "n"),
        (r"n+", "n"),
        (r"(?<=a)a+|(?<=i)i+|(?<=u)u+|(?<=e)[ei]+|(?<=o)[ou]+", ""),
    )
)


_ONLY_KANA = re.compile("[ぁ-ゖー]+")


@lru_cache(maxsize=4096)
def romaji_key(text: str) -> str:
    """The skeleton of a reading in kana or Latin letters; empty for text with kanji in it."""
    key = strict_key(text)
    if has_kanji(key):
        return ""
    latin = _spell_kana(key) if has_kana(key) else _strip_macrons(key)
    # Kana alone are spelled in the skeleton's letters to begin with.
    rules = _LENGTH_RULES if _ONLY_KANA.fullmatch(key) else _LATIN_RULES + _LENGTH_RULES
    for pattern, replacement in rules:
        latin = pattern.sub(replacement, latin)
    return latin


def _spell_kana(key: str) -> str:
    """Spell kana in the skeleton's letters; `Q` stands for っ until its consonant is known."""
    spelled: list[str] = []
    index = 0
    while index < len(key):
        # Only small kana make one syllable with what stands before them.
        is_pair = key[index + 1 : index + 2] in _SMALL
        syllable = _spell_pair(key[index : index + 2]) if is_pair else ""
        spelled.append(syllable or _spell_one(key[index]))
        index += 2 if syllable else 1
    return "".join(spelled)


def _spell_pair(pair: str) -> str:
    if pair in _MERGED:
        return _MERGED[pair]
    first, second = pair[:1], pair[1:]
    if second in _SMALL_Y and (first in _MERGED_Y or _ONE_KANA.get(first, "")[1:] == "i"):
        consonant = _MERGED_Y.get(first) or _ONE_KANA[first][:-1]
        return consonant + _SMALL_Y[second]
    if second == "ぇ" and first in "しじちぢ":
        return _ONE_KANA[first][:-1] + "ye"
    return ""


def _spell_one(character: str) -> str:
    if character == "っ":
        return "Q"
    if character == LONG_VOWEL_MARK:
        return ""
    known = _ONE_KANA.get(character) or _SMALL_VOWELS.get(character)
    return known or _SMALL_Y.get(character, character)


def _strip_macrons(text: str) -> str:
    decomposed = unicodedata.normalize("NFD", text)
    return "".join(char for char in decomposed if not unicodedata.combining(char))
