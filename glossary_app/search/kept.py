"""Values that were costly to read, kept while there is room."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

Value = TypeVar("Value")

_ROOM = 1_000_000
_LEAST_WEIGHT = 20


class Kept(Generic[Value]):
    """Keeps values by term; the oldest go when their weights exceed the room there is."""

    def __init__(self, weight_of: Callable[[Value], int]) -> None:
        self._weight_of = weight_of
        self._values: dict[tuple[str, str], Value] = {}
        self._weight = 0

    def get(self, key: tuple[str, str]) -> Value | None:
        """The kept value, if there is one."""
        return self._values.get(key)

    def keep(self, key: tuple[str, str], value: Value) -> Value:
        """Keep a value and hand it back."""
        self._values[key] = value
        self._weight += _LEAST_WEIGHT + self._weight_of(value)
        while self._weight > _ROOM and len(self._values) > 1:
            oldest = self._values.pop(next(iter(self._values)))
            self._weight -= _LEAST_WEIGHT + self._weight_of(oldest)
        return value
