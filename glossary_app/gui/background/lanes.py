"""The two threads beside the window."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from glossary_app.gui.background.lane import Lane
from glossary_app.library.interface import ReadableLibrary, ReadableShelf


@dataclass(frozen=True, slots=True)
class Lanes:
    """One reads what is shown, the other searches: a list never waits for the index to open."""

    reading: Lane[ReadableShelf]
    library: Lane[ReadableLibrary]

    @property
    def both(self) -> tuple[Lane[ReadableShelf], Lane[ReadableLibrary]]:
        """Both lanes."""
        return (self.reading, self.library)

    def tell_faults(self, faulted: Callable[[Exception], None]) -> None:
        """Whom to tell, on the main thread, of whatever goes wrong on either lane."""
        for lane in self.both:
            lane.tell_faults(faulted)

    def renew(self) -> None:
        """Open the files anew: others stand in their place."""
        for lane in self.both:
            lane.renew()

    def close(self) -> None:
        """Drop what is waiting, and wait for the threads."""
        for lane in self.both:
            lane.close()
