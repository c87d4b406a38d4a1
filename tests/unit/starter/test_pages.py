from __future__ import annotations

import re
from pathlib import Path

from glossary_app.formats.handoff.own_page import seal_page
from glossary_app.formats.pack import read_pack_manifest
from glossary_app.model.checks import check_entries
from glossary_app.model.entry import Entry
from glossary_app.model.locale import EN_US, JA_JP
from glossary_app.model.page import Page, SectionKind, TermKind
from glossary_app.model.provenance import Quality, TrustPolicy
from glossary_app.model.report import Finding
from glossary_app.model.source import SourcePage

HIRAGANA = re.compile(r"[ぁ-ゖー]+")
EVERY_PAGE_HAS = {
    SectionKind.BOUNDARY: 1,
    SectionKind.MEANING: 1,
    SectionKind.USAGE: 2,
    SectionKind.MISUNDERSTANDINGS: 2,
    SectionKind.EXAMPLES: 1,
    SectionKind.COMPARISONS: 1,
    SectionKind.RELATED_METRICS: 1,
}


def kinds(page: Page) -> list[str]:
    return [section.kind for section in page.sections]


def shape(page: Page) -> list[object]:
    """What two pages of one entry have in common: all that is not words."""
    sections = [
        (section.kind, bool(section.lead), bool(section.prose), [len(row) for row in section.rows])
        for section in page.sections
    ]
    relations = [(relation.kind, relation.target) for relation in page.relations]
    return [sections, relations, len(page.faqs), len(page.limitations.items)]


def texts(page: Page, kind: str) -> list[str]:
    return [term.text for term in page.terms if term.kind == kind]


def test_there_are_forty_entries_in_both_languages(entries: tuple[Entry, ...]) -> None:
    locales = {tuple(page.locale for page in entry.pages) for entry in entries}

    assert len(entries) == 40
    assert locales == {(EN_US, JA_JP)}


def test_reading_the_pages_leaves_nothing_to_say(
    readings: tuple[SourcePage | Finding, ...],
) -> None:
    assert [found for found in readings if isinstance(found, Finding)] == []


def test_the_checks_leave_nothing_to_say(entries: tuple[Entry, ...]) -> None:
    assert list(check_entries(entries)) == []


def test_every_hash_matches_its_text(source_pages: tuple[SourcePage, ...]) -> None:
    stale = [
        page.source.path for page in source_pages if seal_page(page.source.text) != page.source.text
    ]

    assert stale == []


def test_every_page_declares_what_it_is(source_pages: tuple[SourcePage, ...]) -> None:
    for slug, page in ((found.slug, found.page) for found in source_pages):
        provenance = page.provenance

        assert provenance.canonical_url == f"glossary://starter/{page.locale}/{slug}"
        assert provenance.quality == Quality.DRAFT
        assert not provenance.is_trusted
        assert provenance.publication_status == "published_draft"
        assert provenance.content_tier == "starter"
        assert provenance.trust_policy == "starter-trust-policy-v1"
        assert re.fullmatch(r"\d{4}-\d{2}-\d{2}", provenance.last_updated)
        assert "draft" in provenance.banner
        assert page.category


def test_both_languages_say_the_same_section_by_section(entries: tuple[Entry, ...]) -> None:
    different = [
        entry.ref.slug for entry in entries if shape(entry.pages[0]) != shape(entry.pages[1])
    ]

    assert different == []


def test_every_page_is_complete(entries: tuple[Entry, ...]) -> None:
    for page in (page for entry in entries for page in entry.pages):
        present = kinds(page)

        assert {kind: present.count(kind) for kind in EVERY_PAGE_HAS} == EVERY_PAGE_HAS
        assert present.count(SectionKind.DRIVERS) <= 1
        assert SectionKind.OTHER not in present
        assert len(page.chunks) == 1 + len(page.sections) + len(page.faqs)


def test_nearly_every_entry_can_be_calculated(entries: tuple[Entry, ...]) -> None:
    without = [e.ref.slug for e in entries if SectionKind.FORMULA not in kinds(e.pages[0])]

    assert without == ["generative-ai"]


def test_every_boundary_says_include_exclude_and_make_explicit(
    entries: tuple[Entry, ...],
) -> None:
    labels = {
        EN_US: ["Include", "Exclude", "Make explicit"],
        JA_JP: ["含める", "含めない", "明示する"],
    }

    for page in (page for entry in entries for page in entry.pages):
        boundary = next(s for s in page.sections if s.kind is SectionKind.BOUNDARY)

        assert [row[0] for row in boundary.rows] == labels[page.locale]


def test_every_relation_leads_to_the_headword_it_names(entries: tuple[Entry, ...]) -> None:
    by_slug = {entry.ref.slug: entry for entry in entries}

    for entry in entries:
        for page in entry.pages:
            named = [(relation.title, relation.target) for relation in page.relations]
            found = [by_slug[target].page(page.locale) for _, target in named]

            assert len(named) >= 3
            assert [title for title, _ in named] == [other.headword for other in found if other]
            assert {relation.url for relation in page.relations} == {
                f"glossary://starter/{page.locale}/{target}" for _, target in named
            }


def test_the_entries_are_one_connected_web(entries: tuple[Entry, ...]) -> None:
    neighbours = {
        entry.ref.slug: {relation.target for relation in entry.pages[0].relations}
        for entry in entries
    }
    reached = {"fine-tuning"}

    while new := {n for slug in reached for n in neighbours[slug]} - reached:
        reached |= new

    assert reached == set(neighbours)


def test_what_is_seen_together_is_an_entry_of_the_starter(entries: tuple[Entry, ...]) -> None:
    headwords = {page.headword for entry in entries for page in entry.pages}
    named = {
        row[0]
        for entry in entries
        for page in entry.pages
        for section in page.sections
        if section.kind is SectionKind.RELATED_METRICS
        for row in section.rows
    }

    assert named - headwords == set()


def test_every_japanese_headword_has_a_reading_in_hiragana(entries: tuple[Entry, ...]) -> None:
    for entry in entries:
        page = entry.pages[1]

        assert page.reading
        assert not page.reading.derived
        assert HIRAGANA.fullmatch(page.reading.kana)
        assert texts(page, TermKind.READING) == [page.reading.kana]


def test_the_pages_of_an_entry_name_each_other(entries: tuple[Entry, ...]) -> None:
    for english, japanese in (entry.pages for entry in entries):
        assert texts(english, TermKind.DISPLAY_NAME) == [english.headword]
        assert texts(english, TermKind.LOCALIZED_TITLE) == [japanese.headword]
        assert texts(japanese, TermKind.DISPLAY_NAME) == [japanese.headword]
        assert texts(japanese, TermKind.ENGLISH_NAME) == [english.headword]
        assert set(texts(english, TermKind.ABBREVIATION)) <= set(
            texts(japanese, TermKind.ABBREVIATION)
        )


def test_no_two_entries_share_a_designation(entries: tuple[Entry, ...]) -> None:
    owners: dict[str, set[str]] = {}

    for entry in entries:
        for page in entry.pages:
            for term in page.terms:
                owners.setdefault(term.text.casefold(), set()).add(entry.ref.slug)

    assert {text: slugs for text, slugs in owners.items() if len(slugs) > 1} == {}


def test_every_page_rests_on_public_sources(entries: tuple[Entry, ...]) -> None:
    for page in (page for entry in entries for page in entry.pages):
        addresses = [source.url for source in page.sources]

        assert len(addresses) >= 2
        assert len(set(addresses)) == len(addresses)
        assert all(address.startswith("https://") for address in addresses)
        assert all(source.publisher and source.title for source in page.sources)


def test_a_source_has_one_title_everywhere(entries: tuple[Entry, ...]) -> None:
    titles: dict[str, set[tuple[str, str]]] = {}

    for page in (page for entry in entries for page in entry.pages):
        for source in page.sources:
            titles.setdefault(source.url, set()).add((source.publisher, source.title))

    assert {url: named for url, named in titles.items() if len(named) > 1} == {}


def test_the_manifest_is_honest_in_both_languages(starter_folder: Path) -> None:
    manifest = (starter_folder / "glossary.toml").read_bytes()

    glossary = read_pack_manifest(manifest, "glossary.toml")

    assert (glossary.id, glossary.licence, glossary.trust) == ("starter", "MIT", TrustPolicy.MARKED)
    assert {locale for locale, _ in glossary.titles} == {EN_US, JA_JP}
    policy = dict(glossary.policy_text)
    assert "AI assistance" in policy[EN_US]
    assert "No expert" in policy[EN_US]
    assert "AIの支援" in policy[JA_JP]
    assert "専門家による査読は受けていません" in policy[JA_JP]
