"""Pages that we write ourselves: banner, chunk ids and content hash of `glossary-term-page-v1`."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from urllib.parse import quote

from glossary_app.errors import PageError
from glossary_app.formats.handoff.bullets import ChunkId, parse_page_url
from glossary_app.formats.handoff.dialect import parse_dialect
from glossary_app.formats.handoff.errors import page_errors
from glossary_app.formats.handoff.grammar import RawPage, page_lines, read_raw_page
from glossary_app.formats.handoff.header import CONTENT_HASH
from glossary_app.formats.handoff.reader import place_sections, read_page
from glossary_app.formats.handoff.sections import Part, heading_for
from glossary_app.model.locale import Locale, parse_locale
from glossary_app.model.page import Chunk, Page, Section, SectionKind
from glossary_app.model.provenance import Quality

_BANNERS: dict[str, tuple[str, str]] = {
    Quality.DRAFT: (
        "Glossary term page. Quality: draft, not yet reviewed.",
        "用語集のページ。品質: draft（下書き、未査読）。",
    ),
    Quality.UNRATED: (
        "Glossary term page. Quality: unrated.",
        "用語集のページ。品質: unrated（未評価）。",
    ),
    Quality.REVIEWED: (
        "Glossary term page. Quality: reviewed.",
        "用語集のページ。品質: reviewed（査読済み）。",
    ),
    Quality.VERIFIED: (
        "Glossary term page. Quality: verified.",
        "用語集のページ。品質: verified（検証済み）。",
    ),
}


def banner(quality: str, locale: Locale) -> str:
    """The banner of our own page; it always names the quality as the header does."""
    english, japanese = _BANNERS.get(
        quality, (f"Glossary term page. Quality: {quality}.", f"用語集のページ。品質: {quality}。")
    )
    return japanese if locale.is_japanese else english


def content_hash(text: str) -> str:
    """SHA-256 of the canonical page without its content hash line, in lower-case hex."""
    return _sha256(_joined(_lines_without_hash(text)))


def chunk_digest(text: str) -> str:
    """The first 16 hex digits of the SHA-256 of a section's canonical text."""
    # 64 bits tell the chunks of a library apart, and an assistant can quote them without a slip.
    return _sha256(text)[:16]


def chunks_of(page: Page) -> tuple[Chunk, ...]:
    """The chunks of one of our own pages, in the order of its sections and questions."""
    url = parse_page_url(page.provenance.canonical_url)
    return tuple(
        Chunk(
            str(
                ChunkId(
                    url.host or "glossary",
                    quote(url.slug, ""),
                    page.locale.tag,
                    kind,
                    chunk_digest(text),
                )
            ),
            kind,
        )
        for kind, text in chunk_texts(page)
    )


def chunk_texts(page: Page) -> Iterator[tuple[str, str]]:
    """Kind and canonical text of everything that has a chunk; what has no text has none."""
    kinds = {section.kind for section in page.sections}
    if SectionKind.DEFINITION not in kinds and page.short_definition:
        yield SectionKind.DEFINITION, _squeezed(page.short_definition)
    for section in page.sections:
        text = _section_text(section, page.short_definition)
        if text:
            heading = f"{section.heading}\n" if section.kind is SectionKind.OTHER else ""
            yield section.kind, heading + text
    for faq in page.faqs:
        yield Part.FAQ, _squeezed(f"{faq.question}\n{faq.answer}")


def seal_page(text: str) -> str:
    """Write the chunk ids and the content hash of one of our own pages into its text.

    The result is canonical: LF, no byte order mark, no trailing blanks, one final line feed.
    Raises PageError when the text is not a page of ours.
    """
    page = _own_page(read_raw_page(text))
    lines = _lines_without_hash(_joined(_with_chunks(page_lines(text), page)))
    digest = content_hash(_joined(lines))
    lines.insert(_last_schema_line(_joined(lines)), f"- {CONTENT_HASH}: {digest}")
    return _joined(lines)


def _own_page(raw: RawPage) -> Page:
    for fault in page_errors("", raw):
        raise PageError(fault.path, fault.line, fault.message, fault.code)
    locale = parse_locale(raw.value("locale"))
    dialect = parse_dialect(raw.value("schema version"))
    if not locale or not dialect or not dialect.is_own:
        raise PageError("", 1, "the page is not of our own schema", "foreign-schema")
    return read_page(raw, locale, dialect)


def _section_text(section: Section, short_definition: str) -> str:
    """Lead, rows and prose, a paragraph or row to a line."""
    rows = (" | ".join(cells) for cells in section.rows)
    text = _squeezed("\n".join((section.lead, *rows, section.prose)))
    if not text and section.kind is SectionKind.DEFINITION:
        return _squeezed(short_definition)
    return text


def _squeezed(text: str) -> str:
    return "\n".join(line for line in text.split("\n") if line.strip())


def _with_chunks(lines: list[str], page: Page) -> list[str]:
    """The lines with the page's chunk section replaced, or put before the first later part."""
    placed = place_sections(read_raw_page(_joined(lines)))
    starts = [place.raw.line - 1 for place in placed]
    later = (start for place, start in zip(placed, starts, strict=True) if place.what in _LATER)
    heading = f"## {heading_for(Part.CHUNKS, page.locale)}"
    position = next(later, len(lines))
    sections = list(zip(placed, starts, [*starts[1:], len(lines)], strict=False))
    for place, start, end in reversed(sections):
        # From the end, so that the numbers of the lines before stay right.
        if place.what is Part.CHUNKS:
            heading, position = lines[start], start
            del lines[start:end]
    ids = [f"- {chunk.id}" for chunk in chunks_of(page)]
    return [*_closed(lines[:position]), heading, "", *ids, "", *lines[position:]]


_LATER = frozenset({Part.FAQ, Part.SOURCES, Part.LIMITATIONS})


def _closed(lines: list[str]) -> list[str]:
    """The lines with a blank one at their end."""
    return lines if not lines or not lines[-1] else [*lines, ""]


def _lines_without_hash(text: str) -> list[str]:
    fields = read_raw_page(text).fields
    hashes = {field.line for field in fields if field.name == CONTENT_HASH.lower()}
    lines = [line for n, line in enumerate(page_lines(text), 1) if n not in hashes]
    return _joined(lines).strip("\n").split("\n")


def _last_schema_line(text: str) -> int:
    fields = read_raw_page(text).fields
    return max(f.line for f in fields if f.name in {"schema version", "compatible with"})


def _joined(lines: list[str]) -> str:
    return "\n".join(lines) + "\n"


def _sha256(text: str) -> str:
    # JSON can bring lone surrogates, which strict UTF-8 refuses.
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
