"""The opening of a text fits in a row of a list."""

from __future__ import annotations

import pytest

from glossary_app.markup.sentences import one_line, opening_paragraph, opening_sentences


def test_the_opening_paragraph_is_the_first_one_below_headings() -> None:
    markdown = "# Pod\n\n- not this\n\nA [pod](/pod/) is\nsmall.\n\nMore."

    assert opening_paragraph(markdown) == "A pod is small."


def test_without_a_paragraph_the_first_block_opens() -> None:
    assert opening_paragraph("## Kinds\n\n- hot\n- cold") == "hot cold"
    assert opening_paragraph("- 熱い\n- 冷たい") == "熱い 冷たい"
    assert opening_paragraph("") == ""


@pytest.mark.parametrize("label", ["**Code**: `Pod`", "**Code:** `Pod`", "**種別**：部品"])
def test_what_only_says_one_thing_behind_a_label_opens_nothing(label: str) -> None:
    assert opening_paragraph(f"{label}\n\nA pod is small.") == "A pod is small."
    assert opening_paragraph("**Pod**: A thing that is small.\n\nMore.").startswith("Pod: A thing")
    assert opening_paragraph("**Code**: `Pod`") == "Code: Pod"


def test_a_short_text_is_kept_whole() -> None:
    text = "A pod is small. It holds containers"

    assert opening_sentences(text) == text


def test_a_long_text_is_kept_to_whole_sentences() -> None:
    sentence = (
        "A pod holds containers, e.g. a web server vs. its helper, as Dr. J. Tanaka v1.2 says."
    )

    assert opening_sentences(" ".join([sentence] * 9)) == " ".join([sentence] * 3)


def test_japanese_sentences_end_with_their_own_stop_and_take_twice_the_room() -> None:
    sentence = "ポッドは「小さな単位。」であり、複数のコンテナをひとまとめにして動かします。"

    opening = opening_sentences(sentence * 9)

    assert opening == sentence * 3
    assert len(opening) <= 150


def test_a_stop_inside_brackets_and_quotes_ends_with_them() -> None:
    first = 'She called it "a pod." ' + "Then " + "very " * 40 + "much later it grew (a lot!). "

    assert opening_sentences(first + "x " * 100).endswith("(a lot!).")


def test_one_long_sentence_is_kept_and_an_endless_one_is_cut() -> None:
    long = "word " * 80 + "end."
    endless = "word, " * 200

    assert opening_sentences(long + " Another one.") == long
    assert opening_sentences(endless).endswith("word…")
    assert len(opening_sentences(endless)) <= 301
    assert opening_sentences("長" * 900) == "長" * 150 + "…"


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("one\n two ", "one two"),
        ("一行目\n二行目", "一行目二行目"),
        ("ポッドは\nKubernetes", "ポッドはKubernetes"),
        ("\n\n", ""),
        ("a\n\nb", "a b"),
    ],
)
def test_lines_are_joined_as_the_script_wants(text: str, line: str) -> None:
    assert one_line(text) == line
