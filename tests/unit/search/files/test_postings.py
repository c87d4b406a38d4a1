from hypothesis import given
from hypothesis import strategies as st

from glossary_app.search.files.kept import Kept
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


def test_what_was_kept_can_be_forgotten_and_its_room_is_free() -> None:
    kept: Kept[str, str] = Kept(12, len)
    kept.keep("apex", "apex")

    kept.clear()

    for word in ("brim", "crux"):
        kept.keep(word, word)
    assert [kept.get(word) for word in ("apex", "brim", "crux")] == [None, "brim", "crux"]
