"""Which characters are kana and kanji, and how one script is written in the other."""

import pytest

from glossary_app.spelling.kana import (
    has_kana,
    has_kanji,
    hiragana,
    is_japanese,
    is_kana,
    is_kanji,
    katakana,
)


@pytest.mark.parametrize(
    ("written", "in_hiragana"),
    [
        ("キカイガクシュウ", "きかいがくしゅう"),
        ("サーバー", "さーばー"),
        ("ヴァイオリン", "ゔぁいおりん"),
        ("ヵ月とヶ月", "ゕ月とゖ月"),
        ("スヾメ", "すゞめ"),
        ("RAG 検索", "RAG 検索"),
        ("", ""),
    ],
)
def test_katakana_is_written_as_hiragana_and_back(written: str, in_hiragana: str) -> None:
    assert hiragana(written) == in_hiragana
    assert hiragana(katakana(in_hiragana)) == in_hiragana


def test_signs_without_a_hiragana_form_stay() -> None:
    assert hiragana("ヷ・ー") == "ヷ・ー"
    assert katakana("漢字 ABC 123") == "漢字 ABC 123"


@pytest.mark.parametrize("character", ["ぁ", "ん", "ァ", "ヿ", "ー", "・", "ｱ", "ﾞ", "ㇰ"])
def test_hiragana_katakana_and_their_signs_are_kana(character: str) -> None:
    assert is_kana(character)
    assert has_kana(f"RAG{character}")


@pytest.mark.parametrize("character", ["漢", "々", "〆", "〇", "㐂", "𠮷", "﨑"])
def test_kanji_are_known_in_all_their_blocks(character: str) -> None:
    assert is_kanji(character)
    assert has_kanji(f"RAG{character}")
    assert not is_kana(character)


@pytest.mark.parametrize("character", ["A", "é", "Ω", "я", "한", "ㄱ", "1", "。", "「", "😀", " "])
def test_other_scripts_and_marks_are_neither(character: str) -> None:
    assert not is_kana(character)
    assert not is_kanji(character)
    assert not is_japanese(character)


def test_a_character_is_asked_for_one_at_a_time() -> None:
    assert not is_kanji("漢字")
    assert not is_kanji("")
    assert is_japanese("漢字")
