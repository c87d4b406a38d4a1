"""Entries found by the keys of their designations, as while there is no index."""

from __future__ import annotations

from glossary_app.model.entry import Entry, EntryRef
from glossary_app.spelling.keys import strict_key
from glossary_app.store.file.database import Database

_EXACT_KEYS = """
SELECT entries.glossary, entries.slug, min(keys.rank) AS rank
FROM keys
JOIN pages ON pages.id = keys.page
JOIN entries ON entries.id = pages.entry
JOIN glossaries ON glossaries.id = entries.glossary
WHERE keys.key = :key AND glossaries.enabled
GROUP BY entries.id
ORDER BY rank, glossaries.position, entries.slug
"""

# In the order of the keys, so that SQLite stops as soon as there are enough.
_PREFIXED_KEYS = """
SELECT DISTINCT entries.glossary, entries.slug
FROM keys
CROSS JOIN pages ON pages.id = keys.page
CROSS JOIN entries ON entries.id = pages.entry
CROSS JOIN glossaries ON glossaries.id = entries.glossary
WHERE keys.key >= :prefix AND keys.key < :end AND glossaries.enabled
ORDER BY keys.key
LIMIT :limit
"""

# The rank of keys that are made of headwords.
_HEADWORD = 0

# No key that begins with the prefix sorts behind the prefix and this.
_LAST_CHARACTER = "\U0010ffff"


def look_up(database: Database, text: str) -> tuple[EntryRef, ...]:
    """Entries of enabled glossaries with a designation that equals the text in its strict key.

    Headwords come before other designations, these before readings; then library order.
    """
    rows = database.rows(_EXACT_KEYS, {"key": strict_key(text)})
    return tuple(EntryRef(glossary, slug) for glossary, slug, _ in rows)


def find_namesakes(database: Database, entry: Entry) -> tuple[EntryRef, ...]:
    """The entries of other enabled glossaries with a headword that equals one of this entry's."""
    own = entry.ref.glossary
    found = {
        EntryRef(glossary, slug): None
        for _, headword in entry.headwords
        for glossary, slug, rank in database.rows(_EXACT_KEYS, {"key": strict_key(headword)})
        if rank == _HEADWORD and glossary != own
    }
    return tuple(found)


def look_up_prefix(database: Database, prefix: str, limit: int) -> tuple[EntryRef, ...]:
    """Entries of enabled glossaries with a designation that begins so, by strict key."""
    key = strict_key(prefix)
    if not key:
        return ()
    values = {"prefix": key, "end": key + _LAST_CHARACTER, "limit": limit}
    return tuple(
        EntryRef(glossary, slug) for glossary, slug in database.rows(_PREFIXED_KEYS, values)
    )
