"""List items of a hand-off page with a form of their own, parsed from the right."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

from glossary_app.model.locale import Locale, parse_locale
from glossary_app.model.page import Chunk, Relation, Source, Term, TermStatus

_URL = r"[A-Za-z][A-Za-z0-9+.\-]*:\S+"
_TAG = r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]+)*"

# The text may itself hold brackets, colons and hyphens, so each form is anchored at its end.
# Japanese keyboards give full-width brackets, colons and commas; they are accepted too.
_ALIAS = re.compile(
    rf"(.+?)\s*[(（]\s*([a-z_]+)\s*[,，、]\s*({_TAG})"
    rf"(?:\s*[,，、]\s*({'|'.join(TermStatus)}))?\s*[)）]"
)
_RELATION = re.compile(rf"(.+): ([a-z_]+) \(({_URL})\)")
_LOOSE_RELATION = re.compile(rf"(.+?)\s*[:：]\s*([a-z_]+)\s*[(（]\s*({_URL})\s*[)）]")
_SOURCE = re.compile(rf"(?:(.*?):|(.*?)：)\s+(.+) - ({_URL})")
_WIDE_SOURCE = re.compile(rf"([^:：]*)：\s*(.+) - ({_URL})")
_SOURCE_OF_NOBODY = re.compile(rf"(.+) - ({_URL})")
_SOURCE_IN_PRINT = re.compile(r"(.*?): (.+)")
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
    match = _ALIAS.fullmatch(text)
    if not match:
        return None
    locale = parse_locale(match[3]) or Locale(match[3])
    return Term(match[1], match[2], locale, status=TermStatus(match[4]) if match[4] else None)


def parse_relation(text: str) -> Relation | None:
    """Read `TITLE: KIND (URL)`; the target is the last part of the URL's path."""
    match = _RELATION.fullmatch(text) or _LOOSE_RELATION.fullmatch(text)
    if not match:
        return None
    target = parse_page_url(match[3]).slug
    return Relation(match[1], match[2], target, match[3]) if target else None


def parse_source(text: str) -> Source | None:
    """Read `PUBLISHER: TITLE - URL`; an empty publisher is `: TITLE - URL`."""
    if match := _SOURCE.fullmatch(text):
        return Source((match[1] or match[2] or "").strip(), match[3], match[4])
    if match := _WIDE_SOURCE.fullmatch(text):
        return Source(match[1].strip(), match[2], match[3])
    return None


def parse_bare_source(text: str) -> Source:
    """Read a source without publisher or without URL; any text is at least a title."""
    if match := _SOURCE_OF_NOBODY.fullmatch(text):
        return Source("", match[1], match[2])
    if match := _SOURCE_IN_PRINT.fullmatch(text):
        return Source(match[1], match[2], "")
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
    return re.fullmatch(_URL, text) is not None


def parse_page_url(url: str) -> PageUrl:
    """Take the address of a page apart; what it does not have is empty."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return PageUrl("", "", "")
    # Cut first, decode later: a slug may hold an encoded slash.
    path = [unquote(part) for part in parts.path.split("/") if part]
    return PageUrl(parts.netloc, path[0] if len(path) > 1 else "", path[-1] if path else "")
