"""Names that a text cannot hold are left aside, whatever form it might have them in."""

from __future__ import annotations

import pytest

from glossary_app.recognition.scanning.prepared import PreparedText
from glossary_app.recognition.scanning.sieve import Sieve


def passing(text: str, *names: str) -> list[str]:
    return [names[at] for at in Sieve(PreparedText(text)).names(names)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Both indices differ.", "index"),
        ("The model is tuned.", "tuning"),
        ("They are running it.", "run"),
        ("Three mice.", "mouse"),
        ("A mouse.", "mice"),
        ("On finetuning.", "fine-tuning"),
        ("ＡＰＩ", "API"),
        ("取り扱いに注意", "取扱"),
        ("見積り", "見積もり"),
        ("機械\n学習", "機械学習"),
        ("ｻｰﾊﾞｰを置く", "サーバ"),
        ("データアクセスの量", "アクセス"),
        ("ふぁいるを開く", "ファイル"),
        ("國際", "国際"),
    ],
)
def test_a_name_that_may_be_meant_passes(text: str, name: str) -> None:
    assert passing(text, name) == [name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The rate of churn.", "query"),
        ("The rate of churn.", "churn analysis"),
        ("解約率は低い。", "機械学習"),
        ("機械の学校で習う。", "機械学習"),
        ("サーバーを置く", "クラウド"),
        ("The rate of churn.", "クラウド"),
    ],
)
def test_a_name_that_is_not_there_is_left_aside(text: str, name: str) -> None:
    assert passing(text, name) == []


def test_names_keep_their_numbers_whatever_they_hold() -> None:
    names = ("", "first\nline", "rate", "\n", "率")

    assert sorted(passing("The rate, 率", *names)) == ["", "\n", "rate", "率"]


def test_only_readings_that_stand_in_the_text_pass() -> None:
    sieve = Sieve(PreparedText("このみつもりは高い。"))

    assert list(sieve.readings(["みつもり", "とりあつかい", "ぜい"])) == [0]


def test_a_reading_in_katakana_is_looked_for_where_there_is_no_hiragana() -> None:
    assert list(Sieve(PreparedText("サーバの値")).readings(["サーバー"])) == [0]


def test_words_in_katakana_are_known_of_names_that_do_not_pass() -> None:
    sieve = Sieve(PreparedText("クラウドサービスの値"))

    assert list(sieve.names(["データ分析", "サービス"])) == [1]
    assert sieve.katakana_words == {"でた", "さびす"}
