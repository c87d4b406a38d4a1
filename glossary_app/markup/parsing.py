"""Markdown text into the block model; HTML that is not known is shown as the text it is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from markdown_it.token import Token

from glossary_app.markup.callouts import quote_or_callout
from glossary_app.markup.html_content import html_blocks
from glossary_app.markup.parting import LONGEST_LAID_OUT, parted
from glossary_app.markup.runs import inline_runs, tidied
from glossary_app.markup.simple_runs import simple_runs
from glossary_app.markup.simple_text import simple_blocks
from glossary_app.markup.syntax import (
    MOST_LEVELS,
    inline_tokens_of,
    outer_tokens_of,
    tokens_of,
)
from glossary_app.model.blocks import (
    Block,
    BulletList,
    Cell,
    CodeBlock,
    Heading,
    Paragraph,
    Run,
    Runs,
    Table,
)

_MOST_PARAGRAPHS = 20_000
_BLANK_LINES = re.compile(r"\n\s*\n")
_HEADING_ID = re.compile(r"\{#[^{}]*\}$")
_TASK = re.compile(r"\[([ xX])\][ \t]+")
_TASK_SIGNS = {" ": "☐ ", "x": "☑ ", "X": "☑ "}


def parse_markdown(text: str) -> tuple[Block, ...]:
    """Lay Markdown out as blocks; any text at all is accepted.

    A relative link keeps its address as written (see `links.entry_slug_of_link`); one with a
    scheme that could run something is dropped and its text stays. A hard line break is a line
    feed in its run. Of a text that is longer than any article only the paragraphs are laid out.
    """
    if len(text) > LONGEST_LAID_OUT:
        parts = _BLANK_LINES.split(text)
        return _paragraphs(parts if len(parts) <= _MOST_PARAGRAPHS else [text])
    simple = simple_blocks(text)
    if simple is not None:
        return simple
    pieces = parted(text)
    if len(pieces) == 1:
        return _laid_out(outer_tokens_of(text), text)
    return tuple(block for piece in pieces for block in _blocks_of(piece))


def _blocks_of(piece: str) -> tuple[Block, ...]:
    simple = simple_blocks(piece)
    return _laid_out(outer_tokens_of(piece), piece) if simple is None else simple


def laid_out_by_rules(text: str) -> tuple[Block, ...]:
    """The same, all of it read by the rules: what simple texts and lines are held against."""
    return _laid_out(tokens_of(text), text)


def _laid_out(tokens: list[Token], text: str) -> tuple[Block, ...]:
    # What stands deeper than the parser goes would be lost; nobody wrote that to be laid out.
    if any(token.level >= MOST_LEVELS - 1 for token in tokens):
        return _paragraphs(text.splitlines())
    return tuple(_Reader(tokens).blocks())


def _paragraphs(texts: Iterable[str]) -> tuple[Block, ...]:
    return tuple(Paragraph((Run(text),)) for text in map(str.strip, texts) if text)


def inline_markdown(text: str) -> Runs:
    """One line or paragraph of Markdown as runs."""
    simple = simple_runs(text)
    return inline_runs(inline_tokens_of(text)) if simple is None else tidied(simple)


class _Reader:
    """Walks through the tokens once."""

    def __init__(self, tokens: list[Token]) -> None:
        self._tokens = iter(tokens)

    def blocks(self, until: str = "") -> Iterator[Block]:
        """The blocks up to the token of this type."""
        for token in self._tokens:
            if token.type == until:
                return
            yield from self._block(token)

    def _block(self, token: Token) -> Iterator[Block]:
        match token.type:
            case "inline":
                yield from _paragraph(_runs(token))
            case "heading_open":
                yield Heading(int(token.tag[1]), self._heading_text())
            case "fence" | "code_block":
                yield CodeBlock(token.content.rstrip("\n"))
            case "bullet_list_open" | "ordered_list_open":
                yield self._list(token.type.replace("_open", "_close"))
            case "blockquote_open":
                yield quote_or_callout(token, tuple(self.blocks("blockquote_close")))
            case "table_open":
                yield self._table()
            case "definition_open":
                yield self._definition()
            case "html_content":
                yield from html_blocks(token.content, inline_markdown)

    def _heading_text(self) -> str:
        text = ""
        for token in self._tokens:
            if token.type == "heading_close":
                break
            text = "".join(run.text for run in _runs(token))
        return _HEADING_ID.sub("", text).strip()

    def _list(self, closing: str) -> BulletList:
        items: list[tuple[Block, ...]] = []
        for token in self._tokens:
            if token.type == closing:
                break
            items.append(_with_task(tuple(self.blocks("list_item_close"))))
        return BulletList(tuple(items), ordered=closing.startswith("ordered"))

    def _definition(self) -> BulletList:
        """A term in bold and what it means, as one item."""
        term = next(self._tokens)
        name = tuple(replace(run, strong=True) for run in _runs(term))
        return BulletList(((Paragraph(name), *self.blocks("definition_close")),))

    def _table(self) -> Table:
        rows: list[list[Cell]] = []
        for token in self._tokens:
            if token.type == "table_close":
                break
            if token.type == "tr_open":
                rows.append([])
            elif token.type == "inline":
                rows[-1].append(Cell(_runs(token)))
        header, *others = map(tuple, rows)
        return Table(header, tuple(others))


def _runs(token: Token) -> Runs:
    simple = token.meta.get("runs")
    return inline_runs(token.children or []) if simple is None else tidied(simple)


def _paragraph(runs: Runs) -> Iterator[Block]:
    if runs:
        yield Paragraph(runs)


def _with_task(item: tuple[Block, ...]) -> tuple[Block, ...]:
    """An item of a list of things to do begins with a box."""
    first = item[0] if item else None
    if not isinstance(first, Paragraph):
        return item
    found = _TASK.match(first.runs[0].text)
    if not found:
        return item
    text = _TASK_SIGNS[found[1]] + first.runs[0].text[found.end() :]
    return (Paragraph((replace(first.runs[0], text=text), *first.runs[1:])), *item[1:])
