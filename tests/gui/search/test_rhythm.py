"""Where rows and captions stand, by example; a property test goes through all."""

from __future__ import annotations

import pytest

from glossary_app.gui.search.rhythm import Rhythm

# Captions of 28 above the rows 0, 2 and 5; rows of 58.
LIST = Rhythm(7, (0, 2, 5), 58, 28)
PLAIN = Rhythm(3, (), 58, 28)


@pytest.mark.parametrize(
    ("position", "top", "with_caption"),
    [
        (0, 28, 0),
        (1, 86, 86),
        (2, 172, 144),
        (3, 230, 230),
        (4, 288, 288),
        (5, 374, 346),
        (6, 432, 432),
    ],
)
def test_a_row_begins_below_all_captions_before_it(
    position: int, top: int, with_caption: int
) -> None:
    assert LIST.top(position) == top
    assert LIST.top_with_caption(position) == with_caption


@pytest.mark.parametrize(
    ("height", "position"),
    [
        (-1, -1),
        (0, -1),
        (27, -1),
        (28, 0),
        (85, 0),
        (86, 1),
        (143, 1),
        (144, -1),
        (171, -1),
        (172, 2),
        (345, 4),
        (346, -1),
        (374, 5),
        (489, 6),
        (490, -1),
    ],
)
def test_a_height_has_a_row_or_a_caption(height: int, position: int) -> None:
    assert LIST.position_at(height) == position


@pytest.mark.parametrize(
    ("height", "first"),
    [(-40, 0), (0, 0), (100, 1), (150, 2), (171, 2), (344, 4), (350, 5), (9_000, 6)],
)
def test_painting_begins_with_what_is_seen_first(height: int, first: int) -> None:
    assert LIST.first_in(height) == first


def test_the_whole_is_as_high_as_its_rows_and_captions() -> None:
    assert LIST.height == 7 * 58 + 3 * 28
    assert PLAIN.height == 3 * 58
    assert Rhythm().height == 0


@pytest.mark.parametrize(
    ("height", "position"), [(0, 0), (57, 0), (58, 1), (173, 2), (174, -1), (-3, -1)]
)
def test_without_captions_rows_follow_each_other(height: int, position: int) -> None:
    assert PLAIN.position_at(height) == position


def test_an_empty_list_has_no_row_anywhere() -> None:
    empty = Rhythm(0, (), 58, 28)

    assert [empty.position_at(y) for y in (-1, 0, 58)] == [-1, -1, -1]
    assert empty.first_in(100) == 0


def test_a_long_list_is_reckoned_and_not_gone_through() -> None:
    heads = tuple(range(0, 10_000_000, 400_000))
    long = Rhythm(10_000_000, heads, 58, 28)

    assert long.position_at(long.height - 1) == 9_999_999
    assert long.position_at(long.top(4_800_000)) == 4_800_000
    assert long.position_at(long.top(4_800_000) - 1) == -1
