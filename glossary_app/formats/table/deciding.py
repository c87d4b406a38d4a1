"""Decides how the tables of a file are read: shape, roles, identity, each with its reason."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import islice

from glossary_app.errors import PageError, UsageError
from glossary_app.formats.table.columns import decide_columns
from glossary_app.formats.table.grid import Grid, RawRow
from glossary_app.formats.table.layout.attribute_rows import one_row_of_attributes
from glossary_app.formats.table.layout.blocks import one_below_the_other
from glossary_app.formats.table.layout.companions import is_companion, says_no_terms
from glossary_app.formats.table.layout.filled_down import filled_down
from glossary_app.formats.table.layout.further_names import with_further_names
from glossary_app.formats.table.layout.header import find_header, is_of_header, names_of_two_rows
from glossary_app.formats.table.layout.long_rows import one_row_an_entry
from glossary_app.formats.table.layout.numbered import without_numbers
from glossary_app.formats.table.layout.paragraphs import are_paragraphs, one_row_a_paragraph
from glossary_app.formats.table.layout.rubrics import count_of_titles
from glossary_app.formats.table.layout.transposed import upright
from glossary_app.formats.table.layout.typed_lists import in_turn, without_bullets
from glossary_app.formats.table.marked_texts import are_marked
from glossary_app.formats.table.roles.column_names import meaning_of
from glossary_app.formats.table.roles.languages import language_of
from glossary_app.formats.table.roles.sample import Cells
from glossary_app.formats.table.shape import MOST_COLUMNS, SAMPLE_ROWS
from glossary_app.model.imports.columns import Column, Role, RoleReason
from glossary_app.model.imports.decisions import (
    IdentityReason,
    ShapeReason,
    SheetReason,
    TableChoices,
    TableDecisions,
)

_SAID = (RoleReason.NAME, RoleReason.OURS, RoleReason.CHOSEN)
# Two columns of a kind are also those of any list beside the terms.
_FEWEST_ALIKE = 3
_TEXTS = (Role.DEFINITION, Role.NOTE, Role.EXAMPLE)


@dataclass(frozen=True, slots=True)
class DecidedTable:
    """A table with all that was decided of it."""

    grid: Grid
    decisions: TableDecisions
    # Its columns are named in a sheet before it.
    goes_on: bool = False


def decide_table(grid: Grid, known: TableDecisions, choices: TableChoices) -> DecidedTable:
    """Decide on one table; `known` is what is decided of it already."""
    sample = (row for row in grid.first(SAMPLE_ROWS) if not row.is_comment)
    rows = [replace(row, cells=row.cells[:MOST_COLUMNS]) for row in sample]
    if not rows:
        reason = _why_there_is_nothing(grid, known)
        return DecidedTable(grid, replace(known, is_read=False, sheet_reason=reason))
    if not choices and not grid.name and are_paragraphs(rows):
        grid = one_row_a_paragraph(grid, rows)
        rows = [row for row in grid.first(SAMPLE_ROWS) if not row.is_comment]
    if not choices and not _is_ours(rows[0]) and (lying := upright(grid, rows)) is not grid:
        grid = lying
        rows = [*grid.first(SAMPLE_ROWS)]
    header = find_header(rows, choices.header_row)
    place = header.place
    if place is None and choices.header_row is None:
        rows = rows[count_of_titles(rows) :]
    has_header = place is not None
    meant = _laid_out(grid, rows, place, choices)
    if meant is not grid:
        grid = meant
        rows = [row for row in grid.first(SAMPLE_ROWS) if not row.is_comment]
    cells = _cells(rows, place, grid.name)
    columns = decide_columns(cells, has_header=has_header, sheet=grid.name, choices=choices)
    grid = filled_down(grid, rows[_first_below(rows, place) :], columns)
    by_id = any(column.role is Role.ID for column in columns)
    decided = replace(
        known,
        header_row=rows[place].line if place is not None else 0,
        header_reason=header.reason,
        first_row=rows[_first_below(rows, place)].line,
        columns=columns,
        identity=IdentityReason.ID_COLUMN if by_id else IdentityReason.TERMS,
        is_marked=_is_marked(cells, columns) if choices.marked is None else choices.marked,
    )
    return DecidedTable(grid, _judged(decided, has_header=has_header))


def _is_ours(row: RawRow) -> bool:
    """Whether columns are named as we write them, so that each row below is an entry."""
    meanings = map(meaning_of, row.cells)
    return any(meaning is not None and meaning.is_canonical for meaning in meanings)


def _laid_out(grid: Grid, rows: Sequence[RawRow], place: int | None, choices: TableChoices) -> Grid:
    """The grid with a row for each entry; the same one where its rows are that already."""
    if place is not None and _is_ours(rows[place]):
        return grid
    meant = one_below_the_other(without_numbers(grid, rows, place), rows, place)
    meant = one_row_of_attributes(meant, rows, place)
    if meant is grid:
        meant = one_row_an_entry(meant, rows, place)
    if meant is grid and place is None:
        return in_turn(without_bullets(grid, rows), rows)
    if meant is grid and not choices.columns:
        return with_further_names(grid, rows, place)
    return meant


def _is_marked(cells: Cells, columns: Sequence[Column]) -> bool:
    texts = [text for each in columns if each.role in _TEXTS for text in cells.column(each.place)]
    names = (
        name for each in columns if each.role is Role.TERM for name in cells.column(each.place)
    )
    return are_marked(texts, names)


def _why_there_is_nothing(grid: Grid, known: TableDecisions) -> SheetReason:
    broken = any(isinstance(row, PageError) for row in islice(grid.rows(), SAMPLE_ROWS))
    return SheetReason.UNREADABLE if broken and known.encoding else SheetReason.EMPTY


def _first_below(rows: Sequence[RawRow], header: int | None) -> int:
    """The place of the first row of the table; with nothing below its names, these."""
    if header is None:
        return 0
    at = header + 1
    is_ours = _is_ours(rows[header])
    while not is_ours and at < len(rows) - 1 and is_of_header(rows[at], rows[header].cells):
        at += 1
    return min(at, len(rows) - 1)


def judge_sheets(tables: Sequence[DecidedTable], choices: TableChoices) -> tuple[DecidedTable, ...]:
    """The sheets of a workbook, each read or left aside for a reason."""
    _check_chosen([table.grid.name for table in tables], choices)
    tables = _joined_by_numbers(tables)
    tables = [_as_named_before(table, tables[:at]) for at, table in enumerate(tables)]
    named = any(
        each.decisions.is_read and each.decisions.header_row and not is_companion(each.grid.name)
        for each in tables
    )
    return tuple(_judged_sheet(table, choices, others_are_named=named) for table in tables)


def _joined_by_numbers(tables: Sequence[DecidedTable]) -> Sequence[DecidedTable]:
    """Sheets that are called after languages, and whose rows only their numbers can join."""
    spoken = [each for each in tables if each.decisions.is_read and language_of(each.grid.name)]
    languages = {locale.language for each in spoken if (locale := language_of(each.grid.name))}
    if len(languages) < 2 or not all(_has_numbers_alone(each.decisions) for each in spoken):
        return tables
    return [_by_numbers(each) if each in spoken else each for each in tables]


def _as_named_before(table: DecidedTable, before: Sequence[DecidedTable]) -> DecidedTable:
    """A sheet without names whose columns look like those of one before it, which has names."""
    decided = table.decisions
    if decided.header_row or not decided.is_read or len(decided.columns) < _FEWEST_ALIKE:
        return table
    for other in before:
        if other.decisions.header_row and _are_alike(decided.columns, other.decisions.columns):
            columns = other.decisions.columns
            identity = other.decisions.identity
            return replace(
                table,
                decisions=replace(decided, columns=columns, identity=identity, header_row=0),
                goes_on=True,
            )
    return table


def _are_alike(columns: Sequence[Column], named: Sequence[Column]) -> bool:
    """Whether the terms and readings of two tables stand at the same places."""
    telling = (Role.TERM, Role.READING)
    firsts, seconds = (
        [(each.place, each.role, each.locale) for each in table if each.role in telling]
        for table in (columns, named)
    )
    return len(columns) == len(named) and firsts == seconds


def _has_numbers_alone(decisions: TableDecisions) -> bool:
    reasons = [column.reason for column in decisions.columns]
    by_id = decisions.identity is IdentityReason.ID_COLUMN
    return not by_id and reasons.count(RoleReason.NUMBERS) == 1


def _by_numbers(table: DecidedTable) -> DecidedTable:
    columns = tuple(
        replace(each, role=Role.ID, reason=RoleReason.NAME)
        if each.reason is RoleReason.NUMBERS
        else each
        for each in table.decisions.columns
    )
    identity = IdentityReason.ID_COLUMN
    return replace(table, decisions=replace(table.decisions, columns=columns, identity=identity))


def _cells(rows: Sequence[RawRow], place: int | None, sheet: str) -> Cells:
    sheet_locale = language_of(sheet) if sheet else None
    if place is None:
        return Cells((), (), [row.cells for row in rows], sheet_locale)
    above = rows[place - 1].cells if place else ()
    names = names_of_two_rows(rows[place].cells, above)
    below = rows[_first_below(rows, place) :] if len(rows) > place + 1 else ()
    return Cells(names, above, [row.cells for row in below], sheet_locale)


def _judged(decisions: TableDecisions, *, has_header: bool) -> TableDecisions:
    """Whether the columns make a glossary."""
    columns = decisions.columns
    reason = SheetReason.TERMS
    is_named = any(each.role is Role.TERM and each.reason in _SAID for each in columns)
    if not is_named and says_no_terms(decisions.sheet or decisions.path):
        reason = SheetReason.NO_TERMS
    elif not any(column.role is Role.TERM for column in columns):
        foreign = any(_is_foreign_term(column) for column in columns)
        reason = SheetReason.LANGUAGE if foreign else SheetReason.NO_TERMS
    elif not has_header and not _says_enough(columns):
        reason = SheetReason.NO_TERMS
    return replace(decisions, is_read=reason is SheetReason.TERMS, sheet_reason=reason)


def _says_enough(columns: Sequence[Column]) -> bool:
    """Whether columns without names look like a glossary: terms in both languages, or explained."""
    roles = [column.role for column in columns]
    if any(column.reason is RoleReason.CHOSEN for column in columns) or len(columns) == 1:
        return True
    explained = {Role.DEFINITION, Role.READING, Role.NOTE}.intersection(roles)
    return roles.count(Role.TERM) > 1 or bool(explained)


def _is_foreign_term(column: Column) -> bool:
    return column.reason is RoleReason.LANGUAGE


def _judged_sheet(
    table: DecidedTable, choices: TableChoices, *, others_are_named: bool
) -> DecidedTable:
    decided = table.decisions
    chosen = table.grid.name in choices.sheets
    reason = decided.sheet_reason
    if choices.sheets and not chosen and decided.is_read and not table.grid.is_hidden:
        reason = SheetReason.NOT_CHOSEN
    elif table.grid.is_hidden and not chosen:
        reason = SheetReason.HIDDEN
    elif table.goes_on:
        reason = SheetReason.TERMS
    elif decided.is_read and others_are_named and not chosen and is_companion(table.grid.name):
        reason = SheetReason.NO_TERMS
    elif decided.is_read and not decided.header_row and others_are_named and not chosen:
        no_choice = decided.header_reason is not ShapeReason.CHOSEN
        reason = SheetReason.NO_TERMS if no_choice else reason
    is_read = reason is SheetReason.TERMS
    return DecidedTable(table.grid, replace(decided, is_read=is_read, sheet_reason=reason))


def _check_chosen(names: Sequence[str], choices: TableChoices) -> None:
    for sheet in choices.sheets:
        if sheet not in names:
            raise UsageError(
                sheet, "there is no sheet of this name", f"there are: {', '.join(names)}"
            )
