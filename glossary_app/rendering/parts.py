"""A page cut into headed parts; the anchor of each pairs it with the other locale's."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from glossary_app.model.blocks import Block, Card, Heading, Paragraph, Run
from glossary_app.model.page import Faq, Page, Section, SectionKind, Source
from glossary_app.rendering.definition import definition_parts
from glossary_app.rendering.labels import SECOND_HEADINGS, LabelKey, Labels, section_label
from glossary_app.rendering.prose import Linker, bullet_list, prose_blocks, web_link
from glossary_app.rendering.section_blocks import section_blocks

# The card on top is the first definition.
DEFINITION_ANCHOR = "definition/1"
FAQ_ANCHOR = "faq/1"


@dataclass(frozen=True, slots=True)
class Part:
    """A heading and what stands under it.

    `own_heading` says that the heading is the page's, not a label of ours.
    """

    heading: Heading
    blocks: tuple[Block, ...]
    own_heading: bool = False

    @property
    def anchor(self) -> str:
        """Names the part across locales: `usage/2`."""
        return self.heading.anchor


def page_parts(page: Page, labels: Labels, linker: Linker) -> tuple[Part, ...]:
    """The sections in the page's order, then FAQ, sources and limitations."""
    return (
        *_section_parts(page, labels, linker),
        *_faq_part(page, labels, linker),
        *_source_part(page, labels),
        *_limitations_part(page, labels, linker),
    )


def section_anchors(sections: tuple[Section, ...]) -> tuple[str, ...]:
    """The anchor of each section: its kind, and which of that kind it is."""
    return tuple(
        f"{section.kind}/{ordinal}"
        for section, ordinal in zip(sections, _ordinals(sections), strict=True)
    )


def _section_parts(page: Page, labels: Labels, linker: Linker) -> Iterator[Part]:
    sections = definition_parts(page).sections
    for section, ordinal in zip(sections, _ordinals(sections), strict=True):
        yield Part(
            _section_heading(section, ordinal, labels),
            section_blocks(section, page, labels, linker),
            own_heading=section.kind is SectionKind.OTHER,
        )


def _ordinals(sections: tuple[Section, ...]) -> Iterator[int]:
    seen = {(SectionKind.DEFINITION, 1)}
    # Up to where the numbers of a kind are taken: a page may have thousands of sections.
    taken: dict[tuple[SectionKind, int], int] = {}
    for section in sections:
        # Where a page leaves the first of two out, the heading alone tells which one it is.
        first = 2 if section.heading.strip().casefold() in SECOND_HEADINGS else 1
        ordinal = taken.get((section.kind, first), first)
        while (section.kind, ordinal) in seen:
            ordinal += 1
        taken[section.kind, first] = ordinal
        seen.add((section.kind, ordinal))
        yield ordinal


def _section_heading(section: Section, ordinal: int, labels: Labels) -> Heading:
    label = section_label(section.kind, ordinal, labels)
    anchor = f"{section.kind}/{ordinal}"
    own = section.heading.strip()
    if section.kind is SectionKind.OTHER:
        return Heading(2, own or label, anchor)
    return Heading(2, label, anchor)


def _faq_part(page: Page, labels: Labels, linker: Linker) -> Iterator[Part]:
    if page.faqs:
        cards = tuple(_faq_card(faq, page, linker) for faq in page.faqs)
        yield Part(Heading(2, labels[LabelKey.FAQ], FAQ_ANCHOR), cards)


def _faq_card(faq: Faq, page: Page, linker: Linker) -> Card:
    return Card((Heading(3, faq.question), *prose_blocks(faq.answer, page, linker)))


def _source_part(page: Page, labels: Labels) -> Iterator[Part]:
    if page.sources:
        lines = tuple(_source_line(source) for source in page.sources)
        has_links = any(web_link(source.url) for source in page.sources)
        note = labels[LabelKey.OPENS_BROWSER] if has_links else ""
        yield Part(Heading(2, labels[LabelKey.SOURCES], "sources/1", note), lines)


def _source_line(source: Source) -> Paragraph:
    # The address is written out, so that it is there on paper and nobody has to trust a link.
    name = ": ".join(part for part in (source.publisher, source.title) if part)
    # A table knows an address alone, which its format gives as the title too.
    named = (Run(f"{name}\n" if source.url else name),) if name != source.url else ()
    address = (Run(source.url, link=web_link(source.url)),) if source.url else ()
    return Paragraph((*named, *address))


def _limitations_part(page: Page, labels: Labels, linker: Linker) -> Iterator[Part]:
    limits = page.limitations
    if limits:
        items = (bullet_list(limits.items),) if limits.items else ()
        blocks = (*prose_blocks(limits.lead, page, linker), *items)
        yield Part(Heading(2, labels[LabelKey.LIMITATIONS], "limitations/1"), blocks)
