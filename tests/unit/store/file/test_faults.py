"""Faults of files, disks and other processes are told in plain words, and lose nothing."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from glossary_app.errors import (
    BusyStoreError,
    DamagedStoreError,
    DiskFullError,
    ReadOnlyStoreError,
    StoreError,
)
from glossary_app.store.file.database import open_database
from glossary_app.store.file.faults import Translation, store_error
from glossary_app.store.file.kinds import LIBRARY
from glossary_app.store.store import Store
from tests.unit.store.pages import AI, abstraction, import_pages, ref, source_page


@pytest.fixture
def other(store: Store, store_file: Path) -> Iterator[Store]:
    """A second connection that does not wait for the first."""
    opened = Store.open(store_file, busy_seconds=0.01)
    yield opened
    opened.close()


def test_a_file_that_is_no_database_is_refused_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "glossaries.db"
    path.write_text("Dear diary, " * 100)

    with pytest.raises(DamagedStoreError, match="not a database"):
        Store.open(path)

    assert path.read_text().startswith("Dear diary")


def test_a_damaged_file_says_so_and_what_to_do(store: Store, store_file: Path) -> None:
    import_pages(store, [source_page(f"term-{n}", f"Term {n}") for n in range(300)])
    store.close()
    damaged = bytearray(store_file.read_bytes())
    damaged[4096:] = b"\xff" * (len(damaged) - 4096)
    store_file.write_bytes(damaged)

    with pytest.raises(DamagedStoreError) as caught, closing(Store.open(store_file)) as opened:
        _ = [*opened.entries(None)]

    assert caught.value.where == str(store_file)
    assert caught.value.what == "the file is damaged"
    assert caught.value.now == "run 'glossary doctor --mend'"


def test_a_sound_file_has_no_faults(store: Store) -> None:
    import_pages(store, abstraction())

    assert store.faults() == ()
    assert [*store.altered_texts(None)] == []


def test_damage_that_sqlite_stumbles_over_is_a_fault(store: Store, store_file: Path) -> None:
    import_pages(store, [source_page(f"term-{n}", f"Term {n}") for n in range(300)])
    store.close()
    damaged = bytearray(store_file.read_bytes())
    damaged[-4096:] = b"\x00" * 4096
    store_file.write_bytes(damaged)

    with closing(Store.open(store_file)) as opened:
        faults = opened.faults()

    assert faults == ("the file is damaged",)


def test_damage_that_sqlite_overlooks_is_found_by_a_check(store: Store, store_file: Path) -> None:
    import_pages(store, [source_page(f"term-{n}", f"Term {n}") for n in range(300)])
    store.close()
    sound = store_file.read_bytes()
    # The slug stands in the table and in its index; only one of them is altered.
    store_file.write_bytes(sound.replace(b"ai-termsterm-123", b"ai-termsterm-xxx", 1))

    with closing(Store.open(store_file)) as opened:
        faults = opened.faults()

    assert any("missing from index" in fault for fault in faults)


def test_rows_without_their_page_are_found(store: Store, store_file: Path) -> None:
    import_pages(store, abstraction())
    with closing(sqlite3.connect(store_file)) as connection, connection:
        connection.execute("INSERT INTO tags VALUES (99, 0, 'stray')")

    assert store.faults() == ('a row of "tags" has lost its row of "pages"',)


def test_a_text_that_was_altered_behind_our_back_is_found(store: Store, store_file: Path) -> None:
    import_pages(store, abstraction())
    with closing(sqlite3.connect(store_file)) as connection, connection:
        connection.execute(
            "UPDATE source_texts SET text = 'forged'"
            " WHERE id IN (SELECT source FROM pages WHERE locale = 'ja-JP')"
        )

    assert [*store.altered_texts(None)] == [(ref("abstraction"), "ja-JP/abstraction.md")]
    assert [*store.altered_texts("zoology")] == []


def test_a_second_writer_is_told_that_the_first_is_at_work(store: Store, other: Store) -> None:
    with store.importing(AI, "/home/aiko", "csv") as session:
        session.save(source_page("model", "Model"))

        with pytest.raises(BusyStoreError) as caught:
            import_pages(other, abstraction())

    assert "another program is writing" in caught.value.what
    assert import_pages(other, abstraction()).added == 1


def test_others_read_the_old_content_during_an_import(store: Store, other: Store) -> None:
    import_pages(store, [source_page("model", "Model")])
    generation = other.generation()

    with store.importing(AI, "/home/aiko", "csv") as session:
        for number in range(3000):
            session.save(source_page(f"term-{number}", f"Term {number}"))
        read = [entry.ref for entry in other.entries(None)]
        generation_during = other.generation()

    assert read == [ref("model")]
    assert generation_during == generation
    assert other.entry_count(None) == 3001
    assert other.generation() != generation


def test_a_full_disk_undoes_the_import_and_nothing_else(tmp_path: Path) -> None:
    database = open_database(tmp_path / "glossaries.db", LIBRARY, busy_seconds=0.01)
    with closing(Store(database)) as store:
        import_pages(store, abstraction())
        pages = database.first("PRAGMA page_count")
        assert pages
        # SQLite answers as on a full disk when the file may grow no further.
        database.execute(f"PRAGMA max_page_count = {pages[0] + 5}")

        with pytest.raises(DiskFullError, match="the disk is full"):
            import_pages(store, [source_page(f"term-{n}", "Term" * 500) for n in range(99)])

        assert [entry.ref for entry in store.entries(None)] == [ref("abstraction")]
        assert store.faults() == ()


def test_a_read_only_file_says_so(store: Store, store_file: Path) -> None:
    store.close()
    address = f"{store_file.as_uri()}?mode=ro"

    with (
        closing(sqlite3.connect(address, uri=True)) as connection,
        pytest.raises(ReadOnlyStoreError, match="read-only"),
        Translation(store_file),
    ):
        connection.execute("DELETE FROM entries")


def test_a_folder_in_place_of_the_file_cannot_be_opened(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="cannot be opened"):
        Store.open(tmp_path)


def test_a_file_in_place_of_the_folder_is_told_apart(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("not a folder")

    with pytest.raises(StoreError, match=r"data"):
        Store.open(tmp_path / "data" / "glossaries.db")


def test_a_broken_constraint_is_a_bug_and_not_translated(store: Store, store_file: Path) -> None:
    with (
        closing(sqlite3.connect(store_file)) as connection,
        pytest.raises(sqlite3.IntegrityError),
        Translation(store_file),
    ):
        connection.execute("INSERT INTO generations VALUES ('next', 'x')")


def test_faults_of_python_itself_have_no_code_and_are_not_translated(store_file: Path) -> None:
    assert store_error(store_file, sqlite3.ProgrammingError("closed")) is None
