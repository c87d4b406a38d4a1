"""Designations found however they are written, in what order, and for what reason."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from glossary_app.model.entry import Entry, EntryRef
from glossary_app.model.hit import MatchRule, SearchAnswer, SearchRequest, Tier
from glossary_app.model.locale import EN_US, JA_JP
from glossary_app.model.page import Page, Reading, Term, TermKind
from glossary_app.search.index import SearchIndex
from tests.unit.search.conftest import build

Find = Callable[[str], SearchAnswer]


def _japanese(slug: str, text: str, reading: str = "") -> Entry:
    spoken = Reading(reading, derived=True) if reading else None
    return Entry(EntryRef("g", slug), (Page(JA_JP, text, "", reading=spoken),))


def _english(slug: str, text: str, *aliases: str) -> Entry:
    terms = tuple(Term(alias, TermKind.SYNONYM, EN_US) for alias in aliases)
    return Entry(EntryRef("g", slug), (Page(EN_US, text, "", terms=terms),))


ENTRIES = (
    Entry(EntryRef("g", "essay"), (Page(JA_JP, "随筆", "昔の國語辞典を引く。"),)),
    _japanese("transfer", "振り替え", "ふりかえ"),
    _japanese("creature", "生き物", "いきもの"),
    _japanese("biology", "生物", "せいぶつ"),
    _japanese("look", "見る", "みる"),
    _japanese("nutrition", "榮養", "えいよう"),
    _japanese("dimension", "四次元", "よじげん"),
    _japanese("triangle", "三角形", "さんかくけい"),
    _japanese("threshold", "閾値", "しきいち"),
    _english("policy", "Policy"),
    _english("rules", "Rule book", "Policies"),
    _english("lifetime", "Lifetime value"),
    _english("sharp", "F#"),
    _english("plain", "F"),
    _english("dotnet", ".NET"),
    _english("net", "Net"),
    _english("minus", "-2 norm"),
    _english("norm", "2-norm"),
    _english("astar", "A* search"),
    _english("model", "3D model"),
    _english("godel", "Gødel number"),
)


@pytest.fixture(scope="module")
def find(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Find]:
    folder: Path = tmp_path_factory.mktemp("spellings")
    build(folder, ENTRIES, "1")
    index = SearchIndex.open(folder, "1")
    yield lambda query: index.search(SearchRequest(query, EN_US), ("g",))
    index.close()


@pytest.mark.parametrize(
    ("query", "slug", "rule"),
    [
        ("振替", "transfer", MatchRule.OKURIGANA),
        ("振替え", "transfer", MatchRule.OKURIGANA),
        ("栄養", "nutrition", MatchRule.CHARACTERS),
        ("4次元", "dimension", MatchRule.NUMERALS),
        ("godel number", "godel", MatchRule.LETTERS),
    ],
)
def test_a_headword_is_found_below_the_strict_ones(
    find: Find, query: str, slug: str, rule: MatchRule
) -> None:
    hit = find(query).hits[0]

    assert (hit.ref.slug, hit.match.tier, hit.match.rule) == (slug, Tier.EXACT_FOLDED, rule)


@pytest.mark.parametrize(("query", "other"), [("生物", "creature"), ("見える", "look")])
def test_words_that_only_look_alike_stay_apart(find: Find, query: str, other: str) -> None:
    hits = find(query).hits

    assert other not in [hit.ref.slug for hit in hits if hit.match.tier is not Tier.SIMILAR]


def test_old_characters_are_found_in_text_and_marked(find: Find) -> None:
    hit = find("国語").hits[0]

    assert hit.ref.slug == "essay"
    assert [hit.snippet.text[a:b] for a, b in hit.snippet.spans] == ["國語"]


def test_digits_alone_find_what_has_digits(find: Find) -> None:
    assert find("3").hits[0].ref.slug == "model"


def test_a_second_reading_finds_as_the_first_does(find: Find) -> None:
    assert [find(query).hits[0].ref.slug for query in ("しきいち", "いきち", "ikichi")] == [
        "threshold"
    ] * 3


def test_an_inflected_headword_stands_above_an_alias(find: Find) -> None:
    hits = find("policies").hits

    assert [hit.ref.slug for hit in hits[:2]] == ["policy", "rules"]
    assert hits[0].match.rule is MatchRule.INFLECTION


def test_spaces_are_ignored_from_the_start_of_a_word_only(find: Find) -> None:
    assert [hit.ref.slug for hit in find("value").hits] == ["lifetime"]
    assert [hit.ref.slug for hit in find("lifetimeval").hits] == ["lifetime"]
    assert "lifetime" not in [hit.ref.slug for hit in find("eval").hits]
    assert "lifetime" not in [hit.ref.slug for hit in find("mev").hits]


@pytest.mark.parametrize(
    ("query", "slug"),
    [
        ("F♯", "sharp"),
        ("F", "plain"),
        (".NET", "dotnet"),
        ("Net", "net"),
        ("-2 norm", "minus"),
        ("-2 no", "minus"),
        ("polic*", "policy"),
        ("A* search", "astar"),
        ("A*", "astar"),
    ],
)
def test_signs_count_where_a_name_has_them(find: Find, query: str, slug: str) -> None:
    assert find(query).hits[0].ref.slug == slug


def test_a_minus_excludes_where_no_name_begins_so(find: Find) -> None:
    assert "minus" not in [hit.ref.slug for hit in find("-2 norm number").hits]
    assert [hit.ref.slug for hit in find("policy -book").hits] == ["policy"]
