"""The words of an entry's text as terms of the index, and how much each counts."""

from __future__ import annotations

import pytest

from glossary_app.model.hit import MatchField
from glossary_app.search.terms import weights
from glossary_app.search.terms.weights import Passage, saturated, weights_of

LONG = 400


def passage(text: str, locale: str = "en-US", field: MatchField = MatchField.SECTION) -> Passage:
    return Passage(locale, field, "", "", text)


def test_a_word_is_there_as_it_is_and_by_its_stem() -> None:
    found = weights_of((), (passage("Kilns bake"),))

    assert set(found) == {b"e=kilns", b"e~kiln", b"e=bake"}


def test_japanese_letters_are_there_by_ones_and_by_twos() -> None:
    found = weights_of((), (passage("登り窯", "ja-JP"),))

    assert set(found) == {f"j={term}".encode() for term in ("登り", "り窯", "登", "窯")}


def test_each_language_counts_by_itself() -> None:
    found = weights_of((), (passage("kiln"), passage("kiln", "ja-JP")))

    assert found[b"e=kiln"] == found[b"j=kiln"] == saturated(1.0, 1)


def test_a_word_of_a_definition_counts_more() -> None:
    found = weights_of((), (passage("kiln"), passage("oven", field=MatchField.SHORT_DEFINITION)))

    assert found[b"e=oven"] > found[b"e=kiln"]


def test_words_with_one_stem_count_for_it_together() -> None:
    found = weights_of((), (passage("bakes baking baked"),))

    assert found[b"e~bake"] == saturated(3.0, 3)
    assert found[b"e=bakes"] == saturated(1.0, 3)


def test_what_is_no_text_is_left_as_it_can_be_kept() -> None:
    found = weights_of((), (passage("\ud800窯", "ja-JP"),))

    assert "j=窯".encode() in found
    assert all(isinstance(term, bytes) for term in found)


def test_the_terms_that_are_known_are_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(weights, "_MOST_KNOWN", 3)
    text = " ".join(f"kilns{number} bakes" for number in range(9))

    found = weights_of((), (passage(text),))

    assert len(found) == 11
    assert found == weights_of((), (passage(text),))
