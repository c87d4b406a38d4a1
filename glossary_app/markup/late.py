"""The Markdown package's lazy door: an entry in plain text is shown without it."""

from __future__ import annotations

from glossary_app.model.blocks import Block


def parse_markdown(text: str) -> tuple[Block, ...]:
    """The text as blocks (see `parsing`)."""
    # Lazy: the package and what it needs take as long to import as drawing an article.
    from glossary_app.markup.parsing import parse_markdown as parse

    return parse(text)
