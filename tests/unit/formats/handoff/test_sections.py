from __future__ import annotations

import pytest

from glossary_app.formats.handoff.sections import (
    SLOTS,
    Part,
    heading_for,
    slot_number,
    slot_of,
    slots_of,
)
from glossary_app.model.locale import EN_US, JA_JP
from glossary_app.model.page import SectionKind


def test_every_heading_of_every_slot_is_found_again() -> None:
    for number, slot in enumerate(SLOTS):
        for heading in (slot.english, slot.japanese, *slot.synonyms):
            assert slot_number(heading) == number, heading


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("計算の考え方", SectionKind.FORMULA),
        ("含めるもの／含めないもの", SectionKind.BOUNDARY),
        ("included/not included", SectionKind.BOUNDARY),
        ("ＦＡＱ", Part.FAQ),
        ("MEANING", SectionKind.MEANING),
    ],
)
def test_headings_are_known_in_any_case_and_width(heading: str, kind: SectionKind | Part) -> None:
    slot = slot_of(heading)

    assert slot is not None
    assert slot.what is kind


def test_an_unknown_heading_has_no_slot() -> None:
    assert slot_of("History of the word") is None
    assert slot_number("") is None


def test_every_kind_but_other_has_a_slot() -> None:
    met = {slot.what for slot in SLOTS}

    assert met == {*SectionKind, *Part} - {SectionKind.OTHER}
    assert len(slots_of(SectionKind.USAGE)) == 2
    assert slots_of(SectionKind.OTHER) == ()


def test_our_own_headings_are_in_the_language_of_the_page() -> None:
    assert heading_for(Part.SOURCES, EN_US) == "Sources"
    assert heading_for(Part.SOURCES, JA_JP) == "出典"
