"""Any text at all can be laid out, and no link of it is unsafe."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from hypothesis import given
from hypothesis import strategies as st

from glossary_app.markup.links import SAFE_SCHEMES, entry_slug_of_link
from glossary_app.markup.parsing import parse_markdown
from glossary_app.markup.plain import plain_text
from glossary_app.markup.sentences import opening_paragraph, opening_sentences
from glossary_app.model.blocks import Block, BulletList, Paragraph, Quote, Run, Table

_PIECES = [
    "- ",
    "1. ",
    "  ",
    "\n",
    "\n\n",
    "> ",
    "# ",
    "```",
    "~~~",
    "|",
    "|---|---|\n",
    "*",
    "**",
    "_",
    "`",
    "[",
    "](",
    ")",
    "[[",
    "]]",
    "!",
    "<",
    ">",
    "&amp;",
    "&#x0;",
    "\\",
    "\t",
    "\x02",
    "\x03",
    "\x02code:0\x03",
    "klzzwxh:0",
    "https://",
    "javascript:",
    "//",
    "[^1]",
    "[^1]: ",
    "[a]: ",
    "pod",
    "ポッド",
    "。",
    ". ",
    "\r\n",
    "{#id}",
    "---\n",
    "    ",
]
markdown = st.lists(st.sampled_from(_PIECES), max_size=40).map("".join) | st.text(max_size=200)


@given(markdown)
def test_any_text_can_be_laid_out(text: str) -> None:
    blocks = parse_markdown(text)

    for run in _runs(blocks):
        assert run.text
        assert "\x02" not in run.text
        scheme, colon, _ = run.link.partition(":")
        assert not colon or "/" in scheme or scheme.lower() in SAFE_SCHEMES or "?" in scheme


@given(markdown)
def test_openings_are_one_line_and_short(text: str) -> None:
    opening = opening_sentences(opening_paragraph(text))

    assert "\n" not in opening
    assert len(opening) <= 451


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=400))
def test_an_opening_begins_as_the_text_does(text: str) -> None:
    opening = opening_sentences(text).removesuffix("…")

    assert "".join(text.split()).startswith("".join(opening.split()))


@given(st.text(alphabet="abcポド \n", max_size=80))
def test_words_survive(text: str) -> None:
    assert "".join(plain_text(text).split()) == "".join(text.split())


@given(st.text(max_size=60))
def test_any_link_means_one_entry_or_none(href: str) -> None:
    slug = entry_slug_of_link(href)

    assert slug is None or (slug == slug.strip() and slug and "/" not in slug)


def _runs(blocks: Iterable[Block]) -> Iterator[Run]:
    for block in blocks:
        match block:
            case Paragraph(runs=runs):
                yield from runs
            case BulletList(items=items):
                for item in items:
                    yield from _runs(item)
            case Quote(blocks=inner):
                yield from _runs(inner)
            case Table(header=header, rows=rows):
                for row in (header, *rows):
                    for cell in row:
                        yield from cell.runs
            case _:
                pass
