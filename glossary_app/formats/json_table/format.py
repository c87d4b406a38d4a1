"""Glossaries in JSON as tables: an object is a row, its names are those of columns.

Read are lists of objects (`[{"en": …, "ja": …}]`), also below `terms` and the like or in groups;
objects by id or by term; lists of pairs; and an object that leads from one word to the other.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Self

from glossary_app.errors import PageError, UsageError
from glossary_app.formats.fields.encoding import decode_bytes
from glossary_app.formats.fields.lines import numbered_lines
from glossary_app.formats.fields.locale_names import locale_of_path
from glossary_app.formats.format import TableFormat
from glossary_app.formats.json_table.records import rows_of
from glossary_app.formats.json_table.shapes import is_words, terms_within, words_by_id
from glossary_app.formats.json_table.twins import Twins
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
    version = 7
    # The whole file is in memory at once, many times as large as it is.
    largest_file = 16_000_000
    is_one_of_many = True

    def __init__(self, choices: TableChoices = AS_FOUND) -> None:
        self._choices = choices
        self._twins = Twins(self._words)

    def with_choices(self, choices: TableChoices) -> Self:
        """The same format, reading as the user says."""
        return type(self)(choices)

    def sniff(self, file: SourceFile) -> bool:
        """Whether its objects have terms in two languages, or say what their terms mean."""
        if len(file.data) > self.largest_file or file.data[:200].lstrip()[:1] not in (b"[", b"{"):
            return False
        try:
            columns = self._alone(file).decisions.columns
        except (PageError, UsageError):
            return False
        return self.are_terms(columns)

    def beside(self, files: Callable[[], Iterable[SourceFile]]) -> None:
        """Be told of all files: one in the other language may hold the same keys."""
        self._twins = Twins(self._words, files)

    def depends_on(self, path: str) -> tuple[str, ...]:
        """The file of the other language."""
        return self._twins.of(path)

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
        if is_words(data) and self._twins.has_twin(file.path, data):
            data = words_by_id(data, locale_of_path(file.path))
        return self._decided(file, data)

    def _alone(self, file: SourceFile) -> DecidedTable:
        """The table of a file, whatever stands in others."""
        return self._decided(file, terms_within(self._data(file)))

    def _decided(self, file: SourceFile, data: object) -> DecidedTable:
        rows = rows_of(data)
        if not rows:
            raise PageError(file.path, 1, "the file holds no list of terms", "bad-json")
        grid = Grid("", lambda: iter(rows))
        choices = self._choices
        if is_words(data) and choices.header_row is None:
            # A word and a text: the first of them names nothing.
            choices = replace(choices, header_row=0)
        return decide_table(grid, TableDecisions(file.path), choices)

    def _words(self, file: SourceFile) -> Mapping[str, object] | None:
        """What a file says of words, if it says nothing else."""
        try:
            data = terms_within(self._data(file))
        except PageError:
            return None
        return data if is_words(data) else None

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
