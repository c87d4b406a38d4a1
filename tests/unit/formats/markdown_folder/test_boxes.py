"""Boxes of web sites and manuals become callouts, whatever stands in them."""

from __future__ import annotations

import time

import pytest

from glossary_app.formats.markdown_folder.boxes import as_callouts


def lines(text: str) -> list[str]:
    return [line for line in as_callouts(text).split("\n") if line.strip()]


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        (
            ":::note\nText.\n:::",
            ["> [!note]", "> Text."],
        ),
        (
            ":::tip Title here\nText.\n:::",
            ["> [!tip] Title here", "> Text."],
        ),
        (
            ":::tip[Title here]\nText.\n:::\nAfter.",
            ["> [!tip] Title here", "> Text.", "After."],
        ),
        (
            "::::warning\n:::note\nInner.\n:::\nOuter.\n::::",
            ["> [!warning]", ">", "> > [!note]", "> > Inner.", ">", "> Outer."],
        ),
        (
            ":::{important} Title\nText.\n:::",
            ["> [!important] Title", "> Text."],
        ),
        (
            "!!! note\n    Text.\n\n    More.\n\nAfter.",
            ["> [!note]", "> Text.", ">", "> More.", ">", "After."],
        ),
        (
            '??? tip "Fold"\n    Text.\nAfter.',
            ["> [!tip] Fold", "> Text.", "After."],
        ),
        (
            '???+ danger "Open"\n    Text.',
            ["> [!danger] Open", "> Text."],
        ),
        (
            "!!! note\n\n    - one\n    - two\n",
            ["> [!note]", ">", "> - one", "> - two", ">"],
        ),
        (
            "```{note}\nText.\n```\nAfter.",
            ["> [!note]", "> Text.", "After."],
        ),
        (
            "```{warning} Title\n:class: wide\n\nText.\n```",
            ["> [!warning] Title", "> Text."],
        ),
        (
            "```{code-block} python\n:linenos:\nprint()\n```",
            ["```", "print()", "```"],
        ),
        (
            "```{toctree}\na\nb\n```\nAfter.",
            ["After."],
        ),
        (
            "```{glossary}\nKey\n  Opens.\n\nLock\n  Shuts.\n  Well.\n```",
            ["Key", ": Opens.", "Lock", ": Shuts.", "  Well."],
        ),
        (
            "```python\n:::note\n!!! note\n```",
            ["```python", ":::note", "!!! note", "```"],
        ),
        (
            ":::note\n```\n:::\n```\nText.\n:::",
            ["> [!note]", "> ```", "> :::", "> ```", "> Text."],
        ),
        (
            "Nothing {of} the kind.",
            ["Nothing {of} the kind."],
        ),
        (
            ":::note\nNever closed.",
            ["> [!note]", "> Never closed."],
        ),
        (
            "Text.\n:::\nMore.",
            ["Text.", "More."],
        ),
    ],
)
def test_a_box_is_a_callout(written: str, expected: list[str]) -> None:
    assert lines(written) == expected


@pytest.mark.parametrize("piece", [":::a\n", "```{a}\n", "!!! a\n", "    \n", ":::", "{", "```\n"])
def test_repetition_takes_no_hostile_time(piece: str) -> None:
    started = time.process_time()

    as_callouts(piece * 20_000)

    assert time.process_time() - started < 10
