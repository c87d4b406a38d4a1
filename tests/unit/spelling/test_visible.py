"""Characters that act are shown as marks."""

from __future__ import annotations

import json

import pytest

from glossary_app.spelling.visible import escaped, visible


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("token\x1b]52;c;Zm9v\x07", "token␛]52;c;Zm9v␇"),
        ("解約\u202e率", "解約⟨202E⟩率"),
        ("churn\u200brate", "churn⟨200B⟩rate"),
        ("\x9b2J", "⟨9B⟩2J"),
        ("\ufeffterm", "⟨FEFF⟩term"),
        ("\x7f", "␡"),
        ("lease\u200f\u061c", "lease⟨200F⟩⟨061C⟩"),
        ("lease\U000e0041", "lease⟨E0041⟩"),
        ("lease\u2028rent", "lease⟨2028⟩rent"),
    ],
)
def test_what_acts_is_shown(text: str, shown: str) -> None:
    assert visible(text) == shown


@pytest.mark.parametrize(
    "text",
    ["Fine-tuning", "ファインチューニング", "two\nlines\tand a tab", "👩‍💻", "é", "sin\u2061x"],
)
def test_what_shows_itself_stays(text: str) -> None:
    assert visible(text) == text


@pytest.mark.parametrize(
    "text",
    ["\x1b]0;\x07", "\x7f\x9b2J", "解約\u202e率", "a\u200b\ufeffb", "a\U000e0041\u2028", "é👩‍💻"],
)
def test_json_for_a_terminal_says_the_same(text: str) -> None:
    written = escaped(json.dumps({"name": text}, ensure_ascii=False))

    assert json.loads(written) == {"name": text}
    assert visible(written) == written
