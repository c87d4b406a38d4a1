"""A hand-off gives what may go, with ids and sources, and fits into the room that there is."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from glossary_app.errors import UsageError
from glossary_app.library.handing_on import HeldBack, Withheld
from glossary_app.library.handoff.handing_off import Handoff, given_page
from glossary_app.library.handoff.passages import passages_of
from glossary_app.library.handoff.values import HandoffForm
from glossary_app.library.handoff.writing import write_handoff
from glossary_app.model.entry import EntryRef
from glossary_app.model.locale import EN_US, JA_JP
from glossary_app.model.page import Chunk, Faq, Limitations, Page, Section, SectionKind, Source
from glossary_app.model.provenance import Provenance

LEASE = EntryRef("office", "lease")
QUOTE = EntryRef("office", "quote")
PAGE = Page(
    EN_US,
    "Lease",
    "A loan of things for rent.",
    Provenance(quality="reviewed"),
    sections=(
        Section(SectionKind.USAGE, "How to Use It", "Say who pays.", (("Rent", "monthly"),)),
        Section(SectionKind.USAGE, "When It Is Useful", prose="For cars."),
    ),
    chunks=(Chunk("office:chunk:lease:en-US:usage:0123456789abcdef", "usage"),),
    faqs=(Faq("May it be sold?", "No."),),
    sources=(Source("IFRS", "IFRS 16 Leases", "https://www.ifrs.org/16"),),
    limitations=Limitations("No legal advice.", ("Check the contract.",)),
)


@pytest.fixture
def handoff() -> Handoff:
    other = replace(PAGE, locale=JA_JP, headword="見積もり", short_definition="額の見込み。")
    return Handoff((given_page(LEASE, PAGE), given_page(QUOTE, other)))


def test_a_passage_without_an_id_has_an_address() -> None:
    passages = passages_of(LEASE, PAGE)

    assert [(each.id, each.text) for each in passages] == [
        ("glossary://office/en-US/lease#definition", "A loan of things for rent."),
        ("office:chunk:lease:en-US:usage:0123456789abcdef", "Say who pays.\n\n- Rent | monthly"),
        ("glossary://office/en-US/lease#usage-2", "For cars."),
        ("glossary://office/en-US/lease#faq", "No."),
    ]


def test_markdown_has_ids_quality_sources_and_limitations(handoff: Handoff) -> None:
    text = write_handoff(handoff, HandoffForm.MARKDOWN, None)

    assert "## Lease\n" in text
    assert "- Quality: reviewed" in text
    assert "`office:chunk:lease:en-US:usage:0123456789abcdef`\n\nSay who pays." in text
    assert "- IFRS - IFRS 16 Leases - https://www.ifrs.org/16" in text
    assert "No legal advice.\n\n- Check the contract." in text


@pytest.mark.parametrize(
    ("form", "budget"),
    [
        *((HandoffForm.MARKDOWN, room) for room in (620, 700, 900, 1300, 4000)),
        *((HandoffForm.JSON, room) for room in (1500, 2000, 4000)),
    ],
)
def test_a_hand_off_is_never_longer_than_its_room(
    handoff: Handoff, form: HandoffForm, budget: int
) -> None:
    text = write_handoff(handoff, form, budget)

    assert len(text) <= budget
    assert "A loan of things for rent." in text


def test_where_nothing_fits_it_is_said(handoff: Handoff) -> None:
    with pytest.raises(UsageError, match="nothing fits into 100 characters"):
        write_handoff(handoff, HandoffForm.MARKDOWN, 100)


def test_what_an_entry_is_goes_before_all_that_is_said_of_another(handoff: Handoff) -> None:
    whole = write_handoff(handoff, HandoffForm.MARKDOWN, None)

    text = write_handoff(handoff, HandoffForm.MARKDOWN, len(whole) - 60)

    assert "額の見込み。" in text
    assert "had no room" in text


def test_what_has_no_room_is_named(handoff: Handoff) -> None:
    text = write_handoff(handoff, HandoffForm.MARKDOWN, 620)

    assert "## Lease" in text
    assert "> No room was left for: office/quote." in text
    assert "(3 more passages had no room.)" in text


def test_of_many_that_have_no_room_the_first_are_named(handoff: Handoff) -> None:
    many = tuple(EntryRef("office", f"lease-{number}") for number in range(1, 41))
    handoff = replace(handoff, no_room=many)

    text = write_handoff(handoff, HandoffForm.MARKDOWN, None)
    plain = json.loads(write_handoff(handoff, HandoffForm.JSON, None))

    assert "office/lease-4, office/lease-5 and 35 more." in text
    assert (len(plain["no_room"]), plain["no_room_total"]) == (5, 40)


def test_what_is_held_back_is_said(handoff: Handoff) -> None:
    held = (Withheld(EntryRef("office", "rent"), EN_US, HeldBack.DRAFT, "draft"),)
    handoff = replace(handoff, withheld=held)

    text = write_handoff(handoff, HandoffForm.MARKDOWN, None)
    plain = json.loads(write_handoff(handoff, HandoffForm.JSON, None))

    assert "Held back by the trust policy, not reviewed: office/rent (en-US, draft)." in text
    assert plain["withheld"][0]["entry"] == "rent"
    assert [page["entry"] for page in plain["entries"]] == ["lease", "quote"]
    assert plain["entries"][0]["chunks"][1]["id"].startswith("office:chunk:")


def test_a_draft_is_marked() -> None:
    draft = replace(PAGE, provenance=Provenance(quality="draft", banner="Draft of a page."))

    text = write_handoff(Handoff((given_page(LEASE, draft),)), HandoffForm.MARKDOWN, None)

    assert "## Lease\n\n> Draft of a page." in text
