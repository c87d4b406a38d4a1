"""Hits as they are handed out."""

from __future__ import annotations

from glossary_app.model.entry import EntryRef
from glossary_app.model.hit import Hit, Match, Snippet
from glossary_app.model.locale import Locale
from glossary_app.search.answering.snippets import Shown
from glossary_app.search.entries.stored import Row


def hit_by_designation(row: Row, match: Match, locale: str) -> Hit:
    """A hit that shows the start of the short definition."""
    page = next((page for page in row.pages if page.locale == locale), row.pages[0])
    return _hit(row, match, page.locale, Snippet(row.definition_on(page)))


def hit_by_text(row: Row, shown: Shown) -> Hit:
    """A hit that shows the text that matched."""
    return _hit(row, shown.match, shown.locale, shown.snippet)


def _hit(row: Row, match: Match, locale: str, snippet: Snippet) -> Hit:
    headwords = tuple((Locale(page.locale), page.headword) for page in row.pages)
    return Hit(
        EntryRef(row.glossary, row.slug),
        next((text for each, text in headwords if each.tag == locale), headwords[0][1]),
        headwords,
        tuple((Locale(page.locale), page.reading) for page in row.pages if page.reading),
        Locale(locale),
        row.quality,
        row.draft,
        match,
        snippet,
        row.counterpart,
    )
