"""Termbases as other programs write them, for whoever needs one to test with."""

from __future__ import annotations

from glossary_app.formats.tbx.format import Tbx
from glossary_app.model.locale import EN_US, JA_JP, Locale
from glossary_app.model.page import Page
from glossary_app.model.report import Finding
from glossary_app.model.source import SourceFile, SourcePage

V3 = 'xmlns="urn:iso:std:iso:30042:ed-2"'


def martif(*entries: str) -> str:
    """A file of version 2."""
    body = "\n".join(entries)
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">\n'
        f'<martif type="TBX" xml:lang="en"><martifHeader/><text><body>\n{body}\n'
        "</body></text></martif>"
    )


def tbx(*entries: str, style: str = "dca", more: str = "") -> str:
    """A file of version 3."""
    body = "\n".join(entries)
    head = f'<tbx style="{style}" type="TBX-Basic" xml:lang="en" {V3}{more}><tbxHeader/>'
    return f"{head}<text><body>\n{body}\n</body></text></tbx>"


def read(text: str | bytes) -> tuple[list[SourcePage], list[Finding]]:
    """The pages and findings of a file."""
    data = text.encode() if isinstance(text, str) else text
    found = [*Tbx().read(SourceFile("terms.tbx", data))]
    pages = [each for each in found if isinstance(each, SourcePage)]
    return pages, [each for each in found if isinstance(each, Finding)]


def page_in(locale: Locale, text: str) -> Page:
    """The one page of a file in a locale."""
    pages = [source.page for source in read(text)[0] if source.page.locale == locale]
    assert len(pages) == 1
    return pages[0]


def english(text: str) -> Page:
    """The English page of a file with one entry."""
    return page_in(EN_US, text)


def japanese(text: str) -> Page:
    """The Japanese page of a file with one entry."""
    return page_in(JA_JP, text)
