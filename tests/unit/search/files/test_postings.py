import tempfile
from array import array
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from glossary_app.search.files.kept import Kept
from glossary_app.search.files.pool import TermPool
from glossary_app.search.files.postings import members, set_of


@given(st.sets(st.integers(0, 3000)))
def test_a_set_gives_back_its_members_in_order(documents: set[int]) -> None:
    assert list(members(set_of(sorted(documents)))) == sorted(documents)


@given(st.sets(st.integers(0, 500)), st.sets(st.integers(0, 500)))
def test_sets_are_joined_and_counted_as_numbers(one: set[int], other: set[int]) -> None:
    first, second = set_of(list(one)), set_of(list(other))

    assert (first | second).bit_count() == len(one | other)
    assert list(members(first & second)) == sorted(one & other)


def test_kept_values_go_oldest_first_when_there_is_no_room() -> None:
    kept: Kept[str, str] = Kept(10, len)

    for word in ("apex", "brim", "crux"):
        kept.keep(word, word)

    assert kept.get("apex") is None
    assert (kept.get("brim"), kept.get("crux")) == ("brim", "crux")


def test_a_value_that_is_larger_than_the_room_is_kept_until_the_next() -> None:
    kept: Kept[str, str] = Kept(3, len)

    kept.keep("long", "a very long value")

    assert kept.get("long") == "a very long value"


@given(
    st.lists(
        st.dictionaries(st.sampled_from([b"a", b"b", b"c", "学".encode()]), st.just(1.0)),
        max_size=30,
    )
)
def test_a_pool_gives_the_same_terms_however_often_it_spills(
    documents: list[dict[bytes, float]],
) -> None:
    roomy, tight = (
        TermPool(Path(tempfile.gettempdir()), 10**9),
        TermPool(Path(tempfile.gettempdir()), 500),
    )

    for pool in (roomy, tight):
        for number, terms in enumerate(documents):
            pool.add_terms("key", number, terms.items())
            pool.add_terms("edge", number, terms.items())
    from_roomy, from_tight = list(roomy.iter_postings()), list(tight.iter_postings())
    roomy.cleanup()
    tight.cleanup()

    assert from_roomy == from_tight
    assert [key for key, _, _ in from_roomy] == sorted(
        {
            field + b"\0" + term
            for terms in documents
            for term in terms
            for field in (b"key", b"edge")
        }
    )


def test_a_pool_takes_whole_lists_behind_single_documents(tmp_path: Path) -> None:
    roomy, tight = TermPool(tmp_path, 10**9), TermPool(tmp_path, 500)

    for pool in (roomy, tight):
        pool.add_terms("key", 0, [(b"cache", 1.0), (b"queue", 2.0)])
        pool.add_list("key", b"queue", array("I", (1, 4)), array("f", (3.0, 1.0)))
        pool.add_list("key", b"token", array("I", (2,)), array("f", (0.5,)))
    found = [list(pool.iter_postings()) for pool in (roomy, tight)]
    for pool in (roomy, tight):
        pool.cleanup()

    assert found[0] == found[1]
    assert [
        (term, list(array("I", documents)), list(array("f", weights)))
        for term, documents, weights in found[0]
    ] == [
        (b"key\0cache", [0], [1.0]),
        (b"key\0queue", [0, 1, 4], [2.0, 3.0, 1.0]),
        (b"key\0token", [2], [0.5]),
    ]


def test_what_was_kept_can_be_forgotten_and_its_room_is_free() -> None:
    kept: Kept[str, str] = Kept(12, len)
    kept.keep("apex", "apex")

    kept.clear()

    for word in ("brim", "crux"):
        kept.keep(word, word)
    assert [kept.get(word) for word in ("apex", "brim", "crux")] == [None, "brim", "crux"]
