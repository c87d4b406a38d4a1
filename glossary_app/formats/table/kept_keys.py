"""Numbers of 64 bits, one for each of very many names: eight bytes each, and no more."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterable
from itertools import pairwise

_PARTS = 64
_BITS = (1 << 64) - 1


class KeptKeys:
    """Takes keys, and knows which it has."""

    def __init__(self, keys: Iterable[int] = ()) -> None:
        # In parts: as a sorted list a key takes five times as much room.
        self._parts = [array("Q") for _ in range(_PARTS)]
        self._is_sorted = False
        for key in keys:
            self.add(key)

    def add(self, key: int) -> None:
        """Take one in."""
        bits = key & _BITS
        self._parts[bits % _PARTS].append(bits)
        self._is_sorted = False

    def __contains__(self, key: int) -> bool:
        bits = key & _BITS
        part = self._sorted_parts()[bits % _PARTS]
        at = bisect_left(part, bits)
        return at < len(part) and part[at] == bits

    def repeated(self) -> frozenset[int]:
        """Those that came more than once."""
        return frozenset(a for part in self._sorted_parts() for a, b in pairwise(part) if a == b)

    def _sorted_parts(self) -> list[array[int]]:
        if not self._is_sorted:
            self._parts = [array("Q", sorted(part)) for part in self._parts]
            self._is_sorted = True
        return self._parts
