"""The Markdown package's lazy door: an entry in plain text is shown without it."""

from __future__ import annotations

from functools import lru_cache

from glossary_app.model.blocks import Block
from glossary_app.model.page import ProseFormat

_LONGEST_KEPT = 40_000


def parse_markdown(text: str) -> tuple[Block, ...]:
    """The text as blocks (see `parsing`)."""
    return _parsed_lately(text) if len(text) <= _LONGEST_KEPT else _parsed(text)


# What an article shows is first asked whether it says its short definition again; and the two
# languages beside each other are what was shown one by one.
@lru_cache(maxsize=32)
def _parsed_lately(text: str) -> tuple[Block, ...]:
    return _parsed(text)


def _parsed(text: str) -> tuple[Block, ...]:
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
