"""Definition lists and abbreviations."""

from __future__ import annotations

import pytest

from glossary_app.formats.markdown_folder.definition_lists import (
    Defined,
    abbreviations,
    definitions,
    without_abbreviations,
)
from glossary_app.formats.markdown_folder.format import MarkdownFolder
from glossary_app.model.locale import EN_US, JA_JP
from glossary_app.model.page import Page
from glossary_app.model.source import SourceFile, SourcePage


def pages(path: str, text: str) -> dict[str, Page]:
    read = MarkdownFolder().read(SourceFile(path, text.encode()))
    return {each.page.headword: each.page for each in read if isinstance(each, SourcePage)}


def test_several_names_stand_above_one_text() -> None:
    lines = ["Grid", ": Lines.", "", "Tide", "Sea level", ": How high.", "", "  More."]

    assert list(definitions(lines)) == [
        Defined(("Grid",), "Lines.", "Grid\n: Lines.\n"),
        Defined(
            ("Tide", "Sea level"), "How high.\n\nMore.", "Tide\nSea level\n: How high.\n\n  More."
        ),
    ]


def test_only_the_mark_of_a_definition_is_taken_away() -> None:
    told = definitions(["Buoy", ": A float: it marks a place ~ or a net.", ": 別名: 浮標"])

    assert [each.prose for each in told] == [
        "A float: it marks a place ~ or a net.\n別名: 浮標",
    ]


def test_words_behind_the_list_belong_to_no_term() -> None:
    lines = ["Grid", ": Lines.", "", "Tide", ": How high.", "", "Taken from a book.", "Ask us."]

    assert [each.prose for each in definitions(lines)] == ["Lines.", "How high."]


def test_paragraphs_at_the_margin_are_the_terms_where_all_are_written_so() -> None:
    lines = ["Grid", ": Lines.", "", "They cross.", "", "Tide", ": How high.", "", "It turns."]

    assert [each.prose for each in definitions(lines)] == [
        "Lines.\n\nThey cross.",
        "How high.\n\nIt turns.",
    ]


def test_text_that_runs_on_is_no_name() -> None:
    lines = ["Grid", ": Lines", "that cross.", "Tide", ": How high."]

    assert [each.names for each in definitions(lines)] == [("Grid",), ("Tide",)]


def test_marks_without_a_word_name_nothing() -> None:
    assert list(definitions(["**", ": Lines.", "", "*", ": More."])) == []


@pytest.mark.parametrize("fence", ["```", "~~~"])
def test_code_above_a_name_is_no_further_name(fence: str) -> None:
    lines = [fence, "code", fence, "Grid", ": Lines.", "", "Tide", ": How high."]

    assert [each.names for each in definitions(lines)] == [("Grid",), ("Tide",)]


@pytest.mark.parametrize(
    "text",
    [
        "```{glossary}\nGrid\n  Lines.\n\nTide\nSea level\n  How high the sea is.\n```\n",
        "Grid\n: Lines.\n\nTide\nSea level\n: How high the sea is.\n",
    ],
)
def test_further_names_become_names_of_the_entry(text: str) -> None:
    found = pages("glossary.md", text)

    assert set(found) == {"Grid", "Tide"}
    assert [term.text for term in found["Tide"].terms] == ["Sea level"]
    assert found["Tide"].short_definition == "How high the sea is."


def test_a_page_of_abbreviations_is_a_glossary() -> None:
    text = "*[HTML]: HyperText Markup Language\n*[W3C]: World Wide Web Consortium\n"

    found = pages("includes/abbreviations.md", text)

    assert {name: page.short_definition for name, page in found.items()} == {
        "HTML": "HyperText Markup Language",
        "W3C": "World Wide Web Consortium",
    }


def test_abbreviations_below_a_text_are_no_part_of_it() -> None:
    text = (
        "# Pages\n\nWritten in HTML.\n\nShown by a browser.\n\n*[HTML]: HyperText Markup Language\n"
    )

    (page,) = pages("pages.md", text).values()

    assert "*[" not in page.sections[0].prose
    assert abbreviations(text.split("\n")) == ()
    assert without_abbreviations("a\n*[b]: c\nd") == "a\nd"


def test_a_japanese_term_is_japanese_among_english_ones() -> None:
    text = "# Glossary\n\n## A\n\n### Agent\n\nActs.\n\n## あ行\n\n### 暗号\n\n秘密の文字です。\n"

    found = pages("en/glossary.md", text)

    assert {name: page.locale for name, page in found.items()} == {"Agent": EN_US, "暗号": JA_JP}


def test_a_colon_within_a_text_stays() -> None:
    lines = ["Grid", ": Note: lines, as in 3 : 4 and so on."]

    assert [each.prose for each in definitions(lines)] == ["Note: lines, as in 3 : 4 and so on."]
