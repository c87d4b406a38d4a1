"""Markdown text into the block model; raw HTML is shown as the text it is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions.sane_lists import SaneListExtension
from markdown.extensions.tables import TableExtension
from markdown.inlinepatterns import SubstituteTagInlineProcessor

from glossary_app.markup.inline import BareLink, WikiLink
from glossary_app.markup.runs import content_runs, inline_runs, text_runs, tidied, unescaped_code
from glossary_app.markup.source import CODE_MARK, Brackets, Fences, Footnotes, Lists
from glossary_app.model.blocks import (
    Block,
    BulletList,
    Cell,
    CodeBlock,
    Heading,
    Paragraph,
    Quote,
    Run,
    Table,
)

_BLOCK_TAGS = frozenset(
    ["h1", "h2", "h3", "h4", "h5", "h6", "p", "ul", "ol", "pre", "blockquote", "table", "hr"]
)
_HEADING_ID = re.compile(r"\s*\{#[^{}]*\}$")


def parse_markdown(text: str) -> tuple[Block, ...]:
    """Lay Markdown out as blocks; any text at all is accepted.

    A relative link keeps its address as written (see `links.entry_slug_of_link`); one with a
    scheme that could run something is dropped and its text stays. A hard line break is a line
    feed in its run.
    """
    fences = Fences()
    try:
        return tuple(_blocks(_tree(text, fences), tuple(fences.codes)))
    except RecursionError:
        # Hundreds of nested quotes or stars: nobody wrote that to be laid out.
        lines = (line.strip() for line in text.splitlines())
        return tuple(Paragraph((Run(line),)) for line in lines if line)


def _tree(text: str, fences: Fences) -> Element:
    """The package's element tree, before it is made into HTML."""
    parser = Markdown(extensions=[TableExtension(), SaneListExtension()])
    # Without these, HTML is text like any other; `prettify` would add line feeds of its own.
    for unwanted in ("html", "entity", "automail"):
        parser.inlinePatterns.deregister(unwanted)
    parser.preprocessors.deregister("html_block")
    parser.treeprocessors.deregister("prettify")
    # The numbers are priorities: the package cleans line ends at 30, and looks for links at 160.
    parser.preprocessors.register(fences, "fences", 25)
    parser.preprocessors.register(Footnotes(), "footnotes", 24)
    parser.preprocessors.register(Brackets(), "brackets", 23)
    parser.preprocessors.register(Lists(), "lists", 22)
    inline = parser.inlinePatterns
    inline.register(SubstituteTagInlineProcessor(r"\\\n", "br"), "backslash_break", 185)
    inline.register(WikiLink(WikiLink.PATTERN, parser), "wiki_link", 175)
    inline.register(BareLink(BareLink.PATTERN, parser), "bare_link", 115)
    lines = text.split("\n")
    for preprocessor in parser.preprocessors:
        lines = preprocessor.run(lines)
    root: Element = parser.parser.parseDocument(lines).getroot()  # type: ignore[assignment]
    for treeprocessor in parser.treeprocessors:
        treeprocessor.run(root)
    return root


def _blocks(element: Element, codes: tuple[str, ...]) -> Iterator[Block]:
    """An element's content: text between block elements makes paragraphs of its own."""
    loose = list(text_runs(element.text))
    for child in element:
        if child.tag in _BLOCK_TAGS:
            yield from _paragraphs(loose, codes)
            loose = []
            yield from _block(child, codes)
        else:
            loose += inline_runs(child)
        loose += text_runs(child.tail)
    yield from _paragraphs(loose, codes)


def _block(element: Element, codes: tuple[str, ...]) -> Iterator[Block]:
    match element.tag:
        case "ul" | "ol":
            items = tuple(tuple(_blocks(item, codes)) for item in element)
            yield BulletList(items, ordered=element.tag == "ol")
        case "pre":
            yield CodeBlock(unescaped_code("".join(element.itertext())).rstrip("\n"))
        case "blockquote":
            yield Quote(tuple(_blocks(element, codes)))
        case "table":
            yield _table(element)
        case "h1" | "h2" | "h3" | "h4" | "h5" | "h6":
            yield Heading(int(element.tag[1]), _heading_text(element))
        case _:
            yield from _blocks(element, codes)


def _heading_text(element: Element) -> str:
    text = "".join(run.text for run in tidied(content_runs(element)))
    return _HEADING_ID.sub("", text).strip()


def _table(element: Element) -> Table:
    header, *rows = (
        tuple(Cell(tidied(content_runs(cell))) for cell in row) for row in element.iter("tr")
    )
    return Table(header, tuple(rows))


def _paragraphs(runs: Iterable[Run], codes: tuple[str, ...]) -> Iterator[Block]:
    """A paragraph; several blocks where marks of fenced code stand in it."""
    before: list[Run] = []
    for run in runs:
        for number, piece in enumerate(CODE_MARK.split(run.text)):
            if number % 2 == 0:
                before.append(replace(run, text=piece))
                continue
            yield from _paragraph(before)
            yield CodeBlock(codes[int(piece)])
            before = []
    yield from _paragraph(before)


def _paragraph(runs: Iterable[Run]) -> Iterator[Paragraph]:
    settled = tidied(runs)
    if settled:
        yield Paragraph(settled)
