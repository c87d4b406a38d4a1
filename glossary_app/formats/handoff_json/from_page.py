"""From the text of a hand-off page to its JSON twin."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from typing import Any

from glossary_app.formats.handoff.bullets import (
    parse_alias,
    parse_bare_source,
    parse_relation,
    parse_source,
)
from glossary_app.formats.handoff.grammar import Mark, Piece, RawPage, read_raw_page
from glossary_app.formats.handoff.reader import (
    PlacedSection,
    items_of,
    place_sections,
    sections_of,
)
from glossary_app.formats.handoff.sections import Part
from glossary_app.model.page import SectionKind, TermKind
from glossary_app.model.source import SourcePage

# Header keys with a place of their own in the twin; every other one stands under `header`.
HEADER_PLACES = {
    "canonical url": ("canonical", "url"),
    "locale": ("canonical", "locale"),
    "content tier": ("content_tier",),
    "quality": ("summary", "quality"),
    "publication status": ("summary", "publication_status"),
    "schema version": ("schema_version",),
    "content hash": ("content_hash",),
    "trust policy": ("trust_policy",),
    "last updated": ("summary", "last_reviewed_at"),
}
COMPATIBLE_WITH = "compatible with"


def twin_of(text: str, source: SourcePage) -> dict[str, Any]:
    """The twin of a page; its members are in the order in which the page has them."""
    raw = read_raw_page(text)
    placed = place_sections(raw)
    twin: dict[str, Any] = {
        "schema_version": "",
        "compat": {"backward_compatible_schema_versions": _versions(raw)},
        "canonical": {"url": "", "slug": source.slug, "locale": ""},
        "summary": _summary(source),
        "banner": raw.banner,
        "header": {},
    }
    for field in raw.fields:
        _put_header(twin, field.name, field.key, field.value)
    twin["content"] = _content(placed)
    twin |= _lists(placed)
    return twin


def _versions(raw: RawPage) -> list[str]:
    return [each for each in re.split(r"[,\s]+", raw.value(COMPATIBLE_WITH)) if each]


def _summary(source: SourcePage) -> dict[str, Any]:
    page = source.page
    named = {term.kind: term.text for term in reversed(page.terms)}
    return {
        "canonical_slug": source.slug,
        "display_name": page.headword,
        "english_name": named.get(TermKind.ENGLISH_NAME),
        "abbreviation": named.get(TermKind.ABBREVIATION),
        "short_definition": page.short_definition,
        "sources_count": len(page.sources),
    }


def _put_header(twin: dict[str, Any], name: str, key: str, value: str) -> None:
    place = HEADER_PLACES.get(name)
    if place is None:
        if name != COMPATIBLE_WITH:
            twin["header"].setdefault(key, value)
        return
    *outer, last = place
    target = twin[outer[0]] if outer else twin
    target[last] = target.get(last) or value


def _content(placed: tuple[PlacedSection, ...]) -> dict[str, Any]:
    seen: Counter[str] = Counter()
    content: dict[str, Any] = {}
    for place in placed:
        if not isinstance(place.what, SectionKind):
            continue
        seen[place.what] += 1
        count = seen[place.what]
        key = place.what.value if count == 1 else f"{place.what.value}_{count}"
        text = body_text(place.raw.pieces)
        content[key] = {"key": key, "title": place.raw.heading, "text": text}
    return content


def _lists(placed: tuple[PlacedSection, ...]) -> dict[str, Any]:
    aliases = (parse_alias(item.text) for item in items_of(placed, Part.ALIASES))
    relations = (parse_relation(item.text) for item in items_of(placed, Part.RELATIONS))
    sources = (
        parse_source(item.text) or parse_bare_source(item.text)
        for item in items_of(placed, Part.SOURCES)
    )
    return {
        "aliases": [
            {"text": term.text, "type": term.kind, "locale": term.locale.tag}
            | ({"status": term.status.value} if term.status else {})
            for term in aliases
            if term
        ],
        "relations": [
            {"title": each.title, "type": each.kind, "url": each.url} for each in relations if each
        ],
        "chunks": [item.text for item in items_of(placed, Part.CHUNKS)],
        "faq": _faqs(placed),
        "sources": [
            {"publisher": each.publisher, "title": each.title, "url": each.url} for each in sources
        ],
        "limitations": _limitations(placed),
    }


def _faqs(placed: tuple[PlacedSection, ...]) -> list[dict[str, str]]:
    faqs: list[tuple[str, list[Piece]]] = []
    for section in sections_of(placed, Part.FAQ):
        for piece in section.pieces:
            if piece.mark is Mark.QUESTION:
                faqs.append((piece.text, []))
            elif faqs:
                faqs[-1][1].append(piece)
    return [{"question": question, "answer": body_text(answer)} for question, answer in faqs]


def _limitations(placed: tuple[PlacedSection, ...]) -> dict[str, Any]:
    pieces = [piece for raw in sections_of(placed, Part.LIMITATIONS) for piece in raw.pieces]
    return {
        "text": body_text(piece for piece in pieces if piece.mark is not Mark.ITEM),
        "items": [piece.text for piece in pieces if piece.mark is Mark.ITEM],
    }


def body_text(pieces: Iterable[Piece]) -> str:
    """What stands below a heading, as the page writes it."""
    text = ""
    previous: Mark | None = None
    for piece in pieces:
        gap = "\n" if piece.mark is previous is Mark.ITEM else "\n\n"
        mark = f"{piece.mark.value} " if piece.mark.value else ""
        text += (gap if text else "") + f"{mark}{piece.text}".rstrip()
        previous = piece.mark
    return text
