"""Reads decided tables row by row into pages; a row that is refused costs itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from glossary_app.errors import PageError
from glossary_app.formats.table.cells import is_fault
from glossary_app.formats.table.deciding import DecidedTable
from glossary_app.formats.table.grid import RawRow
from glossary_app.formats.table.identity import Claims, Identities, Place, Repeated, claim_of
from glossary_app.formats.table.layout.header import HEADER_WITHIN
from glossary_app.formats.table.layout.rubrics import LinesBetween, has_plain_groups
from glossary_app.formats.table.marked_pages import (
    add_addresses,
    with_marks,
    with_plain_names,
)
from glossary_app.formats.table.names.shared_statuses import SharedStatuses
from glossary_app.formats.table.pointers import Pointers
from glossary_app.formats.table.row_sides import NAMING, RowTexts, RowTextsReader
from glossary_app.formats.table.rows import SAYING, pages_of
from glossary_app.formats.table.shape import SAMPLE_ROWS
from glossary_app.formats.table.telling import Counted, table_remarks
from glossary_app.model.imports.columns import Role, RoleReason
from glossary_app.model.imports.decisions import TableDecisions, TablePreview
from glossary_app.model.report import Finding, Severity
from glossary_app.model.source import SourcePage, SourceText

# As many rows are shown before a table is taken in.
PREVIEW_ROWS = 20


def read_tables(
    path: str,
    format_name: str,
    tables: Sequence[DecidedTable],
    identities: Identities | None = None,
) -> Iterator[SourcePage | Finding]:
    """The pages of all tables of a file that are read, and what is told of them.

    Without `identities` that several files share, the rows are told apart within this one.
    """
    for table in tables:
        yield from table_remarks(table.decisions)
    readers = [_TableReader(path, format_name, each) for each in tables if each.decisions.is_read]
    known = identities or Identities(
        Claims(
            lambda: (texts for reader in readers for texts in reader.names_looked_through()),
            lambda: named_rows(path, tables),
        )
    )
    for reader in readers:
        yield from reader.read(known)


def named_rows(path: str, tables: Sequence[DecidedTable]) -> Iterator[RowTexts]:
    """The rows of a file that become entries."""
    for table in tables:
        if table.decisions.is_read:
            yield from _TableReader(path, "", table).named_rows()


def names_of_rows(path: str, tables: Sequence[DecidedTable]) -> Iterator[RowTexts]:
    """The same rows in half the time, without what they say beside their names."""
    for table in tables:
        if table.decisions.is_read:
            yield from _TableReader(path, "", table).names_of_rows()


def preview(table: DecidedTable, count: int) -> TablePreview:
    """The first rows of a table as they stand, each as wide as its columns."""
    first = table.decisions.first_row
    above = [row for row in table.grid.first(count + first) if row.line >= first]
    rows = [row for row in above[:count] if not row.is_comment]
    width = len(table.decisions.columns)
    shown = tuple(tuple((row.cells + [""] * width)[:width]) for row in rows)
    named = _TableReader(table.decisions.path, "", table).group_lines(rows)
    groups = tuple(at for at, row in enumerate(rows) if row.line in named)
    return TablePreview(table.decisions, shown, groups)


def _inferred_header(decided: TableDecisions) -> str:
    """The header as it was understood, where the one of the file does not say it."""
    reasons = {column.reason for column in decided.columns}
    if decided.header_row and RoleReason.CHOSEN not in reasons:
        return ""
    names = (
        f"{each.role}:{each.locale}" if each.locale else each.role.value for each in decided.columns
    )
    return (decided.delimiter or "\t").join(names)


class _TableReader:
    """Reads one table."""

    def __init__(self, path: str, format_name: str, table: DecidedTable) -> None:
        self._path = path
        self._format = format_name
        self._grid = table.grid
        self._decided = table.decisions
        self._texts = RowTextsReader(table.decisions.columns)
        self._names_alone = RowTextsReader(table.decisions.columns, NAMING)
        self._counted = Counted(table.decisions)
        self._between = LinesBetween()
        self._pointers = Pointers(lambda: _TableReader(path, "", table).names_of_rows())
        self._statuses = SharedStatuses(lambda: _TableReader(path, "", table).names_of_rows())
        # What was guessed or chosen is part of how a row reads, so it stands in its text.
        self._header = _inferred_header(table.decisions)

    def named_rows(self) -> Iterator[RowTexts]:
        """The rows that become entries."""
        texts = (self._texts_of(row) for row in self._rows() if isinstance(row, RawRow))
        return (each for each in texts if each.named)

    def names_of_rows(self) -> Iterator[RowTexts]:
        """What names these rows, and nothing else of them."""
        read, delimiter = self._names_alone.read, self._decided.delimiter
        rows = (row for row in self._rows() if isinstance(row, RawRow))
        texts = (read(self._cells_of(row), delimiter) for row in rows)
        return (each for each in texts if each.named)

    def names_looked_through(self) -> Iterator[RowTexts]:
        """The same, noting where texts may send their reader to."""
        return self._pointers.noting(self.names_of_rows())

    def read(self, identities: Identities) -> Iterator[SourcePage | Finding]:
        """The pages of the table, a finding for each row that is refused, and the counts."""
        for row in self._rows():
            if isinstance(row, PageError):
                yield Finding(row.path, row.line, Severity.ERROR, row.page_code, row.what)
                continue
            yield from self._read_row(row, identities)
        counted, between = self._counted, self._between
        counted.groups, counted.remarked = between.groups, between.remarks
        counted.repeated = between.headers
        yield from self._counted.remarks()

    def group_lines(self, rows: Sequence[RawRow]) -> frozenset[int]:
        """On which lines of these rows a group is named."""
        for _ in self._without_between(rows):
            pass
        return frozenset(self._between.groups)

    def _rows(self) -> Iterator[RawRow | PageError]:
        """The rows below the header, without remarks and the names of groups between them."""
        return self._without_between(self._lines())

    def _without_between(self, rows: Iterable[RawRow | PageError]) -> Iterator[RawRow | PageError]:
        is_wide = sum(column.is_read for column in self._decided.columns) > 1
        self._between = LinesBetween(self._names(), is_wide and self._has_plain_groups())
        return self._between.rows(rows) if is_wide else iter(rows)

    def _names(self) -> Sequence[str]:
        """The cells of the row in which the columns are named, where one names them."""
        line = self._decided.header_row
        above = self._grid.first(HEADER_WITHIN * 2) if line else ()
        return next((row.cells for row in above if row.line == line), ())

    def _has_plain_groups(self) -> bool:
        decided = self._decided
        terms = [each.place for each in decided.columns if each.role is Role.TERM]
        texts = [each.place for each in decided.columns if each.role is Role.DEFINITION]
        sample = self._grid.first(SAMPLE_ROWS + decided.first_row)
        rows = [row for row in sample if row.line >= decided.first_row and not row.is_comment]
        return has_plain_groups(rows, terms if len(terms) > 1 else terms + texts[:1])

    def _texts_of(self, row: RawRow) -> RowTexts:
        texts = self._texts.read(self._cells_of(row), self._decided.delimiter)
        if self._decided.is_marked:
            add_addresses(texts, row.cells, self._decided.columns)
        if row.group and not texts.shared.of(Role.SUBJECT):
            texts.shared.add(Role.SUBJECT, row.group)
        return texts

    def _cells_of(self, row: RawRow) -> Sequence[str]:
        """The cells of a row, of marked texts with names that are read as such."""
        decided = self._decided
        return with_plain_names(row.cells, decided.columns) if decided.is_marked else row.cells

    def _lines(self) -> Iterator[RawRow | PageError]:
        for row in self._grid.rows():
            if row.line == self._decided.header_row and isinstance(row, RawRow):
                self._header = self._header or row.text
            if row.line < self._decided.first_row or row.line == self._decided.header_row:
                continue
            if isinstance(row, PageError) or (row.is_filled and not row.is_comment):
                yield row

    def _read_row(self, row: RawRow, identities: Identities) -> Iterator[SourcePage | Finding]:
        texts = self._texts_of(row)
        self._count(row)
        if not texts.named:
            yield from self._without_term(row, texts)
            return
        slug = identities.slug_for(texts, Place(self._path, row.line))
        if isinstance(slug, Repeated):
            yield self._repeated(row, texts, slug)
            slug = slug.slug
        if not slug:
            return
        text = f"{self._header}\n{row.text}" if self._header else row.text
        source = SourceText(self._path, self._format, text)
        self._pointers.add_to(texts)
        self._statuses.settle(texts)
        for page in pages_of(texts, slug):
            told = with_marks(page, slug) if self._decided.is_marked else page
            yield SourcePage(slug, told, source)

    def _count(self, row: RawRow) -> None:
        counted = self._counted
        counted.count_foreign(row.cells)
        if self._texts.has_surplus(row.cells):
            counted.surplus.append(row.line)
        if any(map(is_fault, row.cells)):
            counted.faults.append(row.line)

    def _without_term(self, row: RawRow, texts: RowTexts) -> Iterator[Finding]:
        if any(side.of(role) for side in texts.sides for role in SAYING):
            what = "the row has no term"
            yield Finding(self._path, row.line, Severity.ERROR, "no-term", what)
        else:
            self._counted.nameless.append(row.line)

    def _repeated(self, row: RawRow, texts: RowTexts, repeated: Repeated) -> Finding:
        base = claim_of(texts).base
        first = repeated.first
        # Another sheet of the same file is named by its line alone.
        place = str(first.line) if first.path == self._path else f"{first.path}:{first.line}"
        values = (base, place, repeated.slug)
        if repeated.slug:
            message = "the id '{}' stands in line {} already; this row is entered as '{}'"
        else:
            message = "the row of '{}' stands in line {} already, in the same words"
        message = message.format(*values)
        return Finding(self._path, row.line, Severity.WARNING, "repeated-id", message, values)
