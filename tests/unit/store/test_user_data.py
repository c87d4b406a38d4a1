"""Bookmarks, notes, history and searches are the user's own, whatever becomes of glossaries."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest

from glossary_app.errors import DamagedStoreError
from glossary_app.model.entry import EntryRef
from glossary_app.model.locale import EN_US, JA_JP
from glossary_app.model.user import Bookmark, Note, Visit
from glossary_app.store.file.kinds import USER
from glossary_app.store.file.mending import find_damage
from glossary_app.store.store import Store
from glossary_app.store.user_data import MOST_SEARCHES, MOST_VISITS, UserData, utc_now
from tests.unit.store.connections import is_open, keep_opened
from tests.unit.store.pages import abstraction, import_pages, ref

NOON = datetime(2026, 5, 4, 12, tzinfo=UTC)


class TickingClock:
    """A clock that is one second later each time it is read."""

    def __init__(self) -> None:
        self.time = NOON

    def __call__(self) -> datetime:
        self.time += timedelta(seconds=1)
        return self.time


def at(seconds: int) -> datetime:
    return NOON + timedelta(seconds=seconds)


@pytest.fixture
def user(tmp_path: Path) -> Iterator[UserData]:
    opened = UserData.open(tmp_path / "user.db", TickingClock())
    yield opened
    opened.close()


def test_bookmarks_are_listed_with_the_newest_first(user: UserData) -> None:
    user.add_bookmark(ref("model"))
    user.add_bookmark(ref("abstraction"))

    assert user.bookmarks() == (
        Bookmark(ref("abstraction"), at(2)),
        Bookmark(ref("model"), at(1)),
    )


def test_a_bookmark_keeps_its_time_when_it_is_set_again(user: UserData) -> None:
    user.add_bookmark(ref("model"))
    user.add_bookmark(ref("model"))

    assert user.bookmarks() == (Bookmark(ref("model"), at(1)),)


def test_a_bookmark_can_be_taken_away(user: UserData) -> None:
    user.add_bookmark(ref("model"))
    was_bookmarked = user.is_bookmarked(ref("model"))

    user.remove_bookmark(ref("model"))
    user.remove_bookmark(ref("never-there"))

    assert was_bookmarked
    assert not user.is_bookmarked(ref("model"))
    assert user.bookmarks() == ()


def test_bookmarks_of_equal_slugs_in_two_glossaries_are_two(user: UserData) -> None:
    user.add_bookmark(ref("model"))

    assert not user.is_bookmarked(ref("model", "zoology"))


def test_a_note_is_kept_replaced_and_removed(user: UserData) -> None:
    user.set_note(ref("model"), "模型ではない。")
    user.set_note(ref("model"), "模型でもある。\n例を探す。")
    user.set_note(ref("abstraction"), "see page 4")

    notes = user.notes()
    user.set_note(ref("abstraction"), "  \n")

    assert notes == (
        Note(ref("abstraction"), "see page 4", at(3)),
        Note(ref("model"), "模型でもある。\n例を探す。", at(2)),
    )
    assert user.note(ref("model")) == "模型でもある。\n例を探す。"
    assert user.note(ref("abstraction")) == ""


def test_visits_are_listed_with_the_newest_first(user: UserData) -> None:
    user.add_visit(ref("model"), EN_US)
    user.add_visit(ref("abstraction"), JA_JP)
    user.add_visit(ref("model"), EN_US)

    assert user.visits(2) == (
        Visit(ref("model"), EN_US, at(3)),
        Visit(ref("abstraction"), JA_JP, at(2)),
    )


def test_old_visits_are_forgotten(user: UserData) -> None:
    for number in range(MOST_VISITS + 5):
        user.add_visit(ref(f"term-{number}"), EN_US)

    visits = user.visits(MOST_VISITS * 2)

    assert len(visits) == MOST_VISITS
    assert visits[-1].ref == ref("term-5")


def test_the_history_can_be_cleared(user: UserData) -> None:
    user.add_visit(ref("model"), EN_US)
    user.add_search("model")

    user.forget_visits()
    user.forget_searches()

    assert user.visits(10) == ()
    assert user.searches(10) == ()


def test_each_search_is_kept_once_with_the_newest_first(user: UserData) -> None:
    for query in ("kikai", "機械学習", " kikai ", "", "　"):
        user.add_search(query)

    assert user.searches(10) == ("kikai", "機械学習")
    assert user.searches(1) == ("kikai",)


def test_old_searches_are_forgotten(user: UserData) -> None:
    for number in range(MOST_SEARCHES + 3):
        user.add_search(f"query {number}")

    searches = user.searches(MOST_SEARCHES * 2)

    assert len(searches) == MOST_SEARCHES
    assert searches[-1] == "query 3"


def test_times_are_kept_in_utc(tmp_path: Path) -> None:
    tokyo = timezone(timedelta(hours=9))
    path = tmp_path / "user.db"

    with closing(UserData.open(path, lambda: datetime(2026, 5, 4, 21, tzinfo=tokyo))) as user:
        user.add_bookmark(ref("model"))
        (bookmark,) = user.bookmarks()

    assert bookmark.added == NOON
    assert bookmark.added.tzinfo is UTC
    assert utc_now().tzinfo is UTC


def test_what_the_user_wrote_outlives_the_glossary(store: Store, tmp_path: Path) -> None:
    path = tmp_path / "user.db"
    import_pages(store, abstraction())
    with closing(UserData.open(path)) as user:
        user.add_bookmark(ref("abstraction"))
        user.set_note(ref("abstraction"), "see page 4")

    with store.removing("ai-terms"):
        pass
    import_pages(store, abstraction())

    with closing(UserData.open(path)) as user:
        bookmarked = [bookmark.ref for bookmark in user.bookmarks()]
        assert store.existing(bookmarked) == {ref("abstraction")}
        assert user.note(ref("abstraction")) == "see page 4"


def test_what_is_written_to_a_copy_in_memory_is_not_kept(tmp_path: Path) -> None:
    path = tmp_path / "user.db"
    with closing(UserData.open(path)) as user:
        user.add_bookmark(ref("abstraction"))
    with closing(UserData.open_in_memory(path)) as user:
        user.add_bookmark(ref("model"))
        user.add_visit(ref("model"), JA_JP)
        seen = {bookmark.ref for bookmark in user.bookmarks()}

    with closing(UserData.open(path)) as user:
        kept = [bookmark.ref for bookmark in user.bookmarks()]
        visits = user.visits(9)

    assert seen == {ref("abstraction"), ref("model")}
    assert (kept, visits) == ([ref("abstraction")], ())


def test_a_copy_in_memory_of_no_file_makes_none(tmp_path: Path) -> None:
    with closing(UserData.open_in_memory(tmp_path / "user.db")) as user:
        user.add_search("token")
        searches = user.searches(9)

    assert searches == ("token",)
    assert [*tmp_path.iterdir()] == []


def test_a_damaged_file_leaves_nothing_open_in_memory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "user.db"
    path.write_bytes(b"\x00garbage" * 500)
    opened = keep_opened(monkeypatch)

    with pytest.raises(DamagedStoreError):
        UserData.open_in_memory(path)

    assert len(opened) == 2
    assert [connection for connection in opened if is_open(connection)] == []


def test_a_file_knows_whether_it_was_written_to(tmp_path: Path) -> None:
    UserData.open(tmp_path / "user.db").close()
    with closing(UserData.open(tmp_path / "user.db")) as user:
        before = user.has_changed
        user.add_bookmark(ref("model"))

        assert (before, user.has_changed) == (False, True)


def test_a_damaged_file_is_told_in_plain_words(tmp_path: Path) -> None:
    path = tmp_path / "user.db"
    path.write_bytes(b"\x00garbage" * 500)

    with pytest.raises(DamagedStoreError, match=r"user\.db: the file is not a database"):
        UserData.open(path)


def test_a_time_that_is_none_is_damage_and_does_not_replace_the_good_copy(tmp_path: Path) -> None:
    file, copy = tmp_path / "user.db", tmp_path / "user.copy.db"
    with closing(UserData.open(file)) as user:
        user.add_visit(EntryRef("ai-terms", "abstraction"), EN_US)
        user.keep_copy(copy)
    good = copy.read_bytes()
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute("UPDATE visits SET at = 'x' || substr(at, 2)")

    with closing(UserData.open(file)) as user:
        with pytest.raises(DamagedStoreError):
            user.visits(5)
        with pytest.raises(DamagedStoreError, match="no time"):
            user.keep_copy(copy)

    assert "no time" in find_damage(file, USER)
    assert copy.read_bytes() == good


def test_what_is_missing_is_written_down_once_and_in_its_order(user: UserData) -> None:
    for query in ("フーガ", " fugue ", "フーガ", "  "):
        user.add_missing_term(query)

    listed = user.missing_terms()
    user.forget_missing_terms()

    assert listed == ("フーガ", "fugue")
    assert user.missing_terms() == ()


def test_the_history_is_as_long_as_is_wanted(user: UserData) -> None:
    for number in range(12):
        user.add_visit(EntryRef("sea", f"tide-{number}"), EN_US)
        user.add_search(f"tide {number}")

    user.shorten_history(10)

    assert [visit.ref.slug for visit in user.visits(50)][::9] == ["tide-11", "tide-2"]
    assert len(user.searches(50)) == 10
