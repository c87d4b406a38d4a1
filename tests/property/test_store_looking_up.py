"""What the store finds by name and by link is what going through all pages would find."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from glossary_app.model.entry import Entry, EntryRef
from glossary_app.model.glossary import Glossary
from glossary_app.model.locale import EN_US, JA_JP, Locale
from glossary_app.model.page import Page, Reading, Relation, Term
from glossary_app.model.provenance import Provenance, Quality
from glossary_app.model.source import SourcePage, SourceText
from glossary_app.spelling.keys import strict_key
from glossary_app.store.store import Store

slugs = st.sampled_from(["token", "prompt", "抽象化", "a", "b"])
# Few letters, so that designations meet: in case, in width, in kana, in separators.
designations = st.text("aAａ・-あアｱがか゛ %_", max_size=4)
readings = st.none() | st.builds(Reading, designations, st.booleans())
pages = st.builds(
    Page,
    locale=st.sampled_from([EN_US, JA_JP, Locale("de-DE")]),
    headword=designations,
    short_definition=st.text(max_size=5).map(lambda text: text.encode("utf-8", "replace").decode()),
    provenance=st.builds(
        Provenance, quality=st.sampled_from([*Quality, "looked-at"]), draft=st.booleans()
    ),
    reading=readings,
    terms=st.lists(
        st.builds(
            Term, designations, st.sampled_from(["synonym", "reading"]), st.just(JA_JP), readings
        ),
        max_size=2,
    ).map(tuple),
    relations=st.lists(
        st.builds(Relation, st.just(""), st.sampled_from(["related", "broader"]), slugs), max_size=2
    ).map(tuple),
    category=st.sampled_from(["", "AI", "データ"]),
)
libraries = st.lists(
    st.tuples(slugs, pages), unique_by=lambda pair: (pair[0], pair[1].locale), max_size=8
)


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """One file for all examples."""
    with closing(Store.open(tmp_path_factory.mktemp("data") / "glossaries.db")) as opened:
        yield opened


def fill(store: Store, brought: list[tuple[str, Page]]) -> list[Entry]:
    """Replace the content of the glossary; gives its entries."""
    with store.importing(Glossary("team"), "root", "csv") as session:
        for slug, page in brought:
            text = SourceText(f"{page.locale}/{slug}", "csv", repr(page))
            session.save(SourcePage(slug, page, text))
        session.remove_vanished()
    return list(store.entries("team"))


def keys_of(entry: Entry) -> set[str]:
    """The strict keys of all its designations and readings."""
    texts: set[str] = set()
    for page in entry.pages:
        texts |= {page.headword, *(term.text for term in page.terms)}
        read = [page.reading, *(term.reading for term in page.terms)]
        texts |= {reading.kana for reading in read if reading}
    return {strict_key(text) for text in texts} - {""}


@settings(deadline=None, max_examples=60)
@given(libraries, designations)
def test_looking_up_finds_every_entry_of_that_name_and_no_other(
    store: Store, brought: list[tuple[str, Page]], query: str
) -> None:
    entries = fill(store, brought)
    key = strict_key(query)

    exact = store.look_up(query)
    begun = store.look_up_prefix(query, 100)

    assert set(exact) == {entry.ref for entry in entries if key and key in keys_of(entry)}
    assert set(begun) == {
        entry.ref
        for entry in entries
        if key and any(known.startswith(key) for known in keys_of(entry))
    }
    assert len(exact) == len(set(exact))
    assert len(begun) == len(set(begun))


@settings(deadline=None, max_examples=60)
@given(libraries)
def test_a_summary_says_what_the_entry_says(store: Store, brought: list[tuple[str, Page]]) -> None:
    entries = fill(store, brought)

    summaries = list(store.summaries("team"))

    assert [summary.ref for summary in summaries] == [entry.ref for entry in entries]
    for summary, entry in zip(summaries, entries, strict=True):
        assert summary == store.summary(entry.ref)
        assert summary.headwords == entry.headwords
        assert summary.quality == entry.quality
        assert summary.draft == entry.is_draft
        assert dict(summary.short_definitions) == {
            page.locale: page.short_definition for page in entry.pages
        }
        assert dict(summary.readings) == {
            page.locale: page.reading.kana for page in entry.pages if page.reading
        }


@settings(deadline=None, max_examples=60)
@given(libraries, slugs)
def test_back_links_are_the_relations_read_from_their_other_end(
    store: Store, brought: list[tuple[str, Page]], slug: str
) -> None:
    entries = fill(store, brought)

    links = store.back_links(EntryRef("team", slug))

    assert {(link.ref, link.kind) for link in links} == {
        (entry.ref, relation.kind)
        for entry in entries
        for relation in entry.relations
        if relation.target == slug and entry.ref.slug != slug
    }
    headwords = {entry.ref: entry.headwords for entry in entries}
    assert all(link.headwords == headwords[link.ref] for link in links)


@settings(deadline=None, max_examples=30)
@given(libraries, st.lists(slugs, max_size=5))
def test_entries_are_read_by_name_as_they_are_read_in_turn(
    store: Store, brought: list[tuple[str, Page]], asked: list[str]
) -> None:
    by_ref = {entry.ref: entry for entry in fill(store, brought)}
    refs = [EntryRef("team", slug) for slug in dict.fromkeys(asked)]

    existing = [ref for ref in refs if ref in by_ref]

    assert list(store.entries_of(refs)) == [by_ref[ref] for ref in existing]
    assert store.existing(refs) == set(existing)
    assert list(store.summaries_of(refs)) == existing
    assert {ref: store.entry(ref) for ref in refs} == {ref: by_ref.get(ref) for ref in refs}


@settings(deadline=None, max_examples=30)
@given(libraries, st.randoms(use_true_random=False))
def test_the_order_in_which_pages_come_does_not_matter(
    store: Store, brought: list[tuple[str, Page]], chance: Random
) -> None:
    entries = fill(store, brought)
    shuffled = list(brought)
    chance.shuffle(shuffled)

    renamed = [(slug, replace(page, category="again")) for slug, page in shuffled]
    fill(store, renamed)

    assert fill(store, shuffled) == entries
