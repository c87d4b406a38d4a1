"""The library's entries and what the user has marked: read from the files of the store alone.

The window shows its first entry with this much, before the search index has been loaded. A `Shelf`
belongs to the thread that opened it: its SQLite connections may not leave it.
"""

from __future__ import annotations

from contextlib import suppress
from typing import Self

from glossary_app.errors import NotFoundError, StoreError
from glossary_app.model.entry import Entry, EntryRef
from glossary_app.model.listing import Listing, ListingRequest
from glossary_app.paths import Folders, is_there
from glossary_app.spelling.surrogates import without_surrogates
from glossary_app.store.file.database import Database
from glossary_app.store.file.kinds import LIBRARY
from glossary_app.store.file.opening import open_or_read_existing
from glossary_app.store.stored_entries import StoredEntries
from glossary_app.store.user_data import UserData


class Shelf(StoredEntries):
    """What can be read of a library without searching it: its entries, and the user's marks."""

    def __init__(self, folders: Folders, database: Database) -> None:
        super().__init__(database)
        self.folders = folders
        self._listed: tuple[tuple[str, ListingRequest], Listing] | None = None
        self._user: UserData | None = None
        self._keeps_user = True

    @classmethod
    def open_existing(cls, folders: Folders) -> Self:
        """Open a library whose store is there."""
        return cls(folders, open_or_read_existing(folders.store_file, LIBRARY))

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
        super().close()
        user, self._user = self._user, None
        if user:
            if self._keeps_user and user.has_changed:
                # Without a copy the file itself is still there: no reason not to close.
                with suppress(StoreError):
                    user.keep_copy(self.folders.user_copy)
            user.close()

    def find(self, name: str) -> tuple[EntryRef, ...]:
        """The entries that `SLUG` or `GLOSSARY/SLUG` names, in library order; maybe none."""
        glossary, separator, slug = sound_text(name).partition("/")
        if not separator:
            return self.find_slug(glossary)
        ref = EntryRef(glossary, slug)
        return (ref,) if self.existing((ref,)) else ()

    def entry(self, ref: EntryRef) -> Entry:
        """One entry with its pages; raises NotFoundError."""
        entry = super().entry(ref)
        if entry is None:
            raise NotFoundError(str(ref), "no such entry", "see 'glossary list'")
        return self.with_targets_elsewhere(entry)

    def listing(self, request: ListingRequest) -> Listing:
        """The names of the entries asked for, in the order of the alphabet or the syllabary."""
        wanted = (self.generation(), request)
        if self._listed is None or self._listed[0] != wanted:
            self._listed = (wanted, super().listing(request))
        return self._listed[1]

    def _open_user(self) -> UserData:
        file = self.folders.user_file
        is_kept = is_there(file) or is_there(self.folders.user_copy)
        return UserData.open_existing(file) if is_kept else UserData.open(file)


def sound_text(typed: str) -> str:
    """The text with a mark for each lone surrogate, which neither SQLite nor the index takes.

    Python makes one of every byte of the command line that it cannot read (PEP 383): in the C
    locale these may be the bytes of sound UTF-8.
    """
    try:
        return typed.encode("utf-8", "surrogateescape").decode("utf-8")
    except UnicodeError:
        return without_surrogates(typed)
