"""Writes one page and its parts: as rows first, so that what cannot be written is known before."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass

from glossary_app.model.page import Page, Reading
from glossary_app.model.source import SourcePage
from glossary_app.spelling.keys import strict_key
from glossary_app.spelling.sort_keys import sort_key
from glossary_app.store.file.database import Database

# By position: to look each value up by its name takes a fifth of the time of an import.
_INSERT_PAGE = """
INSERT INTO pages (
  id, entry, origin, source,
  path, format, digest,
  locale, headword, reading, reading_derived, short_definition, category, prose_format,
  quality, draft, canonical_url, publication_status, content_tier, schema_version,
  compatible_with, content_hash, trust_policy, last_updated, banner,
  limitations_lead, sort_key
)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""

_Rows = list[tuple[object, ...]]


@dataclass(frozen=True, slots=True)
class PagePlace:
    """Where a page is written: its number, None for a new one, and those of what it belongs to."""

    page: int | None
    entry: int
    origin: int
    source: int


@dataclass(frozen=True, slots=True)
class PageRows:
    """A page as it is written: a row of its own, and those of its parts by statement."""

    values: tuple[object, ...]
    parts: tuple[tuple[str, _Rows], ...]


def rows_of(source_page: SourcePage, digest: str) -> PageRows:
    """All that is written of a page.

    Raises ValueError when something in it is no text: nothing has been written by then.
    """
    page = source_page.page
    parts = [(statement, rows) for statement, make in _PARTS if (rows := make(page))]
    made = PageRows((*_source_values(source_page, digest), *_page_values(page)), tuple(parts))
    _refuse_what_is_no_text(source_page, made)
    return made


def insert_page(database: Database, place: PagePlace, made: PageRows) -> int:
    """Add a page; returns its number."""
    where = (place.page, place.entry, place.origin, place.source)
    number = database.insert(_INSERT_PAGE, where + made.values)
    for statement, rows in made.parts:
        database.execute_many(statement, [(number, *row) for row in rows])
    return number


def _refuse_what_is_no_text(source_page: SourcePage, made: PageRows) -> None:
    rows = (made.values, *(row for _, rows in made.parts for row in rows))
    texts = [value for row in rows for value in row if isinstance(value, str)]
    "".join((source_page.slug, source_page.source.text, *texts)).encode()


def page_keys(page: Page) -> dict[str, int]:
    """The strict keys of a page's designations, each with the rank of the best one."""
    texts = [(page.headword, 0)]
    texts += [(term.text, 2 if term.kind == "reading" else 1) for term in page.terms]
    readings = [page.reading, *(term.reading for term in page.terms)]
    texts += [(reading.kana, 2) for reading in readings if reading]
    # The same key from two texts, ＡＩ and AI say, is one row.
    found: dict[str, int] = {}
    for text, rank in texts:
        key = strict_key(text)
        # A text of nothing but blanks has no key, and would be found by an empty query.
        if key and rank < found.get(key, 3):
            found[key] = rank
    return found


def _source_values(source_page: SourcePage, digest: str) -> tuple[object, ...]:
    source = source_page.source
    return (source.path, source.format, digest)


def _page_values(page: Page) -> tuple[object, ...]:
    provenance = page.provenance
    kana, derived = _reading_values(page.reading)
    return (
        page.locale.tag,
        page.headword,
        kana,
        derived,
        page.short_definition,
        page.category,
        page.prose_format,
        provenance.quality,
        provenance.draft,
        provenance.canonical_url,
        provenance.publication_status,
        provenance.content_tier,
        provenance.schema_version,
        provenance.compatible_with,
        provenance.content_hash,
        provenance.trust_policy,
        provenance.last_updated,
        provenance.banner,
        page.limitations.lead,
        sort_key(kana or page.headword),
    )


def _reading_values(reading: Reading | None) -> tuple[str | None, bool]:
    return (reading.kana, reading.derived) if reading else (None, False)


def _sections(page: Page) -> _Rows:
    return [
        (at, each.kind, each.heading, each.lead, each.prose, each.doubled)
        for at, each in enumerate(page.sections)
    ]


def _rows(page: Page) -> _Rows:
    return [
        (at, row_at, json.dumps(cells, ensure_ascii=False))
        for at, section in enumerate(page.sections)
        for row_at, cells in enumerate(section.rows)
    ]


def _terms(page: Page) -> _Rows:
    return [
        (
            at,
            each.text,
            each.kind,
            each.locale.tag,
            *_reading_values(each.reading),
            each.status or "",
        )
        for at, each in enumerate(page.terms)
    ]


def _relations(page: Page) -> _Rows:
    return [
        (at, link.title, link.kind, link.target, link.url) for at, link in enumerate(page.relations)
    ]


def _chunks(page: Page) -> _Rows:
    return [(at, chunk.id, chunk.kind) for at, chunk in enumerate(page.chunks)]


def _faqs(page: Page) -> _Rows:
    return [(at, faq.question, faq.answer) for at, faq in enumerate(page.faqs)]


def _sources(page: Page) -> _Rows:
    return [(at, each.publisher, each.title, each.url) for at, each in enumerate(page.sources)]


def _limitations(page: Page) -> _Rows:
    return list(enumerate(page.limitations.items))


def _tags(page: Page) -> _Rows:
    return list(enumerate(page.tags))


def _headers(page: Page) -> _Rows:
    return [(at, key, value) for at, (key, value) in enumerate(page.provenance.extra)]


def _keys(page: Page) -> _Rows:
    return list(page_keys(page).items())


_PARTS: tuple[tuple[str, Callable[[Page], _Rows]], ...] = (
    ("INSERT INTO sections VALUES (?, ?, ?, ?, ?, ?, ?)", _sections),
    ("INSERT INTO rows VALUES (?, ?, ?, ?)", _rows),
    ("INSERT INTO terms VALUES (?, ?, ?, ?, ?, ?, ?, ?)", _terms),
    ("INSERT INTO relations VALUES (?, ?, ?, ?, ?, ?, '')", _relations),
    ("INSERT INTO chunks VALUES (?, ?, ?, ?)", _chunks),
    ("INSERT INTO faqs VALUES (?, ?, ?, ?)", _faqs),
    ("INSERT INTO sources VALUES (?, ?, ?, ?, ?)", _sources),
    ("INSERT INTO limitations VALUES (?, ?, ?)", _limitations),
    ("INSERT INTO tags VALUES (?, ?, ?)", _tags),
    ("INSERT INTO headers VALUES (?, ?, ?, ?)", _headers),
    ("INSERT INTO keys (page, key, rank) VALUES (?, ?, ?)", _keys),
)
