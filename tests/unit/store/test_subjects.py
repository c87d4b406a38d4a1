"""Subjects: categories by their size, those put together that mean the same."""

from __future__ import annotations

from dataclasses import replace

from glossary_app.model.listing import Subject
from glossary_app.model.locale import EN_US, JA_JP, Locale
from glossary_app.model.source import SourcePage
from glossary_app.store.store import Store
from tests.unit.store.pages import import_pages, source_page, with_page


def on(slug: str, category: str, locale: Locale = EN_US) -> SourcePage:
    source = source_page(slug, slug.title(), locale)
    return with_page(source, replace(source.page, category=category))


def pair(slug: str, english: str, japanese: str) -> tuple[SourcePage, SourcePage]:
    return on(slug, english), on(slug, japanese, JA_JP)


def test_subjects_come_by_their_size(store: Store) -> None:
    import_pages(
        store,
        [
            on("cache", "Web"),
            on("cookie", "Web"),
            on("grid", "Design"),
            source_page("tide", "Tide"),
        ],
    )

    assert store.subjects(5) == (
        Subject(("Web",), ((EN_US, "Web"),), 2),
        Subject(("Design",), ((EN_US, "Design"),), 1),
    )
    assert len(store.subjects(1)) == 1


def test_capitals_width_and_spaces_make_no_other_subject(store: Store) -> None:
    import_pages(
        store,
        [on("cache", "web  design"), on("cookie", "Web design"), on("grid", "Ｗｅｂ ｄｅｓｉｇｎ")],
    )

    (subject,) = store.subjects(5)

    assert set(subject.names) == {"web  design", "Web design", "Ｗｅｂ ｄｅｓｉｇｎ"}
    assert subject.title(JA_JP) == "Web design"
    assert subject.entries == 3


def test_what_the_two_pages_of_entries_are_on_is_one_subject(store: Store) -> None:
    import_pages(
        store,
        [
            *pair("churn", "Concept", "コンセプト"),
            *pair("cohort", "concept", "コンセプト"),
            *pair("cache", "Technology", "テクノロジー"),
            on("retention", "コンセプト", JA_JP),
            on("token", "Technology"),
        ],
    )

    concept, technology = store.subjects(5)

    assert concept.names == ("Concept", "concept", "コンセプト")
    assert (concept.title(EN_US), concept.title(JA_JP)) == ("Concept", "コンセプト")
    assert (concept.entries, technology.entries) == (3, 2)


def test_a_wide_subject_does_not_swallow_the_narrow_ones(store: Store) -> None:
    import_pages(
        store,
        [
            *pair("wave", "Physics", "科学"),
            *pair("acid", "Chemistry", "科学"),
            *pair("cell", "Biology", "科学"),
        ],
    )

    found = {subject.names for subject in store.subjects(9)}

    assert found == {("Physics",), ("Chemistry",), ("Biology",), ("科学",)}


def test_without_categories_there_is_no_subject(store: Store) -> None:
    import_pages(store, [source_page("tide", "Tide")])

    assert store.subjects(5) == ()


def test_an_import_is_told_of_and_nothing_is_counted_twice_without_one(store: Store) -> None:
    import_pages(store, [on("cache", "Web")])
    first = store.subjects(5)

    again = store.subjects(5)
    import_pages(store, [on("cache", "Web"), on("grid", "Design")])

    assert again is first
    assert {subject.names for subject in store.subjects(5)} == {("Web",), ("Design",)}
