"""Markdown becomes blocks, whatever it holds."""

from __future__ import annotations

import pytest

from glossary_app.markup.parsing import parse_markdown
from glossary_app.model.blocks import (
    Block,
    BulletList,
    Cell,
    CodeBlock,
    Heading,
    Paragraph,
    Quote,
    Run,
    Table,
)


def text(words: str) -> Paragraph:
    return Paragraph((Run(words),))


def items(*words: str) -> tuple[tuple[Block, ...], ...]:
    return tuple((text(each),) for each in words)


def test_styles_become_runs() -> None:
    markdown = "A **pod** is *small*, see `kubectl get pods` and [node](/node/)."

    (paragraph,) = parse_markdown(markdown)

    assert paragraph == Paragraph(
        (
            Run("A "),
            Run("pod", strong=True),
            Run(" is "),
            Run("small", emphasis=True),
            Run(", see "),
            Run("kubectl get pods", code=True),
            Run(" and "),
            Run("node", link="/node/"),
            Run("."),
        )
    )


def test_styles_nest() -> None:
    (paragraph,) = parse_markdown("[a **bold *and slanted* link**](/pod/)")

    assert paragraph == Paragraph(
        (
            Run("a ", link="/pod/"),
            Run("bold ", strong=True, link="/pod/"),
            Run("and slanted", strong=True, emphasis=True, link="/pod/"),
            Run(" link", strong=True, link="/pod/"),
        )
    )


def test_emphasis_works_inside_japanese_words() -> None:
    (paragraph,) = parse_markdown("これは**重要**です。")

    assert paragraph == Paragraph((Run("これは"), Run("重要", strong=True), Run("です。")))


def test_headings_keep_their_level_and_lose_their_anchor() -> None:
    blocks = parse_markdown("## When to *use* it {#use}\ntext\n### 使い方 ###")

    assert blocks == (Heading(2, "When to use it"), text("text"), Heading(3, "使い方"))


def test_html_that_is_not_known_is_shown_as_the_text_it_is() -> None:
    blocks = parse_markdown("<script>alert(1)</script>\n\nA List<T> with <blink>light</blink>")

    assert blocks == (
        text("<script>alert(1)</script>"),
        text("A List<T> with <blink>light</blink>"),
    )


def test_entities_are_resolved_in_text_but_not_in_code() -> None:
    (paragraph,) = parse_markdown("R&amp;D &lt;i&gt; &copy AT&T `a &amp;&lt; b`")

    assert paragraph == Paragraph((Run("R&D <i> &copy AT&T "), Run("a &amp;&lt; b", code=True)))


@pytest.mark.parametrize(
    "link",
    [
        "[x](javascript:alert(1))",
        "[x](JaVaScRiPt:alert(1))",
        "[x](&#106;avascript:alert)",
        "[x](java&Tab;script:alert)",
        "[x](data:text/html;base64,AAAA)",
        "[x](file:///etc/passwd)",
        "[x](vbscript:x)",
        "[x](http://[broken)",
    ],
)
def test_an_unsafe_address_is_dropped_and_its_text_stays(link: str) -> None:
    (paragraph,) = parse_markdown(link)

    assert isinstance(paragraph, Paragraph)
    assert paragraph.runs[0].text.startswith("x")
    assert all(not run.link for run in paragraph.runs)


def test_reference_links_and_angle_links_are_links() -> None:
    (paragraph,) = parse_markdown("[pods][p] <https://pods.example>\n\n[p]: /pod/")

    assert paragraph == Paragraph(
        (
            Run("pods", link="/pod/"),
            Run(" "),
            Run("https://pods.example", link="https://pods.example"),
        )
    )


def test_an_image_is_its_description() -> None:
    assert parse_markdown("![two pods on a node](pods.png)") == (text("two pods on a node"),)


def test_a_table_has_a_header_and_rows() -> None:
    (table,) = parse_markdown("| Term | 用語 |\n|---|---|\n| pod | **ポッド** |\n| a\\|b | |")

    assert table == Table(
        (Cell((Run("Term"),)), Cell((Run("用語"),))),
        (
            (Cell((Run("pod"),)), Cell((Run("ポッド", strong=True),))),
            (Cell((Run("a|b"),)), Cell(())),
        ),
    )


def test_quotes_hold_blocks() -> None:
    (quote,) = parse_markdown("> A pod\n> runs.\n>\n> - one\n> - two")

    assert quote == Quote((text("A pod runs."), BulletList(items("one", "two"))))


def test_a_rule_is_left_out() -> None:
    assert parse_markdown("above\n\n---\n\nbelow") == (text("above"), text("below"))


def test_indented_code_keeps_its_text() -> None:
    blocks = parse_markdown("Run:\n\n    if a < b && c:\n        *go*\n")

    assert blocks == (text("Run:"), CodeBlock("if a < b && c:\n    *go*"))


def test_nothing_makes_no_blocks() -> None:
    assert parse_markdown("") == ()
    assert parse_markdown(" \n\n\t") == ()


def test_absurdly_nested_text_falls_back_to_its_lines() -> None:
    nested = "1. " * 2000 + "pod\n\n  below"

    blocks = parse_markdown(nested)

    assert blocks == (text("1. " * 2000 + "pod"), text("below"))
