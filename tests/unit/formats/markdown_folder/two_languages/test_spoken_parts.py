"""Notes that say everything twice, under a heading for each language."""

from __future__ import annotations

import pytest

from glossary_app.formats.markdown_folder.format import MarkdownFolder
from glossary_app.model.locale import EN_US, JA_JP, Locale
from glossary_app.model.page import Page
from glossary_app.model.source import SourceFile, SourcePage


def pages(text: str, path: str = "窯.md") -> dict[Locale, Page]:
    found = [
        e
        for e in MarkdownFolder().read(SourceFile(path, text.encode()))
        if isinstance(e, SourcePage)
    ]
    assert len({each.slug for each in found}) == 1
    return {each.page.locale: each.page for each in found}


@pytest.mark.parametrize(
    ("english", "japanese"),
    [
        ("## English", "## 日本語"),
        ("## EN", "## JA"),
        ("## 英語", "## 和文"),
        ("## English version", "## 日本語版"),
        ("## 🇬🇧 English", "## 🇯🇵 日本語"),
        ("## Definition (English)", "## 定義（日本語）"),
    ],
)
def test_each_language_is_a_page_of_the_entry(english: str, japanese: str) -> None:
    text = f"# 窯\n\n{japanese}\n焼き物を焼く所。\n\n{english}\nWhere pots are fired.\n"

    found = pages(text)

    assert found[EN_US].short_definition == "Where pots are fired."
    assert found[JA_JP].short_definition == "焼き物を焼く所。"
    assert [section.heading for section in found[JA_JP].sections] == [""]


@pytest.mark.parametrize(
    "text",
    [
        "---\naliases: [登り窯, kiln, KLN]\n---\n# 窯\n\n## 日本語\n焼く所。\n\n## English\nHot.\n",
        "---\nenglish: kiln\n---\n# 窯\n\n## 日本語\n焼く所。\n\n## English\nIt bakes.\n",
        "# 窯 (kiln)\n\n## 日本語\n焼く所。\n\n## English\nIt bakes.\n",
        "# 窯\n\n## 日本語\n焼く所。\n\n## English: kiln\nIt bakes.\n",
        "# kiln\n\n## 日本語\n\n**窯**\n\n焼く所。\n\n## English\nIt bakes.\n",
        "# k-01\n\n## 窯（日本語）\n焼く所。\n\n## kiln (English)\nIt bakes.\n",
    ],
)
def test_each_page_is_called_as_its_language_calls_it(text: str) -> None:
    found = pages(text)

    assert {locale: page.headword for locale, page in found.items()} == {EN_US: "kiln", JA_JP: "窯"}


def test_names_stay_with_the_page_of_their_language() -> None:
    aliases = "登り窯, kiln, oven, KLN"
    text = f"---\naliases: [{aliases}]\n---\n# 窯\n\n## 日本語\n焼く所。\n\n## English\nHot.\n"

    found = pages(text)

    assert [term.text for term in found[EN_US].terms] == ["oven", "KLN"]
    assert [term.text for term in found[JA_JP].terms] == ["登り窯", "KLN"]


def test_a_name_that_only_one_language_has_is_that_of_both() -> None:
    found = pages("# Raku\n\n## EN\nA way of firing.\n\n## JA\n焼き方の一つ。\n", "Raku.md")

    assert found[EN_US].headword == found[JA_JP].headword == "Raku"


def test_what_stands_below_a_language_is_parts_of_its_page() -> None:
    text = (
        "# 窯\n\nA few words before.\n\n## 日本語\n焼く所。\n\n### 例\n登り窯。\n\n"
        "#### 注\n古い。\n\n## English\nIt bakes.\n\n### Use\nOn Fridays.\n\n"
        "## See also\n- [[clay]]\n\n## 由来\n古くからある。\n"
    )

    found = pages(text)

    assert [section.heading for section in found[JA_JP].sections] == ["", "例", "See also", "由来"]
    assert [section.heading for section in found[EN_US].sections] == ["", "Use", "See also"]
    assert found[EN_US].sections[0].prose == "A few words before.\n\nIt bakes."
    assert "古い。" in found[JA_JP].sections[1].prose
    assert [each.target for each in found[EN_US].relations] == ["clay"]
    assert [each.target for each in found[JA_JP].relations] == ["clay"]


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("Speech.md", "# Speech\n\n## English\nSpoken in London.\n\n## French\nSpoken in Paris.\n"),
        ("en/kiln.md", "# Kiln\n\n## English\nIt bakes.\n\n## 日本語\n焼く。\n"),
    ],
)
def test_other_pages_keep_their_headings(path: str, text: str) -> None:
    (page,) = pages(text, path).values()

    assert len(page.sections) == 2
