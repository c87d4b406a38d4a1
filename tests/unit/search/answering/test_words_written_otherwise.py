"""Kana in place of rare kanji, initials, verbs and signs: found, below what is written so."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from glossary_app.model.entry import Entry, EntryRef
from glossary_app.model.hit import MatchField, MatchRule, SearchAnswer, SearchRequest, Tier
from glossary_app.model.locale import EN_US, JA_JP
from glossary_app.model.page import Page, Reading
from glossary_app.search.index import SearchIndex
from tests.unit.search.conftest import build

Find = Callable[[str], SearchAnswer]


def _japanese(slug: str, text: str, reading: str) -> Entry:
    return Entry(
        EntryRef("g", slug), (Page(JA_JP, text, "", reading=Reading(reading, derived=True)),)
    )


def _english(slug: str, text: str) -> Entry:
    return Entry(EntryRef("g", slug), (Page(EN_US, text, ""),))


ENTRIES = (
    _japanese("grease", "塵芥処理", "じんかいしょり"),
    _japanese("count", "行数", "ぎょうすう"),
    _japanese("bleach", "晒し布", "さらしぬの"),
    _japanese("rust", "防錆塗料", "ぼうせいとりょう"),
    _japanese("filter", "濾過器", "ろかき"),
    _japanese("dredge", "浚渫船", "しゅんせつせん"),
    _japanese("clean", "洗滌液", "せんじょうえき"),
    _japanese("nagi", "斉藤の補題", "さいとうのほだい"),
    _english("mttr", "Mean time to repair"),
    _english("iot", "Internet of Things"),
    _english("pipe", "Mttr pipeline"),
    _english("shutdown", "Shut down"),
    _english("retry", "Retry budget"),
    _english("king", "King"),
    Entry(
        EntryRef("g", "gasket"),
        (Page(EN_US, "Gaskets", ""), Page(JA_JP, "ガスケット", "")),
    ),
    _english("dart", "D#"),
    _english("deeplus", "D++"),
    _english("dotrust", ".RUST"),
    _english("tuning", "Tune-up staging"),
)


@pytest.fixture(scope="module")
def find(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Find]:
    folder: Path = tmp_path_factory.mktemp("otherwise")
    build(folder, ENTRIES, "1")
    index = SearchIndex.open(folder, "1")
    yield lambda query: index.search(SearchRequest(query, EN_US), ("g",))
    index.close()


@pytest.mark.parametrize(
    ("query", "slug"),
    [
        ("じん芥処理", "grease"),
        ("塵かい処理", "grease"),
        ("防せい塗料", "rust"),
        ("ぼう錆塗料", "rust"),
    ],
)
def test_kana_may_stand_for_a_kanji_that_is_read_so(find: Find, query: str, slug: str) -> None:
    hit = find(query).hits[0]

    assert (hit.ref.slug, hit.match.tier, hit.match.field, hit.match.rule) == (
        slug,
        Tier.EXACT_READING,
        MatchField.READING,
        MatchRule.READING,
    )


@pytest.mark.parametrize("query", ["行う", "防ざい塗料", "晒しふの", "せい錆塗料"])
def test_other_kana_stand_for_no_kanji(find: Find, query: str) -> None:
    assert [hit for hit in find(query).hits if hit.match.tier is Tier.EXACT_READING] == []


@pytest.mark.parametrize(
    ("query", "slug"),
    [("ろ過器", "filter"), ("洗浄液", "clean"), ("斎藤の補題", "nagi"), ("齋藤の補題", "nagi")],
)
def test_words_of_daily_use_are_known_with_other_characters(
    find: Find, query: str, slug: str
) -> None:
    hit = find(query).hits[0]

    assert (hit.ref.slug, hit.match.tier) == (slug, Tier.EXACT_FOLDED)


def test_initials_in_capitals_stand_above_what_only_begins_so(find: Find) -> None:
    hits = find("MTTR").hits

    assert [(hit.ref.slug, hit.match.rule) for hit in hits] == [
        ("mttr", MatchRule.INITIALS),
        ("pipe", MatchRule.PREFIX),
    ]


def test_initials_in_small_letters_may_begin_a_word(find: Find) -> None:
    assert [hit.ref.slug for hit in find("mttr").hits] == ["pipe", "mttr"]
    assert find("IoT").hits[0].match.rule is MatchRule.INITIALS


def test_initials_of_several_end_in_a_small_s(find: Find) -> None:
    hit = find("MTTRs").hits[0]

    assert (hit.ref.slug, hit.match.tier) == ("mttr", Tier.EXACT_FOLDED)


@pytest.mark.parametrize(
    ("query", "slug"),
    [
        ("shutting down", "shutdown"),
        ("shutdown", "shutdown"),
        ("retried budgets", "retry"),
        ("tune up stage", "tuning"),
        ("tuned-up staged", "tuning"),
    ],
)
def test_verbs_are_found_in_another_form(find: Find, query: str, slug: str) -> None:
    assert find(query).hits[0].ref.slug == slug


def test_a_form_of_a_name_in_the_plural_is_explained_by_that_name(find: Find) -> None:
    match = find("gasketing").hits[0].match

    assert (match.text, match.rule) == ("Gaskets", MatchRule.INFLECTION)


@pytest.mark.parametrize(
    ("query", "slug"),
    [
        ("d sharp", "dart"),
        ("dsharp", "dart"),
        ("d plus plus", "deeplus"),
        ("dot rust", "dotrust"),
        ("dotrust", "dotrust"),
    ],
)
def test_signs_of_names_may_be_said(find: Find, query: str, slug: str) -> None:
    hit = find(query).hits[0]

    assert (hit.ref.slug, hit.match.rule) == (slug, MatchRule.LETTERS)
