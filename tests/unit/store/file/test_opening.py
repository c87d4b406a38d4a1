"""A file is read also where nothing may be written, and writing is refused in words."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from glossary_app.errors import DamagedStoreError, ReadOnlyStoreError
from glossary_app.model.entry import EntryRef
from glossary_app.model.locale import EN_US
from glossary_app.store.store import Store
from glossary_app.store.user_data import UserData
from tests.unit.store.pages import abstraction, import_pages, ref, source_page

_NOTED = EntryRef("ai-terms", "abstraction")


def close_to_writing(*paths: Path) -> None:
    for path in paths:
        path.chmod(0o500 if path.is_dir() else 0o400)
    if os.access(paths[0], os.W_OK):
        pytest.skip("this user may write everywhere")


@pytest.fixture
def folder(store_file: Path) -> Iterator[Path]:
    yield store_file.parent
    # Else the temporary folder could not be taken away.
    store_file.parent.chmod(0o700)


def test_a_store_on_a_closed_folder_is_read_and_not_written(
    store: Store, store_file: Path, folder: Path
) -> None:
    import_pages(store, abstraction())
    store.close()
    close_to_writing(folder, store_file)

    with closing(Store.open_existing(store_file)) as opened:
        assert [entry.ref for entry in opened.entries(None)] == [ref("abstraction")]
        with pytest.raises(ReadOnlyStoreError, match="read-only"):
            import_pages(opened, [source_page("model", "Model")])

    assert {path.name for path in folder.iterdir()} == {store_file.name}


def test_what_stands_in_the_log_alone_is_read_too(
    store: Store, store_file: Path, folder: Path
) -> None:
    import_pages(store, abstraction())
    log = store_file.with_name(f"{store_file.name}-wal")
    # As it stands when a stick is pulled out while the program runs.
    kept = {path: path.read_bytes() for path in (store_file, log)}
    store.close()
    for path, content in kept.items():
        path.write_bytes(content)
    close_to_writing(folder, store_file, log)

    with closing(Store.open_existing(store_file)) as opened:
        assert [entry.ref for entry in opened.entries(None)] == [ref("abstraction")]


def test_a_damaged_file_is_damaged_there_too(store_file: Path, folder: Path) -> None:
    folder.mkdir()
    store_file.write_bytes(b"Dear diary, " * 1000)
    close_to_writing(folder, store_file)

    with pytest.raises(DamagedStoreError, match="not a database"):
        Store.open_existing(store_file)


def test_notes_are_read_there_and_new_ones_refused(folder: Path) -> None:
    file = folder / "user.db"
    with closing(UserData.open(file)) as user:
        user.set_note(_NOTED, "Ask Aiko.")
    close_to_writing(folder, file)

    with closing(UserData.open_existing(file)) as user:
        # Nobody asked for it, so nobody is told that it is not kept.
        user.add_visit(_NOTED, EN_US)
        user.add_search("abstr")
        assert user.note(_NOTED) == "Ask Aiko."
        assert user.visits(5) == ()
        with pytest.raises(ReadOnlyStoreError):
            user.set_note(_NOTED, "Ask Ren.")


def test_a_user_whose_file_cannot_be_made_has_an_empty_one(folder: Path) -> None:
    folder.mkdir()
    close_to_writing(folder)

    with closing(UserData.open(folder / "user.db")) as user:
        assert user.bookmarks() == ()
        with pytest.raises(ReadOnlyStoreError):
            user.add_bookmark(_NOTED)
