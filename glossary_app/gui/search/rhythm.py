"""Where the rows of the list stand: all of one height, with a caption above some of them."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Rhythm:
    """Heights of `count` rows, and the positions of those that have a caption above them.

    Everything is told without going through the rows: there may be two hundred thousand.
    """

    count: int = 0
    heads: tuple[int, ...] = ()
    row_height: int = 1
    caption_height: int = 0

    @property
    def height(self) -> int:
        """The height of the whole list."""
        return self.count * self.row_height + len(self.heads) * self.caption_height

    def top(self, position: int) -> int:
        """Where a row begins, below its caption."""
        captions = bisect_right(self.heads, position)
        return position * self.row_height + captions * self.caption_height

    def top_with_caption(self, position: int) -> int:
        """Where a row begins, with the caption that it may have."""
        at = bisect_right(self.heads, position) - 1
        has_caption = at >= 0 and self.heads[at] == position
        return self.top(position) - (self.caption_height if has_caption else 0)

    def position_at(self, y: int) -> int:
        """The row at this height; -1 on a caption, and outside."""
        position, below = self._nearest(y)
        return position if 0 <= below < self.row_height and 0 <= position < self.count else -1

    def first_in(self, y: int) -> int:
        """The first row of which anything may be seen from this height on, captions included."""
        position, _ = self._nearest(max(y, 0))
        return min(max(position, 0), max(self.count - 1, 0))

    def _nearest(self, y: int) -> tuple[int, int]:
        """The row at this height or whose caption is there, and how far below its beginning."""
        captions = bisect_right(range(len(self.heads)), y, key=self._caption_top)
        if not captions:
            return divmod(y, self.row_height)
        head = self.heads[captions - 1]
        below = y - self._caption_top(captions - 1) - self.caption_height
        if below < 0:
            return head, below
        further, rest = divmod(below, self.row_height)
        return head + further, rest

    def _caption_top(self, number: int) -> int:
        return self.heads[number] * self.row_height + number * self.caption_height
