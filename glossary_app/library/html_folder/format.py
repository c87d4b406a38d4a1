"""Writes the folder: `index.html`, and `LOCALE/NAME.html` for each page.

Nothing is loaded from elsewhere: the search is a script of ours within the index, allowed by its
hash, and the pages run none.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from glossary_app.formats.format import WriteOnlyFormat
from glossary_app.library.html_folder.pages import page_html
from glossary_app.library.html_folder.search_page import search_page
from glossary_app.library.html_folder.site import Site, file_name
from glossary_app.model.entry import Entry, EntryRef
from glossary_app.model.glossary import Glossary
from glossary_app.model.report import Finding
from glossary_app.model.source import SourceFile, SourcePage

NAME = "html"


class HtmlFolder(WriteOnlyFormat):
    """Writes one page for each entry in each language, and one that finds them."""

    name = NAME

    def write(
        self, glossary: Glossary, pages: Iterable[SourcePage]
    ) -> Iterator[SourceFile | Finding]:
        """Yield the index first, then the pages."""
        entries = [
            Entry(EntryRef(glossary.id, slug), tuple(source.page for source in group))
            for slug, group in groupby(pages, key=lambda page: page.slug)
        ]
        site = Site(glossary, {entry.ref.slug: entry for entry in entries})
        yield SourceFile("index.html", search_page(site).encode("utf-8", "replace"))
        for entry in entries:
            for page in entry.pages:
                text = page_html(site, entry, page.locale)
                path = f"{page.locale}/{file_name(entry.ref.slug)}"
                yield SourceFile(path, text.encode("utf-8", "replace"))
