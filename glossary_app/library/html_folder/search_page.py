"""The index of the folder: every entry as a link, and the search that a browser runs in it."""

from __future__ import annotations

import base64
import hashlib
import json
from html import escape
from typing import Any

from glossary_app.formats.fields.page_texts import further_names
from glossary_app.library.html_folder.site import Site, language_name, page_address
from glossary_app.model.entry import Entry, order_of_locale
from glossary_app.model.locale import Locale
from glossary_app.model.page import Page
from glossary_app.resource_files import read_resource
from glossary_app.spelling.romaji import romaji_key


def search_page(site: Site) -> str:
    """The whole page."""
    script = _text("page/search.js") + _text("page/index.js")
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-{digest}'"
    style = _text("page/article.css") + _text("page/index.css")
    title = " · ".join(text for _, text in site.titles) or site.glossary.id
    return (
        f'<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(title)}</title>\n<style>\n{style}</style>\n</head>\n"
        f"<body>\n<main>\n{_heading(site)}{_controls(site)}"
        f'<ul id="hits">\n{_plain_list(site)}</ul>\n{_foot(site)}</main>\n'
        f'<script type="application/json" id="entries">{_data(site)}</script>\n'
        f"<script>{script}</script>\n</body>\n</html>\n"
    )


def _text(name: str) -> str:
    return read_resource(name).decode("utf-8")


def _heading(site: Site) -> str:
    first, *others = [
        f'<span lang="{locale}">{escape(text)}</span>' for locale, text in site.titles
    ] or [escape(site.glossary.id)]
    small = f"<small>{' · '.join(others)}</small>" if others else ""
    return f"<h1>{first}{small}</h1>\n"


def _controls(site: Site) -> str:
    """The line to type into, and the choice of a language where there are two."""
    locales = sorted(
        {page.locale for entry in site.entries.values() for page in entry.pages},
        key=order_of_locale,
    )
    choices = "".join(
        f'<button type="button" lang="{locale}" data-locale="{locale}" hidden>'
        f"{escape(language_name(locale))}</button>"
        for locale in _one_of_each_language(locales)
    )
    return (
        '<search><input id="query" type="search" autocomplete="off" spellcheck="false" '
        'placeholder="Search · 検索" aria-label="Search · 検索" aria-describedby="count">\n'
        f'<div class="line"><output id="count" class="muted"></output>'
        f'<span role="group" aria-label="Language · 言語">{choices}</span></div></search>\n'
    )


def _one_of_each_language(locales: list[Locale]) -> list[Locale]:
    return list({locale.language: locale for locale in reversed(locales)}.values())[::-1]


def _plain_list(site: Site) -> str:
    """All entries as links, for a browser without scripts; the script puts its own there."""
    return "".join(
        f"<li>{' · '.join(_plain_link(entry, page) for page in entry.pages)}</li>\n"
        for entry in site.entries.values()
    )


def _plain_link(entry: Entry, page: Page) -> str:
    path = escape(page_address(entry.ref.slug, page.locale))
    return f'<a href="{path}" lang="{page.locale}">{escape(page.headword)}</a>'


def _foot(site: Site) -> str:
    said = [*site.glossary.attribution.split("\n"), site.glossary.licence]
    texts = "".join(
        f'<p lang="{locale}">{escape(text)}</p>\n' for locale, text in site.glossary.policy_text
    )
    policy = f"<details><summary>Trust policy · 信頼性方針</summary>\n{texts}</details>\n"
    lines = (f'<p class="muted">{escape(line)}</p>\n' for line in said if line)
    return "".join(lines) + (policy if texts else "")


def _data(site: Site) -> str:
    found = json.dumps([_found(each) for each in site.entries.values()], ensure_ascii=False)
    # Within a script's element only this would end it.
    return found.replace("<", "\\u003c")


def _found(entry: Entry) -> dict[str, Any]:
    """What the search knows of an entry."""
    also = {term.text: term for page in entry.pages for term in further_names(page)}
    readings = [page.reading.kana for page in entry.pages if page.reading]
    said = [*readings, *(page.headword for page in entry.pages if page.locale.language == "ja")]
    return {
        "sides": [
            {
                "name": page.headword,
                "lang": page.locale.tag,
                "page": page_address(entry.ref.slug, page.locale),
                "text": page.short_definition,
            }
            for page in entry.pages
        ],
        "also": [text for text, term in also.items() if not term.is_discouraged],
        "avoid": [text for text, term in also.items() if term.is_discouraged],
        "read": list(dict.fromkeys(readings)),
        "sound": [sound for sound in dict.fromkeys(map(romaji_key, said)) if sound],
    }
