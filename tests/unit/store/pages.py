"""Pages and imports that the tests of the store are made of."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from glossary_app.model.entry import EntryRef
from glossary_app.model.glossary import Glossary
from glossary_app.model.locale import EN_US, JA_JP, Locale
from glossary_app.model.page import (
    Chunk,
    Faq,
    Limitations,
    Page,
    ProseFormat,
    Reading,
    Relation,
    Section,
    SectionKind,
    Source,
    Term,
)
from glossary_app.model.provenance import Provenance, Quality
from glossary_app.model.report import ImportCounts
from glossary_app.model.source import SourcePage, SourceText
from glossary_app.store.store import Store

AI = Glossary("ai-terms")
ROOT = "/home/aiko/ai-terms"


def source_page(
    slug: str, headword: str, locale: Locale = EN_US, text: str = "", path: str = ""
) -> SourcePage:
    """A short page from a file of its own; another text makes another version of it."""
    page = Page(locale, headword, f"What {headword} is.")
    return SourcePage(slug, page, source_text(slug, locale, text or headword, path))


def source_text(slug: str, locale: Locale, text: str, path: str = "") -> SourceText:
    """The text of one file."""
    return SourceText(path or f"{locale}/{slug}.md", "handoff-markdown", text)


def with_page(source: SourcePage, page: Page) -> SourcePage:
    """Another page from the same text."""
    return replace(source, page=page)


def import_pages(
    store: Store, pages: Iterable[SourcePage], glossary: Glossary = AI, root: str = ROOT
) -> ImportCounts:
    """Import these pages, and nothing else, from one root."""
    with store.importing(glossary, root, "handoff-markdown") as session:
        for page in pages:
            session.save(page)
        session.remove_vanished()
    return session.counts()


def ref(slug: str, glossary: str = "ai-terms") -> EntryRef:
    """An entry of the glossary that most tests import."""
    return EntryRef(glossary, slug)


def abstraction() -> tuple[SourcePage, SourcePage]:
    """One entry in both languages."""
    return (
        source_page("abstraction", "Abstraction"),
        source_page("abstraction", "抽象化", JA_JP),
    )


def full_page() -> Page:
    """A page on which every part is there."""
    return Page(
        locale=JA_JP,
        headword="過学習",
        short_definition="訓練に使った事例に合わせすぎて、新しい事例に弱くなること。",
        provenance=Provenance(
            quality=Quality.REVIEWED,
            draft=True,
            canonical_url="glossary://ai-terms/ja-JP/overfitting",
            publication_status="published_reviewed",
            content_tier="db_backed",
            schema_version="glossary-term-page-v1",
            compatible_with="core-reviewed-term-ai-handoff-v2",
            content_hash="0f" * 32,
            trust_policy="ai-terms-policy-v1",
            last_updated="2026-05-04",
            banner="Draft: not reviewed yet.",
            extra=(("Reviewed by", "Aiko: twice"), ("Reviewed by", "Ren")),
        ),
        reading=Reading("かがくしゅう"),
        sections=(
            Section(
                SectionKind.BOUNDARY,
                "含めるもの / 含めないもの",
                lead="境界を示す。",
                rows=(("含める", "訓練誤差の低下"), ("含めない", "未学習", "別の項目")),
                doubled=True,
            ),
            Section(SectionKind.OTHER, "歴史", prose="統計学に始まる。\n\n今も使う。"),
            Section(SectionKind.OTHER, "歴史", rows=((),)),
        ),
        terms=(
            Term("overfitting", "english_name", EN_US),
            Term("過剰適合", "synonym", JA_JP, Reading("かじょうてきごう", derived=True)),
            Term("かがくしゅう", "reading", JA_JP),
        ),
        relations=(
            Relation(
                "汎化", "related", "generalization", "https://example.org/ja-JP/generalization"
            ),
            Relation("未学習", "opposite_of", "underfitting"),
        ),
        chunks=(Chunk("core:chunk:overfitting:ja-JP:boundary:0123456789abcdef", "boundary"),),
        faqs=(Faq("防ぐには？", "検証用の事例を別に取っておく。"),),
        sources=(Source("学会誌", "学習理論入門", "https://example.org/theory"),),
        limitations=Limitations("参考情報である。", ("助言ではない。", "古くなる。")),
        category="学習",
        tags=("統計", "評価"),
        prose_format=ProseFormat.MARKDOWN,
    )
