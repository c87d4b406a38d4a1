"""A small lexicon holds the names of one entry's text."""

from __future__ import annotations

import pytest

from glossary_app.model.entry import EntryRef
from glossary_app.model.naming import Known, Name
from glossary_app.recognition.lexicon import Vocabulary

HOLDOUT = Name("Holdout set", EntryRef("ml", "holdout-set"))
TEST = Name("test set", EntryRef("ml", "holdout-set"), is_headword=False)
KATAKANA = Name("ホールドアウト", EntryRef("ml", "holdout-set"))


def test_it_knows_names_and_what_they_begin_with() -> None:
    vocabulary = Vocabulary([HOLDOUT])

    known = vocabulary.known(["holdout", "holdoutset", "set"])

    assert known["holdout"] == Known(is_name=False, is_opening=True)
    assert known["holdoutset"] == Known(is_name=True, is_opening=False)
    assert known["set"] == Known(is_name=False, is_opening=False)


def test_names_with_the_same_key_stay_in_their_order() -> None:
    other = Name("holdout-set", EntryRef("stats", "holdout"))
    vocabulary = Vocabulary([HOLDOUT, other])

    assert vocabulary.names(["holdoutset", "unknown"]) == {"holdoutset": (HOLDOUT, other)}


@pytest.mark.parametrize(
    "text", ["a holdout\nset", "two Holdout-Sets", "the TEST SET", "ホールド・アウトする"]
)
def test_it_tells_where_a_name_may_stand(text: str) -> None:
    assert Vocabulary([HOLDOUT, TEST, KATAKANA]).may_stand_in(text)


@pytest.mark.parametrize("text", ["", "a test of the settings", "hold it out", "検証用の集合"])
def test_it_tells_where_none_can_stand(text: str) -> None:
    assert not Vocabulary([HOLDOUT, TEST, KATAKANA]).may_stand_in(text)


@pytest.mark.parametrize(
    ("designation", "text", "expected"),
    [
        ("Retry policy", "retry policies", True),
        ("Retry policies", "one retry policy", True),
        ("RAG", "a rag", False),
        ("RAG", "with RAGs", True),
        ("Service", "any service", False),
        ("Service", "a Service", True),
    ],
)
def test_numbers_do_not_matter_but_telling_capitals_do(
    designation: str,
    text: str,
    expected: bool,  # noqa: FBT001 (a table)
) -> None:
    vocabulary = Vocabulary([Name(designation, EntryRef("ml", "x"))])

    assert vocabulary.may_stand_in(text) is expected
