"""Terms are found where they stand, whatever number of blocks and fields there is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from whoosh.reading import IndexReader, TermNotFound

from glossary_app.search.files.mapped import MappedStorage
from glossary_app.search.files.opening import create_index, open_index
from glossary_app.search.files.packed_terms import LONGEST_INSIDE, TERMS_IN_BLOCK
from glossary_app.search.files.packed_writing import write_field_files
from glossary_app.search.files.pool import TermPool
from glossary_app.search.files.postings import Postings
from glossary_app.search.files.segments import EntryWriter

# More than the blocks between two terms that are held in memory.
MANY = 64 * TERMS_IN_BLOCK * 2 + 5


def write(folder: Path, *documents: Mapping[str, list[str]]) -> None:
    index = create_index(folder)
    writer = EntryWriter(index, folder)
    for document in documents:
        writer.add_document(**document)
    writer.commit(merge=False)  # type: ignore[no-untyped-call]
    index.close()


@contextmanager
def opened(folder: Path) -> Iterator[IndexReader]:
    with closing(open_index(folder, MappedStorage)) as index, closing(index.reader()) as reader:
        yield reader


def numbered(count: int) -> list[str]:
    return [f"用語{number:05}" for number in range(count)]


@pytest.mark.parametrize(
    "count", [1, TERMS_IN_BLOCK, TERMS_IN_BLOCK + 1, 64 * TERMS_IN_BLOCK, MANY]
)
def test_every_term_is_found_and_nothing_between_them(tmp_path: Path, count: int) -> None:
    names = numbered(count)
    write(tmp_path, {"key": names})

    with opened(tmp_path) as reader:
        postings = Postings(reader)
        found = [name for name in names if list(postings.weighted("key", name).documents) == [0]]
        others = [f"{name}!" for name in names] + ["", "あ", "鱗"]
        strays = [name for name in others if postings.documents("key", name)]

    assert found == names
    assert strays == []


def test_a_walk_begins_at_its_prefix_and_ends_with_it(tmp_path: Path) -> None:
    write(tmp_path, {"key": numbered(MANY)}, {"key": ["用語00017", "用途"]})

    with opened(tmp_path) as reader:
        postings = Postings(reader)
        walked = list(postings.walk("key", "用語0001"))
        rest = list(postings.walk("key", "用語02"))
        nowhere = list(postings.walk("key", "用法"))

    assert [name for name, _ in walked] == [f"用語0001{digit}" for digit in range(10)]
    assert dict(walked)["用語00017"] == (0, 1)
    assert [name for name, _ in rest] == numbered(MANY)[2000:]
    assert nowhere == []


def test_a_field_ends_where_the_next_begins(tmp_path: Path) -> None:
    write(tmp_path, {"facet": ["zebra"], "key": ["abacus"], "ref": ["middle"]})

    with opened(tmp_path) as reader:
        fields = set(reader.indexed_field_names())
        from_key = [term for term, _ in reader.iter_from("key", b"")]
        missing = reader.doc_frequency("word", b"abacus")
        elsewhere = ("facet", b"abacus") in reader

    assert fields == {"facet", "key", "ref"}
    assert from_key == [("key", b"abacus"), ("ref", b"middle")]
    assert missing == 0
    assert not elsewhere


def test_names_may_be_long_and_share_more_than_a_byte_can_count(tmp_path: Path) -> None:
    long = "長" * 300
    names = [f"{long}い", f"{long}く", long, "短"]
    write(tmp_path, {"key": names})

    with opened(tmp_path) as reader:
        walked = [name for name, _ in Postings(reader).walk("key", "長")]
        kept = [
            (term.decode(), reader.doc_frequency("key", term)) for term in reader.lexicon("key")
        ]

    assert walked == sorted(names[:3])
    assert kept == [(name, 1) for name in sorted(names)]


def test_a_list_too_long_to_stand_with_its_term_is_read_from_the_other_file(
    tmp_path: Path,
) -> None:
    count = LONGEST_INSIDE * 3
    write(tmp_path, *({"key": ["共通", f"n{number}"]} for number in range(count)))

    with opened(tmp_path) as reader:
        info = reader.term_info("key", "共通".encode())
        told = (info.doc_frequency(), info.min_id(), info.max_id(), info.weight())
        documents = Postings(reader).weighted("key", "共通").documents

    assert told == (count, 0, count - 1, float(count))
    assert list(documents) == list(range(count))


def test_a_term_that_is_nowhere_is_told_as_whoosh_does(tmp_path: Path) -> None:
    write(tmp_path, {"key": ["cache"]})

    with opened(tmp_path) as reader:
        for field, term in (("key", b"cash"), ("bucket", b"cache")):
            assert reader.frequency(field, term) == 0
            with pytest.raises(TermNotFound):
                reader.term_info(field, term)


def test_what_is_no_list_of_terms_is_refused(tmp_path: Path) -> None:
    write(tmp_path, {"key": ["cache"]})
    [file] = tmp_path.glob("*.trm")
    file.write_bytes(file.read_bytes()[:-1] + b"?")

    with (
        closing(open_index(tmp_path, MappedStorage)) as index,
        pytest.raises(ValueError, match="no terms"),
    ):
        index.reader()


def test_fields_that_others_have_written_stand_beside_those_of_the_writer(tmp_path: Path) -> None:
    pool = TermPool(tmp_path, 10**9)
    for number in range(LONGEST_INSIDE * 3):
        pool.add_terms("key", number, {"共通".encode(): 1.0, b"n%03d" % number: 2.0})
        pool.add_terms("edge", number, {"共".encode(): float(number % 3), b"": 1.0})
    runs = pool.handed_over()

    index = create_index(tmp_path)
    writer = EntryWriter(index, tmp_path)
    writer.add_document(ref=["it/cache"], word=["s語"])
    for name, paths in runs.items():
        writer.adopt_field(write_field_files(name, paths, tmp_path))
    writer.commit(merge=False)  # type: ignore[no-untyped-call]
    index.close()

    with opened(tmp_path) as reader:
        postings = Postings(reader)
        count = reader.doc_frequency("key", "共通".encode())
        weights = list(postings.weighted("edge", "共").weights[:4])
        walked = [name for name, _ in postings.walk("key", "n00")]
        fields = [field for field, _ in reader.all_terms()]
    assert count == LONGEST_INSIDE * 3
    assert weights == [0.0, 1.0, 2.0, 0.0]
    assert walked == [f"n{number:03}" for number in range(10)]
    assert list(dict.fromkeys(fields)) == ["edge", "key", "ref", "word"]
    assert not list(tmp_path.glob("*-terms.tmp"))
