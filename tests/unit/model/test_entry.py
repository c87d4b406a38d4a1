from __future__ import annotations

from dataclasses import replace

import pytest

from glossary_app.model.entry import Entry, EntryRef, EntrySummary, order_of_locale
from glossary_app.model.locale import EN_US, JA_JP, Locale
from glossary_app.model.page import Page, Relation, Term
from glossary_app.model.provenance import Provenance, Quality

REF = EntryRef("starter", "abstraction")
ABBREVIATION = Term("Abs.", "abbreviation", EN_US)
ENGLISH = Page(
    EN_US,
    "Abstraction",
    "Leaving details out.",
    terms=(ABBREVIATION, Term("抽象化", "localized_title", JA_JP)),
    relations=(Relation("Model", "related", "model"), Relation("Layer", "compare", "layer")),
)
JAPANESE = Page(
    JA_JP,
    "抽象化",
    "細部を省くこと。",
    terms=(ABBREVIATION,),
    relations=(Relation("モデル", "related", "model"), Relation("層", "related", "layer")),
)
ENTRY = Entry(REF, (ENGLISH, JAPANESE))


def with_qualities(*qualities: str) -> Entry:
    pages = (Page(EN_US, "x", "", Provenance(quality=quality)) for quality in qualities)
    return Entry(REF, tuple(pages))


def test_an_entry_is_named_by_glossary_and_slug() -> None:
    assert str(REF) == "starter/abstraction"


def test_a_page_is_found_by_its_locale() -> None:
    assert ENTRY.page(JA_JP) is JAPANESE
    assert ENTRY.page(Locale("de")) is None


def test_a_page_in_another_region_is_read_where_the_locale_itself_has_none() -> None:
    british = replace(ENGLISH, locale=Locale("en-GB"))

    assert Entry(REF, (british, JAPANESE)).page(EN_US) is british
    assert Entry(REF, (ENGLISH, british, JAPANESE)).page(EN_US) is ENGLISH
    assert Entry(REF, (ENGLISH, british, JAPANESE)).page(Locale("en-GB")) is british


def test_the_best_page_is_the_first_where_the_locale_is_missing() -> None:
    assert ENTRY.best_page(JA_JP) is JAPANESE
    assert ENTRY.best_page(Locale("de")) is ENGLISH


def test_headwords_come_with_their_locale() -> None:
    assert ENTRY.headwords == ((EN_US, "Abstraction"), (JA_JP, "抽象化"))


def test_terms_of_all_pages_are_given_once() -> None:
    assert ENTRY.terms == (ABBREVIATION, Term("抽象化", "localized_title", JA_JP))


def test_relations_are_given_once_by_kind_and_target() -> None:
    assert [(r.title, r.kind, r.target) for r in ENTRY.relations] == [
        ("Model", "related", "model"),
        ("Layer", "compare", "layer"),
        ("層", "related", "layer"),
    ]


@pytest.mark.parametrize(
    ("qualities", "least"),
    [
        (("verified", "reviewed"), "reviewed"),
        (("reviewed", "draft"), "draft"),
        (("reviewed", "unrated"), "unrated"),
        (("verified", "looked-at"), "looked-at"),
        (("looked-at", "draft"), "draft"),
    ],
)
def test_the_quality_is_that_of_the_least_checked_page(
    qualities: tuple[str, ...], least: str
) -> None:
    assert with_qualities(*qualities).quality == least


def test_an_entry_with_one_draft_is_a_draft() -> None:
    draft = Page(JA_JP, "抽象化", "", Provenance(draft=True))

    assert Entry(REF, (ENGLISH, draft)).is_draft
    assert not ENTRY.is_draft


def test_english_comes_first_then_japanese_then_the_others() -> None:
    british = Locale("en-GB")
    locales = [Locale("de"), JA_JP, Locale("ar"), british, EN_US]

    ordered = sorted(locales, key=order_of_locale)

    assert ordered == [EN_US, british, JA_JP, Locale("ar"), Locale("de")]


def test_a_summary_falls_back_to_the_first_headword() -> None:
    summary = EntrySummary(REF, ENTRY.headwords, (), (), Quality.DRAFT, draft=True)

    assert summary.headword(JA_JP) == "抽象化"
    assert summary.headword(Locale("de")) == "Abstraction"


def test_a_one_language_entry_is_named_in_the_other_by_its_terms() -> None:
    terms = (
        Term("Fine-tuning", "display_name", EN_US),
        Term("ファイン・チューニング", "katakana", EN_US),
        Term("ファインチューニング", "localized_title", JA_JP),
    )
    english = Page(EN_US, "Fine-tuning", "…", terms=terms)
    japanese = Page(JA_JP, "微調整", "…")

    alone = Entry(EntryRef("ai", "fine-tuning"), (english,))
    paired = Entry(EntryRef("ai", "fine-tuning"), (english, japanese))

    assert (alone.counterpart, paired.counterpart) == ("ファインチューニング", "")


def test_a_name_that_repeats_the_headword_is_no_counterpart() -> None:
    page = Page(JA_JP, "eBPF", "…", terms=(Term("eBPF", "english_name", EN_US),))

    assert Entry(EntryRef("ai", "ebpf"), (page,)).counterpart == ""
