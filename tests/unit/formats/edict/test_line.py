"""A line of EDICT and its parts."""

from __future__ import annotations

from time import process_time

import pytest

from glossary_app.formats.edict.line import read_line


def test_a_line_has_spellings_a_reading_and_glosses() -> None:
    line = read_line("取扱い;取扱 [とりあつかい] /(n) (1) handling/(2) operation/EntL1/ ")

    assert line is not None
    assert (line.heads, line.reading) == (("取扱い", "取扱"), "とりあつかい")
    assert [sense.glosses for sense in line.senses] == [("handling",), ("operation",)]
    assert line.number == "EntL1"


def test_kana_alone_needs_no_reading() -> None:
    line = read_line("ブイ /(n) buoy/")

    assert line is not None
    assert (line.heads, line.reading) == (("ブイ",), "")


@pytest.mark.parametrize(
    "text",
    [
        *("", "/", "//", "潮", "潮 /tide", "[しお] /tide/", "潮 [しお /tide/", "潮 しお] /tide/"),
        *("潮 [し[お] /tide/", "潮] [しお] /tide/", "潮 //"),
    ],
)
def test_what_has_not_this_form_is_no_word(text: str) -> None:
    assert read_line(text) is None


@pytest.mark.parametrize("piece", [" ", "/", "[", "] ", "a "])
def test_a_long_line_takes_no_long_time(piece: str) -> None:
    started = process_time()

    read_line("潮" + piece * 100_000 + "x")

    # A pattern that looks back would take hours.
    assert process_time() - started < 10
