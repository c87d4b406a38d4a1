"""reStructuredText becomes the Markdown that says the same."""

from __future__ import annotations

import time

import pytest

from glossary_app.formats.marked_text.rst import markdown_of_rst


def markdown(text: str) -> str:
    return "\n".join(line for line in markdown_of_rst(text).split("\n") if line)


def test_terms_of_a_glossary() -> None:
    text = (
        ".. glossary::\n   :sorted:\n\n   kiln\n   oven\n      Bakes pots.\n\n      It is hot.\n"
        "\n   clay : c\n      Of earth.\n"
    )

    assert markdown(text) == "kiln\noven\n: Bakes pots.\n  It is hot.\nclay\n: Of earth."


def test_definition_lists_and_headings() -> None:
    heads = "=====\nWares\n=====\n\nKinds\n-----\n\n.. _pot:\n\nPots\n~~~~\n\n"
    text = f"{heads}jar\n    Holds\n    oil.\n"

    assert markdown(text) == "# Wares\n## Kinds\n### Pots {#pot}\njar\n: Holds\n  oil."


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("``a*b``", "`a*b`"),
        ("`site <https://a.example/x>`_", "[site](https://a.example/x)"),
        ("Kiln_ and `wet clay`_\n\n.. _kiln: k.html", "[Kiln](k.html) and wet clay"),
        (":term:`kilns <kiln>`", ":term:`kilns <kiln>`"),
        ("|who| bakes\n\n.. |who| replace:: Ono", "Ono bakes"),
        ("hot\\ ly snake_case_ x_", "hotly snake_case_ x_"),
        ("said [1]_", "said [^1]"),
    ],
)
def test_what_stands_inside_a_line(written: str, read: str) -> None:
    assert markdown(written) == read


@pytest.mark.parametrize(
    ("written", "read"),
    [
        (".. note:: Hot.", "> [!note]\n> Hot."),
        (".. admonition:: Mind\n\n   Hot.", "> [!note] Mind\n> Hot."),
        (".. code-block:: sh\n   :linenos:\n\n   kiln --on", "```\nkiln --on\n```"),
        ("So::\n\n   kiln --on\n\nThen.", "So:\n```\nkiln --on\n```\nThen."),
        ("* one\n* two\n  more", "- one\n- two\n  more"),
        ("1. one\n2. two", "1. one\n1. two"),
        (".. image:: a.png\n   :alt: x\n\nText.\n\n.. left out", "Text."),
        (".. versionadded:: 2\n   Bakes.", "2\nBakes."),
    ],
)
def test_blocks(written: str, read: str) -> None:
    assert markdown(written) == read


@pytest.mark.parametrize(
    "written",
    [
        ".. list-table:: T\n   :header-rows: 1\n\n   * - en\n     - ja\n   * - kiln\n     - 窯",
        '.. csv-table::\n   :header: en, ja\n\n   kiln, "窯"',
        "====  ====\nen    ja\n====  ====\nkiln  窯\n====  ====",
        "+------+----+\n| en   | ja |\n+======+====+\n| kiln | 窯 |\n+------+----+",
    ],
    ids=["list", "csv", "simple", "grid"],
)
def test_tables(written: str) -> None:
    assert markdown(written) == "| en | ja |\n| --- | --- |\n| kiln | 窯 |"


@pytest.mark.parametrize(
    "piece",
    [
        "* a\n",
        "  " * 40 + "* a\n",
        ".. glossary::\n",
        "a\n==\n",
        "``",
        "`a",
        "|a",
        "+--+\n",
        "== ==\n",
    ],
)
def test_the_time_grows_with_the_text(piece: str) -> None:
    start = time.process_time()
    markdown_of_rst(piece * (60_000 // len(piece)))

    assert time.process_time() - start < 3
