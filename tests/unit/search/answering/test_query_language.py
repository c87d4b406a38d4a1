"""Operators and scopes, and that nothing typed is an error."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from glossary_app.model.hit import SearchRequest
from glossary_app.model.locale import EN_US
from glossary_app.search.answering.query import Clause, Filter, Place, parse_query
from glossary_app.search.index import SearchIndex
from tests.unit.search.conftest import ORDER, Ask


def _slugs(ask: Ask, query: str) -> set[str]:
    return {hit.ref.slug for hit in ask(query).hits}


def test_words_are_clauses_that_must_all_hold() -> None:
    query = parse_query("fine tuning")

    assert query.alternatives == ((Clause("fine"), Clause("tuning")),)


def test_quotes_minus_or_and_scopes_are_read() -> None:
    query = parse_query('"fine tuning" -cost title:model OR ja:評価 kind:boundary -rel:overfitting')

    assert query.alternatives == (
        (
            Clause("fine tuning", is_phrase=True),
            Clause("cost", is_negated=True),
            Clause("model", Place.TITLE),
        ),
        (Clause("評価"),),
    )
    assert query.filters == (Filter("kind:boundary"), Filter("rel:overfitting", is_negated=True))
    assert query.languages == ("ja-JP",)


def test_full_width_signs_are_read_as_well() -> None:
    query = parse_query("kind：boundary “fine tuning” －cost")

    assert query.filters == (Filter("kind:boundary"),)
    assert query.alternatives == (
        (Clause("fine tuning", is_phrase=True), Clause("cost", is_negated=True)),
    )


@pytest.mark.parametrize(
    "text", ['"', "-", "OR", "foo:bar", '"fine', "title:", "-cost", "::", "a:b:c"]
)
def test_what_cannot_be_parsed_is_text(text: str) -> None:
    query = parse_query(text)

    assert query.alternatives
    assert not query.filters


def test_a_phrase_must_stand_as_it_is(ask: Ask) -> None:
    assert _slugs(ask, '"answer time"') == {"fine-tuning"}
    assert _slugs(ask, '"time answer"') == set()


def test_a_word_with_a_minus_must_not_be_there(ask: Ask) -> None:
    every, without = _slugs(ask, "examples"), _slugs(ask, "examples -heart")

    assert every - without == {"overfitting"}


def test_either_alternative_will_do(ask: Ask) -> None:
    assert _slugs(ask, "mackerel OR server") == _slugs(ask, "server")
    assert _slugs(ask, "さば OR service") >= {"mackerel", "service"}


def test_title_looks_at_headwords_only(ask: Ask) -> None:
    assert _slugs(ask, "title:微調整") == set()
    assert _slugs(ask, "alias:微調整") == {"fine-tuning"}
    assert _slugs(ask, "title:tuning") == {"fine-tuning"}


def test_text_looks_at_running_text_only(ask: Ask) -> None:
    assert _slugs(ask, "text:overfitting") == {"machine-learning", "overfitting"}


def test_a_language_limits_the_pages(ask: Ask) -> None:
    assert _slugs(ask, "en:学習") == set()
    assert _slugs(ask, "ja:学習") >= {"overfitting", "machine-learning"}


@pytest.mark.parametrize(
    ("query", "slugs"),
    [
        ("kind:boundary", {"fine-tuning"}),
        ("quality:reviewed", {"fine-tuning"}),
        ("glossary:it", {"mackerel", "server", "service"}),
        ("rel:overfitting", {"fine-tuning"}),
        ("kind:boundary examples", {"fine-tuning"}),
        ("-glossary:it learning", {"machine-learning"}),
        ("kind:formula", set()),
    ],
)
def test_filters_limit_the_entries(ask: Ask, query: str, slugs: set[str]) -> None:
    assert _slugs(ask, query) == slugs


@given(st.text(max_size=30) | st.text(alphabet='"-:ORkindtle 学ー・', max_size=20))
@settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_nothing_typed_is_an_error(index: SearchIndex, text: str) -> None:
    answer = index.search(SearchRequest(text, EN_US), ORDER)

    assert answer.total >= len(answer.hits)
