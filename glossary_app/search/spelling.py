"""Similar spelling: designations at one or two typing errors from what was typed.

The keys of all designations are kept in lists by length and script, packed in documents of
their own; rapidfuzz goes through the lists of the lengths that are near enough.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from typing import Any

from rapidfuzz.distance import OSA
from rapidfuzz.process import extract

from glossary_app.japanese.keys import is_japanese
from glossary_app.search.postings import Postings, members

# One typing error from four letters on, two from eight.
_ONE_ERROR, _TWO_ERRORS = 4, 8
_LONGEST = 40
_FULL_LIST = 2000
_KEPT_LISTS = 12
_SEPARATOR = "\n"


class SpellingLists:
    """Collects keys by length and script and gives them back in full lists."""

    def __init__(self) -> None:
        self._lists: dict[str, list[str]] = {}

    def add(self, keys: frozenset[str]) -> Iterator[dict[str, Any]]:
        """Take keys; yield a document for each list that has become full."""
        for key in sorted(keys):
            if _ONE_ERROR - 1 <= len(key) <= _LONGEST and _SEPARATOR not in key:
                name = bucket_of(key)
                self._lists.setdefault(name, []).append(key)
                if len(self._lists[name]) >= _FULL_LIST:
                    yield _document(name, self._lists.pop(name))

    def rest(self) -> Iterator[dict[str, Any]]:
        """Yield a document for each list that is left."""
        for name, keys in sorted(self._lists.items()):
            yield _document(name, keys)
        self._lists.clear()


class Spelling:
    """Finds similar keys."""

    def __init__(self, postings: Postings) -> None:
        self._postings = postings
        self._lists: dict[str, list[str]] = {}

    def similar(self, key: str, limit: int) -> tuple[str, ...]:
        """The keys that are near enough to be meant, nearest first."""
        errors = 0 if len(key) < _ONE_ERROR else 1 if len(key) < _TWO_ERRORS else 2
        return self.nearest(key, errors, limit)

    def nearest(self, key: str, errors: int, limit: int) -> tuple[str, ...]:
        """The keys with at most so many errors, nearest first."""
        if not errors or len(key) > _LONGEST:
            return ()
        found: dict[str, int] = {}
        for length in range(len(key) - errors, len(key) + errors + 1):
            keys = self._list(_bucket(length, is_japanese(key)))
            nearest = extract(key, keys, scorer=OSA.distance, score_cutoff=errors, limit=limit * 2)
            found.update({near: int(distance) for near, distance, _ in nearest})
        ordered = sorted(found.items(), key=lambda pair: (pair[1], pair[0][:1] != key[:1], pair[0]))
        return tuple(near for near, _ in ordered[:limit])

    def _list(self, name: str) -> list[str]:
        """The keys of a list; some are kept, because each letter typed looks at the same."""
        if name not in self._lists:
            if len(self._lists) >= _KEPT_LISTS:
                del self._lists[next(iter(self._lists))]
            documents = members(self._postings.documents("bucket", name))
            packed = (self._postings.column("body", document) for document in documents)
            texts = (zlib.decompress(each).decode("utf-8") for each in packed)
            keys = dict.fromkeys(key for text in texts for key in text.split(_SEPARATOR))
            self._lists[name] = list(keys)
        return self._lists[name]


def bucket_of(key: str) -> str:
    """The name of the list that a key belongs to."""
    return _bucket(len(key), is_japanese(key))


def _bucket(length: int, japanese: bool) -> str:  # noqa: FBT001 - half of a name
    return f"{'j' if japanese else 'l'}{length}"


def _document(name: str, keys: list[str]) -> dict[str, Any]:
    return {"bucket": [name], "body": zlib.compress(_SEPARATOR.join(keys).encode("utf-8"), 1)}
