"""Writes pages as a table, a row for each entry."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from glossary_app.formats.fields.citations import citation_text
from glossary_app.formats.fields.losses import PagePart
from glossary_app.formats.table.cells import SEPARATOR, comes_back
from glossary_app.formats.table.dialects import TableDialect
from glossary_app.formats.table.rows import DRAFT, note_heading
from glossary_app.markup.plain import plain_text
from glossary_app.model.entry import order_of_locale
from glossary_app.model.locale import Locale
from glossary_app.model.page import Page, ProseFormat, SectionKind, Term, TermKind, TermStatus
from glossary_app.model.source import SourcePage

_UNWRITABLE = re.compile("[\0\ud800-\udfff]")
_LOCALE_COLUMNS = (
    "term",
    "aliases",
    "forbidden",
    "deprecated",
    "reading",
    "definition",
    "note",
    "status",
)

# What of a page the columns hold.
TABLE_HOLDS = frozenset(
    {
        *(PagePart.OTHER_NAMES, PagePart.STATUSES, PagePart.FORBIDDEN, PagePart.READING),
        *(PagePart.DEFINITION, PagePart.NOTES, PagePart.RELATIONS, PagePart.SOURCES),
        PagePart.TAGS,
    }
)

# A row's cells by column: the locales of all entries are known only at the end.
_Cells = dict[tuple[str, Locale | None], str]


@dataclass(frozen=True, slots=True)
class WrittenTable:
    """A table's bytes, and in how many cells a character was replaced."""

    data: bytes
    replaced: int


def write_table(dialect: TableDialect, pages: Iterable[SourcePage]) -> WrittenTable:
    """The pages as a table; those of one entry follow each other."""
    rows = [_row(slug, tuple(group)) for slug, group in groupby(pages, key=lambda page: page.slug)]
    used = {column for row in rows for column, text in row.items() if text}
    locales = sorted({locale for _, locale in used if locale}, key=order_of_locale)
    columns: list[tuple[str, Locale | None]] = [("id", None)]
    columns += [(name, locale) for locale in locales for name in _LOCALE_COLUMNS]
    columns += [("tags", None), ("related", None), ("source", None)]
    columns = [column for column in columns if column in used or column[0] in ("id", "term")]
    header = [name if locale is None else f"{name}:{locale}" for name, locale in columns]
    replaced = sum(_writable(text) != text for row in rows for text in row.values())
    lines = [dialect.row_text(header)]
    lines += (dialect.row_text(_writable(row.get(each, "")) for each in columns) for row in rows)
    return WrittenTable((dialect.mark + "".join(lines)).encode(), replaced)


def _writable(text: str) -> str:
    """The text with a mark for what no reader of tables takes: NUL and lone surrogates."""
    return _UNWRITABLE.sub("\ufffd", text)


def _row(slug: str, group: tuple[SourcePage, ...]) -> _Cells:
    pages = [source.page for source in group]
    cells: _Cells = {("id", None): slug}
    cells["tags", None] = _joined(tag for page in pages for tag in page.tags)
    cells["related", None] = _joined(each.target for page in pages for each in page.relations)
    cells["source", None] = _joined(citation_text(each) for page in pages for each in page.sources)
    for page in pages:
        cells["term", page.locale] = _held_together(page.headword)
        cells["aliases", page.locale] = _joined(_aliases(page))
        cells["forbidden", page.locale] = _joined(_marked(page, TermStatus.FORBIDDEN))
        cells["deprecated", page.locale] = _joined(_marked(page, TermStatus.DEPRECATED))
        cells["reading", page.locale] = _reading(page)
        cells["definition", page.locale] = _definition(page)
        cells["note", page.locale] = _note(page)
        cells["status", page.locale] = _status(page)
    return cells


def _joined(values: Iterable[str]) -> str:
    """Each value once; a separator inside one is narrowed, so that it stays one."""
    narrowed = (value.replace(SEPARATOR, "|") for value in values)
    each = tuple(dict.fromkeys(filter(None, narrowed)))
    return _held_together(each[0]) if len(each) == 1 else SEPARATOR.join(each)


def _held_together(value: str) -> str:
    """A value with a bar behind it where it would be read otherwise: `A; B |` is one."""
    return value if not value or comes_back(value) else f"{value} |"


def _aliases(page: Page) -> Iterator[str]:
    for term in page.terms:
        if _is_alias(term, page) and not term.is_discouraged:
            yield term.text


def _marked(page: Page, status: TermStatus) -> Iterator[str]:
    return (each.text for each in page.terms if _is_alias(each, page) and each.status is status)


def _is_alias(term: Term, page: Page) -> bool:
    return term.kind != TermKind.READING and term.text != page.headword


def _reading(page: Page) -> str:
    # A derived reading would come back as one that the author gave.
    return page.reading.kana if page.reading and not page.reading.derived else ""


def _definition(page: Page) -> str:
    """The definition section where it says more than the short definition."""
    for section in page.sections:
        if section.kind is SectionKind.DEFINITION and section.prose:
            return _plain(section.prose, page)
    return page.short_definition


def _note(page: Page) -> str:
    heading = note_heading(page.locale)
    return next((_plain(each.prose, page) for each in page.sections if each.heading == heading), "")


def _status(page: Page) -> str:
    return page.provenance.publication_status or (DRAFT if page.provenance.draft else "")


def _plain(prose: str, page: Page) -> str:
    return plain_text(prose) if page.prose_format is ProseFormat.MARKDOWN else prose
