"""Typing errors, and what is offered when nothing is found."""

import pytest

from glossary_app.model.hit import MatchRule, Tier
from tests.unit.search.conftest import Ask


@pytest.mark.parametrize(
    ("typed", "slug"),
    [
        ("servr", "server"),
        ("xerver", "server"),
        ("esrver", "server"),
        ("overfiting", "overfitting"),
        ("ovrefititng", "overfitting"),
        ("ファインチュニンク", "fine-tuning"),
        ("きかいがくしう", "machine-learning"),
    ],
)
def test_a_typing_error_is_forgiven(ask: Ask, typed: str, slug: str) -> None:
    match = {hit.ref.slug: hit.match for hit in ask(typed).hits}[slug]

    assert (match.tier, match.rule) == (Tier.SIMILAR, MatchRule.SPELLING)


def test_short_words_are_not_guessed(ask: Ask) -> None:
    assert ask("fr").total == 0


def test_similar_words_do_not_stand_beside_real_hits(ask: Ask) -> None:
    tiers = {hit.match.tier for hit in ask("s").hits}

    assert Tier.SIMILAR not in tiers


def test_nothing_found_says_what_was_tried_and_offers_the_nearest(ask: Ask) -> None:
    answer = ask("overfotinggs")

    assert answer.hits == ()
    assert answer.tried
    assert "Overfitting" in answer.nearest


def test_what_is_found_offers_nothing_else(ask: Ask) -> None:
    answer = ask("server")

    assert (answer.tried, answer.nearest) == ((), ())


@pytest.mark.parametrize(
    ("query", "name"),
    [
        ("automated learning", "Machine learning (ML)"),
        ("the learning of mechanics", "Machine learning (ML)"),
        ("機械ラーニング", "機械学習"),
        ("機械に教える", "機械学習"),
    ],
)
def test_names_with_some_of_the_words_are_offered(ask: Ask, query: str, name: str) -> None:
    answer = ask(query)

    assert answer.hits == ()
    assert answer.nearest == (name,)


def test_of_several_words_the_names_that_have_the_most_are_offered(ask: Ask) -> None:
    assert ask("machine fine rules learning").nearest == ("Machine learning (ML)",)


def test_nothing_is_offered_for_words_that_stand_nowhere(ask: Ask) -> None:
    assert ask("qqqq zzzz").nearest == ()
