"""What an abbreviation stands for, where the opening sentence says so and the initials agree."""

from __future__ import annotations

import re
from collections.abc import Iterator

from glossary_app.formats.fields.further_names import is_acronym

# `API (Application Programming Interface)`, `API（アプリ…、Application Programming Interface）`.
_BEHIND = re.compile(r"[ \t*_\"'“”]{0,6}[(（]([^()（）]{4,120})[)）]")
# `API stands for Application Programming Interface.`
_STANDS_FOR = re.compile(
    r"[^.。]{0,40}?\b(?:stands? for|is short for|is an? (?:acronym|abbreviation|initialism) "
    r"(?:of|for)|short for|abbreviation of)\s+(?:the\s+)?([^.,;:()。、]{4,120})",
    re.IGNORECASE,
)
# `APIはApplication Programming Interfaceの略です。`
_JAPANESE = re.compile(
    r"[^。]{0,40}?(?<![A-Za-z])([A-Za-z][A-Za-z0-9 /&'-]{3,120}?)[」』\"]?の(?:略|頭文字|短縮)"
)
_PARTS = re.compile(r"(?:(?<!\s)\s+)?[,、;；/／:：]\s*")
_WORD = re.compile(r"[A-Za-z0-9]+")
# Words that mostly give no letter to an abbreviation; where one does, its initial is taken.
_SMALL = frozenset(
    [
        "a",
        "an",
        "and",
        "as",
        "at",
        "by",
        "de",
        "for",
        "from",
        "in",
        "is",
        "of",
        "on",
        "or",
        "the",
        "to",
        "via",
        "with",
    ]
)
_OPENING = 600
# A word so short gives its initial alone.
_SHORT_WORD = 4


def long_forms(headword: str, opening: str) -> Iterator[str]:
    """The long forms of a headword that is an abbreviation."""
    if not is_acronym(headword):
        return
    text = opening[:_OPENING]
    start = text.find(headword)
    while start >= 0:
        rest = text[start + len(headword) :]
        for pattern in (_BEHIND, _STANDS_FOR, _JAPANESE):
            found = pattern.match(rest)
            for form in _PARTS.split(found[1]) if found else ():
                if is_long_form(form, headword):
                    yield _tidied(form)
                    return
        before = _before_brackets(text[:start], headword)
        if before:
            yield before
            return
        start = text.find(headword, start + 1)


def short_forms(headword: str, opening: str) -> Iterator[str]:
    """The abbreviations of a headword: `Application Programming Interface (API)`."""
    place = opening[:_OPENING].lower().find(headword.lower())
    if place < 0 or is_acronym(headword):
        return
    found = _BEHIND_SHORT.match(opening, place + len(headword))
    if found:
        for form in _PARTS.split(found[1]):
            if is_acronym(form) and is_long_form(headword, form):
                yield form


_BEHIND_SHORT = re.compile(r"[ \t*_\"'“”]{0,6}[(（]([^()（）]{2,60})[)）]")


def is_long_form(form: str, short: str) -> bool:
    """Whether the initials of the words make the abbreviation, in their order.

    A word may give several letters (`HyperText`, `Extensible`), a small word none.
    """
    letters = [c for c in short.lower() if c.isalnum()]
    if letters and letters[-1] == "s" and short.endswith("s"):
        letters.pop()
    words = _WORD.findall(form)
    return 1 < len(words) <= 12 and len(form) > len(short) and _agree(words, tuple(letters))


def _agree(words: list[str], letters: tuple[str, ...]) -> bool:
    if not words:
        return not letters
    word, rest = words[0], words[1:]
    if word.lower() in _SMALL and _agree(rest, letters):
        return True
    if not letters:
        return False
    inner = [i for i in range(1, len(word)) if word[i].isupper() or word[i].isdigit()]
    for count in range(min(len(letters), 4), 0, -1):
        is_last = not rest
        if _gives(word, inner, letters[:count], is_last=is_last) and _agree(rest, letters[count:]):
            return True
    return False


def _gives(word: str, inner: list[int], letters: tuple[str, ...], *, is_last: bool) -> bool:
    """Whether a word gives these letters: its initial, then inner capitals or the next letter."""
    lower = word.lower()
    if letters[0] != lower[0] and not (lower.startswith("ex") and letters == ("x",)):
        return False
    if len(letters) == 1:
        return True
    capitals = tuple(lower[i] for i in inner)
    if capitals[: len(letters) - 1] == letters[1:]:
        return True
    if lower.startswith("".join(letters)):
        return len(word) > _SHORT_WORD
    # `Hypertext` gives two of HTML, `Database` two of DBaaS.
    is_joined = not is_last and len(letters) == 2 and len(word) > _SHORT_WORD + 1
    return is_joined and letters[1] in lower[2:]


def _before_brackets(before: str, headword: str) -> str:
    """`An Application Programming Interface (API) …`: the words in front of the bracket."""
    if not before.rstrip().endswith(("(", "（")):
        return ""
    words = list(_WORD.finditer(before))[-12:]
    for place in range(len(words) - 1, -1, -1):
        form = before[words[place].start() :].rstrip(' (（*_"”')
        if re.search(r"[.。:;!?]\s", form):
            break
        if words[place][0].lower() not in _SMALL and is_long_form(form, headword):
            return _tidied(form)
    return ""


def _tidied(form: str) -> str:
    """The form without the marks around it."""
    return " ".join(form.strip(" *_\"'“”").split())
