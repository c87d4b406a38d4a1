"""What the recogniser asks for: is this key a name, does a name begin with it, whose is it?"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import Protocol

from glossary_app.japanese.keys import strict_key
from glossary_app.model.naming import Known, Name
from glossary_app.recognition.words import cut

# policy and policies have this many letters less in common than the longer of the two.
_LONGEST_ENDING, _LEAST_TRACE = 3, 3

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
        self._traces = tuple(
            {_trace(name.text) for several in self._names.values() for name in several}
        )
        self._openings = {key[:end] for key in self._names for end in range(1, len(key))}

    def known(self, keys: Collection[str]) -> Mapping[str, Known]:
        """What is known of each of these keys."""
        return {key: self._known(key) for key in keys}

    def names(self, keys: Collection[str]) -> Mapping[str, tuple[Name, ...]]:
        """The names with each of these keys, in the order in which they were given."""
        return {key: self._names[key] for key in keys if key in self._names}

    def may_stand_in(self, text: str) -> bool:
        """Whether any of the names may be in a text; tells most that have none, and fast."""
        lowered = text.lower()
        return any(trace in lowered for trace in self._traces)

    def _known(self, key: str) -> Known:
        is_name, is_opening = key in self._names, key in self._openings
        return Known(is_name, is_opening) if is_name or is_opening else _UNKNOWN


def _trace(designation: str) -> str:
    """The longest stretch of a designation that stands in a text however the rest is joined."""
    steps = [designation[step.start : step.end].lower() for step in cut(designation)]
    longest = max(steps, key=len, default="")
    return longest[: max(_LEAST_TRACE, len(longest) - _LONGEST_ENDING)]
