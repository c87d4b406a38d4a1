"""The newest answer wins: what is answered late is dropped."""

from __future__ import annotations


class Numbered:
    """Numbers questions, so that an answer to any but the newest one is dropped."""

    def __init__(self) -> None:
        self._newest = 0

    def next(self) -> int:
        """The number of a new question; all earlier ones are stale from now on."""
        self._newest += 1
        return self._newest

    @property
    def has_begun(self) -> bool:
        """Whether anything has been asked yet."""
        return self._newest > 0

    @property
    def newest(self) -> int:
        """The number of the newest question; 0 before there is any."""
        return self._newest

    def is_newest(self, number: int) -> bool:
        """Whether nothing has been asked since."""
        return number == self._newest
