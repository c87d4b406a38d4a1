"""Dictionaries of Yomitan are read in both directions."""

from __future__ import annotations

import json
from typing import Any

import pytest

from glossary_app.formats.yomitan.format import Yomitan
from glossary_app.model.locale import EN_US, JA_JP
from glossary_app.model.page import Page, Reading, Relation
from glossary_app.model.report import Finding, Severity
from glossary_app.model.source import SourceFile, SourcePage


def row(term: str, reading: str, *glosses: Any, tags: str = "", sequence: int = 0) -> list[Any]:
    return [term, reading, tags, "", 0, list(glosses), sequence, ""]


def structured(content: Any) -> dict[str, Any]:
    return {"type": "structured-content", "content": content}


def read(
    *rows: Any, index: dict[str, Any] | None = None, tags: Any = ()
) -> tuple[list[SourcePage], list[Finding]]:
    dictionary = Yomitan()
    files = [("index", index or {}), ("tag_bank_1", list(tags)), ("term_bank_1", list(rows))]
    found: list[SourcePage | Finding] = []
    for name, content in files:
        data = json.dumps(content, ensure_ascii=False).encode()
        found += dictionary.read(SourceFile(f"{name}.json", data))
    pages = [each for each in found if isinstance(each, SourcePage)]
    return pages, [each for each in found if isinstance(each, Finding)]


def two_pages(*rows: Any) -> tuple[Page, Page]:
    (english, japanese), _ = read(*rows)
    return english.page, japanese.page


def test_short_glosses_name_and_long_ones_define() -> None:
    english, japanese = two_pages(
        row("猫", "ねこ", "cat", "house cat", "a small animal that is kept for its company.")
    )

    assert (japanese.locale, japanese.headword, japanese.reading) == (JA_JP, "猫", Reading("ねこ"))
    assert (english.locale, english.headword) == (EN_US, "cat")
    assert [term.text for term in english.terms] == ["house cat"]
    assert english.short_definition == "a small animal that is kept for its company."


def test_an_english_word_explained_in_japanese() -> None:
    english, japanese = two_pages(row("cat", "", "猫", "ネコ科の小さな動物で、人に飼われる。"))

    assert (english.headword, japanese.headword) == ("cat", "猫")
    assert japanese.short_definition == "ネコ科の小さな動物で、人に飼われる。"


def test_a_dictionary_of_one_language_has_definitions_only() -> None:
    pages, _ = read(row("猫", "ねこ", "食肉目の動物"))

    assert [page.page.locale for page in pages] == [JA_JP]
    assert pages[0].page.short_definition == "食肉目の動物"


def test_structured_content_reads_as_its_lines() -> None:
    content = {
        "tag": "div",
        "content": [
            {"tag": "ul", "content": [{"tag": "li", "content": "cat"}]},
            {"tag": "div", "content": ["It is said ", {"tag": "em", "content": "to purr"}, "."]},
            {"tag": "ruby", "content": ["猫", {"tag": "rt", "content": "ねこ"}]},
            {"tag": "div", "data": {"content": "attribution"}, "content": "Someone"},
            {
                "tag": "li",
                "data": {"content": "xref"},
                "content": ["see ", {"tag": "a", "href": "?query=子猫&wildcards=off"}],
            },
        ],
    }

    english, japanese = two_pages(row("猫", "ねこ", structured(content)))

    assert english.headword == "cat"
    assert english.terms == ()
    assert english.short_definition == "It is said to purr."
    assert japanese.short_definition == "猫"
    assert japanese.relations == (Relation("子猫", "related", "子猫"),)


def test_forms_of_other_words_are_no_terms() -> None:
    pages, findings = read(row("見た", "みた", ["見る", ["past"]]), row("見る", "みる", "to see"))

    assert {page.page.headword for page in pages} == {"見る", "to see"}
    assert [found.message for found in findings] == ["left aside: inflected form (1: 見た)"]


def test_rows_of_one_sequence_are_one_entry() -> None:
    rows = [
        row("猫", "ねこ", "cat", sequence=7),
        row("ネコ", "", "cat", sequence=7),
        row("犬", "いぬ", "dog", sequence=8),
    ]

    pages, _ = read(*rows)

    assert [page.slug for page in pages] == ["猫", "猫", "犬", "犬"]
    assert [term.text for term in pages[1].page.terms] == ["ネコ"]


def test_words_that_are_written_alike_are_two_entries_in_any_order() -> None:
    rows = [row("人気", "にんき", "popularity"), row("人気", "ひとけ", "sign of life")]

    slugs = {page.page.headword: page.slug for page in read(*rows)[0]}
    swapped = {page.page.headword: page.slug for page in read(*rows[::-1])[0]}

    assert slugs["popularity"] != slugs["sign of life"]
    assert {name: slugs[name] for name in ("popularity", "sign of life")} == {
        name: swapped[name] for name in ("popularity", "sign of life")
    }


def test_tags_that_are_parts_of_speech_are_written_out() -> None:
    tags = [["n", "partOfSpeech", 0, "noun", 0], ["uk", "misc", 0, "usually kana", 0]]

    pages, _ = read(row("猫", "ねこ", "cat", tags="n uk"), tags=tags)

    assert pages[1].page.provenance.extra == (("Part of speech", "noun"),)


def test_glosses_of_a_third_language_are_left_aside() -> None:
    pages, findings = read(row("猫", "ねこ", "Katze"), index={"targetLanguage": "de"})

    assert [page.page.headword for page in pages] == ["猫"]
    assert [found.message for found in findings] == ["left aside: language de (1: Katze)"]


def test_the_first_version_has_its_glosses_in_the_row() -> None:
    english, _ = two_pages(["猫", "ねこ", "n", "", 5, "cat", "feline"])

    assert english.headword == "cat"
    assert [term.text for term in english.terms] == ["feline"]


def test_what_is_no_row_is_counted() -> None:
    pages, findings = read("猫", ["猫"], row("犬", "いぬ", {"type": "image", "path": "a.png"}))

    assert [page.page.headword for page in pages] == ["犬"]
    assert [found.code for found in findings] == ["left-aside"] * 2


@pytest.mark.parametrize("name", ["kanji_bank_1", "term_meta_bank_2"])
def test_kanji_and_frequencies_are_told_and_left_aside(name: str) -> None:
    (finding,) = Yomitan().read(SourceFile(f"{name}.json", b"[]"))

    assert isinstance(finding, Finding)
    assert finding.severity is Severity.INFO


def test_broken_json_is_refused_with_its_line() -> None:
    (finding,) = Yomitan().read(SourceFile("term_bank_1.json", b'[\n["a",\n'))

    assert isinstance(finding, Finding)
    assert (finding.line, finding.severity) == (3, Severity.ERROR)


def test_a_dictionary_is_told_by_the_names_of_its_files() -> None:
    assert Yomitan().sniff(SourceFile("a/term_bank_12.json", b"[]"))
    assert Yomitan().sniff(SourceFile("index.json", b'{"title": "a", "revision": "1"}'))
    assert not Yomitan().sniff(SourceFile("index.json", b'{"pages": []}'))
    assert not Yomitan().sniff(SourceFile("terms.json", b"[]"))


def test_names_in_one_gloss_are_parted_by_semicolons() -> None:
    english, japanese = two_pages(
        row("窯", "かま", "kiln; oven", "a place where clay is baked; hot")
    )

    assert (english.headword, [term.text for term in english.terms]) == ("kiln", ["oven"])
    assert japanese.headword == "窯"
