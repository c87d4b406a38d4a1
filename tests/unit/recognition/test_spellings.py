"""Some designations are left alone in running text, and some must be written as they are."""

from __future__ import annotations

import pytest

from glossary_app.recognition.spellings import (
    in_both_numbers,
    is_everyday,
    is_linkable,
    is_phrase,
    is_telling,
    is_written_so,
    keeps_capitals,
)


@pytest.mark.parametrize(
    "designation",
    ["Token", "fine-tuning", "RAG", "C++ compiler", "損益", "過学習", "トークン", "Xデー"],
)
def test_designations_are_searched_for(designation: str) -> None:
    assert is_linkable(designation)


@pytest.mark.parametrize(
    "designation",
    [
        "AI",
        "C",
        "as to",
        "how to",
        "型",
        "キー",
        "もの",
        "こだわり",
        "含む",
        "何か",
        "1回",
        "100",
        "場合",
        "データ",
    ],
)
def test_short_and_common_designations_are_left_alone(designation: str) -> None:
    assert not is_linkable(designation)


@pytest.mark.parametrize(
    ("designation", "written"),
    [
        ("Overfitting", "overfitting"),
        ("Token", "tokens"),
        ("unit economics", "Unit economics"),
        ("RAG", "RAG"),
        ("LLM", "LLMs"),
        ("Use case", "use cases"),
        ("過学習", "過学習"),
        ("ファインチューニング", "ファイン・チューニング"),
    ],
)
def test_a_designation_may_be_written_so(designation: str, written: str) -> None:
    assert is_written_so(designation, written, before="We measure ")


@pytest.mark.parametrize(
    ("designation", "written"),
    [("RAG", "rag"), ("PoC", "poc"), ("ハシ", "はし"), ("Service", "service"), ("value", "values")],
)
def test_another_word_of_the_same_letters_is_not_meant(designation: str, written: str) -> None:
    assert not is_written_so(designation, written, before="We saw the ")


def test_a_capital_sets_an_everyday_word_off_from_the_sentence() -> None:
    assert is_written_so("Service", "Service", before="Each Kubernetes ")
    assert is_written_so("Service", "Services", before="all of its ")


@pytest.mark.parametrize("before", ["", "It ends. ", "ここまで。", "Note: ", "(", "first line\n"])
def test_at_the_beginning_of_a_sentence_a_capital_says_nothing(before: str) -> None:
    assert not is_written_so("Service", "Service", before)


@pytest.mark.parametrize(
    ("designation", "expected"),
    [("RAG", True), ("Service", True), ("Token", False), ("Key Result", False), ("評価", False)],
)
def test_some_designations_keep_their_capitals(designation: str, expected: bool) -> None:  # noqa: FBT001 (a table)
    assert keeps_capitals(designation) is expected


@pytest.mark.parametrize(
    ("word", "other"),
    [
        ("token", "tokens"),
        ("tokens", "token"),
        ("policy", "policies"),
        ("policies", "policy"),
        ("key", "keys"),
        ("batch", "batches"),
        ("batches", "batch"),
        ("caches", "cache"),
        ("loss", "losses"),
        ("bias", "bia"),
    ],
)
def test_a_word_is_known_in_both_numbers(word: str, other: str) -> None:
    forms = in_both_numbers(word)

    assert forms[0] == word
    assert other in forms


@pytest.mark.parametrize("word", ["of", "7b", "gpt4", "さーびす"])
def test_what_is_no_english_word_has_one_form(word: str) -> None:
    assert in_both_numbers(word) == (word,)


def test_everyday_words_are_so_in_both_numbers_and_any_case() -> None:
    assert is_everyday("Values")
    assert is_everyday("companies")
    assert not is_everyday("tokens")


@pytest.mark.parametrize("designation", ["holdout set", "fine-tuning", "CI/CD"])
def test_several_words_are_a_phrase(designation: str) -> None:
    assert is_phrase(designation)
    assert not is_phrase(designation.split()[0].partition("-")[0].partition("/")[0])


def test_long_names_and_abbreviations_mean_the_same_everywhere() -> None:
    assert is_telling("Kubernetes")
    assert is_telling("SaaS")
    assert is_telling("損益計算書")
    assert not is_telling("drift")
    assert not is_telling("監視")
