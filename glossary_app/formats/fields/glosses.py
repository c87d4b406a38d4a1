"""What a dictionary says of a word: short glosses name it in the other language, the rest defines.

A dictionary has a head and a meaning, and says neither which language is which nor what of the
meaning is a name. Both are told by the letters and the length.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from glossary_app.formats.fields.concept import Concept, Designation
from glossary_app.model.locale import EN_US, JA_JP, Locale
from glossary_app.spelling.kana import is_japanese

_LONGEST_NAME = 40
_MOST_WORDS = 5
_NO_NAME = re.compile(r"[〈〉《》【】()（）\[\]{}=:：;；。．!！?？…~～]|\.$|\.\s")
# 〈U〉『領収書』: what kind of word it is, and marks of what matters most, are no part of a name.
_MARKS = re.compile(r"^(?:\s*(?:〈[A-Za-z0-9,. ]{1,12}〉|《[^《》]{1,20}》))+|[『』]")
_PARTS = re.compile(
    r"(?<!\s)\s+/\s+|(?:(?<!\s)\s+)?[;；、]\s*|,\s+|\n|(?<=[』〉》ぁ-ヿ一-鿿])\s*[,/]\s*"
)


def language_of(text: str) -> Locale:
    """The language of a text by its letters."""
    return JA_JP if is_japanese(text) else EN_US


def is_name(text: str) -> bool:
    """Whether a gloss is short and plain enough to be a name of the thing."""
    is_short = len(text) <= _LONGEST_NAME and len(text.split()) <= _MOST_WORDS
    return bool(text) and is_short and not _NO_NAME.search(text)


def dictionary_concept(heads: Iterable[str], meaning: str) -> Concept:
    """The concept of a head word and its meaning; the meaning is kept whole as its definition."""
    concept = Concept()
    texts = [" ".join(head.split()) for head in heads]
    own = language_of(texts[0])
    for text in dict.fromkeys(texts):
        concept.part(language_of(text)).designations.append(Designation(text))
    names = [_MARKS.sub("", part).strip() for part in _PARTS.split(meaning)]
    foreign = [name for name in names if is_name(name) and language_of(name) != own]
    for name in dict.fromkeys(foreign):
        part = concept.part(language_of(name))
        if name not in [known.text for known in part.designations]:
            part.designations.append(Designation(name))
    # A meaning that is one name and nothing else has been said.
    if meaning and meaning not in foreign:
        concept.definitions.append(meaning)
    return concept
