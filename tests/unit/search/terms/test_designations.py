"""The names of an entry, and the keys under which each is filed."""

import re
from functools import cache

import pytest

from glossary_app.model.entry import Entry, EntryRef
from glossary_app.model.locale import EN_US, JA_JP
from glossary_app.model.page import Page, Reading, Term, TermKind, TermStatus
from glossary_app.search.terms.designations import (
    designations_of,
    inner_keys,
)
from glossary_app.spelling.keys import strict_key
from glossary_app.spelling.readings import ReadingAnalyzer

ANALYZER = cache(ReadingAnalyzer)


def _entry(*terms: Term, reading: Reading | None = None) -> Entry:
    english = Page(EN_US, "Continuous delivery (CD)", "Text.")
    japanese = Page(JA_JP, "継続的デリバリー（CD）", "本文。", reading=reading, terms=terms)
    return Entry(EntryRef("it", "continuous-delivery"), (english, japanese))


def test_a_name_keeps_its_status_and_so_do_its_parts() -> None:
    forbidden = Term("Perpetual rollout (PR)", TermKind.VARIANT, EN_US, None, TermStatus.FORBIDDEN)

    statuses = {each.text: each.status for each in designations_of(_entry(forbidden), ANALYZER)}

    assert statuses["Continuous delivery"] == ""
    assert {text for text, status in statuses.items() if status == "forbidden"} == {
        "Perpetual rollout (PR)",
        "Perpetual rollout",
        "PR",
    }


def test_a_headword_with_brackets_has_three_names() -> None:
    names = [(each.text, each.is_headword) for each in designations_of(_entry(), ANALYZER)]

    assert names[:3] == [
        ("Continuous delivery (CD)", True),
        ("Continuous delivery", False),
        ("CD", False),
    ]
    assert ("継続的デリバリー", False) in names


def test_a_name_that_is_repeated_is_there_once_and_keeps_its_reading() -> None:
    reading = Reading("けいぞくてきでりばりー")
    alias = Term("継続的デリバリー", TermKind.SYNONYM, JA_JP, reading)

    found = [
        each for each in designations_of(_entry(alias), ANALYZER) if each.text == "継続的デリバリー"
    ]

    assert [each.reading for each in found] == ["けいぞくてきでりばりー"]


def test_an_alias_of_kind_reading_is_a_reading_of_the_headword() -> None:
    second = Term("けいぞくてきはいしん", TermKind.READING, JA_JP)

    found = [each for each in designations_of(_entry(second), ANALYZER) if each.reading]

    assert [(each.text, each.is_headword) for each in found] == [("継続的デリバリー（CD）", True)]


def test_a_reading_that_the_page_has_already_says_nothing_new() -> None:
    reading = Reading("けいぞくてきでりばりー")
    same = Term("ケイゾクテキデリバリー", TermKind.READING, JA_JP)

    assert designations_of(_entry(same, reading=reading), ANALYZER) == designations_of(
        _entry(reading=reading), ANALYZER
    )


def test_an_english_name_on_a_japanese_page_belongs_to_the_english_one() -> None:
    alias = Term("Delivery pipeline", TermKind.ENGLISH_NAME, EN_US)

    found = {each.text: each.locale for each in designations_of(_entry(alias), ANALYZER)}

    assert found["Delivery pipeline"] == "en-US"


def test_a_word_is_filed_without_the_okurigana_that_writers_leave_out() -> None:
    alias = Term("振り替え輸送", TermKind.SYNONYM, JA_JP, Reading("ふりかえゆそう"))

    found = {each.text: each.folded for each in designations_of(_entry(alias), ANALYZER)}

    assert found["振り替え輸送"] == "振替輸送"


def test_okurigana_stay_where_another_word_would_be_left() -> None:
    alias = Term("生き物", TermKind.SYNONYM, JA_JP, Reading("いきもの", derived=True))

    found = {each.text: each.folded for each in designations_of(_entry(alias), ANALYZER)}

    assert found["生き物"] == ""


def test_a_word_that_people_read_in_two_ways_is_filed_under_both() -> None:
    alias = Term("重複率", TermKind.SYNONYM, JA_JP, Reading("ちょうふくりつ", derived=True))

    found = [each for each in designations_of(_entry(alias), ANALYZER) if each.text == "重複率"]

    assert [each.reading for each in found] == ["ちょうふくりつ", "じゅうふくりつ"]


def test_plurals_are_filed_in_the_singular() -> None:
    alias = Term("Adjacency matrices", TermKind.SYNONYM, EN_US)

    found = {each.text: each.singulars for each in designations_of(_entry(alias), ANALYZER)}

    assert "adjacencymatrix" in found["Adjacency matrices"]
    assert found["CD"] == ()


def test_more_names_than_any_entry_has_are_found_as_they_are_written() -> None:
    names = [Term(f"Reclaimed buoys {number}", TermKind.SYNONYM, EN_US) for number in range(3_000)]

    found = {each.text: each for each in designations_of(_entry(*names), ANALYZER)}

    assert found["Reclaimed buoys 7"].singulars == ("reclaimedbuoy7",)
    assert found["Reclaimed buoys 2999"].strict == "reclaimedbuoys2999"
    assert found["Reclaimed buoys 2999"].singulars == ()


def test_a_name_is_also_entered_at_its_later_words() -> None:
    assert list(inner_keys("Service level objective")) == ["levelobjective", "objective"]
    assert list(inner_keys("Token")) == []


@pytest.mark.parametrize(
    "text", ["Kubernetes クラスター 構成", "C++ の 時 々", "は ゛ん A・B", "a 々 b々"]
)
def test_the_keys_of_later_words_are_those_of_what_begins_there(text: str) -> None:
    words = [match.start() for match in re.finditer(r"[^\W_]+", text)][1:]

    assert list(inner_keys(text)) == [strict_key(text[start:]) for start in words]


def test_readings_of_a_name_share_what_its_spelling_gives() -> None:
    alias = Term("依存 packages", TermKind.SYNONYM, JA_JP, Reading("いぞん packages"))

    found = [each for each in designations_of(_entry(alias), ANALYZER) if each.text == alias.text]

    assert len(found) == len({each.reading_key for each in found}) > 1
    assert {each.singulars for each in found} == {("依存package",)}
