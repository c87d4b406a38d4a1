"""The initials of a name: API of Application Programming Interface, IoT of Internet of Things."""

from __future__ import annotations

import re

from glossary_app.spelling.letters import plain_letters

_WORD = re.compile("[a-z][a-z0-9]*")
_FEWEST, _MOST = 2, 6
# Left out of most abbreviations, and said in some.
_SMALL_WORDS = frozenset(
    ["a", "an", "and", "as", "at", "by", "for", "from", "in", "of", "on", "or", "the", "to", "with"]
)


def initials_of(text: str) -> tuple[str, ...]:
    """What a name of a few words may be abbreviated to, in lower case."""
    words = _WORD.findall(plain_letters(text.casefold()))
    if not _FEWEST <= len(words) <= _MOST:
        return ()
    letters = "".join([word[0] for word in words])
    telling = "".join([word[0] for word in words if word not in _SMALL_WORDS])
    return (letters,) if telling == letters or len(telling) < _FEWEST else (letters, telling)


def may_be_initials(key: str) -> bool:
    """Whether a key is short enough, and of plain letters."""
    return _FEWEST <= len(key) <= _MOST and key.isascii() and key.isalpha()
