"""What there is to tell of each glossary: how much it holds, in which languages, from where."""

from __future__ import annotations

from collections import defaultdict

from glossary_app.model.glossary import Glossary, GlossaryFacts
from glossary_app.model.locale import Locale
from glossary_app.store.file.database import Database
from glossary_app.store.glossaries import read_glossaries

# Terminologies have some hundred entries, rarely more; the smallest dictionaries have thousands.
_MOST_ENTRIES_LINKED = 2_000

_SIZES = "SELECT glossary, count(*) FROM entries GROUP BY glossary"

_PAGES = """
SELECT entries.glossary, pages.locale, count(*), total(pages.draft)
FROM pages
JOIN entries ON entries.id = pages.entry
GROUP BY entries.glossary, pages.locale
"""

_ROOTS = "SELECT glossary, root, imported FROM origins ORDER BY glossary, id"


def is_linked(glossary: Glossary, entries: int) -> bool:
    """Whether the texts of other glossaries link to it: as the user says, else by its size."""
    return entries <= _MOST_ENTRIES_LINKED if glossary.linked is None else glossary.linked


def read_facts(database: Database) -> tuple[GlossaryFacts, ...]:
    """What there is to tell of all glossaries, in library order."""
    sizes: dict[str, int] = dict(database.rows(_SIZES))
    pages: dict[str, dict[str, int]] = defaultdict(dict)
    drafts: dict[str, int] = defaultdict(int)
    for glossary, tag, count, draft in database.rows(_PAGES):
        language = Locale(tag).language
        pages[glossary][language] = pages[glossary].get(language, 0) + count
        drafts[glossary] += int(draft)
    roots: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for glossary, root, imported in database.rows(_ROOTS):
        roots[glossary].append((root, imported))
    return tuple(
        GlossaryFacts(
            each,
            sizes.get(each.id, 0),
            pages[each.id],
            drafts[each.id],
            tuple(root for root, _ in roots[each.id]),
            max((imported for _, imported in roots[each.id]), default=""),
            is_linked(each, sizes.get(each.id, 0)),
        )
        for each in read_glossaries(database)
    )
