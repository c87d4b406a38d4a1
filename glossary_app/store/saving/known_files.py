"""Remembers the files of a root, so that one with equal bytes need not be read again."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import astuple

from glossary_app.model.report import Finding, Severity
from glossary_app.spelling.surrogates import without_surrogates
from glossary_app.store.file.database import Database

# The number of pages tells a file apart whose pages another root has taken over since.
_IS_UNCHANGED = """
SELECT 1
FROM files
WHERE origin = :origin AND path = :path AND digest = :digest
  AND pages = (SELECT count(*) FROM pages WHERE pages.origin = :origin AND pages.path = :path)
"""

_NOTE_PAGES = """
INSERT OR IGNORE INTO seen_pages
SELECT id, entry
FROM pages
WHERE origin = :origin AND path = :path
"""

_REMEMBER = """
INSERT OR REPLACE INTO files
SELECT :origin, :path, :digest, count(*), :remarks
FROM pages
WHERE origin = :origin AND path = :path
"""


_REMARKS = "SELECT remarks FROM files WHERE origin = :origin AND path = :path"


def note_unchanged_file(database: Database, origin: int, path: str, digest: str) -> bool:
    """Note a file's pages as brought by the import, if it is the file that brought them."""
    file = {"origin": origin, "path": path, "digest": digest}
    if database.first(_IS_UNCHANGED, file) is None:
        return False
    database.execute(_NOTE_PAGES, {"origin": origin, "path": path})
    return True


def remember_file(
    database: Database, origin: int, path: str, digest: str, remarks: Sequence[Finding]
) -> None:
    """Remember that the file's pages are all in the store, and what there was to say of it."""
    told = json.dumps([astuple(remark) for remark in remarks], ensure_ascii=False)
    # What is quoted of a file need not be text that can be saved.
    sound = without_surrogates(told)
    values = {"origin": origin, "path": path, "digest": digest, "remarks": sound}
    database.execute(_REMEMBER, values)


def remarks_of(database: Database, origin: int, path: str) -> Iterator[Finding]:
    """Yield what there was to say of a remembered file."""
    row = database.first(_REMARKS, {"origin": origin, "path": path})
    with database.making_values:
        for where, line, severity, code, message, values in json.loads(row[0]) if row else ():
            yield Finding(where, line, Severity(severity), code, message, tuple(values))
