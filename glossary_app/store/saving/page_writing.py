"""Writes one page and its parts, row by row."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping

from glossary_app.model.page import Page, Reading
from glossary_app.model.source import SourcePage
from glossary_app.spelling.keys import strict_key
from glossary_app.spelling.sort_keys import sort_key
from glossary_app.store.file.database import Database

_Rows = list[dict[str, object]]

_INSERT_PAGE = """
INSERT INTO pages
VALUES (
  :id, :entry, :locale, :origin, :path, :format, :digest,
  :headword, :reading, :reading_derived, :short_definition, :category, :prose_format,
  :quality, :draft, :canonical_url, :publication_status, :content_tier, :schema_version,
  :compatible_with, :content_hash, :trust_policy, :last_updated, :banner,
  :limitations_lead, :sort_key, :source
)
"""

_INSERT_SECTION = """
INSERT INTO sections
VALUES (:page, :ordinal, :kind, :heading, :lead, :prose, :doubled)
"""

_INSERT_TERM = """
INSERT INTO terms
VALUES (:page, :ordinal, :text, :kind, :locale, :reading, :reading_derived, :status)
"""


def insert_page(
    database: Database, place: Mapping[str, object], source_page: SourcePage, digest: str
) -> int:
    """Add a page; `place` gives its `id` (None for a new one), `entry`, `origin` and `source`.

    Returns the page's id.
    """
    page = source_page.page
    values = {**place, **_source_values(source_page, digest), **_page_values(page)}
    page_id = database.insert(_INSERT_PAGE, values)
    for statement, rows_of in _PARTS:
        rows = rows_of(page)
        if rows:
            database.execute_many(statement, _numbered(page_id, rows))
    database.execute_many(
        "INSERT INTO keys VALUES (:key, :page, :rank)",
        [{"page": page_id, "key": key, "rank": rank} for key, rank in page_keys(page).items()],
    )
    return page_id


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


def _source_values(source_page: SourcePage, digest: str) -> dict[str, object]:
    source = source_page.source
    return {
        "path": source.path,
        "format": source.format,
        "digest": digest,
    }


def _page_values(page: Page) -> dict[str, object]:
    provenance = page.provenance
    kana, derived = _reading_values(page.reading)
    return {
        "locale": page.locale.tag,
        "headword": page.headword,
        "reading": kana,
        "reading_derived": derived,
        "short_definition": page.short_definition,
        "category": page.category,
        "prose_format": page.prose_format,
        "quality": provenance.quality,
        "draft": provenance.draft,
        "canonical_url": provenance.canonical_url,
        "publication_status": provenance.publication_status,
        "content_tier": provenance.content_tier,
        "schema_version": provenance.schema_version,
        "compatible_with": provenance.compatible_with,
        "content_hash": provenance.content_hash,
        "trust_policy": provenance.trust_policy,
        "last_updated": provenance.last_updated,
        "banner": provenance.banner,
        "limitations_lead": page.limitations.lead,
        "sort_key": sort_key(kana or page.headword),
    }


def _reading_values(reading: Reading | None) -> tuple[str | None, bool]:
    return (reading.kana, reading.derived) if reading else (None, False)


def _numbered(page_id: int, rows: _Rows) -> Iterable[dict[str, object]]:
    return ({"page": page_id, "ordinal": at, **row} for at, row in enumerate(rows))


def _sections(page: Page) -> _Rows:
    return [
        {
            "kind": section.kind,
            "heading": section.heading,
            "lead": section.lead,
            "prose": section.prose,
            "doubled": section.doubled,
        }
        for section in page.sections
    ]


def _rows(page: Page) -> _Rows:
    # Numbered within its section; overrides the number within the page.
    return [
        {"section": at, "ordinal": row_at, "cells": json.dumps(cells, ensure_ascii=False)}
        for at, section in enumerate(page.sections)
        for row_at, cells in enumerate(section.rows)
    ]


def _terms(page: Page) -> _Rows:
    rows: _Rows = []
    for term in page.terms:
        kana, derived = _reading_values(term.reading)
        rows.append(
            {
                "text": term.text,
                "kind": term.kind,
                "locale": term.locale.tag,
                "reading": kana,
                "reading_derived": derived,
                "status": term.status or "",
            }
        )
    return rows


def _relations(page: Page) -> _Rows:
    return [
        {"title": link.title, "kind": link.kind, "target": link.target, "url": link.url}
        for link in page.relations
    ]


def _chunks(page: Page) -> _Rows:
    return [{"id": chunk.id, "kind": chunk.kind} for chunk in page.chunks]


def _faqs(page: Page) -> _Rows:
    return [{"question": faq.question, "answer": faq.answer} for faq in page.faqs]


def _sources(page: Page) -> _Rows:
    return [
        {"publisher": source.publisher, "title": source.title, "url": source.url}
        for source in page.sources
    ]


def _limitations(page: Page) -> _Rows:
    return [{"text": text} for text in page.limitations.items]


def _tags(page: Page) -> _Rows:
    return [{"tag": tag} for tag in page.tags]


def _headers(page: Page) -> _Rows:
    return [{"key": key, "value": value} for key, value in page.provenance.extra]


_PARTS: tuple[tuple[str, Callable[[Page], _Rows]], ...] = (
    (_INSERT_SECTION, _sections),
    ("INSERT INTO rows VALUES (:page, :section, :ordinal, :cells)", _rows),
    (_INSERT_TERM, _terms),
    (
        "INSERT INTO relations VALUES (:page, :ordinal, :title, :kind, :target, :url, '')",
        _relations,
    ),
    ("INSERT INTO chunks VALUES (:page, :ordinal, :id, :kind)", _chunks),
    ("INSERT INTO faqs VALUES (:page, :ordinal, :question, :answer)", _faqs),
    ("INSERT INTO sources VALUES (:page, :ordinal, :publisher, :title, :url)", _sources),
    ("INSERT INTO limitations VALUES (:page, :ordinal, :text)", _limitations),
    ("INSERT INTO tags VALUES (:page, :ordinal, :tag)", _tags),
    ("INSERT INTO headers VALUES (:page, :ordinal, :key, :value)", _headers),
)
