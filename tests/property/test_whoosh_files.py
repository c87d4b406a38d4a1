"""Whoosh reads what our writer writes, and our reader what Whoosh writes."""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import example, given, settings
from hypothesis import strategies as st
from whoosh.analysis.tokenizers import SpaceSeparatedTokenizer
from whoosh.fields import TEXT, Schema
from whoosh.filedb.filestore import FileStorage
from whoosh.index import FileIndex
from whoosh.reading import IndexReader

from glossary_app.search.files.mapped import MappedStorage
from glossary_app.search.files.opening import open_index
from glossary_app.search.files.packed_postings import (
    WeightTable,
    array_of,
    pack_postings,
    unpack_postings,
)
from glossary_app.search.files.postings import Postings, members
from glossary_app.search.files.segments import EntryWriter
from glossary_app.search.terms.schema import index_schema

# A document's words, each with its weight.
Words = dict[str, float]

# Single precision, as weights are stored; one and the same weight is stored another way.
weights = st.one_of(st.just(1.0), st.floats(2**-10, 2**10, width=32))
words = st.text(st.sampled_from("aeké学習\0ー𠮟"), min_size=1, max_size=4)
documents = st.lists(st.dictionaries(words, weights, max_size=6), min_size=1, max_size=30)

# More documents than a block of either writer holds: 4,096 of ours, 128 of Whoosh's.
MANY: list[Words] = [{"all": 1.0, "same": 2.0, f"n{n % 7}": n + 1.0} for n in range(4100)]


@contextmanager
def new_index(schema: Schema) -> Iterator[tuple[FileIndex, Path]]:
    with TemporaryDirectory() as folder:
        index = FileStorage(folder).create_index(schema)
        with closing(index):
            yield index, Path(folder)


def write_ours(index: FileIndex, folder: Path, written: Sequence[Words]) -> None:
    writer = EntryWriter(index, folder)
    for number, document in enumerate(written):
        row = f"row {number}".encode()
        text = {word.encode(): weight for word, weight in document.items()}
        writer.add_document(text=text, key=list(document), row=row, slug=row[4:])
    writer.commit(merge=False)


def postings_of(written: Sequence[Words]) -> dict[str, list[tuple[int, float]]]:
    found: dict[str, list[tuple[int, float]]] = {}
    for number, document in enumerate(written):
        for word, weight in document.items():
            found.setdefault(word, []).append((number, weight))
    return found


def read_by_whoosh(reader: IndexReader, field: str, term: str) -> list[tuple[int, float]]:
    matcher = reader.postings(field, term)
    found = []
    while matcher.is_active():
        found.append((matcher.id(), matcher.weight()))
        matcher.next()
    return found


def terms_of(reader: IndexReader, field: str) -> list[str]:
    return [term.decode() for name, term in reader.all_terms() if name == field]


@given(documents)
@example(MANY)
@settings(max_examples=40, deadline=None)
def test_whoosh_reads_the_postings_that_we_write(written: list[Words]) -> None:
    expected = postings_of(written)
    with new_index(index_schema()) as (index, folder):
        write_ours(index, folder, written)

        with closing(FileStorage(str(folder)).open_index(schema=index_schema())) as opened:
            reader = opened.reader()
            read = {term: read_by_whoosh(reader, "text", term) for term in expected}
            keyed = {term: read_by_whoosh(reader, "key", term) for term in expected}
            terms = terms_of(reader, "text")
            reader.close()

    assert terms == sorted(expected, key=str.encode)
    assert read == expected
    assert keyed == {term: [(n, 1.0) for n, _ in found] for term, found in expected.items()}


@given(documents)
@example(MANY)
@settings(max_examples=40, deadline=None)
def test_whoosh_reads_what_we_say_of_a_term_and_the_columns(written: list[Words]) -> None:
    expected = postings_of(written)
    with new_index(index_schema()) as (index, folder):
        write_ours(index, folder, written)

        with closing(FileStorage(str(folder)).open_index(schema=index_schema())) as opened:
            reader = opened.reader()
            infos = {term: reader.term_info("text", term) for term in expected}
            told = {
                term: (info.doc_frequency(), info.min_id(), info.max_id(), info.max_weight())
                for term, info in infos.items()
            }
            column = reader.column_reader("row")
            rows = [column[number] for number in range(len(written))]
            reader.close()

    assert told == {
        term: (len(found), found[0][0], found[-1][0], max(weight for _, weight in found))
        for term, found in expected.items()
    }
    assert rows == [f"row {number}".encode() for number in range(len(written))]


def whoosh_schema() -> Schema:
    """A field whose terms weigh as often as they stand in a document."""
    return Schema(text=TEXT(analyzer=SpaceSeparatedTokenizer(), phrase=False))


counted = st.dictionaries(
    st.text(st.sampled_from("aeké学習ー𠮟"), min_size=1, max_size=4), st.integers(1, 5), max_size=6
)


@given(st.lists(st.lists(counted, min_size=1, max_size=20), min_size=1, max_size=3))
@example([[{"all": 1, f"n{n % 7}": 1 + n % 5} for n in range(700)], [{"all": 3}]])
@settings(max_examples=40, deadline=None)
def test_we_read_the_postings_that_whoosh_writes(segments: list[list[dict[str, int]]]) -> None:
    written: list[Words] = [dict(document) for segment in segments for document in segment]
    expected = postings_of(written)
    with new_index(whoosh_schema()) as (index, folder):
        for segment in segments:
            writer = index.writer(compound=False)
            for document in segment:
                text = " ".join(word for word, count in document.items() for _ in range(count))
                writer.add_document(text=text)
            writer.commit(merge=False)

        with closing(open_index(folder, FileStorage)) as opened:
            reader = opened.reader()
            postings = Postings(reader)
            lists = {term: postings.weighted("text", term) for term in expected}
            sets = {term: postings.documents("text", term) for term in expected}
            reader.close()

    for term, found in expected.items():
        assert lists[term].documents == array("I", (number for number, _ in found))
        assert lists[term].weights == array("f", (weight for _, weight in found))
        assert list(members(sets[term])) == [number for number, _ in found]


postings = st.dictionaries(
    st.one_of(st.integers(0, 300), st.integers(0, 2**26)), weights, min_size=1, max_size=40
)


@given(postings)
@example({7: 1.0})
@example({7: 3.0, 2**25: 3.0})
@example({number * 70_000: float(number + 1) for number in range(20)})
@example({number: float(number + 1) for number in range(300)})
def test_a_packed_posting_list_comes_back(found: dict[int, float]) -> None:
    table = WeightTable()
    documents = array("I", sorted(found))
    expected = array("f", (found[number] for number in documents))

    packed = pack_postings(documents, expected, table)

    known = array_of("f", table.packed())
    assert unpack_postings(packed, known) == (documents, expected)


@given(documents, documents, st.data())
@settings(max_examples=30, deadline=None)
def test_segments_that_are_joined_keep_what_stays(
    first: list[Words], second: list[Words], data: st.DataObject
) -> None:
    gone = data.draw(st.sets(st.integers(0, len(first) - 1)))
    staying = [words for number, words in enumerate(first) if number not in gone]
    with new_index(index_schema()) as (index, folder):
        write_ours(index, folder, first)
        writer = EntryWriter(index, folder)
        for number in gone:
            writer.delete_document(number)
        for document in second:
            writer.add_document(text={word.encode(): weight for word, weight in document.items()})
        writer.commit(optimize=True)

        with closing(open_index(folder, MappedStorage)) as opened:
            reader = opened.reader()
            read = {term: read_by_whoosh(reader, "text", term) for term in terms_of(reader, "text")}
            reader.close()

    # Those that are new come first.
    assert read == postings_of([*second, *staying])
