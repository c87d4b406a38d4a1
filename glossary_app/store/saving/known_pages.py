"""Finds what stands in the store under the slugs of an import, and notes what has been brought."""

from __future__ import annotations

from typing import NamedTuple

from glossary_app.store.file.database import Database
from glossary_app.store.saving.session_tables import note_seen

# Most entries that are read ahead, and most pages that wait to be noted.
_FARTHEST = 512

# Removed entries leave gaps in the numbers of those that follow each other.
_WIDEST_GAP = 64

_FIND = """
SELECT entries.id, pages.id, pages.digest, pages.format, pages.origin, pages.path,
  pages.content_hash, seen_pages.page
FROM entries
LEFT JOIN pages ON pages.entry = entries.id AND pages.locale = :locale
LEFT JOIN seen_pages ON seen_pages.page = pages.id
WHERE entries.glossary = :glossary AND entries.slug = :slug
"""

# The plus sign keeps SQLite from walking the whole glossary by its index of slugs
# (sqlite.org/optoverview.html, "Disqualifying WHERE clause terms using unary +").
_READ_AHEAD = """
SELECT entries.slug, pages.locale,
  entries.id, pages.id, pages.digest, pages.format, pages.origin, pages.path,
  pages.content_hash, seen_pages.page
FROM entries
JOIN pages ON pages.entry = entries.id
LEFT JOIN seen_pages ON seen_pages.page = pages.id
WHERE entries.id >= :first AND entries.id < :end AND +entries.glossary = :glossary
"""


class KnownPage(NamedTuple):
    """What stands in the store for a slug and locale; all None but the entry: only the entry.

    `seen` is set when the import has brought the page already.
    """

    entry: int
    page: int | None
    digest: str | None
    format: str | None
    origin: int | None
    path: str | None
    content_hash: str | None
    seen: int | None


# Of an entry without a page in a locale, all that can be said of that page.
_NO_PAGE = (None,) * 7


class KnownPages:
    """Answers for one glossary during one import.

    An import mostly brings its entries in the order in which they were first saved. While it
    does, those that come next are read together, at a fraction of the cost of asking for each.
    """

    def __init__(self, database: Database, glossary: str, *, is_empty: bool) -> None:
        self._database = database
        self._glossary = glossary
        self._is_empty = is_empty
        self._ahead: dict[tuple[str, str], KnownPage] = {}
        self._first = 0
        self._end = 0
        self._distance = 1
        # Pages found unchanged and not noted yet, each with its entry.
        self._unnoted: dict[int, int] = {}
        # The entry added last, and the locales of its pages so far.
        self._added: tuple[str, int, set[str]] = ("", 0, set())

    def take(self, slug: str, locale: str) -> KnownPage | None:
        """What is known of a page that is about to be saved; None when not even its entry is.

        What was read ahead is given once: saving the page puts it out of date. Of a glossary that
        held nothing before, only the entry added last is known: others are found to be there when
        they are added.
        """
        added, entry, locales = self._added
        if slug == added and locale not in locales:
            locales.add(locale)
            return KnownPage(entry, *_NO_PAGE)
        if self._is_empty:
            return None
        return self._ahead.pop((slug, locale), None) or self.find(slug, locale)

    def add_entry(self, slug: str, locale: str, entry: int) -> None:
        """Take notice of an entry that was not known, and is added with a first page."""
        self._added = (slug, entry, {locale})

    def forget_added(self) -> None:
        """Know nothing of the entry added last: what was done of it has been undone."""
        self._added = ("", 0, set())

    def note(self, page: int, entry: int) -> None:
        """Note a page as brought by the import."""
        self._unnoted[page] = entry
        if len(self._unnoted) >= _FARTHEST:
            self.write_notes()

    def forget_ahead(self) -> None:
        """Drop what was read ahead: pages have been noted as brought without asking here."""
        self._ahead.clear()
        self._first = self._end = 0

    def write_notes(self) -> None:
        """Bring the session's table of seen pages up to date."""
        note_seen(self._database, self._unnoted)
        self._unnoted.clear()

    def find(self, slug: str, locale: str) -> KnownPage | None:
        """What stands in the store of a page."""
        values = {"glossary": self._glossary, "slug": slug, "locale": locale}
        row = self._database.first(_FIND, values)
        if row is None:
            return None
        known = KnownPage._make(row)
        if known.page in self._unnoted:
            known = known._replace(seen=known.page)
        if not self._first <= known.entry < self._end:
            self._look_ahead(known.entry)
            self._ahead.pop((slug, locale), None)
        return known

    def _look_ahead(self, entry: int) -> None:
        is_next = 0 <= entry - self._end <= _WIDEST_GAP
        self._distance = min(self._distance * 2, _FARTHEST) if is_next else 1
        self._first, self._end = entry, entry + self._distance
        self._ahead.clear()
        if not is_next:
            return
        # Otherwise a page that waits to be noted would be read as not brought yet.
        self.write_notes()
        values = {"first": self._first, "end": self._end, "glossary": self._glossary}
        for slug, locale, *row in self._database.rows(_READ_AHEAD, values):
            self._ahead[slug, locale] = KnownPage._make(row)
