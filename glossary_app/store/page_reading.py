"""Reads pages with all their parts, many at a time: a fixed number of queries for a whole batch."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeVar

from glossary_app.model.entry import order_of_locale
from glossary_app.model.locale import Locale
from glossary_app.model.page import (
    Chunk,
    Faq,
    Limitations,
    Page,
    ProseFormat,
    Reading,
    Relation,
    Section,
    SectionKind,
    Source,
    Term,
    TermStatus,
)
from glossary_app.model.provenance import Provenance
from glossary_app.store.file.database import Database, Row
from glossary_app.store.page_sums import PageSums, keep_sums, reading_of, refuse_altered

_Part = TypeVar("_Part")
_Groups = dict[int, list[_Part]]

# A list of ids as one JSON text: SQLite bounds the number of parameters of a statement.
_PAGES = """
SELECT id, entry, locale, headword, reading, reading_derived, short_definition, category,
  prose_format, limitations_lead,
  quality, draft, canonical_url, publication_status, content_tier, schema_version,
  compatible_with, content_hash, trust_policy, last_updated, banner
FROM pages
WHERE entry IN (SELECT value FROM json_each(:ids))
"""

# From this column on they are the fields of Provenance, in its order.
_PROVENANCE_AT = 10


def read_pages(database: Database, entries: Sequence[int]) -> dict[int, list[tuple[int, Page]]]:
    """The pages of these entries with their ids, by entry and in the order of locales."""
    found, sums = _summed_pages(database, entries)
    refuse_altered(database, sums, READING)
    return found


def read_saved_pages(
    database: Database, entries: Sequence[int]
) -> dict[int, list[tuple[int, Page]]]:
    """The same while pages are being saved: those without a checksum get one on the way."""
    found, sums = _summed_pages(database, entries)
    keep_sums(database, refuse_altered(database, sums, READING), READING)
    return found


def _summed_pages(
    database: Database, entries: Sequence[int]
) -> tuple[dict[int, list[tuple[int, Page]]], PageSums]:
    rows = database.rows(_PAGES, {"ids": json.dumps(entries)})
    found: dict[int, list[tuple[int, Page]]] = {entry: [] for entry in entries}
    sums = PageSums()
    with database.making_values:
        parts = _read_parts(database, [row[0] for row in rows], sums)
        for row in rows:
            sums.add(row[0], row[2:])
            found[row[1]].append((row[0], _page(row, parts)))
    for pages in found.values():
        pages.sort(key=lambda numbered: order_of_locale(numbered[1].locale))
    return found, sums


def sum_pages(database: Database, entries: Sequence[int]) -> dict[int, int]:
    """The checksum of each page of these entries as it stands."""
    rows = database.rows(_PAGES, {"ids": json.dumps(entries)})
    ids = json.dumps([row[0] for row in rows])
    sums = PageSums()
    for statement in _PART_STATEMENTS:
        for page, *values in database.rows(statement, {"ids": ids}):
            sums.add(page, values)
    for row in rows:
        sums.add(row[0], row[2:])
    return sums.by_page


@dataclass(frozen=True, slots=True)
class _Parts:
    """The parts of many pages, each kind by page."""

    sections: _Groups[Section]
    terms: _Groups[Term]
    relations: _Groups[Relation]
    chunks: _Groups[Chunk]
    faqs: _Groups[Faq]
    sources: _Groups[Source]
    limitations: _Groups[str]
    tags: _Groups[str]
    headers: _Groups[tuple[str, str]]


def _read_parts(database: Database, pages: Sequence[int], sums: PageSums) -> _Parts:
    ids = json.dumps(pages)

    def grouped(statement: str, make: Callable[..., _Part]) -> _Groups[_Part]:
        groups: _Groups[_Part] = defaultdict(list)
        for page, *values in database.rows(statement, {"ids": ids}):
            sums.add(page, values)
            groups[page].append(make(*values))
        return groups

    return _Parts(
        sections=_read_sections(database, ids, sums),
        terms=grouped(_TERMS, _term),
        relations=grouped(_RELATIONS, Relation),
        chunks=grouped(_CHUNKS, Chunk),
        faqs=grouped(_FAQS, Faq),
        sources=grouped(_SOURCES, Source),
        limitations=grouped(_LIMITATIONS, str),
        tags=grouped(_TAGS, str),
        headers=grouped(_HEADERS, _header),
    )


def _read_sections(database: Database, ids: str, sums: PageSums) -> _Groups[Section]:
    rows: dict[tuple[int, int], list[tuple[str, ...]]] = defaultdict(list)
    for page, section, cells in database.rows(_ROWS, {"ids": ids}):
        sums.add(page, (section, cells))
        rows[page, section].append(tuple(json.loads(cells)))
    sections: _Groups[Section] = defaultdict(list)
    for page, ordinal, kind, heading, lead, prose, doubled in database.rows(
        _SECTIONS, {"ids": ids}
    ):
        sums.add(page, (ordinal, kind, heading, lead, prose, doubled))
        lines = tuple(rows.get((page, ordinal), ()))
        sections[page].append(
            Section(SectionKind(kind), heading, lead, lines, prose, bool(doubled))
        )
    return sections


def _page(row: Row, parts: _Parts) -> Page:
    number, _, locale, headword, kana, derived, short_definition, category = row[:8]
    prose_format, limitations_lead = row[8:_PROVENANCE_AT]
    quality, draft, *declared = row[_PROVENANCE_AT:]
    declared.append(tuple(parts.headers.get(number, ())))
    return Page(
        locale=_locale(locale),
        headword=headword,
        short_definition=short_definition,
        provenance=_provenance(quality, bool(draft), *declared),
        reading=_reading(kana, derived),
        sections=tuple(parts.sections.get(number, ())),
        terms=tuple(parts.terms.get(number, ())),
        relations=tuple(parts.relations.get(number, ())),
        chunks=tuple(parts.chunks.get(number, ())),
        faqs=tuple(parts.faqs.get(number, ())),
        sources=tuple(parts.sources.get(number, ())),
        limitations=_limitations(limitations_lead, tuple(parts.limitations.get(number, ()))),
        category=category,
        tags=tuple(parts.tags.get(number, ())),
        prose_format=ProseFormat(prose_format),
    )


# Equal values of many pages are one: they are made, and handed to helpers, once.
_locale = lru_cache(maxsize=256)(Locale)
_provenance = lru_cache(maxsize=64)(Provenance)
_limitations = lru_cache(maxsize=64)(Limitations)


def _reading(kana: str | None, derived: int) -> Reading | None:
    return None if kana is None else Reading(kana, bool(derived))


def _term(text: str, kind: str, locale: str, kana: str | None, derived: int, status: str) -> Term:
    marked = TermStatus(status) if status else None
    return Term(text, kind, _locale(locale), _reading(kana, derived), marked)


def _header(key: str, value: str) -> tuple[str, str]:
    return key, value


_SECTIONS = """
SELECT page, ordinal, kind, heading, lead, prose, doubled
FROM sections
WHERE page IN (SELECT value FROM json_each(:ids))
ORDER BY page, ordinal
"""

_ROWS = """
SELECT page, section, cells
FROM rows
WHERE page IN (SELECT value FROM json_each(:ids))
ORDER BY page, section, ordinal
"""

_TERMS = """
SELECT page, text, kind, locale, reading, reading_derived, status
FROM terms
WHERE page IN (SELECT value FROM json_each(:ids))
ORDER BY page, ordinal
"""

_RELATIONS = """
SELECT page, title, kind, target, url
FROM relations
WHERE page IN (SELECT value FROM json_each(:ids))
ORDER BY page, ordinal
"""

_CHUNKS = """
SELECT page, id, kind
FROM chunks
WHERE page IN (SELECT value FROM json_each(:ids))
ORDER BY page, ordinal
"""

_FAQS = """
SELECT page, question, answer
FROM faqs
WHERE page IN (SELECT value FROM json_each(:ids))
ORDER BY page, ordinal
"""

_SOURCES = """
SELECT page, publisher, title, url
FROM sources
WHERE page IN (SELECT value FROM json_each(:ids))
ORDER BY page, ordinal
"""

_LIMITATIONS = """
SELECT page, text
FROM limitations
WHERE page IN (SELECT value FROM json_each(:ids))
ORDER BY page, ordinal
"""

_TAGS = """
SELECT page, tag
FROM tags
WHERE page IN (SELECT value FROM json_each(:ids))
ORDER BY page, ordinal
"""

_HEADERS = """
SELECT page, key, value
FROM headers
WHERE page IN (SELECT value FROM json_each(:ids))
ORDER BY page, ordinal
"""

# In the order in which they are read.
_PART_STATEMENTS = (
    _ROWS,
    _SECTIONS,
    _TERMS,
    _RELATIONS,
    _CHUNKS,
    _FAQS,
    _SOURCES,
    _LIMITATIONS,
    _TAGS,
    _HEADERS,
)
READING = reading_of((_PAGES, *_PART_STATEMENTS))
