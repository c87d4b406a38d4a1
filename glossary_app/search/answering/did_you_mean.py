"""Similar spelling: designations at one or two typing errors from what was typed.

The keys of all designations are kept in lists by script, length and first or last letter, in
documents of their own; rapidfuzz goes through the lists that are near enough.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from glossary_app.search.files.postings import Postings, members
from glossary_app.spelling.keys import is_japanese

# One typing error from four letters on, two from eight.
_ONE_ERROR, _TWO_ERRORS = 4, 8
# Nobody types forty letters before looking at the list.
_SHORTEST, _LONGEST = 3, 40
# Some 20 MB while building; each time so many have come, their lists are written.
_KEYS_IN_MEMORY = 150_000
_KEPT_LISTS = 60
# Kanji are thousands, so that letters share lists.
_LETTER_GROUPS = 32
_SEPARATOR = "\n"


class SpellingLists:
    """Collects keys and gives them back in lists, each key in two of them."""

    def __init__(self) -> None:
        self._lists: dict[str, list[str]] = {}
        self._count = 0

    def add(self, keys: frozenset[str]) -> Iterator[dict[str, Any]]:
        """Take keys; yield documents when enough have come together."""
        for key in sorted(keys):
            if _SHORTEST <= len(key) <= _LONGEST and _SEPARATOR not in key:
                for name in _lists_of(key):
                    self._lists.setdefault(name, []).append(key)
                self._count += 1
        if self._count > _KEYS_IN_MEMORY:
            yield from self.rest()

    def rest(self) -> Iterator[dict[str, Any]]:
        """Yield a document for each list that has been begun."""
        for name, keys in sorted(self._lists.items()):
            yield {"bucket": [name], "body": _SEPARATOR.join(keys).encode("utf-8", "replace")}
        self._lists.clear()
        self._count = 0


class Spelling:
    """Finds similar keys."""

    def __init__(self, postings: Postings) -> None:
        self._postings = postings
        self._lists: dict[str, list[str]] = {}

    def forget(self) -> None:
        """Keep no list."""
        self._lists.clear()

    def similar(self, key: str, limit: int) -> tuple[str, ...]:
        """The keys that are near enough to be meant, nearest first."""
        errors = 0 if len(key) < _ONE_ERROR else 1 if len(key) < _TWO_ERRORS else 2
        return self.nearest(key, errors, limit)

    def nearest(self, key: str, errors: int, limit: int) -> tuple[str, ...]:
        """The keys with at most so many errors, nearest first."""
        if not errors or not key or len(key) > _LONGEST:
            return ()
        # Lazy: most queries are spelt well, and these are forty modules.
        from rapidfuzz.distance import OSA
        from rapidfuzz.process import extract

        found: dict[str, int] = {}
        for length in range(max(_SHORTEST, len(key) - errors), len(key) + errors + 1):
            for name in _lists_near(key, length):
                nearest = extract(
                    key,
                    self._list(name),
                    scorer=OSA.distance,
                    score_cutoff=errors,
                    limit=limit * 2,
                )
                found.update({near: int(distance) for near, distance, _ in nearest})
        # People seldom mistype the first letter, so a key that shares it is the likelier one.
        ordered = sorted(found.items(), key=lambda pair: (pair[1], pair[0][:1] != key[:1], pair[0]))
        return tuple(near for near, _ in ordered[:limit])

    def _list(self, name: str) -> list[str]:
        """The keys of a list; some are kept, because each letter typed looks at the same."""
        if name not in self._lists:
            if len(self._lists) >= _KEPT_LISTS:
                del self._lists[next(iter(self._lists))]
            documents = members(self._postings.documents("bucket", name))
            texts = (self._postings.column("body", each).decode("utf-8") for each in documents)
            self._lists[name] = _SEPARATOR.join(texts).split(_SEPARATOR)
        return self._lists[name]


def _lists_of(key: str) -> tuple[str, str]:
    """The names of the two lists that a key is in: by its first letter and by its last."""
    return _lists_near(key, len(key))


def _lists_near(key: str, length: int) -> tuple[str, str]:
    """The lists with the keys of a length that share the first or the last letter.

    Two errors rarely hit both ends at once, and all other keys need not be looked at.
    """
    script = "j" if is_japanese(key) else "l"
    first, last = ord(key[0]) % _LETTER_GROUPS, ord(key[-1]) % _LETTER_GROUPS
    return f"{script}{length}^{first}", f"{script}{length}${last}"
