from __future__ import annotations

from glossary_app.formats.handoff.body import (
    joined_rows,
    read_faqs,
    read_limitations,
    read_section,
    text_of,
)
from glossary_app.formats.handoff.dialect import Dialect, Family
from glossary_app.formats.handoff.grammar import RawSection, read_raw_page
from glossary_app.model.page import Faq, Limitations, Section, SectionKind

HANDOFF = Dialect(Family.HANDOFF, 2)
OWN = Dialect(Family.OWN, 1)


def raw(body: str) -> RawSection:
    return read_raw_page(f"## Cautions\n\n{body}").sections[0]


def section(body: str, dialect: Dialect = HANDOFF) -> Section:
    return read_section(SectionKind.MISUNDERSTANDINGS, raw(body), dialect)


def test_prose_alone_is_prose() -> None:
    found = section("First.\n\nSecond.")

    assert found == Section(SectionKind.MISUNDERSTANDINGS, "Cautions", prose="First.\n\nSecond.")


def test_rows_repeated_in_running_text_are_kept_once() -> None:
    found = section("Take care. a | b c | d\n\n- a | b\n- c | d")

    assert found.lead == "Take care."
    assert found.rows == (("a", "b"), ("c", "d"))
    assert found.prose == ""
    assert found.doubled


def test_rows_repeated_without_a_lead_leave_none() -> None:
    found = section("Never mix. Rebuild.\n\n- Never mix.\n- Rebuild.")

    assert (found.lead, found.doubled) == ("", True)


def test_prose_before_a_list_that_it_does_not_repeat_is_its_lead() -> None:
    found = section("Take care.\n\n- Never mix.")

    assert (found.lead, found.prose, found.doubled) == ("Take care.", "", False)


def test_prose_after_a_list_stands_for_itself() -> None:
    found = section("Lead.\n\n- one\n\nAfter.\n\n- two")

    assert found.lead == "Lead."
    assert found.rows == (("one",), ("two",))
    assert found.prose == "After."


def test_a_page_of_ours_repeats_nothing_so_nothing_is_dropped() -> None:
    found = section("Never mix.\n\n- Never mix.", OWN)

    assert (found.lead, found.doubled) == ("Never mix.", False)


def test_an_empty_section_is_kept() -> None:
    assert section("") == Section(SectionKind.MISUNDERSTANDINGS, "Cautions")


def test_rows_are_joined_with_blanks_and_bars() -> None:
    assert joined_rows(raw("- a | b\n- c")) == "a | b c"


def test_text_keeps_paragraphs_and_lists() -> None:
    pieces = raw("Yes:\n\n- one\n- two\n\nAnd \\- more.\n\n\\- not an item").pieces

    assert text_of(pieces, OWN) == "Yes:\n\n- one\n- two\n\nAnd \\- more.\n\n- not an item"


def test_an_answer_has_everything_up_to_the_next_question() -> None:
    found = raw("Lost.\n\n### Why?\n\nBecause.\n\n- of this\n\nAnd that.\n\n### How?\n")

    assert list(read_faqs(found, HANDOFF)) == [
        Faq("Why?", "Because.\n\n- of this\n\nAnd that."),
        Faq("How?", ""),
    ]


def test_no_question_no_answers() -> None:
    assert list(read_faqs(raw("Some text."), HANDOFF)) == []


def test_bars_in_limitations_are_text() -> None:
    found = read_limitations(raw("An example.\n\n- Measure | yourself"), HANDOFF)

    assert found == Limitations("An example.", ("Measure | yourself",))
