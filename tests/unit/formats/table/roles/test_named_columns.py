"""Columns that have names: what these mean, and what the cells add to it."""

from __future__ import annotations

import pytest

from glossary_app.formats.table.roles.named_columns import named_columns
from glossary_app.formats.table.roles.sample import Cells
from glossary_app.model.imports.columns import Column, Role, RoleReason
from glossary_app.model.locale import EN_US, JA_JP, Locale


def columns_of(names: str, *rows: str, above: str = "") -> tuple[Column, ...]:
    """The columns of a table whose rows are written with bars."""
    cells = [row.split("|") for row in rows]
    return named_columns(Cells(names.split("|"), above.split("|"), cells))


@pytest.mark.parametrize(
    ("names", "row", "locales"),
    [
        ("English|日本語", "invoice|請求書", (EN_US, JA_JP)),
        ("Term|Translation", "請求書|invoice", (JA_JP, EN_US)),
        ("Source|Target", "invoice|請求書", (EN_US, JA_JP)),
        ("en-GB|ja", "invoice|請求書", (Locale("en-GB"), JA_JP)),
    ],
)
def test_columns_of_terms_have_languages_by_name_or_by_letters(
    names: str, row: str, locales: tuple[Locale, ...]
) -> None:
    columns = columns_of(names, row)

    assert tuple(column.locale for column in columns) == locales


@pytest.mark.parametrize(
    ("name", "cell", "role", "reason"),
    [
        ("No.", "1", Role.LEAVE, RoleReason.NUMBERS),
        ("ふりがな", "せいきゅうしょ", Role.READING, RoleReason.NAME),
        ("Ledger colour", "green", Role.LEAVE, RoleReason.UNKNOWN),
        ("", "green", Role.LEAVE, RoleReason.UNKNOWN),
        ("", "", Role.LEAVE, RoleReason.EMPTY),
        ("definition:ja-JP", "支払いを求める書類", Role.DEFINITION, RoleReason.OURS),
    ],
)
def test_a_name_gives_the_role_and_an_unknown_one_leaves_aside(
    name: str, cell: str, role: Role, reason: RoleReason
) -> None:
    columns = columns_of(f"English|日本語|{name}", f"invoice|請求書|{cell}")

    assert (columns[2].role, columns[2].reason) == (role, reason)


@pytest.mark.parametrize(
    ("text", "locale"),
    [("支払いを求める書類", JA_JP), ("asks for a payment", EN_US)],
)
def test_a_definition_is_in_the_language_of_its_letters(text: str, locale: Locale) -> None:
    definition = columns_of("English|日本語|Definition", f"invoice|請求書|{text}")[2]

    assert (definition.locale, definition.locale_reason) == (locale, RoleReason.LETTERS)


def test_a_row_above_the_names_gives_groups_of_them_their_language() -> None:
    columns = columns_of(
        "Term|Definition|Term|Definition", "invoice|x|請求書|y", above="English||日本語|"
    )

    assert [column.locale for column in columns] == [EN_US, EN_US, JA_JP, JA_JP]
    assert [column.role for column in columns] == [Role.TERM, Role.DEFINITION] * 2


def test_a_column_with_both_names_in_each_cell_is_in_no_one_language() -> None:
    term, _ = columns_of("Term|Note", "請求書 / invoice|a", "領収書 / receipt|b")

    assert (term.role, term.locale) == (Role.TERM, None)


@pytest.mark.parametrize(
    ("cells", "reason"),
    [(("yes", "no", ""), RoleReason.ANSWERS), (("no", "wrong stock"), RoleReason.NAME)],
)
def test_a_column_that_only_answers_yes_or_no_holds_no_forms(
    cells: tuple[str, ...], reason: RoleReason
) -> None:
    rows = [f"stock|在庫|{cell}" for cell in cells]

    *_, column = columns_of("English|日本語|Forbidden", *rows)

    assert (column.role, column.reason) == (Role.FORBIDDEN, reason)


@pytest.mark.parametrize("role", [Role.ALIASES, Role.ABBREVIATION, Role.FORBIDDEN])
def test_a_column_named_as_we_write_it_holds_names_though_they_be_answers(role: Role) -> None:
    names = f"id|term:en-US|term:ja-JP|{role}:ja-JP"

    *_, column = columns_of(names, "none|zero|零|0", "some|one|一|1")

    assert (column.role, column.reason) == (role, RoleReason.OURS)


def test_a_first_column_of_different_words_is_named_whatever_it_is_called() -> None:
    first, *_ = columns_of("状態|英語|説明", "下書き|Draft|x", "確定|Confirmed|y")
    filed, *_ = columns_of("状態|英語|説明", "確定|Kiln|x", "確定|Glaze|y")

    assert (first.role, first.locale) == (Role.TERM, JA_JP)
    assert filed.role is Role.STATUS


def test_columns_named_as_we_write_them_mean_what_they_say_whatever_their_cells() -> None:
    *_, term, reading = columns_of(
        "id|term:ja-JP|reading:ja-JP", "a|API|えーぴーあい", "b|SDK|えすでぃーけー", "c|ID|"
    )

    assert (term.role, term.locale) == (Role.TERM, JA_JP)
    assert (reading.role, reading.reason) == (Role.READING, RoleReason.OURS)
