"""Which of several designations is meant by what is written, and by what rule it is taken so."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Sequence
from typing import NamedTuple

from glossary_app.model.hit import MatchRule
from glossary_app.model.scan import Designation
from glossary_app.recognition.everyday import FUNCTION_WORDS
from glossary_app.recognition.scanning.places import is_spelled_so
from glossary_app.recognition.scanning.tree import Ending, even
from glossary_app.recognition.scanning.units import SEPARATORS
from glossary_app.spelling.kana import is_japanese
from glossary_app.spelling.keys import loose_key, strict_key

# Longer abbreviations are no words of another meaning in small letters.
_MOST_CAPITALS = 5


class Meaning(NamedTuple):
    """A designation that what is written may mean, and by what rule."""

    ending: Ending
    rule: MatchRule


def meanings(endings: Sequence[Ending], read: str, written: str) -> tuple[Meaning, ...]:
    """What is meant by what is written: as it is written first, then the form to be used.

    `read` is the same text with its widths and characters evened. Of equals the first comes
    first, which is so in library order.
    """
    if len(endings) == 1 and read == written == endings[0].designation.text:
        return (Meaning(endings[0], _rule(written, endings[0])),)
    meant = (
        ending
        for ending in endings
        if _may_mean(ending.designation, read) and is_spelled_so(read, ending)
    )
    ordered = sorted(meant, key=lambda ending: _distance(ending, written, read))
    return tuple(Meaning(ending, _rule(written, ending)) for ending in ordered)


def _rule(written: str, ending: Ending) -> MatchRule:
    """What had to be ignored to find the designation."""
    text = ending.designation.text
    if ending.is_reading:
        return MatchRule.READING
    for rule, fold in _FOLDS:
        if fold(written) == fold(text):
            return rule
    if ending.verb or not is_japanese(text):
        return MatchRule.INFLECTION
    return MatchRule.VARIANT


def _distance(ending: Ending, written: str, read: str) -> tuple[bool, ...]:
    designation = ending.designation
    return (
        designation.text != written,
        designation.text.casefold() != written.casefold(),
        # Half as wide it is the same name.
        even(_width(designation.text)).casefold() != read.casefold(),
        ending.is_reading,
        # What is not quite a forbidden form is taken for the form that is to be used.
        designation.is_discouraged,
        not designation.is_headword,
    )


def _may_mean(designation: Designation, written: str) -> bool:
    """Whether capitals agree: IT is not it, while a headword's first capital means nothing."""
    text = designation.text
    if text == written or is_japanese(text):
        return True
    text = _width(text)
    if text.casefold() in FUNCTION_WORDS or _is_abbreviation(text):
        return written in (text, text + "s", text + "es", text + "'s")
    return True


def _is_abbreviation(text: str) -> bool:
    letters = [character for character in text if character.isalpha()]
    return (
        len(letters) <= _MOST_CAPITALS
        and len(text.split()) == 1
        and sum(letter.isupper() for letter in letters) > 1
    )


def _width(text: str) -> str:
    return unicodedata.normalize("NFKC", text)


_FOLDS: tuple[tuple[MatchRule, Callable[[str], str]], ...] = (
    (MatchRule.IDENTICAL, str),
    (MatchRule.CASE, str.casefold),
    (MatchRule.WIDTH, lambda text: _width(text).casefold()),
    (MatchRule.VARIANT, lambda text: even(_width(text)).casefold()),
    (MatchRule.MIDDLE_DOT, lambda text: _width(text).replace("・", "").casefold()),
    (MatchRule.SEPARATORS, lambda text: _width(text).casefold().translate(SEPARATORS)),
    (MatchRule.KANA, strict_key),
    (MatchRule.LONG_VOWEL, loose_key),
)
