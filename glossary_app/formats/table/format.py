"""Tables in text with delimiters, an entry a row.

Written with the headers `id`, `term:LOCALE`, `aliases:LOCALE`, `reading:LOCALE`,
`definition:LOCALE` and so on, `tags`, `related`, `source`, several values in a cell apart by
` | `: see `writer`. Read whatever they are called, in English or Japanese, or not at all: see
`column_names` and `unnamed_columns`.

CSV follows RFC 4180 (and other delimiters, by which the rows agree most). TSV has one line a row: a
tab, a line break or a backslash in a cell is written as `\\t`, `\\n`, `\\r`, `\\\\`; a cell in
double quotes is read as spreadsheets write it. A cell that a spreadsheet would compute (`=`, `+`,
`-`, `@`, a tab or a return at its begin) is written with an apostrophe before it and read without.
"""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from typing import Self

from glossary_app.errors import PageError, UsageError
from glossary_app.formats.fields.encoding import Encoding, chosen_encoding, decide_encoding
from glossary_app.formats.fields.losses import Losses
from glossary_app.formats.format import TableFormat, WritableFormat
from glossary_app.formats.table.anki_export import anki_head, decide_export
from glossary_app.formats.table.deciding import DecidedTable, decide_table
from glossary_app.formats.table.dialects import CSV, TSV, TableDialect
from glossary_app.formats.table.reading import (
    PREVIEW_ROWS,
    named_rows,
    names_of_rows,
    preview,
    read_tables,
)
from glossary_app.formats.table.row_sides import RowTexts
from glossary_app.formats.table.shape import decide_delimiter, is_steady
from glossary_app.formats.table.telling import encoding_remark
from glossary_app.formats.table.text_grid import text_grid
from glossary_app.formats.table.together import Together
from glossary_app.formats.table.writer import TABLE_HOLDS, write_table
from glossary_app.model.glossary import Glossary
from glossary_app.model.imports.columns import Role
from glossary_app.model.imports.decisions import (
    AS_FOUND,
    TableChoices,
    TableDecisions,
    TablePreview,
)
from glossary_app.model.report import Finding, Severity
from glossary_app.model.source import SourceFile, SourcePage

# `-*- coding: euc-jp -*-` in a first line that is a remark.
_MAGIC = re.compile(rb"\s*#.*?coding[:=]\s*([-\w.]+)")

# A page begins its lines so, and has more than rows in it.
_OF_PAGES = re.compile(rb"\s*(?:[#>|]|[-*+]\s|```|---|\d+[.)]\s)")
_PARTING = (b"\t", b",", b";")
_HEAD = 1 << 16
_FIRST_LINES = 40
_FEWEST_LINES = 3


class TextTable(TableFormat):
    """Reads text with cells between delimiters; rows are read as they are asked for."""

    name = "text-table"
    suffixes: tuple[str, ...] = (".txt", ".tab", ".utf8", ".utx", ".psv", ".ssv")
    version = 10

    def __init__(self, choices: TableChoices = AS_FOUND) -> None:
        self._choices = choices
        self._together = Together()

    def with_choices(self, choices: TableChoices) -> Self:
        """The same format, reading as the user says."""
        return type(self)(choices)

    def sniff(self, file: SourceFile) -> bool:
        """Whether the file is a table of terms beyond doubt."""
        try:
            (table,) = self._tables(file, self._encoding(file))
        except (PageError, UsageError):
            return False
        decided = table.decisions
        delimiter = decide_delimiter(file, self._encoding(file), self._choices.delimiter)
        return decided.is_read and (bool(decided.header_row) or is_steady(delimiter))

    def stands_beside(self, file: SourceFile) -> bool:
        """Whether the columns are named, or are terms of two languages.

        Lists of anything lie beside pages; they are no glossary because they have columns.
        """
        try:
            (table,) = self._tables(file, self._encoding(file))
        except PageError:
            # Read, it says itself what is wrong.
            return True
        decided = table.decisions
        named = (each.locale for each in decided.columns if each.role is Role.TERM)
        languages = {locale.language for locale in named if locale}
        is_told = self._choices != AS_FOUND
        return is_told or bool(decided.header_row) or len(languages) > 1

    def decide(self, file: SourceFile) -> tuple[TablePreview, ...]:
        """How the file will be read, with its first rows; raises PageError."""
        tables = self._tables(file, self._encoding(file))
        return tuple(preview(table, PREVIEW_ROWS) for table in tables)

    def read(self, file: SourceFile) -> Iterator[SourcePage | Finding]:
        """Yield the pages row by row, and a finding for each row that is refused."""
        encoding = self._encoding(file)
        yield from encoding_remark(file.path, encoding)
        tables = self._tables(file, encoding)
        yield from read_tables(file.path, self.name, tables, self._together.identities)

    def beside(self, files: Callable[[], Iterable[SourceFile]]) -> None:
        """Look through all tables that are going to be read: two of them may have one name."""
        self._together.look_through(files, self._names_of_rows, self._named_rows)

    def depends_on(self, path: str) -> tuple[str, ...]:
        """The other tables with rows that want the name of another."""
        return self._together.depends_on(path)

    def _names_of_rows(self, file: SourceFile) -> Iterator[RowTexts]:
        with suppress(PageError, UsageError):
            yield from names_of_rows(file.path, self._tables(file, self._encoding(file)))

    def _named_rows(self, file: SourceFile) -> Iterator[RowTexts]:
        with suppress(PageError, UsageError):
            yield from named_rows(file.path, self._tables(file, self._encoding(file)))

    def expected_entries(self, file: SourceFile) -> int:
        """The lines of the file."""
        return file.data.count(b"\n")

    def _encoding(self, file: SourceFile) -> Encoding:
        if self._choices.encoding:
            return chosen_encoding(self._choices.encoding)
        magic = _MAGIC.match(file.data[:200])
        declared = magic[1].decode("ascii", "replace") if magic else ""
        return decide_encoding(io.BytesIO(file.data), declared)

    def _tables(self, file: SourceFile, encoding: Encoding) -> tuple[DecidedTable, ...]:
        anki = anki_head(file.data)
        chosen = self._choices.delimiter or (anki.separator if anki else "")
        delimiter = decide_delimiter(file, encoding, chosen)
        known = TableDecisions(
            file.path,
            encoding=encoding.name,
            encoding_reason=encoding.reason.value,
            delimiter=delimiter.character,
            delimiter_reason=delimiter.reason,
            agreeing=delimiter.agreeing,
            looked_at=delimiter.looked_at,
        )
        grid = text_grid(file, encoding, delimiter.character)
        if anki:
            return (decide_export(grid, anki, known, self._choices),)
        return (decide_table(grid, known, self._choices),)


class Csv(TextTable, WritableFormat):
    """Comma-separated values."""

    name = CSV.name
    suffixes = (".csv",)
    dialect: TableDialect = CSV

    def write(
        self, glossary: Glossary, pages: Iterable[SourcePage]
    ) -> Iterator[SourceFile | Finding]:
        """Yield one file, `GLOSSARY.csv` or `GLOSSARY.tsv`, then what it cannot hold."""
        losses = Losses(self.name, TABLE_HOLDS)
        written = write_table(self.dialect, losses.watch(pages))
        yield SourceFile(f"{glossary.id}.{self.dialect.name}", written.data)
        if written.replaced:
            message = f"characters that no table holds (NUL) are replaced ({written.replaced})"
            values = (self.name, str(written.replaced))
            yield Finding("", 0, Severity.WARNING, "replaced-characters", message, values)
        if written.long:
            message = f"texts of over a million characters cannot be read again ({written.long})"
            yield Finding(
                "", 0, Severity.WARNING, "long-text", message, (self.name, str(written.long))
            )
        yield from losses.findings()


class Tsv(Csv):
    """Tab-separated values."""

    name = TSV.name
    suffixes = (".tsv",)
    dialect = TSV


class NamedAsPage(TextTable):
    """A table in a file that is called like a page of Markdown, as programs save any text."""

    name = "table-named-as-page"
    suffixes = (".md", ".markdown")

    def sniff(self, file: SourceFile) -> bool:
        """Whether each line is a row of columns that are named or in both languages."""
        lines = [line for line in file.data[:_HEAD].splitlines()[:_FIRST_LINES] if line.strip()]
        counts = [max(map(line.count, _PARTING)) for line in lines]
        if len(lines) < _FEWEST_LINES or min(counts) < 1 or any(map(_OF_PAGES.match, lines)):
            return False
        try:
            (table,) = self._tables(file, self._encoding(file))
        except (PageError, UsageError):
            return False
        decided = table.decisions
        spoken = {each.locale for each in decided.columns if each.role is Role.TERM}
        is_told = bool(decided.header_row) or (decided.delimiter == "\t" and len(spoken) > 1)
        return decided.is_read and is_told
