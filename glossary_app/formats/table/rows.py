"""A row of a table as an entry: one page for each locale that has a term."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from glossary_app.errors import PageError
from glossary_app.formats.fields.citations import read_citation
from glossary_app.formats.fields.further_names import alias_terms
from glossary_app.formats.fields.slugs import UniqueSlugs, is_slug
from glossary_app.formats.table.header import LOCALE_COLUMNS, TableHeader
from glossary_app.formats.table.raw_rows import RawRow
from glossary_app.markup.sentences import opening_sentences
from glossary_app.model.locale import Locale
from glossary_app.model.page import (
    Page,
    Reading,
    Relation,
    RelationKind,
    Section,
    SectionKind,
    Source,
)
from glossary_app.model.provenance import Provenance
from glossary_app.model.report import Finding, Severity
from glossary_app.spelling.kana import hiragana

# With its blanks: a bar alone stands inside names (`A|B test`).
SEPARATOR = " | "
DRAFT = "draft"


@dataclass(frozen=True, slots=True)
class Row:
    """What a row holds; without a term there are findings only."""

    slug: str
    pages: tuple[Page, ...]
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class _Shared:
    """What a row says of all its pages."""

    tags: tuple[str, ...]
    relations: tuple[Relation, ...]
    sources: tuple[Source, ...]


class RowReader:
    """Reads the rows of one file, giving each that has no id a slug of its own."""

    def __init__(self, header: TableHeader, path: str) -> None:
        self._header = header
        self._path = path
        self._slugs = UniqueSlugs()

    def read(self, raw_row: RawRow) -> Row:
        """Read a row; raises PageError when it is refused."""
        row = raw_row.cells
        if any(cell.strip() for cell in row[self._header.width :]):
            what = f"the row has {len(row)} cells, the header {self._header.width}"
            raise PageError(self._path, raw_row.line, what, "bad-row")
        named = [locale for locale in self._header.locales if self._cell(row, "term", locale)]
        if not named:
            raise PageError(self._path, raw_row.line, "the row has no term", "no-term")
        slug = self._slug(raw_row, self._cell(row, "term", named[0]))
        shared = self._shared(row, slug)
        pages = tuple(self._page(row, locale, shared) for locale in named)
        return Row(slug, pages, tuple(self._left_aside(raw_row)))

    def _slug(self, raw_row: RawRow, term: str) -> str:
        given = unicodedata.normalize("NFC", self._cell(raw_row.cells, "id"))
        if not given:
            return self._slugs.slug_for(term)
        if not is_slug(given):
            what = f"the id '{given}' holds a slash, a colon or a control character"
            raise PageError(self._path, raw_row.line, what, "bad-id")
        return given

    def _shared(self, row: list[str], slug: str) -> _Shared:
        targets = [target for target in self._values(row, "related") if target != slug]
        return _Shared(
            self._values(row, "tags"),
            tuple(Relation(each, RelationKind.RELATED, each) for each in targets if is_slug(each)),
            tuple(map(read_citation, self._values(row, "source"))),
        )

    def _page(self, row: list[str], locale: Locale, shared: _Shared) -> Page:
        definition = self._cell(row, "definition", locale)
        reading = self._cell(row, "reading", locale)
        status = self._cell(row, "status", locale)
        short = opening_sentences(definition)
        note = self._cell(row, "note", locale)
        return Page(
            locale=locale,
            headword=self._cell(row, "term", locale),
            short_definition=short,
            provenance=Provenance(draft=status.lower() == DRAFT, publication_status=status),
            reading=Reading(hiragana(reading)) if reading else None,
            sections=tuple(_sections(definition if definition != short else "", note, locale)),
            terms=tuple(alias_terms(self._values(row, "aliases", locale), locale)),
            relations=shared.relations,
            sources=shared.sources,
            tags=shared.tags,
        )

    def _left_aside(self, raw_row: RawRow) -> Iterator[Finding]:
        """Cells of a locale that has no term in this row."""
        for name, locale in self._header.places:
            missing = name in LOCALE_COLUMNS and not self._cell(raw_row.cells, "term", locale)
            if missing and self._cell(raw_row.cells, name, locale):
                column = f"{name}:{locale}"
                message = f"'{column}' is left aside: the row has no 'term:{locale}'"
                values = (column, f"term:{locale}")
                severity = Severity.WARNING
                yield Finding(self._path, raw_row.line, severity, "no-term", message, values)

    def _cell(self, row: list[str], name: str, locale: Locale | None = None) -> str:
        return self._header.cell(row, name, locale)

    def _values(self, row: list[str], name: str, locale: Locale | None = None) -> tuple[str, ...]:
        values = (value.strip() for value in self._cell(row, name, locale).split(SEPARATOR))
        return tuple(dict.fromkeys(filter(None, values)))


def note_heading(locale: Locale) -> str:
    """The heading under which a note stands."""
    return "備考" if locale.is_japanese else "Note"


def _sections(definition: str, note: str, locale: Locale) -> Iterator[Section]:
    if definition:
        yield Section(SectionKind.DEFINITION, "", prose=definition)
    if note:
        yield Section(SectionKind.OTHER, note_heading(locale), prose=note)
