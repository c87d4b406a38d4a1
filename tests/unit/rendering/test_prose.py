"""Running text as blocks, and where its links lead."""

from __future__ import annotations

import pytest

from glossary_app.model.article import ArticleContext
from glossary_app.model.blocks import Block, BulletList, Paragraph, Quote, Run, Runs, Table
from glossary_app.model.entry import EntryRef
from glossary_app.model.locale import EN_US
from glossary_app.model.page import Page, ProseFormat
from glossary_app.rendering.prose import Linker, linked_addresses, prose_blocks

LINKER = Linker("cloud", ArticleContext(frozenset({EntryRef("cloud", "pod")})))
MARKDOWN = Page(EN_US, "Node", "A machine.", prose_format=ProseFormat.MARKDOWN)
PLAIN = Page(EN_US, "Node", "A machine.")
POD = "glossary://cloud/-/pod"


def links_of(runs: Runs) -> list[str]:
    return [run.link for run in runs if run.link]


def laid_out(text: str) -> tuple[Block, ...]:
    return prose_blocks(text, MARKDOWN, LINKER)


@pytest.mark.parametrize("href", ["/pod/", "/ja/pod/", "../pod.md", "pod"])
def test_a_relative_link_leads_to_its_entry(href: str) -> None:
    (paragraph,) = laid_out(f"A [pod]({href}) runs here.")

    assert isinstance(paragraph, Paragraph)
    assert links_of(paragraph.runs) == [POD]


def test_a_link_to_an_entry_that_is_missing_stays_as_text() -> None:
    (paragraph,) = laid_out("A [cluster](/cluster/) of nodes.")

    assert isinstance(paragraph, Paragraph)
    assert "".join(run.text for run in paragraph.runs) == "A cluster of nodes."
    assert links_of(paragraph.runs) == []


@pytest.mark.parametrize(
    ("href", "followed"),
    [
        ("https://example.org/", "https://example.org/"),
        ("mailto:team@example.org", "mailto:team@example.org"),
        (POD, POD),
        ("javascript:alert(1)", ""),
        ("file:///etc/passwd", ""),
        ("/images/pod.png", ""),
    ],
)
def test_only_links_that_are_safe_are_followed(href: str, followed: str) -> None:
    assert LINKER.resolved(href) == followed


def test_links_are_resolved_in_lists_tables_and_quotes() -> None:
    source = "- a [pod](/pod/)\n\n> a [pod](/pod/)\n\n| Name |\n|---|\n| [pod](/pod/) |\n"

    bullets, quote, table = laid_out(source)

    assert isinstance(bullets, BulletList)
    assert isinstance(quote, Quote)
    assert isinstance(table, Table)
    assert linked_addresses((bullets,)) == {POD}
    assert linked_addresses((quote,)) == {POD}
    assert linked_addresses((table,)) == {POD}


def test_plain_text_is_cut_at_blank_lines_and_is_no_markdown() -> None:
    blocks = prose_blocks("A *node*\nruns pods.\n\n  \n\nIt may fail.", PLAIN, LINKER)

    assert blocks == (
        Paragraph((Run("A *node*\nruns pods."),)),
        Paragraph((Run("It may fail."),)),
    )


def test_no_text_makes_no_block() -> None:
    assert prose_blocks("", PLAIN, LINKER) == ()
    assert laid_out("") == ()


def test_texts_of_cells_are_laid_out_with_their_marks_and_their_lines() -> None:
    page = Page(EN_US, "Node", "A machine.", prose_format=ProseFormat.MARKED)

    first, second = prose_blocks("Runs a **[[pod]]**,\nnot 2*3*4.\n\n- one\n- two", page, LINKER)

    assert isinstance(first, Paragraph)
    assert links_of(first.runs) == [POD]
    assert "".join(run.text for run in first.runs) == "Runs a pod,\nnot 2*3*4."
    assert isinstance(second, BulletList)
