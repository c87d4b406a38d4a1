"""The user's own file: bookmarks, notes, history and recent searches.

No import, rebuild or update touches it. It names entries, whether they are installed or not.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from glossary_app.model.entry import EntryRef
from glossary_app.model.locale import Locale
from glossary_app.model.user import Bookmark, Note, Visit
from glossary_app.store.file.copying import keep_copy
from glossary_app.store.file.database import (
    BUSY_SECONDS,
    Database,
    open_in_memory,
)
from glossary_app.store.file.kinds import USER
from glossary_app.store.file.opening import open_or_read, open_or_read_existing

Clock = Callable[[], datetime]


# What is older is forgotten.
MOST_VISITS = 1000
MOST_SEARCHES = 200

_ADD_BOOKMARK = """
INSERT INTO bookmarks (glossary, slug, added)
VALUES (:glossary, :slug, :at)
ON CONFLICT (glossary, slug) DO NOTHING
"""

_SET_NOTE = """
INSERT INTO notes (glossary, slug, text, changed)
VALUES (:glossary, :slug, :text, :at)
ON CONFLICT (glossary, slug) DO UPDATE SET text = :text, changed = :at
"""

_ADD_VISIT = """
INSERT INTO visits (glossary, slug, locale, at)
VALUES (:glossary, :slug, :locale, :at)
"""

# Ids of visits only grow, so the newest are told without sorting.
_FORGET_VISITS = """
DELETE FROM visits
WHERE id <= (SELECT max(id) FROM visits) - :most
"""

_ADD_SEARCH = """
INSERT INTO searches (query, at)
VALUES (:query, :at)
ON CONFLICT (query) DO UPDATE SET at = :at
"""

_ADD_MISSING_TERM = """
INSERT INTO missing_terms (query, at)
VALUES (:query, :at)
ON CONFLICT (query) DO NOTHING
"""

_FORGET_SEARCHES = """
DELETE FROM searches
WHERE query NOT IN (SELECT query FROM searches ORDER BY at DESC LIMIT :most)
"""


def utc_now() -> datetime:
    """The present time in UTC."""
    return datetime.now(UTC)


class UserData:
    """One connection to the user's file; belongs to the thread that opened it."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    @classmethod
    def open(
        cls, path: Path, clock: Clock = utc_now, busy_seconds: float = BUSY_SECONDS
    ) -> UserData:
        """Open the file, made or upgraded where needed; raises what `Store.open` raises."""
        return cls(open_or_read(path, USER, busy_seconds), clock)

    @classmethod
    def open_existing(
        cls, path: Path, clock: Clock = utc_now, busy_seconds: float = BUSY_SECONDS
    ) -> UserData:
        """Open a file that was made before; DamagedStoreError too when it is gone or empty."""
        return cls(open_or_read_existing(path, USER, busy_seconds), clock)

    @classmethod
    def open_in_memory(cls, path: Path, clock: Clock = utc_now) -> UserData:
        """Open a copy of the file in memory: what is written to it is not kept."""
        return cls(open_in_memory(path, USER), clock)

    @property
    def has_changed(self) -> bool:
        """Whether anything was written since it was opened."""
        return self._database.connection.total_changes > 0

    def keep_copy(self, copy: Path) -> None:
        """Keep a copy to fall back on; raises DamagedStoreError when this file is damaged."""
        keep_copy(self._database, copy)

    def close(self) -> None:
        """Let go of the file."""
        self._database.close()

    def bookmarks(self) -> tuple[Bookmark, ...]:
        """All bookmarks, the newest first."""
        rows = self._database.rows("SELECT * FROM bookmarks ORDER BY added DESC, glossary, slug")
        with self._database.making_values:
            return tuple(
                Bookmark(EntryRef(glossary, slug), datetime.fromisoformat(added))
                for glossary, slug, added in rows
            )

    def is_bookmarked(self, ref: EntryRef) -> bool:
        """Whether the entry has a bookmark."""
        statement = "SELECT 1 FROM bookmarks WHERE glossary = :glossary AND slug = :slug"
        return self._database.first(statement, _name(ref)) is not None

    def add_bookmark(self, ref: EntryRef) -> None:
        """Bookmark an entry; an older bookmark stands."""
        self._database.execute(_ADD_BOOKMARK, {**_name(ref), "at": self._now()})

    def remove_bookmark(self, ref: EntryRef) -> None:
        """Remove the entry's bookmark, if it has one."""
        statement = "DELETE FROM bookmarks WHERE glossary = :glossary AND slug = :slug"
        self._database.execute(statement, _name(ref))

    def notes(self) -> tuple[Note, ...]:
        """All notes, the last changed first."""
        rows = self._database.rows("SELECT * FROM notes ORDER BY changed DESC, glossary, slug")
        with self._database.making_values:
            return tuple(
                Note(EntryRef(glossary, slug), text, datetime.fromisoformat(changed))
                for glossary, slug, text, changed in rows
            )

    def note(self, ref: EntryRef) -> str:
        """The text of the entry's note; empty when it has none."""
        statement = "SELECT text FROM notes WHERE glossary = :glossary AND slug = :slug"
        row = self._database.first(statement, _name(ref))
        return str(row[0]) if row else ""

    def set_note(self, ref: EntryRef, text: str) -> None:
        """Give the entry this note in place of the one it has; blank text removes it."""
        if text.strip():
            self._database.execute(_SET_NOTE, {**_name(ref), "text": text, "at": self._now()})
            return
        statement = "DELETE FROM notes WHERE glossary = :glossary AND slug = :slug"
        self._database.execute(statement, _name(ref))

    def visits(self, limit: int) -> tuple[Visit, ...]:
        """The last visits, the newest first."""
        statement = "SELECT glossary, slug, locale, at FROM visits ORDER BY id DESC LIMIT :limit"
        rows = self._database.rows(statement, {"limit": limit})
        with self._database.making_values:
            return tuple(
                Visit(EntryRef(glossary, slug), Locale(locale), datetime.fromisoformat(at))
                for glossary, slug, locale, at in rows
            )

    def add_visit(self, ref: EntryRef, locale: Locale) -> None:
        """Note that a page was opened, where that can be written."""
        if not self._database.is_writable:
            return
        with self._database.writing():
            values = {**_name(ref), "locale": locale.tag, "at": self._now()}
            self._database.execute(_ADD_VISIT, values)
            self._database.execute(_FORGET_VISITS, {"most": MOST_VISITS})

    def forget_visits(self) -> None:
        """Clear the history."""
        self._database.execute("DELETE FROM visits")

    def shorten_history(self, most: int) -> None:
        """Forget all but the last visits, and all but as many queries."""
        if self._database.is_writable:
            with self._database.writing():
                self._database.execute(_FORGET_VISITS, {"most": most})
                self._database.execute(_FORGET_SEARCHES, {"most": most})

    def searches(self, limit: int) -> tuple[str, ...]:
        """The last queries, each once, the newest first."""
        statement = "SELECT query FROM searches ORDER BY at DESC LIMIT :limit"
        return tuple(query for (query,) in self._database.rows(statement, {"limit": limit}))

    def add_search(self, query: str) -> None:
        """Note that something was searched for, where that can be written, unless it is blank."""
        if not query.strip() or not self._database.is_writable:
            return
        with self._database.writing():
            self._database.execute(_ADD_SEARCH, {"query": query.strip(), "at": self._now()})
            self._database.execute(_FORGET_SEARCHES, {"most": MOST_SEARCHES})

    def forget_searches(self) -> None:
        """Clear the recent searches."""
        self._database.execute("DELETE FROM searches")

    def missing_terms(self) -> tuple[str, ...]:
        """What was written down as missing, in the order in which it was."""
        rows = self._database.rows("SELECT query FROM missing_terms ORDER BY at, query")
        return tuple(query for (query,) in rows)

    def add_missing_term(self, query: str) -> None:
        """Write down what was not found, once, unless it is blank."""
        if query.strip():
            values = {"query": query.strip(), "at": self._now()}
            self._database.execute(_ADD_MISSING_TERM, values)

    def forget_missing_terms(self) -> None:
        """Strike out all that was written down as missing."""
        self._database.execute("DELETE FROM missing_terms")

    def _now(self) -> str:
        # Always with microseconds, so that the texts sort as the times do.
        return self._clock().astimezone(UTC).isoformat(timespec="microseconds")


def _name(ref: EntryRef) -> dict[str, object]:
    return {"glossary": ref.glossary, "slug": ref.slug}
