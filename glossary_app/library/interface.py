"""What a face of the program may ask of the library, whoever answers: the window, a test.

Nothing is imported for it but values, so that asking costs no start.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, Protocol

from glossary_app.library.export_options import ExportOptions, ExportReport
from glossary_app.library.handoff.values import GivenAnswers, HandoffText, HandoffWish
from glossary_app.model.entry import BackLink, Entry, EntryRef, EntrySummary
from glossary_app.model.glossary import GivenNames, Glossary, GlossaryFacts, PackOutline
from glossary_app.model.hit import SearchAnswer, SearchRequest
from glossary_app.model.listing import Listing, ListingRequest, Subject
from glossary_app.model.locale import Locale
from glossary_app.model.naming import TermLinks
from glossary_app.model.report import Finding, Progress
from glossary_app.model.scan import Scan
from glossary_app.model.user import Bookmark, Note, Visit


class UserMarks(Protocol):
    """What the window keeps about its user."""

    def bookmarks(self) -> tuple[Bookmark, ...]:
        """All bookmarks, the newest first."""
        ...

    def is_bookmarked(self, ref: EntryRef) -> bool:
        """Whether the entry has a bookmark."""
        ...

    def add_bookmark(self, ref: EntryRef) -> None:
        """Bookmark an entry."""
        ...

    def remove_bookmark(self, ref: EntryRef) -> None:
        """Remove the entry's bookmark."""
        ...

    def notes(self) -> tuple[Note, ...]:
        """All notes, the last changed first."""
        ...

    def note(self, ref: EntryRef) -> str:
        """The text of the entry's note; empty when it has none."""
        ...

    def set_note(self, ref: EntryRef, text: str) -> None:
        """Give the entry this note; blank text removes it."""
        ...

    def visits(self, limit: int) -> tuple[Visit, ...]:
        """The last visits, the newest first."""
        ...

    def add_visit(self, ref: EntryRef, locale: Locale) -> None:
        """Note that a page was opened."""
        ...

    def shorten_history(self, most: int) -> None:
        """Forget all but the last visits, and all but as many queries."""
        ...

    def forget_visits(self) -> None:
        """Clear the history."""
        ...

    def searches(self, limit: int) -> tuple[str, ...]:
        """The last queries, the newest first."""
        ...

    def add_search(self, query: str) -> None:
        """Note that a query led to an entry."""
        ...

    def missing_terms(self) -> tuple[str, ...]:
        """What was written down as missing, in the order in which it was."""
        ...

    def add_missing_term(self, query: str) -> None:
        """Write down what was not found, once, unless it is blank."""
        ...

    def forget_missing_terms(self) -> None:
        """Strike out all that was written down as missing."""
        ...

    def forget_searches(self) -> None:
        """Forget all queries."""
        ...


class ReadableShelf(Protocol):
    """What the window asks for what it shows: entries and lists, read from the store alone."""

    @property
    def user(self) -> UserMarks:
        """Bookmarks and history."""
        ...

    def glossaries(self) -> tuple[Glossary, ...]:
        """All glossaries, in library order."""
        ...

    def glossary(self, glossary_id: str) -> Glossary:
        """One glossary; NotFoundError when there is none."""
        ...

    def glossary_facts(self) -> tuple[GlossaryFacts, ...]:
        """What there is to tell of all glossaries, in library order."""
        ...

    def entry(self, ref: EntryRef) -> Entry:
        """The entry with all its pages; NotFoundError when there is none."""
        ...

    def entry_count(self, glossary_id: str | None = None) -> int:
        """How many entries there are."""
        ...

    def find(self, name: str) -> tuple[EntryRef, ...]:
        """The entries named `SLUG` or `GLOSSARY/SLUG`; maybe none."""
        ...

    def listing(self, request: ListingRequest) -> Listing:
        """The names of the entries asked for, in the order of the alphabet or the syllabary."""
        ...

    def subjects(self, limit: int) -> tuple[Subject, ...]:
        """The subjects that the most entries are on, at most so many."""
        ...

    def usual_qualities(self) -> Mapping[str, str]:
        """For each glossary what most of its pages are: their quality, or draft."""
        ...

    def summaries_of(self, refs: Iterable[EntryRef]) -> Mapping[EntryRef, EntrySummary]:
        """The summaries of those of these entries that exist."""
        ...

    def namesakes(self, entry: Entry) -> tuple[EntryRef, ...]:
        """The entries of other enabled glossaries that bear one of its headwords."""
        ...

    def back_links(self, ref: EntryRef) -> tuple[BackLink, ...]:
        """The entries that point at this one."""
        ...

    def close(self) -> None:
        """Close the database connections; on the thread that opened them."""
        ...


class ReadableLibrary(ReadableShelf, Protocol):
    """What the window asks besides: to search, and whatever else takes longer than reading."""

    def search(self, request: SearchRequest) -> SearchAnswer:
        """The entries that answer the query, best first."""
        ...

    def is_indexed(self) -> bool:
        """Whether the search index is there and in step with the store."""
        ...

    def entry_as_json(self, entry: Entry) -> dict[str, Any]:
        """As much of the entry as is given, as the command line prints it."""
        ...

    def handoff_text(self, ref: EntryRef, locale: Locale) -> str:
        """The entry's page as a hand-off page; WithheldError when it may not be handed on."""
        ...

    def set_enabled(self, glossary_id: str, *, enabled: bool) -> None:
        """Let a glossary take part in search and browsing, or not."""
        ...

    def set_linked(self, glossary_id: str, *, linked: bool) -> None:
        """Let other glossaries' texts link to this one, or let it answer when asked only."""
        ...

    def set_given(self, glossary_id: str, given: GivenNames) -> None:
        """Call a glossary as the user does, and credit whom the user says."""
        ...

    def reorder(self, glossary_ids: tuple[str, ...]) -> None:
        """Put the glossaries into this order."""
        ...

    def remove(self, glossary_id: str) -> int:
        """Take a glossary away; how many entries went with it."""
        ...

    def set_aside(self, glossary_id: str) -> int:
        """Take a glossary away until it is put back or the library is closed."""
        ...

    def put_back(self, glossary_id: str) -> int:
        """Bring back a glossary that was set aside; how many entries came with it."""
        ...

    def export(self, options: ExportOptions) -> ExportReport:
        """Write a glossary, or chosen entries, as files; what may not go out stays."""
        ...

    def check(self, glossary_id: str | None = None) -> Iterator[Finding]:
        """What can be said against the content of one glossary, or of all."""
        ...

    def restore_starter(self) -> Iterator[Progress]:
        """Bring the starter glossary back as it came with the program, step by step."""
        ...

    def look_into(self, pack: Path) -> PackOutline:
        """What a pack holds, before it is imported."""
        ...

    def keep_copy(self) -> tuple[Finding, ...]:
        """Keep a copy of the glossaries to fall back on, once they have changed."""
        ...

    def refuse_damaged_index(self) -> None:
        """Read all of the search index; IndexUnusableError when it is not sound."""
        ...

    def refuse_damage(self) -> None:
        """Read all of the glossaries' file; DamagedStoreError when it is not sound."""
        ...

    def scan(self, text: str, name: str = "", glossary: str = "") -> Scan:
        """Every designation of one glossary, or all enabled ones, in a text."""
        ...

    def text_of(self, path: Path) -> str:
        """The text of a file that is no glossary; raises SourceError."""
        ...

    def hand_off(self, wish: HandoffWish) -> HandoffText:
        """Entries as one text for an assistant, as far as they may go and have room."""
        ...

    def note_given(self, given: HandoffText) -> None:
        """Note in the log that such a text was taken along."""
        ...

    def given(self) -> GivenAnswers:
        """What assistants were given, and when."""
        ...

    def switch_given(self, *, on: bool) -> None:
        """Note what assistants are given from now on, or not."""
        ...

    def empty_given(self) -> None:
        """Forget what assistants were given."""
        ...

    # Asked for after the entry is shown: it takes longer than reading the entry.
    def term_links(self, entry: Entry) -> TermLinks:
        """The names of other entries that the entry's pages mention in running text."""
        ...

    def mentions(self, ref: EntryRef, limit: int) -> tuple[BackLink, ...]:
        """The entries whose text mentions this one, but for those that point at it."""
        ...
