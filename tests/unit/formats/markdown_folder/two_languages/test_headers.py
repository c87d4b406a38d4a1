"""Headers that name and define a term in both languages."""

from __future__ import annotations

import pytest

from glossary_app.formats.markdown_folder.format import MarkdownFolder
from glossary_app.model.locale import EN_US, JA_JP, Locale
from glossary_app.model.page import Page, Reading
from glossary_app.model.source import SourceFile, SourcePage


def pages(files: dict[str, str]) -> list[Page]:
    sources = [SourceFile(path, text.encode()) for path, text in files.items()]
    format_ = MarkdownFolder()
    format_.beside(lambda: sources)
    found = [found for source in sources for found in format_.read(source)]
    return [each.page for each in found if isinstance(each, SourcePage)]


def by_locale(header: str, body: str = "") -> dict[Locale, Page]:
    return {page.locale: page for page in pages({"k.md": f"---\n{header}\n---\n{body}"})}


@pytest.mark.parametrize(
    "header",
    [
        "title: {en: Kiln, ja: 窯}",
        "title_en: Kiln\ntitle_ja: 窯",
        "titleEn: Kiln\ntitleJa: 窯",
        "name_en: Kiln\nname_ja: 窯",
        "title: Kiln\nja: 窯",
    ],
)
def test_each_name_is_the_headword_of_a_page(header: str) -> None:
    found = by_locale(header, "Bakes clay.\n")

    assert {locale: page.headword for locale, page in found.items()} == {EN_US: "Kiln", JA_JP: "窯"}
    assert not any(page.terms for page in found.values())


@pytest.mark.parametrize(
    "texts",
    [
        "definition: {en: It bakes., ja: 焼く所}",
        "definition_en: It bakes.\ndefinition_ja: 焼く所",
        "description-en: It bakes.\ndescription-ja: 焼く所",
        "summaryEn: It bakes.\nsummaryJa: 焼く所",
    ],
)
def test_each_page_has_the_definition_in_its_language(texts: str) -> None:
    found = by_locale(f"title_en: Kiln\ntitle_ja: 窯\n{texts}")

    assert found[EN_US].short_definition == "It bakes."
    assert found[JA_JP].short_definition == "焼く所"


def test_a_long_definition_is_kept_whole() -> None:
    text = "It bakes clay and gets very hot. " * 20

    page = by_locale(f"title_en: Kiln\ntitle_ja: 窯\ndefinition_en: {text}")[EN_US]

    assert len(page.short_definition) < len(text)
    assert page.sections[0].prose == text.strip()


def test_the_reading_and_japanese_aliases_go_with_the_japanese_page() -> None:
    found = by_locale("title: Kiln\nja: 窯\nreading: かま\naliases: [oven, 窯炉]", "It bakes.\n")

    assert found[JA_JP].reading == Reading("かま")
    assert [term.text for term in found[JA_JP].terms] == ["窯炉"]
    assert [term.text for term in found[EN_US].terms] == ["oven"]


def test_a_japanese_page_may_name_its_term_in_english() -> None:
    found = by_locale("title: 窯\n英語: Kiln", "焼き物を焼く所。\n")

    assert found[EN_US].headword == "Kiln"
    assert found[JA_JP].short_definition == "焼き物を焼く所。"


def test_a_page_of_its_own_goes_before_a_name_in_a_header() -> None:
    files = {"k.md": "---\ntitle: Kiln\nja: 窯\n---\nHot.\n", "k.ja.md": "# 窯\n\n焼く所。\n"}

    found = [(page.headword, page.short_definition) for page in pages(files)]

    assert found == [("Kiln", "Hot."), ("窯", "焼く所。")]


@pytest.mark.parametrize("line", ["ja: true", "ja: /ja/kiln", "ja: Kiln", "en: Kiln"])
def test_what_is_no_name_in_the_other_language_makes_no_page(line: str) -> None:
    assert list(by_locale(f"title: Kiln\n{line}", "Hot.\n")) == [EN_US]


def test_a_status_in_words_may_say_that_a_page_is_a_draft() -> None:
    assert by_locale("title: Kiln\nstatus: Draft", "Hot.\n")[EN_US].provenance.draft
