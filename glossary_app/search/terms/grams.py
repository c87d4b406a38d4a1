"""Letters inside a designation: pairs of Japanese ones, threes of others."""

from __future__ import annotations

import re
from collections.abc import Iterator

from glossary_app.search.terms.analysis import JAPANESE
from glossary_app.spelling.kana import is_kanji

_PARTS = re.compile(rf"([{JAPANESE}]+)|[^{JAPANESE}]+")
LATIN_LETTERS = 3


def grams_of(key: str) -> Iterator[str]:
    """Yield the grams under which a key is filed."""
    for match in _PARTS.finditer(key):
        part = match.group()
        if match[1]:
            yield from filter(is_kanji, part)
            yield from (part[index : index + 2] for index in range(len(part) - 1))
        else:
            yield from _threes(part)


def grams_to_find(key: str) -> tuple[str, ...]:
    """The grams that a designation must have to contain this key; empty if it has too few."""
    wanted: list[str] = []
    for match in _PARTS.finditer(key):
        part = match.group()
        if not match[1]:
            wanted.extend(_threes(part))
        elif len(part) == 1:
            wanted.extend(filter(is_kanji, part))
        else:
            wanted.extend(part[index : index + 2] for index in range(len(part) - 1))
    return tuple(dict.fromkeys(wanted))


def _threes(part: str) -> Iterator[str]:
    for index in range(len(part) - LATIN_LETTERS + 1):
        yield part[index : index + LATIN_LETTERS]
