"""Two pages side by side, part by part."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossary_app.model.blocks import Block, Cell, Columns, Heading, Paragraph, Run, Table
from glossary_app.model.locale import EN_US, JA_JP
from glossary_app.model.tone import Tone
from glossary_app.rendering.label_texts import ENGLISH
from glossary_app.rendering.pairing import absence, paired_blocks, side_by_side
from glossary_app.rendering.parts import Part

LOCALES = (EN_US, JA_JP)


def text(words: str) -> Paragraph:
    return Paragraph((Run(words),))


def part(anchor: str, words: str, *, own: bool = False, note: str = "") -> Part:
    return Part(Heading(2, f"About {anchor}", anchor, note), (text(words),), own_heading=own)


def paired(left: tuple[Part, ...], right: tuple[Part, ...]) -> tuple[Block, ...]:
    return paired_blocks(left, right, LOCALES, ENGLISH)


def anchors(blocks: tuple[Block, ...]) -> list[str]:
    """The anchors in reading order, those inside columns too."""
    found = []
    for block in blocks:
        inside = (*block.left, *block.right) if isinstance(block, Columns) else (block,)
        found += [each.anchor for each in inside if isinstance(each, Heading) and each.anchor]
    return found


def test_parts_of_one_anchor_stand_side_by_side_under_one_heading() -> None:
    blocks = paired((part("meaning/1", "by heart"),), (part("meaning/1", "丸暗記"),))

    assert blocks == (
        Heading(2, "About meaning/1", "meaning/1"),
        Columns((text("by heart"),), (text("丸暗記"),)),
    )


def test_what_both_sides_say_alike_needs_no_columns() -> None:
    same = (text("https://example.org"),)

    assert side_by_side(same, same) == same


def cell(words: str, tone: Tone | None = None) -> Cell:
    return Cell((Run(words),), tone)


def test_tables_of_one_shape_become_one_whose_cells_hold_both_languages() -> None:
    left = Table((cell("Driver"), cell("Effect")), ((cell("Price"), cell("Fewer buy.")),))
    right = Table((cell("要因"), cell("影響")), ((cell("価格"), cell("買う人が減る。")),))

    lead, table = side_by_side((text("Two matter."), left), (text("二つある。"), right))

    assert lead == Columns((text("Two matter."),), (text("二つある。"),))
    assert isinstance(table, Table)
    assert [said(each) for each in table.header] == ["Driver\n要因", "Effect\n影響"]
    assert [said(each) for each in table.rows[0]] == ["Price\n価格", "Fewer buy.\n買う人が減る。"]


def said(each: Cell) -> str:
    return "".join(run.text for run in each.runs)


def test_a_chip_of_both_languages_stays_in_one_line() -> None:
    left = Table((), ((cell("Include", Tone.GOOD), cell("New customers")),))
    right = Table((), ((cell("含める", Tone.GOOD), cell("新しい顧客")),))

    [table] = side_by_side((left,), (right,))

    assert isinstance(table, Table)
    assert table.rows[0][0] == Cell((Run("Include"), Run("\u3000"), Run("含める")), Tone.GOOD)


def test_what_is_written_alike_in_both_cells_stands_once() -> None:
    left = Table((), ((cell("ROI"), cell("gain ÷ cost")),))
    right = Table((), ((cell("ROI"), cell("利益 ÷ 費用")),))

    [table] = side_by_side((left,), (right,))

    assert isinstance(table, Table)
    assert said(table.rows[0][0]) == "ROI"


def test_tables_of_other_shapes_stay_in_their_columns() -> None:
    left = Table((), ((cell("Price"), cell("Fewer buy.")),))
    right = Table((), ((cell("価格"), cell("減る")), (cell("品質"), cell("増える"))))

    assert side_by_side((left,), (right,)) == (Columns((left,), (right,)),)


@pytest.mark.parametrize(("left", "right"), [((), ("usage/1",)), (("usage/1",), ())])
def test_the_side_that_lacks_a_part_says_so(left: tuple[str, ...], right: tuple[str, ...]) -> None:
    _, columns = paired(
        tuple(part(anchor, "stop early") for anchor in left),
        tuple(part(anchor, "早く止める") for anchor in right),
    )

    assert isinstance(columns, Columns)
    missing = columns.right if left else columns.left
    assert missing == (absence(JA_JP if left else EN_US, ENGLISH),)


def test_notes_of_both_headings_are_joined_once() -> None:
    left = part("usage/1", "stop early", note="役立つ場面")
    same = part("usage/1", "早く止める", note="役立つ場面")
    other = part("usage/1", "早く止める", note="使いどころ")

    heading, _ = paired((left,), (same,))
    joined, _ = paired((left,), (other,))

    assert isinstance(heading, Heading)
    assert isinstance(joined, Heading)
    assert heading.note == "役立つ場面"
    assert joined.note == "役立つ場面 / 使いどころ"


def test_own_headings_stand_in_their_columns_and_only_one_is_a_place() -> None:
    left, right = part("other/1", "old", own=True), part("other/1", "古い", own=True)

    (columns,) = paired((left,), (right,))

    assert isinstance(columns, Columns)
    assert columns.left[0] == left.heading
    assert columns.right[0] == Heading(2, "About other/1", "")


def test_other_sections_pair_by_their_order_and_the_odd_one_stands_alone() -> None:
    left = (part("other/1", "old", own=True), part("other/2", "new", own=True))
    right = (part("other/1", "古い", own=True),)

    first, second = paired(left, right)

    assert isinstance(first, Columns)
    assert isinstance(second, Columns)
    assert second.left == (left[1].heading, text("new"))
    assert second.right == (absence(JA_JP, ENGLISH),)


def test_an_own_heading_on_the_right_alone_keeps_its_anchor() -> None:
    (columns,) = paired((), (part("other/1", "古い", own=True),))

    assert isinstance(columns, Columns)
    assert columns.left == (absence(EN_US, ENGLISH),)
    assert anchors((columns,)) == ["other/1"]


def test_what_only_the_right_has_follows_what_it_follows_there() -> None:
    left = tuple(part(anchor, "x") for anchor in ("meaning/1", "usage/1", "faq/1"))
    right = tuple(part(anchor, "y") for anchor in ("boundary/1", "usage/1", "drivers/1"))

    assert anchors(paired(left, right)) == [
        "boundary/1",
        "meaning/1",
        "usage/1",
        "drivers/1",
        "faq/1",
    ]


ANCHORS = st.lists(st.sampled_from(["meaning/1", "usage/1", "usage/2", "faq/1"]), unique=True)


@given(ANCHORS, ANCHORS)
def test_every_part_of_either_side_is_a_place_once(left: list[str], right: list[str]) -> None:
    blocks = paired(
        tuple(part(anchor, "x") for anchor in left), tuple(part(anchor, "y") for anchor in right)
    )

    found = anchors(blocks)
    assert sorted(found) == sorted({*left, *right})
    assert [anchor for anchor in found if anchor in left] == left
