"""What the library holds, as chips and status line show it."""

from __future__ import annotations

from dataclasses import dataclass

from glossary_app.library.interface import ReadableLibrary, ReadableShelf
from glossary_app.model.glossary import Glossary

_CATEGORIES = 20


@dataclass(frozen=True, slots=True)
class Survey:
    """Counts and names; `categories` are the most frequent ones, by name."""

    glossaries: tuple[Glossary, ...] = ()
    categories: tuple[str, ...] = ()
    entry_count: int = 0


def survey(shelf: ReadableShelf) -> Survey:
    """What the library holds now."""
    categories = tuple(sorted(shelf.categories(_CATEGORIES)))
    return Survey(shelf.glossaries(), categories, shelf.entry_count())


def is_indexed(library: ReadableLibrary) -> bool:
    """Whether the library can be searched, or has nothing to be searched for."""
    return library.is_indexed() or not library.entry_count()
