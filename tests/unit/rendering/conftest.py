"""An entry with every kind of thing that a page can hold, in both languages."""

from __future__ import annotations

import pytest

from glossary_app.model.article import ArticleContext
from glossary_app.model.entry import Entry, EntryRef
from glossary_app.model.locale import EN_US, JA_JP
from glossary_app.model.page import (
    Chunk,
    Faq,
    Limitations,
    Page,
    Reading,
    Relation,
    RelationKind,
    Section,
    SectionKind,
    Source,
    Term,
    TermKind,
)
from glossary_app.model.provenance import Provenance, Quality

_NIST = Source("NIST", "AI RMF", "https://nvlpubs.nist.gov/nistpubs/ai/nist.ai.100-1.pdf")


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
            Section(
                SectionKind.DEFINITION,
                "一言でいうと",
                prose="A model learns its training examples by heart and fails on new ones.",
            ),
            Section(
                SectionKind.FORMULA,
                "計算の考え方",
                lead="Compare the two errors.",
                rows=(("Gap", "test error - training error", "Shows how much was memorised"),),
            ),
            Section(
                SectionKind.BOUNDARY,
                "含めるもの / 含めないもの",
                rows=(
                    ("Include", "Models that were trained", "They can memorise"),
                    ("Exclude", "Fixed rules", "They learn nothing"),
                    ("Make explicit", "How the data was split", "The gap depends on it"),
                ),
            ),
            Section(SectionKind.USAGE, "役立つ場面", rows=(("Choosing when to stop.",),)),
            Section(SectionKind.USAGE, "使い方のポイント", rows=(("Keep a holdout set.",),)),
            Section(
                SectionKind.COMPARISONS,
                "似ている言葉との違い",
                rows=(
                    ("Underfitting", "Learns too little", "Both errors are high"),
                    ("Data leakage", "The test set was seen", "The gap is hidden"),
                ),
            ),
        ),
        terms=(
            Term("Overfitting", TermKind.DISPLAY_NAME, EN_US),
            Term("Over-fitting", TermKind.VARIANT, EN_US),
            Term("過学習", TermKind.LOCALIZED_TITLE, JA_JP),
            Term("OF", TermKind.ABBREVIATION, EN_US),
        ),
        relations=(
            Relation("Underfitting", RelationKind.COMPARE, "underfitting"),
            Relation("Data leakage", RelationKind.RELATED, "data-leakage"),
        ),
        chunks=(Chunk("core:chunk:overfitting:en-US:definition:0123456789abcdef", "definition"),),
        faqs=(Faq("Is more data enough?", "Often not."),),
        sources=(_NIST,),
        limitations=Limitations("For learning only.", ("Check the primary source.",)),
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
            Section(
                SectionKind.FORMULA,
                "計算の考え方",
                rows=(("差", "評価誤差 − 訓練誤差", "暗記の度合いを示す"),),
            ),
            Section(
                SectionKind.USAGE, "使い方のポイント", rows=(("評価用のデータを分けておく。",),)
            ),
            Section(SectionKind.OTHER, "補足", prose="この節は日本語の頁だけにあります。"),
        ),
        terms=(
            Term("オーバーフィッティング", TermKind.KATAKANA, JA_JP),
            Term("過剰適合", TermKind.SYNONYM, JA_JP, Reading("かじょうてきごう", derived=True)),
        ),
        relations=(Relation("未学習", RelationKind.COMPARE, "underfitting"),),
        sources=(_NIST,),
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
