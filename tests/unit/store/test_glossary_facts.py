"""What is told of each glossary: sizes by language, drafts, where it came from and when."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from glossary_app.errors import NotFoundError
from glossary_app.model.glossary import GivenNames, Glossary, GlossaryFacts
from glossary_app.model.locale import JA_JP, Locale
from glossary_app.store.glossary_facts import is_linked
from glossary_app.store.store import Store
from tests.unit.store.pages import abstraction, full_page, import_pages, source_page, with_page


def facts(store: Store, glossary: str) -> GlossaryFacts:
    return next(each for each in store.glossary_facts() if each.glossary.id == glossary)


def test_pages_are_counted_by_language(store: Store) -> None:
    british = source_page("colour", "Colour", Locale("en-GB"))
    import_pages(store, [*abstraction(), british])

    told = facts(store, "ai-terms")

    assert (told.entries, told.pages, told.drafts) == (2, {"en": 2, "ja": 1}, 0)


def test_drafts_are_counted(store: Store) -> None:
    import_pages(store, [with_page(source_page("overfitting", "過学習", JA_JP), full_page())])

    assert facts(store, "ai-terms").drafts == 1


def test_roots_and_the_last_import_are_told(store: Store) -> None:
    import_pages(store, [source_page("tide", "Tide")], root="/home/aiko/tides")
    import_pages(store, [source_page("moon", "Moon")], root="/home/aiko/moons")

    told = facts(store, "ai-terms")

    assert told.roots == ("/home/aiko/tides", "/home/aiko/moons")
    since = datetime.now(UTC) - datetime.fromisoformat(told.imported)
    assert timedelta(seconds=-2) < since < timedelta(minutes=1)


def test_an_empty_glossary_has_facts_too(store: Store) -> None:
    import_pages(store, [], Glossary("empty"))

    assert (facts(store, "empty").entries, facts(store, "empty").pages) == (0, {})


def test_what_the_user_gives_outlives_the_next_import(store: Store) -> None:
    import_pages(store, [], Glossary("sea", attribution="Port"))
    given = GivenNames("Harbour terms", "Harbour", "Harbour team")

    store.set_given("sea", given)
    import_pages(store, [], Glossary("sea", attribution="Port Authority"))

    found = store.glossary("sea")
    assert (found.given, found.attribution) == (given, "Port Authority")


def test_an_unknown_glossary_cannot_be_renamed(store: Store) -> None:
    with pytest.raises(NotFoundError, match="missing"):
        store.set_given("missing", GivenNames("Missing"))


@pytest.mark.parametrize(
    ("glossary", "entries", "expected"),
    [
        (Glossary("sea"), 2_000, True),
        (Glossary("sea"), 2_001, False),
        (Glossary("sea", linked=True), 9_999, True),
        (Glossary("sea", linked=False), 1, False),
    ],
)
def test_size_decides_about_links_unless_the_user_does(
    glossary: Glossary,
    entries: int,
    expected: object,
) -> None:
    assert is_linked(glossary, entries) is expected
