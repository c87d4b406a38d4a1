"""The one door between the window and the library, opened after the first paint.

Whoosh, sqlite-utils and Markdown would double the time to the first paint, so nothing in `gui`
but the functions below imports what needs them, and they do so when they are first called, on
the read lane's thread. Widgets see model values only.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from glossary_app.model.entry import BackLink, Entry, EntryRef, EntrySummary
from glossary_app.model.glossary import Glossary
from glossary_app.model.hit import SearchAnswer, SearchRequest
from glossary_app.paths import Folders


class ReadableLibrary(Protocol):
    """What the window asks of a library; each lane opens its own."""

    def glossaries(self) -> tuple[Glossary, ...]:
        """All glossaries, in library order."""
        ...

    def search(self, request: SearchRequest) -> SearchAnswer:
        """The entries that answer the query, best first."""
        ...

    def entry(self, ref: EntryRef) -> Entry:
        """The entry with all its pages; NotFoundError when there is none."""
        ...

    def find(self, text: str) -> EntryRef:
        """The entry named by `SLUG` or `GLOSSARY/SLUG`; NotFoundError when there is none."""
        ...

    def summaries(self, glossary_id: str | None = None) -> Iterable[EntrySummary]:
        """What a list shows of each entry."""
        ...

    def back_links(self, ref: EntryRef) -> tuple[BackLink, ...]:
        """The entries that point at this one."""
        ...

    def existing(self, refs: Iterable[EntryRef]) -> frozenset[EntryRef]:
        """Those of the references that lead somewhere."""
        ...

    def close(self) -> None:
        """Close the database connections; on the thread that opened them."""
        ...


def open_library(folders: Folders, *, starter: bool) -> ReadableLibrary:
    """Open the library below these folders, and bring the starter glossary when they are new."""
    # Lazy door (see the module's docstring).
    from glossary_app.library import Library

    return Library.open(folders, starter=starter)
