"""Gives the pages that have been saved their checksums."""

from __future__ import annotations

from glossary_app.store.file.database import Database
from glossary_app.store.page_reading import READING, sum_pages
from glossary_app.store.page_sums import keep_sums

_BATCH = 200

_WITHOUT_SUM = """
SELECT DISTINCT pages.entry
FROM pages
LEFT JOIN page_sums ON page_sums.page = pages.id AND page_sums.reading = :reading
WHERE page_sums.page IS NULL
"""


def sum_new_pages(database: Database) -> None:
    """Sum up every page that has no checksum of the present reading."""
    entries = [entry for (entry,) in database.rows(_WITHOUT_SUM, {"reading": READING})]
    for start in range(0, len(entries), _BATCH):
        keep_sums(database, sum_pages(database, entries[start : start + _BATCH]), READING)
