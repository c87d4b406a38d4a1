"""Reads pages with the text they came from: for export, and to check the texts themselves."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

from glossary_app.errors import DamagedStoreError
from glossary_app.model.entry import EntryRef
from glossary_app.model.source import SourcePage, SourceText
from glossary_app.store.entries import Numbered, batches, find_entries
from glossary_app.store.file.database import Database
from glossary_app.store.file.faults import MEND_ADVICE
from glossary_app.store.page_reading import read_pages

_TEXTS = """
SELECT pages.id, path, format, text, digest
FROM pages
JOIN whole_texts ON whole_texts.page = pages.id
WHERE entry IN (SELECT value FROM json_each(:ids))
"""

# The text comes along: SQLite has no SHA-256 to compare it by. Not from `whole_texts`: SQLite would
# put together all texts of the library for each batch of a left join.
_DIGESTS = """
SELECT entry, path, digest, coalesce(source_heads.text, '') || coalesce(source_texts.text, '')
FROM pages
LEFT JOIN source_texts ON source_texts.id = pages.source
LEFT JOIN source_heads ON source_heads.id = source_texts.head
WHERE entry IN (SELECT value FROM json_each(:ids))
ORDER BY path
"""


def read_source_pages(database: Database, ref: EntryRef) -> tuple[SourcePage, ...]:
    """The pages of an entry with their texts; none when there is no such entry.

    Raises DamagedStoreError when a text is not the one that was saved.
    """
    pages = _source_pages_in(database, find_entries(database, [ref]))
    return tuple(_as_saved(database, pages))


def read_source_pages_of(database: Database, glossary: str) -> Iterator[SourcePage]:
    """All pages of a glossary with their texts; those of one entry follow each other.

    Raises DamagedStoreError when a text is not the one that was saved.
    """
    for batch in batches(database, glossary):
        yield from _as_saved(database, _source_pages_in(database, batch))


def read_texts_to_check(database: Database, glossary: str) -> Iterator[SourceText]:
    """The texts alone, whatever has become of them."""
    for batch in batches(database, glossary):
        ids = json.dumps([number for number, _ in batch])
        for _, path, format_name, text, _ in database.rows(_TEXTS, {"ids": ids}):
            yield SourceText(path, format_name, text)


def find_altered_texts(database: Database, glossary: str | None) -> Iterator[tuple[EntryRef, str]]:
    """Entries and paths of the pages whose text no longer has the digest it was saved with."""
    for batch in batches(database, glossary):
        refs = dict(batch)
        rows = database.rows(_DIGESTS, {"ids": json.dumps(list(refs))})
        for entry, path, digest, text in rows:
            if SourceText(path, "", text).digest != digest:
                yield refs[entry], path


def _source_pages_in(
    database: Database, numbered: Sequence[Numbered]
) -> Iterator[tuple[SourcePage, str]]:
    """The pages of these entries, each with the digest that its text was saved with."""
    entries = [number for number, _ in numbered]
    pages = read_pages(database, entries)
    texts = {
        page: (SourceText(path, format_name, text), digest)
        for page, path, format_name, text, digest in database.rows(
            _TEXTS, {"ids": json.dumps(entries)}
        )
    }
    for number, ref in numbered:
        for page_id, page in pages[number]:
            text, digest = texts[page_id]
            yield SourcePage(ref.slug, page, text, page_id), digest


def _as_saved(database: Database, pages: Iterator[tuple[SourcePage, str]]) -> Iterator[SourcePage]:
    for page, digest in pages:
        if page.source.digest != digest:
            what = f"the text of '{page.source.path}' is not the one that was imported"
            raise DamagedStoreError(str(database.path), what, MEND_ADVICE)
        yield page
