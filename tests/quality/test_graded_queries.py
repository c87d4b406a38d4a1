"""The share of graded queries that find what they must, and that the runner itself is right."""

from pathlib import Path

import pytest

from glossary_app.model.entry import EntryRef
from glossary_app.model.hit import Hit, Match, MatchField, MatchRule, SearchAnswer, Snippet, Tier
from glossary_app.model.locale import EN_US
from tests.quality.graded_queries import (
    GradedQuery,
    imported,
    read_queries,
    run_queries,
    share_by_kind,
    table_of,
)

ROOT = Path(__file__).parents[2]
CNCF = ROOT.parent / "shared" / "corpora" / "cncf-glossary"

LEAST_SHARE, LEAST_SHARE_OF_A_KIND = 0.995, 0.95


def test_queries_on_the_starter_glossary_find_their_entries() -> None:
    queries = read_queries(Path(__file__).with_name("starter-queries.tsv"))

    with imported(ROOT / "resources" / "starter") as ask:
        outcomes = run_queries(queries, ask)

    within = sum(outcome.is_within_bound for outcome in outcomes) / len(outcomes)
    assert len(queries) >= 300
    assert within >= LEAST_SHARE, table_of(outcomes)
    assert min(share_by_kind(outcomes).values()) >= LEAST_SHARE_OF_A_KIND, table_of(outcomes)


@pytest.mark.skipif(not CNCF.exists(), reason="the shared corpora are not here")
def test_queries_on_a_foreign_glossary_find_their_entries() -> None:
    queries = read_queries(CNCF / "queries.tsv")

    with imported(CNCF) as ask:
        outcomes = run_queries(queries, ask)

    within = sum(outcome.is_within_bound for outcome in outcomes) / len(outcomes)
    assert within >= LEAST_SHARE, table_of(outcomes)
    assert min(share_by_kind(outcomes).values()) >= LEAST_SHARE_OF_A_KIND, table_of(outcomes)


def _answer(*slugs: str) -> SearchAnswer:
    match = Match(Tier.FULL_TEXT, MatchField.SECTION, "", MatchRule.WORDS)
    hits = tuple(
        Hit(
            EntryRef("g", slug),
            slug,
            ((EN_US, slug),),
            (),
            EN_US,
            "draft",
            True,
            match,
            Snippet(""),
        )
        for slug in slugs
    )
    return SearchAnswer("", hits, len(hits), 0.0)


def test_any_of_the_expected_entries_will_do_within_the_bound() -> None:
    query = GradedQuery("delivery", "en_title", ("continuous-delivery", "parcel"), 2)

    first = run_queries([query], lambda _: _answer("parcel"))[0]
    second = run_queries([query], lambda _: _answer("post", "parcel"))[0]
    third = run_queries([query], lambda _: _answer("post", "van", "parcel"))[0]

    assert (first.rank, second.rank, third.rank) == (1, 2, 3)
    assert [o.is_within_bound for o in (first, second, third)] == [True, True, False]


def test_a_miss_is_told_with_what_came_instead() -> None:
    query = GradedQuery("delivery", "en_title", ("parcel",), 1)
    outcomes = run_queries([query], lambda _: _answer("post"))

    table = table_of(outcomes)

    assert "0 of 1 within bound" in table
    assert "'delivery' wants parcel within 1, is at 0: post" in table
    assert share_by_kind(outcomes) == {"en_title": 0.0}


def test_a_query_file_is_read_by_its_columns(tmp_path: Path) -> None:
    file = tmp_path / "queries.tsv"
    file.write_text("query\tkind\texpected\tbound\nRAG\tacronym\trag|cloth\t2\n", "utf-8")

    assert read_queries(file) == (GradedQuery("RAG", "acronym", ("rag", "cloth"), 2),)
