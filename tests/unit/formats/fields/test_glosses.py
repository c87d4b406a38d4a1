"""Of a meaning, short glosses are names; the rest defines."""

from __future__ import annotations

import pytest

from glossary_app.formats.fields.concept import concept_pages
from glossary_app.formats.fields.glosses import dictionary_concept, is_name, language_of
from glossary_app.formats.fields.html_text import html_text
from glossary_app.model.locale import EN_US, JA_JP


@pytest.mark.parametrize("gloss", ["cat", "house cat", "猫", "シロアリを食う動物"])
def test_short_plain_glosses_are_names(gloss: str) -> None:
    assert is_name(gloss)


@pytest.mark.parametrize(
    "gloss", ["", "(動物)猫", "It purrs.", "〈いかり〉を〈上げる〉", "one two three four five six"]
)
def test_what_explains_is_no_name(gloss: str) -> None:
    assert not is_name(gloss)


def test_letters_tell_the_language() -> None:
    assert language_of("cat") == EN_US
    assert language_of("ネコ cat") == JA_JP


def test_a_meaning_that_is_one_name_is_said_once() -> None:
    english, japanese = concept_pages(dictionary_concept(["cat"], "猫"))

    assert (english.headword, japanese.headword) == ("cat", "猫")
    assert (english.short_definition, japanese.short_definition) == ("", "")


def test_a_meaning_in_the_words_own_language_defines_it() -> None:
    (page,) = concept_pages(dictionary_concept(["cat", "cats"], "a small animal; it purrs"))

    assert page.short_definition == "a small animal; it purrs"
    assert [term.text for term in page.terms] == ["cats"]


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("<p>a<b>b</b></p><p>c</p>", "ab\nc"),
        ("a<br/>b &amp; c", "a\nb & c"),
        ("<ruby>猫<rt>ねこ</rt></ruby>", "猫"),
        ("<script>x()</script>a", "a"),
        ("a < b", "a < b"),
        ("<td>a</td><td>b</td>", "a b"),
        ("<li>a<li>b", "a\nb"),
    ],
)
def test_html_reads_as_its_lines(source: str, text: str) -> None:
    assert html_text(source) == text


def test_marks_of_what_matters_are_no_part_of_a_name() -> None:
    concept = dictionary_concept(["receipt"], "〈U〉『受領』/〈C〉『領収書』 / 〈人〉を迎える")

    assert [name.text for name in concept.parts[JA_JP].designations] == ["受領", "領収書"]
