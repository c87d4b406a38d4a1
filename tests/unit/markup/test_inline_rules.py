"""Marks inside a line, each rule alone and where it must leave the text as it is."""

from __future__ import annotations

import pytest

from glossary_app.markup.parsing import parse_markdown
from glossary_app.markup.runs import is_wide, tidied
from glossary_app.model.blocks import Paragraph, Run


def runs_of(markdown: str) -> tuple[Run, ...]:
    (paragraph,) = parse_markdown(markdown)
    assert isinstance(paragraph, Paragraph)
    return paragraph.runs


@pytest.mark.parametrize(
    ("markdown", "strong"),
    [
        ("木箱は**「丈夫」**です", ["「丈夫」"]),
        ("**木箱。**棚", ["木箱。"]),
        ("棚に**crate**を", ["crate"]),
        ("==木箱==と==棚==", ["木箱", "棚"]),
        ("a **crate** and __shelf__", ["crate", "shelf"]),
        ("snake__case__name", []),
        ("a ** crate ** b", []),
        ("木箱 ** 棚 ** 倉庫", []),
        ("if a == b or b == c", []),
        ("`==crate==`", []),
    ],
)
def test_what_is_marked_is_strong_in_either_script(markdown: str, strong: list[str]) -> None:
    assert [run.text for run in runs_of(markdown) if run.strong] == strong


@pytest.mark.parametrize(
    ("markdown", "links"),
    [
        ("棚（https://depot.example/a）を見る", ["https://depot.example/a"]),
        ("見よhttps://depot.example/棚。次", ["https://depot.example/棚"]),
        ("see HTTP://depot.example!", ["HTTP://depot.example"]),
        ("xhttps://depot.example", []),
        ("https:// depot", []),
        ("[a https://depot.example b](/crate/)", ["/crate/"]),
        ("[[crate#sizes]] and [[#sizes]]", ["crate/#sizes", "#sizes"]),
        ("[[2, 3]] and [[a\nb]]", []),
    ],
)
def test_addresses_and_wiki_links_end_where_they_do(markdown: str, links: list[str]) -> None:
    assert [run.link for run in runs_of(markdown) if run.link] == links


@pytest.mark.parametrize(
    ("tag", "run"),
    [
        ('<a href="/crate/">x</a>', Run("x", link="/crate/")),
        ("<A HREF=/crate/>x</A>", Run("x", link="/crate/")),
        ("<a href='/crate/' title='y'>x</a>", Run("x", link="/crate/")),
        ("<a>x</a>", Run("x")),
        ("<samp><b>x</b></samp>", Run("x", strong=True, code=True)),
        ("<i>x", Run("x", emphasis=True)),
        ("x</b>", Run("x")),
        ("<u>x</u><wbr>", Run("x")),
        ("<img alt='x' src='y.png'>", Run("x")),
        ("<script>x</script", Run("<script>x</script")),
        ("<shelf>x", Run("<shelf>x")),
    ],
)
def test_a_known_tag_is_a_style_and_an_unknown_one_is_text(tag: str, run: Run) -> None:
    # Behind a word, for a line that begins with a tag may be a block.
    *_, last = runs_of(f"`w`{tag}")

    assert last == run


def test_neighbours_of_one_style_are_one_run_without_blanks_around_it() -> None:
    runs = [Run(" cra"), Run("te\n"), Run(""), Run("棚", strong=True), Run("\n", strong=True)]

    assert tidied(runs) == (Run("crate "), Run("棚", strong=True))


@pytest.mark.parametrize(
    ("character", "wide"), [("棚", True), ("ｶ", False), ("。", True), ("가", False), ("", False)]
)
def test_between_wide_characters_stand_no_blanks(character: str, *, wide: bool) -> None:
    assert is_wide(character) is wide
