"""All installed glossaries, and every use case of the program as a method.

A `Library` belongs to the thread that opened it: its SQLite connections may not leave it.
"""

from __future__ import annotations

from collections.abc import Generator, Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from glossary_app.errors import IndexUnusableError, NotFoundError
from glossary_app.formats.handoff_markdown import page_text
from glossary_app.importing.indexing import follow_store, rebuild_index
from glossary_app.importing.options import ImportOptions
from glossary_app.importing.pipeline import import_source
from glossary_app.library.checking import check_library
from glossary_app.library.doctor import examine
from glossary_app.library.entry_json import entry_as_json
from glossary_app.library.exporting import ExportOptions, ExportReport, export_glossary
from glossary_app.library.look_up import search_without_index
from glossary_app.library.starter import create_store
from glossary_app.library.term_links import find_mentions, find_term_links
from glossary_app.model.entry import BackLink, Entry, EntryRef, EntrySummary
from glossary_app.model.glossary import Glossary
from glossary_app.model.hit import SearchAnswer, SearchRequest
from glossary_app.model.locale import Locale
from glossary_app.model.naming import TermLinks
from glossary_app.model.report import Finding, ImportReport, Progress
from glossary_app.paths import Folders
from glossary_app.search.index import SearchIndex
from glossary_app.store.store import Store
from glossary_app.store.user_data import UserData


class Library:
    """The façade of the core. `user` holds bookmarks, notes and history."""

    def __init__(self, folders: Folders, store: Store, user: UserData) -> None:
        self._folders = folders
        self._store = store
        self._index: SearchIndex | None = None
        self._index_generation = ""
        self.user = user

    @classmethod
    def open(cls, folders: Folders, *, starter: bool) -> Library:
        """Open the library, and make it when it is not there yet.

        A new library gets the starter glossary, unless `starter` is false.
        """
        if not folders.store_file.exists():
            create_store(folders, starter=starter)
        return cls(folders, Store.open(folders.store_file), UserData.open(folders.user_file))

    def close(self) -> None:
        """Release files and connections."""
        if self._index:
            self._index.close()
        self._store.close()
        self.user.close()

    def glossaries(self) -> tuple[Glossary, ...]:
        """All glossaries in library order."""
        return self._store.glossaries()

    def glossary(self, glossary_id: str) -> Glossary:
        """One glossary; raises NotFoundError."""
        return self._store.glossary(glossary_id)

    def find(self, name: str) -> tuple[EntryRef, ...]:
        """The entries that `SLUG` or `GLOSSARY/SLUG` names, in library order; maybe none."""
        glossary, separator, slug = _sound_text(name).partition("/")
        if not separator:
            return self._store.find_slug(glossary)
        ref = EntryRef(glossary, slug)
        return (ref,) if self._store.existing((ref,)) else ()

    def entry(self, ref: EntryRef) -> Entry:
        """One entry with its pages; raises NotFoundError."""
        entry = self._store.entry(ref)
        if entry is None:
            raise NotFoundError(str(ref), "no such entry", "see 'glossary list'")
        return entry

    def entry_as_json(self, ref: EntryRef) -> dict[str, Any]:
        """One entry with back-links and digests, in the model's names; raises NotFoundError."""
        entry = self.entry(ref)
        targets = [EntryRef(ref.glossary, relation.target) for relation in entry.relations]
        return entry_as_json(
            entry, self._store.source_pages(ref), self.back_links(ref), self.existing(targets)
        )

    def handoff_text(self, ref: EntryRef, locale: Locale) -> str:
        """The hand-off page in a locale: for an unchanged hand-off source its very text."""
        for source in self._store.source_pages(ref):
            if source.page.locale == locale:
                return page_text(source, ref.glossary)
        raise NotFoundError(str(ref), f"no page in {locale}")

    def summaries(self, glossary_id: str | None = None) -> Iterator[EntrySummary]:
        """What lists show of each entry, in library order."""
        return self._store.summaries(glossary_id)

    def summaries_of(self, refs: Iterable[EntryRef]) -> dict[EntryRef, EntrySummary]:
        """The summaries of those of these entries that exist."""
        return self._store.summaries_of(refs)

    def entry_count(self, glossary_id: str | None = None) -> int:
        """How many entries there are."""
        return self._store.entry_count(glossary_id)

    def back_links(self, ref: EntryRef) -> tuple[BackLink, ...]:
        """The entries that point at this one."""
        return self._store.back_links(ref)

    def term_links(self, entry: Entry) -> TermLinks:
        """The names of other entries that the entry's pages mention in running text."""
        return find_term_links(self._store, entry)

    def mentions(self, ref: EntryRef, limit: int) -> tuple[BackLink, ...]:
        """The entries whose text mentions this one, but for those that point at it.

        None while there is no index. Raises NotFoundError.
        """
        index = self._current_index()
        if index is None:
            return ()
        order = tuple(glossary.id for glossary in self.glossaries() if glossary.enabled)
        return find_mentions(
            self._store,
            lambda designations: index.likely_texts(designations, order),
            self.entry(ref),
            limit,
        )

    def existing(self, refs: Iterable[EntryRef]) -> frozenset[EntryRef]:
        """Those of these entries that are in the library."""
        return self._store.existing(refs)

    def search(self, request: SearchRequest) -> SearchAnswer:
        """Search the index; while there is none, the designations alone."""
        request = replace(request, query=_sound_text(request.query))
        order = self._searched(request)
        index = self._current_index()
        if index is None:
            return search_without_index(self._store, request, order)
        return index.search(request, order)

    def is_indexed(self) -> bool:
        """Whether the search index is there and in step with the store."""
        return self._current_index() is not None

    def reindex(self) -> Iterator[Progress]:
        """Build the search index anew."""
        return rebuild_index(self._store, self._folders.index_folder)

    def import_path(
        self, path: Path, options: ImportOptions
    ) -> Generator[Progress, None, ImportReport]:
        """Import one file, folder or archive; close the generator to cancel."""
        return import_source(path, options, self._store, self._folders.index_folder)

    def export(self, options: ExportOptions) -> ExportReport:
        """Write one glossary out in a format."""
        return export_glossary(self._store, options)

    def remove(self, glossary_id: str) -> int:
        """Take a glossary out of the library; tells how many entries went with it."""
        self._store.glossary(glossary_id)
        gone = tuple(summary.ref for summary in self._store.summaries(glossary_id))
        self._store.remove_glossary(glossary_id)
        for _step in follow_store(self._store, self._folders.index_folder, (), gone, len(gone)):
            pass
        return len(gone)

    def reorder(self, glossary_ids: tuple[str, ...]) -> None:
        """Put the glossaries into this order."""
        self._store.reorder(glossary_ids)

    def set_enabled(self, glossary_id: str, *, enabled: bool) -> None:
        """Let a glossary take part in search and browsing, or not."""
        self._store.set_enabled(glossary_id, enabled=enabled)

    def check(self, glossary_id: str | None = None) -> Iterator[Finding]:
        """What is wrong or missing in the content of the glossaries."""
        return check_library(self._store, glossary_id)

    def doctor(self) -> Iterator[Finding]:
        """What is wrong with the installation: files, store, index."""
        return examine(self._folders, self._store)

    def _searched(self, request: SearchRequest) -> tuple[str, ...]:
        enabled = tuple(glossary.id for glossary in self.glossaries() if glossary.enabled)
        if not request.glossaries:
            return enabled
        return tuple(name for name in request.glossaries if self.glossary(name))

    def _current_index(self) -> SearchIndex | None:
        generation = self._store.generation()
        if self._index and self._index_generation == generation:
            return self._index
        if self._index:
            self._index.close()
            self._index = None
        try:
            self._index = SearchIndex.open(self._folders.index_folder, generation)
        except IndexUnusableError:
            return None
        self._index_generation = generation
        return self._index


def _sound_text(typed: str) -> str:
    """The text with a mark for each lone surrogate, which neither SQLite nor the index takes.

    Python makes one of every byte of the command line that is not UTF-8 (PEP 383).
    """
    return typed.encode("utf-8", "replace").decode("utf-8")
