"""Short definition and definition section, which often say the same."""

from __future__ import annotations

from glossary_app.model.article import ArticleContext
from glossary_app.model.blocks import Paragraph, Run
from glossary_app.model.locale import EN_US
from glossary_app.model.page import Page, ProseFormat, Section, SectionKind
from glossary_app.rendering.definition import definition_blocks, definition_parts
from glossary_app.rendering.prose import Linker

SHORT = "A queue keeps work in the order in which it came."
NOTHING_KNOWN = Linker("starter", ArticleContext())


def defined(prose: str, prose_format: ProseFormat = ProseFormat.PLAIN) -> Page:
    section = Section(SectionKind.DEFINITION, "", prose=prose)
    return Page(EN_US, "Queue", SHORT, sections=(section,), prose_format=prose_format)


def texts(page: Page) -> list[str]:
    blocks = definition_blocks(page, NOTHING_KNOWN)
    return ["".join(r.text for r in b.runs) for b in blocks if isinstance(b, Paragraph)]


def test_a_section_that_says_the_same_is_taken_into_the_card() -> None:
    assert definition_parts(defined(SHORT)).sections == ()
    assert texts(defined(SHORT)) == [SHORT]


def test_blanks_and_line_ends_make_no_difference() -> None:
    page = defined(SHORT.replace(" ", "\n"))

    assert definition_parts(page).sections == ()


def test_a_section_that_goes_on_stands_for_the_short_one() -> None:
    page = defined(f"{SHORT}\n\nThe first one in is the first one out.")

    assert texts(page) == [SHORT, "The first one in is the first one out."]


def test_a_section_that_says_something_else_stays_a_section() -> None:
    page = defined("Work waits in a line.")

    assert definition_parts(page).sections == page.sections
    assert texts(page) == [SHORT]


def test_rows_of_a_definition_stay_when_its_prose_goes_into_the_card() -> None:
    section = Section(SectionKind.DEFINITION, "", rows=(("Head", "first"),), prose=SHORT)
    page = Page(EN_US, "Queue", SHORT, sections=(section,))

    (kept,) = definition_parts(page).sections

    assert kept.rows == (("Head", "first"),)
    assert kept.prose == ""


def test_markdown_is_compared_by_what_it_says() -> None:
    page = defined(
        "A **queue** keeps work in the [order](/order/) in which it came.",
        prose_format=ProseFormat.MARKDOWN,
    )

    (block,) = definition_blocks(page, NOTHING_KNOWN)

    assert isinstance(block, Paragraph)
    assert Run("queue", strong=True) in block.runs


def test_only_the_first_definition_is_taken() -> None:
    section = Section(SectionKind.DEFINITION, "", prose=SHORT)
    page = Page(EN_US, "Queue", SHORT, sections=(section, section))

    assert definition_parts(page).sections == (section,)


def test_a_page_without_any_definition_has_nothing_in_its_card() -> None:
    assert definition_blocks(Page(EN_US, "Queue", ""), NOTHING_KNOWN) == ()
