"""A copy is whole, sound, and never takes the place of a better one."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest

from glossary_app.errors import BusyStoreError, DamagedStoreError
from glossary_app.store.file.copying import LARGEST_COPIED, keep_copy
from glossary_app.store.file.database import open_copy, open_database
from glossary_app.store.file.kinds import LIBRARY
from glossary_app.store.file.locking import locked
from glossary_app.store.generations import generation_of_copy
from glossary_app.store.store import Store
from tests.unit.store.damage import enlarge, lose_an_entry_from_its_index
from tests.unit.store.pages import abstraction, import_pages, ref, source_page


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    return tmp_path / "data" / "glossaries.copy.db"


def entries_in(copy: Path) -> list[object]:
    with closing(Store(open_copy(copy))) as store:
        return [entry.ref for entry in store.entries(None)]


def test_a_copy_holds_what_still_stands_in_the_log(store: Store, copy: Path) -> None:
    import_pages(store, abstraction())

    store.keep_copy(copy)

    assert entries_in(copy) == [ref("abstraction")]
    assert store.is_copied_in(copy)
    assert {file.name for file in copy.parent.iterdir()} >= {copy.name, "glossaries.db-wal"}
    assert not [file for file in copy.parent.iterdir() if file.name.endswith(".part")]


def test_a_copy_of_the_same_content_is_not_made_again(store: Store, copy: Path) -> None:
    import_pages(store, abstraction())
    store.keep_copy(copy)
    made = copy.stat().st_ino

    store.keep_copy(copy)
    again = copy.stat().st_ino
    import_pages(store, [source_page("token", "Token")])
    store.keep_copy(copy)

    assert again == made
    assert entries_in(copy) == [ref("token")]


def test_a_copy_that_cannot_be_read_is_made_anew(store: Store, copy: Path) -> None:
    import_pages(store, abstraction())
    unreadable = (b"", b"no copy at all" * 100)
    known = []
    for content in unreadable:
        copy.write_bytes(content)
        known.append(generation_of_copy(copy))

        store.keep_copy(copy)

        assert entries_in(copy) == [ref("abstraction")]
    assert known == ["", ""]
    assert generation_of_copy(copy.with_name("none.db")) == ""
    assert not copy.with_name("none.db").exists()


def test_a_damaged_file_never_replaces_a_good_copy(
    store: Store, store_file: Path, copy: Path
) -> None:
    import_pages(store, [source_page(f"term-{n}", f"Term {n}") for n in range(300)])
    store.keep_copy(copy)
    good = copy.read_bytes()
    store.close()
    lose_an_entry_from_its_index(store_file, "ai-terms", "term-123")

    with (
        closing(open_database(store_file, LIBRARY, 0.05)) as database,
        pytest.raises(DamagedStoreError, match="missing from index"),
    ):
        keep_copy(database, copy)

    assert copy.read_bytes() == good
    assert not copy.with_name(f"{copy.name}.part").exists()


def test_a_file_that_is_very_large_is_not_copied(
    store: Store, store_file: Path, copy: Path
) -> None:
    small = store.is_copied
    store.close()
    enlarge(store_file, LARGEST_COPIED + 4096)

    with closing(Store.open(store_file)) as large:
        large.keep_copy(copy)

        assert (small, large.is_copied) == (True, False)
    assert not copy.exists()


def test_one_process_at_a_time_replaces_a_file(tmp_path: Path) -> None:
    path = tmp_path / "glossaries.db"

    with locked(path), pytest.raises(BusyStoreError), locked(path, 0.01):
        """Never reached."""

    with locked(path, 0.01):
        """Free again."""
    assert [file.name for file in tmp_path.iterdir()] == ["glossaries.db.lock"]
