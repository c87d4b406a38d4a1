"""The plain text of blocks and of Markdown."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from glossary_app.markup.late import markdown_of, parse_markdown
from glossary_app.markup.read_once import plain_texts
from glossary_app.model.blocks import (
    Block,
    BulletList,
    Card,
    Chips,
    CodeBlock,
    Columns,
    Heading,
    Paragraph,
    Quote,
    Runs,
    Table,
)
from glossary_app.model.page import ProseFormat


def plain_text(text: str) -> str:
    """What a reader of this Markdown sees, a line for each paragraph, item and table row."""
    known = plain_texts().get(text)
    return blocks_text(parse_markdown(text)) if known is None else known


def plain_prose(text: str, prose_format: ProseFormat) -> str:
    """What a reader sees of running text that is written so."""
    if not text or prose_format is ProseFormat.PLAIN:
        return text
    return plain_text(markdown_of(text, prose_format))


def parsed_once(text: str) -> tuple[Block, ...]:
    """The blocks of a text, whose plain text will be asked for when it is indexed."""
    blocks = parse_markdown(text)
    if plain_texts().has_room:
        plain_texts().keep(text, blocks_text(blocks))
    return blocks


def blocks_text(blocks: Iterable[Block]) -> str:
    """The blocks' plain text, a line for each paragraph, item and table row."""
    return "\n".join(line for block in blocks for line in _lines_of(block) if line)


def runs_text(runs: Runs) -> str:
    """The text of runs, without their styles."""
    return "".join(run.text for run in runs)


def _lines_of(block: Block) -> Iterator[str]:
    match block:
        case Paragraph(runs=runs):
            yield runs_text(runs)
        case Heading(text=text) | CodeBlock(text=text):
            yield text
        case BulletList(items=items):
            yield from (blocks_text(item) for item in items)
        case Table(header=header, rows=rows):
            yield from ("\t".join(runs_text(cell.runs) for cell in row) for row in (header, *rows))
        case Quote(blocks=blocks) | Card(blocks=blocks):
            yield blocks_text(blocks)
        case Chips(chips=chips):
            yield " ".join(chip.text for chip in chips)
        case Columns(left=left, right=right):
            yield from (blocks_text(left), blocks_text(right))
