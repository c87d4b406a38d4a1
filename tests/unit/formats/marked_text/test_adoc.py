"""AsciiDoc becomes the Markdown that says the same."""

from __future__ import annotations

import time

import pytest

from glossary_app.formats.marked_text.adoc import markdown_of_adoc

TABLE = "| en | ja |\n| --- | --- |\n| kiln | 窯 |"


def markdown(text: str) -> str:
    return "\n".join(line for line in markdown_of_adoc(text).split("\n") if line)


def test_terms_of_a_glossary() -> None:
    text = (
        "[glossary]\n[[k]]kiln:: Bakes pots.\n+\nIt is hot.\n\nclay::\nearth::\n  Of mud.\n\n"
        "wheel;; Turns.\n"
    )

    assert markdown(text) == (
        "kiln {#k}\n: Bakes pots.\n  It is hot.\nclay\nearth\n: Of mud.\nwheel\n: Turns."
    )


def test_head_of_a_page_and_its_settings() -> None:
    head = "= Wares\nOno <ono@a.example>\nv1, 2024\n:kind: pot\n\n"
    text = f"{head}A {{kind}}.\n\n[#jar]\n== Jar\n\nHolds.\n"

    assert markdown(text) == "# Wares\nA pot.\n## Jar {#jar}\nHolds."


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("*hot* and _slow_ and `k`", "**hot** and *slow* and `k`"),
        ("<<kiln,the kiln>> or <<clay>>", "[the kiln](#kiln) or [clay](#clay)"),
        ("xref:words.adoc#kiln[kiln]", "[kiln](words#kiln)"),
        ("https://a.example/x[site,window=_blank]", "[site](https://a.example/x)"),
        ("clayfootnote:[of earth]", "clay (of earth)"),
        ("((clay)) of (((earth, wet)))mud", "clay of mud"),
        ("H~2~O and {unknown}", "H<sub>2</sub>O and {unknown}"),
        ("2 * 3 * 4 and a_b_c", "2 * 3 * 4 and a_b_c"),
    ],
)
def test_what_stands_inside_a_line(written: str, read: str) -> None:
    assert markdown(written) == read


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("NOTE: Hot.", "> [!NOTE]\n> Hot."),
        ("[TIP]\n====\nHot.\n====", "> [!TIP]\n> Hot."),
        ("[source,sh]\n----\nkiln --on\n----", "```\nkiln --on\n```"),
        ("____\nSaid.\n____", "> Said."),
        ("* one\n** two\n. three", "- one\n   - two\n1. three"),
        ("image::a.png[x]\n// no\n////\nno\n////\nText.", "Text."),
        (
            '[options="header"]\n|===\n|en |ja\n\n|kiln\n|窯\n|===',
            "| en | ja |\n| --- | --- |\n| kiln | 窯 |",
        ),
        (
            '[cols="1,1"]\n|===\n|en |ja\n\n|kiln |窯\n|===',
            "| en | ja |\n| --- | --- |\n| kiln | 窯 |",
        ),
    ],
)
def test_blocks(written: str, read: str) -> None:
    assert markdown(written) == read


@pytest.mark.parametrize(
    "piece",
    ["a:: b\n", "a::\n", "====\n", "----\n", "|===\n", "|a\n", "*a", "<<a", "{a", "* a\n", "((a"],
)
def test_the_time_grows_with_the_text(piece: str) -> None:
    start = time.process_time()
    markdown_of_adoc(piece * (60_000 // len(piece)))

    assert time.process_time() - start < 3


def test_a_list_within_a_term_says_more_of_it() -> None:
    text = (
        "== 用語集\n\n*窯* ::\n[horizontal]\n英語::: Kiln\n別名::: -\n定義::: 土を焼く所。\n"
        "[horizontal!]\n\n*釉薬* ::\n[horizontal]\n    略称::: 釉\n    定義::: つやを出すもの。\n"
    )

    written = markdown_of_adoc(text)

    assert "窯" in written
    assert "**英語**: Kiln" in written
    assert "別名" not in written
    assert written.count("\n: ") == 2
