"""Dictionaries of a head word and a meaning to a line, between them a tab.

A meaning `=other` sends the reader to another head word. Heads that differ in case or spelling
only may stand together, parted by commas. Lines that begin with `#` are remarks.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from glossary_app.formats.fields.concept import Concept, concept_pages
from glossary_app.formats.fields.encoding import BAD_BYTES, decode_bytes
from glossary_app.formats.fields.glosses import dictionary_concept
from glossary_app.formats.fields.identity import distinct_slugs
from glossary_app.formats.fields.slugs import slug_of_term
from glossary_app.formats.format import Format
from glossary_app.model.page import Relation, RelationKind
from glossary_app.model.report import Finding, Severity
from glossary_app.model.source import SourceFile, SourcePage, SourceText

NAME = "tab-dictionary"

_HEAD_SIZE = 1 << 16
# Enough lines to tell; one that sends the reader on settles it.
_FEWEST_LINES = 3


class TabDictionary(Format):
    """Reads text files of head words and meanings."""

    name = NAME
    suffixes: tuple[str, ...] = (".txt", ".tab", ".utf8", ".tsv", ".dict")

    def sniff(self, file: SourceFile) -> bool:
        """Whether each line has one tab, and some meaning sends the reader to another head."""
        text = decode_bytes(file.data[:_HEAD_SIZE]).text
        # The last line of a piece is cut.
        whole = text.splitlines()[: None if len(file.data) <= _HEAD_SIZE else -1]
        lines = [line for line in whole if line and not line.startswith("#")]
        cells = [line.split("\t") for line in lines]
        sent_on = any(len(row) == 2 and _sent_to(row[1]) for row in cells)
        return len(cells) >= _FEWEST_LINES and sent_on and all(len(row) == 2 for row in cells)

    def read(self, file: SourceFile) -> Iterator[SourcePage | Finding]:
        """Yield a finding for each line that is refused, then the pages line by line."""
        decoded = decode_bytes(file.data)
        if not decoded.encoding.is_utf8:
            name = decoded.encoding.name
            yield Finding(file.path, 0, Severity.INFO, "encoding", f"read as {name}", (name,))
        rows: list[_Row] = []
        for number, line in enumerate(decoded.text.split("\n"), 1):
            if not line.strip() or line.startswith("#"):
                continue
            row = _row(line.rstrip("\r"))
            if isinstance(row, _Row):
                rows.append(row)
            else:
                yield Finding(file.path, number, Severity.ERROR, "bad-row", row)
        slugs = distinct_slugs([(slug_of_term(row.heads[0]), (row.line,)) for row in rows])
        for row, slug in zip(rows, slugs, strict=True):
            source = SourceText(file.path, NAME, row.line)
            for page in concept_pages(_concept(row)):
                yield SourcePage(slug, page, source)


@dataclass(frozen=True, slots=True)
class _Row:
    """A line that is taken."""

    line: str
    heads: tuple[str, ...]
    meaning: str


def _row(line: str) -> _Row | str:
    """The line's heads and meaning, or what is wrong with it."""
    if BAD_BYTES in line:
        return "the line holds bytes that are no text in the file's encoding"
    head, tab, meaning = line.partition("\t")
    if not tab or not head.strip():
        return "the line has no head word and meaning with a tab between them"
    heads = tuple(each.strip() for each in head.split(",") if each.strip())
    return _Row(line, heads or (head.strip(),), meaning.strip())


def _concept(row: _Row) -> Concept:
    other = _sent_to(row.meaning)
    concept = dictionary_concept(row.heads, "" if other else row.meaning)
    if other:
        concept.relations.append(Relation(other, RelationKind.RELATED, slug_of_term(other)))
    return concept


def _sent_to(meaning: str) -> str:
    """The head word to which a meaning sends the reader; empty when it is a meaning."""
    meaning = meaning.strip()
    return meaning[1:].strip() if meaning.startswith("=") and "/" not in meaning else ""
