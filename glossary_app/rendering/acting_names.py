"""Names as a person reads them: what in them would act on other text is shown as a mark."""

from __future__ import annotations

from dataclasses import replace

from glossary_app.model.entry import Entry
from glossary_app.model.page import Page
from glossary_app.spelling.visible import visible


def with_visible_names(entry: Entry) -> Entry:
    """The entry with marks in its names for what would turn them round; mostly the same one."""
    pages = tuple(map(_visible_on, entry.pages))
    return entry if pages == entry.pages else replace(entry, pages=pages)


def _visible_on(page: Page) -> Page:
    names = (page.headword, *(term.text for term in page.terms))
    if all(visible(name) == name for name in names):
        return page
    return replace(
        page,
        headword=visible(page.headword),
        terms=tuple(replace(term, text=visible(term.text)) for term in page.terms),
    )
