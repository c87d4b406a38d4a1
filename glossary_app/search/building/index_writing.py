"""Building the index and keeping it in step with the store."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Generator, Iterable, Iterator
from contextlib import contextmanager, suppress
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from whoosh.index import FileIndex

from glossary_app.errors import fault_of_file
from glossary_app.model.entry import Entry, EntryRef
from glossary_app.search.answering.did_you_mean import SpellingLists
from glossary_app.search.building.chunks import COLUMNS
from glossary_app.search.building.later import LaterDocuments
from glossary_app.search.building.spreading import ChunkProcesses, process_count
from glossary_app.search.entries.documents import document_of
from glossary_app.search.entries.word_spellings import WordCollector
from glossary_app.search.files.builds import (
    check_build,
    copy_build,
    current_build,
    gone_on_failure,
    new_build,
    seal,
    switch_to,
)
from glossary_app.search.files.opening import create_index, open_for_writing
from glossary_app.search.files.pool import FieldRuns
from glossary_app.search.files.segments import EntryWriter, merge_small
from glossary_app.spelling.readings import ReadingAnalyzer

_STEP = 100
_WORD_TERMS = 5000


def rebuild(
    folder: Path, entries: Iterable[Entry], generation: str, work: int = 0
) -> Generator[int, None, None]:
    """Index all entries anew; yields how many are done. The old index serves until the end.

    An iterator that is closed early leaves the old index as it is.
    """
    switch_to((yield from build_anew(folder, entries, generation, work)))


def build_anew(
    folder: Path, entries: Iterable[Entry], generation: str, work: int = 0
) -> Generator[int, None, Path]:
    """Index all entries in a build that is whole and sealed, but not yet the current one.

    Where `work`, counted in short entries, is much, other processes help.
    """
    build = _begun(folder, generation)
    done = 0
    helpers = process_count(work)
    with gone_on_failure(build):
        index = create_index(build)
        with _folder_beside(build) as beside, _written(index, build) as writer:
            steps = (
                _spread(writer, entries, beside, helpers) if helpers else _added(writer, entries)
            )
            for done in steps:
                yield done
        seal(build, generation)
        yield done
    return build


def _folder_beside(build: Path) -> TemporaryDirectory[str]:
    """Where helpers leave what they made; what is left of one that was killed goes with it."""
    return TemporaryDirectory(dir=build, suffix=".tmp", ignore_cleanup_errors=True)


def _added(writer: EntryWriter, entries: Iterable[Entry]) -> Iterator[int]:
    documents = _Documents(writer)
    done = 0
    for done, entry in enumerate(entries, 1):
        documents.add(entry)
        if done % _STEP == 0:
            yield done
    documents.finish()
    yield done


def _spread(
    writer: EntryWriter, entries: Iterable[Entry], beside: str, helpers: int
) -> Iterator[int]:
    """The same with the help of other processes."""
    done = 0
    folder = Path(beside)
    runs: FieldRuns = defaultdict(list)
    with ChunkProcesses(helpers, folder) as processes, LaterDocuments(folder) as later:
        for chunk in processes.indexed(entries):
            for columns, keys in zip(chunk.columns, chunk.spelling_keys, strict=True):
                writer.add_columns(dict(zip(COLUMNS, columns, strict=True)))
                later.add_keys(keys)
            later.add_words(chunk.word_terms)
            for field, paths in chunk.runs.items():
                runs[field] += paths
            done += len(chunk.columns)
            yield done
        merged = processes.merging(runs)
        for document in later.documents():
            writer.add_document(**document)
        for written in merged:
            writer.adopt_field(written)


def build_changed(
    folder: Path,
    changed: Iterable[Entry],
    removed: Iterable[EntryRef],
    previous: str,
    generation: str,
) -> Path:
    """Replace the changed entries and drop the removed ones, in a build of its own as above.

    Raises IndexUnusableError when the current build is not sound, or not of the generation that
    was `previous`: another change would be missing from it for good.
    """
    current = current_build(folder)
    check_build(current, previous)
    build = copy_build(current, generation)
    with gone_on_failure(build):
        with _written(open_for_writing(build), build) as writer:
            documents = _Documents(writer)
            for ref in removed:
                writer.delete_by_term("ref", str(ref))
            for entry in changed:
                writer.delete_by_term("ref", str(entry.ref))
                documents.add(entry)
            documents.finish()
        seal(build, generation)
    return build


def _begun(folder: Path, generation: str) -> Path:
    try:
        return new_build(folder, generation)
    except OSError as error:
        raise fault_of_file(str(folder), error) from error


@contextmanager
def _written(index: FileIndex, build: Path) -> Iterator[EntryWriter]:
    """A writer, whose documents are kept when the block ends."""
    writer = EntryWriter(index, build)
    try:
        yield writer
    except BaseException:
        # A full disk keeps even this from being done; the build goes as a whole.
        with suppress(OSError):
            writer.cancel()
        raise
    writer.commit(mergetype=merge_small)
    index.close()


class _Documents:
    """Writes entries, and with them the spelling lists and the words of their text."""

    def __init__(self, writer: EntryWriter) -> None:
        self._writer = writer
        self._spelling = SpellingLists()
        # One dictionary for all, loaded when the first Japanese word comes.
        self._analyzer = cache(ReadingAnalyzer)
        self._words = WordCollector(self._analyzer)
        self._word_terms: list[str] = []

    def add(self, entry: Entry) -> None:
        """Write an entry."""
        document = document_of(entry, self._analyzer)
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
