"""What was typed, in each of the forms that designations are filed under."""

from __future__ import annotations

import re
from dataclasses import dataclass

from glossary_app.search.terms.designations import inflection_key
from glossary_app.spelling.keys import is_japanese, loose_key, strict_key
from glossary_app.spelling.romaji import romaji_key

_SCRIPTS = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Typed:
    """A query's text and its keys; `romaji` is empty unless Latin letters were typed."""

    text: str
    strict: str
    loose: str
    inflected: str
    romaji: str
    words: tuple[str, ...]


def typed(text: str) -> Typed:
    """The forms of a text."""
    strict = strict_key(text)
    words = tuple(filter(None, map(strict_key, text.split())))
    return Typed(
        text,
        strict,
        loose_key(text),
        inflection_key(text),
        "" if is_japanese(strict) else romaji_key(text),
        words,
    )
