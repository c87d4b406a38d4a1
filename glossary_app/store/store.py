"""The glossaries' file, with everything that can be asked of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from pathlib import Path

from glossary_app.model.entry import BackLink, Entry, EntryRef, EntrySummary
from glossary_app.model.glossary import Glossary
from glossary_app.model.listing import Listing, ListingRequest
from glossary_app.model.source import SourcePage
from glossary_app.store import (
    entries,
    generations,
    glossaries,
    integrity,
    links,
    listings,
    removal,
    source_pages,
    summaries,
)
from glossary_app.store.copying import is_copied, keep_copy
from glossary_app.store.database import Database, open_database, open_existing_database
from glossary_app.store.import_session import ImportSession, import_session
from glossary_app.store.kinds import LIBRARY
from glossary_app.store.names import StoredNames

# How long a write waits for another process before it is refused.
BUSY_SECONDS = 5.0


class Store:
    """One connection to the glossaries' file; belongs to the thread that opened it."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._names = StoredNames(database)

    @classmethod
    def open(cls, path: Path, busy_seconds: float = BUSY_SECONDS) -> Store:
        """Open the file, made or upgraded where needed.

        Raises NewerStoreError, DamagedStoreError, ReadOnlyStoreError, BusyStoreError.
        """
        return cls(open_database(path, LIBRARY, busy_seconds))

    @classmethod
    def open_existing(cls, path: Path, busy_seconds: float = BUSY_SECONDS) -> Store:
        """Open a file that was made before; DamagedStoreError too when it is gone or empty."""
        return cls(open_existing_database(path, LIBRARY, busy_seconds))

    def close(self) -> None:
        """Let go of the file."""
        self._database.close()

    def keep_copy(self, copy: Path) -> None:
        """Keep a copy to fall back on, unless there is one of this very content.

        Raises DamagedStoreError when this file turns out damaged; an earlier copy then stays.
        """
        if not self.is_copied_in(copy):
            keep_copy(self._database, copy)

    def is_copied_in(self, copy: Path) -> bool:
        """Whether this is a copy of the present content."""
        return generations.generation_of_copy(copy) == self.generation()

    @property
    def is_copied(self) -> bool:
        """Whether the file is small enough for a copy of it to be kept."""
        return is_copied(self._database)

    def generation(self) -> str:
        """The name of the present content; a new one after every write that changed an entry."""
        return generations.read_generation(self._database)

    def glossaries(self) -> tuple[Glossary, ...]:
        """All glossaries, in library order."""
        return glossaries.read_glossaries(self._database)

    def glossary(self, glossary_id: str) -> Glossary:
        """The glossary with this id; raises NotFoundError."""
        return glossaries.read_glossary(self._database, glossary_id)

    def remove_glossary(self, glossary_id: str) -> None:
        """Remove a glossary with all its entries; raises NotFoundError."""
        removal.delete_glossary(self._database, glossary_id)

    def reorder(self, ids: Sequence[str]) -> None:
        """Put these glossaries first, in this order; the others follow as they stood."""
        glossaries.write_order(self._database, ids)

    def set_enabled(self, glossary_id: str, *, enabled: bool) -> None:
        """Say whether a glossary takes part in search and browsing; raises NotFoundError."""
        glossaries.write_enabled(self._database, glossary_id, enabled)

    def entry(self, ref: EntryRef) -> Entry | None:
        """The entry of this name."""
        return entries.read_entry(self._database, ref)

    def entries(self, glossary: str | None) -> Iterator[Entry]:
        """All entries of a glossary, or of the library, by slug within each glossary."""
        return entries.read_entries(self._database, glossary)

    def entries_of(self, refs: Iterable[EntryRef]) -> Iterator[Entry]:
        """The entries of these names, in their order; those that do not exist are left out."""
        return entries.read_entries_of(self._database, refs)

    def entry_count(self, glossary: str | None) -> int:
        """How many entries a glossary, or the library, holds."""
        return entries.count_entries(self._database, glossary)

    def summary(self, ref: EntryRef) -> EntrySummary | None:
        """What a list shows of the entry of this name."""
        return summaries.read_summaries_of(self._database, [ref]).get(ref)

    def summaries(self, glossary: str | None) -> Iterator[EntrySummary]:
        """The summaries of a glossary, or of the library, in the order of `entries`."""
        return summaries.read_summaries(self._database, glossary)

    def summaries_of(self, refs: Iterable[EntryRef]) -> dict[EntryRef, EntrySummary]:
        """The summaries of those of these entries that exist, in the order asked for."""
        return summaries.read_summaries_of(self._database, refs)

    def listing(self, request: ListingRequest) -> Listing:
        """The names of the entries asked for, in the order of the alphabet or the syllabary."""
        return listings.read_listing(self._database, request)

    def categories(self, limit: int) -> tuple[str, ...]:
        """The categories that the most entries are in, at most so many, the largest first."""
        return listings.read_categories(self._database, limit)

    def source_pages(self, ref: EntryRef) -> tuple[SourcePage, ...]:
        """The pages of an entry with their texts; none when there is no such entry."""
        return source_pages.read_source_pages(self._database, ref)

    def source_pages_of(self, glossary: str) -> Iterator[SourcePage]:
        """All pages of a glossary with their texts; those of one entry follow each other."""
        return source_pages.read_source_pages_of(self._database, glossary)

    def altered_texts(self, glossary: str | None) -> Iterator[tuple[EntryRef, str]]:
        """Entry and path of each page whose text has lost the digest it was saved with."""
        return source_pages.find_altered_texts(self._database, glossary)

    def faults(self) -> tuple[str, ...]:
        """What SQLite finds wrong in the file; reads all of it."""
        return integrity.find_faults(self._database)

    def find_slug(self, slug: str) -> tuple[EntryRef, ...]:
        """The entries with this slug, in library order."""
        return links.find_slug(self._database, slug)

    def existing(self, refs: Iterable[EntryRef]) -> frozenset[EntryRef]:
        """Those of these entries that are in the library."""
        return links.find_existing(self._database, refs)

    def back_links(self, ref: EntryRef) -> tuple[BackLink, ...]:
        """The entries that point at this one, once for each kind of relation."""
        return links.read_back_links(self._database, ref)

    @property
    def names(self) -> StoredNames:
        """The designations of enabled glossaries, as running text is searched for them."""
        return self._names

    def look_up(self, text: str) -> tuple[EntryRef, ...]:
        """Entries of enabled glossaries with a designation or reading equal to the text.

        Equal means that the strict keys are. Headwords come first, then library order.
        """
        return links.look_up(self._database, text)

    def look_up_prefix(self, prefix: str, limit: int) -> tuple[EntryRef, ...]:
        """Entries of enabled glossaries with a designation or reading that begins so."""
        return links.look_up_prefix(self._database, prefix, limit)

    def importing(
        self, glossary: Glossary, origin: str, format_name: str
    ) -> AbstractContextManager[ImportSession]:
        """One import of the root `origin`: kept when the block ends, undone when it raises.

        Raises BusyStoreError when another process goes on writing.
        """
        return import_session(self._database, glossary, origin, format_name)
