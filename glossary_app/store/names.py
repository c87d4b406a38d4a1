"""The designations of the library by their keys, as running text is searched for them.

Nothing of the library is held in memory but what was asked last: a page asks for some hundred keys,
most of which the page before has asked for as well.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Collection, Mapping
from typing import Generic, TypeVar

from glossary_app.model.entry import EntryRef
from glossary_app.model.naming import Known, Name
from glossary_app.spelling.keys import strict_key
from glossary_app.store.file.database import Database

# In the worst case, every key its own text and every one a name: 3 MB and 2 MB.
_MOST_KEYS = 16_000
_MOST_NAMES = 4_000

# One step down the index for each key: it tells both of what is asked.
_FIRST_NOT_BEFORE = """
SELECT wanted.value, (
  SELECT keys.key
  FROM keys
  WHERE keys.key >= wanted.value
  ORDER BY keys.key
  LIMIT 1
)
FROM json_each(:keys) AS wanted
"""

_NAMES = """
SELECT DISTINCT keys.key, entries.glossary, entries.slug, pages.headword, terms.text
FROM json_each(:keys) AS wanted
CROSS JOIN keys ON keys.key = wanted.value
CROSS JOIN pages ON pages.id = keys.page
CROSS JOIN entries ON entries.id = pages.entry
CROSS JOIN glossaries ON glossaries.id = entries.glossary
LEFT JOIN terms ON terms.page = pages.id AND terms.kind <> 'reading' AND keys.rank > 0
  AND terms.status NOT IN ('deprecated', 'forbidden')
WHERE keys.rank < 2 AND glossaries.enabled
ORDER BY keys.rank, glossaries.position, entries.slug
"""

# Shared, so that a kept answer costs no more than its key.
_NAME, _OPENING, _UNKNOWN = Known(True, True), Known(False, True), Known(False, False)

ValueT = TypeVar("ValueT")


class StoredNames:
    """Answers from the table of keys; glossaries that are switched off name nothing.

    What is not to be used is no name: running text that uses it is not shown as if it were right.
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        self._known: _Kept[Known] = _Kept(_MOST_KEYS)
        self._names: _Kept[tuple[Name, ...]] = _Kept(_MOST_NAMES)
        self._stamp = (0, 0)

    def known(self, keys: Collection[str]) -> Mapping[str, Known]:
        """What is known of each of these keys; a reading counts as a name here."""
        self._forget_old()
        missing = self._known.missing(keys)
        if missing:
            rows = self._database.rows(_FIRST_NOT_BEFORE, {"keys": json.dumps(missing)})
            self._known.keep({key: _known(key, first) for key, first in rows})
        return self._known.held

    def names(self, keys: Collection[str]) -> Mapping[str, tuple[Name, ...]]:
        """The names with each of these keys: headwords first, then in library order."""
        self._forget_old()
        missing = self._names.missing(keys)
        if missing:
            self._names.keep(self._read_names(missing))
        return self._names.held

    def _read_names(self, keys: list[str]) -> dict[str, tuple[Name, ...]]:
        found: dict[str, dict[Name, None]] = defaultdict(dict)
        rows = self._database.rows(_NAMES, {"keys": json.dumps(keys)})
        for key, glossary, slug, headword, term in rows:
            for text in (headword, term):
                if text and strict_key(text) == key:
                    name = Name(text, EntryRef(glossary, slug), is_headword=text == headword)
                    found[key][name] = None
        return {key: tuple(found[key]) for key in keys}

    def _forget_old(self) -> None:
        """Drop everything after a write of this connection or of another one."""
        connection = self._database.connection
        row = self._database.first("PRAGMA data_version") or (0,)
        stamp = (row[0], connection.total_changes)
        if stamp != self._stamp:
            self._stamp = stamp
            self._known.clear()
            self._names.clear()


class _Kept(Generic[ValueT]):
    """Keeps answers by key, and begins anew before they become too many."""

    def __init__(self, most: int) -> None:
        self._most = most
        self.held: dict[str, ValueT] = {}

    def missing(self, keys: Collection[str]) -> list[str]:
        """Those of these keys that have to be asked for; what is held stays until the answer."""
        missing = [key for key in keys if key not in self.held]
        if len(self.held) + len(missing) > self._most:
            self.held = {}
            return list(keys)
        return missing

    def keep(self, answers: Mapping[str, ValueT]) -> None:
        """Add what was asked for."""
        self.held.update(answers)

    def clear(self) -> None:
        """Forget everything."""
        self.held = {}


def _known(key: str, first: str | None) -> Known:
    """What the first key that does not sort before a key says of it.

    A name is taken to be an opening too: the key behind it would have to be read to know.
    """
    if first is None or not first.startswith(key):
        return _UNKNOWN
    return _NAME if first == key else _OPENING
