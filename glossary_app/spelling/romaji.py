"""One skeleton for readings typed in Latin letters and for the kana they stand for.

Hepburn (with macrons, doubled vowels or neither), Kunrei, Nihon-shiki and the spellings typed
into an input method (nn, xtu, -) all give the same skeleton. It is no transliteration: ち and
ティ are both `ti`, vowel length is dropped. Equal skeletons mean "may well be meant".
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from functools import cache, lru_cache

from glossary_app.spelling.kana import LONG_VOWEL_MARK, has_kana, has_kanji
from glossary_app.spelling.keys import strict_key

_Rule = tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]]

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
_LETTERS = str.maketrans(_SMALL_Y | _SMALL_VOWELS | _ONE_KANA | {"っ": "Q", LONG_VOWEL_MARK: ""})
# ティ, ディ, トゥ, ドゥ: Hepburn writes them as Kunrei writes チ, ヂ, ツ, ヅ.
_MERGED = {"てぃ": "ti", "でぃ": "zi", "とぅ": "tu", "どぅ": "zu", "うぉ": "o"} | {
    "ゔぁ": "ba",
    "ゔぃ": "bi",
    "ゔぇ": "be",
    "ゔぉ": "bo",
}
_MERGED_Y = {"て": "t", "で": "z", "ふ": "h", "ゔ": "b"}

# Small kana as input methods spell them, then the letters in which the systems differ.
_LATIN_RULES: tuple[_Rule, ...] = tuple(
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
        (r"i(?<=[kgnhbpmr]i)[xl]y", "y"),
        (r"i(?:(?<=[jstzcd]i)|(?<=[sc]hi))[xl]y?(?=[aueo])", "y"),
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
_LENGTH_RULES: tuple[_Rule, ...] = tuple(
    (re.compile(pattern), replacement)
    for pattern, replacement in (
        # Not before y: no word has っや, and a typed yya has been made ya by the rules above.
        (r"QQ+", "Q"),
        # A template such as \1 would be read anew at every call.
        (r"Q([bcdfghjkmpqrstvwz])", lambda match: 2 * match[1]),
        (r"Q", ""),
        (r"m(?=[bpm])", "n"),
        (r"n+", "n"),
        (r"[aiueo](?:(?<=aa)a*|(?<=ii)i*|(?<=uu)u*|(?<=e[ei])[ei]*|(?<=o[ou])[ou]*)", ""),
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
    # Only small kana make one syllable with what stands before them.
    if not _SMALL.isdisjoint(key):
        pairs, pattern = _syllables_of_two()
        key = pattern.sub(lambda match: pairs[match[0]], key)
    return key.translate(_LETTERS)


@cache
def _syllables_of_two() -> tuple[dict[str, str], re.Pattern[str]]:
    """What two kana spell together, and the pattern of them."""
    before_y = {kana: letters[:-1] for kana, letters in _ONE_KANA.items() if letters[1:] == "i"}
    pairs = {
        first + second: consonant + letters
        for first, consonant in (before_y | _MERGED_Y).items()
        for second, letters in _SMALL_Y.items()
    }
    pairs |= {first + "ぇ": before_y[first] + "ye" for first in "しじちぢ"} | _MERGED
    return pairs, re.compile("|".join(pairs))


def _strip_macrons(text: str) -> str:
    decomposed = unicodedata.normalize("NFD", text)
    return "".join(char for char in decomposed if not unicodedata.combining(char))
