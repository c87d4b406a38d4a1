"""What a user adds is kept, whatever is written and in whatever order."""

from __future__ import annotations

import tempfile
from datetime import UTC, datetime, timedelta
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from glossary_app.model.entry import EntryRef
from glossary_app.model.locale import EN_US, JA_JP, Locale
from glossary_app.store.user_data import UserData

texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
refs = st.builds(
    EntryRef, st.sampled_from(["starter", "チーム"]), st.sampled_from(["token", "x'; --", "抽象化"])
)


class UserHistories(RuleBasedStateMachine):
    """Bookmarks, notes, visits and searches, with a restart now and then."""

    def __init__(self) -> None:
        super().__init__()
        self._folder = tempfile.TemporaryDirectory()
        self.file = Path(self._folder.name, "user.db")
        self.seconds = 0
        self.bookmarks: list[EntryRef] = []
        self.notes: dict[EntryRef, str] = {}
        self.visits: list[tuple[EntryRef, Locale]] = []
        self.searches: list[str] = []

    def now(self) -> datetime:
        self.seconds += 1
        return datetime(2026, 5, 4, tzinfo=UTC) + timedelta(seconds=self.seconds)

    @initialize()
    def open(self) -> None:
        self.user = UserData.open(self.file, self.now)

    def teardown(self) -> None:
        self.user.close()
        self._folder.cleanup()

    @rule()
    def start_again(self) -> None:
        self.user.close()
        self.user = UserData.open(self.file, self.now)

    @rule(ref=refs)
    def add_bookmark(self, ref: EntryRef) -> None:
        self.user.add_bookmark(ref)
        if ref not in self.bookmarks:
            self.bookmarks.insert(0, ref)

    @rule(ref=refs)
    def remove_bookmark(self, ref: EntryRef) -> None:
        self.user.remove_bookmark(ref)
        self.bookmarks = [kept for kept in self.bookmarks if kept != ref]

    @rule(ref=refs, text=texts)
    def set_note(self, ref: EntryRef, text: str) -> None:
        self.user.set_note(ref, text)
        self.notes.pop(ref, None)
        if text.strip():
            self.notes[ref] = text

    @rule(ref=refs, locale=st.sampled_from([EN_US, JA_JP]))
    def visit(self, ref: EntryRef, locale: Locale) -> None:
        self.user.add_visit(ref, locale)
        self.visits.insert(0, (ref, locale))

    @rule()
    def forget_visits(self) -> None:
        self.user.forget_visits()
        self.visits = []

    @rule(query=texts)
    def search(self, query: str) -> None:
        self.user.add_search(query)
        if query.strip():
            others = [kept for kept in self.searches if kept != query.strip()]
            self.searches = [query.strip(), *others]

    @rule()
    def forget_searches(self) -> None:
        self.user.forget_searches()
        self.searches = []

    @invariant()
    def everything_is_listed_with_the_newest_first(self) -> None:
        assert [found.ref for found in self.user.bookmarks()] == self.bookmarks
        assert [(note.ref, note.text) for note in self.user.notes()] == [
            *reversed(self.notes.items())
        ]
        visits = self.user.visits(100)
        assert [(visit.ref, visit.locale) for visit in visits] == self.visits
        assert list(self.user.searches(100)) == self.searches

    @invariant()
    def a_limit_gives_the_newest(self) -> None:
        assert list(self.user.searches(1)) == self.searches[:1]
        assert len(self.user.visits(2)) == min(2, len(self.visits))

    @invariant()
    def one_entry_can_be_asked_for(self) -> None:
        ref = EntryRef("starter", "token")
        assert self.user.is_bookmarked(ref) is (ref in self.bookmarks)
        assert self.user.note(ref) == self.notes.get(ref, "")


TestUserHistories = UserHistories.TestCase
TestUserHistories.settings = settings(deadline=None, max_examples=25, stateful_step_count=20)
