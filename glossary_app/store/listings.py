"""Reads the order of a list, without what its rows show."""

from __future__ import annotations

import json
from sys import intern

from glossary_app.model.languages import LANGUAGES
from glossary_app.model.listing import Listing, ListingRequest
from glossary_app.model.provenance import TRUSTED_QUALITIES, Quality
from glossary_app.spelling.collation import groups_of, initial_of
from glossary_app.store.file.database import Database

# An entry stands where its page in the wanted locale does, else its first page. SQLite takes the
# plain columns beside `min()` from the row that has the minimum ("bare columns"), as long as no
# other minimum or maximum is asked for: hence `total()`.
_LISTING = """
SELECT glossary, slug, substr(sort_key, 1, 2)
FROM (
  SELECT entries.glossary, entries.slug, pages.sort_key,
    min(CASE
      WHEN pages.locale = :locale THEN 0
      WHEN pages.locale GLOB :language THEN 1
      WHEN pages.locale GLOB :first THEN 2
      WHEN pages.locale GLOB :second THEN 3
      ELSE 4
    END)
  FROM pages
  JOIN entries ON entries.id = pages.entry
  WHERE entries.glossary IN (SELECT value FROM json_each(:glossaries))
  GROUP BY pages.entry
  HAVING (:subject = '[]' OR total(pages.category IN (SELECT value FROM json_each(:subject))))
    AND (NOT :trusted OR NOT total(
      pages.draft OR pages.quality NOT IN (SELECT value FROM json_each(:qualities))
    ))
)
ORDER BY instr(:groups, substr(sort_key, 1, 1)), sort_key, slug, glossary
"""

_QUALITIES = """
SELECT entries.glossary, iif(pages.draft, :draft, pages.quality) AS quality
FROM pages
JOIN entries ON entries.id = pages.entry
GROUP BY 1, 2
ORDER BY count(*), 2
"""


def read_listing(database: Database, request: ListingRequest) -> Listing:
    """The entries that the request asks for, in their order."""
    values = {
        "locale": request.locale.tag,
        "language": f"{request.locale.language}*",
        "first": f"{LANGUAGES[0].side}*",
        "second": f"{LANGUAGES[1].side}*",
        "glossaries": json.dumps(request.glossaries),
        "subject": json.dumps(request.subject),
        "trusted": request.trusted,
        "qualities": json.dumps(sorted(TRUSTED_QUALITIES)),
        "groups": groups_of(request.locale),
    }
    rows = database.rows(_LISTING, values)
    initials: list[tuple[int, str]] = []
    previous = ""
    for position, (_, _, key) in enumerate(rows):
        if key != previous:
            letter = initial_of(key)
            if not initials or initials[-1][1] != letter:
                initials.append((position, letter))
            previous = key
    return Listing(
        tuple(intern(row[0]) for row in rows), tuple(row[1] for row in rows), tuple(initials)
    )


def read_usual_qualities(database: Database) -> dict[str, str]:
    """For each glossary what most of its pages are: their quality, or draft."""
    # The most frequent one is told last.
    return dict(database.rows(_QUALITIES, {"draft": Quality.DRAFT}))
