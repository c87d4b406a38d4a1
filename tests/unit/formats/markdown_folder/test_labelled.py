"""Lines with labels below a term: its name in the other language, its reading, its other names."""

from __future__ import annotations

import pytest

from glossary_app.formats.markdown_folder.format import MarkdownFolder
from glossary_app.model.page import Page
from glossary_app.model.report import Finding
from glossary_app.model.source import SourceFile, SourcePage


def read(text: str, path: str = "glossary.md") -> list[SourcePage | Finding]:
    return list(MarkdownFolder().read(SourceFile(path, text.encode())))


def pages(text: str, path: str = "glossary.md") -> dict[str, Page]:
    return {e.page.headword: e.page for e in read(text, path) if isinstance(e, SourcePage)}


def pairs(text: str, path: str = "glossary.md") -> dict[str, str]:
    names: dict[str, dict[str, str]] = {}
    for each in read(text, path):
        if isinstance(each, SourcePage):
            names.setdefault(each.slug, {})[each.page.locale.language] = each.page.headword
    return {each.get("en", ""): each.get("ja", "") for each in names.values()}


BOTH = {"Kiln": "窯", "Glaze": "釉薬"}


@pytest.mark.parametrize(
    "text",
    [
        (
            "# Glossary\n\n## Kiln\n\n**日本語:** 窯\n\nBakes clay.\n\n"
            "## Glaze\n\n**日本語**: 釉薬\n\nShines.\n"
        ),
        (
            "# 用語集\n\n## 窯\n\n- 英語: Kiln\n- 読み: かま\n\n"
            "## 釉薬\n\n- 英語: Glaze\n- 読み: うわぐすり\n"
        ),
        (
            "# Glossary\n\n#### Kiln (窯)\n\n- EN: Bakes clay.\n- JA: 土を焼く。\n\n"
            "#### Glaze (釉薬)\n\n- EN: Shines.\n- JA: つやを出す。\n"
        ),
    ],
    ids=["bold labels", "bullets", "a text in each language"],
)
def test_a_name_behind_a_label_makes_a_page_in_its_language(text: str) -> None:
    assert pairs(text) == BOTH


def test_paragraphs_go_with_their_language() -> None:
    text = (
        "# Glossary\n\n## Kiln\n\n日本語：窯\n\nBakes clay.\n\n土を焼く所。\n\n"
        "## Glaze\n\n日本語：釉薬\n\nShines.\n"
    )

    found = pages(text)

    assert found["Kiln"].short_definition == "Bakes clay."
    assert found["窯"].short_definition == "土を焼く所。"


def test_a_note_may_say_all_of_its_term() -> None:
    text = (
        "# Kiln\n\nJapanese: 窯\nReading: かま\nAlso known as: oven, furnace\nTags: hot, big\n"
        "Definition: Bakes clay.\nSee also: [Glaze](glaze.md)\n\nMore of it.\n"
    )

    found = pages(text, "notes/kiln.md")

    kiln, kama = found["Kiln"], found["窯"]
    assert [term.text for term in kiln.terms] == ["oven", "furnace"]
    assert (kiln.short_definition, kiln.tags) == ("Bakes clay.", ("hot", "big"))
    assert kama.reading is not None
    assert kama.reading.kana == "かま"
    assert [relation.target for relation in kiln.relations] == ["glaze"]


@pytest.mark.parametrize(
    "text",
    [
        "# JSON\n\nname: value pairs in a text.\n",
        "# Cache\n\nNote: it keeps things.\n\nExample: a jar.\n",
        "# Ratio\n\nThe share, as in 3:4 or\na: b.\n",
    ],
)
def test_other_lines_with_colons_are_text(text: str) -> None:
    (page,) = pages(text, "notes/a.md").values()

    assert page.terms == ()
    assert page.short_definition


def test_words_about_words_may_be_terms() -> None:
    text = "# Glossary\n\n- Term: a word.\n- Definition: what it means.\n- Synonym: another word.\n"

    assert set(pages(text)) == {"Term", "Definition", "Synonym"}


def test_properties_of_notes_are_no_definition() -> None:
    text = "> [!info] Definition\n> Bakes clay.\n\nRelated:: [[Glaze]]\n"

    (page,) = pages("# Kiln\n\n" + text, "notes/kiln.md").values()

    assert page.short_definition == "Bakes clay."
    assert [relation.title for relation in page.relations] == ["Glaze"]


def test_a_reading_in_the_brackets_of_a_title_is_one() -> None:
    found = pages("# 用語集\n\n- 釉薬（うわぐすり）: つやを出すもの。\n- 窯: 土を焼く所。\n")

    reading = found["釉薬"].reading
    assert reading is not None
    assert reading.kana == "うわぐすり"
