"""The browse list: favourites on top, letters as captions, rows read a stretch at a time."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from glossary_app.gui.search.browse import STRETCH, Browsed, Favourites, favourite_rows, listed_rows
from glossary_app.gui.search.questions import browse
from glossary_app.gui.search.scope import Scope
from glossary_app.model.entry import EntryRef, EntrySummary
from glossary_app.model.listing import Listing
from glossary_app.model.locale import EN_US, JA_JP
from tests.gui.conftest import FakeLibrary


@pytest.fixture(autouse=True)
def application(qapp: QApplication) -> None:
    """Captions are translated."""


def summary(english: str, japanese: str = "") -> EntrySummary:
    headwords = ((EN_US, english),) + (((JA_JP, japanese),) if japanese else ())
    ref = EntryRef("basics", english.lower())
    return EntrySummary(ref, headwords, (), ((EN_US, "…"),), "reviewed", draft=False)


ENTRIES = (summary("Agile"), summary("API"), summary("Cache", "キャッシュ"))
KNOWN = {entry.ref: entry for entry in ENTRIES}
LISTING = Listing(("basics",) * 3, ("agile", "api", "cache"), ((0, "A"), (2, "C")))


def test_each_letter_is_named_once() -> None:
    rows = listed_rows(LISTING, 0, KNOWN, EN_US)

    assert [(row.caption, row.headword.text) for row in rows] == [
        ("A", "Agile"),
        ("", "API"),
        ("C", "Cache"),
    ]


def test_a_stretch_in_the_middle_repeats_no_letter() -> None:
    slugs = tuple(f"term-{number:03}" for number in range(STRETCH + 2))
    listing = Listing(("basics",) * len(slugs), slugs, ((0, "T"), (STRETCH + 1, "U")))

    rows = listed_rows(listing, STRETCH, {}, EN_US)

    assert [row.ref.slug for row in rows] == ["term-100", "term-101"]
    assert [row.headword.text for row in rows] == ["", ""]


def test_rows_are_in_the_language_of_the_list() -> None:
    row = listed_rows(LISTING, 0, KNOWN, JA_JP)[2]

    assert (row.headword.text, row.other.text) == ("キャッシュ", "Cache")


def test_an_entry_that_has_gone_leaves_a_blank_row() -> None:
    rows = listed_rows(LISTING, 0, {}, EN_US)

    assert [(row.ref.slug, row.headword.text) for row in rows] == [
        ("agile", ""),
        ("api", ""),
        ("cache", ""),
    ]


def test_recent_and_starred_entries_have_captions_of_their_own() -> None:
    favourites = Favourites(recent=(ENTRIES[2].ref,), starred=(ENTRIES[1].ref, ENTRIES[0].ref))

    rows = favourite_rows(favourites, KNOWN, EN_US)

    assert [(row.caption, row.headword.text) for row in rows] == [
        ("Recent", "Cache"),
        ("Starred", "API"),
        ("", "Agile"),
    ]


def test_a_star_of_an_entry_that_is_gone_is_left_out() -> None:
    gone = Favourites(starred=(EntryRef("gone", "gone"), ENTRIES[0].ref))

    rows = favourite_rows(gone, KNOWN, EN_US)

    assert [(row.caption, row.headword.text) for row in rows] == [("Starred", "Agile")]


def test_the_list_knows_whether_anything_was_read_before(library: FakeLibrary) -> None:
    never = browse(library, Scope(), EN_US)
    library.user.add_bookmark(EntryRef("basics", "abstraction"))
    starred = browse(library, Scope(), EN_US)
    library.user.add_visit(EntryRef("basics", "gone"), EN_US)
    gone = browse(library, Scope(), EN_US)
    library.user.add_visit(EntryRef("systems", "cache"), EN_US)
    read = browse(library, Scope(), EN_US)

    known = [browsed.has_recent for browsed in (never, starred, gone, read)]
    assert known == [False, False, False, True]


def test_the_first_entry_is_that_of_the_first_row() -> None:
    rows = listed_rows(LISTING, 0, KNOWN, EN_US)
    recent = favourite_rows(Favourites(recent=(ENTRIES[2].ref,)), KNOWN, EN_US)

    assert Browsed((), LISTING, rows).first_ref == ENTRIES[0].ref
    assert Browsed(recent, LISTING, rows).first_ref == ENTRIES[2].ref
    assert Browsed().first_ref is None
