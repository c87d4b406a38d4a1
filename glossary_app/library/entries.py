"""The library's entries and what the user has marked: read from the files of the store alone.

The window shows its first entry with this much, before the search index has been loaded. A `Shelf`
belongs to the thread that opened it: its SQLite connections may not leave it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import suppress
from typing import Self

from glossary_app.errors import NotFoundError, StoreError
from glossary_app.model.entry import BackLink, Entry, EntryRef, EntrySummary
from glossary_app.model.glossary import Glossary
from glossary_app.model.listing import Listing, ListingRequest
from glossary_app.paths import Folders
from glossary_app.store.stored_entries import StoredEntries
from glossary_app.store.user_data import UserData


class Shelf:
    """What can be read of a library without searching it."""

    def __init__(self, folders: Folders, entries: StoredEntries) -> None:
        self.folders = folders
        self._entries = entries
        self._listed: tuple[tuple[str, ListingRequest], Listing] | None = None
        self._user: UserData | None = None
        self._keeps_user = True

    @classmethod
    def open_existing(cls, folders: Folders) -> Self:
        """Open a library whose store is there."""
        return cls(folders, StoredEntries.open_existing(folders.store_file))

    @classmethod
    def open_for_picture(cls, folders: Folders) -> Self:
        """Open a library to be shown only: nothing that is written about the user is kept."""
        opened = cls.open_existing(folders)
        try:
            opened.leave_user_alone()
        except BaseException:
            opened.close()
            raise
        return opened

    @property
    def user(self) -> UserData:
        """Bookmarks, notes and history; opened when asked for, as only the window does."""
        if self._user is None:
            self._user = self._open_user()
        return self._user

    def leave_user_alone(self) -> None:
        """Keep nothing of what is written about the user from now on, as for a picture."""
        self._user = UserData.open_in_memory(self.folders.user_file)
        self._keeps_user = False

    def close(self) -> None:
        """Release files and connections; what has changed of the user's own is copied before."""
        self._entries.close()
        user, self._user = self._user, None
        if user:
            if self._keeps_user and user.has_changed:
                # Without a copy the file itself is still there: no reason not to close.
                with suppress(StoreError):
                    user.keep_copy(self.folders.user_copy)
            user.close()

    def glossaries(self) -> tuple[Glossary, ...]:
        """All glossaries in library order."""
        return self._entries.glossaries()

    def glossary(self, glossary_id: str) -> Glossary:
        """One glossary; raises NotFoundError."""
        return self._entries.glossary(glossary_id)

    def find(self, name: str) -> tuple[EntryRef, ...]:
        """The entries that `SLUG` or `GLOSSARY/SLUG` names, in library order; maybe none."""
        glossary, separator, slug = sound_text(name).partition("/")
        if not separator:
            return self._entries.find_slug(glossary)
        ref = EntryRef(glossary, slug)
        return (ref,) if self._entries.existing((ref,)) else ()

    def entry(self, ref: EntryRef) -> Entry:
        """One entry with its pages; raises NotFoundError."""
        entry = self._entries.entry(ref)
        if entry is None:
            raise NotFoundError(str(ref), "no such entry", "see 'glossary list'")
        return self._entries.with_targets_elsewhere(entry)

    def summaries(self, glossary_id: str | None = None) -> Iterator[EntrySummary]:
        """What lists show of each entry, in library order."""
        return self._entries.summaries(glossary_id)

    def listing(self, request: ListingRequest) -> Listing:
        """The names of the entries asked for, in the order of the alphabet or the syllabary."""
        wanted = (self._entries.generation(), request)
        if self._listed is None or self._listed[0] != wanted:
            self._listed = (wanted, self._entries.listing(request))
        return self._listed[1]

    def categories(self, limit: int) -> tuple[str, ...]:
        """The categories that the most entries are in, at most so many."""
        return self._entries.categories(limit)

    def usual_qualities(self) -> dict[str, str]:
        """For each glossary what most of its pages are: their quality, or draft."""
        return self._entries.usual_qualities()

    def summaries_of(self, refs: Iterable[EntryRef]) -> dict[EntryRef, EntrySummary]:
        """The summaries of those of these entries that exist."""
        return self._entries.summaries_of(refs)

    def entry_count(self, glossary_id: str | None = None) -> int:
        """How many entries there are."""
        return self._entries.entry_count(glossary_id)

    def back_links(self, ref: EntryRef) -> tuple[BackLink, ...]:
        """The entries that point at this one."""
        return self._entries.back_links(ref)

    def existing(self, refs: Iterable[EntryRef]) -> frozenset[EntryRef]:
        """Those of these entries that are in the library."""
        return self._entries.existing(refs)

    def reorder(self, glossary_ids: tuple[str, ...]) -> None:
        """Put the glossaries into this order."""
        self._entries.reorder(glossary_ids)

    def set_enabled(self, glossary_id: str, *, enabled: bool) -> None:
        """Let a glossary take part in search and browsing, or not."""
        self._entries.set_enabled(glossary_id, enabled=enabled)

    def set_linked(self, glossary_id: str, *, linked: bool) -> None:
        """Let other glossaries' texts link to this one, or let it answer when asked only."""
        self._entries.set_linked(glossary_id, linked=linked)

    def _open_user(self) -> UserData:
        file = self.folders.user_file
        is_there = file.exists() or self.folders.user_copy.exists()
        return UserData.open_existing(file) if is_there else UserData.open(file)


def sound_text(typed: str) -> str:
    """The text with a mark for each lone surrogate, which neither SQLite nor the index takes.

    Python makes one of every byte of the command line that is not UTF-8 (PEP 383).
    """
    return typed.encode("utf-8", "replace").decode("utf-8")
