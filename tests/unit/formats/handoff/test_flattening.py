from __future__ import annotations

from dataclasses import replace

from glossary_app.formats.handoff.flattening import flat_page
from glossary_app.model.locale import EN_US
from glossary_app.model.page import Faq, Limitations, Page, ProseFormat, Section, SectionKind


def markdown_page(prose: str, kind: SectionKind = SectionKind.OTHER) -> Page:
    section = Section(kind, "Details", prose=prose)
    return Page(
        EN_US,
        "Queue",
        "A queue keeps work in order.",
        sections=(section,),
        prose_format=ProseFormat.MARKDOWN,
    )


def flat_section(prose: str) -> Section:
    return flat_page(markdown_page(prose)).sections[0]


def test_markup_becomes_plain_text() -> None:
    page = flat_page(markdown_page("A *first* [consumer](/consumer/)."))

    assert page.prose_format is ProseFormat.PLAIN
    assert page.sections[0].prose == "A first consumer."


def test_the_first_list_becomes_rows() -> None:
    section = flat_section("Uses:\n\n- **mail**\n- builds\n\nLater:\n\n1. more")

    assert section.lead == "Uses:"
    assert section.rows == (("mail",), ("builds",))
    assert section.prose == "Later:\nmore"


def test_a_table_becomes_rows_of_cells() -> None:
    section = flat_section("| Kind | Order |\n| --- | --- |\n| FIFO | `kept` |\n")

    assert section.rows == (("Kind", "Order"), ("FIFO", "kept"))


def test_rows_that_are_there_already_are_kept() -> None:
    page = markdown_page("Text.\n\n- one")
    given = Section(SectionKind.OTHER, "Details", "*Lead*", (("`a`", "b"),), "- one")

    section = flat_page(
        Page(EN_US, "Queue", "", sections=(given,), prose_format=page.prose_format)
    ).sections[0]

    assert section == Section(SectionKind.OTHER, "Details", "Lead", (("a", "b"),), "one")


def test_answers_and_limitations_are_flattened_too() -> None:
    page = Page(
        EN_US,
        "Queue",
        "",
        faqs=(Faq("Why?", "*Order.*"),),
        limitations=Limitations("**Old**", ("`code`",)),
        prose_format=ProseFormat.MARKDOWN,
    )

    flat = flat_page(page)

    assert flat.faqs == (Faq("Why?", "Order."),)
    assert flat.limitations == Limitations("Old", ("code",))


def test_a_definition_that_repeats_the_short_one_is_left_out() -> None:
    same = markdown_page("A **queue** keeps\nwork in order.", SectionKind.DEFINITION)
    more = markdown_page("A queue keeps work in order. Always.", SectionKind.DEFINITION)

    assert flat_page(same).sections == ()
    assert len(flat_page(more).sections) == 1


def test_plain_text_with_stars_stays_as_it_is() -> None:
    page = Page(EN_US, "Queue", "", sections=(Section(SectionKind.OTHER, "x", prose="a *b* c"),))

    assert flat_page(page) == page


def test_texts_of_cells_lose_their_marks_and_keep_their_signs() -> None:
    page = replace(markdown_page("A <b>queue</b>,<br>2*3*4"), prose_format=ProseFormat.MARKED)

    flat = flat_page(page)

    assert flat.prose_format is ProseFormat.PLAIN
    assert flat.sections[0].prose == "A queue,\n2*3*4"
