"""Text that is laid out without the parser is laid out as the parser would."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from glossary_app.markup.parsing import laid_out_by_rules
from glossary_app.markup.simple_text import simple_blocks

# Words, and whatever could be a sign of something, in any order.
PIECES = st.sampled_from(
    [
        *("node", "Cache hit", "キャッシュ", "ノードの役割。", "e.g. a (b)", "1", "1.", "2)", "é"),
        *(" ", "  ", "\n", "\n\n", "\n- ", "- ", "-", "--", "---", "\n* ", "+ ", "\t", "    ", "="),
        *("| ", "|", ": ", ":", "::", "。", "「語」", "http://a.example", "www.a.example", "a@b.c"),
        *(
            "`",
            "*",
            "_",
            "[a](b)",
            "#",
            "> ",
            "\\",
            "&amp;",
            "<b>",
            "~",
            "!",
            "\r\n",
            "\x0b",
            "\u2028",
        ),
        *(
            "\u3000",
            "\xa0",
            "\x1c",
            "\x85",
            "^",
            "$",
            "{",
            "}",
            "٣",
            "²",
            "ⅳ",
            "e\u0301",
            "\0",
            "\x01",
        ),
    ]
)


@settings(deadline=None, max_examples=3000)
@given(st.lists(PIECES, max_size=9).map("".join))
def test_simple_text_is_laid_out_as_by_the_rules(text: str) -> None:
    found = simple_blocks(text)

    assert found is None or found == laid_out_by_rules(text)


@given(st.lists(st.sampled_from(["node", "- item", "", "ノード", "- 語", "A: b"]), max_size=8))
def test_lists_and_paragraphs_of_words_are_laid_out_as_by_the_rules(lines: list[str]) -> None:
    text = "\n".join(lines)

    found = simple_blocks(text)

    assert found is None or found == laid_out_by_rules(text)


def test_paragraphs_and_flat_lists_need_no_parser() -> None:
    text = "A cache keeps answers (for a while).\nIt is fast:\n\n- hit | found\n- miss\n\n当たり。"

    assert simple_blocks(text) == laid_out_by_rules(text)
    assert simple_blocks(text) is not None


def test_what_stands_inside_a_line_is_the_parsers() -> None:
    text = "A *cache* of [nodes](node.md), `hit` or <b>miss</b>.\n\n- See https://a.example now"

    assert simple_blocks(text) == laid_out_by_rules(text)
    assert simple_blocks(text) is not None


def test_what_may_be_another_block_is_left_to_the_parser() -> None:
    assert simple_blocks("# Cache") is None
    assert simple_blocks("1. first") is None
    assert simple_blocks("- item\ngoes on") is None
    assert simple_blocks("Cache\n: what is kept") is None
    assert simple_blocks("") is None
