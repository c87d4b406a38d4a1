"""Addresses: of entries `glossary://GLOSSARY/LOCALE/SLUG`, of glossaries `glossary://GLOSSARY/-`,
and of searches `glossary://search?q=…`.
"""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import parse_qs, quote, unquote, urlsplit

from glossary_app.model.entry import EntryRef
from glossary_app.model.locale import Locale, parse_locale

SCHEME = "glossary"


@dataclass(frozen=True, slots=True)
class EntryAddress:
    """An entry, in the locale in which it is to be shown (None: the reader's own)."""

    ref: EntryRef
    locale: Locale | None = None

    def __str__(self) -> str:
        # A hyphen is no language tag, so it cannot be taken for one.
        locale = self.locale.tag if self.locale else "-"
        return f"{SCHEME}://{quote(self.ref.glossary)}/{locale}/{quote(self.ref.slug)}"


@dataclass(frozen=True, slots=True)
class SearchAddress:
    """A search for this text."""

    query: str

    def __str__(self) -> str:
        # A blank as %20, never as +, which only forms read as a blank.
        return f"{SCHEME}://search?q={quote(self.query)}"


@dataclass(frozen=True, slots=True)
class GlossaryAddress:
    """A glossary, to be browsed alone."""

    glossary: str

    def __str__(self) -> str:
        # With a hyphen for want of a locale: one that is called `search` is no search.
        return f"{SCHEME}://{quote(self.glossary)}/-"


Address = EntryAddress | SearchAddress | GlossaryAddress


def parse_address(text: str) -> Address | None:
    """Read an address of ours; None when it is not one."""
    scheme, separator, rest = text.strip().partition("://")
    if not separator or scheme.lower() != SCHEME:
        return None
    try:
        parts = urlsplit("//" + rest)
    except ValueError:
        return None
    # Not `hostname`: it is in lower case (RFC 3986, 3.2.2), and ids of glossaries need not be.
    host = unquote(parts.netloc)
    if host.lower() == "search" and not parts.path.strip("/"):
        query = parse_qs(parts.query).get("q", [""])[0]
        return SearchAddress(query)
    path = [unquote(part) for part in parts.path.strip("/").split("/")]
    if host and path == ["-"]:
        return GlossaryAddress(host)
    if not host or len(path) != 2 or not path[1]:
        return None
    return EntryAddress(EntryRef(host, path[1]), parse_locale(path[0]))
