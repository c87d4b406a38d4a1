"""What is found in running text, by what rule, and what is shown of it."""

from collections.abc import Iterator

import pytest

from glossary_app.model.entry import Entry, EntryRef
from glossary_app.model.hit import Hit, MatchField, MatchRule, SearchRequest, Tier
from glossary_app.model.locale import EN_US, JA_JP, Locale
from glossary_app.model.page import Page
from glossary_app.search.index import SearchIndex
from tests.unit.search.conftest import Ask, build


def _by_text(ask: Ask, query: str, slug: str) -> Hit:
    hits = [hit for hit in ask(query).hits if hit.ref.slug == slug]
    assert hits, f"{slug} is not found"
    assert hits[0].match.tier is Tier.FULL_TEXT
    return hits[0]


def _marked(hit: Hit) -> list[str]:
    return [hit.snippet.text[start:end] for start, end in hit.snippet.spans]


def test_a_word_in_a_section_names_the_section(ask: Ask) -> None:
    hit = _by_text(ask, "documents", "fine-tuning")

    assert (hit.match.field, hit.match.section) == (MatchField.SECTION, "boundary")
    assert (hit.match.text, hit.match.rule) == ("Where it ends", MatchRule.WORDS)
    assert _marked(hit) == ["documents"]


def test_a_word_is_found_in_another_form(ask: Ask) -> None:
    hit = _by_text(ask, "caching", "machine-learning")

    assert hit.match.rule is MatchRule.INFLECTION
    assert _marked(hit) == ["cache"]


def test_a_word_that_is_still_being_typed_is_found(ask: Ask) -> None:
    hit = _by_text(ask, "documen", "fine-tuning")

    assert hit.match.rule is MatchRule.PREFIX
    assert _marked(hit) == ["documents"]


def test_a_word_in_a_question_names_the_question(ask: Ask) -> None:
    hit = _by_text(ask, "quotation", "fine-tuning")

    assert hit.match.field is MatchField.FAQ
    assert hit.match.text == "Is a quotation needed?"
    assert [hit.match.text[start:end] for start, end in hit.match.spans] == ["quotation"]


def test_a_word_of_a_question_alone_is_shown_in_the_question(ask: Ask) -> None:
    hit = _by_text(ask, "quotation", "fine-tuning")

    assert hit.snippet.text == "Is a quotation needed? No, an estimate will do."
    assert _marked(hit) == ["quotation"]


def test_an_answer_that_holds_the_word_is_shown_without_its_question(ask: Ask) -> None:
    hit = _by_text(ask, "estimate", "fine-tuning")

    assert hit.match.spans == ()
    assert hit.snippet.text == "No, an estimate will do."


def test_all_words_must_be_there(ask: Ask) -> None:
    assert ask("documents weights").total == 1
    assert ask("documents heart").total == 0


def test_japanese_letters_must_stand_together(ask: Ask) -> None:
    # Every pair of 見つける方法を見 occurs, but not in this order.
    assert _by_text(ask, "規則を見つける", "machine-learning").match.rule is MatchRule.WORDS
    assert ask("規則を見つける規則を見").total == 0


@pytest.mark.parametrize("query", ["見積", "見積り", "見積もり", "みつもり", "mitsumori"])
def test_spellings_of_a_word_find_each_other_in_text(ask: Ask, query: str) -> None:
    hit = _by_text(ask, query, "fine-tuning")

    assert "見積" in "".join(_marked(hit))
    assert hit.locale == JA_JP


def test_a_variant_is_told_from_the_very_word(ask: Ask) -> None:
    assert _by_text(ask, "見積もり", "fine-tuning").match.rule is MatchRule.WORDS
    assert _by_text(ask, "みつもり", "fine-tuning").match.rule is MatchRule.VARIANT


def test_the_name_in_the_other_language_is_found_below_direct_hits(ask: Ask) -> None:
    answer = ask("過学習", JA_JP)

    rules = [(hit.ref.slug, hit.match.rule) for hit in answer.hits]
    assert rules[1:] == [
        ("fine-tuning", MatchRule.WORDS),
        ("machine-learning", MatchRule.TRANSLATION),
    ]
    assert _marked(answer.hits[2]) == ["overfitting"]


def test_a_long_run_falls_into_the_words_that_are_known(ask: Ask) -> None:
    hit = _by_text(ask, "費用の過学習", "fine-tuning")

    assert set(_marked(hit)) >= {"費用"}


def test_words_of_both_languages_may_stand_on_different_pages_of_an_entry(ask: Ask) -> None:
    hit = _by_text(ask, "weights 費用", "fine-tuning")

    assert hit.match.tier is Tier.FULL_TEXT


def test_very_common_words_do_not_have_to_be_there(ask: Ask) -> None:
    assert _by_text(ask, "the documents of", "fine-tuning")


def test_only_common_words_are_looked_for_when_there_are_no_others(ask: Ask) -> None:
    assert ask("it is").total > 0


def test_the_readers_locale_comes_first_in_text(ask: Ask) -> None:
    english = [hit for hit in ask("examples", EN_US).hits if hit.match.tier is Tier.FULL_TEXT]

    assert {hit.locale for hit in english} == {EN_US}


def _page(locale: Locale, headword: str, text: str) -> Page:
    return Page(locale, headword, text)


@pytest.fixture(scope="module")
def find_in_both(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ask]:
    """Two entries that speak of helmets, of which one is called so and stands in both languages."""
    helmet = (
        _page(EN_US, "Helmets", "What sits on the head, with a visor. " + "Worn by diggers. " * 30),
        _page(JA_JP, "ヘルメット", "頭にかぶるもの。visor もある。"),
    )
    rider = (_page(EN_US, "Rider", "Helmets with a visor: helmets of steel, helmets of cork."),)
    entries = (Entry(EntryRef("g", "helmet"), helmet), Entry(EntryRef("g", "rider"), rider))
    folder = tmp_path_factory.mktemp("helmets")
    build(folder, entries, "1")
    opened = SearchIndex.open(folder, "1")
    yield lambda query: opened.search(SearchRequest(query, EN_US), ("g",))
    opened.close()


def test_what_is_called_by_another_form_comes_before_what_tells_of_it(find_in_both: Ask) -> None:
    hits = find_in_both("helmetes").hits

    assert [(hit.ref.slug, hit.match.tier) for hit in hits] == [
        ("helmet", Tier.FULL_TEXT),
        ("rider", Tier.FULL_TEXT),
    ]


def test_a_word_of_both_pages_is_shown_on_that_of_the_reader(find_in_both: Ask) -> None:
    hits = find_in_both("visor").hits

    # Rarer among the Japanese pages, it would weigh more there.
    assert {hit.ref.slug: hit.locale for hit in hits} == {"helmet": EN_US, "rider": EN_US}
