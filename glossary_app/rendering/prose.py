"""Running text, lists and tables of a page as blocks, with links to entries that are there."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Self
from urllib.parse import urlsplit

from glossary_app.markup.late import markdown_of, parse_markdown
from glossary_app.markup.links import entry_slug_of_link
from glossary_app.markup.plain_marks import marked_runs
from glossary_app.model.address import SCHEME, EntryAddress
from glossary_app.model.article import ArticleContext
from glossary_app.model.blocks import (
    Block,
    BulletList,
    Card,
    Cell,
    Chip,
    Columns,
    Heading,
    Paragraph,
    Quote,
    Run,
    Runs,
    Table,
)
from glossary_app.model.entry import Entry, EntryRef
from glossary_app.model.locale import Locale, LocalTexts, text_for
from glossary_app.model.page import Page, ProseFormat, Relation
from glossary_app.model.tone import Tone
from glossary_app.spelling.keys import strict_key
from glossary_app.spelling.visible import visible

# Headings inside a section's prose stand below the section's own, which is of level 2.
_LOWEST_PROSE_HEADING = 3
_WEB_SCHEMES = frozenset({"http", "https", "mailto"})


@dataclass(frozen=True, slots=True)
class Linker:
    """Turns a slug into the address of an entry, when it is there: of the same glossary first."""

    glossary: str
    context: ArticleContext
    named: Mapping[str, EntryRef] = field(default_factory=dict)

    @classmethod
    def for_entry(cls, entry: Entry, context: ArticleContext) -> Self:
        """Knows what the entry's relations lead to by every name that the pages give them."""
        named = {
            strict_key(name): entry.target_of(relation)
            for page in entry.pages
            for relation in page.relations
            for name in (relation.title, relation.target)
        }
        return cls(entry.ref.glossary, context, named)

    def address(self, slug: str) -> str:
        """The entry's address; empty when the library does not have it."""
        ref = EntryRef(self.glossary, slug)
        if ref not in self.context.existing:
            ref = self.named.get(strict_key(slug), ref)
        return str(EntryAddress(ref)) if ref in self.context.existing else ""

    def address_of(self, relation: Relation) -> str:
        """The address of what a relation leads to; empty when the library does not have it."""
        ref = EntryRef(relation.glossary or self.glossary, relation.target)
        return str(EntryAddress(ref)) if ref in self.context.existing else ""

    def chip(self, relation: Relation, title: str, locales: tuple[Locale, ...]) -> Chip:
        """What a relation leads to, under the name that it has in the languages that are read.

        `title` is what the page calls it; it stands where it is neither an id nor the headword.
        """
        address = self.address_of(relation)
        if not address:
            return Chip(visible(title), Tone.MUTED)
        ref = EntryRef(relation.glossary or self.glossary, relation.target)
        names = self.context.headwords.get(ref, ())
        is_headword = strict_key(title) in {strict_key(name) for _, name in names}
        is_own = not names or not (is_headword or title == relation.target)
        text = title if is_own else _in_each(names, locales)
        if relation.glossary:
            titles = self.context.titles.get(relation.glossary, ())
            text += f" · {text_for(locales[0], titles) or relation.glossary}"
        return Chip(visible(text), Tone.ACCENT, address)

    def resolved(self, href: str) -> str:
        """A link's target as this program follows it; empty when it leads nowhere."""
        # A relative link names a page of the same glossary; a web address is never taken for one.
        slug = entry_slug_of_link(href)
        if slug is not None:
            return self.address(slug)
        scheme = urlsplit(href).scheme.lower() if ":" in href else ""
        return href if scheme in _WEB_SCHEMES or scheme == SCHEME else ""


def prose_blocks(text: str, page: Page, linker: Linker) -> tuple[Block, ...]:
    """Running text in the way the page writes it."""
    if page.prose_format is not ProseFormat.PLAIN:
        blocks = parse_markdown(markdown_of(text, page.prose_format))
        return tuple(_resolved(block, linker.resolved) for block in blocks)
    # Plain prose has no other sign of a paragraph than a blank line.
    parts = (part.strip() for part in re.split(r"\n\s*\n", text))
    return tuple(paragraph(part) for part in parts if part)


def _in_each(names: LocalTexts, locales: tuple[Locale, ...]) -> str:
    """The name in each of these locales, as far as there is one; else the first there is."""
    found = dict.fromkeys(text for locale in locales if (text := text_for(locale, names)))
    return " / ".join(found) or names[0][1]


def web_link(url: str) -> str:
    """The address when a browser may open it: a page could name a file or a script."""
    return url if url.lower().startswith(("https://", "http://")) else ""


def linked_addresses(blocks: Iterable[Block]) -> frozenset[str]:
    """Every address that the running text of these blocks links to."""
    return frozenset(run.link for block in blocks for run in _runs_of(block) if run.link)


def bullet_list(items: tuple[str, ...]) -> BulletList:
    """A list of plain sentences."""
    return BulletList(tuple((paragraph(item),) for item in items))


def paragraph(text: str) -> Paragraph:
    """A paragraph of plain text, with the few marks that people type into it."""
    return Paragraph(marked_runs(text))


def _runs_of(block: Block) -> Iterator[Run]:
    match block:
        case Paragraph(runs=runs):
            yield from runs
        case BulletList(items=items):
            yield from (run for item in items for part in item for run in _runs_of(part))
        case Table(header=header, rows=rows):
            yield from (run for row in (header, *rows) for cell in row for run in cell.runs)
        case Quote(blocks=blocks) | Card(blocks=blocks):
            yield from (run for part in blocks for run in _runs_of(part))
        case Columns(left=left, right=right):
            yield from (run for part in (*left, *right) for run in _runs_of(part))


def _resolved(block: Block, resolve: Callable[[str], str]) -> Block:
    """The block with every link resolved and its headings below the section's own."""

    def inner(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
        return tuple(_resolved(each, resolve) for each in blocks)

    match block:
        case Paragraph():
            return replace(block, runs=_linked(block.runs, resolve))
        case Heading():
            return replace(block, level=max(block.level, _LOWEST_PROSE_HEADING))
        case BulletList():
            return replace(block, items=tuple(inner(item) for item in block.items))
        case Table():
            header, *rows = (_linked_row(row, resolve) for row in (block.header, *block.rows))
            return Table(header, tuple(rows))
        case Quote() | Card():
            return replace(block, blocks=inner(block.blocks))
        case Columns():
            return Columns(inner(block.left), inner(block.right))
        case _:
            return block


def _linked_row(row: tuple[Cell, ...], resolve: Callable[[str], str]) -> tuple[Cell, ...]:
    return tuple(replace(cell, runs=_linked(cell.runs, resolve)) for cell in row)


def _linked(runs: Runs, resolve: Callable[[str], str]) -> Runs:
    return tuple(replace(run, link=resolve(run.link)) if run.link else run for run in runs)
