"""List items of a hand-off page with a form of their own, parsed from the right."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

from glossary_app.model.locale import Locale, parse_locale
from glossary_app.model.page import Chunk, Relation, Source, Term, TermStatus

_URL = r"[A-Za-z][A-Za-z0-9+.\-]*:\S+"
_TAG = r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]+)*"

# The text may itself hold brackets, colons and hyphens, so each form is cut at its end, and the
# patterns look at pieces alone: none of them goes back over a long line.
# Japanese keyboards give full-width brackets, colons and commas; they are accepted too.
_ADDRESS = re.compile(_URL)
_ALIAS_END = re.compile(
    rf"\s*([a-z_]+)\s*[,，、]\s*({_TAG})(?:\s*[,，、]\s*({'|'.join(TermStatus)}))?\s*"
)
_KIND = re.compile("[a-z_]+")
_LOOSE_KIND = re.compile(r"[:：]\s*([a-z_]+)\s*[(（]\s*")
_AFTER_PUBLISHER = (re.compile(r":\s+(?=\S)"), re.compile(r"：\s+(?=\S)"))
_WIDE_SOURCE = re.compile(r"([^:：]*)：\s*(.+)")
# The scope is greedy: a slug holds no colon (it is percent-encoded), a scope may.
_CHUNK = re.compile(rf"(\S+):chunk:([^\s:]+):({_TAG}):([a-z_]+):([0-9a-f]{{16}})")


@dataclass(frozen=True, slots=True)
class ChunkId:
    """The parts of a chunk's id; `scope` is `core` or a glossary's id."""

    scope: str
    slug: str
    locale: str
    kind: str
    digest: str

    def __str__(self) -> str:
        return f"{self.scope}:chunk:{self.slug}:{self.locale}:{self.kind}:{self.digest}"


@dataclass(frozen=True, slots=True)
class PageUrl:
    """What the address of a page says: where it is, in which locale, which entry."""

    host: str
    locale: str
    slug: str


def parse_alias(text: str) -> Term | None:
    """Read `TEXT (KIND, LOCALE)`, or `TEXT (KIND, LOCALE, STATUS)`."""
    opening = max(text.rfind("("), text.rfind("（"))
    name = text[: max(opening, 0)].rstrip()
    match = _ALIAS_END.fullmatch(text, opening + 1, len(text) - 1)
    if not match or not name or not text.endswith((")", "）")):
        return None
    locale = parse_locale(match[2]) or Locale(match[2])
    return Term(name, match[1], locale, status=TermStatus(match[3]) if match[3] else None)


def parse_relation(text: str) -> Relation | None:
    """Read `TITLE: KIND (URL)`; the target is the last part of the URL's path."""
    title, kind, url = _strict_relation(text) or _loose_relation(text) or ("", "", "")
    target = parse_page_url(url).slug
    return Relation(title, kind, target, url) if target else None


def _strict_relation(text: str) -> tuple[str, str, str] | None:
    head, _, bracketed = text.rpartition(" ")
    title, _, kind = head.rpartition(": ")
    url = bracketed[1:-1]
    is_bracketed = bracketed == f"({url})" and is_url(url)
    return (title, kind, url) if is_bracketed and title and _KIND.fullmatch(kind) else None


def _loose_relation(text: str) -> tuple[str, str, str] | None:
    if not text.endswith((")", "）")):
        return None
    end = len(text[:-1].rstrip())
    for found in _LOOSE_KIND.finditer(text, 1):
        if url := _ADDRESS.fullmatch(text, found.end(), end):
            return text[: found.start()].rstrip(), found[1], url[0]
    return None


def parse_source(text: str) -> Source | None:
    """Read `PUBLISHER: TITLE - URL`; an empty publisher is `: TITLE - URL`."""
    head, _, url = text.rpartition(" - ")
    if not head or not is_url(url):
        return None
    for pattern in _AFTER_PUBLISHER:
        if found := pattern.search(head):
            return Source(head[: found.start()].strip(), head[found.end() :], url)
    if match := _WIDE_SOURCE.fullmatch(head):
        return Source(match[1].strip(), match[2], url)
    return None


def parse_bare_source(text: str) -> Source:
    """Read a source without publisher or without URL; any text is at least a title."""
    title, _, url = text.rpartition(" - ")
    if title and is_url(url):
        return Source("", title, url)
    publisher, colon, title = text.partition(": ")
    if colon and title:
        return Source(publisher, title, "")
    return Source("", text, "")


def parse_chunk_id(text: str) -> ChunkId | None:
    """Read a well-formed chunk id."""
    match = _CHUNK.fullmatch(text)
    return ChunkId(*match.groups()) if match else None


def parse_chunk(text: str) -> Chunk:
    """Keep a chunk id; one that is malformed has no kind."""
    parts = parse_chunk_id(text)
    return Chunk(text, parts.kind if parts else "")


def is_url(text: str) -> bool:
    """Whether the text is an address with a scheme and without blanks."""
    return _ADDRESS.fullmatch(text) is not None


def parse_page_url(url: str) -> PageUrl:
    """Take the address of a page apart; what it does not have is empty."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return PageUrl("", "", "")
    # Cut first, decode later: a slug may hold an encoded slash.
    path = [unquote(part) for part in parts.path.split("/") if part]
    return PageUrl(parts.netloc, path[0] if len(path) > 1 else "", path[-1] if path else "")
