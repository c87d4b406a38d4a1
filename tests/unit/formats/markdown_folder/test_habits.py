"""Habits that people have when they write pages of terms."""

from __future__ import annotations

import pytest

from glossary_app.formats.markdown_folder.format import MarkdownFolder
from glossary_app.model.page import Page, TermStatus
from glossary_app.model.source import SourceFile, SourcePage


def read(text: str, path: str = "glossary.md") -> list[Page]:
    found = MarkdownFolder().read(SourceFile(path, text.encode()))
    return [each.page for each in found if isinstance(each, SourcePage)]


def pages(text: str, path: str = "glossary.md") -> dict[str, Page]:
    return {page.headword: page for page in read(text, path)}


def definitions(text: str, path: str = "glossary.md") -> dict[str, str]:
    return {page.headword: page.short_definition for page in read(text, path)}


BOTH = {"Kiln": "Bakes clay.", "Glaze": "Shines."}


@pytest.mark.parametrize(
    "text",
    [
        "# Glossary\n\n**Kiln**\n\nBakes clay.\n\n**Glaze**\n\nShines.\n",
        "# Glossary\n\n## A-Z\n\n**Kiln:**\n\nBakes clay.\n\n__Glaze__\n\nShines.\n",
        "# Glossary\n\n**Kiln**: Bakes clay.\n**Glaze**: Shines.\n",
        "# Glossary\n\n**Kiln:** Bakes clay.  \n**Glaze:** Shines.  \n",
        "# Glossary\n\n**Kiln** — Bakes clay.\n**Glaze** — Shines.\n",
    ],
)
def test_names_in_bold_begin_terms_on_lines_of_their_own(text: str) -> None:
    assert definitions(text) == BOTH


def test_names_in_bold_may_be_in_both_languages() -> None:
    text = "# Glossary\n\n**Kiln** (窯)\n\nBakes clay.\n\n**Glaze** (釉薬)\n\nShines.\n"

    assert definitions(text) == {**BOTH, "窯": "", "釉薬": ""}


def test_bold_words_within_terms_begin_none() -> None:
    text = "# Glossary\n\n## Kiln\n\nBakes clay.\n\n**Note**\n\nHot.\n\n## Glaze\n\nShines.\n\n"

    assert definitions(f"{text}**Note**\n\nWet.\n") == BOTH


def test_labels_that_come_again_below_each_term_are_no_terms() -> None:
    below = "\n\n- **Example**: A fine {}.\n- **Owner**: Potter\n\n"
    text = "# Terms\n\n## Kiln\n\nBakes clay." + below.format("kiln")
    text += "## Glaze\n\nShines." + below.format("glaze")

    assert definitions(text) == BOTH


@pytest.mark.parametrize(
    ("name", "others"),
    [
        ("Sign in / Log in", ["Log in"]),
        ("Sign in | Log in", ["Log in"]),
        ("Read/write", []),
        ("What a potter does all day / Work", []),
    ],
)
def test_names_between_slashes_are_each_a_name(name: str, others: list[str]) -> None:
    headed = pages(f"# Glossary\n\n## {name}\n\nTo enter.\n\n## Kiln\n\nBakes.\n")
    listed = pages(f"# Glossary\n\n- **{name}**: To enter.\n- **Kiln**: Bakes.\n")

    for found in (headed, listed):
        page = next(page for page in found.values() if page.headword != "Kiln")
        assert [term.text for term in page.terms] == others
        assert page.headword == (name.partition(" / ")[0].partition(" | ")[0] if others else name)


@pytest.mark.parametrize(
    "link",
    [
        "[Back to top](#glossary)",
        "[⬆](#glossary)",
        "[トップへ戻る](#用語集)",
        '<a href="#top">Back to top</a>',
        "[^ up](#top)\n\n---",
    ],
)
def test_a_link_back_to_the_top_belongs_to_no_term(link: str) -> None:
    text = f"# Glossary\n\n## Kiln\n\nBakes clay.\n\n{link}\n\n## Glaze\n\nShines.\n\n{link}\n"

    prose = [section.prose for page in read(text) for section in page.sections]
    assert prose == ["Bakes clay.", "Shines."]


def test_a_remark_in_a_table_defines_nothing() -> None:
    rows = "| kiln | 窯 | 名詞 |\n| glaze | 釉薬 | |\n"
    text = f"# Terms\n\n| English | 日本語 | メモ |\n|--|--|--|\n{rows}"

    page = pages(text)["窯"]

    assert page.short_definition == ""
    assert [(part.heading, part.prose) for part in page.sections] == [("備考", "名詞")]


@pytest.mark.parametrize("related", ["See also: Glaze", "*See also:* [Glaze](#glaze)"])
def test_what_is_quoted_defines_and_where_it_leads_does_not(related: str) -> None:
    text = f"# Glossary\n\n## Kiln\n\n> Bakes clay.\n\n{related}\n\n## Glaze\n\nShines.\n"

    page = pages(text)["Kiln"]

    assert page.short_definition == "Bakes clay."
    assert [each.target for each in page.relations] == ["glaze"]


def test_lists_below_a_name_in_both_languages_stay_with_its_text() -> None:
    listed = "- **Not**: stove\n- **Hot**: yes\n"
    text = f"# Terms\n\n## Kiln (窯)\n\nBakes clay.\n\n{listed}\n## Glaze\n\nShines.\n"

    found = pages(text)

    assert found["窯"].short_definition == ""
    assert found["窯"].sections == ()
    assert [(t.text, t.status) for t in found["Kiln"].terms] == [("stove", TermStatus.FORBIDDEN)]


HALVES = [
    (
        "# Glossary\n\n## English\n\n| Term | Definition |\n|--|--|\n| Kiln | Bakes clay. |\n"
        "| Glaze | Shines. |\n\n## 日本語\n\n| 用語 | 定義 |\n|--|--|\n"
        "| 窯 | 焼く。 |\n| 釉薬 | 光る。 |\n"
    ),
    (
        "# 用語集\n\n## 日本語\n\n- **窯**: 焼く。\n- **釉薬**: 光る。\n\n"
        "## English\n\n- **Kiln**: Bakes clay.\n- **Glaze**: Shines.\n"
    ),
    (
        "# Glossary\n\n## English\n\n### Kiln\n\nBakes clay.\n\n### Glaze\n\nShines.\n\n"
        "## Japanese\n\n### 窯（かま）\n\n焼く。\n\n### 釉薬\n\n光る。\n"
    ),
]


@pytest.mark.parametrize("text", HALVES)
def test_two_halves_of_a_page_say_the_same_in_two_languages(text: str) -> None:
    found = [
        (each.slug, each.page.headword, each.page.short_definition)
        for each in MarkdownFolder().read(SourceFile("glossary.md", text.encode()))
        if isinstance(each, SourcePage)
    ]

    assert sorted(found) == [
        ("glaze", "Glaze", "Shines."),
        ("glaze", "釉薬", "光る。"),
        ("kiln", "Kiln", "Bakes clay."),
        ("kiln", "窯", "焼く。"),
    ]


def test_halves_of_different_length_stay_apart() -> None:
    text = HALVES[1] + "- **Slip**: Wet clay.\n"

    assert len({page.headword for page in read(text)}) == 5


@pytest.mark.parametrize("key", ["see-also", "see also", "see_also", "related-terms"])
def test_keys_are_joined_by_any_sign(key: str) -> None:
    page = pages(f"---\ntitle: Kiln\n{key}: glaze / slip\ndomain: pottery\n---\nBakes.\n", "k.md")

    assert [each.target for each in page["Kiln"].relations] == ["glaze", "slip"]
    assert page["Kiln"].category == "pottery"
