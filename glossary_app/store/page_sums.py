"""A checksum for each page and its parts: SQLite has none, and shows a turned letter as it is."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from marshal import dumps
from zlib import crc32

from glossary_app.errors import DamagedStoreError
from glossary_app.store.file.database import Database
from glossary_app.store.file.faults import MEND_ADVICE

# The oldest form, in which equal values are equal bytes.
_FORM = 0

_KNOWN = """
SELECT page, sum
FROM page_sums
WHERE reading = :reading AND page IN (SELECT value FROM json_each(:ids))
"""

_KEEP = "INSERT OR REPLACE INTO page_sums VALUES (?, ?, ?)"


class PageSums:
    """Sums up the rows of pages as they are read."""

    def __init__(self) -> None:
        self.by_page: dict[int, int] = {}

    def add(self, page: int, values: Sequence[object]) -> None:
        """Take in a row of a page; rows come in their order."""
        self.by_page[page] = crc32(dumps(list(values), _FORM), self.by_page.get(page, 0))


def reading_of(statements: Iterable[str]) -> int:
    """Names what is read of a page: sums of another reading cannot be compared."""
    return crc32("".join(statements).encode())


def known_sums(database: Database, pages: Iterable[int], reading: int) -> list[tuple[int, int]]:
    """The sums with which these pages were saved; some have none of this reading yet."""
    values = {"ids": json.dumps(list(pages)), "reading": reading}
    return [(page, sum_) for page, sum_ in database.rows(_KNOWN, values)]


def keep_sums(database: Database, sums: Mapping[int, int], reading: int) -> None:
    """Keep with which sums pages have been saved."""
    database.execute_many(_KEEP, [(page, reading, sum_) for page, sum_ in sums.items()])


def refuse_altered(database: Database, sums: PageSums, reading: int) -> dict[int, int]:
    """Raise DamagedStoreError when a page is not as it was saved; gives the sums not yet kept."""
    new = dict(sums.by_page)
    for page, expected in known_sums(database, sums.by_page, reading):
        if new.pop(page) != expected:
            what = "a page is not as it was saved"
            raise DamagedStoreError(str(database.path), what, MEND_ADVICE)
    return new
