"""The names of an entry, and the keys under which each is filed."""

import pytest

from glossary_app.model.entry import Entry, EntryRef
from glossary_app.model.locale import EN_US, JA_JP
from glossary_app.model.page import Page, Reading, Term, TermKind
from glossary_app.search.terms.designations import (
    designations_of,
    inflection_key,
    inner_words,
    singular,
)


def _entry(*terms: Term, reading: Reading | None = None) -> Entry:
    english = Page(EN_US, "Continuous delivery (CD)", "Text.")
    japanese = Page(JA_JP, "継続的デリバリー（CD）", "本文。", reading=reading, terms=terms)
    return Entry(EntryRef("it", "continuous-delivery"), (english, japanese))


def test_a_headword_with_brackets_has_three_names() -> None:
    names = [(each.text, each.is_headword) for each in designations_of(_entry())]

    assert names[:3] == [
        ("Continuous delivery (CD)", True),
        ("Continuous delivery", False),
        ("CD", False),
    ]
    assert ("継続的デリバリー", False) in names


def test_a_name_that_is_repeated_is_there_once_and_keeps_its_reading() -> None:
    reading = Reading("けいぞくてきでりばりー")
    alias = Term("継続的デリバリー", TermKind.SYNONYM, JA_JP, reading)

    found = [each for each in designations_of(_entry(alias)) if each.text == "継続的デリバリー"]

    assert [each.reading for each in found] == ["けいぞくてきでりばりー"]


def test_an_alias_of_kind_reading_is_a_reading_of_the_headword() -> None:
    second = Term("けいぞくてきはいしん", TermKind.READING, JA_JP)

    found = [each for each in designations_of(_entry(second)) if each.reading]

    assert [(each.text, each.is_headword) for each in found] == [("継続的デリバリー（CD）", True)]


def test_a_reading_that_the_page_has_already_says_nothing_new() -> None:
    reading = Reading("けいぞくてきでりばりー")
    same = Term("ケイゾクテキデリバリー", TermKind.READING, JA_JP)

    assert designations_of(_entry(same, reading=reading)) == designations_of(
        _entry(reading=reading)
    )


def test_an_english_name_on_a_japanese_page_belongs_to_the_english_one() -> None:
    alias = Term("Delivery pipeline", TermKind.ENGLISH_NAME, EN_US)

    found = {each.text: each.locale for each in designations_of(_entry(alias))}

    assert found["Delivery pipeline"] == "en-US"


@pytest.mark.parametrize(
    ("plural", "word"),
    [
        ("policies", "policy"),
        ("classes", "class"),
        ("boxes", "box"),
        ("batches", "batch"),
        ("tokens", "token"),
        ("bias", "bia"),
        ("access", "access"),
        ("status", "status"),
        ("SLO", "SLO"),
    ],
)
def test_words_lose_their_plural(plural: str, word: str) -> None:
    assert singular(plural) == word


def test_every_word_of_a_name_may_be_plural() -> None:
    assert inflection_key("Service Level Objectives") == inflection_key("services level objective")
    assert inflection_key("機械学習") == "機械学習"


def test_a_name_is_also_entered_at_its_later_words() -> None:
    assert list(inner_words("Service level objective")) == ["level objective", "objective"]
    assert list(inner_words("Token")) == []
