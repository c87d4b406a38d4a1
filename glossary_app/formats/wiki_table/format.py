"""Pages of MediaWiki with tables of terms, as they are copied out of its editor."""

from __future__ import annotations

from collections.abc import Iterator

from glossary_app.errors import PageError
from glossary_app.formats.fields.encoding import Encoding, decode_bytes
from glossary_app.formats.table.deciding import DecidedTable, decide_table
from glossary_app.formats.table.format import TextTable
from glossary_app.formats.table.grid import Grid
from glossary_app.formats.wiki_table.tables import WikiTable, wiki_tables
from glossary_app.model.imports.decisions import TableDecisions, TablePreview
from glossary_app.model.report import Finding, Severity
from glossary_app.model.source import SourceFile, SourcePage

NAME = "wiki-table"


class WikiPage(TextTable):
    """Reads the tables of a page, each judged by itself; what stands around them is left."""

    name = NAME
    suffixes = (".wiki", ".mediawiki", ".wikitext", ".txt")
    version = 6
    largest_file = 20_000_000

    def sniff(self, file: SourceFile) -> bool:
        """Whether the page holds a table of terms."""
        if b"{|" not in file.data or b"\n|-" not in file.data:
            return False
        tables = self._tables(file, decode_bytes(file.data[:1]).encoding)
        return any(table.decisions.is_read for table in tables)

    def stands_beside(self, file: SourceFile) -> bool:
        """Whether a table of the page says that it is one of terms."""
        return self.sniff(file)

    def decide(self, file: SourceFile) -> tuple[TablePreview, ...]:
        """How each table is read, with its first rows; raises PageError."""
        found = super().decide(file)
        if not found:
            raise PageError(file.path, 1, "the page holds no table", "bad-header")
        return found

    def read(self, file: SourceFile) -> Iterator[SourcePage | Finding]:
        """Yield the pages row by row, and a finding for each table that is no glossary."""
        yield from super().read(file)
        every = self._every(file)
        if any(table.decisions.is_read for table in every):
            yield from (_left_aside(each) for each in every if not each.decisions.is_read)

    def _tables(self, file: SourceFile, _encoding: Encoding) -> tuple[DecidedTable, ...]:
        every = self._every(file)
        # Where none is a glossary, each says what it lacks.
        return tuple(each for each in every if each.decisions.is_read) or every

    def _every(self, file: SourceFile) -> tuple[DecidedTable, ...]:
        text = decode_bytes(file.data).text.replace("\r\n", "\n")
        return tuple(self._decided(file, each) for each in wiki_tables(text) if each.rows)

    def _decided(self, file: SourceFile, table: WikiTable) -> DecidedTable:
        grid = Grid("", lambda: iter(table.rows))
        return decide_table(grid, TableDecisions(file.path), self._choices)


def _left_aside(table: DecidedTable) -> Finding:
    (first,) = table.grid.first(1)
    names = ", ".join(filter(None, first.cells))
    message = f"a table is left aside, as its columns name no terms: {names}"
    path = table.decisions.path
    return Finding(path, first.line, Severity.INFO, "table-left-aside", message, (names,))
