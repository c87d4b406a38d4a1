"""The two marks that plain text may hold, and what only looks like one."""

from __future__ import annotations

import pytest

from glossary_app.markup.plain_marks import marked_runs, spans_without_marks, without_marks
from glossary_app.model.blocks import Run


def test_code_and_weight_are_styles_and_not_signs() -> None:
    runs = marked_runs("A style for `HTTP` that is **stateless**.")

    assert runs == (
        Run("A style for "),
        Run("HTTP", code=True),
        Run(" that is "),
        Run("stateless", strong=True),
        Run("."),
    )


def test_japanese_needs_no_blanks_around_them() -> None:
    assert (
        without_marks("HTTPの`設計様式`。**状態を持たない**。")
        == "HTTPの設計様式。状態を持たない。"
    )


@pytest.mark.parametrize(
    "text",
    [
        "",
        "2**10 is more than 3**6",
        "don`t and can`t",
        "every * stands for itself, **and so does this",
        "`` two in a row ``",
        "snake_case, *one star* and _one line_",
        "a ** b ** c",
        "`left open",
        "several\n`lines\nof` text",
    ],
)
def test_what_means_something_else_stays(text: str) -> None:
    assert without_marks(text) == text
    assert marked_runs(text) == (Run(text),)


def test_what_is_strong_anyway_stays_so() -> None:
    assert marked_runs("the `id`", strong=True) == (
        Run("the ", strong=True),
        Run("id", strong=True, code=True),
    )


@pytest.mark.parametrize(
    ("span", "marked"),
    [((0, 1), "A"), ((3, 7), "HTTP"), ((2, 8), "HTTP"), ((9, 17), "services"), ((2, 3), "")],
)
def test_matches_keep_their_letters(span: tuple[int, int], marked: str) -> None:
    text = "A `HTTP` services"

    spans = spans_without_marks(text, (span,))

    plain = without_marks(text)
    assert "".join(plain[start:end] for start, end in spans) == marked
