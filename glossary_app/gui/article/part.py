"""The part of an article that a reader far down in it sees, to be shown before the whole."""

from __future__ import annotations

from dataclasses import replace

from glossary_app.model.article import Article

# What stands above the first sections is written as fast as it is left out.
_FAR_DOWN = 12


def part_from(article: Article, anchor: str) -> Article | None:
    """The article from a section on; None when there is little or nothing above it."""
    for number, block in enumerate(article.blocks):
        begun = Article("", (), (block,)).headings
        if any(heading.anchor == anchor for heading in begun):
            return replace(article, blocks=article.blocks[number:]) if number > _FAR_DOWN else None
    return None
