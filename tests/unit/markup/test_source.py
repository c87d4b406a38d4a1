"""Lists, fences and footnotes as CommonMark reads them."""

from __future__ import annotations

import time

import pytest

from glossary_app.markup.parsing import parse_markdown
from glossary_app.markup.plain import plain_text
from glossary_app.model.blocks import Block, BulletList, CodeBlock, Paragraph, Quote, Run


def text(words: str) -> Paragraph:
    return Paragraph((Run(words),))


def bullets(*words: str) -> BulletList:
    return BulletList(tuple((text(each),) for each in words))


def numbers(*words: str) -> BulletList:
    return BulletList(tuple((text(each),) for each in words), ordered=True)


def test_a_list_needs_no_blank_line_before_it() -> None:
    assert parse_markdown("Two kinds:\n- hot\n- cold") == (
        text("Two kinds:"),
        bullets("hot", "cold"),
    )


@pytest.mark.parametrize("indent", [2, 3, 4])
def test_an_inner_list_may_be_indented_by_two_to_four(indent: int) -> None:
    blank = " " * indent

    (outer,) = parse_markdown(f"- storage\n{blank}- block\n{blank}- object\n- network")

    assert outer == BulletList(((text("storage"), bullets("block", "object")), (text("network"),)))


def test_a_list_inside_a_numbered_one() -> None:
    (outer,) = parse_markdown("1. plan\n   * read\n   * think\n2. act")

    assert outer == BulletList(
        ((text("plan"), bullets("read", "think")), (text("act"),)), ordered=True
    )


def test_three_levels() -> None:
    (outer,) = parse_markdown("- a\n  - b\n    - c\n  - d")

    inner = BulletList(((text("b"), bullets("c")), (text("d"),)))
    assert outer == BulletList(((text("a"), inner),))


def test_another_kind_of_list_starts_a_new_one() -> None:
    assert parse_markdown("- a\n- b\n1) c\n2) d") == (bullets("a", "b"), numbers("c", "d"))


def test_an_item_goes_on_in_the_next_line_and_paragraph() -> None:
    (only,) = parse_markdown("- first\n  line\nand lazy\n\n  second\n- other")

    assert only == BulletList(((text("first line and lazy"), text("second")), (text("other"),)))


def test_text_after_a_blank_line_ends_the_list() -> None:
    assert parse_markdown("- a\n- b\n\nafter") == (bullets("a", "b"), text("after"))


def test_a_year_at_the_start_of_a_line_is_no_list() -> None:
    assert parse_markdown("It was made in\n1984. Then it grew.") == (
        text("It was made in 1984. Then it grew."),
    )


def test_a_row_of_stars_is_a_rule_and_not_a_list() -> None:
    assert parse_markdown("above\n\n* * *\n\nbelow") == (text("above"), text("below"))


def test_fenced_code_keeps_its_text_and_forgets_its_language() -> None:
    blocks = parse_markdown("Run:\n```sh\n# not a heading\n\n- <b>\n```\nDone.")

    assert blocks == (text("Run:"), CodeBlock("# not a heading\n\n- <b>"), text("Done."))


def test_a_longer_fence_holds_a_shorter_one() -> None:
    assert parse_markdown("~~~~\n~~~\n```\n~~~~") == (CodeBlock("~~~\n```"),)


def test_a_fence_inside_an_item_and_a_quote() -> None:
    item, quote = parse_markdown("- step\n\n  ```\n  go\n  ```\n\n> ```\n> say\n> ```")

    assert item == BulletList(((text("step"), CodeBlock("go")),))
    assert quote == Quote((CodeBlock("say"),))


def test_an_open_fence_reaches_to_the_end() -> None:
    assert parse_markdown("```\nkubectl\n\n") == (CodeBlock("kubectl"),)


def test_footnotes_stay_text() -> None:
    blocks = parse_markdown("Elastic[^1] and `[^2]`.\n\n[^1]: It grows [with load](/load/).")

    assert blocks == (
        Paragraph((Run("Elastic[1] and "), Run("[^2]", code=True), Run("."))),
        Paragraph((Run("[1] It grows "), Run("with load", link="/load/"), Run("."))),
    )


def _depth(blocks: tuple[Block, ...]) -> int:
    inner = [item for block in blocks if isinstance(block, BulletList) for item in block.items]
    return 1 + max(map(_depth, inner)) if inner else 0


def test_absurdly_deep_lists_are_laid_out_flat() -> None:
    deep = "\n".join("  " * level + f"- level {level}" for level in range(400))

    blocks = parse_markdown(deep)

    assert 20 < _depth(blocks) < 30
    assert "level 399" in plain_text(deep)


@pytest.mark.parametrize(
    "piece", ["[", "![", "[a](", "[[", "> ", "`a ", "*", "_a", "&", "<", "**a *b ", "|"]
)
def test_hostile_repetition_takes_no_hostile_time(piece: str) -> None:
    started = time.process_time()

    parse_markdown(piece * 20_000)

    # Unbounded, brackets alone would take minutes.
    assert time.process_time() - started < 20


def test_links_are_read_beside_a_bracket_that_nothing_closes() -> None:
    text = f"[ {'a measure of load ' * 40}[queue](queue.md)"

    (paragraph,) = parse_markdown(text)

    assert isinstance(paragraph, Paragraph)
    assert paragraph.runs[-1] == Run("queue", link="queue.md")


def test_brackets_that_reach_over_a_book_stay_as_written() -> None:
    # Each would be looked for to the end of the text.
    text = "[" * 50 + "a measure of load " * 2_000

    assert plain_text(text) == text.strip()


def test_many_brackets_stay_as_written() -> None:
    assert plain_text("[" * 1000) == "[" * 1000
