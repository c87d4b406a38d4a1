"""Changes real files as accidents and attackers do; the same seed makes the same file."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from tests.reliability.nasty import NASTY

Way = Callable[[bytes, int], bytes]

_LARGEST = 200_000
_LARGEST_REPEAT = 30_000
_ROUNDS = (1, 1, 2, 3, 5, 9)


class Mutator:
    """Mutates bytes; pieces of the other files of `corpus` get into them."""

    def __init__(self, random: Random, corpus: tuple[bytes, ...]) -> None:
        self._random = random
        self._corpus = corpus

    def text(self, data: bytes) -> bytes:
        """A file that is text, changed in one to nine places."""
        ways = (*self._bytewise(), self._nasty, self._nasty, self._repeated, self._swapped_lines)
        ways = (*ways, self._more_lines, self._nasty_at_line, self._character)
        return self._changed(data, ways)

    def packed(self, data: bytes) -> bytes:
        """A file that is no text, changed in one to nine places."""
        return self._changed(data, self._bytewise())

    def _changed(self, data: bytes, ways: tuple[Way, ...]) -> bytes:
        for _ in range(self._random.choice(_ROUNDS)):
            way = self._random.choice(ways)
            data = way(data, self._random.randrange(len(data) + 1))
        return data[:_LARGEST]

    def _bytewise(self) -> tuple[Way, ...]:
        return (self._turned_over, self._cut_out, self._pieced, self._cut_short)

    def _turned_over(self, data: bytes, at: int) -> bytes:
        return data[:at] + bytes([self._random.randrange(256)]) + data[at + 1 :]

    def _cut_out(self, data: bytes, at: int) -> bytes:
        return data[:at] + data[at + self._random.choice((1, 3, 20, 200, 2000)) :]

    def _pieced(self, data: bytes, at: int) -> bytes:
        other = self._random.choice(self._corpus)
        start = self._random.randrange(len(other) + 1)
        return data[:at] + other[start : start + self._random.choice((5, 50, 500))] + data[at:]

    def _cut_short(self, data: bytes, at: int) -> bytes:
        return data[:at]

    def _nasty(self, data: bytes, at: int) -> bytes:
        return data[:at] + self._piece() + data[at:]

    def _repeated(self, data: bytes, at: int) -> bytes:
        own = data[at : at + self._random.choice((1, 2, 7, 30))]
        piece = self._random.choice((self._piece(), own))
        times = self._random.choice((2, 10, 100, 1000, 3000))
        return data[:at] + piece * min(times, _LARGEST_REPEAT // max(len(piece), 1)) + data[at:]

    def _swapped_lines(self, data: bytes, _at: int) -> bytes:
        lines = data.split(b"\n")
        one, other = self._random.randrange(len(lines)), self._random.randrange(len(lines))
        lines[one], lines[other] = lines[other], lines[one]
        return b"\n".join(lines)

    def _more_lines(self, data: bytes, _at: int) -> bytes:
        lines = data.split(b"\n")
        at = self._random.randrange(len(lines))
        lines[at:at] = [self._random.choice(lines)] * self._random.choice((1, 3, 50))
        return b"\n".join(lines)

    def _nasty_at_line(self, data: bytes, at: int) -> bytes:
        # Marks of Markdown count where a line begins.
        at = data.rfind(b"\n", 0, at) + 1
        return data[:at] + self._piece() * self._random.choice((1, 2, 40)) + data[at:]

    def _character(self, data: bytes, at: int) -> bytes:
        low, high = self._random.choice(((0, 0x20), (0x3000, 0x3100), (0, 0x10000), (0, 0x110000)))
        character = chr(self._random.randrange(low, high)).encode("utf-8", "surrogatepass")
        return data[:at] + character * self._random.choice((1, 5, 5000)) + data[at:]

    def _piece(self) -> bytes:
        return self._random.choice(NASTY).encode("utf-8", "surrogatepass")
