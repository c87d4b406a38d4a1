"""Reads what lists show of entries, without their pages."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from glossary_app.model.entry import (
    NAMED_BY,
    EntryRef,
    EntrySummary,
    counterpart_name,
    order_of_locale,
)
from glossary_app.model.locale import Locale
from glossary_app.model.provenance import least_checked
from glossary_app.store.entries import Numbered, batches, chunks_of, find_entries
from glossary_app.store.file.database import Database, Row

# Names travel to SQLite as one JSON text; this keeps it short.
_BATCH = 500

_SUMMARIES = """
SELECT entry, locale, headword, reading, short_definition, quality, draft, category
FROM pages
WHERE entry IN (SELECT value FROM json_each(:ids))
"""

_NAMES = """
SELECT pages.entry, terms.kind, terms.text
FROM terms
JOIN pages ON pages.id = terms.page
WHERE pages.entry IN (SELECT value FROM json_each(:ids))
  AND terms.kind IN (SELECT value FROM json_each(:kinds))
  AND terms.status NOT IN ('deprecated', 'forbidden')
ORDER BY pages.entry, pages.locale, terms.ordinal
"""

_NAMING_KINDS = json.dumps([kind for kinds in NAMED_BY.values() for kind in kinds])


def read_summaries(database: Database, glossary: str | None) -> Iterator[EntrySummary]:
    """The summaries of a glossary, or of the library, by slug within each glossary."""
    for batch in batches(database, glossary):
        yield from _summaries_in(database, batch)


def read_summaries_of(database: Database, refs: Iterable[EntryRef]) -> dict[EntryRef, EntrySummary]:
    """The summaries of those of these entries that exist, by name."""
    return {
        summary.ref: summary
        for some in chunks_of(refs, _BATCH)
        for summary in _summaries_in(database, find_entries(database, some))
    }


def _summaries_in(database: Database, numbered: Sequence[Numbered]) -> Iterator[EntrySummary]:
    pages: dict[int, list[Row]] = defaultdict(list)
    ids = json.dumps([number for number, _ in numbered])
    for row in database.rows(_SUMMARIES, {"ids": ids}):
        pages[row[0]].append(row)
    names = _names_of(database, [number for number, rows in pages.items() if len(rows) == 1])
    for number, ref in numbered:
        if number in pages:
            yield _summary(ref, pages[number], names[number])


def _names_of(database: Database, entries: list[int]) -> defaultdict[int, list[tuple[str, str]]]:
    """Kinds and texts of the terms that may name these entries in another language."""
    names: defaultdict[int, list[tuple[str, str]]] = defaultdict(list)
    if entries:
        values = {"ids": json.dumps(entries), "kinds": _NAMING_KINDS}
        for entry, kind, text in database.rows(_NAMES, values):
            names[entry].append((kind, text))
    return names


def _summary(ref: EntryRef, pages: list[Row], names: list[tuple[str, str]]) -> EntrySummary:
    # SQLite gives the rows of a set in no order that may be relied on.
    located = sorted(
        ((Locale(row[1]), row) for row in pages), key=lambda pair: order_of_locale(pair[0])
    )
    return EntrySummary(
        ref=ref,
        headwords=tuple((locale, row[2]) for locale, row in located),
        readings=tuple((locale, row[3]) for locale, row in located if row[3] is not None),
        short_definitions=tuple((locale, row[4]) for locale, row in located),
        quality=least_checked(row[5] for _, row in located),
        draft=any(row[6] for _, row in located),
        category=next((row[7] for _, row in located if row[7]), ""),
        counterpart=counterpart_name({locale.language: row[2] for locale, row in located}, names),
    )
