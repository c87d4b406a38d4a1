"""Addresses of links: which are safe to follow, and which mean an entry."""

from __future__ import annotations

import html
import re
import unicodedata
from urllib.parse import unquote, urlsplit

from glossary_app.model.locale import parse_locale

SAFE_SCHEMES = frozenset({"http", "https", "mailto", "glossary"})

_PAGE_SUFFIX = re.compile(r"\.(?:md|markdown|html?)$", re.IGNORECASE)
# `pods.png` is no page, but `v1.2` may be one.
_FILE_SUFFIX = re.compile(r"\.[A-Za-z][A-Za-z0-9]{0,4}$")
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")
# These would break an address or the name of an exported file.
_NOT_IN_A_SLUG = re.compile(r"[\x00-\x1f\x7f/\\:]")


def entry_slug_of_link(href: str) -> str | None:
    """The entry that a relative link means: `/pod/`, `/ja/pod/`, `../pod.md#use`; else None."""
    if _SCHEME.match(href.strip()) or href.startswith("//"):
        return None
    return slug_of_path(re.split(r"[?#]", href.strip(), maxsplit=1)[0])


def slug_of_path(path: str) -> str | None:
    """The slug that ends a path; None when it ends in a language or a file that is no page."""
    parts = [unquote(part) for part in path.split("/") if part not in ("", ".", "..")]
    if parts and not path.endswith("/"):
        parts[-1] = _PAGE_SUFFIX.sub("", parts[-1])
        if _FILE_SUFFIX.search(parts[-1]):
            return None
    if parts and parts[-1] in ("index", "_index"):
        parts.pop()
    if not parts or _names_language(parts[-1]):
        return None
    slug = unicodedata.normalize("NFC", parts[-1]).strip()
    return None if not slug or _NOT_IN_A_SLUG.search(slug) else slug


def _names_language(part: str) -> bool:
    """Whether a part of a path names one of the two languages, and so no entry."""
    locale = parse_locale(part)
    return locale is not None and locale.side is not None


def safe_address(href: str) -> str:
    """The address without hidden blanks; empty when malformed or when it could run something."""
    address = re.sub(r"[\x00-\x1f\x7f]", "", html.unescape(href)).strip()
    path, address = address, address.replace(" ", "")
    try:
        scheme = urlsplit(address).scheme
    except ValueError:
        return ""
    if scheme or _SCHEME.match(address):
        return address if scheme in SAFE_SCHEMES else ""
    if address.startswith("//"):
        return "https:" + address
    # A blank in a file's name is one; in a scheme it would only hide what the scheme is.
    return path.replace(" ", "%20")
