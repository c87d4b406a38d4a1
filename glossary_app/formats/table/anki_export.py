"""Texts that Anki exports: lines at the top say what parts them, and which columns are Anki's own.

#separator:tab
#html:true
#guid column:1
#tags column:4
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from glossary_app.errors import PageError
from glossary_app.formats.fields.html_text import html_text
from glossary_app.formats.table.cells import SEPARATOR
from glossary_app.formats.table.deciding import DecidedTable, decide_table
from glossary_app.formats.table.grid import Grid, RawRow
from glossary_app.model.imports.columns import Column, Role, RoleReason
from glossary_app.model.imports.decisions import TableChoices, TableDecisions

_LINE = re.compile(rb"#\s*([a-z ]+?)\s*:\s*([^\r\n]*)", re.IGNORECASE)
_SEPARATORS = {
    "tab": "\t",
    "comma": ",",
    "semicolon": ";",
    "pipe": "|",
    "colon": ":",
    "space": " ",
}
_COLUMNS = {"guid": Role.ID, "tags": Role.TAGS, "deck": Role.SUBJECT, "notetype": Role.LEAVE}
_MOST_LINES = 12


@dataclass(frozen=True, slots=True)
class AnkiHead:
    """What the lines at the top say; `columns` by place, counted from 0."""

    separator: str = ""
    is_html: bool = False
    columns: tuple[tuple[int, Role], ...] = ()


def anki_head(data: bytes) -> AnkiHead | None:
    """What an export of Anki says of itself; None for any other text."""
    said: dict[str, str] = {}
    for line in data[: 1 << 12].removeprefix(b"\xef\xbb\xbf").splitlines()[:_MOST_LINES]:
        found = _LINE.fullmatch(line)
        if not found:
            break
        said[found[1].decode().casefold()] = found[2].decode("utf-8", "replace").strip()
    if "separator" not in said:
        return None
    places = {
        int(said[key]) - 1: role
        for name, role in _COLUMNS.items()
        if (key := f"{name} column") in said and said[key].isdecimal()
    }
    separator = said["separator"].casefold()
    return AnkiHead(
        _SEPARATORS.get(separator, separator if len(separator) == 1 else ""),
        said.get("html", "").casefold() == "true",
        tuple(sorted(places.items())),
    )


def decide_export(
    grid: Grid, head: AnkiHead, known: TableDecisions, choices: TableChoices
) -> DecidedTable:
    """Decide on an export: Anki's own columns say nothing of what the others hold."""
    plain = replace(grid, rows=lambda: _plain_rows(grid, head))
    own = dict(head.columns)
    notes = replace(grid, rows=lambda: _without(plain, own))
    decided = decide_table(notes, known, choices).decisions
    columns = [
        Column(each.place, each.name, own[each.place], reason=RoleReason.NAME)
        if each.place in own and each.reason in (RoleReason.EMPTY, RoleReason.UNKNOWN)
        else each
        for each in _as_wide(decided.columns, own)
    ]
    return DecidedTable(plain, replace(decided, columns=tuple(columns)))


def _as_wide(columns: tuple[Column, ...], own: dict[int, Role]) -> Iterator[Column]:
    yield from columns
    for place in range(len(columns), max(own, default=-1) + 1):
        yield Column(place, "", Role.LEAVE, reason=RoleReason.EMPTY)


def _plain_rows(grid: Grid, head: AnkiHead) -> Iterator[RawRow | PageError]:
    tags = next((place for place, role in head.columns if role is Role.TAGS), -1)
    for row in grid.rows():
        if isinstance(row, PageError) or row.is_comment:
            yield row
            continue
        cells = [html_text(cell) if head.is_html else cell for cell in row.cells]
        if 0 <= tags < len(cells):
            # Anki parts tags at blanks.
            cells[tags] = SEPARATOR.join(cells[tags].split())
        yield replace(row, cells=cells)


def _without(grid: Grid, own: dict[int, Role]) -> Iterator[RawRow | PageError]:
    for row in grid.rows():
        if isinstance(row, PageError):
            yield row
        else:
            cells = ["" if at in own else cell for at, cell in enumerate(row.cells)]
            yield replace(row, cells=cells)
