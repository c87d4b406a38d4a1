"""Decides what each column of a table holds: the user's word, then its name, then its cells."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from glossary_app.formats.table.names.inverted_names import are_inverted
from glossary_app.formats.table.roles.named_columns import named_columns
from glossary_app.formats.table.roles.sample import Cells
from glossary_app.formats.table.roles.unnamed_columns import unnamed_columns
from glossary_app.model.imports.columns import ROLES_OF_A_LOCALE, Column, Role, RoleReason
from glossary_app.model.imports.decisions import ColumnChoice, TableChoices
from glossary_app.model.locale import EN_US, JA_JP, Locale


def decide_columns(
    cells: Cells, *, has_header: bool, sheet: str, choices: TableChoices
) -> tuple[Column, ...]:
    """Every column of a table with its role and language."""
    columns: Iterable[Column] = (
        named_columns(cells) if has_header else unnamed_columns(cells, _width(cells.rows))
    )
    columns = [_with_choice(column, sheet, choices) for column in columns]
    columns = [_with_chosen_locale(column, choices) for column in columns]
    columns = [_without_foreign(_in_its_order(column, cells)) for column in columns]
    return tuple(_each_once(columns))


def _in_its_order(column: Column, cells: Cells) -> Column:
    is_named = column.role is Role.TERM and column.reason is not RoleReason.OURS
    return replace(column, is_inverted=is_named and are_inverted(cells.column(column.place)))


def _width(rows: Sequence[Sequence[str]]) -> int:
    """How many columns there are: as many as the longest row has.

    Unless rows are longer than most by commas in running text: `Ages past, the spring waits`.
    """
    counts = Counter(len(row) for row in rows if len(row) > 1)
    if not counts:
        return 1
    usual = counts.most_common(1)[0][0]
    surplus = [cell for row in rows for cell in row[usual:] if cell.strip()]
    is_text = bool(surplus) and all(cell.startswith((" ", "\u3000")) for cell in surplus)
    return usual if is_text else max(counts)


def _with_choice(column: Column, sheet: str, choices: TableChoices) -> Column:
    choice = choices.of_column(sheet, column.place, column.name)
    if not choice:
        return column
    return replace(
        column,
        role=choice.role,
        locale=_chosen_locale(choice, column),
        reason=RoleReason.CHOSEN,
        locale_reason=RoleReason.CHOSEN,
    )


def _chosen_locale(choice: ColumnChoice, column: Column) -> Locale | None:
    if choice.role not in ROLES_OF_A_LOCALE:
        return None
    if choice.locale or choice.role is not Role.TERM:
        return choice.locale
    return column.locale or EN_US


def _with_chosen_locale(column: Column, choices: TableChoices) -> Column:
    """`en-GB`, say, where the user means that by English."""
    english, japanese = choices.locales
    meant = {EN_US: english, JA_JP: japanese}
    if column.reason is RoleReason.CHOSEN or column.locale not in meant:
        return column
    return replace(column, locale=meant[column.locale])


def _without_foreign(column: Column) -> Column:
    if column.locale is None or column.locale.language in ("en", "ja"):
        return column
    return replace(column, role=Role.LEAVE, reason=RoleReason.LANGUAGE)


def _each_once(columns: Iterable[Column]) -> Iterable[Column]:
    """A second column of terms in one language holds further ones; a second id is left aside."""
    seen: set[tuple[Role, Locale | None]] = set()
    for column in columns:
        is_second = (column.role, column.locale) in seen
        seen.add((column.role, column.locale))
        if is_second and column.role is Role.TERM:
            yield replace(column, role=Role.ALIASES, reason=RoleReason.FURTHER)
        elif is_second and column.role is Role.ID:
            yield replace(column, role=Role.LEAVE, reason=RoleReason.FURTHER)
        else:
            yield column
