"""An entry with every kind of thing that a page can hold, in both languages."""

from __future__ import annotations

import pytest

from glossary_app.model.article import ArticleContext
from glossary_app.model.entry import Entry, EntryRef
from glossary_app.model.locale import EN_US, JA_JP
from glossary_app.model.page import Faq, Limitations, Page, Reading, SectionKind, Term, TermKind
from glossary_app.model.provenance import Provenance, Quality
from tests.sample_pages import (
    FOR_LEARNING,
    NIST,
    SECOND_USAGE,
    chunk,
    compared,
    prose,
    related,
    sentences,
    table,
)


@pytest.fixture
def english() -> Page:
    return Page(
        EN_US,
        "Overfitting",
        "A model learns its training examples by heart and fails on new ones.",
        Provenance(
            Quality.REVIEWED,
            canonical_url="https://terms.example.org/en-US/overfitting",
            publication_status="published_reviewed",
            content_tier="db_backed",
            schema_version="core-reviewed-term-ai-handoff-v2",
            compatible_with="core-reviewed-term-ai-handoff-v1",
            content_hash="ab" * 32,
            trust_policy="policy-v1-2026-06-22",
            banner="Preview, read-only.",
            extra=(("Reviewer", "Mina"),),
        ),
        sections=(
            prose(
                SectionKind.DEFINITION,
                "A model learns its training examples by heart and fails on new ones.",
            ),
            table(
                SectionKind.FORMULA,
                ("Gap", "test error - training error", "Shows how much was memorised"),
                lead="Compare the two errors.",
            ),
            table(
                SectionKind.BOUNDARY,
                ("Include", "Models that were trained", "They can memorise"),
                ("Exclude", "Fixed rules", "They learn nothing"),
                ("Make explicit", "How the data was split", "The gap depends on it"),
            ),
            sentences(SectionKind.USAGE, "Choosing when to stop."),
            sentences(SectionKind.USAGE, "Keep a holdout set.", heading=SECOND_USAGE),
            table(
                SectionKind.COMPARISONS,
                ("Underfitting", "Learns too little", "Both errors are high"),
                ("Data leakage", "The test set was seen", "The gap is hidden"),
            ),
        ),
        terms=(
            Term("Overfitting", TermKind.DISPLAY_NAME, EN_US),
            Term("Over-fitting", TermKind.VARIANT, EN_US),
            Term("過学習", TermKind.LOCALIZED_TITLE, JA_JP),
            Term("OF", TermKind.ABBREVIATION, EN_US),
        ),
        relations=(
            compared("Underfitting", "underfitting"),
            related("Data leakage", "data-leakage"),
        ),
        chunks=(chunk("overfitting", EN_US, SectionKind.DEFINITION),),
        faqs=(Faq("Is more data enough?", "Often not."),),
        sources=(NIST,),
        limitations=FOR_LEARNING,
        category="Machine learning",
        tags=("training",),
    )


@pytest.fixture
def japanese() -> Page:
    return Page(
        JA_JP,
        "過学習",
        "訓練データを丸暗記してしまい、新しいデータでは外れることです。",
        Provenance(Quality.DRAFT, draft=True, last_updated="2026-05-01"),
        Reading("かがくしゅう"),
        sections=(
            table(SectionKind.FORMULA, ("差", "評価誤差 − 訓練誤差", "暗記の度合いを示す")),
            sentences(SectionKind.USAGE, "評価用のデータを分けておく。", heading=SECOND_USAGE),
            prose(SectionKind.OTHER, "この節は日本語の頁だけにあります。", heading="補足"),
        ),
        terms=(
            Term("オーバーフィッティング", TermKind.KATAKANA, JA_JP),
            Term("過剰適合", TermKind.SYNONYM, JA_JP, Reading("かじょうてきごう", derived=True)),
        ),
        relations=(compared("未学習", "underfitting"),),
        sources=(NIST,),
        limitations=Limitations("学習のための参考です。"),
    )


@pytest.fixture
def entry(english: Page, japanese: Page) -> Entry:
    return Entry(EntryRef("starter", "overfitting"), (english, japanese))


@pytest.fixture
def english_only(english: Page) -> Entry:
    return Entry(EntryRef("starter", "overfitting"), (english,))


@pytest.fixture
def context() -> ArticleContext:
    """A library that has `underfitting` and lacks `data-leakage`."""
    return ArticleContext(frozenset({EntryRef("starter", "underfitting")}))
