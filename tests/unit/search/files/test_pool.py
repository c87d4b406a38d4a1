"""A pool gives back the postings of each field, whatever went to disk on the way."""

from __future__ import annotations

import tempfile
from array import array
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from glossary_app.search.files.pool import TermPool
from glossary_app.search.files.runs import POSTING, merged_terms

_Posting = tuple[int, float]
_Fields = dict[str, list[tuple[bytes, list[_Posting]]]]


def given_back(pool: TermPool) -> _Fields:
    found = {
        field: [(term, _postings(packed)) for term, packed in terms]
        for field, terms in pool.iter_postings()
    }
    pool.cleanup()
    return found


def _postings(packed: bytes) -> list[_Posting]:
    return [(document, weight) for document, weight in POSTING.iter_unpack(packed)]


def roomy_and_tight(folder: Path) -> tuple[TermPool, TermPool]:
    return TermPool(folder, 10**9), TermPool(folder, 500)


@given(
    st.lists(
        st.dictionaries(
            st.sampled_from([b"a", b"b", b"c", "学".encode(), "🎓".encode(), "｡".encode()]),
            st.sampled_from([1.0, 2.5]),
        ),
        max_size=30,
    )
)
def test_a_pool_gives_the_same_terms_however_often_it_spills(
    documents: list[dict[bytes, float]],
) -> None:
    pools = roomy_and_tight(Path(tempfile.gettempdir()))

    for pool in pools:
        for number, terms in enumerate(documents):
            pool.add_terms("key", number, terms)
            pool.add_terms("edge", number, terms)
    from_roomy, from_tight = map(given_back, pools)

    expected: dict[bytes, list[_Posting]] = {}
    for number, terms in enumerate(documents):
        for term, weight in terms.items():
            expected.setdefault(term, []).append((number, weight))
    assert from_roomy == from_tight
    for field in from_roomy:
        assert from_roomy[field] == sorted(expected.items())


def test_a_pool_takes_whole_lists_behind_single_documents(tmp_path: Path) -> None:
    pools = roomy_and_tight(tmp_path)

    for pool in pools:
        pool.add_terms("key", 0, {b"cache": 1.0, b"queue": 2.0})
        pool.add_list("key", b"queue", array("I", (1, 4)), array("f", (3.0, 1.0)))
        pool.add_list("key", b"token", array("I", (2,)), array("f", (0.5,)))

    for pool in pools:
        assert given_back(pool) == {
            "key": [
                (b"cache", [(0, 1.0)]),
                (b"queue", [(0, 2.0), (1, 3.0), (4, 1.0)]),
                (b"token", [(2, 0.5)]),
            ]
        }


def test_what_is_handed_over_stays_when_the_pool_is_gone(tmp_path: Path) -> None:
    pool = TermPool(tmp_path, 500)

    for number in range(20):
        pool.add_terms("key", number, {b"n%d" % (number % 7): 1.0})
        pool.add_terms("ref", number, {b"it/%d" % number: 1.0})
    runs = pool.handed_over()

    assert {field: len(dict(merged_terms(paths, ()))) for field, paths in runs.items()} == {
        "key": 7,
        "ref": 20,
    }
    assert {path.parent for paths in runs.values() for path in paths} == {tmp_path}
