"""The places of rows and captions, against going through them one by one."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from glossary_app.gui.search.rhythm import Rhythm

rhythms = st.builds(
    lambda count, heads, row, caption: Rhythm(
        count, tuple(sorted(head for head in heads if head < count)), row, caption
    ),
    st.integers(0, 40),
    st.sets(st.integers(0, 39)),
    st.integers(1, 60),
    st.integers(1, 30),
)


def places(rhythm: Rhythm) -> list[int]:
    """For each pixel of height the row that is there, or -1."""
    found: list[int] = []
    for position in range(rhythm.count):
        if position in rhythm.heads:
            found += [-1] * rhythm.caption_height
        found += [position] * rhythm.row_height
    return found


@given(rhythms)
def test_each_height_has_the_row_that_counting_finds(rhythm: Rhythm) -> None:
    counted = places(rhythm)

    found = [rhythm.position_at(y) for y in range(len(counted))]

    assert found == counted
    assert rhythm.height == len(counted)
    assert rhythm.position_at(-1) == rhythm.position_at(len(counted)) == -1


@given(rhythms)
def test_a_row_begins_below_its_caption(rhythm: Rhythm) -> None:
    counted = places(rhythm)

    tops = [rhythm.top(position) for position in range(rhythm.count)]

    assert tops == [counted.index(position) for position in range(rhythm.count)]
    assert [rhythm.top(head) - rhythm.top_with_caption(head) for head in rhythm.heads] == [
        rhythm.caption_height for _ in rhythm.heads
    ]


@given(rhythms, st.integers(-50, 4000))
def test_painting_from_a_height_on_leaves_nothing_out(rhythm: Rhythm, y: int) -> None:
    first = rhythm.first_in(y)

    before = range(min(first, rhythm.count))

    assert all(rhythm.top(position) + rhythm.row_height <= max(y, 0) for position in before) or (
        y >= rhythm.height
    )
