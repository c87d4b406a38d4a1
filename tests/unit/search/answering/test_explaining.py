"""Where the letters of a match stand, and by what rule it is one."""

import pytest

from glossary_app.model.hit import MatchRule
from glossary_app.search.answering.explaining import exact_rule, spans_of
from glossary_app.search.answering.typed import typed
from tests.unit.search.conftest import Ask


@pytest.mark.parametrize(
    ("text", "key", "marked"),
    [
        ("Fine-tuning", "tuning", "tuning"),
        ("Fine-tuning", "finetun", "Fine-tun"),
        ("ファイン・チューニング", "いんちゅ", "イン・チュ"),
        ("ﾃﾞｰﾀﾍﾞｰｽ", "べーす", "ﾍﾞｰｽ"),
        ("Ｔｏｋｅｎ", "oke", "ｏｋｅ"),
        ("機械学習", "学習", "学習"),
        ("C++ Builder", "c++", "C++"),
    ],
)
def test_a_place_covers_the_letters_of_the_key(text: str, key: str, marked: str) -> None:
    ((start, end),) = spans_of(text, key)

    assert text[start:end].strip() == marked


@pytest.mark.parametrize(("text", "key"), [("Token", "x"), ("Token", ""), ("", "x")])
def test_letters_that_are_not_there_have_no_place(text: str, key: str) -> None:
    assert spans_of(text, key) == ()


@pytest.mark.parametrize(
    ("text", "query", "rule"),
    [
        ("Token", "Token", MatchRule.IDENTICAL),
        ("Token", "token", MatchRule.CASE),
        ("Token", "ｔｏｋｅｎ", MatchRule.WIDTH),
        ("トークン", "とーくん", MatchRule.KANA),
        ("トー・クン", "トークン", MatchRule.MIDDLE_DOT),
        ("Fine-tuning", "finetuning", MatchRule.SEPARATORS),
    ],
)
def test_the_plainest_rule_is_told(text: str, query: str, rule: MatchRule) -> None:
    assert exact_rule(text, typed(query)) is rule


@pytest.mark.parametrize(
    ("query", "covered"), [("kikai", "きかい"), ("kikaig", "きかいが"), ("きかいが", "きかいが")]
)
def test_a_typed_reading_covers_its_kana(ask: Ask, query: str, covered: str) -> None:
    match = next(hit.match for hit in ask(query).hits if hit.ref.slug == "machine-learning")

    ((start, end),) = match.spans
    assert match.text[start:end] == covered
