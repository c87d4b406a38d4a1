"""What is told of a word and the one behind it: a name alone, one to be followed, or none."""

from __future__ import annotations

import pytest

from glossary_app.model.entry import EntryRef
from glossary_app.model.locale import EN_US
from glossary_app.model.scan import Designation
from glossary_app.recognition.scanning.tree import Tree
from glossary_app.recognition.scanning.words import (
    LOOK,
    LOOK_BEHIND,
    NO_NAME,
    NOTHING,
    Alone,
    Inside,
    Step,
    Steps,
    Words,
)
from tests.planted_names import planted

NAMES = ("rate", "churn rate", "取り扱い", "税", "サーバー", "さいころ", "お茶", "書く", "IT")


@pytest.fixture(scope="module")
def tree() -> Tree:
    return planted(Designation(name, EN_US, EntryRef("office", name)) for name in NAMES)


@pytest.fixture(scope="module")
def words(tree: Tree) -> Words:
    return Words(tree)


def step(tree: Tree, words: Words, word: str, gap: str, following: str) -> Step:
    return Steps(tree)[words[word], gap, words[following] if following else NOTHING]


@pytest.mark.parametrize(
    ("word", "gap", "following", "expected"),
    [
        ("churn", " ", "rates", LOOK),
        ("churn", ". ", "rates", NO_NAME),
        ("the", " ", "rates", NO_NAME),
        ("取", "", "扱", LOOK),
        ("取", "", "り", LOOK_BEHIND),
        ("取", "", "りました", NO_NAME),
        ("税", "", "は", LOOK),
        ("税", "", "金", NO_NAME),
        ("税", " ", "金", LOOK),
        ("税", "", "み", NO_NAME),
        ("書", "", "いた", LOOK),
        ("書", "", "へん", LOOK),
        ("を", "", "茶", NO_NAME),
        ("このお", "", "茶", Inside((2,))),
        ("このお", "", "金", NO_NAME),
        ("のさいころは", "", "金", Inside((1,))),
        ("くさいころは", "", "金", NO_NAME),
    ],
)
def test_a_pair_of_words_tells_whether_a_name_begins(
    tree: Tree, words: Words, word: str, gap: str, following: str, expected: Step
) -> None:
    assert step(tree, words, word, gap, following) == expected


@pytest.mark.parametrize(
    ("word", "name"), [("rates", "rate"), ("サーバ", "サーバー"), ("IT", "IT")]
)
def test_a_word_that_nothing_follows_is_told_by_itself(
    tree: Tree, words: Words, word: str, name: str
) -> None:
    found = step(tree, words, word, " ", "of")

    assert isinstance(found, Alone)
    assert found.designation is not None
    assert (found.text, found.designation.text) == (word, name)


def test_small_letters_are_no_abbreviation(tree: Tree, words: Words) -> None:
    found = step(tree, words, "it", " ", "")

    assert isinstance(found, Alone)
    assert found.designation is None
