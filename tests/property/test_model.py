"""Addresses, locales, entries and checks, for any values they may hold."""

from __future__ import annotations

import json
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from glossary_app.model.address import EntryAddress, SearchAddress, parse_address
from glossary_app.model.checks import check_entries
from glossary_app.model.entry import Entry, EntryRef, order_of_locale
from glossary_app.model.glossary import Glossary
from glossary_app.model.locale import EN_US, JA_JP, Locale, parse_locale
from glossary_app.model.page import Page, Relation, RelationKind, Section, SectionKind, Source, Term
from glossary_app.model.plain import to_plain
from glossary_app.model.provenance import Provenance, Quality, least_checked

texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
# What may name an entry or a glossary: no slash, no control character.
names = st.text(
    st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="/\\:"), min_size=1
).filter(lambda name: name.strip() == name)
locales = st.sampled_from([EN_US, JA_JP, Locale("de"), Locale("zh-Hant-TW"), Locale("es-419")])
slugs = st.sampled_from(["token", "prompt", "抽象化", "gone"])
relations = st.builds(Relation, texts, st.sampled_from([*RelationKind, "replaces"]), slugs)
pages = st.builds(
    Page,
    locale=locales,
    headword=texts,
    short_definition=texts,
    provenance=st.builds(Provenance, quality=st.sampled_from([*Quality, "looked-at"])),
    sections=st.lists(
        st.builds(Section, st.sampled_from([*SectionKind]), texts, texts), max_size=2
    ).map(tuple),
    terms=st.lists(
        st.builds(Term, texts, st.sampled_from(["synonym", "reading"]), locales), max_size=3
    ).map(tuple),
    relations=st.lists(relations, max_size=3).map(tuple),
    sources=st.lists(st.builds(Source, texts, texts, texts), max_size=1).map(tuple),
)
entries = st.lists(
    st.builds(
        Entry,
        st.builds(EntryRef, st.sampled_from(["ai-terms", "team"]), slugs),
        st.lists(pages, min_size=1, max_size=2, unique_by=lambda page: page.locale).map(tuple),
    ),
    unique_by=lambda entry: entry.ref,
    max_size=5,
)


@given(names, names, st.none() | locales)
def test_an_entry_address_leads_back_to_its_entry(
    glossary: str, slug: str, locale: Locale | None
) -> None:
    address = EntryAddress(EntryRef(glossary, slug), locale)

    assert parse_address(str(address)) == address


@given(texts)
def test_a_search_address_leads_back_to_its_query(query: str) -> None:
    assert parse_address(str(SearchAddress(query))) == SearchAddress(query)


@given(st.text())
def test_no_text_breaks_the_reading_of_addresses(text: str) -> None:
    for typed in (text, f"glossary://{text}"):
        address = parse_address(typed)

        assert address is None or parse_address(str(address)) == address


@given(st.text(max_size=12))
def test_a_tag_that_was_read_is_read_again_as_it_is(text: str) -> None:
    locale = parse_locale(text)

    assert locale is None or parse_locale(locale.tag) == locale
    assert locale is None or parse_locale(locale.tag.upper().replace("-", "_")) == locale


@given(st.lists(locales))
def test_english_and_japanese_lead_any_list_of_locales(listed: list[Locale]) -> None:
    ordered = sorted(listed, key=order_of_locale)

    assert sorted(ordered) == sorted(listed)
    first_others = [locale for locale in ordered if locale not in (EN_US, JA_JP)]
    assert ordered[len(ordered) - len(first_others) :] == first_others


@given(st.lists(st.sampled_from([*Quality, "looked-at"]), min_size=1))
def test_the_least_checked_quality_is_one_that_was_given_and_never_better(
    qualities: list[str],
) -> None:
    least = least_checked(qualities)

    assert least in qualities
    assert least_checked([least, Quality.VERIFIED]) == least
    assert least != Quality.VERIFIED or set(qualities) == {Quality.VERIFIED}


@given(entries)
def test_entries_are_fit_for_json(found: list[Entry]) -> None:
    plain = to_plain([page for entry in found for page in entry.pages])

    assert json.loads(json.dumps(plain, ensure_ascii=False)) == plain


@given(entries)
def test_terms_and_relations_of_an_entry_are_those_of_its_pages_once(found: list[Entry]) -> None:
    for entry in found:
        of_pages = {term for page in entry.pages for term in page.terms}
        linked = {(r.kind, r.target) for page in entry.pages for r in page.relations}

        assert set(entry.terms) <= of_pages
        assert {(t.text, t.kind, t.locale) for t in entry.terms} == {
            (t.text, t.kind, t.locale) for t in of_pages
        }
        assert len(entry.relations) == len(linked)
        assert {(r.kind, r.target) for r in entry.relations} == linked


@given(entries, locales)
def test_an_entry_always_has_a_page_to_show(found: list[Entry], locale: Locale) -> None:
    for entry in found:
        page = entry.best_page(locale)

        assert page in entry.pages
        assert page.locale == locale or entry.page(locale) is None


@given(entries)
def test_checks_name_entries_that_are_there_and_never_fail(found: list[Entry]) -> None:
    refs = {str(entry.ref) for entry in found}

    findings = list(check_entries(found))

    assert {finding.path for finding in findings} <= refs
    assert len(set(findings)) == len(findings)
    assert all(finding.code and finding.message for finding in findings)


@given(entries)
def test_relations_that_are_returned_and_lead_somewhere_are_not_found(found: list[Entry]) -> None:
    present = {entry.ref for entry in found}
    pairs = {
        (entry.ref, EntryRef(entry.ref.glossary, relation.target))
        for entry in found
        for relation in entry.relations
    }
    both_ways = {pair for one, other in pairs for pair in ((one, other), (other, one))}
    mended = [
        replace(
            entry, pages=(replace(entry.pages[0], relations=returned(entry, both_ways, present)),)
        )
        for entry in found
    ]

    codes = {finding.code for finding in check_entries(mended)}

    assert not codes & {"dangling-relation", "one-sided-relation"}


def returned(
    entry: Entry, pairs: set[tuple[EntryRef, EntryRef]], present: set[EntryRef]
) -> tuple[Relation, ...]:
    """The relations of an entry when each is returned."""
    targets = sorted(other.slug for one, other in pairs if one == entry.ref and other in present)
    return tuple(Relation(target, RelationKind.RELATED, target) for target in targets)


@given(st.lists(st.tuples(locales, texts), unique_by=lambda pair: pair[0], max_size=3), locales)
def test_a_glossary_has_the_title_of_the_locale_or_another_or_its_id(
    titles: list[tuple[Locale, str]], locale: Locale
) -> None:
    title = Glossary("ai-terms", titles=tuple(titles)).title(locale)

    by_locale = dict(titles)
    assert title in {*by_locale.values(), "ai-terms"}
    if by_locale.get(locale):
        assert title == by_locale[locale]
