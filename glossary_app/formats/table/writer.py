"""Pages as the rows of a table, whatever the table is then kept in, and as text with delimiters."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import groupby

from glossary_app.formats.fields.citations import citation_text
from glossary_app.formats.fields.further_names import is_acronym
from glossary_app.formats.fields.losses import PagePart
from glossary_app.formats.fields.page_texts import (
    definition_of,
    examples_of,
    notes_of,
    own_reading,
    part_of_speech_of,
)
from glossary_app.formats.table.cells import SEPARATOR, comes_back
from glossary_app.formats.table.dialects import LONGEST_ROW, TableDialect
from glossary_app.formats.table.names.judged_names import name_and_status
from glossary_app.formats.table.names.term_cells import term_comes_back
from glossary_app.formats.table.rows import DRAFT
from glossary_app.model.entry import order_of_locale
from glossary_app.model.imports.columns import ROLES_OF_A_LOCALE, Role
from glossary_app.model.locale import Locale
from glossary_app.model.page import Page, ProseFormat, Term, TermKind, TermStatus
from glossary_app.model.source import SourcePage

# What of a page the columns hold.
TABLE_HOLDS = frozenset(
    {
        *(PagePart.OTHER_NAMES, PagePart.STATUSES, PagePart.FORBIDDEN, PagePart.READING),
        *(PagePart.DEFINITION, PagePart.EXAMPLES, PagePart.NOTES, PagePart.PART_OF_SPEECH),
        *(PagePart.RELATIONS, PagePart.SOURCES, PagePart.CATEGORY, PagePart.TAGS),
    }
)

_UNWRITABLE = re.compile("[\0\ud800-\udfff]")
_OF_THE_ENTRY = (Role.SUBJECT, Role.TAGS, Role.RELATED, Role.SOURCE, Role.UPDATED)


@dataclass(frozen=True, slots=True)
class WrittenColumn:
    """A column of a table that we write; without a locale it speaks of the whole entry."""

    role: Role
    locale: Locale | None = None

    @property
    def name(self) -> str:
        """Its name in the header."""
        return f"{self.role}:{self.locale}" if self.locale else self.role.value


WrittenRow = dict[WrittenColumn, str]


@dataclass(frozen=True, slots=True)
class WrittenRows:
    """A row for each entry, and the columns in which any of them says something."""

    columns: tuple[WrittenColumn, ...]
    rows: tuple[WrittenRow, ...]


def rows_of(pages: Iterable[SourcePage]) -> WrittenRows:
    """The pages as rows; those of one entry follow each other."""
    grouped = groupby(pages, key=lambda page: page.slug)
    rows = tuple(_row(slug, [source.page for source in group]) for slug, group in grouped)
    used = {column for row in rows for column, text in row.items() if text}
    locales = sorted({each.locale for each in used if each.locale}, key=order_of_locale)
    columns = [
        WrittenColumn(Role.ID),
        *(WrittenColumn(role, locale) for locale in locales for role in ROLES_OF_A_LOCALE),
        *(WrittenColumn(role, each) for role in _OF_THE_ENTRY for each in (None, *locales)),
    ]
    always = (Role.ID, Role.TERM)
    return WrittenRows(tuple(c for c in columns if c in used or c.role in always), rows)


@dataclass(frozen=True, slots=True)
class WrittenTable:
    """A table's bytes, in how many cells a character was replaced, and how many are too long."""

    data: bytes
    replaced: int
    long: int


def write_table(dialect: TableDialect, pages: Iterable[SourcePage]) -> WrittenTable:
    """The pages as a table; those of one entry follow each other."""
    table = rows_of(pages)
    texts = [text for row in table.rows for text in row.values()]
    replaced = sum(_writable(text) != text for text in texts)
    long = sum(len(text) >= LONGEST_ROW for text in texts)
    lines = [dialect.row_text(column.name for column in table.columns)]
    lines += (
        dialect.row_text(_writable(row.get(each, "")) for each in table.columns)
        for row in table.rows
    )
    return WrittenTable((dialect.mark + "".join(lines)).encode(), replaced, long)


def _row(slug: str, pages: list[Page]) -> WrittenRow:
    cells = {WrittenColumn(Role.ID): slug}
    for role in _OF_THE_ENTRY:
        told = {page.locale: text for page in pages if (text := _of_entry(role, page))}
        # What only one page says holds for the entry; where they differ, each says its own.
        if len(set(told.values())) == 1:
            cells[WrittenColumn(role)] = next(iter(told.values()))
        else:
            cells |= {WrittenColumn(role, locale): text for locale, text in told.items()}
    for page in map(_as_typed, pages):
        of_page = _names(page) | _texts(page)
        cells |= {WrittenColumn(role, page.locale): text for role, text in of_page.items()}
    return cells


def _as_typed(page: Page) -> Page:
    """A page whose texts came from cells with their marks, which go back into cells."""
    is_marked = page.prose_format is ProseFormat.MARKED
    return replace(page, prose_format=ProseFormat.PLAIN) if is_marked else page


def _of_entry(role: Role, page: Page) -> str:
    """What mostly is said of an entry once, for both of its languages."""
    match role:
        case Role.SUBJECT:
            return page.category
        case Role.TAGS:
            return _joined(page.tags)
        case Role.RELATED:
            return _joined(each.target for each in page.relations)
        case Role.SOURCE:
            return _joined(map(citation_text, page.sources))
        case _:
            return page.provenance.last_updated


def _names(page: Page) -> dict[Role, str]:
    names = [each for each in page.terms if _is_alias(each, page)]
    plain = [each for each in names if not each.is_discouraged]
    short = [each for each in plain if _has_to_be_called_short(each)]
    marked = {status: [each for each in names if each.status is status] for status in TermStatus}
    return {
        Role.TERM: page.headword if term_comes_back(page.headword) else f"{page.headword} |",
        Role.ALIASES: _joined(each.text for each in plain if each not in short),
        Role.ABBREVIATION: _joined(each.text for each in short),
        Role.FORBIDDEN: _joined(each.text for each in marked[TermStatus.FORBIDDEN]),
        Role.DEPRECATED: _joined(each.text for each in marked[TermStatus.DEPRECATED]),
    }


def _has_to_be_called_short(term: Term) -> bool:
    """Whether an abbreviation does not look like one, and would come back as a synonym."""
    return term.kind == TermKind.ABBREVIATION and not is_acronym(term.text)


def _is_alias(term: Term, page: Page) -> bool:
    return term.kind != TermKind.READING and term.text != page.headword


def _texts(page: Page) -> dict[Role, str]:
    return {
        Role.READING: own_reading(page),
        Role.DEFINITION: definition_of(page),
        Role.NOTE: "\n\n".join(notes_of(page)),
        Role.EXAMPLE: "\n\n".join(examples_of(page)),
        Role.STATUS: _status(page),
        Role.PART_OF_SPEECH: part_of_speech_of(page),
    }


def _status(page: Page) -> str:
    return page.provenance.publication_status or (DRAFT if page.provenance.draft else "")


def _joined(values: Iterable[str]) -> str:
    """Each value once; a separator inside one is narrowed, so that it stays one."""
    narrowed = (value.replace(SEPARATOR, "|") for value in values)
    each = tuple(dict.fromkeys(filter(None, narrowed)))
    return _held_together(each[0]) if len(each) == 1 else SEPARATOR.join(each)


def _held_together(value: str) -> str:
    """A value with a bar behind it where it would be read otherwise: `A; B |` is one."""
    is_plain = comes_back(value) and name_and_status(value)[1] is None
    return value if not value or is_plain else f"{value} |"


def _writable(text: str) -> str:
    """The text with a mark for what no reader of tables takes: NUL and lone surrogates."""
    return _UNWRITABLE.sub("\ufffd", text)
