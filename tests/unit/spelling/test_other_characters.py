"""Words with kana, or with a usual character, in place of a rare one."""

from __future__ import annotations

import pytest

from glossary_app.spelling.folding import folded_key
from glossary_app.spelling.other_characters import usual_characters
from glossary_app.spelling.variants import common_form


@pytest.mark.parametrize(
    ("written", "usual"),
    [
        ("濾過装置", "ろ過装置"),
        ("牽引車の梱包", "けん引車のこん包"),
        ("智慧袋", "知恵袋"),
        ("被曝と被爆", "被曝と被爆"),
        ("英語 English", "英語 English"),
        ("", ""),
    ],
)
def test_each_word_is_written_as_usual(written: str, usual: str) -> None:
    assert usual_characters(common_form(written)) == usual


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("充塡", "充てん"),
        ("剝離", "はく離"),
        ("齊藤", "斎藤"),
        ("溶接", "熔接"),
        ("薬壜", "薬瓶"),
        ("捕そく", "捕捉"),
    ],
)
def test_spellings_of_one_word_share_a_key(one: str, other: str) -> None:
    assert folded_key(one) == folded_key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("C", "C#"), ("NET", ".NET"), ("漏水", "漏えい"), ("残滓", "残し"), ("哺育", "保育")],
)
def test_different_words_keep_different_keys(one: str, other: str) -> None:
    assert folded_key(one) != folded_key(other)
