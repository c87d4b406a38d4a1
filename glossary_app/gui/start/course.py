"""The course of a start, from the empty frame to the window: one owner, named states, no Qt.

What happens is told to it, an event a method; what is to be done it asks of a stage. The picture
of the last view goes when the links of the first entry have been drawn under it, when somebody
types or points, or when that takes too long.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum, auto
from typing import Protocol

# So long the reader is shown what is not the window yet, at most, whatever the library does; and
# so long the picture stays in front of the window.
PATIENCE_MS = 1_000
# So long it takes to draw an article again, with the links that have been found.
LINKING_MS = 200


class State(Enum):
    """What is seen."""

    # Columns with nothing in them.
    EMPTY = auto()
    # An entry in its column, and the other columns empty.
    FIRST_ENTRY = auto()
    # The window as it was left.
    PICTURE = auto()
    # The same, with the window ready behind it.
    COVERED = auto()
    WINDOW = auto()


class Stage(Protocol):
    """What a start can have done."""

    def furnish(self) -> bool:
        """Put the window in its place, behind a picture if there is one; whether somebody has
        typed before."""
        ...

    def uncover(self) -> None:
        """Take the picture away."""
        ...

    def after(self, milliseconds: int, event: Callable[[], None]) -> None:
        """Let this happen later, unless all has ended by then."""
        ...


class Course:
    """Knows what is seen, and what becomes of it when something happens."""

    def __init__(self, stage: Stage, state: State) -> None:
        self._stage = stage
        self.state = state

    def begin(self) -> None:
        """The window is made. Where there is something to read already, that can wait for it."""
        if self.state is State.EMPTY:
            self._furnish()
        else:
            self._stage.after(PATIENCE_MS, self.patience_ended)

    def article_shown(self) -> None:
        """The window has drawn its article."""
        if self.state in (State.FIRST_ENTRY, State.PICTURE):
            self._furnish()

    def links_found(self) -> None:
        """The last thing to come are the links in the text, which are drawn when there is time."""
        if self.state is State.COVERED:
            self._stage.after(LINKING_MS, self.links_drawn)

    def links_drawn(self) -> None:
        """The window looks as it did when it was left."""
        self._uncover()

    def uncovered(self) -> None:
        """Somebody typed or pointed: the picture has gone."""
        if self.state is State.COVERED:
            self.state = State.WINDOW

    def patience_ended(self) -> None:
        """Nothing came in time."""
        if self.state is State.COVERED:
            self._uncover()
        elif self.state is not State.WINDOW:
            self._furnish()

    def _furnish(self) -> None:
        had_picture = self.state is State.PICTURE
        has_typed = self._stage.furnish()
        self.state = State.COVERED if had_picture else State.WINDOW
        if has_typed:
            self._uncover()
        elif had_picture:
            self._stage.after(PATIENCE_MS, self.patience_ended)

    def _uncover(self) -> None:
        if self.state is State.COVERED:
            self.state = State.WINDOW
            self._stage.uncover()
