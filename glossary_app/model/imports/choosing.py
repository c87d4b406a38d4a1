"""Changes what a user has chosen of a table, one choice at a time."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from glossary_app.model.imports.columns import ROLES_OF_A_LOCALE, Column, Role
from glossary_app.model.imports.decisions import ColumnChoice, TableChoices, TableDecisions
from glossary_app.model.locale import Locale


def with_column(
    choices: TableChoices, table: TableDecisions, column: Column, role: Role, locale: Locale | None
) -> TableChoices:
    """A column of a table is this from now on."""
    chosen = ColumnChoice(
        _name_of(table, column), role, locale if role in ROLES_OF_A_LOCALE else None, table.sheet
    )
    others = tuple(
        each
        for each in choices.columns
        if (each.column, each.sheet) != (chosen.column, chosen.sheet)
    )
    return replace(choices, columns=(*others, chosen))


def with_encoding(choices: TableChoices, encoding: str) -> TableChoices:
    """The file is in this encoding; its names may read otherwise, so choices of columns go."""
    return replace(choices, encoding=encoding, columns=())


def with_delimiter(choices: TableChoices, delimiter: str) -> TableChoices:
    """Cells are parted by this; other columns come of it."""
    return replace(choices, delimiter=delimiter, columns=())


def with_header_row(choices: TableChoices, row: int | None) -> TableChoices:
    """The columns are named in this row; 0 for none, None to find it out."""
    return replace(choices, header_row=row, columns=())


def with_english(choices: TableChoices, english: Locale) -> TableChoices:
    """Plain English stands for this one."""
    before, japanese = choices.locales
    columns = tuple(
        replace(each, locale=english) if each.locale == before else each for each in choices.columns
    )
    return replace(choices, locales=(english, japanese), columns=columns)


def with_sheet(
    choices: TableChoices, tables: tuple[TableDecisions, ...], sheet: str, *, is_read: bool
) -> TableChoices:
    """A sheet of a workbook is read, or left aside."""
    read = [each.sheet for each in tables if each.is_read and each.sheet != sheet]
    names = (*read, sheet) if is_read else tuple(read)
    order = [each.sheet for each in tables]
    return replace(choices, sheets=tuple(sorted(names, key=order.index)))


def settled(choices: TableChoices, tables: tuple[TableDecisions, ...]) -> TableChoices:
    """The choices with what each column that is read was taken for, so that none is asked again.

    Encoding and delimiter are kept only where they were chosen: a file that is saved anew in
    another encoding is read as it is then.
    """
    for table in tables:
        if not table.is_read:
            continue
        for column in table.columns:
            said = choices.of_column(table.sheet, column.place, column.name)
            # Terms that go by the letters of each cell have no language to be remembered.
            is_known = column.locale is not None or column.role is not Role.TERM
            if said is None and column.is_read and is_known:
                choices = with_column(choices, table, column, column.role, column.locale)
    return choices


def _name_of(table: TableDecisions, column: Column) -> str:
    """The name of a column where it has one of its own, else its number, which counts from 1."""
    names = Counter(each.name.strip().casefold() for each in table.columns)
    name = column.name.strip()
    is_own = bool(table.header_row and name) and names[name.casefold()] == 1
    # A name of digits would be taken for a number.
    return name if is_own and not name.isdigit() else str(column.place + 1)
