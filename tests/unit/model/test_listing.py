"""A listing tells which entry stands where."""

from __future__ import annotations

from glossary_app.model.entry import EntryRef
from glossary_app.model.listing import Listing

LISTING = Listing(("ai", "web", "ai"), ("cache", "cache", "token"), ((0, "C"), (2, "T")))


def test_entries_are_told_apart_by_their_glossary() -> None:
    assert LISTING.position(EntryRef("ai", "cache")) == 0
    assert LISTING.position(EntryRef("web", "cache")) == 1
    assert LISTING.position(EntryRef("web", "token")) == -1


def test_entries_are_read_a_page_at_a_time() -> None:
    assert LISTING.refs(1, 5) == (EntryRef("web", "cache"), EntryRef("ai", "token"))
    assert LISTING.refs(3, 5) == ()
    assert len(LISTING) == 3


def test_what_is_left_of_a_list_keeps_its_letters() -> None:
    left = LISTING.only({EntryRef("web", "cache"), EntryRef("ai", "token"), EntryRef("x", "y")})

    assert left == Listing(("web", "ai"), ("cache", "token"), ((0, "C"), (1, "T")))
    assert LISTING.only(()) == Listing()


def test_each_position_stands_under_a_letter() -> None:
    assert [LISTING.initial(at) for at in range(3)] == ["C", "C", "T"]
    assert [LISTING.begins_initial(at) for at in range(3)] == [True, False, True]
    assert Listing().initial(0) == ""


def test_an_empty_listing_holds_nobody() -> None:
    assert Listing().position(EntryRef("ai", "cache")) == -1
