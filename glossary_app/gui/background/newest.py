"""The newest question wins: what is answered to an earlier one is dropped."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from glossary_app.gui.background.lane import Closable, Lane

ResourceT = TypeVar("ResourceT", bound=Closable)
AnswerT = TypeVar("AnswerT")


class Newest:
    """Asks lanes one question after the other, of which only the newest still counts.

    A question that is stale when its turn comes is not even put: who types fast, or walks fast,
    asks faster than is answered. Its faults are dropped like its answers.
    """

    def __init__(self) -> None:
        self._number = 0

    @property
    def has_begun(self) -> bool:
        """Whether anything has been asked yet."""
        return self._number > 0

    def ask(
        self,
        lane: Lane[ResourceT],
        job: Callable[[ResourceT], AnswerT],
        answered: Callable[[AnswerT], None],
    ) -> None:
        """Ask; all that was asked before is stale from now on."""
        self._number += 1
        self.ask_on(lane, job, answered)

    def ask_on(
        self,
        lane: Lane[ResourceT],
        job: Callable[[ResourceT], AnswerT],
        answered: Callable[[AnswerT], None],
    ) -> None:
        """Ask what belongs to the newest question, and is stale together with it."""
        number = self._number

        def do(resource: ResourceT) -> tuple[AnswerT, ...]:
            return (job(resource),) if number == self._number else ()

        def receive(answers: tuple[AnswerT, ...]) -> None:
            for answer in answers:
                if number == self._number:
                    answered(answer)

        def fail(fault: Exception) -> None:
            if number == self._number:
                lane.fault(fault)

        lane.ask(do, receive, fail)
