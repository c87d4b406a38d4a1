"""The language of a text is that of most of its letters."""

from __future__ import annotations

import pytest

from glossary_app.formats.fields.letters import (
    are_chinese,
    has_japanese,
    has_letters,
    is_foreign,
    is_japanese,
    is_kana,
    share_japanese,
)


@pytest.mark.parametrize(
    ("text", "japanese"),
    [
        ("在庫", True),
        ("API を呼び出すこと", True),
        ("ﾊﾝｶｸ", True),
        ("𠮟る", True),
        ("stock", False),
        ("the suffix の marks a possessive", False),
        ("12,000", False),
        ("", False),
    ],
)
def test_one_word_in_the_other_script_changes_nothing(text: str, *, japanese: bool) -> None:
    assert is_japanese(text) is japanese


@pytest.mark.parametrize(
    ("text", "kana"),
    [
        ("ざいこ", True),
        ("ザイコ", True),
        ("たな　おろし", True),
        ("在庫", False),
        ("a", False),
        ("", False),
    ],
)
def test_a_reading_is_kana_and_nothing_else(text: str, *, kana: bool) -> None:
    assert is_kana(text) is kana


def test_any_japanese_letter_can_be_asked_for() -> None:
    assert has_japanese("the suffix の")
    assert not has_japanese("the suffix no")


def test_numbers_say_nothing_in_words() -> None:
    assert not has_letters("2024-05-01")
    assert has_letters("5 インチ")


def test_other_scripts_are_foreign() -> None:
    assert is_foreign("나사")
    assert not is_foreign("screw (나사)")


def test_the_share_counts_texts_that_have_letters() -> None:
    assert share_japanese(["在庫", "stock", "7", ""]) == 0.5
    assert share_japanese(["7", ""]) == -1


@pytest.mark.parametrize(
    ("texts", "chinese"),
    [
        (["绿色", "训练中心", "调查局", "音乐"], True),
        (["緑色", "訓練所", "調査局", "音楽"], False),
        (["绿茶（りょくちゃ）", "训読み", "の"], False),
        (["green", "training"], False),
        ([], False),
    ],
)
def test_texts_with_characters_that_japanese_has_none_of_are_chinese(
    texts: list[str], *, chinese: bool
) -> None:
    assert are_chinese(texts) is chinese
