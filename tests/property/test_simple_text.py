"""Text that is laid out without the parser is laid out as the parser would."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from glossary_app.markup.parsing import inline_markdown, laid_out_by_rules, parse_markdown
from glossary_app.markup.parting import parted
from glossary_app.markup.runs import inline_runs
from glossary_app.markup.simple_text import simple_blocks
from glossary_app.markup.syntax import inline_tokens_of

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

# Whole blocks, and pieces that may come in between them.
BLOCKS = st.sampled_from(
    [
        *("## Usage\n", "### `key` {#key}\n", "```sh\nls -l\n```\n", "```\n", "````\n", "~~~\n"),
        *(
            "| Key | 意味 |\n| --- | :-: |\n",
            "| `a` | 1 |\n",
            "| a |",
            "|--|\n",
            "1. one\n2. two\n",
        ),
        *("3) three\n", "- a [node](n.md)\n", "  goes on\n", "   goes on\n", "* **語** とは\n"),
        *("a | b\n", ":-- | ---\n", "--|--|\n", "`c` | d |\n", "  * two in\n", "   2. three in\n"),
        *(
            "  - inner\n",
            "   - inner\n",
            "  ```\n  x\n  ```\n",
            "    - deep\n",
            "  1. one\n",
            "  more\n",
        ),
        *("> [!NOTE]\n> 注意する。\n", "> [!tip] Title\n", "> said\n", ">\n", "> - x\n", "> > y\n"),
        *(
            "**bold**",
            "**Note:**",
            "_em_",
            "(_two words_).",
            "&mdash;",
            "&Tab;",
            "![pic](a.png)",
            "x = 1 ~ y",
            "a==b==c",
            "*em*",
            "**a**b**c**",
            "`x`",
            "[`c`](d)",
            "[[page|shown]]",
            "[[v1.2]]",
            "![a](b)",
        ),
        *(
            "snake_case",
            "R&D",
            "a & b",
            "[x]: y",
            "[^1]",
            "[ ] ",
            "words",
            "言葉。",
            "\n",
            "\n\n",
            "  \n",
        ),
        *(" ", "http://a.b/c", "<", "==", "![", "\\", "{#id}", "&amp;", "**。**", "1986. "),
    ]
)


# Lines among which a text may be parted, or must not be.
LINES = [
    *("", "", "", "node", "ノード", "# Head", "**a** b", "- item", "2. two", "1. one", "* x  "),
    *(
        "```",
        "  ```",
        "   ```sh",
        "~~~",
        "````",
        "    code",
        "  inside",
        "   inside",
        ": what",
        "---",
    ),
    *(
        "> said",
        "> ```",
        "| a | b |",
        "|---|---|",
        "<br>",
        "<b>x</b>",
        "``` `",
        "[a](b)",
        "====",
        "<ul>",
    ),
]


@settings(deadline=None, max_examples=3000)
@given(st.lists(BLOCKS, max_size=9).map("".join))
def test_the_usual_blocks_are_laid_out_as_by_the_rules(text: str) -> None:
    assert parse_markdown(text) == laid_out_by_rules(text)


@settings(deadline=None, max_examples=1000)
@given(st.lists(st.one_of(BLOCKS, PIECES), max_size=9).map("".join))
def test_a_line_is_read_as_by_the_rules(text: str) -> None:
    assert inline_markdown(text) == inline_runs(inline_tokens_of(text))


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


def test_headings_numbers_tables_code_and_quotes_need_no_parser() -> None:
    text = (
        "## Use of a **cache** {#use}\n\n1. Ask\n2. Keep\n   for later\n\n```sh\nls  -l\n```\n"
        "| Key | Default |\n| --- | ---: |\n| `size` | 10 | more |\n| `age` |\n\n"
        "> [!WARNING] Stale\n> 古い値が残る。\n>\n> - Clear it"
    )

    assert simple_blocks(text) == laid_out_by_rules(text)
    assert simple_blocks(text) is not None


def test_lists_inside_of_lists_need_no_parser() -> None:
    text = (
        "1. Ask the **node**:\n\n   ```sh\n   ask  --twice\n\n   ```\n\n   and wait\n"
        "2. Keep it\n   - in memory\n     for a while\n   - 控えに\n\n* last"
    )

    assert simple_blocks(text) == laid_out_by_rules(text)
    assert simple_blocks(text) is not None


def test_tables_without_outer_bars_and_lists_that_stand_in_need_no_parser() -> None:
    text = (
        "Key | 意味\n:-- | ---\n`size` | how large\n`age` | 古さ |\n\n  * one\n  * two\n    - in it"
    )

    assert simple_blocks(text) == laid_out_by_rules(text)
    assert simple_blocks(text) is not None


def test_signs_that_say_one_thing_need_no_parser() -> None:
    text = "**Note:** _kept_ for  \n10 min &mdash; ![a shelf](shelf.png)\nor (_longer_)."

    assert simple_blocks(text) == laid_out_by_rules(text)
    assert simple_blocks(text) is not None


@settings(deadline=None, max_examples=2000)
@given(st.lists(st.sampled_from(LINES), min_size=4, max_size=14).map("\n".join))
def test_a_text_in_pieces_is_laid_out_as_the_whole(text: str) -> None:
    assert parse_markdown(text) == laid_out_by_rules(text)


def test_the_parser_reads_no_more_than_the_odd_piece() -> None:
    text = "A *cache*.\n\n```\na\n\nb\n```\n\n1. ask\n\n   ```\n   x\n\nIt <b>stays</b>.\n\n# End"

    assert parted(text) == (
        "A *cache*.\n\n```\na\n\nb\n```\n\n1. ask\n\n   ```\n   x\n",
        "It <b>stays</b>.\n",
        "# End",
    )


def test_what_reaches_over_blank_lines_stays_whole() -> None:
    for whole in ("[a]\n\nb\n\n[a]: b", "<table>\n\na\n\n</table>", "a\n\n  ```\nb\n\nc"):
        assert parted(whole) == (whole,)


def test_what_may_be_another_block_is_left_to_the_parser() -> None:
    assert simple_blocks("Cache\n2. second") is None
    assert simple_blocks("- item\ngoes on") is None
    assert simple_blocks("- item\n      code") is None
    assert simple_blocks("- item\n  : inside") is None
    assert simple_blocks("| no | table |") is None
    assert simple_blocks("```\nnever closed") is None
    assert simple_blocks("> said\ngoes on") is None
    assert simple_blocks("See [this].\n\n[this]: node.md") is None
    assert simple_blocks("Cache\n: what is kept") is None
    assert simple_blocks("") is None
