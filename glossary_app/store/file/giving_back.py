"""Gives the disk back what a file does not need any more: SQLite keeps what was deleted as room."""

from __future__ import annotations

import logging

from glossary_app.errors import StoreError
from glossary_app.store.file.database import Database

# A quarter of the file, and more than the next import fills anyway.
_LEAST_SHARE, _LEAST_BYTES = 0.25, 4_000_000

_ROOM = """
SELECT freelist_count, page_count, page_size
FROM pragma_freelist_count, pragma_page_count, pragma_page_size
"""

_log = logging.getLogger(__name__)


def give_back(database: Database) -> None:
    """Make the file as small as what it holds, where that is worth the time.

    To be called when a write is kept; that this fails, for want of room say, changes nothing.
    """
    try:
        row = database.first(_ROOM)
        if row and _is_worth(*row):
            database.execute("VACUUM")
            # Readers may keep the log from being written back: the next write does it.
            database.rows("PRAGMA wal_checkpoint(TRUNCATE)")
    except StoreError as error:
        _log.warning("'%s' stays as large as it was: %s", database.path, error)


def _is_worth(free: int, pages: int, page_size: int) -> bool:
    return free >= pages * _LEAST_SHARE and free * page_size >= _LEAST_BYTES
