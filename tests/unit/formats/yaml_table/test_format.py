"""Glossaries in the data files of documentation sites."""

from __future__ import annotations

import pytest

from glossary_app.formats.registry import choose_format
from glossary_app.formats.yaml_table.format import YamlTable
from glossary_app.model.page import Page
from glossary_app.model.report import Finding
from glossary_app.model.source import SourceFile, SourcePage

BOTH = {"kiln": "窯", "glaze": "釉薬"}


def file(text: str, path: str = "_data/glossary.yml") -> SourceFile:
    return SourceFile(path, text.encode())


def read(text: str) -> list[SourcePage]:
    return [each for each in YamlTable().read(file(text)) if isinstance(each, SourcePage)]


def pages(text: str) -> dict[str, Page]:
    return {each.page.headword: each.page for each in read(text)}


def pairs(text: str) -> dict[str, str]:
    names: dict[str, dict[str, str]] = {}
    for each in read(text):
        names.setdefault(each.slug, {})[each.page.locale.language] = each.page.headword
    return {each.get("en", ""): each.get("ja", "") for each in names.values()}


@pytest.mark.parametrize(
    "text",
    [
        "- en: kiln\n  ja: 窯\n- en: glaze\n  ja: 釉薬\n",
        "# ours\nkiln: 窯\nglaze: 釉薬\n",
        "k:\n  en: kiln\n  ja: 窯\ng:\n  en: glaze\n  ja: 釉薬\n",
        "terms:\n- term: {en: kiln, ja: 窯}\n- term: {en: glaze, ja: 釉薬}\n",
        (
            "- slug: k\n  en: {term: kiln, def: Bakes.}\n  ja: {term: 窯}\n"
            "- slug: g\n  en: {term: glaze}\n  ja: {term: 釉薬}\n"
        ),
        (
            "- name: Tools\n  terms:\n  - {en: kiln, ja: 窯}\n"
            "- name: Wares\n  terms:\n  - {en: glaze, ja: 釉薬}\n"
        ),
        "G:\n- {en: glaze, ja: 釉薬}\nK:\n- {en: kiln, ja: 窯}\n",
        "- kiln: 窯\n- glaze: 釉薬\n",
    ],
    ids=["list", "words", "by id", "below a name", "by language", "groups", "letters", "one each"],
)
def test_terms_in_two_languages_come_in(text: str) -> None:
    assert choose_format([file(text)]).name == "yaml-table"
    assert pairs(text) == BOTH


def test_a_list_of_terms_and_what_they_mean() -> None:
    text = (
        "- term: kiln\n  description: >-\n    Where clay\n    is baked.\n  aliases: [oven]\n"
        "  category: tools\n  sources:\n  - label: Handbook\n    url: https://example.com/k\n"
        "- term: slip\n  description: null\n"
    )

    read_pages = pages(text)

    kiln = read_pages["kiln"]
    assert kiln.short_definition == "Where clay is baked."
    assert ([term.text for term in kiln.terms], kiln.category) == (["oven"], "tools")
    assert [(source.title, source.url) for source in kiln.sources] == [
        ("Handbook", "https://example.com/k")
    ]
    assert read_pages["slip"].short_definition == ""


def test_words_and_texts_need_no_names() -> None:
    read_pages = pages("title: |\n  What stands above a text.\nkiln: |\n  Where clay is baked.\n")

    assert {word: page.short_definition for word, page in read_pages.items()} == {
        "title": "What stands above a text.",
        "kiln": "Where clay is baked.",
    }


def test_short_forms_belong_to_the_terms_they_stand_for() -> None:
    text = (
        "HF:\n  type: acronym\n  term: High firing\nHigh firing:\n  type: term\n"
        "  description: Above 1,200 degrees.\nSlip:\n  type: term\n  description: Thin clay.\n"
    )

    read_pages = pages(text)

    assert set(read_pages) == {"High firing", "Slip"}
    assert [term.text for term in read_pages["High firing"].terms] == ["HF"]
    assert read_pages["High firing"].short_definition == "Above 1,200 degrees."


def test_references_to_other_terms_are_relations() -> None:
    text = "- slug: kiln\n  ref: [glaze]\n  en: {term: kiln}\n- slug: glaze\n  en: {term: glaze}\n"

    assert [relation.target for relation in pages(text)["kiln"].relations] == ["glaze"]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("- term: kiln\n  definition: hot: very\n", 2),
        ("a: &a [x, x]\nb: [*a, *a]\n", 2),
        ("a: " + "[" * 60 + "]" * 60 + "\n", 1),
    ],
    ids=["a second colon", "a list named again", "too deep"],
)
def test_what_cannot_be_read_is_told_with_its_line(text: str, line: int) -> None:
    (finding,) = YamlTable().read(file(text))

    assert isinstance(finding, Finding)
    assert (finding.code, finding.line) == ("bad-yaml", line)


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("_config.yml", "title: Pots\ndescription: A site about pots and what they are made of.\n"),
        ("compose.yml", "services:\n  web:\n    image: pots\n    restart: always\n"),
        ("navigation.yml", "- title: Home\n  url: /\n- title: Shop\n  url: /shop\n"),
    ],
)
def test_settings_are_no_glossary(path: str, text: str) -> None:
    assert not YamlTable().sniff(file(text, path))


def read_together(files: dict[str, str]) -> dict[str, dict[str, Page]]:
    format_ = YamlTable()
    sources = [file(text, path) for path, text in files.items()]
    format_.beside(lambda: sources)
    found: dict[str, dict[str, Page]] = {}
    for each in (page for source in sources for page in format_.read(source)):
        if isinstance(each, SourcePage):
            found.setdefault(each.slug, {})[each.page.locale.language] = each.page
    return found


@pytest.mark.parametrize(
    ("english", "japanese"),
    [
        ("data/en.yaml", "data/ja.yaml"),
        ("data/terms.en.yml", "data/terms.ja.yml"),
        ("i18n/en/terms.yml", "i18n/ja/terms.yml"),
    ],
)
def test_files_of_two_languages_with_the_same_keys_are_paired(english: str, japanese: str) -> None:
    names = {english: "k: Kiln\ng: Glaze\n", japanese: "k: 窯\ng: 釉薬\n"}
    meanings = {english: "kiln: It bakes pots.\n", japanese: "kiln: 器を焼くための設備。\n"}

    named, meant = read_together(names), read_together(meanings)

    assert {s: {of: p.headword for of, p in each.items()} for s, each in named.items()} == {
        "k": {"en": "Kiln", "ja": "窯"},
        "g": {"en": "Glaze", "ja": "釉薬"},
    }
    assert {of: page.short_definition for of, page in meant["kiln"].items()} == {
        "en": "It bakes pots.",
        "ja": "器を焼くための設備。",
    }


def test_words_without_a_twin_are_words() -> None:
    alone = read_together({"en/acronyms.yml": "CNC: Computer numerical control\n"})
    others = read_together(
        {"en.yml": "kiln: 窯\nglaze: 釉薬\n", "ja.yml": "clay: 粘土\nwheel: 轆轤\n"}
    )

    assert alone["cnc"]["en"].headword == "CNC"
    assert others["kiln"]["ja"].headword == "窯"
