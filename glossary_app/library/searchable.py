"""The library as its readers see it: looked up and searched, with nothing that imports or exports.

A command that only searches loads this much and no parsers.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from typing import Any

from glossary_app.errors import IndexUnusableError
from glossary_app.library.entries import Shelf, sound_text
from glossary_app.library.entry_json import entry_as_json
from glossary_app.library.without_index import search_without_index
from glossary_app.model.entry import Entry
from glossary_app.model.hit import SearchAnswer, SearchRequest
from glossary_app.paths import Folders
from glossary_app.search.index import SearchIndex
from glossary_app.store.file.database import Database
from glossary_app.store.file.faults import MEND_ADVICE
from glossary_app.store.source_pages import read_source_pages

_OPENINGS = 2


class Catalogue(Shelf):
    """What can be asked of a library."""

    def __init__(self, folders: Folders, database: Database) -> None:
        super().__init__(folders, database)
        self._index: SearchIndex | None = None
        self._index_generation = ""

    def close(self) -> None:
        """Release the index too."""
        if self._index:
            self._index.close()
        super().close()

    def entry_as_json(self, entry: Entry) -> dict[str, Any]:
        """As much of an entry as is given, with back-links and digests, in the model's names."""
        ref = entry.ref
        existing = self.existing(entry.targets)
        return entry_as_json(
            entry, read_source_pages(self._database, ref), self.back_links(ref), existing
        )

    def search(self, request: SearchRequest) -> SearchAnswer:
        """Search the index; while there is none, the designations alone.

        One that was opened before serves on until the next one is in its place.
        """
        request = replace(request, query=sound_text(request.query))
        order = self._searched(request)
        index = self.current_index() or self._index
        if index is None:
            return search_without_index(self, request, order)
        with self._damage_told(index):
            return index.search(request, order)

    def rest(self) -> None:
        """Hold no page of the index files; the next answer takes again what it needs."""
        if self._index:
            self._index.rest()

    def forget_answers(self) -> None:
        """Keep nothing in memory for a query that is like the last one."""
        if self._index:
            self._index.forget()

    def refuse_damaged_index(self) -> None:
        """Read every byte of the index; raises IndexUnusableError when one is not as written."""
        index = self.current_index()
        if index is not None:
            self._refuse_if_damaged(index, None)

    def is_indexed(self) -> bool:
        """Whether the search index is there and in step with the store."""
        return self.current_index() is not None

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

    def _searched(self, request: SearchRequest) -> tuple[str, ...]:
        enabled = tuple(glossary.id for glossary in self.glossaries() if glossary.enabled)
        if not request.glossaries:
            return enabled
        return tuple(name for name in request.glossaries if self.glossary(name))

    def current_index(self) -> SearchIndex | None:
        """The index, opened anew when the store has changed; None while there is none in step."""
        generation = self.generation()
        if self._index and self._index_generation == generation:
            return self._index
        opened = self._open_index(generation)
        if opened is not None:
            if self._index:
                self._index.close()
            self._index, self._index_generation = opened, generation
        return opened

    def _open_index(self, generation: str) -> SearchIndex | None:
        for _ in range(_OPENINGS):
            # A build may be replaced by another process while it is being opened.
            with suppress(IndexUnusableError):
                return SearchIndex.open(self.folders.index_folder, generation)
        return None
