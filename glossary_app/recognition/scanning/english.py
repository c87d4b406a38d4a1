"""Keys of English words, of which the forms of one word share some."""

from __future__ import annotations

import re
from functools import lru_cache

from glossary_app.spelling.inflection import singulars

_LEAST = 3
# Shorter words on two l have them of their own: called, filling.
_LEAST_DOUBLED = 5
_VOWEL = re.compile("[aeiouy]")
_ENDINGS = ("ing", "ed", "es", "s")
_DOUBLED = tuple(letter * 2 for letter in "bdfgmnprt")
_LOOKS_LIKE_A_VERB = re.compile(r"(?:ate|i[sz]e|ify)$")


def number_forms(word: str) -> tuple[str, ...]:
    """A word in lower case, and what it may be the plural of."""
    if len(word) <= _LEAST or not word.isascii():
        return (word,)
    return (word, *singulars(word))


@lru_cache(maxsize=1 << 12)
def verb_keys(word: str) -> tuple[str, ...]:
    """What the forms of a verb have in common: tunes, tuned and tuning may all be of `tun`."""
    if not word.endswith(_ENDINGS):
        return (_stem(word),)
    stems = [word]
    for ending in _ENDINGS:
        stem = word.removesuffix(ending)
        if stem != word and len(stem) >= _LEAST - 1 and _VOWEL.search(stem):
            stems.append(stem)
            # British English doubles the l of any last syllable: cancelled, labelling.
            if len(stem) > _LEAST_DOUBLED and stem.endswith("ll"):
                stems.append(stem[:-1])
    return tuple(dict.fromkeys(map(_stem, stems)))


def looks_like_a_verb(word: str) -> bool:
    """Whether a word alone is a verb by its ending, as deprecate, tokenize and verify are."""
    return bool(_LOOKS_LIKE_A_VERB.search(word))


def _stem(word: str) -> str:
    undoubled = word[:-1] if word.endswith(_DOUBLED) else word
    return undoubled[:-1] + "y" if undoubled.endswith("i") else undoubled.removesuffix("e")
