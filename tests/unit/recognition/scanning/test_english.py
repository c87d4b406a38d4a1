"""The forms of one English word meet, and those of different words do not."""

from __future__ import annotations

import pytest

from glossary_app.recognition.scanning.english import looks_like_a_verb, number_forms, verb_keys


@pytest.mark.parametrize(
    ("word", "forms"),
    [
        ("tune", ("tunes", "tuned", "tuning")),
        ("balance", ("balances", "balanced", "balancing")),
        ("deploy", ("deploys", "deployed", "deploying")),
        ("plan", ("plans", "planned", "planning")),
        ("log", ("logs", "logged", "logging")),
        ("verify", ("verifies", "verified", "verifying")),
        ("deprecate", ("deprecates", "deprecated", "deprecating")),
        ("tokenize", ("tokenizes", "tokenized", "tokenizing")),
        ("embed", ("embeds", "embedded", "embedding")),
        ("process", ("processes", "processed", "processing")),
        ("cache", ("caches", "cached", "caching")),
        ("queue", ("queues", "queued", "queuing")),
        ("set", ("sets", "setting")),
    ],
)
def test_the_forms_of_a_verb_share_a_key(word: str, forms: tuple[str, ...]) -> None:
    assert all(set(verb_keys(form)) & set(verb_keys(word)) for form in forms)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("tune", "tone"),
        ("cluster", "clutter"),
        ("bring", "bre"),
        ("sing", "s"),
        ("string", "stre"),
    ],
)
def test_different_verbs_have_different_keys(one: str, other: str) -> None:
    assert not set(verb_keys(one)) & set(verb_keys(other))


@pytest.mark.parametrize(
    ("plural", "singular"),
    [
        ("queries", "query"),
        ("indices", "index"),
        ("matrices", "matrix"),
        ("analyses", "analysis"),
        ("criteria", "criterion"),
        ("children", "child"),
        ("servers", "server"),
        ("boxes", "box"),
        ("services", "service"),
        ("databases", "database"),
        ("halves", "half"),
        ("valves", "valve"),
        ("potatoes", "potato"),
    ],
)
def test_a_plural_has_its_singular_among_its_forms(plural: str, singular: str) -> None:
    assert singular in number_forms(plural)


@pytest.mark.parametrize("word", ["server", "is", "us", "ss", "データ", "é", "bus"])
def test_a_word_is_the_first_of_its_forms(word: str) -> None:
    assert number_forms(word)[0] == word


@pytest.mark.parametrize("word", ["deprecate", "tokenize", "normalise", "verify"])
def test_some_words_are_verbs_by_their_ending(word: str) -> None:
    assert looks_like_a_verb(word)


@pytest.mark.parametrize("word", ["cluster", "rate limit", "token", "cache"])
def test_others_may_be_nouns(word: str) -> None:
    assert not looks_like_a_verb(word)
