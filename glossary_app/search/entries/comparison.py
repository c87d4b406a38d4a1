"""Compares what an index shows of entries with what the store says of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from glossary_app.model.entry import EntryRef, EntrySummary
from glossary_app.search.entries.documents import SHORT_TEXT
from glossary_app.search.entries.stored import Row, RowPage


def differing(held: Mapping[str, Row], summaries: Iterable[EntrySummary]) -> Iterator[EntryRef]:
    """The entries that are not held as they are stored, then those that are stored no longer.

    `held` has the row of each entry by the entry's name.
    """
    stored = set()
    for summary in summaries:
        stored.add(str(summary.ref))
        if held.get(str(summary.ref)) != _row_of(summary):
            yield summary.ref
    yield from (
        EntryRef(row.glossary, row.slug) for name, row in held.items() if name not in stored
    )


def _row_of(summary: EntrySummary) -> Row:
    readings = dict(summary.readings)
    texts = dict(summary.short_definitions)
    pages = tuple(
        RowPage(locale.tag, headword, readings.get(locale, ""), texts[locale][:SHORT_TEXT])
        for locale, headword in summary.headwords
    )
    ref = summary.ref
    return Row(ref.glossary, ref.slug, summary.quality, summary.draft, summary.counterpart, pages)
