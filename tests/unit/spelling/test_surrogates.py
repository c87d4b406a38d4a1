"""Halves of characters in texts that are to be saved."""

from __future__ import annotations

import pytest

from glossary_app.spelling.surrogates import without_surrogates


@pytest.mark.parametrize(
    ("text", "sound"),
    [("", ""), ("潮 tide 𠮟", "潮 tide 𠮟"), ("x\udc80", "x?"), ("\ud842", "?")],
)
def test_half_a_character_becomes_a_mark(text: str, sound: str) -> None:
    assert without_surrogates(text) == sound
