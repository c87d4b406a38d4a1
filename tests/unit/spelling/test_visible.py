"""Characters that act are shown as marks."""

from __future__ import annotations

import pytest

from glossary_app.spelling.visible import visible


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("token\x1b]52;c;Zm9v\x07", "token␛]52;c;Zm9v␇"),
        ("解約\u202e率", "解約⟨202E⟩率"),
        ("churn\u200brate", "churn⟨200B⟩rate"),
        ("\x9b2J", "⟨9B⟩2J"),
        ("\ufeffterm", "⟨FEFF⟩term"),
        ("\x7f", "␡"),
    ],
)
def test_what_acts_is_shown(text: str, shown: str) -> None:
    assert visible(text) == shown


@pytest.mark.parametrize(
    "text", ["Fine-tuning", "ファインチューニング", "two\nlines\tand a tab", "👩‍💻", "é"]
)
def test_what_shows_itself_stays(text: str) -> None:
    assert visible(text) == text
