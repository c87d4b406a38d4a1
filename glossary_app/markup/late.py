"""The Markdown package's lazy door: an entry in plain text is shown without it."""

from __future__ import annotations

from glossary_app.model.blocks import Block
from glossary_app.model.page import ProseFormat


def parse_markdown(text: str) -> tuple[Block, ...]:
    """The text as blocks (see `parsing`)."""
    # Lazy: the package and what it needs take as long to import as drawing an article.
    from glossary_app.markup.parsing import parse_markdown as parse

    return parse(text)


def markdown_of(text: str, prose_format: ProseFormat) -> str:
    """A text that is not plain, in Markdown (see `cell_text`)."""
    if prose_format is not ProseFormat.MARKED:
        return text
    # Lazy: few texts are written so, and patterns take time to compile.
    from glossary_app.markup.cell_text import as_markdown

    return as_markdown(text)
