"""Every designation is marked, however the text writes it, and nothing else is."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from glossary_app.model.entry import EntryRef
from glossary_app.model.hit import MatchRule
from glossary_app.model.locale import EN_US, JA_JP
from glossary_app.model.page import TermStatus
from glossary_app.model.scan import Designation, Mark
from glossary_app.recognition.scanning.scanner import marks_in
from glossary_app.spelling.kana import is_japanese
from tests.planted_names import planted

READINGS = {
    "見積もり": "みつもり",
    "取扱": "とりあつかい",
    "値引": "ねびき",
    "割り当てる": "わりあてる",
    "組み込む": "くみこむ",
    "閾値": "しきいち",
    "税": "ぜい",
    "解約率": "かいやくりつ",
    "引き当て": "ひきあて",
    "雛形": "ひながた",
}


def designation(text: str, status: TermStatus | None = None, entry: str = "") -> Designation:
    locale = JA_JP if is_japanese(text) else EN_US
    reading = (READINGS[text],) if text in READINGS else ()
    return Designation(text, locale, EntryRef("office", entry or text), status, True, reading)


def marks(text: str, *names: str) -> list[str]:
    tree = planted(designation(name) for name in names)
    return [text[mark.start : mark.end] for mark in marks_in(text, tree)]


@pytest.mark.parametrize(
    ("name", "text", "written"),
    [
        ("Churn rate", "Two churn rates differ.", ["churn rates"]),
        ("Fine-tuning", "A fine-tuned model, after fine tuning.", ["fine-tuned", "fine tuning"]),
        ("load balancing", "The traffic is load balanced.", ["load balanced"]),
        ("index", "Both indices, and one index.", ["indices", "index"]),
        ("Query", "The queries run.", ["queries"]),
        ("deprecate", "It was deprecated.", ["deprecated"]),
        ("API", "Many APIs; an api is none.", ["APIs"]),
        ("Datacenter", "Two data centers, one data\ncenter.", ["data centers", "data\ncenter"]),
        ("Autoscaling", "With auto-scaling on, auto scaling.", ["auto-scaling", "auto scaling"]),
        ("email", "An e-mail, no e mail.", ["e-mail"]),
        ("data center network", "A data-center network.", ["data-center network"]),
        ("online", "See it on line 5.", []),
        ("whatever", "Ask what ever it is.", []),
        ("Shift left", "We shifted left, and shift lefty.", ["shifted left"]),
        ("IT", "Ask IT whether it works.", ["IT"]),
        ("C#", "In C# and in C.", ["C#"]),
        ("C", "In C# and in C.", ["C"]),
        ("customer lifetime value", "customer lifetime\nvalue", ["customer lifetime\nvalue"]),
        ("webhook", "Webhook calls", ["Webhook"]),
        ("token", "See https://example.com/token for it.", []),
        ("token", "See [it](/en/token/), a token.", ["token"]),
        ("cluster", "Clustering groups points.", []),
        ("art", "A part of the cart.", []),
    ],
)
def test_english_is_marked_in_its_forms(name: str, text: str, written: list[str]) -> None:
    assert marks(text, name) == written


@pytest.mark.parametrize(
    ("name", "text", "written"),
    [
        ("解約率", "解約率は先月の解約率より低い。", ["解約率", "解約率"]),
        ("評価", "評価者による評価の結果", ["評価", "評価"]),
        ("京都", "東京都に行く", []),
        ("機械学習", "機械学習モデル", ["機械学習"]),
        ("学習", "機械学習モデル", ["学習"]),
        ("見積もり", "見積りと見積書と見積もりと見積", ["見積り", "見積", "見積もり", "見積"]),
        ("取扱", "取り扱いに注意する取扱い", ["取り扱い", "取扱い"]),
        ("値引", "値引きの額", ["値引き"]),
        ("引き当て", "引当金と引当て", ["引当", "引当て"]),
        ("割り当てる", "担当者に割り当てた。割り当てられる。", ["割り当て", "割り当て"]),
        ("組み込む", "部品を組み込んだ。組込みたい。", ["組み込", "組込"]),
        ("サーバー", "サーバとサーバー、ｻｰﾊﾞｰ", ["サーバ", "サーバー", "ｻｰﾊﾞｰ"]),
        ("インターフェイス", "インタフェースを作る", ["インタフェース"]),
        ("ファイン・チューニング", "ファインチューニングする", ["ファインチューニング"]),
        ("クラウド", "クラウドとサービス。クラウドサービス", ["クラウド", "クラウド"]),
        ("ライス", "プライスが上がる", []),
        ("税", "税は重い。税金と納税。", ["税"]),
        ("ユーザー", "エンドユーザーとベースユーザー", ["ユーザー"]),
        ("生物", "生き物と生物", ["生物"]),
        ("読書", "読み書きと読書", ["読書"]),
        ("最適化する", "経路を最適化した", ["最適化"]),
        ("RAG検索", "RAG 検索を使う", ["RAG 検索"]),
        ("國際", "国際的な", ["国際"]),
        ("雛形", "ひながたを作る", ["ひながた"]),
        ("Ｗｅｂサイト", "Webサイト", ["Webサイト"]),
    ],
)
def test_japanese_is_marked_without_spaces(name: str, text: str, written: list[str]) -> None:
    assert marks(text, name) == written


def test_the_longest_name_is_marked_and_none_inside_it() -> None:
    assert marks("The customer lifetime value", "lifetime", "customer lifetime value") == [
        "customer lifetime value"
    ]
    assert marks("機械学習の学習率", "学習", "機械学習", "学習率") == ["機械学習", "学習率"]


def test_both_languages_are_marked_in_one_text() -> None:
    text = "解約率 (churn rate) を KPI とする"

    assert marks(text, "解約率", "Churn rate", "KPI") == ["解約率", "churn rate", "KPI"]


@pytest.fixture
def rule() -> Callable[[str, str], MatchRule]:
    def found(name: str, text: str) -> MatchRule:
        [mark] = marks_in(text, planted([designation(name)]))
        return mark.rule

    return found


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("Token", "Token", MatchRule.IDENTICAL),
        ("Token", "token", MatchRule.CASE),
        ("Token", "tokens", MatchRule.INFLECTION),
        ("サーバー", "ｻｰﾊﾞｰ", MatchRule.WIDTH),
        ("サーバー", "サーバ", MatchRule.LONG_VOWEL),
        ("ファイン・チューニング", "ファインチューニング", MatchRule.MIDDLE_DOT),
        ("Fine-tuning", "fine tuning", MatchRule.SEPARATORS),
        ("取扱", "取り扱い", MatchRule.VARIANT),
        ("國際", "国際", MatchRule.VARIANT),
        ("雛形", "ひながた", MatchRule.READING),
        ("組み込む", "組み込んだ", MatchRule.INFLECTION),
    ],
)
def test_a_mark_says_what_was_ignored(
    rule: Callable[[str, str], MatchRule], name: str, text: str, expected: MatchRule
) -> None:
    assert rule(name, text) is expected


def found(text: str, *designations: Designation) -> list[Mark]:
    return list(marks_in(text, planted(designations)))


def test_a_form_that_is_not_to_be_used_is_found_where_it_is_written() -> None:
    good = designation("サーバー", TermStatus.PREFERRED, "server")
    bad = designation("サーバ", TermStatus.FORBIDDEN, "server")

    long, short = found("サーバーとサーバ", good, bad)

    assert not long.designation.is_discouraged
    assert short.designation.is_discouraged


def test_a_spelling_of_nobodys_is_taken_for_the_form_to_be_used() -> None:
    good = designation("website", TermStatus.PREFERRED, "website")
    bad = designation("Website", TermStatus.FORBIDDEN, "website")

    [mark] = found("WEBSITE", bad, good)

    assert mark.designation == good


def test_places_are_those_of_the_text_as_it_was_read() -> None:
    text = "ｶﾞﾗｽの解約率 and tokens"

    spans = [(mark.start, mark.end) for mark in found(text, designation("解約率"))]

    assert spans == [(5, 8)]
    assert text[5:8] == "解約率"


@pytest.mark.parametrize(
    "run",
    [
        "a",
        "ありがとう",
        "クラウドサービス",
        "アイウエオカキクケコ",
        "ア・",
        "機械学習",
        " \n",
        "サーバ、",
    ],
)
def test_a_text_of_one_run_without_an_end_is_read(run: str) -> None:
    # In time and room that grow with it: with their square, this would take hours.
    text = f"churn rate {run * (300_000 // len(run))}。解約率"
    known = [designation(name) for name in ("churn rate", "解約率", "クラウド", "サービス")]

    found = [mark.designation.text for mark in marks_in(text, planted(known))]

    assert (found[0], found[-1]) == ("churn rate", "解約率")
