"""Checks on a hand-off page's chunk ids, and on the hashes of pages of ours."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from urllib.parse import unquote

from glossary_app.formats.handoff.bullets import parse_chunk_id
from glossary_app.formats.handoff.grammar import Mark, Piece
from glossary_app.formats.handoff.own_page import banner, chunks_of, content_hash
from glossary_app.formats.handoff.reader import items_of, sections_of
from glossary_app.formats.handoff.remarks import ReadPage, Remark
from glossary_app.formats.handoff.sections import Part
from glossary_app.model.page import SectionKind


def chunk_forms(read: ReadPage) -> Iterator[Remark]:
    """Each chunk id is well formed, stands once, and carries the page's slug and locale."""
    seen: set[str] = set()
    for item in items_of(read.placed, Part.CHUNKS):
        chunk = parse_chunk_id(item.text)
        if not chunk:
            message = f"not a chunk id: '{item.text}'"
            yield Remark(item.line, "chunk-form", message, (item.text,))
        elif (unquote(chunk.slug), chunk.locale) != (read.url.slug, read.page.locale.tag):
            message = f"the chunk is of another page: '{item.text}'"
            yield Remark(item.line, "chunk-page-mismatch", message, (item.text,))
        if item.text in seen:
            message = f"the chunk id stands twice: '{item.text}'"
            yield Remark(item.line, "chunk-duplicate", message, (item.text,))
        seen.add(item.text)


def chunk_kinds(read: ReadPage) -> Iterator[Remark]:
    """There is a chunk for each section and question, in their order."""
    items = tuple(items_of(read.placed, Part.CHUNKS))
    if not items:
        # Version 1 has none, and a missing section is normal in any version.
        return
    declared = [chunk.kind for chunk in read.page.chunks]
    expected = _expected_kinds(read)
    counted, due = Counter(declared), Counter(expected)
    for kind in sorted((counted - due) | (due - counted)):
        message = f"{counted[kind]} chunks of kind '{kind}', but {due[kind]} texts"
        values = (kind, str(counted[kind]), str(due[kind]))
        yield Remark(items[0].line, "chunk-count", message, values)
    if counted == due and declared != expected:
        yield Remark(items[0].line, "chunk-order", "the chunks are not in the order of the text")


def stale_hashes(read: ReadPage) -> Iterator[Remark]:
    """The hashes of our own pages say what the page says."""
    if not _is_verifiable(read):
        return
    declared = read.page.provenance.content_hash
    if declared and declared != content_hash(read.text):
        line = read.line_of("content hash")
        message = f"the page was changed since its hash was made: '{declared}'"
        yield Remark(line, "stale-hash", message, (declared,))
    current = {chunk.id for chunk in chunks_of(read.page)}
    for item in _well_formed(read):
        if item.text not in current:
            message = f"the text was changed since its chunk id was made: '{item.text}'"
            yield Remark(item.line, "stale-hash", message, (item.text,))


def unsealed_page(read: ReadPage) -> Iterator[Remark]:
    """A page of ours carries its hashes."""
    if _is_verifiable(read) and not (read.page.provenance.content_hash and read.page.chunks):
        yield Remark(1, "unsealed", "the page has no content hash or no chunk ids")


def banner_quality(read: ReadPage) -> Iterator[Remark]:
    """The banner of a page of ours names the quality."""
    quality = read.page.provenance.quality
    if read.dialect.is_own and quality not in read.raw.banner:
        message = f"the banner should read '{banner(quality, read.page.locale)}'"
        line = read.raw.title.line if read.raw.title else 1
        yield Remark(line, "banner-quality", message, (quality,))


def _expected_kinds(read: ReadPage) -> list[str]:
    if read.dialect.is_own:
        return [chunk.kind for chunk in chunks_of(read.page)]
    kinds = [
        place.what.value
        for place in read.placed
        if isinstance(place.what, SectionKind)
        and place.what is not SectionKind.OTHER
        and place.raw.pieces
    ]
    for section in sections_of(read.placed, Part.FAQ):
        kinds += [Part.FAQ for piece in section.pieces if piece.mark is Mark.QUESTION]
    return kinds


def _is_verifiable(read: ReadPage) -> bool:
    return read.dialect.is_own and read.dialect.is_known


def _well_formed(read: ReadPage) -> Iterator[Piece]:
    return (item for item in items_of(read.placed, Part.CHUNKS) if parse_chunk_id(item.text))
