"""A run of entries made ready for the index by whoever has time: columns, keys, words and terms.

What is handed over is plain: the terms stand in files, sorted, and everything else is a few lists.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from glossary_app.model.entry import Entry
from glossary_app.search.entries.documents import document_of
from glossary_app.search.entries.word_spellings import WordCollector
from glossary_app.search.files.packed_writing import FieldFiles, write_field_files
from glossary_app.search.files.pool import FieldRuns, TermPool
from glossary_app.search.terms.schema import index_schema
from glossary_app.spelling.readings import ReadingAnalyzer

COLUMNS = ("slug", "row", "names", "body")
# As much as one process that builds alone.
_POSTINGS_IN_MEMORY = 64 * 2**20


@dataclass(frozen=True, slots=True)
class Chunk:
    """Entries that follow each other in the index; `first` is the number of the first."""

    first: int
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class IndexedChunk:
    """The columns and spelling keys of each entry, words of running text, files of each field."""

    columns: tuple[tuple[bytes, ...], ...]
    spelling_keys: tuple[frozenset[str], ...]
    word_terms: tuple[str, ...]
    runs: FieldRuns


@dataclass(frozen=True, slots=True)
class WholeField:
    """A field whose files, of all chunks in their order, are to become one."""

    name: str
    runs: tuple[Path, ...]


class ChunkIndexer:
    """Indexes one chunk after the other into files of a folder, and makes whole fields of these."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._schema: Any = index_schema()
        # One dictionary for all, loaded when the first Japanese word comes.
        self._analyzer = cache(ReadingAnalyzer)
        self._words = WordCollector(self._analyzer)

    def index(self, chunk: Chunk) -> IndexedChunk:
        """Make a chunk ready."""
        pool = TermPool(self._folder, _POSTINGS_IN_MEMORY)
        columns: list[tuple[bytes, ...]] = []
        keys: list[frozenset[str]] = []
        words: dict[str, None] = {}
        for number, entry in enumerate(chunk.entries, chunk.first):
            document = document_of(entry, self._analyzer)
            columns.append(tuple(document.fields.pop(name) for name in COLUMNS))
            keys.append(document.spelling_keys)
            words.update(dict.fromkeys(self._word_terms(document.japanese_text)))
            for name, value in document.fields.items():
                pool.add_terms(name, number, self._schema[name].weighted_terms(value))
        return IndexedChunk(tuple(columns), tuple(keys), tuple(words), pool.handed_over())

    def merge(self, field: WholeField) -> FieldFiles:
        """Make a field ready to be adopted."""
        return write_field_files(field.name, field.runs, self._folder)

    def _word_terms(self, texts: Iterable[str]) -> Iterable[str]:
        return (term for text in texts for term in self._words.terms_of(text))
