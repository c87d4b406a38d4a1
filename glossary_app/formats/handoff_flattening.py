"""Pages of any format as plain text pages, fit to be written as hand-off pages."""

from __future__ import annotations

from dataclasses import replace

from glossary_app.markup.parsing import parse_markdown
from glossary_app.markup.plain import blocks_text, plain_text
from glossary_app.model.blocks import Block, BulletList, Table
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
    if page.prose_format is ProseFormat.MARKDOWN:
        page = replace(
            page,
            prose_format=ProseFormat.PLAIN,
            sections=tuple(_flat_section(section) for section in page.sections),
            faqs=tuple(Faq(faq.question, plain_text(faq.answer)) for faq in page.faqs),
            limitations=Limitations(
                plain_text(page.limitations.lead),
                tuple(plain_text(item) for item in page.limitations.items),
            ),
        )
    return replace(page, sections=tuple(s for s in page.sections if not _is_repeated(s, page)))


def _flat_section(section: Section) -> Section:
    """The first list or table of the prose becomes rows, unless the section has rows already."""
    rows = tuple(tuple(plain_text(cell) for cell in cells) for cells in section.rows)
    blocks = parse_markdown(section.prose)
    lists = [number for number, block in enumerate(blocks) if isinstance(block, BulletList | Table)]
    if rows or not lists:
        return replace(section, lead=plain_text(section.lead), rows=rows, prose=blocks_text(blocks))
    first = lists[0]
    return replace(
        section,
        lead="\n".join(t for t in (plain_text(section.lead), blocks_text(blocks[:first])) if t),
        rows=_rows(blocks[first]),
        prose=blocks_text(blocks[first + 1 :]),
    )


def _rows(block: Block) -> tuple[tuple[str, ...], ...]:
    match block:
        case BulletList():
            return tuple((blocks_text(item),) for item in block.items)
        case Table():
            return tuple(
                tuple("".join(run.text for run in cell.runs) for cell in cells)
                for cells in (block.header, *block.rows)
                if cells
            )
        case _:
            return ()


def _is_repeated(section: Section, page: Page) -> bool:
    is_plain = not section.lead and not section.rows and bool(section.prose)
    return (
        section.kind is SectionKind.DEFINITION
        and is_plain
        and section.prose.split() == page.short_definition.split()
    )
