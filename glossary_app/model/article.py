"""What an article is: blocks to draw or write, what is known of other entries, and the reader's
place in it: a section and a share of it, never pixels.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from glossary_app.model.blocks import Block, Card, Columns, Heading
from glossary_app.model.entry import EntryRef
from glossary_app.model.locale import Locale

# What stands above the first sections is written as fast as it is left out.
_FAR_DOWN = 12

# The last part of an article: what programs want to know of its pages, and readers seldom.
DETAILS_ANCHOR = "details/1"


@dataclass(frozen=True, slots=True)
class ArticleContext:
    """What the article has to know of the library: which entries it may link to."""

    existing: frozenset[EntryRef] = frozenset()


@dataclass(frozen=True, slots=True)
class Citation:
    """A chunk id at the anchor of what it cites: a section, or one question of the FAQ."""

    anchor: str
    chunk_id: str
    locale: Locale
    question: str = ""


@dataclass(frozen=True, slots=True)
class Article:
    """An entry as it is read, in one locale or in two side by side."""

    title: str
    locales: tuple[Locale, ...]
    blocks: tuple[Block, ...]
    citations: tuple[Citation, ...] = ()

    @property
    def headings(self) -> tuple[Heading, ...]:
        """The headings that have an anchor, in reading order."""
        return tuple(block for block in _headings(self.blocks) if block.anchor)


def _headings(blocks: tuple[Block, ...]) -> Iterator[Heading]:
    for block in blocks:
        if isinstance(block, Heading):
            yield block
        elif isinstance(block, Card):
            if block.anchor:
                yield Heading(2, block.label, block.anchor)
            yield from _headings(block.blocks)
        elif isinstance(block, Columns):
            yield from _headings(block.left)
            yield from _headings(block.right)


def part_from(article: Article, anchor: str) -> Article | None:
    """The article from a section on; None when there is little or nothing above it."""
    for number, block in enumerate(article.blocks):
        begun = Article("", (), (block,)).headings
        if any(heading.anchor == anchor for heading in begun):
            return replace(article, blocks=article.blocks[number:]) if number > _FAR_DOWN else None
    return None


def without_details(article: Article) -> Article:
    """The article as it goes onto paper: without the technical details at its foot."""
    for number, block in enumerate(article.blocks):
        if isinstance(block, Heading) and block.anchor == DETAILS_ANCHOR:
            return replace(article, blocks=article.blocks[:number])
    return article


@dataclass(frozen=True, slots=True)
class Place:
    """A section, and how far into it, as a share of its height.

    Without an anchor: what stands above the first section, or the top of the page.
    """

    anchor: str = ""
    offset: float = 0.0
