"""The page of an entry in one language, with ways to the index and to the other language."""

from __future__ import annotations

import re
from html import escape, unescape

from glossary_app.library.html_folder.site import Site, language_name, page_address
from glossary_app.model.address import EntryAddress, parse_address
from glossary_app.model.article import ArticleContext
from glossary_app.model.entry import Entry, EntryRef
from glossary_app.model.locale import Locale
from glossary_app.rendering.article import build_article
from glossary_app.rendering.html import article_html
from glossary_app.rendering.label_texts import labels_of

_ADDRESS = re.compile(r'<a([^<>]*?) href="(glossary://[^"<>]*)"[^<>]*>(.*?)</a>', re.DOTALL)


def page_html(site: Site, entry: Entry, locale: Locale) -> str:
    """The whole page."""
    targets = (relation.target for relation in entry.relations)
    there = frozenset(EntryRef(entry.ref.glossary, t) for t in targets if t in site.entries)
    article = build_article(
        entry, (locale,), labels_of(entry.best_page(locale)), ArticleContext(there)
    )
    text = _ADDRESS.sub(lambda found: _link(found, site, locale), article_html(article))
    return text.replace("<body>\n<main>", f"<body>\n<main>\n{_ways(site, entry, locale)}", 1)


def _link(found: re.Match[str], site: Site, locale: Locale) -> str:
    """A link to a page of the folder; the words alone where there is none."""
    address = parse_address(unescape(found[2]))
    path = ""
    if isinstance(address, EntryAddress) and address.ref.glossary == site.glossary.id:
        path = site.page(address.ref.slug, address.locale or locale)
    if not path:
        return f"<span{found[1]}>{found[3]}</span>"
    return f'<a{found[1]} href="../{escape(path)}">{found[3]}</a>'


def _ways(site: Site, entry: Entry, locale: Locale) -> str:
    # The index opens in the language that is read here.
    home = f'<a href="../index.html#lang={locale}">{escape(site.glossary.title(locale))}</a>'
    others = [_other_language(entry, page.locale) for page in entry.pages if page.locale != locale]
    return f'<nav class="chips">{" · ".join([home, *others])}</nav>\n'


def _other_language(entry: Entry, locale: Locale) -> str:
    path = escape(f"../{page_address(entry.ref.slug, locale)}")
    name = escape(language_name(locale))
    return f'<a href="{path}" lang="{locale}" hreflang="{locale}">{name}</a>'
