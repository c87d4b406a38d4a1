"""Pages that list terms in more than one way, and terms that are named in more than one."""

from __future__ import annotations

import pytest

from glossary_app.formats.markdown_folder.format import MarkdownFolder
from glossary_app.model.locale import EN_US, JA_JP, Locale
from glossary_app.model.page import Page, Reading
from glossary_app.model.source import SourceFile, SourcePage

TABLE = "| English | 日本語 |\n|---|---|\n| kiln | 窯 |\n| clay | 粘土 |\n"


def read(text: str, path: str = "glossary.md") -> list[SourcePage]:
    found = MarkdownFolder().read(SourceFile(path, text.encode()))
    return [each for each in found if isinstance(each, SourcePage)]


def pages(text: str) -> dict[tuple[str, Locale], Page]:
    return {(each.page.headword, each.page.locale): each.page for each in read(text)}


@pytest.mark.parametrize(
    "defined",
    [
        "Kiln\n: Where pots are fired.\n\nGlaze\n: Glass on a pot.\n\nSlip\n: Thin clay.\n",
        "- **Kiln**: Where pots are fired.\n- **Glaze**: Glass on a pot.\n- **Slip**: Thin clay.\n",
    ],
)
@pytest.mark.parametrize("order", [slice(None), slice(None, None, -1)])
def test_a_table_and_definitions_are_both_read(defined: str, order: slice) -> None:
    parts = ["## Names\n\n" + TABLE, "## Meanings\n\n" + defined]
    text = "# Glossary\n\n" + "\n".join(parts[order])

    found = pages(text)

    assert [each.headword for each in found.values() if each.locale == JA_JP] == ["窯", "粘土"]
    assert found["kiln", EN_US].short_definition == "Where pots are fired."
    assert found["Glaze", EN_US].short_definition == "Glass on a pot."
    assert "".join(dict.fromkeys(each.source.text for each in read(text))) == text


def test_a_definition_joins_the_row_in_its_own_language() -> None:
    text = f"# Glossary\n\n{TABLE}\nKiln\n: Where pots are fired.\n\n窯\n: 焼く所。\n"

    found = pages(text)

    assert found["kiln", EN_US].short_definition == "Where pots are fired."
    assert found["窯", JA_JP].short_definition == "焼く所。"


def test_bullets_that_say_how_to_read_a_table_are_no_terms() -> None:
    text = f"# Glossary\n\n- **bold**: new\n- **(x)**: old\n- **-**: none\n\n{TABLE}"

    assert len(pages(text)) == 4


@pytest.mark.parametrize(
    ("bullet", "title", "terms"),
    [
        ("**Bisque firing** (BF) – the first.", "Bisque firing (BF)", ["Bisque firing", "BF"]),
        ("**Oven** (窯): the first.", "Oven", []),
    ],
)
def test_a_name_behind_a_name_is_one(bullet: str, title: str, terms: list[str]) -> None:
    text = f"# Glossary\n\n- {bullet}\n- **Clay** – earth.\n- **Slip** – thin clay.\n"

    page = pages(text)[title, EN_US]

    assert page.short_definition.endswith("the first.")
    assert [term.text for term in page.terms] == terms


def test_a_reading_behind_a_name_is_read() -> None:
    text = (
        "# 用語集\n\n- **窯**（かま）：焼く所。\n- **粘土**（ねんど / clay）：土の一種。\n"
        "- **釉**：ガラスの膜。\n"
    )

    found = pages(text)

    first, second = found["窯", JA_JP], found["粘土", JA_JP]
    assert first.reading == Reading("かま")
    assert second.reading == Reading("ねんど")
    assert ("clay", EN_US) in found


def test_several_names_of_html_stand_above_one_text() -> None:
    text = (
        "# Glossary\n\n<dl>\n<dt>Kiln</dt>\n<dd>Bakes.</dd>\n"
        "<dt>Slip</dt>\n<dt>Engobe</dt>\n<dd>Thin clay.</dd>\n</dl>\n"
    )

    found = pages(text)

    assert found["Kiln", EN_US].short_definition == "Bakes."
    assert [term.text for term in found["Slip", EN_US].terms] == ["Engobe"]


def test_a_link_to_a_letter_leads_to_the_term_that_it_names() -> None:
    text = (
        "# Glossary\n\n## B\n\n- **Bisque** – fired once, of [Clay](#c).\n\n"
        "## C\n\n- **Clay** – earth.\n"
    )
    sources = [SourceFile("glossary.md", text.encode())]
    format_ = MarkdownFolder()
    format_.beside(lambda: sources)

    found = [each for each in format_.read(sources[0]) if isinstance(each, SourcePage)]

    assert [each.target for each in found[0].page.relations] == ["clay"]


def test_a_term_with_both_names_and_both_texts_is_two_pages() -> None:
    text = (
        "# Glossary / 用語集\n\n### 窯 (kiln)\n焼き物を焼く所。\nWhere pots are fired.\n\n"
        "### 粘土 (clay)\nEarth that can be shaped.\n\n形を作れる土。\n\n"
        "### 釉 (glaze)\nガラスの膜。\n"
    )

    found = pages(text)

    assert found["kiln", EN_US].short_definition == "Where pots are fired."
    assert found["窯", JA_JP].short_definition == "焼き物を焼く所。"
    assert found["clay", EN_US].short_definition == "Earth that can be shaped."
    assert found["粘土", JA_JP].short_definition == "形を作れる土。"
    assert found["釉", JA_JP].short_definition == "ガラスの膜。"
    assert found["glaze", EN_US].sections == ()


def test_a_link_to_a_part_of_a_page_of_one_term_stays_inside() -> None:
    files = [
        SourceFile("kiln.md", b"# Kiln\n\nBakes [clay](#inside).\n\n## Inside\n\nPots.\n"),
        SourceFile("clay.md", b"# Clay\n\nEarth.\n"),
    ]
    format_ = MarkdownFolder()
    format_.beside(lambda: files)

    (kiln,) = (each for each in format_.read(files[0]) if isinstance(each, SourcePage))

    assert kiln.page.relations == ()


@pytest.mark.parametrize("count", [0, 1])
def test_a_table_alone_is_read_as_ever(count: int) -> None:
    text = f"# Glossary\n\n{TABLE}" + "\nSlip\n: Thin clay.\n" * count

    assert {headword for headword, _ in pages(text)} == {"kiln", "窯", "clay", "粘土"}


def test_a_definition_stands_behind_what_the_row_says_itself() -> None:
    table = (
        "| English | 日本語 | Definition |\n|---|---|---|\n"
        "| kiln | 窯 | An oven. |\n| clay | 粘土 | |\n"
    )
    text = f"# Glossary\n\n{table}\nKiln\n: Fires pots.\n\nClay\n: Soft earth.\n"

    found = pages(text)

    assert found["kiln", EN_US].sections[0].prose == "An oven.\n\nFires pots."
    assert found["clay", EN_US].sections[0].prose == "Soft earth."


@pytest.mark.parametrize(
    ("bullet", "title"),
    [
        ("**Kiln.** Bakes.", "Kiln"),
        ("**Kiln:** Bakes.", "Kiln"),
        ("**Kiln (gas).** Bakes.", "Kiln (gas)"),
        ("**U.S.**: Bakes.", "U.S."),
    ],
)
def test_a_sign_within_the_bold_ends_the_name(bullet: str, title: str) -> None:
    text = f"# Glossary\n\n{bullet}\n\n**Clay.** Earth.\n\n**Slip.** Thin clay.\n"

    assert [title, "Clay", "Slip"] == [each.page.headword for each in read(text)]


def test_wide_blanks_part_a_name_its_reading_and_its_meaning() -> None:
    text = (
        "# 用語\n\n- **登窯**　のぼりがま　斜面に築く窯。\n"
        "- **釉**　ガラスの膜。\n- **坏**　つき　器の一種。\n"
    )

    found = {each.page.headword: each.page for each in read(text)}

    assert found["登窯"].reading == Reading("のぼりがま")
    assert found["登窯"].short_definition == "斜面に築く窯。"
    assert found["釉"].short_definition == "ガラスの膜。"
