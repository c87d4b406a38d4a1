"""The designations of entries: as running text is scanned for them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import groupby
from operator import itemgetter
from typing import Any, NamedTuple

from glossary_app.model.entry import EntryRef
from glossary_app.model.locale import Locale
from glossary_app.model.page import TermKind, TermStatus
from glossary_app.model.scan import Designation
from glossary_app.spelling.kana import is_japanese
from glossary_app.store.file.database import Database

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
"""
_ENABLED = "AND glossaries.enabled"
_OF_GLOSSARY = "AND entries.glossary = :glossary"
_CHOSEN = "AND named.entry IN (SELECT value FROM json_each(:entries))"
_GLOSSARY = "SELECT 1 FROM glossaries WHERE id = :glossary"
_IN_ORDER = "ORDER BY glossaries.position, entries.slug, named.kind <> 'headword'"

_NAMES = """
SELECT entry, headword FROM pages
UNION ALL
SELECT pages.entry, terms.text FROM terms JOIN pages ON pages.id = terms.page
WHERE terms.kind <> 'reading'
"""
_READINGS = """
SELECT entry, reading FROM pages WHERE reading <> ''
UNION ALL
SELECT pages.entry, terms.text FROM terms JOIN pages ON pages.id = terms.page
WHERE terms.kind = 'reading'
UNION ALL
SELECT pages.entry, terms.reading FROM terms JOIN pages ON pages.id = terms.page
WHERE terms.reading <> ''
"""

_STATUSES = {status.value: status for status in TermStatus}
# There are few of them, and each designation has one.
_locale = cache(Locale)


class Texts(NamedTuple):
    """Texts, and beside each the number of its entry."""

    entries: tuple[int, ...]
    texts: tuple[str, ...]


class StoredDesignations:
    """What running text is scanned for: all texts that name an entry, and the designations."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def names(self) -> Texts:
        """What entries are called, of all glossaries, those that are off among them."""
        return _texts(self._database.rows(_NAMES))

    def readings(self) -> Texts:
        """How these are read."""
        return _texts(self._database.rows(_READINGS))

    def all(self) -> Iterator[Designation]:
        """Every designation of enabled glossaries once, in library order, headwords first.

        What is only a reading stands with the designations that it belongs to.
        """
        return _designations(self._database.rows(f"{_OF_ENTRIES} {_ENABLED} {_IN_ORDER}"))

    def of(self, entries: Iterable[int], glossary: str = "") -> Iterator[Designation]:
        """The same of some entries, by the numbers that stand beside their names.

        Where a glossary is named, those of that one, and also when it is off.
        """
        values = {"entries": json.dumps(sorted(set(entries))), "glossary": glossary}
        where = f"{_CHOSEN} {_OF_GLOSSARY if glossary else _ENABLED}"
        return _designations(self._database.rows(f"{_OF_ENTRIES} {where} {_IN_ORDER}", values))

    def has_glossary(self, glossary: str) -> bool:
        """Whether there is a glossary of this id."""
        return self._database.first(_GLOSSARY, {"glossary": glossary}) is not None


def _texts(rows: Sequence[Any]) -> Texts:
    return Texts(*zip(*rows, strict=True)) if rows else Texts((), ())


def _designations(rows: Iterable[Any]) -> Iterator[Designation]:
    for (glossary, slug), group in groupby(rows, key=itemgetter(0, 1)):
        yield from _of_entry(EntryRef(glossary, slug), list(group))


def _of_entry(ref: EntryRef, rows: list[Any]) -> Iterator[Designation]:
    readings = tuple(text for _, _, kind, _, text, _, _ in rows if kind == TermKind.READING)
    told: set[tuple[str, str]] = set()
    # A headword that is not to be used stands among its own names, with that status.
    statuses = {(tag, text): status for _, _, _, tag, text, _, status in rows if status}
    for _, _, kind, tag, text, reading, _ in rows:
        if kind == TermKind.READING or (tag, text) in told:
            continue
        told.add((tag, text))
        is_headword = kind == "headword"
        own = (reading,) if reading else ()
        status = statuses.get((tag, text), "")
        yield Designation(
            text,
            _locale(tag),
            ref,
            _STATUSES[status] if status else None,
            is_headword,
            (*own, *readings) if is_headword and is_japanese(text) else own,
        )
