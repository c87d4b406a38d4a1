"""The order of lists is kept in the store and read without the rows."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from sqlite_utils import Database, Migrations

from glossary_app.model.entry import EntryRef
from glossary_app.model.glossary import Glossary
from glossary_app.model.listing import ListingRequest
from glossary_app.model.locale import EN_US, JA_JP, Locale
from glossary_app.model.page import Reading
from glossary_app.model.provenance import Provenance, Quality
from glossary_app.model.source import SourcePage
from glossary_app.store.file.migrations import library_steps, upgrade
from glossary_app.store.file.schema import LIBRARY_SCHEMA
from glossary_app.store.store import Store
from tests.unit.store.pages import import_pages, source_page, with_page

GLOSSARIES = ("ai-terms",)


def japanese(slug: str, headword: str, reading: str) -> SourcePage:
    source = source_page(slug, headword, JA_JP)
    return with_page(source, replace(source.page, reading=Reading(reading, derived=True)))


def rated(source: SourcePage, provenance: Provenance) -> SourcePage:
    return with_page(source, replace(source.page, provenance=provenance))


def in_category(source: SourcePage, category: str) -> SourcePage:
    return with_page(source, replace(source.page, category=category))


PAGES = (
    source_page("machine-learning", "Machine learning"),
    japanese("machine-learning", "機械学習", "きかいがくしゅう"),
    source_page("service", "Service"),
    source_page("service", "サービス", JA_JP),
    source_page("abstraction", "abstraction"),
    japanese("abstraction", "抽象化", "ちゅうしょうか"),
    source_page("cache", "Cache"),
    source_page("cache", "キャッシュ", JA_JP),
    source_page("answer", "42"),
    source_page("agile", "Agile"),
)


def slugs(store: Store, request: ListingRequest) -> tuple[str, ...]:
    return store.listing(request).slugs


def refs_of(names: Iterable[str], glossary: str = "ai-terms") -> tuple[EntryRef, ...]:
    return tuple(EntryRef(glossary, name) for name in names)


def test_english_goes_from_a_to_z_and_ends_with_the_rest(store: Store) -> None:
    import_pages(store, PAGES)

    listing = store.listing(ListingRequest(EN_US, GLOSSARIES))

    assert listing.refs(0, 9) == refs_of(
        ("abstraction", "agile", "cache", "machine-learning", "service", "answer")
    )
    assert listing.initials == ((0, "A"), (2, "C"), (3, "M"), (4, "S"), (5, "#"))


def test_japanese_goes_by_reading_and_then_through_the_alphabet(store: Store) -> None:
    import_pages(store, PAGES)

    listing = store.listing(ListingRequest(JA_JP, GLOSSARIES))

    assert listing.slugs == (
        "machine-learning",
        "cache",
        "service",
        "abstraction",
        "agile",
        "answer",
    )
    assert listing.initials == ((0, "か"), (2, "さ"), (3, "た"), (4, "A"), (5, "#"))


def test_an_entry_stands_by_its_first_page_where_the_language_is_missing(store: Store) -> None:
    german = Locale("de-DE")
    import_pages(
        store, [source_page("tail", "Schwanz", german), source_page("tail", "しっぽ", JA_JP)]
    )

    assert store.listing(ListingRequest(EN_US, GLOSSARIES)).initials == ((0, "さ"),)
    assert store.listing(ListingRequest(german, GLOSSARIES)).initials == ((0, "S"),)


def test_only_the_glossaries_asked_for_are_listed(store: Store) -> None:
    import_pages(store, PAGES[:2])
    import_pages(store, [source_page("tail", "Tail")], Glossary("zoology"), root="zoology")

    both = store.listing(ListingRequest(EN_US, ("zoology", "ai-terms")))

    assert [str(ref) for ref in both.refs(0, 5)] == ["ai-terms/machine-learning", "zoology/tail"]
    assert slugs(store, ListingRequest(EN_US, ("zoology",))) == ("tail",)
    assert slugs(store, ListingRequest(EN_US, ())) == ()


def test_a_category_narrows_the_list(store: Store) -> None:
    import_pages(store, [PAGES[4], in_category(PAGES[6], "Web"), PAGES[7]])

    assert slugs(store, ListingRequest(EN_US, GLOSSARIES, subject=("Web",))) == ("cache",)


@pytest.mark.parametrize(
    ("least_checked", "expected"),
    [
        (Provenance(Quality.REVIEWED), ("cache",)),
        (Provenance(Quality.VERIFIED), ("cache",)),
        (Provenance(Quality.REVIEWED, draft=True), ()),
        (Provenance(Quality.UNRATED), ()),
    ],
)
def test_the_least_checked_page_decides_whether_an_entry_is_trusted(
    store: Store, least_checked: Provenance, expected: tuple[str, ...]
) -> None:
    good = rated(PAGES[6], Provenance(Quality.VERIFIED))
    import_pages(store, [good, rated(PAGES[7], least_checked)])

    assert slugs(store, ListingRequest(EN_US, GLOSSARIES, trusted=True)) == expected


def test_the_usual_quality_is_that_of_most_pages(store: Store) -> None:
    checked = [rated(page, Provenance(Quality.REVIEWED)) for page in PAGES[6:9]]
    draft = rated(PAGES[9], Provenance(Quality.VERIFIED, draft=True))

    import_pages(store, [*checked, draft])

    assert store.usual_qualities() == {"ai-terms": "reviewed"}


def test_a_changed_page_changes_its_place(store: Store) -> None:
    import_pages(store, PAGES[4:7])

    import_pages(store, [source_page("abstraction", "Zoom"), *PAGES[5:7]])

    assert slugs(store, ListingRequest(EN_US, GLOSSARIES)) == ("cache", "abstraction")


def test_a_file_of_the_first_version_gets_its_order(tmp_path: Path) -> None:
    path = tmp_path / "glossaries.db"
    first = Migrations("library")

    @first()
    def create_library(db: Database) -> None:
        for text in LIBRARY_SCHEMA:
            db.execute(text)

    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        upgrade(connection, path, first)
        connection.execute("INSERT INTO glossaries VALUES ('ai', '', '', '', '', 0, 1)")
        connection.execute("INSERT INTO origins VALUES (1, 'ai', '/', 'csv')")
        connection.execute("INSERT INTO entries VALUES (1, 'ai', 'learning')")
        columns = connection.execute("PRAGMA table_info(pages)").fetchall()
        values = {name: 0 if kind == "INTEGER" else "" for _, name, kind, *_ in columns}
        values |= {"entry": 1, "origin": 1, "headword": "学習", "reading": "がくしゅう"}
        Database(connection).table("pages").insert(values)

        upgrade(connection, path, library_steps)

        assert connection.execute("SELECT sort_key FROM pages").fetchall() == [("kがくしゅう",)]
