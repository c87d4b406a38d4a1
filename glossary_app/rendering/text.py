"""An article as plain text, for a terminal or the clipboard."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from glossary_app.model.article import Article
from glossary_app.model.blocks import (
    Block,
    BulletList,
    Card,
    Cell,
    Chips,
    CodeBlock,
    Columns,
    Heading,
    Paragraph,
    Quote,
    Run,
    Runs,
    Table,
)
from glossary_app.spelling.columns import columns_of

_UNDERLINES = {1: "=", 2: "-"}


def article_text(article: Article) -> str:
    """The whole article; ends with one line feed."""
    lines = list(_lines(article.blocks))
    while lines and not lines[0]:
        lines.pop(0)
    return "\n".join(lines).rstrip("\n") + "\n"


def _lines(blocks: Iterable[Block]) -> Iterator[str]:
    follows_chips = False
    for block in blocks:
        # Lines of chips belong together; the first of them stands apart from what precedes it.
        if isinstance(block, Chips) and not follows_chips:
            yield ""
        follows_chips = isinstance(block, Chips)
        yield from _block_lines(block)


def _block_lines(block: Block) -> Iterator[str]:
    match block:
        case Heading():
            yield from _heading_lines(block)
        case Paragraph(runs=runs):
            yield from ("", *_text(runs).split("\n"))
        case BulletList():
            yield ""
            yield from _list_lines(block)
        case Table(header=header, rows=rows):
            yield ""
            yield from (_row(row) for row in (header, *rows) if row)
        case CodeBlock(text=text):
            yield from ("", *(f"    {line}" for line in text.split("\n")))
        case Quote(blocks=blocks):
            yield ""
            yield from (f"> {line}".rstrip() for line in _trimmed(blocks))
        case Card(blocks=blocks, label=label):
            yield from ("", f"{label}:") if label else ("",)
            yield from _trimmed(blocks)
        case Chips(chips=chips, label=label):
            texts = "  ·  ".join(chip.text for chip in chips)
            yield f"{label}: {texts}" if label else texts
        case Columns(left=left, right=right):
            yield from _lines(left)
            yield from _lines(right)


def _heading_lines(heading: Heading) -> Iterator[str]:
    note = f"{heading.note}, {heading.mark}" if heading.mark else heading.note
    text = f"{heading.text}  ({note})" if note else heading.text
    yield from ("", text)
    if heading.level in _UNDERLINES:
        yield _UNDERLINES[heading.level] * columns_of(text)


def _list_lines(block: BulletList) -> Iterator[str]:
    for number, item in enumerate(block.items, start=1):
        bullet = f"{number}. " if block.ordered else "- "
        for place, line in enumerate(line for line in _trimmed(item) if line):
            margin = bullet if place == 0 else " " * len(bullet)
            yield f"{margin}{line}".rstrip()


def _trimmed(blocks: Iterable[Block]) -> tuple[str, ...]:
    """The lines without the blank one in front."""
    lines = list(_lines(blocks))
    while lines and not lines[0]:
        lines.pop(0)
    return tuple(lines)


def _row(row: tuple[Cell, ...]) -> str:
    return "- " + " | ".join(_text(cell.runs).replace("\n", " ") for cell in row)


def _text(runs: Runs) -> str:
    return "".join(_run_text(run) for run in runs)


def _run_text(run: Run) -> str:
    """The text; a web address that it hides follows it."""
    # Addresses of ours would say nothing outside of the program.
    hides = run.link.startswith(("https://", "http://", "mailto:")) and run.link != run.text
    return f"{run.text} <{run.link}>" if hides else run.text
