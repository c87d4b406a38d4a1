"""Where the reader has been: back and forward, each step with its place in the article."""

from __future__ import annotations

from dataclasses import dataclass, replace

from glossary_app.model.article import Place
from glossary_app.model.entry import EntryRef

TOP = Place()


@dataclass(frozen=True, slots=True)
class Step:
    """An entry that was shown. A step that was only looked at gives way to the next such."""

    ref: EntryRef
    place: Place = TOP
    settled: bool = True


class Trail:
    """The steps of one tab."""

    def __init__(self, steps: tuple[Step, ...] = (), ahead: tuple[Step, ...] = ()) -> None:
        self._steps = [*steps, *ahead]
        self._at = len(steps) - 1

    @property
    def current(self) -> Step | None:
        """The step that is shown now."""
        return self._steps[self._at] if self._at >= 0 else None

    @property
    def behind(self) -> tuple[EntryRef, ...]:
        """The entries of the steps that lead back, the first one first."""
        return tuple(step.ref for step in self._steps[: max(self._at, 0)])

    @property
    def ahead(self) -> tuple[EntryRef, ...]:
        """The entries of the steps that lead forward, the nearest first."""
        return tuple(step.ref for step in self._steps[self._at + 1 :])

    @property
    def can_go_back(self) -> bool:
        """Whether there is an earlier step."""
        return self._at > 0

    @property
    def can_go_forward(self) -> bool:
        """Whether there is a later step."""
        return self._at < len(self._steps) - 1

    def visit(self, ref: EntryRef, *, settled: bool = True) -> None:
        """Go to an entry. Later steps are forgotten; the same entry again is no new step."""
        current = self.current
        if current is not None and current.ref == ref:
            self._steps[self._at] = replace(current, settled=current.settled or settled)
            return
        replaces = current is not None and not current.settled and not settled
        keep = self._at if replaces else self._at + 1
        # What lay ahead is forgotten, as in every browser.
        self._steps[keep:] = [Step(ref, settled=settled)]
        self._at = keep

    def forget_glance(self) -> None:
        """Go back to what was read before something was only looked at, if there was anything."""
        current = self.current
        if current is not None and not current.settled and self._at > 0:
            del self._steps[self._at :]
            self._at -= 1

    def remember(self, place: Place) -> None:
        """Note where in the article the reader is."""
        current = self.current
        if current is not None:
            self._steps[self._at] = replace(current, place=place)

    def go(self, distance: int) -> Step | None:
        """Go back (below zero) or forward; None when there is nothing there."""
        target = self._at + distance
        if not 0 <= target < len(self._steps):
            return None
        self._at = target
        return self._steps[target]
