"""Hand-off Markdown: reviewed-term pages (v2, v1) and the pages that we write ourselves.

A page of ours, `glossary-term-page-v1`, has the hand-off page's grammar, with these differences:

- The banner names the quality. Headings are in the page's language (see `handoff_sections`).
  Rows are not repeated in running text; a definition section stands only where its text differs
  from the short definition. The page ends with one line feed.
- URLs may have any scheme; `glossary://GLOSSARY/LOCALE/SLUG` is the address that we give.
  Header keys beside the hand-off page's: `Last updated`, `Category`, `Tags` (cells), `Draft: yes`.
- An alias may say its status: `TEXT (KIND, LOCALE, STATUS)`, one of `preferred`, `admitted`,
  `deprecated`, `forbidden`.
- Alias kind `reading` (hiragana; it belongs to the Japanese headword); relation kinds `related`,
  `compare`, `broader`, `narrower`. A source may lack its publisher or its URL.
- ` \\| ` is a bar inside a cell; a backslash before a paragraph's `- `, `## ` or `### ` says that
  it is text.

Both hashes are SHA-256 over UTF-8, in lower-case hex, and are verified on reading:

- Content hash: of the page without its `- Content hash:` line, with LF, no byte order mark, no
  trailing blanks, no blank lines at either end and one final LF.
- Chunk id: `HOST:chunk:SLUG:LOCALE:KIND:HASH`, HOST and SLUG from the canonical URL (SLUG percent-
  encoded), HASH the first 16 hex digits of the hash of a section's canonical text: its lead, rows
  and prose, a paragraph or row to a line, cells joined by ` | ` without escapes, lines joined by
  LF, no final LF. A definition section without text of its own stands for the short definition,
  which has the first chunk when there is no such section. An `other` section's text begins with
  its heading, an answer's (kind `faq`) with its question. What has no text has no chunk.

Test vector (indented here by four):

    # Overfitting

    > Glossary term page. Quality: draft, not yet reviewed.

    - Canonical URL: glossary://starter/en-US/overfitting
    - Locale: en-US
    - Quality: draft
    - Schema version: glossary-term-page-v1
    - Content hash: 28ebf3814226a52e25d0a7027456e4cd829662678463f21baabbf35efafabcfa

    ## Short Definition

    A model learns its examples by heart.

    ## Cautions

    Watch the gap.

    - Training error | falls

    ## RAG Chunks

    - starter:chunk:overfitting:en-US:definition:c9a1b41036142e2b
    - starter:chunk:overfitting:en-US:misunderstandings:e207315aa21095c9
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from glossary_app.formats.fields.slugs import is_slug, slug_of_term
from glossary_app.formats.format import PACK_FORMAT, WritableFormat
from glossary_app.formats.handoff.bullets import is_url, parse_page_url
from glossary_app.formats.handoff.catalogue import page_warnings
from glossary_app.formats.handoff.dialect import (
    OWN_COMPATIBLE_WITH,
    OWN_SCHEMA,
    dialect_of,
    parse_dialect,
)
from glossary_app.formats.handoff.errors import page_errors
from glossary_app.formats.handoff.flattening import flat_page
from glossary_app.formats.handoff.grammar import RawPage, read_raw_page
from glossary_app.formats.handoff.header_checks import file_name
from glossary_app.formats.handoff.own_page import banner, seal_page
from glossary_app.formats.handoff.reader import place_sections, read_page
from glossary_app.formats.handoff.remarks import ReadPage
from glossary_app.formats.handoff.writer import write_page
from glossary_app.model.address import EntryAddress
from glossary_app.model.entry import EntryRef
from glossary_app.model.glossary import Glossary
from glossary_app.model.locale import parse_locale
from glossary_app.model.page import Page
from glossary_app.model.provenance import TrustPolicy
from glossary_app.model.report import Finding, Severity
from glossary_app.model.source import SourceFile, SourcePage, SourceText

NAME = PACK_FORMAT

# How much of a file `sniff` looks at: a title, a banner and a header block.
_HEAD_SIZE = 4096

# Files that accompany a collection of pages.
_COMPANION = re.compile(r"_?index|readme|licen[cs]e|notice|contributing|changelog", re.IGNORECASE)


class HandoffMarkdown(WritableFormat):
    """Reads and writes reviewed-term hand-off pages, one page to a file."""

    name = NAME
    suffixes: tuple[str, ...] = (".md",)
    default_trust = TrustPolicy.REVIEWED_ONLY
    is_packable = True
    largest_file = 2_000_000

    def sniff(self, file: SourceFile) -> bool:
        """Whether the file begins with a title and a header block of ours."""
        raw = read_raw_page(file.data[:_HEAD_SIZE].decode("utf-8", "replace"))
        return _is_page(raw)

    def read(self, file: SourceFile) -> Iterator[SourcePage | Finding]:
        """Yield the page and its warnings, or the one error for which it is refused."""
        try:
            text = file.data.decode("utf-8")
        except UnicodeDecodeError as error:
            line = file.data.count(b"\n", 0, error.start) + 1
            yield _error(file.path, line, "not-utf8", "the file is not UTF-8 text")
            return
        raw = read_raw_page(text)
        if not _is_page(raw) and _COMPANION.match(file.stem):
            message = "the file is no term page"
            yield Finding(file.path, 0, Severity.INFO, "not-a-term", message)
            return
        yield from _read_page(file.path, text, raw)

    def write(self, glossary: Glossary, pages: Iterable[SourcePage]) -> Iterator[SourceFile]:
        """Yield each page as `LOCALE/SLUG.md`; a page that came as a hand-off page, as it came."""
        for page in pages:
            path = f"{page.page.locale}/{file_name(page.slug)}.md"
            yield SourceFile(path, page_text(page, glossary.id).encode("utf-8", "surrogatepass"))


def page_text(source: SourcePage, glossary_id: str) -> str:
    """The page as a hand-off page: its very text where it was one, else a sealed page of ours."""
    if source.source.format == NAME:
        return source.source.text
    text = render_page(EntryRef(glossary_id, source.slug), source.page)
    return seal_page(text) if dialect_of(source.page.provenance.schema_version).is_own else text


def render_page(ref: EntryRef, page: Page) -> str:
    """Write the page anew, without a content hash: after a change the declared one is stale.

    A page of the hand-off schema stays one and keeps its chunk ids; any other becomes ours.
    """
    page = flat_page(page)
    if not parse_dialect(page.provenance.schema_version):
        page = _own_page(ref, page)
    return write_page(page)


def _is_page(raw: RawPage) -> bool:
    return bool(raw.title and (raw.field("canonical url") or raw.field("schema version")))


def _read_page(path: str, text: str, raw: RawPage) -> Iterator[SourcePage | Finding]:
    faults = tuple(page_errors(path, raw))
    locale = parse_locale(raw.value("locale"))
    dialect = parse_dialect(raw.value("schema version"))
    if faults or not locale or not dialect:
        # One finding for one refused page: everything that is wrong, at the first place.
        message = "; ".join(fault.message for fault in faults)
        yield replace(faults[0], message=message)
        return
    page = read_page(raw, locale, dialect)
    url = parse_page_url(page.provenance.canonical_url)
    # What no other format could name an entry by is told, and made one that each can.
    slug = url.slug if is_slug(url.slug) else slug_of_term(url.slug)
    yield SourcePage(slug, page, SourceText(path, NAME, text))
    placed = place_sections(raw)
    yield from page_warnings(ReadPage(path, text, raw, placed, dialect, url, page))


def _error(path: str, line: int, code: str, message: str) -> Finding:
    return Finding(path, line, Severity.ERROR, code, message)


def _own_page(ref: EntryRef, page: Page) -> Page:
    declared = page.provenance.canonical_url
    is_usable = is_url(declared) and parse_page_url(declared).slug == ref.slug
    provenance = replace(
        page.provenance,
        canonical_url=declared if is_usable else str(EntryAddress(ref, page.locale)),
        schema_version=OWN_SCHEMA,
        compatible_with=OWN_COMPATIBLE_WITH,
        banner=banner(page.provenance.quality, page.locale),
    )
    return replace(
        page,
        headword=page.headword.strip() or ref.slug,
        provenance=provenance,
        # The target is an entry of this glossary, wherever its site has it.
        relations=tuple(replace(relation, url="") for relation in page.relations),
    )
