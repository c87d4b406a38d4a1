"""What a reader of tables has decided, each decision with its reason, and what a user decides.

`TableDecisions` is what was found out of one table; `TableChoices` is what was said instead, and
is remembered with the source. Both go to JSON and back.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from glossary_app.model.imports.columns import Column, Role, RoleReason
from glossary_app.model.locale import EN_US, JA_JP, Locale


class ShapeReason(StrEnum):
    """Why a delimiter or a header row was taken."""

    CHOSEN = "chosen"
    SEP_LINE = "sep-line"  # a first line `sep=;`
    STEADY = "steady"  # most rows have the same number of cells
    SUFFIX = "suffix"  # nothing speaks for another one
    GRID = "grid"  # a sheet of a workbook has cells of its own
    KNOWN_NAMES = "known-names"  # the row holds names of columns
    NO_NAMES = "no-names"  # no row does


class SheetReason(StrEnum):
    """Why a table is read or left aside."""

    TERMS = "terms"  # it has a column of terms
    CHOSEN = "chosen"
    NOT_CHOSEN = "not-chosen"
    HIDDEN = "hidden"
    NO_TERMS = "no-terms"
    LANGUAGE = "language"  # its terms are neither English nor Japanese
    EMPTY = "empty"
    UNREADABLE = "unreadable"  # each row breaks the rules


class IdentityReason(StrEnum):
    """By what rows are told apart and known again."""

    ID_COLUMN = "id-column"
    TERMS = "terms"


@dataclass(frozen=True, slots=True)
class TableDecisions:
    """How one table, a text file or a sheet, is read.

    `agreeing` of `looked_at` rows have the same number of cells. `header_row` counts from 1;
    0: there is no header. `sheet` is empty for a text file, `encoding` for a workbook.
    """

    path: str
    sheet: str = ""
    encoding: str = ""
    encoding_reason: str = ""
    delimiter: str = ""
    delimiter_reason: ShapeReason = ShapeReason.GRID
    agreeing: int = 0
    looked_at: int = 0
    header_row: int = 0
    header_reason: ShapeReason = ShapeReason.NO_NAMES
    first_row: int = 1
    columns: tuple[Column, ...] = ()
    is_read: bool = True
    sheet_reason: SheetReason = SheetReason.TERMS
    identity: IdentityReason = IdentityReason.TERMS
    # Its texts hold Markdown or HTML, as which they are shown.
    is_marked: bool = False

    @property
    def is_canonical(self) -> bool:
        """Whether the table is written as we write it, so that nothing had to be guessed."""
        plain = (Role.ID, Role.TAGS, Role.RELATED, Role.SOURCE)
        return self.is_read and all(
            column.reason is RoleReason.OURS
            or (column.reason is RoleReason.NAME and column.role in plain)
            for column in self.columns
        )

    @property
    def left_aside(self) -> tuple[Column, ...]:
        """The columns that are not taken in."""
        return tuple(column for column in self.columns if not column.is_read)


@dataclass(frozen=True, slots=True)
class ColumnChoice:
    """What the user says of a column, named by its header or its number, which counts from 1.

    `sheet` is empty where it is meant for every table.
    """

    column: str
    role: Role
    locale: Locale | None = None
    sheet: str = ""


@dataclass(frozen=True, slots=True)
class TableChoices:
    """What the user says of a source of tables; what is empty is found out.

    `header_row` counts from 1; 0 says that there is none. `locales` are what plain "English" and
    "Japanese" stand for. `marked` says whether texts are shown as Markdown and HTML.
    """

    encoding: str = ""
    delimiter: str = ""
    header_row: int | None = None
    sheets: tuple[str, ...] = ()
    columns: tuple[ColumnChoice, ...] = ()
    locales: tuple[Locale, Locale] = (EN_US, JA_JP)
    marked: bool | None = None

    def __bool__(self) -> bool:
        return self != AS_FOUND

    def of_column(self, sheet: str, place: int, name: str) -> ColumnChoice | None:
        """What was said of a column; the last word counts."""
        names = (str(place + 1), name.strip().casefold())
        for choice in reversed(self.columns):
            if choice.sheet in ("", sheet) and choice.column.strip().casefold() in names:
                return choice
        return None


AS_FOUND = TableChoices()


@dataclass(frozen=True, slots=True)
class TablePreview:
    """The first rows of a table as they will be read, cell by cell in the order of `columns`.

    Those at the places `groups` are no entries: each names the group of the rows below it.
    """

    decisions: TableDecisions
    rows: tuple[tuple[str, ...], ...] = field(default=())
    groups: tuple[int, ...] = ()


def choices_of(decisions: tuple[TableDecisions, ...]) -> TableChoices:
    """Choices that say all that was decided, so that nothing has to be found out again."""
    if not decisions:
        return TableChoices()
    read = [each for each in decisions if each.is_read]
    first = (read or decisions)[0]
    return TableChoices(
        encoding=first.encoding,
        delimiter=first.delimiter,
        header_row=first.header_row if len(decisions) == 1 else None,
        sheets=tuple(each.sheet for each in read if each.sheet),
        columns=tuple(
            ColumnChoice(str(column.place + 1), column.role, column.locale, table.sheet)
            for table in read
            for column in table.columns
        ),
        marked=any(each.is_marked for each in read),
    )


def choices_to_plain(choices: TableChoices) -> dict[str, Any]:
    """The choices as JSON knows them."""
    return {
        "encoding": choices.encoding,
        "delimiter": choices.delimiter,
        "header_row": choices.header_row,
        "sheets": list(choices.sheets),
        "columns": [
            [each.column, each.role.value, each.locale.tag if each.locale else "", each.sheet]
            for each in choices.columns
        ],
        "locales": [locale.tag for locale in choices.locales],
        "marked": choices.marked,
    }


def choices_from_plain(plain: dict[str, Any]) -> TableChoices:
    """Read what `choices_to_plain` wrote."""
    english, japanese = plain["locales"]
    return TableChoices(
        encoding=plain["encoding"],
        delimiter=plain["delimiter"],
        header_row=plain["header_row"],
        sheets=tuple(plain["sheets"]),
        columns=tuple(
            ColumnChoice(column, Role(role), Locale(tag) if tag else None, sheet)
            for column, role, tag, sheet in plain["columns"]
        ),
        locales=(Locale(english), Locale(japanese)),
        # Choices that were kept before there was this one do not have it.
        marked=plain.get("marked"),
    )


def write_choices(choices: TableChoices) -> str:
    """The choices as they are kept; empty where nothing was chosen."""
    return json.dumps(choices_to_plain(choices), ensure_ascii=False) if choices else ""


def read_choices(text: str) -> TableChoices:
    """Read what `write_choices` wrote."""
    return choices_from_plain(json.loads(text)) if text else AS_FOUND


def decisions_to_plain(decisions: TableDecisions) -> dict[str, Any]:
    """The decisions on one table as JSON knows them."""
    plain: dict[str, Any] = {
        name: getattr(decisions, name) for name in TableDecisions.__slots__ if name != "columns"
    }
    plain["columns"] = [
        {
            "place": column.place,
            "name": column.name,
            "role": column.role.value,
            "locale": column.locale.tag if column.locale else "",
            "reason": column.reason.value,
            "locale_reason": column.locale_reason.value,
            **({"is_inverted": True} if column.is_inverted else {}),
        }
        for column in decisions.columns
    ]
    return plain


def decisions_from_plain(plain: dict[str, Any]) -> TableDecisions:
    """Read what `decisions_to_plain` wrote."""
    return TableDecisions(
        **{
            **plain,
            "delimiter_reason": ShapeReason(plain["delimiter_reason"]),
            "header_reason": ShapeReason(plain["header_reason"]),
            "sheet_reason": SheetReason(plain["sheet_reason"]),
            "identity": IdentityReason(plain["identity"]),
            "columns": tuple(map(_column_from_plain, plain["columns"])),
        }
    )


def _column_from_plain(plain: dict[str, Any]) -> Column:
    return Column(
        plain["place"],
        plain["name"],
        Role(plain["role"]),
        Locale(plain["locale"]) if plain["locale"] else None,
        RoleReason(plain["reason"]),
        RoleReason(plain["locale_reason"]),
        plain.get("is_inverted", False),
    )
