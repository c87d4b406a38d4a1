"""Building the index and keeping it in step with the store."""

from __future__ import annotations

import shutil
from collections.abc import Generator, Iterable
from pathlib import Path

from whoosh.filedb.filestore import FileStorage

from glossary_app.model.entry import Entry, EntryRef
from glossary_app.search.answering.did_you_mean import SpellingLists
from glossary_app.search.answering.lexicon import WordCollector
from glossary_app.search.entries.documents import document_of
from glossary_app.search.files.builds import (
    check_build,
    current_build,
    new_build,
    read_manifest,
    seal,
    switch_to,
)
from glossary_app.search.files.opening import open_index
from glossary_app.search.files.segments import EntryWriter
from glossary_app.search.terms.schema import index_schema

_MANY_SEGMENTS = 6
_STEP = 100
_WORD_TERMS = 5000


def rebuild(folder: Path, entries: Iterable[Entry], generation: str) -> Generator[int, None, None]:
    """Index all entries anew; yields how many are done. The old index serves until the end.

    An iterator that is closed early leaves the old index as it is.
    """
    build = new_build(folder, generation)
    done = 0
    try:
        index = FileStorage(str(build)).create_index(index_schema())
        writer = EntryWriter(index, build)
        documents = _Documents(writer)
        try:
            for entry in entries:
                documents.add(entry)
                done += 1
                if done % _STEP == 0:
                    yield done
            documents.finish()
        except BaseException:
            writer.cancel()
            raise
        writer.commit(merge=False)
        index.close()
        # The pointer is switched only to a build that is whole and sealed.
        seal(build, generation)
    except BaseException:
        shutil.rmtree(build, ignore_errors=True)
        raise
    switch_to(build)
    yield done


def update(
    folder: Path, changed: Iterable[Entry], removed: Iterable[EntryRef], generation: str
) -> None:
    """Replace the changed entries and drop the removed ones, then stamp the new generation."""
    build = current_build(folder)
    check_build(build, read_manifest(build).generation)
    index = open_index(build, FileStorage)
    writer = EntryWriter(index, build)
    documents = _Documents(writer)
    try:
        for ref in removed:
            writer.delete_by_term("ref", str(ref))
        for entry in changed:
            writer.delete_by_term("ref", str(entry.ref))
            documents.add(entry)
        documents.finish()
    except BaseException:
        writer.cancel()
        raise
    # Each segment adds a look-up to every term of a query; six are where it can be felt.
    writer.commit(merge=False, optimize=len(writer.segments) >= _MANY_SEGMENTS)
    index.close()
    seal(build, generation)


class _Documents:
    """Writes entries, and with them the spelling lists and the words of their text."""

    def __init__(self, writer: EntryWriter) -> None:
        self._writer = writer
        self._spelling = SpellingLists()
        self._words = WordCollector()
        self._word_terms: list[str] = []

    def add(self, entry: Entry) -> None:
        """Write an entry."""
        document = document_of(entry)
        self._writer.add_document(**document.fields)
        for full_list in self._spelling.add(document.spelling_keys):
            self._writer.add_document(**full_list)
        for text in document.japanese_text:
            self._word_terms.extend(self._words.terms_of(text))
        if len(self._word_terms) > _WORD_TERMS:
            self._flush_words()

    def finish(self) -> None:
        """Write what has been collected so far."""
        for rest in self._spelling.rest():
            self._writer.add_document(**rest)
        self._flush_words()

    def _flush_words(self) -> None:
        if self._word_terms:
            self._writer.add_document(word=list(dict.fromkeys(self._word_terms)))
        self._word_terms = []
