"""Tables of a page whose rows are terms, and those that are not."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from glossary_app.formats.markdown_folder.listed.table_columns import (
    ABOUT,
    NO_NAMES,
    Column,
    ColumnRole,
)
from glossary_app.formats.markdown_folder.page_tables.columns import (
    cell_markdown,
    cell_text,
    columns_of,
    is_glossary,
    may_be_glossary,
)
from glossary_app.formats.table.names.term_cells import term_text
from glossary_app.markup.parsing import parse_markdown
from glossary_app.model.blocks import Cell, Table
from glossary_app.model.locale import EN_US, JA_JP, Locale
from glossary_app.spelling.kana import is_japanese

_DELIMITERS = frozenset("|:- \t")
_HTML_TABLE = re.compile(r"[ \t]{0,3}<table\b", re.IGNORECASE)
_HTML_TABLE_ANYWHERE = re.compile(r"<table\b", re.IGNORECASE)
_HTML_END = re.compile(r"</table\s*>", re.IGNORECASE)
_EMPTY = frozenset(("", "-", "—", "–", "―", "n/a", "なし", "(none)", "none"))
_NAMES = re.compile(r"(?:(?<!\s)\s+)?(?:[,、;；]|\n|\s/\s)\s*")


@dataclass(frozen=True, slots=True)
class TableTerm:
    """One row: names, definitions and more, by language; `source` is the row as it is written."""

    title: str
    source: str
    names: dict[Locale, str] = field(default_factory=dict)
    others: tuple[tuple[str, ColumnRole], ...] = ()
    definitions: dict[Locale, str] = field(default_factory=dict)
    readings: str = ""
    about: tuple[tuple[ColumnRole, str], ...] = ()

    def of(self, role: ColumnRole) -> Iterator[str]:
        """The cells of a column that says something of the whole entry, as Markdown."""
        return (text for kind, text in self.about if kind is role)

    @property
    def other_names(self) -> tuple[str, ...]:
        """Every name beside the title."""
        return (*(n for n in self.names.values() if n != self.title), *(n for n, _ in self.others))


def may_hold_tables(body: str) -> bool:
    """Whether there is any sign of a table in a page; told fast."""
    return "|" in body or bool(_HTML_TABLE_ANYWHERE.search(body))


def table_terms(lines: Sequence[str], *, may_define: bool) -> Iterator[TableTerm]:
    """The rows of all tables that are glossaries.

    A table of names in both languages is one anywhere; one of terms and what they mean only on a
    page of terms.
    """
    for first, end in table_spans(lines):
        if not _may_list_terms(lines[first:end]):
            continue
        table = _parsed(lines[first:end])
        columns = columns_of(table) if table else ()
        if table and is_glossary(columns, may_define=may_define):
            yield from _terms(table, columns, lines[first:end])


@dataclass(frozen=True, slots=True)
class LeftAsideTable:
    """A table, or columns of one, that are not taken: its line and what they are called."""

    line: int
    names: tuple[str, ...]
    is_whole: bool


def left_aside(lines: Sequence[str], *, may_define: bool) -> Iterator[LeftAsideTable]:
    """What of the tables of a page is no glossary."""
    for first, end in table_spans(lines):
        table = _parsed(lines[first:end])
        if table is None:
            continue
        header = [cell_text(cell) for cell in table.header or (table.rows or ((),))[0]]
        columns = columns_of(table)
        unknown = [name for name, column in zip(header, columns, strict=True) if not column]
        if not is_glossary(columns, may_define=may_define):
            yield LeftAsideTable(first + 1, tuple(filter(None, header)), is_whole=True)
        elif any(unknown):
            yield LeftAsideTable(first + 1, tuple(filter(None, unknown)), is_whole=False)


def table_spans(lines: Sequence[str]) -> Iterator[tuple[int, int]]:
    """First line and line behind of each table, in Markdown or HTML."""
    place = 0
    fence = ""
    while place < len(lines):
        line = lines[place]
        mark = line.lstrip()[:3]
        if mark in ("```", "~~~"):
            fence = "" if fence == mark else fence or mark
        end = None if fence else _end_of_table(lines, place)
        if end:
            yield place, end
        place = end or place + 1


def _end_of_table(lines: Sequence[str], place: int) -> int | None:
    line = lines[place]
    if _HTML_TABLE.match(line):
        for end in range(place, len(lines)):
            if _HTML_END.search(lines[end]):
                return end + 1
        return None
    below = lines[place + 1] if place + 1 < len(lines) else ""
    if "|" not in line or "|" not in below or "-" not in below or set(below) - _DELIMITERS:
        return None
    end = place + 2
    while end < len(lines) and "|" in lines[end]:
        end += 1
    return end


def _may_list_terms(lines: Sequence[str]) -> bool:
    """Whether a table's headings leave it open that its rows are terms; told without its rows."""
    if _HTML_TABLE.match(lines[0]):
        return True
    head = _parsed(lines[:2])
    return head is None or may_be_glossary([cell_text(cell) for cell in head.header])


def _parsed(lines: Sequence[str]) -> Table | None:
    blocks = parse_markdown("\n".join(line.strip() for line in lines))
    return next((block for block in blocks if isinstance(block, Table)), None)


def _terms(
    table: Table, columns: tuple[Column | None, ...], lines: Sequence[str]
) -> Iterator[TableTerm]:
    rows = table.rows if table.header else table.rows[1:]
    is_markdown = not _HTML_TABLE.match(lines[0])
    for number, row in enumerate(rows):
        # A line of Markdown for each row; rows of HTML have no lines of their own.
        own = lines[number + 2] if is_markdown else " | ".join(map(cell_text, row))
        term = _term_of_row(row, columns, own)
        if term:
            yield term


def _term_of_row(
    row: tuple[Cell, ...], columns: tuple[Column | None, ...], source: str
) -> TableTerm | None:
    cells = [(column, cell) for cell, column in zip(row, columns, strict=False) if column]
    named = [cell_text(cell) for column, cell in cells if column.role is ColumnRole.TERM]
    cells = [(column, cell) for column, cell in cells if _says_anything(cell_text(cell), named)]
    definitions = _definitions(cells)
    spoken = next(iter(definitions), None) if len(definitions) == 1 else None
    names, others = _names(cells, spoken)
    if not names and others:
        name, _ = others.pop(0)
        names[spoken or _locale(name)] = name
    names = _with_long_form(names, others)
    if not names:
        return None
    readings = [cell_text(cell) for column, cell in cells if column.role is ColumnRole.READING]
    title = names.get(EN_US) or next(iter(names.values()))
    about = tuple((col.role, cell_markdown(cell)) for col, cell in cells if col.role in ABOUT)
    reading = "".join(readings[:1])
    return TableTerm(title, source, names, tuple(others), definitions, reading, about)


def _says_anything(text: str, named: Sequence[str]) -> bool:
    """Whether a cell is no sign for nothing; なし beside `None` is a name."""
    if text.casefold() not in _EMPTY:
        return True
    is_pair = text in named and len(named) > 1
    return is_pair and bool(term_text(text, named) or (text == "None" and "なし" in named))


def _definitions(cells: Sequence[tuple[Column, Cell]]) -> dict[Locale, str]:
    """What the row says of its term, by language; notes follow definitions."""
    found: dict[Locale, list[str]] = {}
    for role in (ColumnRole.DEFINITION, ColumnRole.NOTE):
        for column, cell in cells:
            if column.role is role:
                locale = column.locale or _locale(cell_text(cell))
                found.setdefault(locale, []).append(cell_markdown(cell))
    return {locale: "\n\n".join(texts) for locale, texts in found.items()}


def _names(
    cells: Sequence[tuple[Column, Cell]], spoken: Locale | None
) -> tuple[dict[Locale, str], list[tuple[str, ColumnRole]]]:
    """The first name in each language, and all others."""
    names: dict[Locale, str] = {}
    others: list[tuple[str, ColumnRole]] = []
    for column, cell in cells:
        if column.role in NO_NAMES:
            continue
        parts = [part for part in _NAMES.split(cell_text(cell)) if part]
        locale = column.locale or spoken or _locale(cell_text(cell))
        if column.role is ColumnRole.TERM and locale not in names and parts:
            names[locale] = parts.pop(0)
        others += [(part, column.role) for part in parts]
    return names, others


def _with_long_form(
    names: dict[Locale, str], others: list[tuple[str, ColumnRole]]
) -> dict[Locale, str]:
    """The names, and what an abbreviation stands for in English beside a name in Japanese."""
    long = next((n for n, role in others if role is ColumnRole.LONG and not is_japanese(n)), "")
    if not long or EN_US in names:
        return names
    others.remove((long, ColumnRole.LONG))
    return {EN_US: long, **names}


def _locale(text: str) -> Locale:
    return JA_JP if is_japanese(text) else EN_US
