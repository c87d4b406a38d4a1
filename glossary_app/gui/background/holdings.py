"""What the library holds, as chips and status line show it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from glossary_app.gui.background.examples import example_queries
from glossary_app.library.interface import ReadableLibrary, ReadableShelf
from glossary_app.model.glossary import Glossary
from glossary_app.model.listing import Subject
from glossary_app.model.locale import Locale

_SUBJECTS = 20


@dataclass(frozen=True, slots=True)
class Survey:
    """Counts and names."""

    glossaries: tuple[Glossary, ...] = ()
    entry_count: int = 0


def survey(shelf: ReadableShelf) -> Survey:
    """What the library holds now."""
    return Survey(shelf.glossaries(), shelf.entry_count())


@dataclass(frozen=True, slots=True)
class Details:
    """What takes a closer look: the quality of most pages of each glossary, what to try, and the
    subjects that the most entries are on.
    """

    usual_qualities: Mapping[str, str] = field(default_factory=dict)
    examples: tuple[str, ...] = ()
    subjects: tuple[Subject, ...] = ()


def look_closer(shelf: ReadableShelf, locale: Locale) -> Details:
    """Look at every page there is, and at some for a reader of this locale."""
    return Details(
        shelf.usual_qualities(), example_queries(shelf, locale), shelf.subjects(_SUBJECTS)
    )


def is_indexed(library: ReadableLibrary) -> bool:
    """Whether the library can be searched, or has nothing to be searched for."""
    return library.is_indexed() or not library.entry_count()
