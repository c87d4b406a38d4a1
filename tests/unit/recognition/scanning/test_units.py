"""A text is cut into words and the characters of Japanese, and no character is lost."""

from __future__ import annotations

import pytest

from glossary_app.recognition.scanning.units import (
    HIRAGANA,
    KANJI,
    KATAKANA,
    LATIN,
    Script,
    cut,
    even_width,
    joins,
    script_of,
    unit_of,
    without_addresses,
)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Two churn rates.", ["Two", "churn", "rates"]),
        ("fine-tuned", ["fine", "tuned"]),
        ("R&D and P&L", ["R&D", "and", "P&L"]),
        ("C++ or C#", ["C++", "or", "C#"]),
        ("don't", ["don", "t"]),
        ("解約率", ["解", "約", "率"]),
        ("割り当て", ["割", "り", "当", "て"]),
        ("行なった。", ["行", "なった"]),
        ("クラウドの値", ["クラウド", "の", "値"]),
        ("ファイン・チューニング", ["ファイン・チューニング"]),
        ("RAG検索", ["RAG", "検", "索"]),
        ("時々、〆切", ["時", "々", "〆", "切"]),
        ("Ørsted", ["Ørsted"]),
        ("𠮟る", ["𠮟", "る"]),
        ("", []),
        ("… — !?", []),
    ],
)
def test_units_are_words_and_characters(text: str, words: list[str]) -> None:
    assert cut(text).words == words


@pytest.mark.parametrize("text", ["Two  rates, 解約率 と\nクラウド。", "", "。", "a", "か"])
def test_gaps_and_words_are_the_text(text: str) -> None:
    found = cut(text)

    pairs = zip(found.gaps, [*found.words, ""], strict=True)
    assert "".join(gap + word for gap, word in pairs) == text


def test_each_unit_begins_where_it_is_said_to() -> None:
    text = "Two rates, 解約率"

    found = cut(text)

    assert [text[start] for start in found.starts[: len(found.words)]] == ["T", "r", *"解約率"]


def test_a_run_of_katakana_may_be_several_words() -> None:
    found = cut("のクラウドサービスは", lambda run: (run[:4], "", run[4:]))

    assert found.words == ["の", "クラウド", "サービス", "は"]
    assert found.starts[:4] == [0, 1, 5, 9]


@pytest.mark.parametrize(
    ("word", "script"),
    [
        ("rates", LATIN),
        ("Ørsted", LATIN),
        ("α", LATIN),
        ("2026", LATIN),
        ("クラウド", KATAKANA),
        ("率", KANJI),
        ("々", KANJI),
        ("〆", KANJI),
        ("𠮟", KANJI),
        ("の", HIRAGANA),
        ("ゝ", HIRAGANA),
    ],
)
def test_a_unit_knows_its_script(word: str, script: Script) -> None:
    assert script_of(word) is script


@pytest.mark.parametrize(
    ("word", "key"),
    [
        ("rates", "rate"),
        ("queries", "query"),
        ("indices", "index"),
        ("databases", "database"),
        ("caches", "cache"),
        ("criteria", "criterion"),
        ("shelves", "shelf"),
        ("Boxes", "box"),
        ("APIs", "api"),
        ("C♯", "c#"),
    ],
)
def test_a_word_is_found_by_its_singular(word: str, key: str) -> None:
    assert key in unit_of(word).keys


@pytest.mark.parametrize("word", ["bus", "analysis", "process", "is", "gas"])
def test_what_is_no_plural_is_its_own_key_first(word: str) -> None:
    assert unit_of(word).keys[0] == word


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("サーバ", "サーバー"),
        ("インターフェイス", "インタフェース"),
        ("ヴァイオリン", "バイオリン"),
    ],
)
def test_katakana_meet_whose_spelling_wavers(one: str, other: str) -> None:
    assert unit_of(one) == unit_of(other)


@pytest.mark.parametrize(
    ("gap", "before", "after"),
    [
        (" ", LATIN, LATIN),
        ("-", LATIN, LATIN),
        ("\n", LATIN, LATIN),
        ("-\n", LATIN, LATIN),
        ("\n   ", LATIN, LATIN),
        (" ", LATIN, KANJI),
        ("・", KANJI, KANJI),
        ("\n", KANJI, KANJI),
    ],
)
def test_a_name_goes_on_behind_a_joint(gap: str, before: Script, after: Script) -> None:
    assert joins(gap, before, after)


@pytest.mark.parametrize(
    ("gap", "before", "after"),
    [
        (" ", KANJI, KANJI),
        (". ", LATIN, LATIN),
        (", ", LATIN, LATIN),
        ("\n\n", LATIN, LATIN),
        (" - ", LATIN, LATIN),
        ("、", KANJI, KANJI),
    ],
)
def test_it_ends_at_anything_else(gap: str, before: Script, after: Script) -> None:
    assert not joins(gap, before, after)


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("see https://example.com/token for it", "see  for it"),
        ("www.example.com/cache。次", "。次"),
        ("[it](/en/token/) is", "[it) is"),
        ("a (token) here", "a (token) here"),
    ],
)
def test_addresses_are_blank_and_keep_their_length(text: str, kept: str) -> None:
    blanked = without_addresses(text)

    assert len(blanked) == len(text)
    assert blanked.replace("\0", "") == kept


@pytest.mark.parametrize(("text", "even"), [("ＡＰＩ", "API"), ("Ｃ＃", "C#"), ("a\u3000b", "a b")])
def test_full_width_letters_are_ordinary_ones_in_their_places(text: str, even: str) -> None:
    assert even_width(text) == even
