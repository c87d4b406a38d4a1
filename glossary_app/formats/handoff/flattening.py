"""Pages of any format as plain text pages, fit to be written as hand-off pages."""

from __future__ import annotations

from dataclasses import replace

from glossary_app.markup.late import markdown_of
from glossary_app.markup.parsing import parse_markdown
from glossary_app.markup.plain import blocks_text, plain_text
from glossary_app.model.blocks import BulletList, Table
from glossary_app.model.page import (
    Faq,
    Limitations,
    Page,
    ProseFormat,
    Section,
    SectionKind,
)


def flat_page(page: Page) -> Page:
    """The page as plain text, without a definition section that repeats the short definition."""
    if page.prose_format is not ProseFormat.PLAIN:
        how = page.prose_format
        page = replace(
            page,
            prose_format=ProseFormat.PLAIN,
            sections=tuple(_flat_section(section, how) for section in page.sections),
            faqs=tuple(Faq(faq.question, plain_text(faq.answer)) for faq in page.faqs),
            limitations=Limitations(
                plain_text(page.limitations.lead),
                tuple(plain_text(item) for item in page.limitations.items),
            ),
        )
    return replace(page, sections=tuple(s for s in page.sections if not _is_repeated(s, page)))


def _flat_section(section: Section, prose_format: ProseFormat) -> Section:
    """The first list or table of the prose becomes rows, unless the section has rows already."""
    rows = tuple(tuple(plain_text(cell) for cell in cells) for cells in section.rows)
    blocks = parse_markdown(markdown_of(section.prose, prose_format))
    lists = ((n, b) for n, b in enumerate(blocks) if isinstance(b, BulletList | Table))
    first = None if rows else next(lists, None)
    if not first:
        return replace(section, lead=plain_text(section.lead), rows=rows, prose=blocks_text(blocks))
    number, block = first
    return replace(
        section,
        lead="\n".join(t for t in (plain_text(section.lead), blocks_text(blocks[:number])) if t),
        rows=_rows(block),
        prose=blocks_text(blocks[number + 1 :]),
    )


def _rows(block: BulletList | Table) -> tuple[tuple[str, ...], ...]:
    if isinstance(block, BulletList):
        return tuple((blocks_text(item),) for item in block.items)
    # A hand-off page has no header row of its own, so a table's becomes its first row.
    return tuple(
        tuple("".join(run.text for run in cell.runs) for cell in cells)
        for cells in (block.header, *block.rows)
        if cells
    )


def _is_repeated(section: Section, page: Page) -> bool:
    is_plain = not section.lead and not section.rows and bool(section.prose)
    return (
        section.kind is SectionKind.DEFINITION
        and is_plain
        and section.prose.split() == page.short_definition.split()
    )
