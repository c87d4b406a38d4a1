"""Checks on one entry: its languages side by side, its readings, its length.

| code | severity | what |
| --- | --- | --- |
| section-parity | info | a kind of section that one language has and the other lacks |
| no-reading | info | a Japanese headword with kanji whose reading no source gives |
| long-definition | info | a short definition of more than about 450 columns |
| long-section | info | a section of more than about 4,000 columns |
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterator

from glossary_app.model.entry import Entry
from glossary_app.model.page import Page, Section, SectionKind
from glossary_app.model.report import Finding, Severity
from glossary_app.spelling.kana import has_kanji

# A Japanese character takes two columns, so both languages fill the same room.
_LONGEST_DEFINITION = 450
_LONGEST_SECTION = 4_000


def page_findings(entry: Entry) -> Iterator[Finding]:
    """Everything that shows in one entry."""
    yield from _section_parity(entry)
    for page in entry.pages:
        yield from _no_reading(entry, page)
        yield from _too_long(entry, page)


def _section_parity(entry: Entry) -> Iterator[Finding]:
    kinds = {page.locale: {section.kind for section in page.sections} for page in entry.pages}
    of_all = set().union(*kinds.values()) - {SectionKind.OTHER, SectionKind.DEFINITION}
    for locale, has in kinds.items():
        missing = [kind.value for kind in SectionKind if kind in of_all - has]
        if missing:
            message = f"the {locale} page lacks sections that another has: {', '.join(missing)}"
            yield _info(entry, "section-parity", message, locale.tag, ", ".join(missing))


def _no_reading(entry: Entry, page: Page) -> Iterator[Finding]:
    given = page.reading and not page.reading.derived
    if page.locale.is_japanese and has_kanji(page.headword) and not given:
        message = f"no source gives the reading of '{page.headword}'"
        yield _info(entry, "no-reading", message, page.headword)


def _too_long(entry: Entry, page: Page) -> Iterator[Finding]:
    width = _width(page.short_definition)
    if width > _LONGEST_DEFINITION:
        message = f"the short definition of the {page.locale} page is long ({width} columns)"
        yield _info(entry, "long-definition", message, page.locale.tag, str(width))
    for section in page.sections:
        width = _width(section_text(section))
        if width > _LONGEST_SECTION:
            heading = section.heading or section.kind.value
            message = f"'{heading}' of the {page.locale} page is long ({width} columns)"
            yield _info(entry, "long-section", message, heading, page.locale.tag, str(width))


def section_text(section: Section) -> str:
    """All that a section says."""
    cells = (cell for row in section.rows for cell in row)
    return "\n".join(filter(None, (section.lead, *cells, section.prose)))


def _width(text: str) -> int:
    if text.isascii():
        return len(text)
    # A long text has few different characters, and each is looked up once.
    counts = Counter(text).items()
    return len(text) + sum(n for c, n in counts if unicodedata.east_asian_width(c) in "WF")


def _info(entry: Entry, code: str, message: str, *values: str) -> Finding:
    return Finding(str(entry.ref), 0, Severity.INFO, code, message, values)
