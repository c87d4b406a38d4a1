"""Entries with the plain text of their Markdown, where this process knows it from reading them."""

from __future__ import annotations

from dataclasses import replace

from glossary_app.markup.late import markdown_of
from glossary_app.markup.read_once import plain_texts
from glossary_app.model.entry import Entry
from glossary_app.model.page import Page, ProseFormat, Section


def with_known_prose(entry: Entry) -> Entry:
    """The entry as it is indexed: another process need not parse what was parsed here."""
    pages = tuple(map(_in_plain_text, entry.pages))
    return entry if pages == entry.pages else replace(entry, pages=pages)


def _in_plain_text(page: Page) -> Page:
    if page.prose_format is ProseFormat.PLAIN:
        return page
    sections: list[Section] = []
    for section in page.sections:
        markdown = markdown_of(section.prose, page.prose_format)
        plain = plain_texts().get(markdown) if markdown else ""
        if plain is None:
            return page
        sections.append(replace(section, prose=plain))
    return replace(page, sections=tuple(sections), prose_format=ProseFormat.PLAIN)
