"""Reads entries: one, several, or all of them in batches."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice

from glossary_app.model.entry import Entry, EntryRef
from glossary_app.model.locale import Locale
from glossary_app.model.page import Page
from glossary_app.model.provenance import Provenance
from glossary_app.store.file.database import Database
from glossary_app.store.page_reading import read_pages, read_saved_pages

# Enough that the number of queries does not matter, few enough for long pages in memory.
BATCH = 200

# An entry's row id beside its name.
Numbered = tuple[int, EntryRef]
# Reads the pages of entries, by the row ids of both.
_Reading = Callable[[Database, Sequence[int]], dict[int, list[tuple[int, Page]]]]

_NEXT_ENTRIES = """
SELECT id, slug
FROM entries
WHERE glossary = :glossary AND slug > :after
ORDER BY slug
LIMIT :limit
"""

# CROSS JOIN keeps the order of the list, which is also the order of the answer.
_FIND_ENTRIES = """
SELECT entries.id, entries.glossary, entries.slug
FROM json_each(:names) AS name
CROSS JOIN entries
  ON entries.glossary = json_extract(name.value, '$[0]')
  AND entries.slug = json_extract(name.value, '$[1]')
ORDER BY name.key
"""


_TRUST = """
SELECT entry, locale, quality, draft
FROM pages
WHERE entry IN (SELECT value FROM json_each(:ids))
"""


def read_entry(database: Database, ref: EntryRef) -> Entry | None:
    """The entry of this name."""
    return next(_entries_in(database, find_entries(database, [ref])), None)


def read_entries(database: Database, glossary: str | None) -> Iterator[Entry]:
    """All entries of a glossary, or of the library, by slug within each glossary."""
    for batch in batches(database, glossary):
        yield from _entries_in(database, batch)


def read_saved_entries(database: Database) -> Iterator[Entry]:
    """All entries of the library while some are being saved; those pages get their checksums."""
    for batch in batches(database, None):
        yield from _entries_in(database, batch, read_saved_pages)


def read_entries_of(database: Database, refs: Iterable[EntryRef]) -> Iterator[Entry]:
    """The entries of these names, in their order; those that do not exist are left out."""
    for some in chunks_of(refs, BATCH):
        yield from _entries_in(database, find_entries(database, some))


def read_trust_of(
    database: Database, refs: Iterable[EntryRef]
) -> dict[EntryRef, dict[Locale, Provenance]]:
    """Quality and draft of each page of these entries, without the pages."""
    found: dict[EntryRef, dict[Locale, Provenance]] = {}
    for some in chunks_of(refs, BATCH):
        names = dict(find_entries(database, some))
        for number, locale, quality, draft in database.rows(_TRUST, {"ids": json.dumps([*names])}):
            pages = found.setdefault(names[number], {})
            pages[Locale(locale)] = Provenance(quality, bool(draft))
    return found


def batches(database: Database, glossary: str | None) -> Iterator[list[Numbered]]:
    """The names of all entries, a batch at a time.

    No statement stays open between two batches, so that an abandoned iterator holds nothing.
    """
    for glossary_id in glossary_ids(database) if glossary is None else [glossary]:
        after = ""
        while rows := database.rows(
            _NEXT_ENTRIES, {"glossary": glossary_id, "after": after, "limit": BATCH}
        ):
            yield [(number, EntryRef(glossary_id, slug)) for number, slug in rows]
            after = rows[-1][1]


def find_entries(database: Database, refs: Sequence[EntryRef]) -> list[Numbered]:
    """Those of these entries that exist, in the order asked for."""
    names = json.dumps([(ref.glossary, ref.slug) for ref in refs])
    rows = database.rows(_FIND_ENTRIES, {"names": names})
    return [(number, EntryRef(glossary, slug)) for number, glossary, slug in rows]


def glossary_ids(database: Database) -> list[str]:
    """The ids of all glossaries, in library order."""
    return [row[0] for row in database.rows("SELECT id FROM glossaries ORDER BY position, id")]


def count_entries(database: Database, glossary: str | None) -> int:
    """How many entries a glossary, or the library, holds."""
    row = database.first(
        "SELECT count(*) FROM entries WHERE :glossary IS NULL OR glossary = :glossary",
        {"glossary": glossary},
    )
    return int(row[0]) if row else 0


def count_letters(database: Database) -> int:
    """How much text the pages of the library were read from."""
    row = database.first("SELECT coalesce(sum(length(text)), 0) FROM source_texts", {})
    return int(row[0]) if row else 0


def chunks_of(refs: Iterable[EntryRef], size: int) -> Iterator[list[EntryRef]]:
    """The references in lists of at most `size`."""
    iterator = iter(refs)
    while some := list(islice(iterator, size)):
        yield some


def _entries_in(
    database: Database, numbered: Sequence[Numbered], read: _Reading = read_pages
) -> Iterator[Entry]:
    pages = read(database, [number for number, _ in numbered])
    for number, ref in numbered:
        # Another process may have removed it since its name was read.
        if pages[number]:
            yield Entry(ref, tuple(page for _, page in pages[number]))
