"""A name stands where it is a word, and not in the middle of another one."""

from __future__ import annotations

import pytest

from glossary_app.model.entry import EntryRef
from glossary_app.model.locale import EN_US, JA_JP
from glossary_app.model.scan import Designation
from glossary_app.recognition.scanning.scanner import marks_in
from glossary_app.spelling.kana import is_japanese
from tests.planted_names import planted


def is_found(name: str, text: str, *readings: str) -> bool:
    locale = JA_JP if is_japanese(name) else EN_US
    designation = Designation(name, locale, EntryRef("office", "x"), None, True, readings)
    return any(True for _ in marks_in(text, planted([designation])))


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("納期", "短納期の品"),
        ("納期", "新納期を知らせる"),
        ("見積", "見積書を送る"),
        ("消費税", "消費税額を書く"),
        ("契約", "契約済みの客"),
        ("評価", "評価者の名"),
        ("学習率", "学習率減衰"),
        ("税", "税を払う"),
        ("税", "「税」とは"),
        ("税", "税。"),
        ("雛形", "この雛形を"),
        ("しきい値", "このしきい値は"),
        ("お客様", "お客様の声"),
        ("組み込む", "組み込まない"),
        ("組み込む", "組み込めば"),
        ("組み込む", "組込もう"),
        ("書く", "書いた"),
        ("備える", "備えた品"),
        ("備える", "備えます"),
        ("割り当てる", "割り当てられた"),
        ("確かめる", "確かめるまで"),
    ],
)
def test_a_name_is_found_as_a_word(name: str, text: str) -> None:
    assert is_found(name, text)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("京都", "東京都に行く"),
        ("税", "税金を払う"),
        ("税", "納税する"),
        ("値", "値段を見る"),
        ("値", "価値がある"),
        ("学者", "科学者の名"),
        ("行列", "長い行列車"),
        ("art", "a part of it"),
        ("IT", "it works"),
        ("API", "an apiary"),
        ("token", "tokenism"),
        ("C", "C# is not it"),
        ("R", "R&D is not it"),
        ("かな", "しずかなへや"),
    ],
)
def test_a_name_is_not_found_inside_another_word(name: str, text: str) -> None:
    assert not is_found(name, text)


@pytest.mark.parametrize(
    ("name", "reading", "text"),
    [
        ("取扱", "とりあつかい", "取り扱い"),
        ("受付", "うけつけ", "受け付け"),
        ("受付", "うけつけ", "受付け"),
        ("引き当て", "ひきあて", "引当"),
        ("雛形", "ひながた", "ひながた"),
        ("打ち合わせ", "うちあわせ", "打合せ"),
        ("打合せ", "うちあわせ", "打ち合わせ"),
        ("申し込み", "もうしこみ", "申込"),
    ],
)
def test_okurigana_and_readings_that_agree_are_the_name(name: str, reading: str, text: str) -> None:
    assert is_found(name, f"この{text}を", reading)


@pytest.mark.parametrize(
    ("name", "reading", "text"),
    [
        ("行う", "おこなう", "行く"),
        ("税", "ぜい", "ぜい"),
        ("受付", "うけつけ", "受けた"),
        ("打ち合わせ", "うちあわせ", "打ち切り"),
    ],
)
def test_others_are_not(name: str, reading: str, text: str) -> None:
    assert not is_found(name, f"この{text}を", reading)
