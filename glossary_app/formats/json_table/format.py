"""Glossaries in JSON as tables: an object is a row, its names are those of columns.

Read are lists of objects (`[{"en": …, "ja": …}]`), also below `terms` and the like or in groups;
objects by id or by term; lists of pairs; and an object that leads from one word to the other.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Self

from glossary_app.errors import PageError, UsageError
from glossary_app.formats.fields.encoding import decode_bytes
from glossary_app.formats.fields.lines import numbered_lines
from glossary_app.formats.format import TableFormat
from glossary_app.formats.json_table.records import rows_of
from glossary_app.formats.json_table.shapes import is_words, terms_within
from glossary_app.formats.table.deciding import DecidedTable, decide_table
from glossary_app.formats.table.grid import Grid
from glossary_app.formats.table.reading import preview, read_tables
from glossary_app.model.imports.columns import Column, Role
from glossary_app.model.imports.decisions import (
    AS_FOUND,
    TableChoices,
    TableDecisions,
    TablePreview,
)
from glossary_app.model.report import Finding, Severity
from glossary_app.model.source import SourceFile, SourcePage

NAME = "json-table"

_PREVIEW_ROWS = 20
_SAYING = (Role.DEFINITION, Role.READING)


class JsonTable(TableFormat):
    """Reads JSON whose objects are terms."""

    name = NAME
    suffixes: tuple[str, ...] = (".json",)
    version = 3
    # The whole file is in memory at once, many times as large as it is.
    largest_file = 50_000_000
    is_one_of_many = True

    def __init__(self, choices: TableChoices = AS_FOUND) -> None:
        self._choices = choices

    def with_choices(self, choices: TableChoices) -> Self:
        """The same format, reading as the user says."""
        return type(self)(choices)

    def sniff(self, file: SourceFile) -> bool:
        """Whether its objects have terms in two languages, or say what their terms mean."""
        if len(file.data) > self.largest_file or file.data[:200].lstrip()[:1] not in (b"[", b"{"):
            return False
        try:
            columns = self._table(file).decisions.columns
        except (PageError, UsageError):
            return False
        return self.are_terms(columns)

    def stands_beside(self, file: SourceFile) -> bool:
        """Whether the file itself says that it is a glossary: programs keep all things so."""
        return self.sniff(file)

    @staticmethod
    def are_terms(columns: Sequence[Column]) -> bool:
        """Whether columns hold terms in two languages, or say what their terms mean."""
        terms = {each.locale for each in columns if each.role is Role.TERM}
        return len(terms) > 1 or (bool(terms) and any(each.role in _SAYING for each in columns))

    def decide(self, file: SourceFile) -> tuple[TablePreview, ...]:
        """How the file will be read, with its first rows; raises PageError."""
        return (preview(self._table(file), _PREVIEW_ROWS),)

    def read(self, file: SourceFile) -> Iterator[SourcePage | Finding]:
        """Yield the pages object by object, and a finding for what is left aside."""
        try:
            table = self._table(file)
        except PageError as error:
            yield Finding(error.path, error.line, Severity.ERROR, error.page_code, error.what)
            return
        yield from read_tables(file.path, self.name, (table,))

    def _table(self, file: SourceFile) -> DecidedTable:
        data = terms_within(self._data(file))
        rows = rows_of(data)
        if not rows:
            raise PageError(file.path, 1, "the file holds no list of terms", "bad-json")
        grid = Grid("", lambda: iter(rows))
        choices = self._choices
        if is_words(data) and choices.header_row is None:
            # A word and a text: the first of them names nothing.
            choices = replace(choices, header_row=0)
        return decide_table(grid, TableDecisions(file.path), choices)

    def _data(self, file: SourceFile) -> object:
        try:
            return json.loads(decode_bytes(file.data).text)
        except json.JSONDecodeError as error:
            raise PageError(file.path, error.lineno, "this is not JSON", "bad-json") from error
        except (ValueError, RecursionError) as error:
            raise PageError(file.path, 1, "this is not JSON", "bad-json") from error


class JsonLinesTable(JsonTable):
    """Reads JSON Lines whose objects are terms, as they are handed to programs that learn."""

    name = "json-lines-table"
    suffixes: tuple[str, ...] = (".jsonl", ".ndjson")

    def sniff(self, file: SourceFile) -> bool:
        """Whether its objects are terms, and not entries as we write them."""
        first = next((line for _, line in numbered_lines(file.data)), b"")
        return b'"pages"' not in first and super().sniff(file)

    def _data(self, file: SourceFile) -> object:
        return [_object(file, number, line) for number, line in numbered_lines(file.data)]


def _object(file: SourceFile, number: int, line: bytes) -> object:
    try:
        return json.loads(decode_bytes(line).text)
    except (ValueError, RecursionError) as error:
        raise PageError(file.path, number, "the line is not JSON", "bad-json") from error
