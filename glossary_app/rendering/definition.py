"""The definition, shown once: short definition and definition section often say the same."""

from __future__ import annotations

from dataclasses import dataclass, replace

from glossary_app.markup.plain import plain_text
from glossary_app.model.blocks import Block
from glossary_app.model.page import Page, ProseFormat, Section, SectionKind
from glossary_app.rendering.prose import Linker, paragraph, prose_blocks


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
        return prose_blocks(definition.prose, page, linker)
    return (paragraph(definition.short),) if definition.short else ()


def _repeats(section: Section, page: Page) -> bool:
    if not (section.prose or section.lead or section.rows):
        return True
    # A section that begins with the short definition and goes on says all that the short one says.
    prose = section.prose
    if page.prose_format is ProseFormat.MARKDOWN:
        prose = plain_text(prose)
    return bool(prose) and _squeezed(prose).startswith(_squeezed(page.short_definition))


def _squeezed(text: str) -> str:
    # Japanese sources break lines without blanks, English ones with: neither means anything.
    return "".join(text.split())
