"""The search index: a query in, an answer out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from time import perf_counter

from whoosh.index import FileIndex

from glossary_app.errors import IndexUnusableError
from glossary_app.model.hit import SearchAnswer, SearchRequest
from glossary_app.model.naming import EntryText
from glossary_app.model.report import Finding, Severity
from glossary_app.search.answering.did_you_mean import Spelling
from glossary_app.search.answering.likely_texts import likely_texts
from glossary_app.search.answering.scope import LibraryOrder, Scope, codes_in_order, codes_present
from glossary_app.search.answering.searching import Search
from glossary_app.search.entries.stored import Row
from glossary_app.search.files.builds import check_build, current_build, damaged_files
from glossary_app.search.files.mapped import MappedStorage
from glossary_app.search.files.opening import open_index
from glossary_app.search.files.postings import Postings


class SearchIndex:
    """An opened index. Each thread opens its own."""

    def __init__(self, build: Path, index: FileIndex) -> None:
        self._build = build
        self._index = index
        self._reader = index.reader()
        self._postings = Postings(self._reader)
        self._spelling = Spelling(self._postings)
        self._codes = codes_present(self._postings)
        self._orders: dict[tuple[str, ...], LibraryOrder] = {}

    @classmethod
    def open(cls, folder: Path, generation: str) -> SearchIndex:
        """Open the current build; IndexUnusableError if it is missing, damaged or out of step."""
        build = current_build(folder)
        check_build(build, generation)
        try:
            return cls(build, open_index(build, MappedStorage))
        except Exception as error:  # Whoosh raises anything on a damaged file
            raise IndexUnusableError(str(build), "the index cannot be opened") from error

    def search(self, request: SearchRequest, order: tuple[str, ...]) -> SearchAnswer:
        """Answer a query; `order` holds the ids of the enabled glossaries in library order."""
        start = perf_counter()
        glossaries = tuple(id_ for id_ in order if id_ in (request.glossaries or order))
        codes = codes_in_order(self._codes, request.locale.tag, request.only_locale)
        library_order = self._library_order(glossaries)
        scope = Scope(library_order.documents & self._postings.undeleted, codes)
        return Search(self._postings, self._spelling, library_order, scope, request).answer(start)

    def likely_texts(
        self, designations: Iterable[str], order: tuple[str, ...]
    ) -> Iterator[EntryText]:
        """The texts of entries that may mention one of these designations, in any locale."""
        documents = self._library_order(order).documents & self._postings.undeleted
        return likely_texts(self._postings, Scope(documents, self._codes), designations)

    def verify(self) -> tuple[Finding, ...]:
        """Compare every file with the SHA-256 that it was written with."""
        return tuple(
            Finding(
                str(self._build / name),
                0,
                Severity.ERROR,
                "index-damaged",
                f"'{name}' of the search index is damaged",
                (name,),
            )
            for name in damaged_files(self._build)
        )

    def held(self) -> dict[str, Row]:
        """What it shows of each entry, by the entry's name; raises anything if damaged."""
        return {
            name: self._postings.row(document)
            for name, documents in self._postings.walk("ref", "")
            for document in documents
            if self._postings.undeleted >> document & 1
        }

    def rest(self) -> None:
        """Give the memory back that answers have taken; to be called when nobody types."""
        if isinstance(self._index.storage, MappedStorage):
            self._index.storage.rest()

    def forget(self) -> None:
        """Give it all back, also what the next letter typed would ask for again."""
        self._postings.forget()
        self._spelling.forget()
        self.rest()

    def close(self) -> None:
        """Close the files; the index is not to be used afterwards."""
        self._reader.close()
        self._index.close()

    def _library_order(self, glossaries: tuple[str, ...]) -> LibraryOrder:
        if glossaries not in self._orders:
            self._orders[glossaries] = LibraryOrder(self._postings, glossaries)
        return self._orders[glossaries]
