"""A text is even and cut, and it is known whether that is how it was written."""

from __future__ import annotations

import pytest

from glossary_app.recognition.scanning.prepared import PreparedText


@pytest.mark.parametrize("source", ["A churn rate, 解約率", "See https://example.com/rate", ""])
def test_most_texts_are_read_as_they_are_written(source: str) -> None:
    assert PreparedText(source).is_as_written


@pytest.mark.parametrize("source", ["ＡＰＩ", "ｻｰﾊﾞｰ", "國際"])
def test_wide_letters_and_old_characters_are_not(source: str) -> None:
    assert not PreparedText(source).is_as_written


def test_words_stand_between_gaps_and_addresses_hold_none() -> None:
    prepared = PreparedText("解約率 at https://example.com/token, ＡＰＩ")

    assert set(prepared.parts[1::2]) == {"解", "約", "率", "at", "API"}
    assert len("".join(prepared.parts)) == len(prepared.text)
