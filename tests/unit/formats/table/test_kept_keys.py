from hypothesis import given
from hypothesis import strategies as st

from glossary_app.formats.table.kept_keys import KeptKeys


@given(st.lists(st.integers(-(2**63), 2**63 - 1)), st.integers(-(2**63), 2**63 - 1))
def test_they_know_what_they_took(keys: list[int], other: int) -> None:
    kept = KeptKeys(keys)

    assert all(key in kept for key in keys)
    assert (other in kept) is (other in keys)


def test_a_key_that_came_twice_is_repeated() -> None:
    kept = KeptKeys([7, 8, 7, 71])

    assert kept.repeated() == {7}


def test_one_that_comes_after_a_question_is_known_as_well() -> None:
    kept = KeptKeys([7])
    assert 71 not in kept

    kept.add(71)

    assert 71 in kept
    assert 7 in kept
