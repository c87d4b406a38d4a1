"""Words that are written differently and meet in the folded or in the bare key."""

import pytest

from glossary_app.spelling.folding import bare_key, bare_stem_key, folded_key
from glossary_app.spelling.keys import strict_key


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("榮養學", "栄養学"),
        ("渡邊", "渡辺"),
        ("剝奪", "剥奪"),
        ("第三種", "第３種"),
        ("第Ⅱ相", "第二相"),
        ("Type II", "type 2"),
        ("六十四ビット", "64ビット"),
        ("二〇二四年", "2024年"),
        ("一億二千万", "120000000"),
        ("五箇所", "5か所"),
        ("市ヶ谷", "市が谷"),
        ("Gødel", "godel"),
        ("Œdipus", "oedipus"),
        ("λ-calculus", "lambda calculus"),
        ("μ秒", "mu秒"),
    ],
)
def test_variant_spellings_share_a_folded_key(one: str, other: str) -> None:
    assert folded_key(one) == folded_key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("切り替え", "切替"),
        ("切り替え", "切替え"),
        ("書き込み可能", "書込可能"),
        ("突っ込み", "突込み"),
        ("落とす", "落す"),
        ("生まれる", "生れる"),
        ("積(み)立(て)金", "積立金"),
    ],
)
def test_words_meet_without_their_okurigana(one: str, other: str) -> None:
    assert bare_key(one) == bare_key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("行う", "行く"),
        ("生む", "生きる"),
        ("かき", "がき"),
        ("目の前", "目前"),
        ("来る日", "来日"),
        ("手に入れる", "手入れる"),
        ("I think", "1 think"),
        ("X線", "10線"),
        ("vi", "6"),
        ("λόγος", "lambdaogos"),
    ],
)
def test_other_words_stay_apart(one: str, other: str) -> None:
    assert bare_key(one) != bare_key(other)


def test_one_kanji_keeps_its_ending_while_it_may_be_a_beginning() -> None:
    assert bare_stem_key("見え") == "見え"
    assert bare_stem_key("申し込み") == "申込"


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("いろ〳〵", "いろいろ"),
        ("さま〴〵", "さまざま"),
        ("いろ／＼", "いろいろ"),
        ("デ−タ", "データ"),
        ("辻\U000e0100", "辻"),
        ("D♯", "D#"),
        ("Unix™", "Unix"),
    ],
)
def test_signs_are_taken_as_they_are_meant(written: str, meant: str) -> None:
    assert strict_key(written) == strict_key(meant)
