"""Glossaries in YAML as tables, as the data files of documentation sites hold them.

Read is what JSON may say as well, see `json_table`: lists of terms, terms by their id or by their
name, texts by language.
"""

from __future__ import annotations

import re
from pathlib import PurePosixPath

from glossary_app.errors import PageError, UsageError
from glossary_app.formats.fields.encoding import decode_bytes
from glossary_app.formats.json_table.format import JsonTable
from glossary_app.formats.yaml_table.yaml_text import YamlError, read_yaml
from glossary_app.model.source import SourceFile

NAME = "yaml-table"

_CALLED = re.compile(
    r"gloss|term|dictionar|vocab|lexic|acronym|abbr|definition|用語|訳語|辞書|略語", re.IGNORECASE
)
_NULL = frozenset(("null", "~"))


class YamlTable(JsonTable):
    """Reads YAML whose mappings are terms."""

    name = NAME
    suffixes: tuple[str, ...] = (".yml", ".yaml")
    largest_file = 7_000_000

    def sniff(self, file: SourceFile) -> bool:
        """Whether its mappings are terms with what they mean, or in two languages."""
        if len(file.data) > self.largest_file:
            return False
        try:
            decided = self._alone(file).decisions
        except (PageError, UsageError):
            return False
        # Files of settings are YAML too: words and texts are a glossary where the file says so.
        is_called = bool(_CALLED.search(PurePosixPath(file.path).stem))
        return self.are_terms(decided.columns) and (bool(decided.header_row) or is_called)

    def _data(self, file: SourceFile) -> object:
        try:
            return _without_nulls(read_yaml(decode_bytes(file.data).text))
        except YamlError as error:
            raise PageError(
                file.path, error.line, f"this is not YAML: {error}", "bad-yaml"
            ) from error


def _without_nulls(value: object) -> object:
    if isinstance(value, dict):
        return {key: _without_nulls(held) for key, held in value.items()}
    if isinstance(value, list):
        return [_without_nulls(held) for held in value]
    return "" if value in _NULL else value
