"""The library as its readers see it: looked up and searched, with nothing that imports or exports.

A command that only searches loads this much and no parsers. A `Catalogue` belongs to the thread
that opened it: its SQLite connections may not leave it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from typing import Any, Self

from glossary_app.errors import IndexUnusableError, NotFoundError, StoreError
from glossary_app.library.entry_json import entry_as_json
from glossary_app.library.look_up import search_without_index
from glossary_app.model.entry import BackLink, Entry, EntryRef, EntrySummary
from glossary_app.model.glossary import Glossary
from glossary_app.model.hit import SearchAnswer, SearchRequest
from glossary_app.model.listing import Listing, ListingRequest
from glossary_app.paths import Folders
from glossary_app.search.index import SearchIndex
from glossary_app.store.faults import MEND_ADVICE
from glossary_app.store.store import Store
from glossary_app.store.user_data import UserData


class Catalogue:
    """What can be asked of a library."""

    def __init__(self, folders: Folders, store: Store) -> None:
        self.folders = folders
        self.store = store
        self._index: SearchIndex | None = None
        self._index_generation = ""
        self._listed: tuple[tuple[str, ListingRequest], Listing] | None = None
        self._user: UserData | None = None
        self._keeps_user = True

    @classmethod
    def open_existing(cls, folders: Folders) -> Self:
        """Open a library whose store is there."""
        return cls(folders, Store.open_existing(folders.store_file))

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
        if self._index:
            self._index.close()
        self.store.close()
        user, self._user = self._user, None
        if user:
            if self._keeps_user and user.has_changed:
                # Without a copy the file itself is still there: no reason not to close.
                with suppress(StoreError):
                    user.keep_copy(self.folders.user_copy)
            user.close()

    def glossaries(self) -> tuple[Glossary, ...]:
        """All glossaries in library order."""
        return self.store.glossaries()

    def glossary(self, glossary_id: str) -> Glossary:
        """One glossary; raises NotFoundError."""
        return self.store.glossary(glossary_id)

    def find(self, name: str) -> tuple[EntryRef, ...]:
        """The entries that `SLUG` or `GLOSSARY/SLUG` names, in library order; maybe none."""
        glossary, separator, slug = _sound_text(name).partition("/")
        if not separator:
            return self.store.find_slug(glossary)
        ref = EntryRef(glossary, slug)
        return (ref,) if self.store.existing((ref,)) else ()

    def entry(self, ref: EntryRef) -> Entry:
        """One entry with its pages; raises NotFoundError."""
        entry = self.store.entry(ref)
        if entry is None:
            raise NotFoundError(str(ref), "no such entry", "see 'glossary list'")
        return entry

    def entry_as_json(self, ref: EntryRef) -> dict[str, Any]:
        """One entry with back-links and digests, in the model's names; raises NotFoundError."""
        entry = self.entry(ref)
        targets = [EntryRef(ref.glossary, relation.target) for relation in entry.relations]
        return entry_as_json(
            entry, self.store.source_pages(ref), self.back_links(ref), self.existing(targets)
        )

    def summaries(self, glossary_id: str | None = None) -> Iterator[EntrySummary]:
        """What lists show of each entry, in library order."""
        return self.store.summaries(glossary_id)

    def listing(self, request: ListingRequest) -> Listing:
        """The names of the entries asked for, in the order of the alphabet or the syllabary."""
        wanted = (self.store.generation(), request)
        if self._listed is None or self._listed[0] != wanted:
            self._listed = (wanted, self.store.listing(request))
        return self._listed[1]

    def categories(self, limit: int) -> tuple[str, ...]:
        """The categories that the most entries are in, at most so many."""
        return self.store.categories(limit)

    def summaries_of(self, refs: Iterable[EntryRef]) -> dict[EntryRef, EntrySummary]:
        """The summaries of those of these entries that exist."""
        return self.store.summaries_of(refs)

    def entry_count(self, glossary_id: str | None = None) -> int:
        """How many entries there are."""
        return self.store.entry_count(glossary_id)

    def back_links(self, ref: EntryRef) -> tuple[BackLink, ...]:
        """The entries that point at this one."""
        return self.store.back_links(ref)

    def existing(self, refs: Iterable[EntryRef]) -> frozenset[EntryRef]:
        """Those of these entries that are in the library."""
        return self.store.existing(refs)

    def search(self, request: SearchRequest) -> SearchAnswer:
        """Search the index; while there is none, the designations alone."""
        request = replace(request, query=_sound_text(request.query))
        order = self._searched(request)
        index = self.current_index()
        if index is None:
            return search_without_index(self.store, request, order)
        with self._damage_told(index):
            return index.search(request, order)

    def refuse_damaged_index(self) -> None:
        """Read every byte of the index; raises IndexUnusableError when one is not as written."""
        index = self.current_index()
        if index is not None:
            self._refuse_if_damaged(index, None)

    def is_indexed(self) -> bool:
        """Whether the search index is there and in step with the store."""
        return self.current_index() is not None

    def reorder(self, glossary_ids: tuple[str, ...]) -> None:
        """Put the glossaries into this order."""
        self.store.reorder(glossary_ids)

    def set_enabled(self, glossary_id: str, *, enabled: bool) -> None:
        """Let a glossary take part in search and browsing, or not."""
        self.store.set_enabled(glossary_id, enabled=enabled)

    @contextmanager
    def _damage_told(self, index: SearchIndex) -> Iterator[None]:
        """Tell a damaged index from a bug: Whoosh raises anything at all over a damaged file."""
        try:
            yield
        except Exception as error:
            self._refuse_if_damaged(index, error)
            raise

    def _refuse_if_damaged(self, index: SearchIndex, cause: Exception | None) -> None:
        if findings := index.verify():
            where = str(self.folders.index_folder)
            raise IndexUnusableError(where, findings[0].message, MEND_ADVICE) from cause

    def _open_user(self) -> UserData:
        file = self.folders.user_file
        is_there = file.exists() or self.folders.user_copy.exists()
        return UserData.open_existing(file) if is_there else UserData.open(file)

    def _searched(self, request: SearchRequest) -> tuple[str, ...]:
        enabled = tuple(glossary.id for glossary in self.glossaries() if glossary.enabled)
        if not request.glossaries:
            return enabled
        return tuple(name for name in request.glossaries if self.glossary(name))

    def current_index(self) -> SearchIndex | None:
        """The index, opened anew when the store has changed; None while there is none in step."""
        generation = self.store.generation()
        if self._index and self._index_generation == generation:
            return self._index
        if self._index:
            self._index.close()
            self._index = None
        try:
            self._index = SearchIndex.open(self.folders.index_folder, generation)
        except IndexUnusableError:
            return None
        self._index_generation = generation
        return self._index


def _sound_text(typed: str) -> str:
    """The text with a mark for each lone surrogate, which neither SQLite nor the index takes.

    Python makes one of every byte of the command line that is not UTF-8 (PEP 383).
    """
    return typed.encode("utf-8", "replace").decode("utf-8")
