"""Running text is cut into the steps in which a name may be followed."""

from __future__ import annotations

import pytest

from glossary_app.recognition.words import Script, cut, paragraphs, sentences, squeezed


def test_latin_and_katakana_come_as_words_kanji_one_by_one() -> None:
    text = "AIの評価データ"

    steps = cut(text)

    assert [text[step.start : step.end] for step in steps] == ["AI", "の", "評", "価", "データ"]
    assert [step.script for step in steps] == [
        Script.LATIN,
        Script.HIRAGANA,
        Script.KANJI,
        Script.KANJI,
        Script.KATAKANA,
    ]


def test_hangul_is_no_kanji() -> None:
    assert cut("한국어") == []
    assert [step.script for step in cut("福")] == [Script.KANJI]


def test_keys_are_those_that_designations_are_found_by() -> None:
    keys = [step.key for step in cut("Fine-tuning トークン")]

    assert keys == ["fine", "tuning", "とーくん"]


@pytest.mark.parametrize(
    "text",
    [
        "fine tuning",
        "fine-tuning",
        "fine\ntuning",
        "ファイン・チューニング",
        "RAG検索",
        "Web アプリ",
    ],
)
def test_a_name_may_go_on_across_a_joint(text: str) -> None:
    second = cut(text)[1]

    assert second.joins


@pytest.mark.parametrize(
    "text", ["fine, tuning", "fine. Tuning", "fine (tuning", "学習 評価", "コスト 削減", "a\n\nb"]
)
def test_a_name_ends_at_anything_else(text: str) -> None:
    steps = cut(text)

    assert any(not step.joins for step in steps[1:])


def test_kanji_know_how_many_stand_before_them() -> None:
    offsets = [step.offset for step in cut("機械学習の評価")]

    assert offsets == [0, 1, 2, 3, 0, 0, 1]


@pytest.mark.parametrize("text", ["https://example.org/token", "aiko@example.org", "max_token"])
def test_addresses_and_programmers_names_mention_nothing(text: str) -> None:
    assert cut(text) == []


def test_what_follows_an_address_does_not_join_it() -> None:
    (step,) = cut("https://example.org token")

    assert (step.key, step.joins) == ("token", False)


@pytest.mark.parametrize(
    "address", ["https://example.org/資本", "http://example.org/a_(b)_c", "https://example.org"]
)
def test_what_stands_behind_a_markdown_link_is_read_without_a_space(address: str) -> None:
    text = f"[CAPEX]({address})という指標"

    assert [text[step.start : step.end] for step in cut(text)] == ["CAPEX", *"という指標"]


def test_marks_that_tell_names_apart_stay_in_words() -> None:
    text = "C++ R&D C# 50%"

    assert [text[step.start : step.end] for step in cut(text)] == ["C++", "R&D", "C#", "50"]


def test_paragraphs_are_parted_by_blank_lines() -> None:
    text = "One line\nand another.\n \n次の段落。\n"

    assert tuple(paragraphs(text)) == ("One line\nand another.", "次の段落。")


def test_squeezed_text_has_nothing_between_the_words_of_a_name() -> None:
    assert squeezed("Fine-tuning, ファイン・チューニング") == "Finetuning,ファインチューニング"


def test_sentences_end_at_full_stops_and_lose_nothing_but_blanks() -> None:
    assert sentences("Node.js runs. It is fast!  学ぶ。使う") == [
        "Node.js runs.",
        "It is fast!",
        "学ぶ。",
        "使う",
    ]
