"""Texts link to terminology, and to a dictionary only when its reader wants that."""

from __future__ import annotations

from pathlib import Path

import pytest

from glossary_app.errors import NotFoundError
from glossary_app.library.library import Library
from glossary_app.model.entry import EntryRef
from glossary_app.model.imports.options import ImportOptions
from tests.unit.library.conftest import Import

HEADER = "id,term:en-US,definition:en-US"
REPORT = EntryRef("saas", "report")
TERMS = (
    "report,Retention report,A cohort table beside the Acquisition Budget.",
    "budget,Acquisition budget,What new customers may cost.",
)


@pytest.fixture
def shelf(library: Library, import_into: Import, tmp_path: Path) -> Library:
    """A terminology, and a dictionary that knows one of the words in it."""
    words = (f"w{number},Headword{number},A word." for number in range(2_000))
    tables = {"saas": TERMS, "dictionary": ("cohort-table,Cohort table,A table.", *words)}
    for name, rows in tables.items():
        table = tmp_path / f"{name}.csv"
        table.write_text("\n".join((HEADER, *rows, "")), encoding="utf-8")
        import_into(table, ImportOptions(glossary=name))
    return library


def linked(library: Library) -> set[str]:
    return {name.text for name in library.term_links(library.entry(REPORT)).names}


def mentioned(library: Library) -> list[EntryRef]:
    (word,) = library.find("dictionary/cohort-table")
    return [link.ref for link in library.mentions(word, 20)]


def test_a_dictionary_is_for_looking_up_unless_it_is_chosen(shelf: Library) -> None:
    by_itself = (linked(shelf), mentioned(shelf))

    shelf.set_linked("dictionary", linked=True)

    assert by_itself == ({"Acquisition budget"}, [])
    assert (linked(shelf), mentioned(shelf)) == ({"Acquisition budget", "Cohort table"}, [REPORT])


def test_a_terminology_that_is_not_to_be_linked_still_links_within_itself(shelf: Library) -> None:
    shelf.set_linked("saas", linked=False)

    assert linked(shelf) == {"Acquisition budget"}
    assert [glossary.linked for glossary in shelf.glossaries()] == [False, None]


def test_a_glossary_that_is_not_there_cannot_be_linked(shelf: Library) -> None:
    with pytest.raises(NotFoundError):
        shelf.set_linked("finance", linked=True)
