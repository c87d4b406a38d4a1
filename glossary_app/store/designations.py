"""The designations of entries: as running text is scanned for them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from itertools import groupby
from operator import itemgetter
from typing import Any

from glossary_app.model.entry import EntryRef
from glossary_app.model.locale import Locale
from glossary_app.model.page import TermKind, TermStatus
from glossary_app.model.scan import Designation
from glossary_app.spelling.kana import is_japanese
from glossary_app.store.file.database import Database
from glossary_app.store.generations import read_generation

_OF_ENTRIES = """
SELECT entries.glossary, entries.slug, named.kind, named.locale, named.text, named.reading,
  named.status
FROM (
  SELECT entry, 'headword' AS kind, locale, headword AS text, reading, '' AS status
  FROM pages
  UNION ALL
  SELECT pages.entry, terms.kind, terms.locale, terms.text, terms.reading, terms.status
  FROM terms
  JOIN pages ON pages.id = terms.page
) AS named
JOIN entries ON entries.id = named.entry
JOIN glossaries ON glossaries.id = entries.glossary
WHERE named.text <> ''
ORDER BY glossaries.position, entries.slug, named.kind <> 'headword'
"""
_GLOSSARIES = "SELECT id, enabled FROM glossaries ORDER BY position, id"

_READING, _HEADWORD = TermKind.READING.value, "headword"
# Of a row.
_KIND, _TAG, _TEXT, _STATUS = 2, 3, 4, 6
_STATUSES = {status.value: status for status in TermStatus}
# There are few of them, and each designation has one.
_locale = cache(Locale)


class StoredDesignations:
    """What running text is scanned for: all texts that name an entry, and the designations."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> Iterator[Designation]:
        """Every designation once, in library order, headwords first.

        What is only a reading stands with the designations that it belongs to.
        """
        return _designations(self._database.rows(_OF_ENTRIES))

    def glossaries(self) -> tuple[tuple[str, bool], ...]:
        """The glossaries in their order, and whether they are on."""
        return tuple((name, bool(is_on)) for name, is_on in self._database.rows(_GLOSSARIES))

    def generation(self) -> str:
        """Names what the designations are of."""
        return read_generation(self._database)


def _designations(rows: Iterable[Any]) -> Iterator[Designation]:
    for (glossary, slug), group in groupby(rows, key=itemgetter(0, 1)):
        yield from _of_entry(EntryRef(glossary, slug), list(group))


def _of_entry(ref: EntryRef, rows: list[Any]) -> Iterator[Designation]:
    readings = tuple(row[_TEXT] for row in rows if row[_KIND] == _READING)
    # A headword that is not to be used stands among its own names, with that status.
    statuses = {row[_TAG : _TEXT + 1]: row[_STATUS] for row in rows if row[_STATUS]}
    told: set[tuple[str, str]] = set()
    for row in rows:
        _, _, kind, tag, text, reading, _ = row
        name = (tag, text)
        if kind == _READING or name in told:
            continue
        told.add(name)
        is_headword = kind == _HEADWORD
        own = (reading,) if reading else ()
        if is_headword and readings and is_japanese(text):
            own = (*own, *readings)
        status = _STATUSES[statuses[name]] if name in statuses else None
        yield Designation(text, _locale(tag), ref, status, is_headword, own)
