"""Which tier a designation answers in, and in what order."""

import pytest

from glossary_app.model.hit import MatchField, MatchRule, SearchAnswer, Tier
from glossary_app.model.locale import EN_US, JA_JP
from tests.unit.search.conftest import Ask


def _first(answer: SearchAnswer) -> tuple[str, Tier, MatchRule]:
    hit = answer.hits[0]
    return hit.ref.slug, hit.match.tier, hit.match.rule


@pytest.mark.parametrize(
    ("query", "rule"),
    [
        ("Fine-tuning", MatchRule.IDENTICAL),
        ("FINE-TUNING", MatchRule.CASE),
        ("Ｆｉｎｅ－ｔｕｎｉｎｇ", MatchRule.WIDTH),
        ("fine tuning", MatchRule.SEPARATORS),
        ("finetuning", MatchRule.SEPARATORS),
        ("ファインチューニング", MatchRule.IDENTICAL),
        ("ﾌｧｲﾝﾁｭｰﾆﾝｸﾞ", MatchRule.WIDTH),
        ("ふぁいんちゅーにんぐ", MatchRule.KANA),
        ("ファイン・チューニング", MatchRule.MIDDLE_DOT),
        ("ファイン チューニング", MatchRule.SEPARATORS),
    ],
)
def test_a_headword_is_exact_however_it_is_written(ask: Ask, query: str, rule: MatchRule) -> None:
    answer = ask(query)

    assert _first(answer) == ("fine-tuning", Tier.EXACT_HEADWORD, rule)


@pytest.mark.parametrize(
    ("query", "slug", "rule"),
    [
        ("サーバー", "server", MatchRule.LONG_VOWEL),
        ("ファインチユーニング", "fine-tuning", MatchRule.SMALL_KANA),
        ("servers", "server", MatchRule.INFLECTION),
        ("services", "service", MatchRule.INFLECTION),
    ],
)
def test_wavering_spellings_and_plurals_are_exact_after_folding(
    ask: Ask, query: str, slug: str, rule: MatchRule
) -> None:
    assert _first(ask(query)) == (slug, Tier.EXACT_FOLDED, rule)


@pytest.mark.parametrize(
    ("query", "rule"),
    [
        ("きかいがくしゅう", MatchRule.READING),
        ("キカイガクシュウ", MatchRule.READING),
        ("kikaigakushuu", MatchRule.ROMAJI),
        ("kikaigakusyuu", MatchRule.ROMAJI),
        ("kikai gakushū", MatchRule.ROMAJI),
    ],
)
def test_a_reading_is_found_in_kana_and_romaji(ask: Ask, query: str, rule: MatchRule) -> None:
    answer = ask(query)

    assert _first(answer) == ("machine-learning", Tier.EXACT_READING, rule)
    assert answer.hits[0].match.field is MatchField.READING
    assert answer.hits[0].match.text == "きかいがくしゅう"


def test_an_alias_is_found_by_its_reading(ask: Ask) -> None:
    answer = ask("bichousei")

    assert _first(answer)[:2] == ("fine-tuning", Tier.EXACT_READING)


@pytest.mark.parametrize(("query", "alias"), [("FT", "FT"), ("ft", "FT"), ("微調整", "微調整")])
def test_an_alias_is_exact(ask: Ask, query: str, alias: str) -> None:
    match = ask(query).hits[0].match

    assert (match.tier, match.field, match.text) == (Tier.EXACT_ALIAS, MatchField.ALIAS, alias)


@pytest.mark.parametrize("query", ["ML", "machine learning"])
def test_what_stands_in_and_before_brackets_is_an_alias(ask: Ask, query: str) -> None:
    assert _first(ask(query))[:2] == ("machine-learning", Tier.EXACT_ALIAS)


def test_the_strict_key_is_never_beaten_by_the_loose_one(ask: Ask) -> None:
    fish, machine = ask("さば"), ask("サーバ")

    assert [hit.ref.slug for hit in fish.hits[:2]] == ["mackerel", "server"]
    assert machine.hits[0].ref.slug == "server"


def test_voicing_is_not_folded(ask: Ask) -> None:
    assert "mackerel" not in [hit.ref.slug for hit in ask("さは").hits]


@pytest.mark.parametrize(
    ("query", "tier"),
    [
        ("machine l", Tier.HEADWORD_PREFIX),
        ("機械", Tier.HEADWORD_PREFIX),
        ("kikaiga", Tier.ALIAS_PREFIX),
    ],
)
def test_the_start_of_a_designation_is_enough(ask: Ask, query: str, tier: Tier) -> None:
    assert _first(ask(query))[:2] == ("machine-learning", tier)


@pytest.mark.parametrize(
    ("query", "slug", "span"),
    [
        ("学習", "overfitting", (1, 3)),
        ("tuning", "fine-tuning", (5, 11)),
        ("fittin", "overfitting", (4, 10)),
        ("ニング", "fine-tuning", (7, 10)),
    ],
)
def test_the_inside_of_a_designation_is_found(
    ask: Ask, query: str, slug: str, span: tuple[int, int]
) -> None:
    hits = {hit.ref.slug: hit.match for hit in ask(query, JA_JP).hits}

    assert hits[slug].tier is Tier.SUBSTRING
    assert hits[slug].spans == (span,)


def test_words_of_a_designation_may_come_in_any_order(ask: Ask) -> None:
    assert _first(ask("learning machine")) == (
        "machine-learning",
        Tier.SUBSTRING,
        MatchRule.SUBSTRING,
    )


@pytest.mark.parametrize("query", ["Service サービス", "サービス service", "サービスservice"])
def test_words_that_each_name_an_entry_are_an_exact_match(ask: Ask, query: str) -> None:
    assert _first(ask(query)) == ("service", Tier.EXACT_ALIAS, MatchRule.BOTH_LANGUAGES)


def test_an_entry_is_one_hit_whatever_matches(ask: Ask) -> None:
    answer = ask("s")

    slugs = [hit.ref for hit in answer.hits]

    assert len(slugs) == len(set(slugs)) == answer.total


def test_the_total_counts_before_the_limit(ask: Ask) -> None:
    every, first = ask("s"), ask("s", limit=1)

    assert len(first.hits) == 1
    assert first.total == every.total > 1
    assert first.hits[0] == every.hits[0]


def test_the_readers_locale_comes_first_inside_a_tier(ask: Ask) -> None:
    english, japanese = ask("s", EN_US), ask("さ", JA_JP)

    assert english.hits[0].locale == EN_US
    assert japanese.hits[0].locale == JA_JP


def test_only_one_locale_may_be_asked_for(ask: Ask) -> None:
    assert ask("学習", EN_US, only_locale=True).total == 0
    assert ask("学習", JA_JP, only_locale=True).total == 3


def test_a_glossary_may_be_asked_for(ask: Ask) -> None:
    answer = ask("s", glossaries=("ml",))

    assert {hit.ref.glossary for hit in answer.hits} <= {"ml"}


def test_a_hit_carries_what_its_row_shows(ask: Ask) -> None:
    hit = ask("サーバ", JA_JP).hits[0]

    assert hit.headword == "サーバ"
    assert hit.headwords == ((EN_US, "Server"), (JA_JP, "サーバ"))
    assert hit.draft
    assert hit.snippet.text == "要求に答える計算機。"


def test_readings_stand_beside_japanese_headwords(ask: Ask) -> None:
    hit = ask("機械学習", JA_JP).hits[0]

    assert hit.readings == ((JA_JP, "きかいがくしゅう"),)


@pytest.mark.parametrize("query", ["", "   ", "\u3000"])
def test_a_blank_query_has_no_answer(ask: Ask, query: str) -> None:
    answer = ask(query)

    assert (answer.hits, answer.total, answer.tried) == ((), 0, ())
