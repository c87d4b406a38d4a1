"""What Home asks of the library."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from glossary_app.gui.home.questions import HomeContents, forget_missing, read_home
from glossary_app.model.entry import Entry, EntryRef
from glossary_app.model.glossary import Glossary
from glossary_app.model.locale import EN_US, JA_JP, Locale
from tests.gui.conftest import FakeLibrary, make_page

DAY = date(2026, 11, 29)


def entry(slug: str, glossary: str = "sea") -> Entry:
    page = make_page(EN_US, slug.capitalize(), f"{slug} is a word. ")
    return Entry(EntryRef(glossary, slug), (page,))


TIDE, WAVE, BUOY = (EntryRef("sea", slug) for slug in ("tide", "wave", "buoy"))
GONE = EntryRef("sea", "gone")


@pytest.fixture
def sea() -> FakeLibrary:
    return FakeLibrary(map(entry, ("tide", "wave", "buoy")))


def test_what_was_read_comes_once_and_newest_first(sea: FakeLibrary) -> None:
    for ref in (TIDE, WAVE, TIDE, GONE, BUOY, WAVE):
        sea.user.add_visit(ref, EN_US)

    recent = read_home(sea, EN_US, DAY).recent

    assert [each.ref for each in recent] == [WAVE, BUOY, TIDE]


def test_stars_and_notes_of_entries_that_have_gone_are_left_out(sea: FakeLibrary) -> None:
    for ref in (WAVE, GONE):
        sea.user.add_bookmark(ref)
        sea.user.set_note(ref, "look again")

    shown = read_home(sea, EN_US, DAY)

    assert [each.ref for each in shown.starred] == [WAVE]
    assert [each.ref for each in shown.noted] == [WAVE]


def test_no_more_is_shown_than_is_soon_seen() -> None:
    library = FakeLibrary(entry(f"term-{at}") for at in range(20))
    for at in range(20):
        library.user.add_visit(EntryRef("sea", f"term-{at}"), EN_US)

    recent = read_home(library, EN_US, DAY).recent

    assert [each.ref.slug for each in recent] == [f"term-{at}" for at in range(19, 13, -1)]


def test_glossaries_are_counted(sea: FakeLibrary) -> None:
    glossaries = read_home(sea, EN_US, DAY).glossaries

    assert [(each.id, count) for each, count in glossaries] == [("sea", 3)]


@pytest.mark.parametrize("locale", [EN_US, JA_JP])
def test_another_day_has_another_term_sooner_or_later(sea: FakeLibrary, locale: Locale) -> None:
    days = [DAY + timedelta(days=at) for at in range(12)]

    terms = [read_home(sea, locale, day).term_of_the_day for day in days]

    assert {each.ref for each in terms if each is not None} == {TIDE, WAVE, BUOY}


def test_a_dictionary_gives_no_term_of_the_day() -> None:
    library = FakeLibrary(entry(f"word-{at}", "dictionary") for at in range(2_001))

    assert read_home(library, EN_US, DAY).term_of_the_day is None


@pytest.mark.parametrize("locale", [EN_US, JA_JP])
def test_the_term_of_the_day_is_explained_in_the_readers_language(locale: Locale) -> None:
    pages = (make_page(JA_JP, "うねり", "遠くから来る波です。"),)
    swell = Entry(EntryRef("sea", "swell"), pages)
    library = FakeLibrary([*map(entry, ("tide", "wave", "buoy", "reef")), swell])
    days = [DAY + timedelta(days=at) for at in range(12)]

    terms = [read_home(library, locale, day).term_of_the_day for day in days]

    told = {language for each in terms if each for language, _ in each.short_definitions}
    assert told == {locale}


def test_a_term_in_the_other_language_is_better_than_none(sea: FakeLibrary) -> None:
    assert read_home(sea, JA_JP, DAY).term_of_the_day is not None


def test_what_is_switched_off_gives_no_term_of_the_day(sea: FakeLibrary) -> None:
    sea.disabled.add("sea")

    assert read_home(sea, EN_US, DAY).term_of_the_day is None


def test_what_is_missing_is_told_until_it_is_struck_out(sea: FakeLibrary) -> None:
    sea.user.add_missing_term("swell")
    before = read_home(sea, EN_US, DAY).missing

    forget_missing(sea)

    assert (before, read_home(sea, EN_US, DAY).missing) == (("swell",), ())


@pytest.mark.parametrize(
    ("contents", "empty"),
    [
        (HomeContents(), True),
        (HomeContents(((Glossary("sea"), 0),)), True),
        (HomeContents(((Glossary("sea"), 0), (Glossary("web"), 1))), False),
    ],
)
def test_a_library_without_entries_is_empty(contents: HomeContents, *, empty: bool) -> None:
    assert contents.is_empty is empty
