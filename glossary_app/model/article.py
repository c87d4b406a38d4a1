"""What an article is: blocks to draw or write, what is known of other entries, and the reader's
place in it: a section and a share of it, never pixels.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from glossary_app.model.blocks import Block, Card, Chips, Columns, Heading
from glossary_app.model.entry import EntryRef
from glossary_app.model.locale import Locale, LocalTexts, text_for

# What stands above the first sections is written as fast as it is left out.
_FAR_DOWN = 12

# The last part of an article: what programs want to know of its pages, and readers seldom.
DETAILS_ANCHOR = "details/1"
# Where the line leads that folds them out and in: no entry's address, and none of the web.
DETAILS_SWITCH = "glossary-details:"
# Where the label of what an entry is compared with leads: to both, side by side.
COMPARE_SWITCH = "glossary-compare:"
SWITCHES = frozenset({DETAILS_SWITCH, COMPARE_SWITCH})


@dataclass(frozen=True, slots=True)
class ArticleContext:
    """What the article has to know of the library: which entries it may link to.

    `headwords` are those of the entries, as far as they are known; `titles` those of the other
    glossaries that relations lead into. Where there are several glossaries, `is_one_of_several`
    says so, and `namesakes` are the entries of others that bear the same headword.
    """

    existing: frozenset[EntryRef] = frozenset()
    headwords: Mapping[EntryRef, LocalTexts] = field(default_factory=dict)
    titles: Mapping[str, LocalTexts] = field(default_factory=dict)
    is_one_of_several: bool = False
    namesakes: tuple[EntryRef, ...] = ()

    def glossary_title(self, glossary: str, locale: Locale) -> str:
        """What a glossary is called, as far as it is known."""
        titles = self.titles.get(glossary, ())
        return text_for(locale, titles) or next((text for _, text in titles), glossary)


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
    """The article without the technical details at its foot."""
    for number, block in enumerate(article.blocks):
        if isinstance(block, Heading) and block.anchor == DETAILS_ANCHOR:
            return replace(article, blocks=article.blocks[:number])
    return article


def without_relations(article: Article) -> Article:
    """The article without the relations that are listed beside it."""
    kept = (b for b in article.blocks if not (isinstance(b, Chips) and b.is_listed_beside))
    return replace(article, blocks=tuple(kept))


def for_paper(article: Article) -> Article:
    """The article as it is printed: nothing can be folded out or chosen there."""
    shown = without_details(article)
    still = (
        replace(block, link="") if isinstance(block, Chips) else block for block in shown.blocks
    )
    return replace(shown, blocks=tuple(still))


def with_details_folded(article: Article) -> Article:
    """The article with one line in place of its technical details, which leads to them."""
    return _with_switch(without_details(article), article, "▸")


def with_details_open(article: Article) -> Article:
    """The article with its technical details under a line that folds them away again."""
    return _with_switch(article, article, "▾")


def _with_switch(shown: Article, whole: Article, mark: str) -> Article:
    for number, block in enumerate(whole.blocks):
        if isinstance(block, Heading) and block.anchor == DETAILS_ANCHOR:
            switch = replace(block, mark=mark, link=DETAILS_SWITCH)
            return replace(
                shown, blocks=(*shown.blocks[:number], switch, *shown.blocks[number + 1 :])
            )
    return shown


@dataclass(frozen=True, slots=True)
class Place:
    """A section, and how far into it, as a share of its height.

    Without an anchor: what stands above the first section, or the top of the page.
    """

    anchor: str = ""
    offset: float = 0.0
