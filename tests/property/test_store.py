"""Whatever a page holds is read back as it was saved."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from glossary_app.model.entry import Entry, EntryRef, order_of_locale
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
    RelationKind,
    Section,
    SectionKind,
    Source,
    Term,
    TermKind,
    TermStatus,
)
from glossary_app.model.provenance import Provenance, Quality, TrustPolicy
from glossary_app.model.report import ImportCounts
from glossary_app.model.source import SourcePage, SourceText
from glossary_app.store.store import Store

# Lone surrogates are no text: no format lets them in.
texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
names = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=12)
locales = st.sampled_from([EN_US, JA_JP, Locale("de-DE"), Locale("zh-Hant-TW")])
readings = st.none() | st.builds(Reading, texts, st.booleans())
provenances = st.builds(
    Provenance,
    quality=st.sampled_from([*Quality]) | texts,
    draft=st.booleans(),
    canonical_url=texts,
    publication_status=texts,
    content_tier=texts,
    schema_version=texts,
    compatible_with=texts,
    content_hash=texts,
    trust_policy=texts,
    last_updated=texts,
    banner=texts,
    extra=st.lists(st.tuples(texts, texts), max_size=3).map(tuple),
)
rows = st.lists(st.lists(texts, max_size=4).map(tuple), max_size=3).map(tuple)
sections = st.builds(
    Section, st.sampled_from([*SectionKind]), texts, texts, rows, texts, st.booleans()
)
statuses = st.none() | st.sampled_from(TermStatus)
terms = st.builds(Term, texts, st.sampled_from([*TermKind]) | texts, locales, readings, statuses)
relations = st.builds(Relation, texts, st.sampled_from([*RelationKind]) | texts, texts, texts)


def several(parts: st.SearchStrategy[object]) -> st.SearchStrategy[tuple[object, ...]]:
    return st.lists(parts, max_size=4).map(tuple)


pages = st.builds(
    Page,
    locale=locales,
    headword=texts,
    short_definition=texts,
    provenance=provenances,
    reading=readings,
    sections=several(sections),
    terms=several(terms),
    relations=several(relations),
    chunks=several(st.builds(Chunk, texts, texts)),
    faqs=several(st.builds(Faq, texts, texts)),
    sources=several(st.builds(Source, texts, texts, texts)),
    limitations=st.builds(Limitations, texts, several(texts)),
    category=texts,
    tags=several(texts),
    prose_format=st.sampled_from([*ProseFormat]),
)
source_pages = st.builds(SourcePage, names, pages, st.builds(SourceText, texts, texts, texts))
glossaries = st.builds(
    Glossary,
    id=names,
    titles=st.lists(st.tuples(locales, texts), max_size=3).map(tuple),
    licence=texts,
    version=texts,
    trust=st.sampled_from([*TrustPolicy]),
    policy_text=st.lists(st.tuples(locales, texts), max_size=3).map(tuple),
    origin=texts,
)


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """One file for all examples, which take a fraction of the time that a new file takes."""
    with closing(Store.open(tmp_path_factory.mktemp("data") / "glossaries.db")) as opened:
        yield opened


def import_all(store: Store, glossary: Glossary, pages: list[SourcePage]) -> ImportCounts:
    with store.importing(glossary, "root", "handoff-markdown") as session:
        for page in pages:
            session.save(page)
        session.remove_vanished()
    return session.counts()


@settings(deadline=None)
@given(glossaries, source_pages)
def test_a_page_and_its_text_are_read_back_as_they_were(
    store: Store, glossary: Glossary, saved: SourcePage
) -> None:
    ref = EntryRef(glossary.id, saved.slug)
    for older in store.glossaries():
        with store.removing(older.id):
            pass

    import_all(store, glossary, [saved])

    assert store.glossaries() == (glossary,)
    assert store.entry(ref) == Entry(ref, (saved.page,))
    assert store.source_pages(ref) == (saved,)
    assert [*store.entries(None)] == [Entry(ref, (saved.page,))]
    assert [*store.entries_of([ref])] == [Entry(ref, (saved.page,))]


@settings(deadline=None, max_examples=60)
@given(
    st.lists(
        st.lists(
            st.tuples(st.sampled_from("abcde"), locales, st.sampled_from("12")),
            unique_by=lambda place: place[:2],
            max_size=12,
        ),
        min_size=1,
        max_size=4,
    )
)
def test_after_any_imports_the_store_holds_what_the_last_one_brought(
    store: Store, imports: list[list[tuple[str, Locale, str]]]
) -> None:
    glossary = Glossary("ai-terms")
    import_all(store, glossary, [])
    before: dict[str, dict[Locale, str]] = {}

    for places in imports:
        now: dict[str, dict[Locale, str]] = {}
        for slug, locale, text in places:
            now.setdefault(slug, {})[locale] = text
        brought = [short_page(slug, locale, text) for slug, locale, text in places]

        counts = import_all(store, glossary, brought)

        both = now.keys() & before.keys()
        assert counts == ImportCounts(
            added=len(now.keys() - before.keys()),
            updated=sum(now[slug] != before[slug] for slug in both),
            unchanged=sum(now[slug] == before[slug] for slug in both),
            removed=len(before.keys() - now.keys()),
        )
        assert [*store.source_pages_of("ai-terms")] == sorted(
            brought, key=lambda page: (page.slug, order_of_locale(page.page.locale))
        )
        before = now


def short_page(slug: str, locale: Locale, text: str) -> SourcePage:
    page = Page(locale, f"{slug} {text}", "What it is.")
    return SourcePage(slug, page, SourceText(f"{locale}/{slug}.md", "handoff-markdown", text))
