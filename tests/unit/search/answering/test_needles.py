"""What is looked for in text, and where it is found."""

import pytest

from glossary_app.model.hit import MatchRule
from glossary_app.search.answering.needles import (
    Needle,
    japanese_needles,
    needles_for_word,
    phrase_needle,
    prefix_needle,
    words_of,
)
from glossary_app.search.entries.body import fold_in_place


def _found(needle: Needle, text: str) -> list[str]:
    return [text[start:end] for start, end in needle.find(fold_in_place(text))]


def test_words_are_cut_at_script_changes() -> None:
    assert words_of("重跑gen 検索RAG") == ("重跑", "gen", "検索", "rag")


def test_common_words_are_left_out_unless_there_are_no_others() -> None:
    assert words_of("the cost of training") == ("cost", "training")
    assert words_of("to be") == ("to", "be")


def test_a_hyphenated_word_is_looked_for_in_its_parts() -> None:
    assert words_of("fine-tuning") == ("fine", "tuning")


@pytest.mark.parametrize("name", ["c++", "c#"])
def test_marks_that_tell_names_apart_stay_in_words(name: str) -> None:
    assert words_of(f"learn {name} today") == ("learn", name, "today")


def test_a_word_is_found_as_a_whole_word_in_any_case() -> None:
    exact = needles_for_word("cost")[0]

    assert _found(exact, "Cost, costs and low-cost: accost no one.") == ["Cost", "cost"]


def test_a_word_is_found_right_beside_japanese() -> None:
    exact = needles_for_word("rag")[0]

    assert _found(exact, "社内RAGの評価") == ["RAG"]


def test_a_joined_word_is_found_where_it_is_hyphenated() -> None:
    exact = needles_for_word("finetuning")[0]

    assert _found(exact, "Fine-tuning helps") == ["Fine-tuning"]


def test_other_forms_of_a_word_share_its_stem() -> None:
    inflected = needles_for_word("retrieval")[1]

    found = _found(inflected, "It retrieved what the retriever had to retrieve; retro no.")

    assert found == ["retrieved", "retriever", "retrieve"] or found == ["retrieved", "retrieve"]
    assert inflected.rule is MatchRule.INFLECTION


def test_katakana_and_hiragana_find_each_other_with_dots_inside() -> None:
    (needle,) = japanese_needles("ふぁいんちゅーにんぐ", MatchRule.WORDS, 1.0)

    assert _found(needle, "ファイン・チューニングとは") == ["ファイン・チューニング"]
    assert _found(needle, "ファインチューニングとは") == ["ファインチューニング"]


def test_two_letters_are_proved_by_their_term_and_three_are_not() -> None:
    (two,) = japanese_needles("学習", MatchRule.WORDS, 1.0)
    (three,) = japanese_needles("過学習", MatchRule.WORDS, 1.0)

    assert (two.must_adjoin, three.must_adjoin) == (False, True)
    assert three.terms == (("=過学",), ("=学習",))


def test_a_single_kana_is_not_looked_for_and_a_single_kanji_is() -> None:
    assert japanese_needles("の", MatchRule.WORDS, 1.0) == ()
    assert japanese_needles("鯖", MatchRule.WORDS, 1.0)[0].terms == (("=鯖",),)


def test_a_phrase_is_found_across_punctuation_only() -> None:
    phrase = phrase_needle("answer time", MatchRule.WORDS, 1.0)

    assert phrase is not None
    assert _found(phrase, "at answer-time, at Answer  time, at answer the time") == [
        "answer-time",
        "Answer  time",
    ]


def test_a_phrase_of_both_scripts_is_one_phrase() -> None:
    phrase = phrase_needle("RAG検索", MatchRule.WORDS, 1.0)

    assert phrase is not None
    assert _found(phrase, "社内のRAG検索を使う") == ["RAG検索"]


@pytest.mark.parametrize("text", ["", "・・", "の"])
def test_what_has_no_words_is_no_phrase(text: str) -> None:
    assert phrase_needle(text, MatchRule.WORDS, 1.0) is None


def test_a_word_in_the_making_is_found_with_what_it_becomes() -> None:
    needle = prefix_needle("quot", ["=quota", "=quotation"])

    assert needle is not None
    assert _found(needle, "a quotation, a misquote") == ["quotation"]
    assert prefix_needle("quot", []) is None


def test_folding_in_place_keeps_every_letter_at_its_place() -> None:
    text = "İstanbul の ファイン ẞ"

    folded = fold_in_place(text)

    assert len(folded) == len(text)
    assert folded[11:15] == "ふぁいん"
