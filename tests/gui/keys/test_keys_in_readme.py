"""The README tells the keys of the window, in both languages, as they are."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from glossary_app.gui.keys.commands import COMMANDS

_README = (Path(__file__).parents[3] / "README.md").read_text("utf-8")
_ENGLISH, _, _JAPANESE = _README.partition("\n## 日本語\n")
_ARROWS = {"Alt+Left": "Alt+←", "Alt+Right": "Alt+→"}


def keys_told(part: str, heading: str) -> set[str]:
    """The keys in the first column of the table under a heading."""
    table = part.partition(f"{heading}\n")[2].partition("\n#")[0]
    cells = re.findall(r"^\| (.*?) \| .* \|$", table, re.M)
    return {key.strip(" `") for cell in cells for key in re.split(r", (?!then|\|)|…", cell)}


@pytest.mark.parametrize(
    ("part", "heading"), [(_ENGLISH, "## Keyboard"), (_JAPANESE, "### キーボード")]
)
def test_every_usual_key_of_a_command_is_told(part: str, heading: str) -> None:
    told = keys_told(part, heading)
    # The plus with Shift is the same key as the equals sign.
    usual = {key for info in COMMANDS for key in info.keys} - {"Ctrl++"}

    assert sorted(_ARROWS.get(key, key) for key in usual if _ARROWS.get(key, key) not in told) == []


def test_both_languages_tell_the_same_keys() -> None:
    english, japanese = keys_told(_ENGLISH, "## Keyboard"), keys_told(_JAPANESE, "### キーボード")

    assert {key for key in english if not re.search(r"then|^Key$", key)} == {
        key for key in japanese if not re.search(r"のあと|^キー$", key)
    }
