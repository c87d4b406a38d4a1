"""What the index keeps of an entry comes back as it was, though half of it is not kept."""

from __future__ import annotations

from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossary_app.model.entry import Entry, EntryRef
from glossary_app.model.hit import MatchField
from glossary_app.model.locale import EN_US, JA_JP
from glossary_app.model.page import Page, Reading, Term, TermKind, TermStatus
from glossary_app.search.entries.body import fold_in_place, pack_body, read_body
from glossary_app.search.entries.stored import pack_names, read_names
from glossary_app.search.terms.designations import designations_of
from glossary_app.search.terms.weights import Passage
from glossary_app.spelling.readings import ReadingAnalyzer

ANALYZER = cache(ReadingAnalyzer)

ENTRIES = (
    Page(EN_US, "Fine-tuning", "Text."),
    Page(EN_US, "matrices", "Text.", terms=(Term("C++", TermKind.ABBREVIATION, EN_US),)),
    Page(JA_JP, "取扱い", "本文。", reading=Reading("とりあつかい", derived=True)),
    Page(JA_JP, "サーバー", "本文。", terms=(Term("鯖", "", JA_JP, None, TermStatus.FORBIDDEN),)),
    Page(JA_JP, "きかい", "本文。", reading=Reading("きかい")),
    Page(JA_JP, "・", "本文。"),
)


@pytest.mark.parametrize("page", ENTRIES, ids=lambda page: page.headword)
def test_designations_come_back_with_every_key(page: Page) -> None:
    names = designations_of(Entry(EntryRef("it", "one"), (page,)), ANALYZER)

    assert read_names(pack_names(names)) == names


@given(st.text(min_size=1, max_size=12), st.text(st.sampled_from("あカ漢ー"), max_size=4))
def test_any_designation_comes_back(text: str, kana: str) -> None:
    reading = Reading(kana) if kana else None
    page = Page(JA_JP, text, "本文。", reading=reading)
    names = designations_of(Entry(EntryRef("it", "one"), (page,)), ANALYZER)

    assert read_names(pack_names(names)) == names


@given(st.lists(st.tuples(st.text(max_size=6), st.text(max_size=20)), max_size=4))
def test_a_body_comes_back_folded_letter_for_letter(passages: list[tuple[str, str]]) -> None:
    said = [
        Passage("ja-JP", MatchField.SECTION, "boundary", heading, text)
        for heading, text in passages
        if text.isprintable() and heading.isprintable()
    ]

    body = read_body(pack_body(said))

    assert body.folded == fold_in_place(body.text)
    assert list(body.passages()) == [each.text for each in said if each.text or each.heading]


def test_a_place_says_where_its_letters_stand() -> None:
    said = [
        Passage("en-US", MatchField.SHORT_DEFINITION, "", "", "Training further."),
        Passage("en-US", MatchField.FAQ, "", "Why?", ""),
        Passage("en-US", MatchField.SHORT_DEFINITION, "", "", ""),
        Passage("ja-JP", MatchField.SECTION, "boundary", "境界", "検索ではない。"),
    ]

    body = read_body(pack_body(said))
    place = body.place_at(body.text.index("検索"))

    assert (place.locale, place.field, place.section) == ("ja-JP", MatchField.SECTION, "boundary")
    assert body.heading_of(place) == "境界"
    assert body.place_at(0).field is MatchField.SHORT_DEFINITION
    assert body.place_at(0).section == ""
