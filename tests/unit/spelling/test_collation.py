"""Names in the order of the alphabet and of the syllabary."""

from __future__ import annotations

import pytest

from glossary_app.model.locale import EN_US, JA_JP
from glossary_app.spelling.collation import groups_of, initial_of
from glossary_app.spelling.sort_keys import sort_key


@pytest.mark.parametrize(
    ("reading", "row"),
    [
        ("あい", "あ"),
        ("ぁ", "あ"),
        ("がくしゅう", "か"),
        ("じしょ", "さ"),
        ("っ", "た"),
        ("ぱす", "は"),
        ("ゃ", "や"),
        ("ゆう", "や"),
        ("んご", "わ"),
        ("ヴァル", "あ"),
        ("サービス", "さ"),
        ("Ｘ", "#"),
        ("42", "#"),
        ("", "#"),
        ("agile", "A"),
        ("  Zero", "Z"),
    ],
)
def test_each_name_stands_under_its_letter_or_kana_row(reading: str, row: str) -> None:
    assert initial_of(sort_key(reading)) == row


def test_two_characters_of_a_key_are_enough_for_its_initial() -> None:
    key = sort_key("きかいがくしゅう")

    assert initial_of(key[:2]) == initial_of(key) == "か"


def test_hiragana_and_katakana_stand_together() -> None:
    names = ["サービス", "さくいん", "さんぷる", "サーバ"]

    assert sorted(names, key=sort_key) == ["さくいん", "さんぷる", "サーバ", "サービス"]


def test_capitals_do_not_part_a_list() -> None:
    assert sorted(["cache", "API", "agile"], key=sort_key) == ["agile", "API", "cache"]


def test_kana_come_first_in_japanese_and_letters_in_english() -> None:
    assert groups_of(JA_JP) == "klo"
    assert groups_of(EN_US) == "lko"
