"""A glossary as a folder of HTML that opens from disk: an index with a search, and a page for
each entry in each language.

Nothing is loaded from elsewhere: the search is a script of ours within the index, allowed by its
hash, and the pages run none.
"""

from __future__ import annotations

import base64
import hashlib
import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import escape, unescape
from itertools import groupby
from typing import Any
from urllib.parse import quote

from glossary_app.formats.fields.page_texts import further_names
from glossary_app.formats.format import WriteOnlyFormat
from glossary_app.model.address import EntryAddress, parse_address
from glossary_app.model.article import ArticleContext
from glossary_app.model.entry import Entry, EntryRef
from glossary_app.model.glossary import Glossary
from glossary_app.model.languages import OF_SIDE
from glossary_app.model.locale import Locale
from glossary_app.model.report import Finding
from glossary_app.model.source import SourceFile, SourcePage
from glossary_app.rendering.article import build_article
from glossary_app.rendering.html import article_html
from glossary_app.rendering.label_texts import labels_of
from glossary_app.resource_files import read_resource

NAME = "html"

_NOT_IN_A_NAME = re.compile(r"[^\w.-]+")
_ADDRESS = re.compile(r'<a([^<>]*?) href="(glossary://[^"<>]*)"[^<>]*>(.*?)</a>', re.DOTALL)
_LONGEST_NAME = 80


class HtmlFolder(WriteOnlyFormat):
    """Writes `index.html`, and `LOCALE/NAME.html` for each page."""

    name = NAME

    def write(
        self, glossary: Glossary, pages: Iterable[SourcePage]
    ) -> Iterator[SourceFile | Finding]:
        """Yield the index first, then the pages."""
        entries = [
            Entry(EntryRef(glossary.id, slug), tuple(source.page for source in group))
            for slug, group in groupby(pages, key=lambda page: page.slug)
        ]
        site = _Site(glossary, {entry.ref.slug: entry for entry in entries})
        yield SourceFile("index.html", _index(site).encode("utf-8", "replace"))
        for entry in entries:
            for page in entry.pages:
                text = _page(site, entry, page.locale)
                path = f"{page.locale}/{_file_name(entry.ref.slug)}"
                yield SourceFile(path, text.encode("utf-8", "replace"))


@dataclass(frozen=True, slots=True)
class _Site:
    """What is written, by slug, so that pages know what they can lead to."""

    glossary: Glossary
    entries: dict[str, Entry]

    @property
    def title(self) -> str:
        """The glossary's titles in its languages."""
        titles = dict.fromkeys(text for _, text in self.glossary.titles)
        return " · ".join(titles) or self.glossary.id

    def page(self, slug: str, locale: Locale) -> str:
        """The path of an entry's page in this language, else in another; empty without any."""
        entry = self.entries.get(slug)
        if not entry:
            return ""
        return f"{entry.best_page(locale).locale}/{quote(_file_name(slug))}"


def _file_name(slug: str) -> str:
    """A short name without anything that an address or a system reads otherwise."""
    name = _NOT_IN_A_NAME.sub("-", slug).strip(".-")
    short = name.encode("utf-8", "replace")[:_LONGEST_NAME].decode("utf-8", "ignore")
    if short == slug == slug.lower():
        return f"{short}.html"
    digest = hashlib.sha256(slug.encode("utf-8", "surrogatepass")).hexdigest()[:8]
    return f"{short}~{digest}.html"


def _page(site: _Site, entry: Entry, locale: Locale) -> str:
    targets = (relation.target for relation in entry.relations)
    there = frozenset(EntryRef(entry.ref.glossary, t) for t in targets if t in site.entries)
    article = build_article(
        entry, (locale,), labels_of(entry.best_page(locale)), ArticleContext(there)
    )
    text = _ADDRESS.sub(lambda found: _link(found, site, locale), article_html(article))
    return text.replace("<body>\n<main>", f"<body>\n<main>\n{_way_back(site, entry, locale)}", 1)


def _link(found: re.Match[str], site: _Site, locale: Locale) -> str:
    """A link to a page of the folder; the words alone where there is none."""
    address = parse_address(unescape(found[2]))
    path = ""
    if isinstance(address, EntryAddress) and address.ref.glossary == site.glossary.id:
        path = site.page(address.ref.slug, address.locale or locale)
    if not path:
        return f"<span{found[1]}>{found[3]}</span>"
    return f'<a{found[1]} href="../{escape(path)}">{found[3]}</a>'


def _way_back(site: _Site, entry: Entry, locale: Locale) -> str:
    links = [f'<a href="../index.html">{escape(site.title)}</a>']
    for page in entry.pages:
        if page.locale != locale:
            side = page.locale.side
            name = OF_SIDE[side].own_name if side else page.locale.tag
            path = f"../{page.locale}/{quote(_file_name(entry.ref.slug))}"
            links.append(
                f'<a href="{escape(path)}" lang="{page.locale}" hreflang="{page.locale}">'
                f"{escape(name)}</a>"
            )
    return f'<nav class="chips">{" · ".join(links)}</nav>\n'


def _index(site: _Site) -> str:
    script = read_resource("page/search.js").decode("utf-8")
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-{digest}'"
    style = read_resource("page/article.css").decode("utf-8")
    found = json.dumps([_found(each) for each in site.entries.values()], ensure_ascii=False)
    # Within a script's element only this would end it.
    data = found.replace("<", "\\u003c")
    licence = escape(site.glossary.licence)
    return (
        f'<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(site.title)}</title>\n<style>\n{style}{_INDEX_STYLE}</style>\n</head>\n"
        f"<body>\n<main>\n<h1>{escape(site.title)}</h1>\n"
        '<p><input id="query" type="search" autocomplete="off" placeholder="Search · 検索" '
        'aria-label="Search · 検索"> <output id="count" class="muted"></output></p>\n'
        f'<ul id="hits">\n{_plain_list(site)}</ul>\n<p class="muted">{licence}</p>\n</main>\n'
        f'<script type="application/json" id="entries">{data}</script>\n'
        f"<script>{script}</script>\n</body>\n</html>\n"
    )


_INDEX_STYLE = """
#query { width: 100%; padding: 0.6rem 0.9rem; font: inherit; color: inherit;
  background: var(--panel); border: 1px solid var(--border); border-radius: 10px; }
#hits { list-style: none; padding: 0; }
#hits li { padding: 0.5rem 0; border-bottom: 1px solid var(--rule); }
#hits p { margin: 0.1rem 0 0; }
"""


def _plain_list(site: _Site) -> str:
    """All entries as links, for a browser without scripts; the script puts its own there."""
    return "".join(
        "<li>"
        + " · ".join(
            f'<a href="{escape(_path(entry, page.locale))}" lang="{page.locale}">'
            f"{escape(page.headword)}</a>"
            for page in entry.pages
        )
        + "</li>\n"
        for entry in site.entries.values()
    )


def _found(entry: Entry) -> dict[str, Any]:
    """What the search knows of an entry."""
    also = [term.text for page in entry.pages for term in further_names(page)]
    also += [page.reading.kana for page in entry.pages if page.reading]
    return {
        "sides": [
            {
                "name": page.headword,
                "lang": page.locale.tag,
                "page": _path(entry, page.locale),
                "text": page.short_definition,
            }
            for page in entry.pages
        ],
        "also": list(dict.fromkeys(also)),
    }


def _path(entry: Entry, locale: Locale) -> str:
    return f"{locale}/{quote(_file_name(entry.ref.slug))}"
