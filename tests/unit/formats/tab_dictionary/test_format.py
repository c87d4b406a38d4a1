"""Dictionaries of heads and meanings are read in both directions."""

from __future__ import annotations

from glossary_app.formats.tab_dictionary.format import TabDictionary
from glossary_app.model.locale import EN_US, JA_JP
from glossary_app.model.page import Relation
from glossary_app.model.report import Finding, Severity
from glossary_app.model.source import SourceFile, SourcePage

ANIMALS = (
    "aardwolf\t=earthwolf\n"
    "earthwolf\tツチオオカミ / (南アフリカの)シロアリを食う動物\n"
    "cat,Cat\t猫 / 意地の悪い女 / 〈いかり〉を〈つり上げる〉\n"
)


def read(text: str | bytes) -> tuple[list[SourcePage], list[Finding]]:
    data = text.encode() if isinstance(text, str) else text
    found = [*TabDictionary().read(SourceFile("words.txt", data))]
    pages = [each for each in found if isinstance(each, SourcePage)]
    return pages, [each for each in found if isinstance(each, Finding)]


def test_short_meanings_are_names_and_the_whole_is_the_definition() -> None:
    pages, _ = read(ANIMALS)

    cat = [page.page for page in pages if page.slug == "cat"]
    assert [(page.locale, page.headword) for page in cat] == [(EN_US, "cat"), (JA_JP, "猫")]
    assert [term.text for term in cat[0].terms] == ["Cat"]
    assert [term.text for term in cat[1].terms] == ["意地の悪い女"]
    assert cat[1].short_definition == "猫 / 意地の悪い女 / 〈いかり〉を〈つり上げる〉"


def test_a_head_that_sends_on_leads_to_the_other() -> None:
    pages, _ = read(ANIMALS)

    assert pages[0].page.headword == "aardwolf"
    assert pages[0].page.short_definition == ""
    assert pages[0].page.relations == (Relation("earthwolf", "related", "earthwolf"),)


def test_a_japanese_head_with_english_meanings() -> None:
    pages, _ = read("猫\tcat, kitty\n犬\tdog\n猫柳\t=行李柳\n")

    assert [(page.slug, page.page.headword) for page in pages] == [
        ("猫", "cat"),
        ("猫", "猫"),
        ("犬", "dog"),
        ("犬", "犬"),
        ("猫柳", "猫柳"),
    ]
    assert [term.text for term in pages[0].page.terms] == ["kitty"]


def test_heads_that_are_equal_are_told_apart_by_what_they_mean() -> None:
    pages, _ = read("bank\t銀行\nbank\t土手\n")
    swapped, _ = read("bank\t土手\nbank\t銀行\n")

    slugs = {page.page.headword: page.slug for page in pages if page.page.locale == JA_JP}
    assert slugs["銀行"] != slugs["土手"]
    assert slugs == {p.page.headword: p.slug for p in swapped if p.page.locale == JA_JP}


def test_a_line_without_a_tab_costs_itself() -> None:
    pages, findings = read("# animals\ncat\t猫\nno meaning\n\t犬\n")

    assert [page.page.headword for page in pages] == ["cat", "猫"]
    assert [(each.line, each.severity) for each in findings] == [
        (3, Severity.ERROR),
        (4, Severity.ERROR),
    ]


def test_bytes_that_are_no_text_cost_their_line() -> None:
    pages, findings = read("cat\t猫\n".encode() + b"do\xffg\tx\n" + "fox\t狐\n".encode())

    assert {page.slug for page in pages} == {"cat", "fox"}
    assert [(found.line, found.code) for found in findings] == [(2, "bad-row")]


def test_an_old_encoding_is_told() -> None:
    pages, findings = read(ANIMALS.encode("cp932"))

    assert "猫" in {page.page.headword for page in pages}
    assert [found.code for found in findings] == ["encoding"]


def test_a_dictionary_is_told_by_a_head_that_sends_on() -> None:
    assert TabDictionary().sniff(SourceFile("a.txt", ANIMALS.encode()))
    assert not TabDictionary().sniff(SourceFile("a.txt", b"cat\tneko\ndog\tinu\nfox\tkitsune\n"))
    assert not TabDictionary().sniff(SourceFile("a.txt", b"a\t=b\tc\nd\te\tf\ng\th\ti\n"))
