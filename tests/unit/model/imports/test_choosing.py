"""Choices of a user, changed one at a time."""

from __future__ import annotations

from glossary_app.model.imports import choosing
from glossary_app.model.imports.columns import Column, Role, RoleReason
from glossary_app.model.imports.decisions import AS_FOUND, TableChoices, TableDecisions
from glossary_app.model.locale import EN_US, JA_JP, Locale

TERM = Column(0, "Begriff", Role.LEAVE, None, RoleReason.UNKNOWN)
MEANING = Column(1, "意味", Role.DEFINITION, JA_JP)
TABLE = TableDecisions("terms.csv", header_row=1, columns=(TERM, MEANING))


def test_a_column_is_known_by_its_name_and_the_last_word_counts() -> None:
    first = choosing.with_column(AS_FOUND, TABLE, TERM, Role.NOTE, JA_JP)

    choices = choosing.with_column(first, TABLE, TERM, Role.TERM, EN_US)

    [choice] = choices.columns
    assert (choice.column, choice.role, choice.locale) == ("Begriff", Role.TERM, EN_US)


def test_columns_of_one_name_are_known_by_their_numbers() -> None:
    twin = Column(1, "Begriff", Role.LEAVE)
    table = TableDecisions("terms.csv", header_row=1, columns=(TERM, twin))

    choices = choosing.with_column(AS_FOUND, table, twin, Role.TERM, EN_US)

    assert choices.of_column("", 0, "Begriff") is None
    chosen = choices.of_column("", 1, "Begriff")
    assert chosen is not None
    assert chosen.role is Role.TERM


def test_a_role_without_languages_has_none() -> None:
    choices = choosing.with_column(AS_FOUND, TABLE, TERM, Role.SUBJECT, EN_US)

    assert choices.columns[0].locale is None


def test_columns_are_chosen_anew_where_other_ones_come_of_it() -> None:
    choices = choosing.with_column(AS_FOUND, TABLE, TERM, Role.TERM, EN_US)

    assert choosing.with_encoding(choices, "cp932") == TableChoices(encoding="cp932")
    assert choosing.with_delimiter(choices, ";") == TableChoices(delimiter=";")
    assert choosing.with_header_row(choices, 0) == TableChoices(header_row=0)


def test_another_english_is_that_of_the_chosen_columns_too() -> None:
    british = Locale("en-GB")
    choices = choosing.with_column(AS_FOUND, TABLE, TERM, Role.TERM, EN_US)

    changed = choosing.with_english(choices, british)

    assert changed.locales == (british, JA_JP)
    assert changed.columns[0].locale == british


def test_a_sheet_is_taken_in_beside_the_ones_that_are_read() -> None:
    sheets = tuple(
        TableDecisions("terms.xlsx", name, is_read=name != "Old") for name in ("New", "Old", "More")
    )

    taken = choosing.with_sheet(AS_FOUND, sheets, "Old", is_read=True)
    left = choosing.with_sheet(AS_FOUND, sheets, "New", is_read=False)

    assert taken.sheets == ("New", "Old", "More")
    assert left.sheets == ("More",)


def test_what_was_guessed_is_kept_and_what_was_not_taken_is_found_out_again() -> None:
    choices = choosing.settled(AS_FOUND, (TABLE,))

    assert [(each.column, each.role, each.locale) for each in choices.columns] == [
        ("意味", Role.DEFINITION, JA_JP)
    ]
    assert choices.encoding == ""


def test_terms_that_go_by_the_letters_of_each_cell_are_not_pinned_to_a_language() -> None:
    mixed = TableDecisions("terms.txt", columns=(Column(0, "", Role.TERM, None),))

    assert choosing.settled(AS_FOUND, (mixed,)) == AS_FOUND
