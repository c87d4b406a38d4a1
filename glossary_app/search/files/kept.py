"""Values that were costly to read, kept while there is room."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Generic, TypeVar

Key = TypeVar("Key", bound=Hashable)
Value = TypeVar("Value")


class Kept(Generic[Key, Value]):
    """Keeps values; the oldest go when their weights exceed the room there is.

    `own` is what each weighs beside its value: the key, and the objects around it.
    """

    def __init__(self, room: int, weight_of: Callable[[Value], int], own: int = 1) -> None:
        self._room = room
        self._own = own
        self._weight_of = weight_of
        self._values: dict[Key, Value] = {}
        self._weight = 0

    def get(self, key: Key) -> Value | None:
        """The kept value, if there is one."""
        return self._values.get(key)

    def clear(self) -> None:
        """Keep nothing of what there is."""
        self._values.clear()
        self._weight = 0

    def keep(self, key: Key, value: Value) -> Value:
        """Keep a value and hand it back."""
        if key in self._values:
            self._weight -= self._own + self._weight_of(self._values.pop(key))
        self._values[key] = value
        self._weight += self._own + self._weight_of(value)
        while self._weight > self._room and len(self._values) > 1:
            oldest = self._values.pop(next(iter(self._values)))
            self._weight -= self._own + self._weight_of(oldest)
        return value
