"""Reads pages with the text they came from: for export, and to check the texts themselves."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

from glossary_app.model.entry import EntryRef
from glossary_app.model.source import SourcePage, SourceText
from glossary_app.store.entries import Numbered, batches, find_entries
from glossary_app.store.file.database import Database
from glossary_app.store.page_reading import read_pages

_TEXTS = """
SELECT id, path, format, source_text
FROM pages
WHERE entry IN (SELECT value FROM json_each(:ids))
"""

# The text comes along: SQLite has no SHA-256 to compare it by.
_DIGESTS = """
SELECT entry, path, digest, source_text
FROM pages
WHERE entry IN (SELECT value FROM json_each(:ids))
ORDER BY path
"""


def read_source_pages(database: Database, ref: EntryRef) -> tuple[SourcePage, ...]:
    """The pages of an entry with their texts; none when there is no such entry."""
    return tuple(_source_pages_in(database, find_entries(database, [ref])))


def read_source_pages_of(database: Database, glossary: str) -> Iterator[SourcePage]:
    """All pages of a glossary with their texts; those of one entry follow each other."""
    for batch in batches(database, glossary):
        yield from _source_pages_in(database, batch)


def find_altered_texts(database: Database, glossary: str | None) -> Iterator[tuple[EntryRef, str]]:
    """Entries and paths of the pages whose text no longer has the digest it was saved with."""
    for batch in batches(database, glossary):
        refs = dict(batch)
        rows = database.rows(_DIGESTS, {"ids": json.dumps(list(refs))})
        for entry, path, digest, text in rows:
            if SourceText(path, "", text).digest != digest:
                yield refs[entry], path


def _source_pages_in(database: Database, numbered: Sequence[Numbered]) -> Iterator[SourcePage]:
    entries = [number for number, _ in numbered]
    pages = read_pages(database, entries)
    texts = {
        page: SourceText(path, format_name, text)
        for page, path, format_name, text in database.rows(_TEXTS, {"ids": json.dumps(entries)})
    }
    for number, ref in numbered:
        for page_id, page in pages[number]:
            yield SourcePage(ref.slug, page, texts[page_id])
