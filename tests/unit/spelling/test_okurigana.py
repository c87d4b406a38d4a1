"""Whether a word may be spelled with certain okurigana."""

import pytest

from glossary_app.spelling.okurigana import agrees


@pytest.mark.parametrize(
    ("typed", "reading", "written"),
    [
        ("切り替え", "きりかえ", "切替"),
        ("行なう", "おこなう", "行う"),
        ("話し", "はなし", "話"),
        ("お問い合せ窓口", "おといあわせまどぐち", "お問合窓口"),
    ],
)
def test_a_spelling_agrees_with_the_reading(typed: str, reading: str, written: str) -> None:
    assert agrees(typed, [reading], written)


@pytest.mark.parametrize(
    ("typed", "reading", "written"),
    [
        ("生き物", "せいぶつ", "生物"),
        ("見える", "みる", "見る"),
        ("見せる", "みる", "見る"),
        ("高い", "こう", "高"),
        ("見合わせ", "みあい", "見合い"),
    ],
)
def test_another_word_does_not(typed: str, reading: str, written: str) -> None:
    assert not agrees(typed, [reading], written)


def test_without_a_reading_one_kanji_is_too_little_to_tell() -> None:
    assert agrees("切り替え", [""], "切替")
    assert not agrees("話し", [""], "話")
