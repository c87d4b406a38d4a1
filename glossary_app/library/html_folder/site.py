"""What a folder of HTML holds: its entries, where their pages lie, and how they are called."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from urllib.parse import quote

from glossary_app.model.entry import Entry
from glossary_app.model.glossary import Glossary
from glossary_app.model.languages import OF_SIDE
from glossary_app.model.locale import Locale, LocalTexts

_NOT_IN_A_NAME = re.compile(r"[^\w.-]+")
_LONGEST_NAME = 80


@dataclass(frozen=True, slots=True)
class Site:
    """What is written, by slug, so that pages know what they can lead to."""

    glossary: Glossary
    entries: dict[str, Entry]

    @property
    def titles(self) -> LocalTexts:
        """The titles of the glossary, each once."""
        seen: dict[str, Locale] = {}
        for locale, text in self.glossary.titles:
            seen.setdefault(text, locale)
        return tuple((locale, text) for text, locale in seen.items())

    def page(self, slug: str, locale: Locale) -> str:
        """The path of an entry's page in this language, else in another; empty without any."""
        entry = self.entries.get(slug)
        if not entry:
            return ""
        return page_address(slug, entry.best_page(locale).locale)


def page_address(slug: str, locale: Locale) -> str:
    """Where the page lies below the folder, as an address has it."""
    return f"{locale}/{quote(file_name(slug))}"


def file_name(slug: str) -> str:
    """A short name without anything that an address or a system reads otherwise."""
    name = _NOT_IN_A_NAME.sub("-", slug).strip(".-")
    short = name.encode("utf-8", "replace")[:_LONGEST_NAME].decode("utf-8", "ignore")
    if short == slug == slug.lower():
        return f"{short}.html"
    digest = hashlib.sha256(slug.encode("utf-8", "surrogatepass")).hexdigest()[:8]
    return f"{short}~{digest}.html"


def language_name(locale: Locale) -> str:
    """How readers of the language call it."""
    side = locale.side
    return OF_SIDE[side].own_name if side else locale.tag
