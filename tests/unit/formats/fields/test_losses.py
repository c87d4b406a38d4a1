"""What a format cannot hold is counted by kind."""

from __future__ import annotations

from glossary_app.formats.fields.left_aside import LeftAside
from glossary_app.formats.fields.losses import Losses, PagePart, parts_in
from glossary_app.formats.fields.page_texts import definition_of, further_names, own_reading
from tests.unit.formats.exported import ENGLISH, JAPANESE, PAGES


def test_the_parts_of_a_page_are_named() -> None:
    assert parts_in(ENGLISH) == {
        PagePart.OTHER_NAMES,
        PagePart.STATUSES,
        PagePart.FORBIDDEN,
        PagePart.DEFINITION,
        PagePart.RELATIONS,
        PagePart.QUESTIONS,
        PagePart.TAGS,
    }
    assert PagePart.READING in parts_in(JAPANESE)


def test_pages_pass_unchanged_and_losses_are_told_once_for_each_kind() -> None:
    losses = Losses("csv", frozenset(PagePart) - {PagePart.QUESTIONS, PagePart.TAGS})

    assert tuple(losses.watch(PAGES)) == PAGES
    assert [found.message for found in losses.findings()] == [
        "csv cannot hold questions and answers (1 pages)",
        "csv cannot hold tags (2 pages)",
    ]


def test_a_format_that_holds_all_has_nothing_to_tell() -> None:
    losses = Losses("json", frozenset(PagePart))
    for _ in losses.watch(PAGES):
        pass

    assert [*losses.findings()] == []


def test_what_is_left_aside_is_told_with_its_count_and_three_names() -> None:
    left = LeftAside()
    for name in ("eins", "zwei", "drei", "vier", "eins"):
        left.add("language de", name)

    (finding,) = left.findings("sea.tbx")

    assert finding.message == "left aside: language de (5: eins, zwei, drei, …)"


def test_parts_of_a_page_as_other_formats_hold_them() -> None:
    assert definition_of(JAPANESE) == "風の来ない側。\n船を休める所。"
    assert [term.text for term in further_names(ENGLISH)] == ["lee side", "downwind"]
    assert (own_reading(JAPANESE), own_reading(ENGLISH)) == ("かざしも", "")
