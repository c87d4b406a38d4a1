"""The definition, shown once: short definition and definition section often say the same."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import takewhile

from glossary_app.markup.late import markdown_of, parse_markdown
from glossary_app.markup.plain import blocks_text
from glossary_app.model.blocks import Block, Paragraph
from glossary_app.model.page import Page, ProseFormat, Section, SectionKind
from glossary_app.rendering.prose import Linker, paragraph, prose_blocks

# Paragraphs that stand in one card; of a longer text the first says what the term means.
_SHORT_TEXT = 2


@dataclass(frozen=True, slots=True)
class Definition:
    """What the definition's card holds, and the sections that remain beside it.

    `prose` stands for `short` where it begins with it and says more, or with links.
    """

    short: str
    prose: str
    sections: tuple[Section, ...]


def definition_parts(page: Page) -> Definition:
    """Take the definition section into the card where it begins with the short definition.

    An empty one, whose text a format took to be the short definition's, goes with it.
    """
    for place, section in enumerate(page.sections):
        if section.kind is SectionKind.DEFINITION and _repeats(section, page):
            rest = replace(section, prose="")
            kept = (rest,) if rest.lead or rest.rows else ()
            sections = page.sections[:place] + kept + page.sections[place + 1 :]
            return Definition(page.short_definition, section.prose, sections)
    return Definition(page.short_definition, "", page.sections)


def definition_blocks(page: Page, linker: Linker) -> tuple[Block, ...]:
    """The definition's paragraphs; the first is the one that a card shows."""
    definition = definition_parts(page)
    if definition.prose:
        return _paragraph_first(prose_blocks(definition.prose, page, linker))
    return (paragraph(definition.short),) if definition.short else ()


def blocks_in_card(body: tuple[Block, ...]) -> int:
    """How many blocks of a definition its card holds: two paragraphs are one short text."""
    opening = tuple(takewhile(lambda block: isinstance(block, Paragraph), body))
    return 2 if len(opening) == _SHORT_TEXT else min(len(body), 1)


def _paragraph_first(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """What says what the term means before the code, list or picture that it begins with."""
    number = next((n for n, block in enumerate(blocks) if isinstance(block, Paragraph)), 0)
    return (*blocks[number : number + 1], *blocks[:number], *blocks[number + 1 :])


def _repeats(section: Section, page: Page) -> bool:
    if not (section.prose or section.lead or section.rows):
        return True
    # A section that begins with the short definition and goes on says all that the short one says.
    prose, short = section.prose, _squeezed(page.short_definition)
    if page.prose_format is ProseFormat.PLAIN:
        return bool(prose) and _squeezed(prose).startswith(short)
    blocks = parse_markdown(markdown_of(prose, page.prose_format))
    first = [block for block in blocks if isinstance(block, Paragraph)][:1]
    said = (blocks_text(blocks), blocks_text(first))
    return bool(prose) and any(_squeezed(text).startswith(short) for text in said)


def _squeezed(text: str) -> str:
    # Japanese sources break lines without blanks, English ones with: neither means anything.
    return "".join(text.split())
