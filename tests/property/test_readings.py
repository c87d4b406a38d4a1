"""Readings and skeletons, for any Japanese text."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from glossary_app.model.locale import EN_US, JA_JP
from glossary_app.model.page import Page, Reading, Term, TermKind
from glossary_app.spelling.kana import has_kanji, hiragana, katakana
from glossary_app.spelling.keys import loose_key, strict_key
from glossary_app.spelling.readings import ReadingAnalyzer, with_readings
from glossary_app.spelling.romaji import romaji_key

# As Hepburn writes them; a doubled consonant is part of the syllable behind it.
# fmt: off
HEPBURN = {
    "あ": "a", "か": "ka", "き": "ki", "く": "ku", "こ": "ko", "さ": "sa",
    "し": "shi", "す": "su", "た": "ta", "ち": "chi", "つ": "tsu", "て": "te",
    "な": "na", "に": "ni", "の": "no", "は": "ha", "ふ": "fu", "み": "mi",
    "も": "mo", "や": "ya", "ゆ": "yu", "よ": "yo", "ら": "ra", "り": "ri",
    "る": "ru", "わ": "wa", "ん": "n", "が": "ga", "ぎ": "gi", "じ": "ji",
    "ず": "zu", "だ": "da", "ば": "ba", "ぶ": "bu", "ぱ": "pa", "きゃ": "kya",
    "しゅ": "shu", "ちょ": "cho", "じゃ": "ja", "りゅ": "ryu", "しゃ": "sha", "てぃ": "ti",
    "でぃ": "di", "ふぁ": "fa", "うぇ": "we", "っか": "kka", "っと": "tto", "っぱ": "ppa",
    "か-": "ka-", "そー": "so-", "めー": "me-",
}
# fmt: on
MIXED = st.text("あかアカー・漢字機械学習々AaＡ １1.、。「」\n 한é😀\u3099", max_size=30)
WORDS = st.lists(st.sampled_from([*HEPBURN]), min_size=1, max_size=6)


@pytest.fixture(scope="module")
def analyzer() -> ReadingAnalyzer:
    return ReadingAnalyzer()


@given(WORDS)
def test_hepburn_meets_the_kana_it_stands_for(syllables: list[str]) -> None:
    kana = "".join(syllables).replace("-", "ー")
    # An apostrophe tells ん from the row of な, as Hepburn asks for.
    latin = "'".join("".join(HEPBURN[each] for each in syllables).split("n'"))

    assert romaji_key(kana) == romaji_key(latin)


@given(WORDS, st.integers(min_value=0, max_value=6))
def test_the_beginning_of_a_reading_has_the_beginning_of_its_skeleton(
    syllables: list[str], length: int
) -> None:
    # Before っ and ん a syllable is not finished, and vowels may run together.
    start = [each for each in syllables[:length] if each not in ("ん",)]
    if start != syllables[:length] or (
        length < len(syllables) and syllables[length][0] in "あっん"
    ):
        return

    assert romaji_key("".join(syllables)).startswith(romaji_key("".join(start)))


@settings(deadline=None)
@given(MIXED)
def test_words_stand_where_they_say_in_their_order(analyzer: ReadingAnalyzer, text: str) -> None:
    words = list(analyzer.words(text))

    ends = [0, *(word.end for word in words)]
    for before, word in zip(ends, words, strict=False):
        assert before <= word.start < word.end <= len(text)
        assert text[word.start : word.end] == word.surface
        assert not word.surface.isspace()


@settings(deadline=None)
@given(MIXED)
def test_a_reading_is_in_hiragana_and_has_no_kanji_that_could_be_read(
    analyzer: ReadingAnalyzer, text: str
) -> None:
    reading = analyzer.derive_reading(text)

    assert reading == hiragana(reading)
    assert has_kanji(text) or not has_kanji(reading)


@settings(deadline=None)
@given(MIXED, st.lists(MIXED, max_size=3), st.booleans())
def test_deriving_readings_twice_changes_nothing_and_given_ones_stay(
    analyzer: ReadingAnalyzer,
    headword: str,
    texts: list[str],
    is_japanese: bool,  # noqa: FBT001 - drawn by hypothesis
) -> None:
    terms = tuple(Term(text, TermKind.SYNONYM, JA_JP) for text in texts)
    page = Page(JA_JP if is_japanese else EN_US, headword, "", terms=terms)
    given_reading = Reading("よみ")

    read = with_readings(page, analyzer)
    kept = with_readings(replace(page, reading=given_reading), analyzer)

    assert with_readings(read, analyzer) == read
    assert kept.reading == given_reading
    assert [term.text for term in read.terms] == texts
    assert all(term.reading is None or term.reading.derived for term in read.terms)


@given(
    st.lists(st.sampled_from(["さーば", "サーバ", "データ", "ｷｬｯｼｭ", "Fine", "ﾌｧｲﾝ", "学習", "ヴ"]))
)
def test_keys_of_a_designation_do_not_depend_on_how_its_parts_are_joined(words: list[str]) -> None:
    for separator in (" ", "・", "-", "\u3000", "／", "_"):
        joined = separator.join(words)

        assert strict_key(joined) == strict_key("".join(words))
        assert loose_key(joined) == loose_key("".join(words))
    assert strict_key(katakana("".join(words))) == strict_key("".join(words))
