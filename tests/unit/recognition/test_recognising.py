"""Names are found in running text, the longest at each place."""

from __future__ import annotations

import pytest

from glossary_app.model.entry import EntryRef
from glossary_app.model.naming import Name, NameSpan
from glossary_app.recognition.lexicon import Vocabulary
from glossary_app.recognition.recognising import recognise

HOME = EntryRef("ml", "model")


def name(text: str, slug: str = "", glossary: str = "ml", *, is_headword: bool = True) -> Name:
    return Name(text, EntryRef(glossary, slug or text), is_headword=is_headword)


def found(text: str, *names: Name, home: EntryRef = HOME) -> list[str]:
    """What stands at each place that was found."""
    spans = recognise((text,), Vocabulary(names), home)[0]
    return [text[span.start : span.end] for span in spans]


def test_a_name_is_found_where_it_stands() -> None:
    overfitting = name("Overfitting")

    spans = recognise(("It fights overfitting early.",), Vocabulary([overfitting]), HOME)

    assert spans == ((NameSpan(10, 21, overfitting),),)


def test_texts_are_answered_in_their_order() -> None:
    vocabulary = Vocabulary([name("Token"), name("過学習")])

    answers = recognise(("Every token.", "", "過学習を防ぐ。"), vocabulary, HOME)

    assert [len(spans) for spans in answers] == [1, 0, 1]


def test_the_longest_name_is_meant() -> None:
    names = (name("training"), name("Training data"), name("data set"))

    assert found("The training data set is split.", *names) == ["training data"]


def test_in_japanese_too() -> None:
    names = (name("学習"), name("機械学習"), name("損益計算書"), name("損益"))

    assert found("機械学習で損益計算書を読む。", *names) == ["機械学習", "損益計算書"]


def test_a_shorter_name_is_found_where_the_longer_one_ends_otherwise() -> None:
    names = (name("Fine-tuning"), name("Fine-tuning budget plan"))

    assert found("A fine-tuning budget is set.", *names) == ["fine-tuning"]


@pytest.mark.parametrize(
    "text",
    ["fine-tuning", "fine tuning", "Fine-Tuning", "finetuning", "fine\ntuning", "fine‑tuning"],
)
def test_however_the_words_are_joined(text: str) -> None:
    assert found(f"We use {text} here.", name("Fine-tuning")) == [text]


def test_middle_dots_do_not_matter() -> None:
    text = "ファイン・チューニングをする。"

    assert found(text, name("ファインチューニング")) == ["ファイン・チューニング"]


@pytest.mark.parametrize(
    ("text", "designation", "expected"),
    [
        ("Each token counts.", "Tokens", ["token"]),
        ("Count the tokens.", "Token", ["tokens"]),
        ("Follow the policies.", "Retry policy", []),
        ("Follow the retry policies.", "Retry policy", ["retry policies"]),
        ("One key result a quarter.", "Key results", ["key result"]),
    ],
)
def test_singular_and_plural_are_one_name(text: str, designation: str, expected: list[str]) -> None:
    assert found(text, name(designation)) == expected


@pytest.mark.parametrize(
    ("text", "designation"),
    [
        ("Tokenizers differ.", "Token"),
        ("He is an untrained eye.", "trained"),
        ("スーパーモデルの話", "モデル"),
        ("非同期の処理", "同期"),
        ("評価者を選ぶ", "評価"),
        ("日本日誌", "本日"),
        ("It is training. Data follow.", "Training data"),
        ("the training (data)", "Training data"),
        ("https://example.org/overfitting", "Overfitting"),
        ("max_token is set", "Token"),
    ],
)
def test_a_part_of_a_word_or_two_sentences_is_no_name(text: str, designation: str) -> None:
    assert found(text, name(designation)) == []


@pytest.mark.parametrize(
    ("text", "designation"),
    [
        ("各部門の損益", "部門"),
        ("評価時に見る", "評価"),
        ("機械学習の手順", "学習"),
        ("ご紹介の手紙", "ご紹介"),
        ("AI評価を行う", "評価"),
        ("データ分析をする", "分析"),
        ("学習率を下げる", "学習率"),
        ("見積もりを出す", "見積もり"),
    ],
)
def test_a_word_within_a_japanese_compound_is_a_name(text: str, designation: str) -> None:
    assert found(text, name(designation)) == [designation]


def test_a_long_name_stands_before_any_kanji() -> None:
    assert found("損益分岐点図を描く", name("損益分岐点")) == ["損益分岐点"]


def test_a_possessive_is_no_plural() -> None:
    assert found("The tokenizer's output", name("Tokenizer")) == ["tokenizer"]


def test_the_pages_own_names_are_left_alone_whole() -> None:
    own = Name("Machine learning", HOME)

    assert found("What machine learning learns from.", own, name("Learning curve")) == []
    assert found("Machine learning is slow.", own, name("machine")) == []


def test_an_everyday_word_is_a_name_only_with_its_capital() -> None:
    service = name("Service")

    assert found("Our service calls a Service.", service) == ["Service"]


def test_an_abbreviation_keeps_its_capitals() -> None:
    assert found("A rag is no RAG, two RAGs are.", name("RAG")) == ["RAG", "RAGs"]


def test_of_two_entries_the_one_of_the_same_glossary_is_meant() -> None:
    names = (name("Observability", "o11y", "ops"), name("Observability", "observability"))

    (span,) = recognise(("Good observability helps.",), Vocabulary(names), HOME)[0]

    assert span.name.ref == EntryRef("ml", "observability")


def test_of_two_names_in_singular_and_plural_too() -> None:
    names = (name("applications", "words", "dictionary"), name("Application", "app"))

    (span,) = recognise(("Many applications run.",), Vocabulary(names), HOME)[0]

    assert span.name.ref == EntryRef("ml", "app")


@pytest.mark.parametrize(
    ("designation", "text", "expected"),
    [
        ("Kubernetes", "It runs on Kubernetes.", ["Kubernetes"]),
        ("drift", "There is no drift.", []),
        ("SLO", "We agreed on an SLO.", ["SLO"]),
        ("監視", "監視を続ける。", []),
        ("個人情報", "個人情報を消す。", ["個人情報"]),
    ],
)
def test_a_short_name_of_another_glossary_may_mean_another_thing(
    designation: str, text: str, expected: list[str]
) -> None:
    assert found(text, name(designation, glossary="ops")) == expected


def test_a_plain_word_for_short_goes_only_with_its_own_glossary() -> None:
    foreign = name("Retention", "retention-rate", "finance", is_headword=False)
    own = name("Retention", "retention-rate", is_headword=False)

    assert found("Set the retention of logs.", foreign) == []
    assert found("Set the retention of logs.", own) == ["retention"]


def test_what_is_no_name_at_all_is_never_found() -> None:
    assert found("AIで型を使う。In it we go.", name("AI"), name("型"), name("In it")) == []


def test_a_sentence_is_no_name() -> None:
    words = " ".join(f"token{number}x" for number in range(20))

    assert found(words, name(words)) == []
