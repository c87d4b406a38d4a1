"""Plain text is what a reader sees."""

from __future__ import annotations

import pytest

from glossary_app.markup.plain import blocks_text, plain_prose, plain_text
from glossary_app.model.blocks import (
    BulletList,
    Card,
    Cell,
    Chip,
    Chips,
    CodeBlock,
    Columns,
    Heading,
    Paragraph,
    Quote,
    Run,
    Table,
)
from glossary_app.model.page import ProseFormat


def test_a_link_does_not_split_a_phrase() -> None:
    assert plain_text("A [service](/service/) *mesh* routes.") == "A service mesh routes."


def test_each_block_has_its_own_lines() -> None:
    word = (Paragraph((Run("ポッド"),)),)
    blocks = (
        Heading(2, "Use"),
        *word,
        BulletList((word, word)),
        Table((Cell((Run("a"),)), Cell((Run("b"),))), ((Cell((Run("c"),)), Cell(())),)),
        CodeBlock("go\n  on"),
        Quote(word),
        Card(word, label="Draft"),
        Chips((Chip("new"), Chip("beta")), label="Tags"),
        Columns(word, (Paragraph((Run("pod"),)),)),
    )

    lines = blocks_text(blocks).split("\n")

    expected = "Use,ポッド,ポッド,ポッド,a\tb,c\t,go,  on,ポッド,ポッド,new beta,ポッド,pod"
    assert lines == expected.split(",")


def test_empty_blocks_leave_no_line() -> None:
    assert blocks_text((Paragraph(()), Heading(1, "Pod"), Quote(()))) == "Pod"


@pytest.mark.parametrize(
    ("prose_format", "seen"),
    [
        (ProseFormat.PLAIN, "A *hot*\n2*3*4"),
        (ProseFormat.MARKDOWN, "A hot 234"),
        (ProseFormat.MARKED, "A hot\n2*3*4"),
    ],
)
def test_running_text_is_read_as_it_is_written(prose_format: ProseFormat, seen: str) -> None:
    assert plain_prose("A *hot*\n2*3*4", prose_format) == seen
