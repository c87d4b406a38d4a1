"""The model keeps what was found, and reads what is browsed only when it comes into sight."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from glossary_app.gui.search.browse import STRETCH, Browsed
from glossary_app.gui.search.model import HitModel, RowRole
from glossary_app.gui.search.rows import Row, blank_row
from glossary_app.gui.widgets.line_layout import Marked
from glossary_app.model.entry import EntryRef
from glossary_app.model.listing import Listing

pytestmark = pytest.mark.usefixtures("qapp")

LONG = 12 * STRETCH
LISTING = Listing(
    ("big",) * LONG, tuple(f"term-{number:04}" for number in range(LONG)), ((0, "T"),)
)


def row(slug: str = "abstraction", glossary: str = "basics", caption: str = "") -> Row:
    blank = blank_row(EntryRef(glossary, slug))
    return replace(blank, headword=Marked(slug), quality="reviewed", caption=caption)


def stretch(first: int) -> tuple[Row, ...]:
    return tuple(row(ref.slug, "big") for ref in LISTING.refs(first, STRETCH))


class Wanted:
    """Notes which stretches a model wants."""

    def __init__(self, model: HitModel) -> None:
        self.firsts: list[int] = []
        model.rows_wanted.connect(lambda _, first: self.firsts.append(first))


@pytest.fixture
def model() -> HitModel:
    made = HitModel()
    made.show_browsed(Browsed((row(caption="Recent"),), LISTING, stretch(0)))
    return made


def test_rows_that_only_follow_are_appended() -> None:
    model = HitModel()
    model.show_rows((row(),))
    resets: list[str] = []
    model.modelReset.connect(lambda: resets.append("reset"))

    model.show_rows((row(), row(caption="In the text")))

    assert (model.rowCount(), resets) == (2, [])


def test_other_rows_replace() -> None:
    model = HitModel()
    model.show_rows((row(), row("cache")))

    model.show_rows((row("cache"),))

    assert model.rowCount() == 1
    assert model.index(0).data(Qt.ItemDataRole.AccessibleTextRole).endswith("reviewed")
    assert model.index(0).data() == "cache"


def test_hits_replace_the_browse_list_even_when_they_begin_like_it(model: HitModel) -> None:
    model.show_rows((row(caption="Recent"), row("cache")))

    assert model.rowCount() == 2


def test_the_favourites_stand_above_the_listing(model: HitModel) -> None:
    assert model.rowCount() == LONG + 1
    assert [model.row(at).ref.slug for at in (0, 1, LONG)] == [
        "abstraction",
        "term-0000",
        f"term-{LONG - 1}",
    ]


def test_what_was_read_with_the_list_is_not_read_again(model: HitModel) -> None:
    wanted = Wanted(model)

    model.index(STRETCH).data(RowRole)

    assert wanted.firsts == []


def test_a_row_that_comes_into_sight_is_read_with_its_neighbours_once(model: HitModel) -> None:
    wanted = Wanted(model)

    blank = [model.index(at).data(RowRole) for at in (STRETCH + 1, STRETCH + 2, 2 * STRETCH)]

    assert wanted.firsts == [STRETCH]
    assert [shown.headword.text for shown in blank] == ["", "", ""]


def test_rows_that_were_read_are_shown(model: HitModel) -> None:
    changed: list[tuple[int, int]] = []
    model.dataChanged.connect(lambda first, last, _: changed.append((first.row(), last.row())))

    model.fill(LISTING, STRETCH, stretch(STRETCH))

    assert changed == [(STRETCH + 1, 2 * STRETCH)]
    assert model.index(STRETCH + 1).data() == "term-0100"


def test_rows_of_another_list_are_dropped(model: HitModel) -> None:
    model.show_rows((row("cache"),))

    model.fill(LISTING, STRETCH, stretch(STRETCH))

    assert [model.row(at).ref.slug for at in range(model.rowCount())] == ["cache"]


def test_what_has_long_been_out_of_sight_is_read_anew(model: HitModel) -> None:
    for first in range(STRETCH, LONG, STRETCH):
        model.fill(LISTING, first, stretch(first))
    wanted = Wanted(model)

    model.index(1).data(RowRole)
    model.index(LONG).data(RowRole)

    assert wanted.firsts == [0]


def test_each_entry_is_found_where_it_stands_first(model: HitModel) -> None:
    assert model.position(EntryRef("basics", "abstraction")) == 0
    assert model.position(EntryRef("big", "term-0150")) == 151
    assert model.position(EntryRef("big", "gone")) == -1
    assert HitModel().position(EntryRef("big", "gone")) == -1
