"""Letters above and below the line, and emphasis beside Japanese punctuation."""

from __future__ import annotations

import pytest

from glossary_app.markup.parsing import parse_markdown
from glossary_app.markup.plain import plain_text
from glossary_app.markup.scripts import above, below
from glossary_app.model.blocks import Paragraph


@pytest.mark.parametrize(
    ("written", "small"),
    [
        ("0", "₀"),
        ("1", "₁"),
        ("2", "₂"),
        ("3", "₃"),
        ("4", "₄"),
        ("5", "₅"),
        ("6", "₆"),
        ("7", "₇"),
        ("8", "₈"),
        ("9", "₉"),
        ("+", "₊"),
        ("-", "₋"),
        ("=", "₌"),
        ("(", "₍"),
        (")", "₎"),
        ("a", "ₐ"),
        ("e", "ₑ"),
        ("h", "ₕ"),
        ("i", "ᵢ"),
        ("j", "ⱼ"),
        ("k", "ₖ"),
        ("l", "ₗ"),
        ("m", "ₘ"),
        ("n", "ₙ"),
        ("o", "ₒ"),
        ("p", "ₚ"),
        ("r", "ᵣ"),
        ("s", "ₛ"),
        ("t", "ₜ"),
        ("u", "ᵤ"),
        ("v", "ᵥ"),
        ("x", "ₓ"),
    ],
)
def test_letters_below_the_line(written: str, small: str) -> None:
    assert below(written) == small
    assert plain_text(f"x<sub>{written}</sub>") == f"x{small}"


@pytest.mark.parametrize(
    ("written", "small"),
    [
        ("0", "⁰"),
        ("1", "¹"),
        ("2", "²"),
        ("3", "³"),
        ("4", "⁴"),
        ("5", "⁵"),
        ("6", "⁶"),
        ("7", "⁷"),
        ("8", "⁸"),
        ("9", "⁹"),
        ("+", "⁺"),
        ("-", "⁻"),
        ("=", "⁼"),
        ("(", "⁽"),
        (")", "⁾"),
        ("i", "ⁱ"),
        ("n", "ⁿ"),
    ],
)
def test_letters_above_the_line(written: str, small: str) -> None:
    assert above(written) == small
    assert plain_text(f"x<sup>{written}</sup>") == f"x{small}"


@pytest.mark.parametrize(
    "written",
    [
        "st",
        "nd",
        "rd",
        "th",
        "TM",
        "er",
        "○",
        "鍵",
        "2nd",
        "2x+y",
        "x y",
    ],
)
def test_what_has_no_small_letters_stays(written: str) -> None:
    assert above(written) == written
    assert plain_text(f"1<sup>{written}</sup>") == f"1{written}"


@pytest.mark.parametrize(
    "written",
    [
        "これは**重要**です。",
        "これは**「重要」**です。",
        "**「重要」**です。",
        "これは**重要。**次です。",
        "これは**（重要）**です。",
        "**重要**",
        "**重要**。",
        "「**重要**」です。",
        "（**重要**）です。",
        "これは**API**です。",
        "これは**「API」**です。",
        "APIは**重要**です。",
        "**重要、とても**です。",
        "これは**重要!**です。",
        "これは**重要？**です。",
        "これは*重要*です。",
        "これは*「重要」*です。",
        "見出し：**重要**：説明",
        "例：**「重要」**、**「必須」**です。",
        "**重要**と**必須**",
        "**『重要』**は",
        "【**重要**】です",
        "これは**【重要】**です。",
        "**重要**・必須",
        "これは***重要***です。",
    ],
)
def test_stars_beside_japanese_punctuation_are_emphasis(written: str) -> None:
    (paragraph,) = parse_markdown(written)

    assert isinstance(paragraph, Paragraph)
    assert "".join(run.text for run in paragraph.runs) == written.replace("*", "")
    assert any(run.strong or run.emphasis for run in paragraph.runs)
