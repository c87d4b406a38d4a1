"""Lines for a terminal, where a Japanese letter takes two columns."""

from __future__ import annotations

import pytest

from glossary_app.spelling.columns import columns_of, wrapped


@pytest.mark.parametrize(
    ("text", "columns"), [("", 0), ("tide", 4), ("潮", 2), ("潮 tide", 7), ("ｼｵ", 2), ("ＡＢ", 4)]
)
def test_wide_letters_take_two_columns(text: str, columns: int) -> None:
    assert columns_of(text) == columns


def test_english_is_parted_at_blanks() -> None:
    assert list(wrapped("the tide comes in", 9)) == ["the tide", "comes in"]


def test_japanese_is_parted_between_letters() -> None:
    assert list(wrapped("潮の満ち引き", 6)) == ["潮の満", "ち引き"]


@pytest.mark.parametrize(
    "text", ["潮が満ちる。干る", "潮（しお）が満ちる", "潮のデータベース一覧", "潮の例: 一覧"]
)
def test_no_line_begins_or_ends_with_what_may_not(text: str) -> None:
    for width in range(6, 20):
        lines = list(wrapped(text, width))

        assert "".join(lines) == text.replace(" ", "") or "".join(lines) == text
        assert not any(line[0] in "。）ー:" or line[-1] == "（" for line in lines)


def test_a_word_is_not_parted_at_its_hyphens() -> None:
    assert list(wrapped("例: definition:ja-JP など", 18)) == ["例:", "definition:ja-JP", "など"]


def test_a_word_that_is_longer_has_a_line_to_itself() -> None:
    assert list(wrapped("a handoff-markdown b", 6)) == ["a", "handoff-markdown", "b"]
