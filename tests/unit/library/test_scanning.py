"""A scan tells each term with its line, its counterpart and what to use instead."""

from __future__ import annotations

import pytest

from glossary_app.errors import NotFoundError
from glossary_app.library.library import Library
from glossary_app.library.scanning import TextScanner
from glossary_app.model.entry import EntryRef
from glossary_app.model.locale import EN_US, JA_JP, Locale
from glossary_app.model.page import TermStatus
from glossary_app.model.scan import Designation, TermCount
from tests.planted_names import planted

SERVER = EntryRef("office", "server")


def named(text: str, locale: Locale, *, headword: bool, status: TermStatus | None) -> Designation:
    return Designation(text, locale, SERVER, status, headword)


@pytest.fixture
def scanner() -> TextScanner:
    return TextScanner(
        planted(
            [
                named("Server", EN_US, headword=True, status=None),
                named("サーバ", JA_JP, headword=True, status=TermStatus.DEPRECATED),
                named("サーバー", JA_JP, headword=False, status=TermStatus.PREFERRED),
                named("サーバ機", JA_JP, headword=False, status=TermStatus.FORBIDDEN),
            ]
        )
    )


def test_lines_are_counted_from_one(scanner: TextScanner) -> None:
    scan = scanner.scan("A server.\n\nTwo servers,\none サーバー", "memo.txt")

    assert [(term.line, term.wording.text) for term in scan.terms] == [
        (1, "server"),
        (3, "servers"),
        (4, "サーバー"),
    ]
    assert scan.counts == (TermCount(SERVER, 3),)
    assert (scan.file, scan.characters) == ("memo.txt", 32)


@pytest.mark.parametrize("written", ["サーバ", "サーバ機"])
def test_the_preferred_name_of_the_same_language_is_to_be_used(
    scanner: TextScanner, written: str
) -> None:
    [term] = scanner.scan(f"この{written}は").terms

    assert term.wording.text == written
    assert term.wording.instead == ("サーバー",)


def test_a_name_that_may_be_used_has_nothing_in_its_place(scanner: TextScanner) -> None:
    [term] = scanner.scan("a server").terms

    assert term.wording.instead == ()
    assert term.wording.headwords == ((EN_US, "Server"), (JA_JP, "サーバ"))


def test_glossaries_that_are_off_take_no_part(filled: Library) -> None:
    text = "The cache."
    assert [str(term.wording.ref) for term in filled.scan(text).terms] == ["reviewed/cache"]

    filled.set_enabled("reviewed", enabled=False)

    assert filled.scan(text).terms == ()


def test_the_terms_of_one_glossary_alone_are_found(filled: Library) -> None:
    text = "The cache."

    assert [str(term.wording.ref) for term in filled.scan(text, "", "reviewed").terms] == [
        "reviewed/cache"
    ]
    with pytest.raises(NotFoundError):
        filled.scan(text, "", "none")


def test_one_that_is_off_is_read_where_it_is_named(filled: Library) -> None:
    filled.set_enabled("reviewed", enabled=False)

    assert filled.scan("The cache.", "", "reviewed").terms
