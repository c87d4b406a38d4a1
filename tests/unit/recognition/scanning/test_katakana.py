"""Compounds in katakana are cut where both words are known by themselves."""

from __future__ import annotations

import pytest

from glossary_app.recognition.scanning.katakana import KatakanaWords
from glossary_app.spelling.keys import loose_key


def words(text: str, *named: str) -> KatakanaWords:
    return KatakanaWords(text, set(map(loose_key, named)))


@pytest.mark.parametrize(
    ("text", "named", "run", "parts"),
    [
        ("サービスは", ("クラウド",), "クラウドサービス", ("クラウド", "", "サービス")),
        ("クラウドは", ("サービス",), "クラウドサービス", ("クラウド", "", "サービス")),
        ("", ("クラウド",), "クラウドサービス", ("クラウドサービス",)),
        ("サービスは", ("クラウドサービス",), "クラウドサービス", ("クラウドサービス",)),
        ("プは", ("ライス",), "プライス", ("プライス",)),
        ("", ("ユーザー", "サーバー"), "ユーザーサーバー", ("ユーザー", "", "サーバー")),
        ("", ("ユーザー", "サーバー"), "ユーザサーバ", ("ユーザ", "", "サーバ")),
        ("", ("ユーザー",), "エンドユーザー", ("エンド", "", "ユーザー")),
        ("", ("ユーザー",), "リモートユーザ", ("リモート", "", "ユーザ")),
        ("", ("エンドユーザー", "ユーザー"), "エンドユーザー", ("エンドユーザー",)),
        ("", ("ライン", "ソース"), "ベースライン", ("ベースライン",)),
    ],
)
def test_a_run_is_cut_where_both_sides_are_words(
    text: str, named: tuple[str, ...], run: str, parts: tuple[str, ...]
) -> None:
    assert words(text, *named).parts(run) == parts


@pytest.mark.parametrize(
    ("named", "run", "parts"),
    [
        (("ファインチューニング",), "ファイン・チューニング", ("ファイン・チューニング",)),
        (("チャーン・レート",), "チャーンレート", ("チャーンレート",)),
        (("ファイン",), "ファイン・チューニング", ("ファイン", "・", "チューニング")),
        (("ファイン・チューニング",), "ファイン・チューニング・データ",
         ("ファイン・チューニング", "・", "データ")),
        (("データ",), "エー・ビー・データ", ("エー", "・", "ビー", "・", "データ")),
    ],
)  # fmt: skip
def test_middle_dots_belong_to_a_name_or_part_words(
    named: tuple[str, ...], run: str, parts: tuple[str, ...]
) -> None:
    assert words("", *named).parts(run) == parts


@pytest.mark.parametrize("run", ["クラウドサービス", "ファイン・チューニング", "ア", "ー・ー"])
def test_the_parts_are_the_run(run: str) -> None:
    assert "".join(words("サービス", "クラウド", "ファイン").parts(run)) == run
