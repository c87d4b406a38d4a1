from __future__ import annotations

from dataclasses import replace

from glossary_app.formats.handoff.dialect import OWN_SCHEMA
from glossary_app.formats.handoff.writer import one_line, write_page
from glossary_app.model.locale import EN_US, JA_JP
from glossary_app.model.page import (
    Faq,
    Limitations,
    Page,
    Reading,
    Section,
    SectionKind,
    Term,
    TermKind,
)
from glossary_app.model.provenance import Provenance

OWN = Provenance(
    canonical_url="glossary://notes/en-US/recall", schema_version=OWN_SCHEMA, banner="A banner"
)
HANDED_OFF = replace(OWN, schema_version="core-reviewed-term-ai-handoff-v2")
PAGE = Page(EN_US, "Recall", "The share that was caught.", OWN)


def body(page: Page) -> str:
    """What stands below the short definition."""
    return write_page(page).partition(page.short_definition)[2].strip("\n")


def with_section(section: Section, page: Page = PAGE) -> str:
    return body(replace(page, sections=(section,)))


def test_a_page_begins_with_title_banner_and_header() -> None:
    assert write_page(PAGE) == (
        "# Recall\n\n> A banner\n\n"
        "- Canonical URL: glossary://notes/en-US/recall\n- Locale: en-US\n- Quality: unrated\n"
        "- Schema version: glossary-term-page-v1\n\n"
        "## Short Definition\n\nThe share that was caught.\n"
    )


def test_a_hand_off_page_ends_with_two_line_feeds_and_says_rows_twice() -> None:
    section = Section(
        SectionKind.FORMULA, "計算の考え方", "Count.", (("Recall", "TP / P"),), doubled=True
    )

    text = write_page(replace(PAGE, provenance=HANDED_OFF, sections=(section,)))

    assert text.endswith("Count. Recall | TP / P\n\n- Recall | TP / P\n\n")


def test_a_page_of_ours_never_says_rows_twice() -> None:
    section = Section(SectionKind.USAGE, "Usage", rows=(("Count.",),), doubled=True)

    assert with_section(section) == "## Usage\n\n- Count."


def test_lead_rows_and_prose_stand_in_that_order() -> None:
    section = Section(
        SectionKind.BOUNDARY, "Boundary", "Lead.", (("Include", "hits"),), "One.\n\nTwo."
    )

    assert with_section(section) == "## Boundary\n\nLead.\n\n- Include | hits\n\nOne.\n\nTwo."


def test_a_heading_that_does_not_name_the_kind_is_replaced() -> None:
    sections = tuple(Section(SectionKind.USAGE, "", prose=text) for text in ("One.", "Two.", "3."))
    english = replace(PAGE, sections=sections)

    assert [line for line in body(english).split("\n") if line.startswith("#")] == [
        "## When It Is Useful",
        "## How to Use It",
        "## How to Use It",
    ]
    assert body(replace(english, locale=JA_JP)).startswith("## 役立つ場面")
    assert body(replace(english, provenance=HANDED_OFF)).startswith("## 役立つ場面")


def test_another_section_without_a_heading_gets_one() -> None:
    section = Section(SectionKind.OTHER, "", prose="Text.")

    assert with_section(section) == "## Notes\n\nText."
    assert with_section(section, replace(PAGE, locale=JA_JP)) == "## 備考\n\nText."


def test_an_empty_definition_section_stands_for_the_short_definition() -> None:
    section = Section(SectionKind.DEFINITION, "In a Word")

    text = write_page(replace(PAGE, sections=(section,)))

    assert text.count("The share that was caught.") == 2


def test_text_that_looks_marked_is_escaped() -> None:
    section = Section(SectionKind.MEANING, "Meaning", prose="- not an item\n## no heading")

    assert with_section(section) == "## Meaning\n\n\\- not an item\n\n\\## no heading"


def test_the_lists_of_an_answer_stay_lists() -> None:
    page = replace(PAGE, faqs=(Faq("Why?\nHow?", "For:\n- one\n- two\nThat is all."), Faq("", "")))

    assert body(page) == (
        "## FAQ\n\n### Why? How?\n\nFor:\n\n- one\n- two\n\nThat is all.\n\n### ?"
    )


def test_an_answer_may_end_with_a_list() -> None:
    page = replace(PAGE, faqs=(Faq("Why?", "- one"),))

    assert body(page).endswith("### Why?\n\n- one")


def test_limitations_are_a_paragraph_and_items() -> None:
    page = replace(PAGE, limitations=Limitations("An example.", ("Measure\nyourself.",)))

    assert body(page) == "## Limitations\n\nAn example.\n\n- Measure yourself."


def test_a_reading_that_no_alias_says_is_written_as_one() -> None:
    given = replace(PAGE, locale=JA_JP, reading=Reading("さいげんりつ"))
    derived = replace(given, reading=Reading("さいげんりつ", derived=True))
    said = replace(given, terms=(Term("さいげんりつ", TermKind.READING, JA_JP),))

    assert body(given) == "## 別名\n\n- さいげんりつ (reading, ja-JP)"
    assert body(derived) == ""
    assert body(said) == body(given)


def test_parts_without_anything_to_write_are_left_out() -> None:
    page = replace(PAGE, terms=(Term("", TermKind.SYNONYM, EN_US),))

    assert body(page) == ""


def test_a_line_has_no_line_breaks() -> None:
    assert one_line(" a \r\n b　c ") == "a b　c"
