"""The course of a start: what is seen, and when the picture goes; no window is needed for it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from glossary_app.gui.start.course import LINKING_MS, PATIENCE_MS, Course, State


class Stage:
    """Notes what is done, and lets time pass when the test says so."""

    def __init__(self, *, has_typed: bool = False) -> None:
        self.done: list[str] = []
        self.later: list[tuple[int, Callable[[], None]]] = []
        self._has_typed = has_typed

    def furnish(self) -> bool:
        self.done.append("furnish")
        return self._has_typed

    def uncover(self) -> None:
        self.done.append("uncover")

    def after(self, milliseconds: int, event: Callable[[], None]) -> None:
        self.later.append((milliseconds, event))

    def let_pass(self, milliseconds: int) -> None:
        due = [event for when, event in self.later if when <= milliseconds]
        self.later = [(when, event) for when, event in self.later if when > milliseconds]
        for event in due:
            event()


def begun(stage: Stage, state: State) -> Course:
    course = Course(stage, state)
    course.begin()
    return course


def test_an_empty_frame_is_filled_at_once() -> None:
    stage = Stage()

    course = begun(stage, State.EMPTY)

    assert course.state is State.WINDOW
    assert (stage.done, stage.later) == (["furnish"], [])


@pytest.mark.parametrize("seen", [State.FIRST_ENTRY, State.PICTURE])
def test_what_can_be_read_stays_until_the_window_shows_it_too(seen: State) -> None:
    stage = Stage()
    course = begun(stage, seen)
    before = (course.state, tuple(stage.done))

    course.article_shown()

    assert before == (seen, ())
    assert stage.done == ["furnish"]


@pytest.mark.parametrize("seen", [State.FIRST_ENTRY, State.PICTURE])
def test_a_library_that_is_silent_is_not_waited_for(seen: State) -> None:
    stage = Stage()
    course = begun(stage, seen)

    stage.let_pass(PATIENCE_MS)
    course.article_shown()

    assert stage.done == ["furnish"]


def test_a_first_entry_makes_way_for_the_window() -> None:
    stage = Stage()
    course = begun(stage, State.FIRST_ENTRY)

    course.article_shown()
    course.links_found()
    stage.let_pass(PATIENCE_MS)

    assert course.state is State.WINDOW
    assert stage.done == ["furnish"]


def test_the_picture_goes_when_the_links_have_been_drawn_under_it() -> None:
    stage = Stage()
    course = begun(stage, State.PICTURE)

    course.article_shown()
    covered = course.state
    course.links_found()
    drawing = (course.state, tuple(stage.done))
    stage.let_pass(LINKING_MS)

    assert covered is State.COVERED
    assert drawing == (State.COVERED, ("furnish",))
    assert course.state is State.WINDOW
    assert stage.done == ["furnish", "uncover"]


def test_the_picture_goes_when_no_links_come() -> None:
    stage = Stage()
    course = begun(stage, State.PICTURE)

    course.article_shown()
    stage.let_pass(PATIENCE_MS)

    assert course.state is State.WINDOW
    assert stage.done == ["furnish", "uncover"]


def test_the_picture_goes_with_the_first_letter_that_was_typed_before() -> None:
    stage = Stage(has_typed=True)
    course = begun(stage, State.PICTURE)

    course.article_shown()

    assert course.state is State.WINDOW
    assert stage.done == ["furnish", "uncover"]


def test_a_picture_that_has_gone_is_not_taken_away_again() -> None:
    stage = Stage()
    course = begun(stage, State.PICTURE)
    course.article_shown()

    course.uncovered()
    course.links_found()
    stage.let_pass(PATIENCE_MS)

    assert course.state is State.WINDOW
    assert stage.done == ["furnish"]


def test_another_article_fills_nothing_anew() -> None:
    stage = Stage()
    course = begun(stage, State.EMPTY)

    course.article_shown()
    course.links_found()
    course.patience_ended()

    assert stage.done == ["furnish"]
