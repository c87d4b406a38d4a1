"""One file, several connections: transactions, first starts at once, readers beside a writer."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from glossary_app.errors import BusyStoreError, DamagedStoreError, NotFoundError, StoreError
from glossary_app.model.entry import EntryRef
from glossary_app.model.locale import JA_JP
from glossary_app.store.file.database import Database, open_database
from glossary_app.store.file.kinds import USER
from glossary_app.store.store import Store
from glossary_app.store.user_data import UserData
from tests.unit.store.pages import abstraction, import_pages, ref, source_page

_ADD = "INSERT INTO searches (query, at) VALUES (:query, '2026-05-04T00:00:00')"


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    with closing(open_database(tmp_path / "user.db", USER, busy_seconds=0.05)) as opened:
        yield opened


def queries(database: Database) -> list[str]:
    return [row[0] for row in database.rows("SELECT query FROM searches ORDER BY query")]


def test_what_a_block_wrote_is_kept_when_it_ends(database: Database) -> None:
    with database.writing():
        database.execute(_ADD, {"query": "抽象化"})
        database.execute(_ADD, {"query": "token"})

    assert queries(database) == ["token", "抽象化"]


@pytest.mark.parametrize("fault", [ValueError, KeyboardInterrupt, GeneratorExit])
def test_what_a_block_wrote_is_undone_when_it_raises(
    database: Database, fault: type[BaseException]
) -> None:
    def write_and_fail() -> None:
        with database.writing():
            database.execute(_ADD, {"query": "token"})
            raise fault

    with pytest.raises(fault):
        write_and_fail()

    assert queries(database) == []
    assert not database.connection.in_transaction


def test_a_second_writer_is_refused_and_can_write_afterwards(
    database: Database, tmp_path: Path
) -> None:
    with closing(open_database(tmp_path / "user.db", USER, busy_seconds=0.05)) as other:
        with database.writing():
            database.execute(_ADD, {"query": "token"})
            with pytest.raises(BusyStoreError), other.writing():
                other.execute(_ADD, {"query": "prompt"})

        with other.writing():
            other.execute(_ADD, {"query": "prompt"})

    assert queries(database) == ["prompt", "token"]


def test_a_statement_that_fails_leaves_the_earlier_ones_of_its_block_to_be_undone(
    database: Database,
) -> None:
    database.execute(_ADD, {"query": "token"})

    def write_twice() -> None:
        with database.writing():
            database.execute(_ADD, {"query": "prompt"})
            database.execute(_ADD, {"query": "token"})

    with pytest.raises(sqlite3.IntegrityError):
        write_twice()

    assert queries(database) == ["token"]


def test_rows_changed_are_counted(database: Database) -> None:
    database.execute_many(_ADD, [{"query": "token"}, {"query": "prompt"}])

    assert database.execute("DELETE FROM searches WHERE query <> 'token'") == 1
    assert database.execute("DELETE FROM searches WHERE query = 'nothing'") == 0


def test_a_connection_that_was_closed_twice_is_no_fault(database: Database) -> None:
    database.close()

    database.close()


def test_two_processes_may_open_a_new_file_at_once(tmp_path: Path) -> None:
    file = tmp_path / "data" / "glossaries.db"
    script = (
        "import sys; from pathlib import Path; from glossary_app.store.store import Store;"
        "store = Store.open(Path(sys.argv[1])); print(store.generation()); store.close()"
    )

    starts = [
        subprocess.Popen(
            [sys.executable, "-c", script, str(file)], stdout=subprocess.PIPE, text=True
        )
        for _ in range(3)
    ]
    said = [start.communicate()[0].strip() for start in starts]

    assert [start.returncode for start in starts] == [0, 0, 0]
    assert len(set(said)) == 1
    assert said[0]


def test_readers_in_other_threads_see_whole_imports_only(store: Store, store_file: Path) -> None:
    stop = threading.Event()
    seen: set[int] = set()

    def read() -> None:
        with closing(Store.open(store_file)) as reader:
            while not stop.is_set():
                seen.add(reader.entry_count(None))

    reader = threading.Thread(target=read)
    reader.start()
    for size in (40, 0, 40):
        import_pages(store, [source_page(f"entry-{n}", f"Entry {n}") for n in range(size)])
    stop.set()
    reader.join()

    assert seen <= {0, 40}


def test_a_folder_that_cannot_be_made_is_told_with_its_path(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file in the way", encoding="utf-8")

    with pytest.raises(StoreError) as raised:
        Store.open(tmp_path / "data" / "deeper" / "glossaries.db")

    assert str(tmp_path) in raised.value.where


def test_an_iterator_that_is_abandoned_holds_nothing(store: Store, store_file: Path) -> None:
    import_pages(store, [source_page(f"entry-{n}", f"Entry {n}") for n in range(300)])
    reading = store.entries(None)
    next(reading)

    with closing(Store.open(store_file, busy_seconds=0.05)) as other:
        import_pages(other, abstraction())

    assert store.entry_count(None) == 1


@pytest.mark.parametrize("left", [None, b""])
def test_a_file_that_was_made_before_must_be_there_and_hold_something(
    tmp_path: Path, left: bytes | None
) -> None:
    path = tmp_path / "glossaries.db"
    if left is not None:
        path.write_bytes(left)

    with pytest.raises(DamagedStoreError, match=r"missing|empty"):
        Store.open_existing(path)

    assert path.exists() == (left is not None)


def test_names_that_look_like_sql_are_names(store: Store) -> None:
    hostile = "x'); DROP TABLE pages; --"
    import_pages(store, [source_page(hostile, hostile), *abstraction()])

    assert store.find_slug(hostile) == (ref(hostile),)
    assert store.look_up(hostile) == (ref(hostile),)
    assert [entry.ref for entry in store.entries_of([ref(hostile)])] == [ref(hostile)]
    with pytest.raises(NotFoundError), store.removing(hostile):
        pass
    assert store.entry_count(None) == 2


@pytest.mark.parametrize("wildcard", ["%", "_", "*", "?", "[a-z]"])
def test_wildcards_of_sql_are_letters_like_others(store: Store, wildcard: str) -> None:
    import_pages(store, abstraction())

    assert ref("abstraction") not in store.look_up(wildcard)
    assert ref("abstraction") not in store.look_up_prefix(wildcard, 10)


def test_two_programs_keep_their_bookmarks_apart_and_together(tmp_path: Path) -> None:
    first = UserData.open(tmp_path / "user.db")
    second = UserData.open(tmp_path / "user.db")
    with closing(first), closing(second):
        first.add_bookmark(EntryRef("starter", "token"))
        second.add_bookmark(EntryRef("starter", "prompt"))
        second.add_visit(EntryRef("starter", "prompt"), JA_JP)

        assert {found.ref.slug for found in first.bookmarks()} == {"token", "prompt"}
        assert first.bookmarks() == second.bookmarks()
        assert [visit.ref.slug for visit in first.visits(5)] == ["prompt"]


def test_a_file_put_back_from_a_copy_bears_another_name_than_what_came_after(
    store: Store, store_file: Path, tmp_path: Path
) -> None:
    import_pages(store, abstraction())
    copied = store.generation()
    import_pages(store, [source_page("token", "Token")])
    later = store.generation()
    import_pages(store, abstraction())

    assert len({copied, later, store.generation()}) == 3
