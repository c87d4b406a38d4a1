"""Tables, an entry a row: CSV and TSV with the headers named below, read and written.

`id`, `term:LOCALE`, `aliases:LOCALE`, `reading:LOCALE`, `definition:LOCALE`, `note:LOCALE`,
`status:LOCALE`, `tags`, `related`, `source`; one `term:` column is enough. Several values in a
cell stand apart by ` | `. A row without an id gets a slug from its first term, English before
others; the second row with that slug is `slug-2`. Other columns are left aside.

CSV follows RFC 4180 (and `;` where the header has no comma). TSV has one line a row: a tab, a
line break or a backslash in a cell is written as `\\t`, `\\n`, `\\r`, `\\\\`; a cell in double
quotes is read as spreadsheets write it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from glossary_app.errors import PageError
from glossary_app.formats.fields.utf8 import check_utf8
from glossary_app.formats.format import WritableFormat
from glossary_app.formats.table.dialects import CSV, TSV, TableDialect
from glossary_app.formats.table.header import TableHeader, read_header
from glossary_app.formats.table.raw_rows import RawRow, first_line, read_raw_rows
from glossary_app.formats.table.rows import RowReader
from glossary_app.formats.table.writer import write_table
from glossary_app.model.glossary import Glossary
from glossary_app.model.report import Finding, Severity
from glossary_app.model.source import SourceFile, SourcePage, SourceText


class Table(WritableFormat):
    """Reads and writes one kind of table; rows are read as they are asked for."""

    def __init__(self, dialect: TableDialect) -> None:
        self._dialect = dialect
        self.name = dialect.name
        self.suffixes: tuple[str, ...] = (f".{dialect.name}",)

    def sniff(self, file: SourceFile) -> bool:
        """Whether the first line is a header of ours."""
        try:
            cells = self._dialect.header_cells(first_line(file.data))
            read_header(cells, file.path)
        except PageError:
            return False
        return True

    def read(self, file: SourceFile) -> Iterator[SourcePage | Finding]:
        """Yield the pages row by row, and a finding for each row that is refused."""
        try:
            check_utf8(file)
            line = first_line(file.data)
            header = read_header(self._dialect.header_cells(line), file.path)
        except PageError as error:
            yield _refusal(error)
            return
        yield from header.remarks(file.path)
        yield from self._read_rows(file, line, header)

    def expected_entries(self, file: SourceFile) -> int:
        """The lines of the file."""
        return file.data.count(b"\n")

    def write(self, glossary: Glossary, pages: Iterable[SourcePage]) -> Iterator[SourceFile]:
        """Yield one file, `GLOSSARY.csv` or `GLOSSARY.tsv`."""
        data = write_table(self._dialect, pages)
        yield SourceFile(f"{glossary.id}.{self._dialect.name}", data)

    def _read_rows(
        self, file: SourceFile, header_line: str, header: TableHeader
    ) -> Iterator[SourcePage | Finding]:
        rows = RowReader(header, file.path)
        for raw_row in read_raw_rows(file, self._dialect.for_header(header_line)):
            if not isinstance(raw_row, RawRow):
                yield _refusal(raw_row)
                continue
            text = SourceText(file.path, self.name, f"{header_line}\n{raw_row.text}")
            try:
                row = rows.read(raw_row)
            except PageError as error:
                yield _refusal(error)
                continue
            yield from row.findings
            for page in row.pages:
                yield SourcePage(row.slug, page, text)


class Csv(Table):
    """Comma-separated values."""

    def __init__(self) -> None:
        super().__init__(CSV)


class Tsv(Table):
    """Tab-separated values."""

    def __init__(self) -> None:
        super().__init__(TSV)


def _refusal(error: PageError) -> Finding:
    return Finding(error.path, error.line, Severity.ERROR, error.page_code, error.what)
