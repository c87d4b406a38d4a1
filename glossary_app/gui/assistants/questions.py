"""What is asked of the library about assistants; no Qt."""

from __future__ import annotations

from pathlib import Path

from glossary_app.gui.background.writing import write_text
from glossary_app.library.handoff.values import GivenAnswers, HandoffText, HandoffWish
from glossary_app.library.interface import ReadableLibrary
from glossary_app.model.entry import EntryRef


def starred(library: ReadableLibrary) -> tuple[EntryRef, ...]:
    """The starred entries."""
    return tuple(each.ref for each in library.user.bookmarks())


def collect(library: ReadableLibrary, wish: HandoffWish) -> HandoffText:
    """The text that is wanted."""
    return library.hand_off(wish)


def note(library: ReadableLibrary, given: HandoffText) -> None:
    """Note that a text was copied."""
    library.note_given(given)


def save(library: ReadableLibrary, given: HandoffText, path: Path) -> Path:
    """Write a text where it is wanted, and note that it was."""
    write_text(path, given.text)
    library.note_given(given)
    return path


def given(library: ReadableLibrary) -> GivenAnswers:
    """What assistants were given."""
    return library.given()


def switch(library: ReadableLibrary, *, on: bool) -> GivenAnswers:
    """Note what is given from now on, or not."""
    library.switch_given(on=on)
    return library.given()


def empty(library: ReadableLibrary) -> GivenAnswers:
    """Forget what was given."""
    library.empty_given()
    return library.given()
