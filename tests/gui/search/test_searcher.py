"""The searcher turns queries into rows, and asks nothing twice."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from glossary_app.errors import IndexUnusableError
from glossary_app.gui.background.lanes import Lanes
from glossary_app.gui.search.browse import Browsed
from glossary_app.gui.search.questions import REHEARSED
from glossary_app.gui.search.rows import Row
from glossary_app.gui.search.scope import Scope
from glossary_app.gui.search.searcher import Searcher, is_sure
from glossary_app.gui.widgets.composing_line import Query
from glossary_app.model.entry import Entry, EntryRef
from glossary_app.model.hit import (
    Hit,
    Match,
    MatchField,
    MatchRule,
    SearchAnswer,
    SearchRequest,
    Snippet,
    Tier,
)
from glossary_app.model.locale import EN_US, JA_JP
from tests.gui.conftest import FakeLibrary, HandLane, make_page


class Panel:
    """Notes what the searcher tells."""

    def __init__(self, searcher: Searcher) -> None:
        self.said: list[tuple[str, tuple[str, ...]]] = []
        searcher.answered.connect(self._note_hits)
        searcher.browsed.connect(self._note_browsed)
        searcher.found_nothing.connect(self._note_nothing)

    def _note_hits(self, answer: SearchAnswer, rows: tuple[Row, ...]) -> None:
        self.said.append((answer.query, tuple(row.headword.text for row in rows)))

    def _note_browsed(self, browsed: Browsed) -> None:
        rows = browsed.favourites + browsed.first_rows
        self.said.append(("", tuple(row.headword.text for row in rows)))

    def _note_nothing(self, answer: SearchAnswer) -> None:
        self.said.append((answer.query, ()))

    def note_fault(self, fault: Exception) -> None:
        self.said.append(("fault", (str(fault),)))


@pytest.fixture
def lane(library: FakeLibrary, qapp: QApplication) -> HandLane:
    return HandLane(library)


@pytest.fixture
def searcher(lane: HandLane) -> Searcher:
    return Searcher(Lanes(lane, lane))


@pytest.fixture
def panel(searcher: Searcher, lane: HandLane) -> Panel:
    panel = Panel(searcher)
    lane.tell_faults(panel.note_fault)
    return panel


def test_a_query_is_answered_with_rows(searcher: Searcher, lane: HandLane, panel: Panel) -> None:
    searcher.search(Query("encap"))

    lane.answer_all()

    assert panel.said == [("encap", ("Encapsulation",))]


def test_blanks_are_no_query(searcher: Searcher, lane: HandLane, panel: Panel) -> None:
    searcher.search(Query("   "))

    lane.answer_all()

    assert panel.said == [("", ("Abstraction", "Cache", "Encapsulation"))]


def test_only_the_last_of_many_queries_reaches_the_library(
    searcher: Searcher, lane: HandLane, panel: Panel, library: FakeLibrary
) -> None:
    for text in ("e", "en", "enc"):
        searcher.search(Query(text))

    lane.answer_all()

    assert [request.query for request in library.requests] == ["enc"]
    assert [query for query, _ in panel.said] == ["enc"]


def test_an_answer_that_comes_late_is_dropped(
    searcher: Searcher, lane: HandLane, panel: Panel
) -> None:
    searcher.search(Query("cache"))
    job, answered, _ = lane.waiting.pop(0)
    answer = job(lane._library)
    searcher.search(Query("encap"))
    lane.answer_all()

    answered(answer)

    assert [query for query, _ in panel.said] == ["encap"]


def test_a_fault_is_told_unless_it_is_late(
    searcher: Searcher, lane: HandLane, panel: Panel
) -> None:
    fault = IndexUnusableError("index", "damaged")
    searcher.search(Query("cache"))
    late = lane.waiting.pop(0)
    searcher.search(Query("cach"))
    newest = lane.waiting.pop(0)

    late[2](fault)
    newest[2](fault)

    assert panel.said == [("fault", ("index: damaged",))]


def test_nothing_found_is_told_for_what_is_committed(
    searcher: Searcher, lane: HandLane, panel: Panel
) -> None:
    searcher.search(Query("zzz"))

    lane.answer_all()

    assert panel.said == [("zzz", ())]


def test_nothing_found_is_not_told_while_composing(
    searcher: Searcher, lane: HandLane, panel: Panel
) -> None:
    searcher.search(Query("ちゅうｓ", provisional=True))

    lane.answer_all()

    assert panel.said == []


def test_another_locale_asks_again_and_heads_the_rows(
    searcher: Searcher, lane: HandLane, panel: Panel, library: FakeLibrary
) -> None:
    searcher.search(Query("encap"))
    lane.answer_all()

    searcher.set_locale(JA_JP)
    lane.answer_all()

    assert [request.locale for request in library.requests] == [EN_US, JA_JP]
    assert panel.said[-1] == ("encap", ("カプセル化",))


def test_the_same_locale_asks_nothing(searcher: Searcher, lane: HandLane) -> None:
    searcher.set_locale(EN_US)

    assert lane.waiting == []


def test_another_interface_language_says_the_same_answer_again(
    searcher: Searcher, lane: HandLane, panel: Panel, library: FakeLibrary
) -> None:
    searcher.search(Query("encap"))
    lane.answer_all()

    searcher.rephrase()

    assert panel.said == [("encap", ("Encapsulation",))] * 2
    assert len(library.requests) == 1


def test_a_star_changes_the_browse_list_but_no_hits(searcher: Searcher, lane: HandLane) -> None:
    searcher.search(Query("encap"))
    lane.answer_all()
    searcher.repeat_browse()
    while_searching = list(lane.waiting)
    searcher.search(Query(""))
    lane.answer_all()

    searcher.repeat_browse()

    assert while_searching == []
    assert len(lane.waiting) == 1


def test_a_visit_outdates_the_browse_list_until_it_is_read_again(
    searcher: Searcher, lane: HandLane
) -> None:
    searcher.search(Query(""))
    lane.answer_all()
    fresh = searcher.is_outdated

    searcher.note_visit()
    after_visit = searcher.is_outdated
    searcher.search(Query("cache"))
    lane.answer_all()
    with_hits = searcher.is_outdated
    searcher.search(Query(""))
    lane.answer_all()

    assert (fresh, after_visit, with_hits, searcher.is_outdated) == (False, True, False, False)


@pytest.mark.parametrize(
    ("scope", "query", "found"),
    [
        (Scope(reviewed=True), "a", ("Abstraction", "Encapsulation")),
        (Scope(reviewed=True), "", ("Abstraction", "Encapsulation")),
        (Scope(glossary="systems"), "a", ("Cache",)),
        (Scope(glossary="systems"), "", ("Cache",)),
        (Scope(starred=True), "a", ("Cache",)),
        (Scope(starred=True), "", ("Cache",)),
        (Scope(noted=True), "a", ("Abstraction",)),
        (Scope(noted=True), "", ("Abstraction",)),
        (Scope(subject=("Design",)), "a", ("Encapsulation",)),
        (Scope(subject=("Design",)), "", ("Encapsulation",)),
    ],
)
def test_a_scope_holds_for_searching_and_browsing(
    searcher: Searcher,
    lane: HandLane,
    panel: Panel,
    library: FakeLibrary,
    scope: Scope,
    query: str,
    found: tuple[str, ...],
) -> None:
    library.user.starred.append(EntryRef("systems", "cache"))
    library.user.noted[EntryRef("basics", "abstraction")] = "general"
    library.categorised[EntryRef("basics", "encapsulation")] = "Design"
    searcher.set_scope(scope)

    searcher.search(Query(query))
    lane.answer_all()

    assert sorted(panel.said[-1][1]) == sorted(found)


def answer_in(tier: Tier) -> SearchAnswer:
    match = Match(tier, MatchField.HEADWORD, "Cache", MatchRule.IDENTICAL)
    ref = EntryRef("systems", "cache")
    hit = Hit(ref, "Cache", (), (), EN_US, "draft", True, match, Snippet(""))
    return SearchAnswer("cache", (hit,), 1, 0.1)


@pytest.mark.parametrize("tier", list(Tier))
def test_only_a_designation_that_begins_right_is_shown_at_once(tier: Tier) -> None:
    unsure = tier in (Tier.SUBSTRING, Tier.FULL_TEXT, Tier.SIMILAR)

    assert is_sure(answer_in(tier)) is not unsure


def test_no_hit_is_never_sure() -> None:
    assert not is_sure(SearchAnswer("zzz", (), 0, 0.1))


def many_entries() -> FakeLibrary:
    """More entries than fit on a screen, all found by the same letters."""
    refs = [EntryRef("numbers", f"number-{count:02}") for count in range(30)]
    return FakeLibrary(
        Entry(ref, (make_page(EN_US, f"Number {ref.slug[-2:]}", "A number."),)) for ref in refs
    )


# As many as are in sight, but never more than the whole list holds.
@pytest.mark.parametrize(("in_sight", "asked"), [(11, 11), (400, 50)])
def test_a_screen_of_hits_is_asked_for_first(
    searcher: Searcher, lane: HandLane, library: FakeLibrary, in_sight: int, asked: int
) -> None:
    searcher.see(in_sight)
    searcher.search(Query("a"))

    lane.answer_all()

    assert library.requests == [SearchRequest("a", EN_US, limit=asked)]


def test_the_rest_follows_when_nobody_types(qapp: QApplication, qtbot: QtBot) -> None:
    lane = HandLane(many_entries())
    searcher = Searcher(Lanes(lane, lane))
    told: list[tuple[Row, ...]] = []
    searcher.answered.connect(lambda _, rows: told.append(rows))
    searcher.continued.connect(told.append)
    searcher.see(20)
    searcher.search(Query("number"))
    lane.answer_all()

    qtbot.waitUntil(lambda: bool(lane.waiting))
    lane.answer_all()

    first, whole = told
    assert (len(first), len(whole)) == (20, 30)
    assert whole[:20] == first


def test_the_rest_of_an_older_query_is_dropped(qapp: QApplication, qtbot: QtBot) -> None:
    lane = HandLane(many_entries())
    searcher = Searcher(Lanes(lane, lane))
    told: list[tuple[Row, ...]] = []
    searcher.continued.connect(told.append)
    searcher.see(20)
    searcher.search(Query("number"))
    lane.answer_all()
    qtbot.waitUntil(lambda: bool(lane.waiting))
    late = lane.waiting.pop()
    searcher.search(Query("number 0"))

    lane.answer(late)
    lane.answer_all()

    assert told == []


@pytest.mark.parametrize("indexed", [True, False])
def test_a_rehearsal_searches_and_tells_nobody(
    searcher: Searcher,
    lane: HandLane,
    panel: Panel,
    library: FakeLibrary,
    indexed: bool,  # noqa: FBT001 - a case
) -> None:
    library.indexed = indexed

    for _ in searcher.rehearse():
        lane.answer_all()

    assert [request.query for request in library.requests] == list(REHEARSED if indexed else ())
    assert panel.said == []


_REHEARSAL = """
import sys
from pathlib import Path
from glossary_app.gui.search.questions import REHEARSED, rehearse
from glossary_app.library.library import Library
from glossary_app.paths import folders_below
library = Library.open(folders_below(Path(sys.argv[1])), starter=True)
for _ in library.reindex():
    pass
for text in REHEARSED:
    rehearse(library, text)
library.close()
print(sorted(name for name in sys.modules if name in ("rapidfuzz", "whoosh")))
"""


def test_a_rehearsal_loads_nothing_that_only_misspelt_queries_need(tmp_path: Path) -> None:
    said = subprocess.run(
        [sys.executable, "-c", _REHEARSAL, str(tmp_path)], capture_output=True, check=True
    )

    assert said.stdout.split() == [b"['whoosh']"]
