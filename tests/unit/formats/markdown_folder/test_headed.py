"""Short parts of a page that say one thing of its term below a heading."""

from __future__ import annotations

import pytest

from glossary_app.formats.markdown_folder.format import MarkdownFolder
from glossary_app.model.locale import JA_JP
from glossary_app.model.page import Page, Reading, TermStatus
from glossary_app.model.source import SourceFile, SourcePage


def pages(files: dict[str, str]) -> dict[str, Page]:
    sources = [SourceFile(path, text.encode()) for path, text in files.items()]
    format_ = MarkdownFolder()
    format_.beside(lambda: sources)
    found = [found for source in sources for found in format_.read(source)]
    return {each.page.headword: each.page for each in found if isinstance(each, SourcePage)}


def page_of(text: str, headword: str = "Kiln") -> Page:
    return pages({"kiln.md": text})[headword]


@pytest.mark.parametrize(
    "part",
    [
        "## Synonyms\n\n- oven\n- pottery stove\n",
        "## Also known as\n\noven, pottery stove\n",
        "## Aliases:\n\n* **oven**\n* `pottery stove`\n",
        "## Synonyms\n\noven; pottery stove\n\n## Notes\n\nHot.\n",
    ],
)
def test_other_names_below_a_heading_are_names(part: str) -> None:
    page = page_of(f"# Kiln\n\nBakes clay.\n\n{part}")

    assert [term.text for term in page.terms] == ["oven", "pottery stove"]
    assert all(section.heading in ("", "Notes") for section in page.sections)


@pytest.mark.parametrize(
    "part",
    [
        "## Synonyms\n\nThere is no other word for it, but see the list.\n",
        "## Synonyms\n\n- oven: where bread is baked\n",
        "## Synonyms\n\n- [oven](https://example.org/oven)\n",
        "## Further reading\n\n- All about clay\n",
        "## Reading\n\n- All about clay\n",
        "## Examples\n\n- A kiln is hot\n",
    ],
)
def test_other_parts_stay_as_they_are(part: str) -> None:
    page = page_of(f"# Kiln\n\nBakes clay.\n\n{part}")

    assert page.terms == ()
    assert page.reading is None
    assert len(page.sections) == 2


def test_japanese_headings_say_the_same() -> None:
    page = page_of(
        "# 窯\n\n## 読み方\n\nかま\n\n## 意味\n\n焼き物を焼く所。\n\n## 別名\n\n- 窯炉\n\n"
        "## 使わない表記\n\n- カマ\n\n## 英語名\n\nKiln\n",
        "窯",
    )

    assert page.reading == Reading("かま")
    assert page.short_definition == "焼き物を焼く所。"
    assert [(term.text, term.status) for term in page.terms] == [
        ("窯炉", None),
        ("カマ", TermStatus.FORBIDDEN),
    ]


def test_a_name_in_the_other_language_makes_a_page_of_it() -> None:
    found = pages({"k.md": "# 窯\n\n焼く所。\n\n## 英語\n\nKiln\n"})

    assert set(found) == {"窯", "Kiln"}


def test_related_terms_are_related_with_links_and_without() -> None:
    text = "# Kiln\n\nBakes.\n\n## See also\n\n- [Clay](clay.md)\n- Glaze\n"

    found = pages({"kiln.md": text, "glaze.md": "# Glaze\n\nG.\n", "clay.md": "# Clay\n\nC.\n"})

    assert {each.target for each in found["Kiln"].relations} == {"glaze", "clay"}
    assert [section.heading for section in found["Kiln"].sections] == ["", "See also"]


def test_a_page_in_the_folder_of_its_language_takes_no_name_for_a_page() -> None:
    text = "# 窯\n\n焼く所。\n\n## 英語名\n\nKiln\n\n## 同義語\n\n- 窯炉\n"

    found = pages({"ja/kiln.md": text, "en/kiln.md": "# Kiln\n\nBakes.\n"})

    assert [term.text for term in found["窯"].terms] == ["窯炉"]
    assert found["窯"].locale == JA_JP
    assert found["Kiln"].short_definition == "Bakes."


def test_headings_below_each_term_of_a_page_say_it_of_that_term() -> None:
    part = "### Synonyms\n\n- {}\n\n### Examples\n\nHot.\n\n### See also\n\n- {}\n\n"
    text = "# Glossary\n\n## Kiln\n\nBakes.\n\n" + part.format("oven", "Glaze")
    text += "## Glaze\n\nShines.\n\n" + part.format("coat", "Kiln")

    found = pages({"glossary.md": text})

    assert set(found) == {"Kiln", "Glaze"}
    assert [term.text for term in found["Kiln"].terms] == ["oven"]
    assert [each.target for each in found["Kiln"].relations] == ["glaze"]
