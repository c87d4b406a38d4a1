"""Back and forward."""

from __future__ import annotations

from glossary_app.gui.reading.trail import Step, Trail
from glossary_app.model.article import Place
from glossary_app.model.entry import EntryRef

ABSTRACTION = EntryRef("basics", "abstraction")
CACHE = EntryRef("basics", "cache")
COHESION = EntryRef("basics", "cohesion")


def refs_back_from(trail: Trail) -> list[EntryRef]:
    found = []
    while (step := trail.go(-1)) is not None:
        found.append(step.ref)
    return found


def test_an_empty_trail_leads_nowhere() -> None:
    trail = Trail()

    assert trail.current is None
    assert not trail.can_go_back
    assert not trail.can_go_forward
    assert trail.go(-1) is None


def test_back_leads_through_what_was_visited() -> None:
    trail = Trail()
    for ref in (ABSTRACTION, CACHE, COHESION):
        trail.visit(ref)

    assert refs_back_from(trail) == [CACHE, ABSTRACTION]
    assert trail.can_go_forward


def test_the_place_is_found_again() -> None:
    trail = Trail()
    trail.visit(ABSTRACTION)
    trail.remember(Place("usage/2", 0.5))
    trail.visit(CACHE)

    step = trail.go(-1)

    assert step is not None
    assert step.place == Place("usage/2", 0.5)


def test_a_visit_forgets_the_steps_ahead() -> None:
    trail = Trail()
    trail.visit(ABSTRACTION)
    trail.visit(CACHE)
    trail.go(-1)

    trail.visit(COHESION)

    assert not trail.can_go_forward
    assert refs_back_from(trail) == [ABSTRACTION]


def test_the_same_entry_again_is_no_step() -> None:
    trail = Trail()
    trail.visit(ABSTRACTION)

    trail.visit(ABSTRACTION)

    assert not trail.can_go_back


def test_what_is_only_looked_at_gives_way_to_the_next() -> None:
    trail = Trail()
    trail.visit(ABSTRACTION)
    trail.visit(CACHE, settled=False)

    trail.visit(COHESION, settled=False)

    assert refs_back_from(trail) == [ABSTRACTION]


def test_what_was_gone_into_stays() -> None:
    trail = Trail()
    trail.visit(ABSTRACTION, settled=False)
    trail.visit(ABSTRACTION)

    trail.visit(CACHE, settled=False)

    assert refs_back_from(trail) == [ABSTRACTION]


def test_what_a_link_was_followed_from_stays() -> None:
    trail = Trail()
    trail.visit(ABSTRACTION, settled=False)

    trail.visit(CACHE)

    assert refs_back_from(trail) == [ABSTRACTION]


def test_what_lies_behind_and_ahead_can_be_told_and_taken_up_again() -> None:
    trail = Trail()
    for ref in (ABSTRACTION, CACHE, COHESION):
        trail.visit(ref)
    trail.go(-1)

    behind, ahead = trail.behind, trail.ahead
    again = Trail((*map(Step, behind), Step(CACHE)), tuple(map(Step, ahead)))

    assert (behind, ahead) == ((ABSTRACTION,), (COHESION,))
    assert again.current == Step(CACHE)
    assert (again.behind, again.ahead) == (behind, ahead)
    assert again.go(1) == Step(COHESION)
    assert Trail().behind == Trail().ahead == ()
