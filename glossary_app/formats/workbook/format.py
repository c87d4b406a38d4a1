"""Workbooks: XLSX is read and written, ODS is read, and of XLS is said what to do."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from typing import Self

from glossary_app.errors import PageError, UsageError
from glossary_app.formats.fields.losses import Losses
from glossary_app.formats.format import Format, TableFormat, WritableFormat
from glossary_app.formats.table.deciding import DecidedTable, decide_table, judge_sheets
from glossary_app.formats.table.reading import (
    PREVIEW_ROWS,
    named_rows,
    names_of_rows,
    preview,
    read_tables,
)
from glossary_app.formats.table.row_sides import RowTexts
from glossary_app.formats.table.together import Together
from glossary_app.formats.table.writer import TABLE_HOLDS
from glossary_app.formats.workbook.sheets import open_sheets
from glossary_app.formats.workbook.writer import LONGEST_CELL, write_workbook
from glossary_app.model.glossary import Glossary
from glossary_app.model.imports.decisions import (
    AS_FOUND,
    TableChoices,
    TableDecisions,
    TablePreview,
)
from glossary_app.model.report import Finding, Severity
from glossary_app.model.source import SourceFile, SourcePage


class Sheets(TableFormat):
    """Reads the sheets of a workbook, each judged by itself."""

    version = 7

    def __init__(self, choices: TableChoices = AS_FOUND) -> None:
        self._choices = choices
        self._together = Together()

    def with_choices(self, choices: TableChoices) -> Self:
        """The same format, reading as the user says."""
        return type(self)(choices)

    def sniff(self, file: SourceFile) -> bool:
        """Whether the workbook holds a table of terms."""
        try:
            return any(table.decisions.is_read for table in self._tables(file))
        except (PageError, UsageError):
            return False

    def decide(self, file: SourceFile) -> tuple[TablePreview, ...]:
        """How each sheet will be read, with its first rows; raises PageError."""
        return tuple(preview(table, PREVIEW_ROWS) for table in self._tables(file))

    def read(self, file: SourceFile) -> Iterator[SourcePage | Finding]:
        """Yield the pages sheet by sheet, and a finding for what is left aside."""
        try:
            tables = self._tables(file)
        except PageError as error:
            yield Finding(error.path, error.line, Severity.ERROR, error.page_code, error.what)
            return
        yield from read_tables(file.path, self.name, tables, self._together.identities)

    def beside(self, files: Callable[[], Iterable[SourceFile]]) -> None:
        """Look through all workbooks that are going to be read: two rows may want one name."""
        self._together.look_through(files, self._names_of_rows, self._named_rows)

    def depends_on(self, path: str) -> tuple[str, ...]:
        """The other workbooks with rows that want the name of another."""
        return self._together.depends_on(path)

    def _names_of_rows(self, file: SourceFile) -> Iterator[RowTexts]:
        with suppress(PageError, UsageError):
            yield from names_of_rows(file.path, self._tables(file))

    def _named_rows(self, file: SourceFile) -> Iterator[RowTexts]:
        with suppress(PageError, UsageError):
            yield from named_rows(file.path, self._tables(file))

    def _tables(self, file: SourceFile) -> tuple[DecidedTable, ...]:
        decided = [
            decide_table(grid, TableDecisions(file.path, grid.name), self._choices)
            for grid in open_sheets(file)
        ]
        return judge_sheets(decided, self._choices)


class Workbook(Sheets, WritableFormat):
    """The workbooks of Excel; the one that we write has one sheet."""

    name = "xlsx"
    suffixes: tuple[str, ...] = (".xlsx", ".xlsm")

    def write(
        self, glossary: Glossary, pages: Iterable[SourcePage]
    ) -> Iterator[SourceFile | Finding]:
        """Yield one file, `GLOSSARY.xlsx`, then what it cannot hold."""
        losses = Losses(self.name, TABLE_HOLDS)
        written = write_workbook(losses.watch(pages))
        yield SourceFile(f"{glossary.id}.xlsx", written.data)
        if written.cut:
            message = f"texts longer than {LONGEST_CELL:,} characters are cut ({written.cut})"
            values = (self.name, str(written.cut))
            yield Finding("", 0, Severity.WARNING, "cut-text", message, values)
        yield from losses.findings()


class OpenDocument(Sheets):
    """The workbooks of LibreOffice."""

    name = "ods"
    suffixes = (".ods",)


class OldWorkbook(Format):
    """The binary workbooks of before 2007, of which is said what to do with them."""

    name = "xls"
    suffixes: tuple[str, ...] = (".xls",)

    def sniff(self, file: SourceFile) -> bool:
        """Always: the suffix is enough to say what is to be done."""
        return bool(file.data)

    def read(self, file: SourceFile) -> Iterator[SourcePage | Finding]:
        """Yield one finding."""
        message = "an old binary workbook; open it in a spreadsheet and save it as .xlsx"
        yield Finding(file.path, 0, Severity.ERROR, "old-workbook", message)
