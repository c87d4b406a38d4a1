"""Writing segments: Whoosh's index with our own way to keep terms, written a term at a time.

The stock writer handles each posting alone, keeps every term of the segment in memory as Python
objects, and its files take seven times as much room (see `packed_terms`). Columns, deletions and
tables of contents are Whoosh's own.
"""

from __future__ import annotations

from array import array
from collections.abc import Mapping, Sequence
from contextlib import closing
from operator import itemgetter
from pathlib import Path
from typing import Any, cast

from whoosh.index import FileIndex
from whoosh.reading import IndexReader, SegmentReader
from whoosh.writing import SegmentWriter

from glossary_app.search.files.packed_terms import PackedCodec, PackedInfo
from glossary_app.search.files.packed_writing import FieldFiles, TermWriter
from glossary_app.search.files.pool import TermPool

_POSTINGS_IN_MEMORY = 64 * 2**20
# Each segment adds a look-up to every term of a query; six are where it can be felt.
_MANY_SEGMENTS = 6
# What is gone from the largest segment, or stands beside it, before that is written anew.
_LARGE_SHARE = 1 / 3


class EntryWriter(SegmentWriter):
    """Adds documents whose fields hold terms that are analysed already."""

    def __init__(self, index: FileIndex, build: Path) -> None:
        # An open compound segment costs twice the index's size in memory.
        super().__init__(index, codec=_WritingCodec(), compound=False)
        self._terms = TermPool(build, _POSTINGS_IN_MEMORY)
        self.pool = self._terms  # type: ignore[assignment] # takes and gives what it must

    def add_document(self, **fields: Any) -> None:
        """Add a document."""
        self.perdocwriter.start_doc(self.docnum)
        for name, value in fields.items():
            field = self.schema[name]
            if field.indexed:
                self._terms.add_terms(name, self.docnum, field.weighted_terms(value))
            if field.column_type:
                self.perdocwriter.add_column_value(name, field.column_type, value)
        self.perdocwriter.finish_doc()
        self._added = True
        self.docnum += 1

    def add_columns(self, columns: Mapping[str, bytes]) -> None:
        """Add a document whose terms come with `adopt_field`."""
        self.perdocwriter.start_doc(self.docnum)
        for name, value in columns.items():
            self.perdocwriter.add_column_value(name, self.schema[name].column_type, value)
        self.perdocwriter.finish_doc()
        self._added = True
        self.docnum += 1

    def adopt_field(self, written: FieldFiles) -> None:
        """Take the terms of a whole field: no document may bring others."""
        self.fieldwriter.adopt_field(written)

    def add_postings_to_pool(
        self, reader: IndexReader, start: int, documents: Mapping[int, int] | None
    ) -> None:
        """Take the terms of a segment that is merged into this one, list by list.

        `documents` has the new numbers of those that stay, where some have gone.
        """
        for (field, term), info in reader:
            old, weights = cast("PackedInfo", info).postings
            if documents is None:
                self._terms.add_list(
                    field, term, array("I", (start + each for each in old)), weights
                )
                continue
            staying = [
                (documents[each], weight)
                for each, weight in zip(old, weights, strict=True)
                if each in documents
            ]
            if staying:
                numbers, kept = zip(*staying, strict=True)
                self._terms.add_list(field, term, array("I", numbers), array("f", kept))


def merge_small(writer: EntryWriter, segments: Sequence[Any]) -> list[Any]:
    """Take small segments into the one that is being written; gives those that stay.

    The largest stays as it is until much has changed, so that an update does not cost what the
    library does.
    """
    if len(segments) < _MANY_SEGMENTS:
        return list(segments)
    # By their bytes: of the documents, many are short lists of spellings.
    sized = sorted(((_size(writer, each), each) for each in segments), key=itemgetter(0))
    *small, (size, largest) = sized
    added = sum(size for size, _ in small) / size
    gone = largest.deleted_count() / largest.doc_count_all()
    staying = [largest] if added + gone < _LARGE_SHARE else []
    for segment in segments:
        if segment not in staying:
            with closing(SegmentReader(writer.storage, writer.schema, segment)) as reader:
                writer.add_reader(reader)
    return staying


def _size(writer: EntryWriter, segment: Any) -> int:
    name: str = segment.segment_id()
    storage = writer.storage
    return sum(storage.file_length(each) for each in storage.list() if name in each)


class _WritingCodec(PackedCodec):
    """The same with the way to write them."""

    def field_writer(self, storage: Any, segment: Any) -> Any:
        """What writes the terms of a new segment."""
        terms = segment.create_file(storage, self.TERMS_EXT)
        return TermWriter(terms, segment.create_file(storage, self.POSTS_EXT))
