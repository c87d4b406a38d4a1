"""Latin letters that do not decompose, and Greek ones by name: Ørsted, Łukasiewicz, α, µ-law."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

# Two letters of mathematics are αβ; more are a Greek word.
_GREEK = re.compile("[\u0370-\u03ff\u1f00-\u1fff]+")
_MOST_GREEK = 3
_NOT_PLAIN = re.compile("[\u00c0-\u024f\u0250-\u02af\u1e00-\u1eff\u2c60-\u2c7f]")
_NAME = re.compile(r"LATIN (?:SMALL|CAPITAL) (?:LETTER|LIGATURE) ([A-Z]{1,2})(?: WITH .*)?$")
_GREEK_NAME = re.compile(r"GREEK (?:SMALL|CAPITAL) LETTER (?:FINAL )?([A-Z]+)")
# One letter is a language (or a note); a full stop begins a name that has nothing before it.
_SIGNS = re.compile(r"(?:(?<=\b[a-z])|(?<=\b[a-z] ))(?:#|\+\+)|(?<![\w.])\.(?=[a-z])|\bcpp\b")
_MARKS = frozenset("#+.")
_SIGN_NAMES = {"#": "sharp", "++": "plusplus", ".": "dot", "cpp": "cplusplus"}
_BY_SOUND = {
    "ß": "ss", "þ": "th", "ð": "d", "ŋ": "ng", "ı": "i", "ĸ": "k", "ə": "e", "ɛ": "e", "ɔ": "o",
    "ʻ": "", "ſ": "s",
}  # fmt: skip


def plain_letters(text: str) -> str:
    """The text, in lower case, with plain Latin letters and the names of Greek ones."""
    if text.isascii():
        return text
    spelled = _GREEK.sub(lambda match: _named(match.group()), text)
    return _NOT_PLAIN.sub(lambda match: _plain(match.group()), spelled)


def named_signs(text: str) -> str:
    """The text, in lower case, with the signs of names as they are said: C#, C++ and .NET."""
    if _MARKS.isdisjoint(text) and "cpp" not in text:
        return text
    return _SIGNS.sub(lambda match: _SIGN_NAMES[match.group()], text)


def _named(run: str) -> str:
    if len(run) > _MOST_GREEK:
        return run
    return "".join(_name_of(letter) for letter in run)


@lru_cache(maxsize=256)
def _name_of(letter: str) -> str:
    # Unicode spells λ as LAMDA.
    match = _GREEK_NAME.match(unicodedata.name(letter, ""))
    return match[1].lower().replace("lamda", "lambda") if match else letter


@lru_cache(maxsize=1024)
def _plain(letter: str) -> str:
    if letter in _BY_SOUND:
        return _BY_SOUND[letter]
    match = _NAME.match(unicodedata.name(letter, ""))
    return match[1].lower() if match else letter
