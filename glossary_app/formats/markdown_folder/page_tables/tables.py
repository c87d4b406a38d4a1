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
from glossary_app.formats.markdown_folder.page_tables.side_by_side import one_below_the_other
from glossary_app.formats.table.cells import values
from glossary_app.formats.table.names.judged_names import forbidden_in, name_and_status
from glossary_app.formats.table.names.term_cells import term_text
from glossary_app.markup.parsing import parse_markdown
from glossary_app.model.blocks import Cell, Table
from glossary_app.model.locale import EN_US, JA_JP, Locale
from glossary_app.model.page import TermStatus
from glossary_app.spelling.kana import is_japanese

_JUDGED = {
    TermStatus.DEPRECATED: ColumnRole.DEPRECATED,
    TermStatus.FORBIDDEN: ColumnRole.FORBIDDEN,
}
_DELIMITERS = frozenset("|:- \t")
_HTML_TABLE = re.compile(r"[ \t]{0,3}<table\b", re.IGNORECASE)
_HTML_TABLE_ANYWHERE = re.compile(r"<table\b", re.IGNORECASE)
_HTML_END = re.compile(r"</table\s*>", re.IGNORECASE)
_EMPTY = frozenset(("", "-", "—", "–", "―", "n/a", "なし", "(none)", "none"))
_FIRST_CELLS = 3


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
    notes: dict[Locale, str] = field(default_factory=dict)

    @property
    def only_names(self) -> bool:
        """Whether it has its name in both languages, and nothing else is said of it."""
        more = self.others or self.definitions or self.notes or self.readings or self.about
        return len(self.names) > 1 and not more

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
    spans = [each for each in table_spans(lines) if _may_list_terms(lines[each[0] : each[1]])]
    found = [table for span in spans if (table := _found(lines, span))]
    listing = _glossaries(found, may_define=may_define)
    yield from _each_once([term for each in listing for term in _terms(each)])


@dataclass(frozen=True, slots=True)
class _Found:
    """A table as it is read, its lines, and how many parts of it stand side by side there."""

    first: int
    lines: Sequence[str]
    table: Table
    columns: tuple[Column | None, ...]
    parts: int

    @property
    def header(self) -> tuple[str, ...]:
        return tuple(map(cell_text, self.table.header or (self.table.rows or ((),))[0]))


def _found(lines: Sequence[str], span: tuple[int, int]) -> _Found | None:
    first, end = span
    table = _parsed(lines[first:end])
    if table is None:
        return None
    below, parts = one_below_the_other(table)
    return _Found(first, lines[first:end], below, columns_of(below), parts)


def _glossaries(found: Sequence[_Found], *, may_define: bool) -> list[_Found]:
    """Those that list terms; a table without names of columns says of a page with others of what
    it is, and by whom.
    """
    listing = [each for each in found if is_glossary(each.columns, may_define=may_define)]
    named = [each for each in listing if any(each.header)]
    return named or listing


@dataclass(frozen=True, slots=True)
class LeftAsideTable:
    """A table, or columns of one, that are not taken: its line and what they are called."""

    line: int
    names: tuple[str, ...]
    is_whole: bool


def left_aside(
    lines: Sequence[str], *, may_define: bool, first: int = 0
) -> Iterator[LeftAsideTable]:
    """What of the tables of a page is no glossary; none is above the line of the first term."""
    found = [table for span in table_spans(lines) if (table := _found(lines, span))]
    below = [each for each in found if each.first >= first]
    listing = _glossaries(below, may_define=may_define)
    for each in found:
        pairs = zip(each.header, each.columns, strict=True)
        unknown = tuple(name for name, column in pairs if name and not column)
        if each not in listing:
            names = tuple(filter(None, each.header)) or _first_cells(each.table)
            yield LeftAsideTable(each.first + 1, names, is_whole=True)
        elif unknown:
            yield LeftAsideTable(each.first + 1, unknown, is_whole=False)


def _first_cells(table: Table) -> tuple[str, ...]:
    """What a table without names of columns may be known by."""
    return tuple(cell_text(row[0]) for row in table.rows[:_FIRST_CELLS] if row)


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


def _terms(found: _Found) -> Iterator[TableTerm]:
    table = found.table
    rows = table.rows if table.header else table.rows[1:]
    is_markdown = not _HTML_TABLE.match(found.lines[0])
    for number, row in enumerate(rows):
        # A line of Markdown for each row; rows of HTML have no lines of their own.
        is_whole = is_markdown and found.parts == 1
        own = found.lines[number + 2] if is_whole else " | ".join(map(cell_text, row))
        term = _term_of_row(row, found.columns, own)
        if term:
            yield term


def _each_once(terms: Sequence[TableTerm]) -> Iterator[TableTerm]:
    """The rows without those of an index that only name once more what another row tells of."""
    told = {_key(term) for term in terms if not term.only_names}
    for term in terms:
        if not term.only_names or _key(term) not in told:
            told.add(_key(term))
            yield term


def _key(term: TableTerm) -> frozenset[tuple[str, str]]:
    return frozenset((locale.tag, name.casefold()) for locale, name in term.names.items())


def _term_of_row(
    row: tuple[Cell, ...], columns: tuple[Column | None, ...], source: str
) -> TableTerm | None:
    cells = [(column, cell) for cell, column in zip(row, columns, strict=False) if column]
    named = [cell_text(cell) for column, cell in cells if column.role is ColumnRole.TERM]
    cells = [(column, cell) for column, cell in cells if _says_anything(cell_text(cell), named)]
    definitions, notes = (_texts(cells, role) for role in (ColumnRole.DEFINITION, ColumnRole.NOTE))
    said = {**definitions, **notes}
    spoken = next(iter(said), None) if len(said) == 1 else None
    names, others, judged = _names(cells, spoken)
    if not names and others:
        name, _ = others.pop(0)
        names[spoken or _locale(name)] = name
    names = _with_long_form(names, others)
    if not names:
        return None
    readings = [cell_text(cell) for column, cell in cells if column.role is ColumnRole.READING]
    title = names.get(EN_US) or next(iter(names.values()))
    about = tuple((col.role, cell_markdown(cell)) for col, cell in cells if col.role in ABOUT)
    about += tuple((_JUDGED[status], name) for name, status in judged)
    remarks = [cell_text(cell) for column, cell in cells if column.role is ColumnRole.NOTE]
    about += tuple(
        (ColumnRole.FORBIDDEN, name) for remark in remarks for name in forbidden_in(remark)
    )
    reading = "".join(readings[:1])
    return TableTerm(title, source, names, tuple(others), definitions, reading, about, notes)


def _says_anything(text: str, named: Sequence[str]) -> bool:
    """Whether a cell is no sign for nothing; なし beside `None` is a name."""
    if text.casefold() not in _EMPTY:
        return True
    is_pair = text in named and len(named) > 1
    return is_pair and bool(term_text(text, named) or (text == "None" and "なし" in named))


def _texts(cells: Sequence[tuple[Column, Cell]], role: ColumnRole) -> dict[Locale, str]:
    """What the row says of its term in columns of one kind, by language."""
    found: dict[Locale, list[str]] = {}
    for column, cell in cells:
        if column.role is role:
            locale = column.locale or _locale(cell_text(cell))
            found.setdefault(locale, []).append(cell_markdown(cell))
    return {locale: "\n\n".join(texts) for locale, texts in found.items()}


def _names(
    cells: Sequence[tuple[Column, Cell]], spoken: Locale | None
) -> tuple[dict[Locale, str], list[tuple[str, ColumnRole]], list[tuple[str, TermStatus]]]:
    """The first name in each language, all others, and those of them that are not to be used."""
    names: dict[Locale, str] = {}
    others: list[tuple[str, ColumnRole]] = []
    judged: list[tuple[str, TermStatus]] = []
    for column, cell in cells:
        if column.role in NO_NAMES:
            continue
        text = cell_text(cell)
        told = [_judged_name(part, cell) for part in values(text) or (text,)]
        judged += [(name, status) for name, status in told if status]
        plain = [name for name, status in told if not status]
        parts = plain or [name for name, _ in told[:1]]
        locale = column.locale or spoken or _locale(cell_text(cell))
        if column.role is ColumnRole.TERM and locale not in names and parts:
            names[locale] = parts.pop(0)
        others += [(part, column.role) for part in parts]
    return names, others, judged


def _judged_name(name: str, cell: Cell) -> tuple[str, TermStatus | None]:
    is_struck = all(run.struck for run in cell.runs if run.text.strip())
    return name_and_status(f"~~{name}~~" if is_struck else name)


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
