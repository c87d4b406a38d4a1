"""What the recogniser asks for: is this key a name, does a name begin with it, whose is it?"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import Protocol

from glossary_app.model.naming import Known, Name
from glossary_app.recognition.spellings import in_both_numbers, keeps_capitals
from glossary_app.recognition.words import squeezed
from glossary_app.spelling.keys import strict_key

_UNKNOWN = Known(is_name=False, is_opening=False)


class Lexicon(Protocol):
    """Knows designations by their strict keys. The store has one that holds nothing in memory."""

    def known(self, keys: Collection[str]) -> Mapping[str, Known]:
        """What is known of each of these keys."""
        ...

    def names(self, keys: Collection[str]) -> Mapping[str, tuple[Name, ...]]:
        """The names with each of these keys, the best first; a key without any may be left out."""
        ...


class Vocabulary:
    """A small lexicon in memory: the names that are known to stand in one entry's text."""

    def __init__(self, names: Iterable[Name]) -> None:
        self._names: dict[str, tuple[Name, ...]] = {}
        for name in names:
            key = strict_key(name.text)
            self._names[key] = (*self._names.get(key, ()), name)
        spellings = {name.text for several in self._names.values() for name in several}
        cased = {text for text in spellings if keeps_capitals(text)}
        self._cased_traces = tuple({squeezed(text) for text in cased})
        self._traces = tuple({_trace(text) for text in spellings - cased})
        self._openings = {key[:end] for key in self._names for end in range(1, len(key))}

    def known(self, keys: Collection[str]) -> Mapping[str, Known]:
        """What is known of each of these keys."""
        return {key: self._known(key) for key in keys}

    def names(self, keys: Collection[str]) -> Mapping[str, tuple[Name, ...]]:
        """The names with each of these keys, in the order in which they were given."""
        return {key: self._names[key] for key in keys if key in self._names}

    def may_stand_in(self, text: str) -> bool:
        """Whether any of the names may be in a text; tells most that have none, and fast."""
        letters = squeezed(text)
        if any(trace in letters for trace in self._cased_traces):
            return True
        lowered = letters.lower()
        return any(trace in lowered for trace in self._traces)

    def _known(self, key: str) -> Known:
        is_name, is_opening = key in self._names, key in self._openings
        return Known(is_name, is_opening) if is_name or is_opening else _UNKNOWN


def _trace(designation: str) -> str:
    """What a designation has in common with itself in the other number."""
    letters = squeezed(designation).lower()
    return min(in_both_numbers(letters), key=len).removesuffix("y")
