"""The reader decides which entry is shown, in which tab, and what becomes of late answers."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from glossary_app.errors import NotFoundError
from glossary_app.gui.background.lanes import Lanes
from glossary_app.gui.reading.questions import OpenedEntry
from glossary_app.gui.reading.reader import Reader
from glossary_app.gui.reading.trail import Step, Trail
from glossary_app.gui.reading.views import view_locales
from glossary_app.model.article import Place
from glossary_app.model.entry import EntryRef
from glossary_app.model.locale import EN_US, JA_JP
from glossary_app.settings import View
from tests.gui.conftest import FakeLibrary, HandLane

ABSTRACTION = EntryRef("basics", "abstraction")
ENCAPSULATION = EntryRef("basics", "encapsulation")
CACHE = EntryRef("systems", "cache")
GONE = EntryRef("basics", "gone")


def trails(*refs: EntryRef) -> tuple[Trail, ...]:
    return tuple(Trail((Step(ref),)) for ref in refs)


class Desk:
    """Notes what the reader tells."""

    def __init__(self, reader: Reader) -> None:
        self.opened: list[tuple[str, Place]] = []
        self.faults: list[Exception] = []
        self.tab_changes = 0
        reader.entry_opened.connect(self._note_entry)
        reader.tabs_changed.connect(self._note_tabs)

    def _note_entry(self, opened: OpenedEntry, place: Place) -> None:
        self.opened.append((opened.entry.ref.slug, place))

    def _note_tabs(self) -> None:
        self.tab_changes += 1

    @property
    def slugs(self) -> list[str]:
        return [slug for slug, _ in self.opened]


@pytest.fixture
def lane(library: FakeLibrary, qapp: QApplication) -> HandLane:
    return HandLane(library)


@pytest.fixture
def places() -> list[Place]:
    """Where in the article the reader is: the last of these."""
    return [Place()]


@pytest.fixture
def reader(lane: HandLane, places: list[Place]) -> Reader:
    return Reader(Lanes(lane, lane), lambda: places[-1])


@pytest.fixture
def desk(reader: Reader, lane: HandLane) -> Desk:
    desk = Desk(reader)
    lane.tell_faults(desk.faults.append)
    return desk


def test_a_new_reader_has_an_empty_tab(reader: Reader) -> None:
    assert reader.is_idle
    assert reader.tab_refs == (None,)
    assert reader.tab_title(0) == ""
    assert reader.opened is None


def test_an_entry_is_shown_when_it_has_been_read(
    reader: Reader, lane: HandLane, desk: Desk
) -> None:
    reader.open(ABSTRACTION)
    before = desk.slugs

    lane.answer_all()

    assert before == []
    assert desk.slugs == ["abstraction"]
    assert not reader.is_idle


def test_only_the_entry_that_was_asked_for_last_is_shown(
    reader: Reader, lane: HandLane, desk: Desk
) -> None:
    reader.open(ABSTRACTION)
    reader.open(CACHE)

    lane.answer_all()

    assert desk.slugs == ["cache"]


def test_a_late_answer_changes_nothing(reader: Reader, lane: HandLane, desk: Desk) -> None:
    reader.open(ABSTRACTION)
    late = lane.waiting.pop(0)
    lane.waiting.clear()
    reader.open(CACHE)
    lane.answer_all()

    lane.answer(late)

    assert desk.slugs == ["cache"]
    assert reader.opened is not None
    assert reader.opened.entry.ref == CACHE


def test_a_late_fault_is_not_told(reader: Reader, lane: HandLane, desk: Desk) -> None:
    reader.open(GONE)
    late = lane.waiting.pop(0)
    lane.waiting.clear()
    reader.open(CACHE)
    lane.answer_all()

    lane.answer(late)

    assert desk.faults == []


def test_an_entry_that_is_gone_is_a_fault(reader: Reader, lane: HandLane, desk: Desk) -> None:
    reader.open(GONE)

    lane.waiting = lane.waiting[:1]
    lane.answer_all()

    assert [type(fault) for fault in desk.faults] == [NotFoundError]
    assert reader.opened is None


def test_an_entry_that_was_opened_is_remembered(
    reader: Reader, lane: HandLane, library: FakeLibrary
) -> None:
    reader.set_view(View.JAPANESE)

    reader.open(ABSTRACTION)
    lane.answer_all()

    assert [(visit.ref, visit.locale) for visit in library.user.seen] == [(ABSTRACTION, JA_JP)]


def test_an_entry_that_was_only_looked_at_is_not_remembered(
    reader: Reader, lane: HandLane, library: FakeLibrary
) -> None:
    reader.preview(ABSTRACTION)
    lane.answer_all()

    assert library.user.seen == []


def test_looking_at_the_entry_that_is_shown_asks_nothing(reader: Reader, lane: HandLane) -> None:
    reader.open(ABSTRACTION)
    lane.answer_all()

    reader.preview(ABSTRACTION)

    assert lane.waiting == []


def test_going_back_finds_the_place_that_was_left(
    reader: Reader, lane: HandLane, desk: Desk, places: list[Place]
) -> None:
    reader.open(ABSTRACTION)
    lane.answer_all()
    places.append(Place("usage/1", 0.25))
    reader.open(CACHE)
    lane.answer_all()

    reader.back()
    lane.answer_all()

    assert desk.opened[-1] == ("abstraction", Place("usage/1", 0.25))


def test_there_is_nothing_before_the_first_entry(
    reader: Reader, lane: HandLane, desk: Desk
) -> None:
    reader.open(ABSTRACTION)
    lane.answer_all()

    reader.back()
    reader.forward()
    lane.answer_all()

    assert desk.slugs == ["abstraction"]


def test_each_tab_has_a_trail_of_its_own(reader: Reader, lane: HandLane) -> None:
    reader.open(ABSTRACTION)
    reader.open_in_tab(CACHE)
    lane.answer_all()

    reader.open(ENCAPSULATION)
    lane.answer_all()

    assert reader.tab_refs == (ABSTRACTION, ENCAPSULATION)
    assert reader.trail.can_go_back
    reader.show_tab(0)
    assert not reader.trail.can_go_back


def test_a_tab_opens_beside_the_one_that_is_shown(reader: Reader, lane: HandLane) -> None:
    reader.open(ABSTRACTION)
    reader.open_in_tab(CACHE)
    reader.show_tab(0)

    reader.open_in_tab(ENCAPSULATION)
    lane.answer_all()

    assert reader.tab_refs == (ABSTRACTION, ENCAPSULATION, CACHE)
    assert reader.tab == 1


@pytest.mark.parametrize(
    ("shown", "closed", "left", "now"),
    [
        (0, 0, ("encapsulation", "cache"), 0),
        (2, 2, ("abstraction", "encapsulation"), 1),
        (2, 0, ("encapsulation", "cache"), 1),
        (0, 2, ("abstraction", "encapsulation"), 0),
    ],
)
def test_closing_a_tab_shows_its_neighbour(
    reader: Reader, lane: HandLane, shown: int, closed: int, left: tuple[str, ...], now: int
) -> None:
    reader.restore(trails(ABSTRACTION, ENCAPSULATION, CACHE), shown, Place())
    lane.answer_all()

    reader.close_tab(closed)
    lane.answer_all()

    assert tuple(ref.slug for ref in reader.tab_refs if ref) == left
    assert reader.tab == now


@pytest.mark.parametrize("number", [-1, 5])
def test_a_tab_that_is_not_there_is_neither_shown_nor_closed(
    reader: Reader, lane: HandLane, number: int
) -> None:
    reader.restore(trails(ABSTRACTION, CACHE), 0, Place())
    lane.answer_all()

    reader.show_tab(number)
    reader.close_tab(number)

    assert reader.tab_refs == (ABSTRACTION, CACHE)
    assert lane.waiting == []


def test_tabs_go_round(reader: Reader, lane: HandLane) -> None:
    reader.restore(trails(ABSTRACTION, CACHE), 1, Place())

    reader.show_next_tab()

    assert reader.tab == 0


def test_a_tab_is_called_by_its_headword_once_it_is_known(reader: Reader, lane: HandLane) -> None:
    reader.restore(trails(ABSTRACTION, CACHE), 0, Place())
    before = reader.tab_title(0)

    lane.answer_all()

    assert (before, reader.tab_title(0), reader.tab_title(1)) == (
        "abstraction",
        "Abstraction",
        "Cache",
    )


def test_a_tab_is_called_by_its_headword_in_the_language_that_is_read(
    reader: Reader, lane: HandLane
) -> None:
    reader.restore(trails(ABSTRACTION, CACHE), 0, Place())
    lane.answer_all()

    reader.set_view(View.JAPANESE)

    # There is no Japanese page of the other entry.
    assert [reader.tab_title(number) for number in range(2)] == ["抽象化", "Cache"]


def test_a_name_is_looked_up_and_then_opened(reader: Reader, lane: HandLane, desk: Desk) -> None:
    reader.open_named("systems/cache")

    lane.answer_all()

    assert desk.slugs == ["cache"]


def test_the_best_hit_stands_for_a_name_that_nobody_has(
    reader: Reader, lane: HandLane, desk: Desk
) -> None:
    reader.open_named("カプセル")

    lane.answer_all()

    assert desk.slugs == ["encapsulation"]


def test_a_name_without_any_hit_is_a_fault(reader: Reader, lane: HandLane, desk: Desk) -> None:
    reader.open_named("monad")

    lane.answer_all()

    assert [str(fault) for fault in desk.faults] == ["monad: no such entry"]


def test_a_name_that_is_found_late_does_not_open(
    reader: Reader, lane: HandLane, desk: Desk
) -> None:
    reader.open_named("cache")
    late = lane.waiting.pop(0)
    reader.open(ABSTRACTION)

    lane.answer(late)
    lane.answer_all()

    assert desk.slugs == ["abstraction"]


def test_reading_again_keeps_the_place(
    reader: Reader, lane: HandLane, desk: Desk, places: list[Place]
) -> None:
    reader.open(ABSTRACTION)
    lane.answer_all()
    places.append(Place("usage/1", 0.5))

    reader.reload()
    lane.answer_all()

    assert desk.opened[-1] == ("abstraction", Place("usage/1", 0.5))


def test_reading_again_does_not_bring_back_what_was_just_left(
    reader: Reader, lane: HandLane, desk: Desk
) -> None:
    reader.open(ABSTRACTION)
    lane.answer_all()
    reader.open(ENCAPSULATION)

    reader.reload()
    lane.answer_all()

    assert [slug for slug, _ in desk.opened] == ["abstraction", "encapsulation"]


def test_nothing_is_read_again_while_nothing_is_shown(reader: Reader, lane: HandLane) -> None:
    reader.reload()

    assert lane.waiting == []


def test_a_star_is_told_and_kept(reader: Reader, lane: HandLane) -> None:
    reader.open(ABSTRACTION)
    lane.answer_all()

    reader.flip_star()
    lane.answer_all()

    assert reader.opened is not None
    assert reader.opened.is_starred


def test_nothing_has_no_star(reader: Reader, lane: HandLane) -> None:
    reader.flip_star()

    assert lane.waiting == []


def test_a_view_is_told_once(reader: Reader) -> None:
    told: list[View] = []
    reader.view_changed.connect(told.append)

    reader.set_view(View.BOTH)
    reader.set_view(View.BOTH)

    assert told == [View.BOTH]
    assert reader.locale == EN_US


def test_each_view_shows_its_locales() -> None:
    assert [view_locales(view) for view in View] == [(EN_US,), (JA_JP,), (EN_US, JA_JP)]
