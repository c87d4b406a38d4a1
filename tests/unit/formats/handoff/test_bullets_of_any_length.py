"""The forms of list items are read as fast in a long line as in many short ones."""

from __future__ import annotations

from collections.abc import Callable
from time import process_time

import pytest

from glossary_app.formats.handoff.bullets import (
    parse_alias,
    parse_bare_source,
    parse_relation,
    parse_source,
)
from glossary_app.markup.sentences import opening_sentences
from glossary_app.recognition.words import cut

_FILLER = "word " * 100

LONG_LINES: list[tuple[Callable[[str], object], str, str, str]] = [
    (parse_alias, "a", " ", "b"),
    (parse_alias, "", "a(", ""),
    (parse_alias, "a (b", ", x", ""),
    (parse_relation, "a", " ", "b"),
    (parse_relation, "", "a : ", ""),
    (parse_relation, "", "a: b (c:", ""),
    (parse_source, "", ": ", "- "),
    (parse_source, "", " - x", ""),
    (parse_source, "：", " ", ""),
    (parse_bare_source, "", " - a:", ""),
    (opening_sentences, _FILLER, "!", "x"),
    (opening_sentences, _FILLER, ".", "x"),
    (opening_sentences, _FILLER, ".)", "x"),
    (opening_sentences, _FILLER, "。」", "あ"),
    (cut, "", "a.", ""),
    (cut, "", "+", ""),
    (cut, "", "あ", ""),
    (cut, "", "漢字", ""),
    (cut, "a@", "b-", ""),
    (cut, "http://", ".", ""),
]


@pytest.mark.parametrize(("read", "start", "repeated", "end"), LONG_LINES)
def test_time_grows_with_the_length_and_not_with_its_square(
    read: Callable[[str], object], start: str, repeated: str, end: str
) -> None:
    def seconds(times: int) -> float:
        text = start + repeated * times + end
        return min(_time_of(read, text) for _ in range(2))

    short, long = seconds(1_500), seconds(12_000)

    # Eight times the length: 8 in step, 64 by the square. What takes no time has no ratio.
    assert long < 0.05 or long / short < 25


def _time_of(read: Callable[[str], object], text: str) -> float:
    begun = process_time()
    read(text)
    return process_time() - begun
