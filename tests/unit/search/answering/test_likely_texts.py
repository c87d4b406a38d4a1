"""The index tells where a designation may stand in running text."""

from __future__ import annotations

import pytest

from glossary_app.search.index import SearchIndex
from tests.unit.search.conftest import ORDER


def likely(index: SearchIndex, *designations: str, order: tuple[str, ...] = ORDER) -> set[str]:
    return {text.ref.slug for text in index.likely_texts(designations, order)}


@pytest.mark.parametrize(
    ("designation", "slug"),
    [
        ("Overfitting", "machine-learning"),
        ("過学習", "fine-tuning"),
        ("見積もり", "fine-tuning"),
        ("finished model", "fine-tuning"),
        ("answer request", "server"),
        ("Caches", "machine-learning"),
    ],
)
def test_entries_with_all_its_words_are_likely(
    index: SearchIndex, designation: str, slug: str
) -> None:
    assert slug in likely(index, designation)


def test_words_may_be_joined_in_any_way(index: SearchIndex) -> None:
    assert "fine-tuning" in likely(index, "answer-time")
    assert "fine-tuning" in likely(index, "one task")


def test_one_of_several_designations_is_enough(index: SearchIndex) -> None:
    found = likely(index, "過学習", "Overfitting")

    assert {"fine-tuning", "machine-learning"} <= found


@pytest.mark.parametrize("designation", ["quantum", "量子", "", "・", "の"])
def test_what_stands_nowhere_is_likely_nowhere(index: SearchIndex, designation: str) -> None:
    assert likely(index, designation) == set()


def test_only_the_enabled_glossaries_are_looked_at(index: SearchIndex) -> None:
    assert likely(index, "過学習", order=("it",)) == set()


def test_texts_come_line_by_line_with_the_headwords(index: SearchIndex) -> None:
    (text,) = (
        text
        for text in index.likely_texts(["Overfitting"], ORDER)
        if text.ref.slug == "machine-learning"
    )

    assert [headword for _, headword in text.headwords] == ["Machine learning (ML)", "機械学習"]
    assert "Programs that find rules in data. Beware of overfitting." in text.lines
    assert all(line and "\n" not in line for line in text.lines)
