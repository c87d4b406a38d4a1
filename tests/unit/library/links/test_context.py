"""What an article is told of the entries that its entry points at."""

from __future__ import annotations

from pathlib import Path

import pytest

from glossary_app.library.library import Library
from glossary_app.library.links.context import context_of, reading_context
from glossary_app.model.entry import EntryRef
from glossary_app.model.imports.options import ImportOptions
from glossary_app.model.locale import EN_US
from tests.unit.library.conftest import Import

CHURN, COHORT = EntryRef("saas", "churn"), EntryRef("saas", "cohort")
TABLES = {
    "saas": "churn,Churn rate,Customers who leave.,cohort | arpu | nowhere",
    "finance": "arpu,Revenue per user,Income by head.,",
}


@pytest.fixture
def shelf(library: Library, import_into: Import, tmp_path: Path) -> Library:
    """Two glossaries, of which the first points into the second."""
    header = "id,term:en-US,definition:en-US,related"
    rows = {**TABLES, "saas": f"{TABLES['saas']}\ncohort,Cohort,Customers of one month.,"}
    for name, row in rows.items():
        table = tmp_path / f"{name}.csv"
        table.write_text(f"{header}\n{row}\n", encoding="utf-8")
        import_into(table, ImportOptions(glossary=name))
    return library


def test_targets_of_the_same_glossary_are_known_by_their_headwords(shelf: Library) -> None:
    context = context_of(shelf, shelf.entry(CHURN))

    assert COHORT in context.existing
    assert context.headwords[COHORT] == ((EN_US, "Cohort"),)


def test_a_target_that_another_glossary_has_is_found_there(shelf: Library) -> None:
    context = context_of(shelf, shelf.entry(CHURN))

    arpu = EntryRef("finance", "arpu")
    assert context.existing == {COHORT, arpu}
    assert context.headwords[arpu] == ((EN_US, "Revenue per user"),)
    assert context.titles["finance"] == ((EN_US, "finance"),)


def test_a_reader_is_told_of_namesakes_in_other_glossaries(
    shelf: Library, import_into: Import, tmp_path: Path
) -> None:
    table = tmp_path / "ops.csv"
    table.write_text("id,term:en-US,aliases:en-US\nloss,churn rate,\nleave,Leaving,Cohort\n")
    import_into(table, ImportOptions(glossary="ops"))

    churn = reading_context(shelf, shelf.entry(CHURN))
    cohort = reading_context(shelf, shelf.entry(COHORT))

    assert churn.is_one_of_several
    assert churn.namesakes == (EntryRef("ops", "loss"),)
    assert churn.glossary_title("ops", EN_US) == "ops"
    # An alias of another is no namesake.
    assert cohort.namesakes == ()


def test_a_glossary_that_is_switched_off_is_not_told_of(shelf: Library) -> None:
    shelf.set_enabled("finance", enabled=False)

    context = reading_context(shelf, shelf.entry(CHURN))

    assert not context.is_one_of_several
    assert context.namesakes == ()
