"""What is opened where the system refuses to write, shown by what it says and not by whose it is.

The administrator may write everywhere, so permissions alone would show nothing there.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from glossary_app.errors import (
    BusyStoreError,
    DamagedStoreError,
    DiskFullError,
    NewerStoreError,
    ReadOnlyStoreError,
    StoreError,
)
from glossary_app.model.entry import EntryRef
from glossary_app.store.file import opening
from glossary_app.store.file.kinds import LIBRARY, USER
from glossary_app.store.store import Store
from glossary_app.store.user_data import UserData
from tests.unit.store.pages import abstraction, import_pages, ref, source_page

Refuse = Callable[[StoreError], None]
OF_WRITING = [
    ReadOnlyStoreError("glossaries.db", "access is denied"),
    DiskFullError("glossaries.db", "the disk is full"),
    StoreError("glossaries.db", "the file cannot be opened"),
]
OF_THE_FILE = [
    DamagedStoreError("glossaries.db", "the file is not a database"),
    BusyStoreError("glossaries.db", "another program is writing"),
    NewerStoreError("glossaries.db", "written by a newer version"),
]


def said(fault: StoreError) -> str:
    return fault.code


@pytest.fixture
def refuse(monkeypatch: pytest.MonkeyPatch) -> Refuse:
    """Let every attempt to open a file for writing end in a fault."""

    def begin(fault: StoreError) -> None:
        def refused(*_: object) -> None:
            raise fault

        monkeypatch.setattr(opening, "open_existing_database", refused)
        monkeypatch.setattr(opening, "open_database", refused)

    return begin


@pytest.mark.parametrize("fault", OF_WRITING, ids=said)
def test_what_may_not_be_written_is_read_as_it_is(
    store: Store, store_file: Path, refuse: Refuse, fault: StoreError
) -> None:
    import_pages(store, abstraction())
    store.close()
    refuse(fault)

    with closing(Store.open_existing(store_file)) as opened:
        assert [entry.ref for entry in opened.entries(None)] == [ref("abstraction")]
        with pytest.raises(ReadOnlyStoreError, match="read-only"):
            import_pages(opened, [source_page("model", "Model")])


@pytest.mark.parametrize("fault", OF_THE_FILE, ids=said)
def test_a_fault_of_the_file_itself_is_told_and_the_file_left_alone(
    store: Store, store_file: Path, refuse: Refuse, fault: StoreError
) -> None:
    import_pages(store, abstraction())
    store.close()
    refuse(fault)

    with pytest.raises(type(fault)) as raised:
        Store.open_existing(store_file)

    assert raised.value is fault


def test_what_cannot_be_read_either_is_told_by_the_first_fault(
    store_file: Path, refuse: Refuse
) -> None:
    store_file.parent.mkdir(parents=True)
    store_file.write_bytes(b"Dear diary, " * 1000)
    fault = OF_WRITING[0]
    refuse(fault)

    with pytest.raises(ReadOnlyStoreError) as raised:
        opening.open_or_read_existing(store_file, LIBRARY)

    assert raised.value is fault


def test_what_stands_in_the_log_alone_is_read_and_nothing_is_left_beside_it(
    store: Store, store_file: Path, refuse: Refuse
) -> None:
    import_pages(store, abstraction())
    log = store_file.with_name(f"{store_file.name}-wal")
    kept = {path: path.read_bytes() for path in (store_file, log)}
    store.close()
    for path, content in kept.items():
        path.write_bytes(content)
    refuse(OF_WRITING[1])

    with closing(Store.open_existing(store_file)) as opened:
        assert [entry.ref for entry in opened.entries(None)] == [ref("abstraction")]

    assert {path: path.read_bytes() for path in kept} == kept
    assert {path.name for path in store_file.parent.iterdir()} == {path.name for path in kept}


@pytest.mark.parametrize("fault", OF_WRITING, ids=said)
def test_where_no_file_can_be_made_it_is_as_an_empty_one(
    tmp_path: Path, refuse: Refuse, fault: StoreError
) -> None:
    refuse(fault)

    with closing(opening.open_or_read(tmp_path / "user.db", USER, 0.1)) as database:
        assert database.rows("SELECT * FROM bookmarks") == []
        assert not database.is_writable

    assert [*tmp_path.iterdir()] == []


def test_notes_are_shown_there_and_visits_forgotten_without_a_word(
    tmp_path: Path, refuse: Refuse
) -> None:
    noted = EntryRef("ai-terms", "abstraction")
    with closing(UserData.open(tmp_path / "user.db")) as user:
        user.set_note(noted, "Ask Aiko.")
    refuse(OF_WRITING[0])

    with closing(UserData.open(tmp_path / "user.db")) as user:
        user.add_search("abstr")
        assert user.note(noted) == "Ask Aiko."
        assert user.searches(5) == ()
        with pytest.raises(ReadOnlyStoreError):
            user.set_note(noted, "Ask Ren.")
