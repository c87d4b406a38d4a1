"""From the marked pieces of a hand-off page to a page of the model.

`short_definition` holds the definition; a definition section with the same text keeps its heading
and its place with empty prose, so that the order of headings and chunks stays known.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from glossary_app.formats.handoff.body import (
    read_faqs,
    read_limitations,
    read_section,
    text_of,
)
from glossary_app.formats.handoff.bullets import (
    parse_alias,
    parse_bare_source,
    parse_chunk,
    parse_relation,
    parse_source,
)
from glossary_app.formats.handoff.dialect import Dialect
from glossary_app.formats.handoff.grammar import Mark, Piece, RawPage, RawSection
from glossary_app.formats.handoff.header import read_category, read_provenance, read_tags
from glossary_app.formats.handoff.sections import Part, slot_of
from glossary_app.model.locale import Locale
from glossary_app.model.page import (
    Faq,
    Limitations,
    Page,
    Reading,
    Section,
    SectionKind,
    Term,
    TermKind,
)


@dataclass(frozen=True, slots=True)
class PlacedSection:
    """A section with the part of the page that it turned out to be."""

    what: SectionKind | Part
    raw: RawSection


def read_page(raw: RawPage, locale: Locale, dialect: Dialect) -> Page:
    """Build the page; an item that does not parse is left out, for the warnings to find."""
    placed = place_sections(raw)
    short, sections = _definition_and_sections(placed, dialect)
    terms = tuple(t for p in items_of(placed, Part.ALIASES) if (t := parse_alias(p.text)))
    relations = (parse_relation(piece.text) for piece in items_of(placed, Part.RELATIONS))
    sources = (piece.text for piece in items_of(placed, Part.SOURCES))
    return Page(
        locale=locale,
        headword=raw.title.text if raw.title else "",
        short_definition=short,
        provenance=read_provenance(raw),
        reading=_reading(terms, locale),
        sections=sections,
        terms=terms,
        relations=tuple(relation for relation in relations if relation),
        chunks=tuple(parse_chunk(piece.text) for piece in items_of(placed, Part.CHUNKS)),
        faqs=tuple(_faqs(placed, dialect)),
        sources=tuple(parse_source(text) or parse_bare_source(text) for text in sources),
        limitations=_limitations(placed, dialect),
        category=read_category(raw),
        tags=read_tags(raw, dialect),
    )


def place_sections(raw: RawPage) -> tuple[PlacedSection, ...]:
    """Say of each section what it is.

    A second short definition is an `other` section, and so is a part of which nothing parses
    (prose headed "Sources"), so that no text is lost.
    """
    placed: list[PlacedSection] = []
    for section in raw.sections:
        slot = slot_of(section.heading)
        what = slot.what if slot else SectionKind.OTHER
        is_second = what is Part.SHORT_DEFINITION and any(p.what is what for p in placed)
        if is_second or not _is_readable(section, what):
            what = SectionKind.OTHER
        placed.append(PlacedSection(what, section))
    return tuple(placed)


def sections_of(
    placed: tuple[PlacedSection, ...], what: SectionKind | Part
) -> Iterator[RawSection]:
    """The sections that are this part of the page."""
    return (place.raw for place in placed if place.what is what)


def items_of(placed: tuple[PlacedSection, ...], part: Part) -> Iterator[Piece]:
    """The list items of a part."""
    return (item for section in sections_of(placed, part) for item in section.items)


def _is_readable(section: RawSection, what: SectionKind | Part) -> bool:
    if not section.pieces:
        return True
    texts = [item.text for item in section.items]
    match what:
        case Part.ALIASES:
            return any(parse_alias(text) for text in texts)
        case Part.RELATIONS:
            return any(parse_relation(text) for text in texts)
        case Part.CHUNKS | Part.SOURCES:
            return bool(texts)
        case Part.FAQ:
            return any(piece.mark is Mark.QUESTION for piece in section.pieces)
        case _:
            return True


def _definition_and_sections(
    placed: tuple[PlacedSection, ...], dialect: Dialect
) -> tuple[str, tuple[Section, ...]]:
    definitions = (
        *sections_of(placed, Part.SHORT_DEFINITION),
        *sections_of(placed, SectionKind.DEFINITION),
    )
    texts = (text_of(section.pieces, dialect) for section in definitions)
    short = next((text for text in texts if text), "")
    sections = []
    for place in placed:
        # Storing the same text twice would count every word twice in search.
        if place.what is SectionKind.DEFINITION and text_of(place.raw.pieces, dialect) == short:
            sections.append(Section(place.what, place.raw.heading))
        elif isinstance(place.what, SectionKind):
            sections.append(read_section(place.what, place.raw, dialect))
    return short, tuple(sections)


def _reading(terms: tuple[Term, ...], locale: Locale) -> Reading | None:
    """The reading belongs to the Japanese headword, so other pages have it as an alias only."""
    readings = (term.text for term in terms if term.kind == TermKind.READING)
    return next((Reading(kana) for kana in readings if locale.is_japanese), None)


def _faqs(placed: tuple[PlacedSection, ...], dialect: Dialect) -> Iterator[Faq]:
    for section in sections_of(placed, Part.FAQ):
        yield from read_faqs(section, dialect)


def _limitations(placed: tuple[PlacedSection, ...], dialect: Dialect) -> Limitations:
    found = [read_limitations(raw, dialect) for raw in sections_of(placed, Part.LIMITATIONS)]
    leads = [limitations.lead for limitations in found if limitations.lead]
    items = (item for limitations in found for item in limitations.items)
    return Limitations("\n\n".join(leads), tuple(items))
