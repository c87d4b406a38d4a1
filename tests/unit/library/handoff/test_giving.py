"""A hand-off is one text within its budget, and says what is not in it."""

from __future__ import annotations

from pathlib import Path

import pytest

from glossary_app.library.handoff.values import HandoffForm, HandoffWish
from glossary_app.library.library import Library
from glossary_app.model.entry import EntryRef
from glossary_app.paths import folders_below

CSV = "id,term:en-US,definition:en-US\n" + "".join(
    f"term-{number},Term {number},{'A thing that is explained at some length. ' * 4}\n"
    for number in range(6)
)
REFS = tuple(EntryRef("office", f"term-{number}") for number in range(6))


@pytest.fixture
def library(tmp_path: Path) -> Library:
    from glossary_app.library.turns import without_progress
    from glossary_app.model.imports.options import ImportOptions

    table = tmp_path / "office.csv"
    table.write_text(CSV, "utf-8")
    made = Library.open(folders_below(tmp_path / "home"), starter=False)
    without_progress(made.import_path(table, ImportOptions()))
    return made


def test_drafts_are_held_back_and_counted(library: Library) -> None:
    found = library.hand_off(HandoffWish(REFS))
    with_drafts = library.hand_off(HandoffWish(REFS, include_drafts=True))

    assert found.pages + found.withheld == 6
    assert (with_drafts.pages, with_drafts.refs) == (6, REFS)


@pytest.mark.parametrize("form", HandoffForm)
def test_the_budget_holds_and_what_has_no_room_is_counted(
    library: Library, form: HandoffForm
) -> None:
    found = library.hand_off(HandoffWish(REFS, form, None, 1500, include_drafts=True))

    assert 0 < len(found.text) <= 1500
    assert found.no_room == 6 - len(found.refs) > 0


def test_too_little_room_gives_no_text(library: Library) -> None:
    found = library.hand_off(HandoffWish(REFS, budget=3, include_drafts=True))

    assert (found.text, found.no_room) == ("", 6)


def test_what_is_taken_along_is_noted_until_that_is_switched_off(library: Library) -> None:
    found = library.hand_off(HandoffWish(REFS[:2], include_drafts=True))

    library.note_given(found)
    library.switch_given(on=False)
    library.note_given(found)

    given = library.given()
    assert not given.is_on
    assert [answer.entries for answer in given.answers] == [("office/term-0", "office/term-1")]
    library.empty_given()
    assert library.given().answers == ()
