"""British and American spellings of a word are one."""

from __future__ import annotations

import pytest

from glossary_app.spelling.english import american_spelling
from glossary_app.spelling.folding import folded_key


@pytest.mark.parametrize(
    ("british", "american"),
    [
        ("colour", "color"),
        ("behavioural", "behavioral"),
        ("favourite", "favorite"),
        ("optimise", "optimize"),
        ("organisational", "organizational"),
        ("analysing", "analyzing"),
        ("centred", "centered"),
        ("kilometres", "kilometers"),
        ("dialogues", "dialogs"),
        ("modelling", "modeling"),
        ("haematology", "hematology"),
        ("anaesthesia", "anesthesia"),
        ("sulphur", "sulfur"),
        ("grey tyres", "gray tires"),
        ("a licence fee", "a license fee"),
    ],
)
def test_a_word_is_spelt_as_in_america(british: str, american: str) -> None:
    assert american_spelling(british) == american
    assert american_spelling(american) == american


@pytest.mark.parametrize(
    "word",
    [
        "four",
        "hour",
        "tour",
        "rise",
        "wise",
        "crises",
        "analyses",
        "filling",
        "installing",
        "entire",
    ],
)
def test_other_words_stay(word: str) -> None:
    assert american_spelling(word) == word


@pytest.mark.parametrize(
    ("one", "other"),
    [("filing", "filling"), ("prize", "prise"), ("theses", "thesis"), ("story", "storey")],
)
def test_different_words_keep_different_keys(one: str, other: str) -> None:
    assert folded_key(one) != folded_key(other)
