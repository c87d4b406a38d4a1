"""A damaged file is put aside and its last good copy takes its place."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
import threading
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from glossary_app.errors import BusyStoreError, DamagedStoreError, NewerStoreError
from glossary_app.model.mending import Mending
from glossary_app.store.file.copying import find_faults_of_copy
from glossary_app.store.file.database import open_database, open_existing_database
from glossary_app.store.file.kinds import LIBRARY
from glossary_app.store.file.locking import locked
from glossary_app.store.file.mending import begin_anew, find_damage, mend
from glossary_app.store.store import Store
from tests.unit.store.damage import (
    DAMAGES,
    Damage,
    alter,
    put_a_folder_there,
    put_a_pipe_there,
    remove,
    turn_bytes_over,
    write_a_diary_into,
)
from tests.unit.store.pages import abstraction, import_pages, ref, source_page

MANY = [source_page(f"term-{n}", f"Term {n}") for n in range(300)]


@pytest.fixture
def copy(store: Store, store_file: Path) -> Path:
    """A copy of a store that is then closed."""
    import_pages(store, MANY)
    made = store_file.with_name("glossaries.copy.db")
    store.keep_copy(made)
    store.close()
    return made


def entry_count(path: Path) -> int:
    with closing(Store.open_existing(path)) as store:
        return store.entry_count(None)


# Letters of the file, and what a bit or a byte has made of them.
ALTERATIONS = {
    "the schema is no text": (b"CREATE TABLE origins", b"CRE\xd0TE TABLE origins"),
    "a table has lost its name": (b"CREATE TABLE origins", b"CREATE TABLE 0rigins"),
    "a column has lost its name": (b"short_definition   TEXT", b"short_definitioN   TEXT"),
    "a text is none": ("抽象化".encode(), b"\xff" + "抽象化".encode()[1:]),
    "a letter is another": (b"Leaves details out", b"Leaves tetails out"),
    "a letter of a part is another": (b"What Whole is.", b"What Whole is!"),
    "a word is none of ours": (b"definition", b"definItion"),
}


@pytest.mark.parametrize("alteration", ALTERATIONS.values(), ids=ALTERATIONS)
def test_letters_that_are_not_as_they_were_written_are_damage(
    store: Store, store_file: Path, alteration: tuple[bytes, bytes]
) -> None:
    whole = source_page("whole", "Whole", text="Leaves details out")
    import_pages(store, [*abstraction(), whole])
    copy = store_file.with_name("glossaries.copy.db")
    store.keep_copy(copy)
    store.close()
    alter(store_file, *alteration)

    fault = find_damage(store_file, LIBRARY)
    mending = mend(store_file, LIBRARY, copy)

    assert fault
    assert mending is not None
    assert find_damage(store_file, LIBRARY) == ""
    assert entry_count(store_file) == 2


@pytest.mark.parametrize("damage", DAMAGES)
def test_whatever_happened_the_copy_takes_the_place(
    store_file: Path, copy: Path, damage: Damage
) -> None:
    damage(store_file)
    damaged = store_file.read_bytes() if store_file.exists() else None

    mending = mend(store_file, LIBRARY, copy)

    assert mending is not None
    assert (mending.kind, mending.path) == ("library", str(store_file))
    assert mending.fault
    assert entry_count(store_file) == 300
    assert find_damage(store_file, LIBRARY) == ""
    if damaged is None:
        assert mending.kept_as == ""
    else:
        assert Path(mending.kept_as).parent == store_file.parent
        assert Path(mending.kept_as).read_bytes() == damaged


def test_a_folder_in_place_of_the_file_is_put_aside(store_file: Path, copy: Path) -> None:
    put_a_folder_there(store_file)

    mending = mend(store_file, LIBRARY, copy)

    assert mending is not None
    assert mending.fault == "a folder is in place of the file"
    assert Path(mending.kept_as).is_dir()
    assert entry_count(store_file) == 300


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names")
def test_a_pipe_in_place_of_the_file_is_put_aside(store_file: Path, copy: Path) -> None:
    put_a_pipe_there(store_file)

    with pytest.raises(DamagedStoreError, match="no file is in its place"):
        open_existing_database(store_file, LIBRARY, 0.1)
    mending = mend(store_file, LIBRARY, copy)

    assert mending is not None
    assert mending.fault == "no file is in its place"
    assert Path(mending.kept_as).is_fifo()
    assert entry_count(store_file) == 300


def alter_statement(store_file: Path, written: str, altered: str) -> None:
    """The file says otherwise how a table was made."""
    with closing(sqlite3.connect(store_file)) as connection:
        connection.execute("PRAGMA writable_schema = ON")
        changed = connection.execute(
            "UPDATE sqlite_master SET sql = replace(sql, ?, ?) WHERE name = 'pages'",
            (written, altered),
        )
        assert changed.rowcount == 1
        connection.commit()


def test_what_an_older_version_said_of_its_tables_is_no_damage(
    store_file: Path, copy: Path
) -> None:
    alter_statement(store_file, "-- BCP 47", "-- a tag,\n  -- as RFC 5646 has it")

    assert find_damage(store_file, LIBRARY) == ""
    assert mend(store_file, LIBRARY, copy) is None


def test_a_table_that_was_made_otherwise_is_damage(store_file: Path, copy: Path) -> None:
    alter_statement(store_file, "locale             TEXT NOT NULL", "locale             TEXT")

    assert find_damage(store_file, LIBRARY) == '"pages" is not as it was made'
    assert mend(store_file, LIBRARY, copy) is not None


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names")
def test_a_pipe_in_place_of_the_copy_is_no_copy(copy: Path) -> None:
    put_a_pipe_there(copy)

    with pytest.raises(DamagedStoreError, match="no file is in its place"):
        find_faults_of_copy(copy)


@pytest.mark.parametrize("left", [b"\0" * 4096, b"Dear diary, " * 400, b"x"])
def test_what_a_fault_of_the_disk_left_in_a_lock_keeps_nobody_out(
    store_file: Path, left: bytes
) -> None:
    lock = store_file.with_name("glossaries.db.lock")
    lock.parent.mkdir(exist_ok=True)
    lock.write_bytes(left)

    with locked(store_file), pytest.raises(BusyStoreError), locked(store_file, 0.01):
        pass

    assert lock.read_bytes() == b""


def test_the_copy_stays_and_is_told_with_its_time(store_file: Path, copy: Path) -> None:
    os.utime(copy, (1_700_000_000, 1_700_000_000))
    write_a_diary_into(store_file)

    mending = mend(store_file, LIBRARY, copy)

    assert mending is not None
    assert mending.copied == datetime(2023, 11, 14, 22, 13, 20, tzinfo=UTC)
    assert entry_count(copy) == 300


def test_a_sound_file_is_left_alone(store_file: Path, copy: Path) -> None:
    before = store_file.read_bytes()

    assert mend(store_file, LIBRARY, copy) is None
    assert begin_anew(store_file, LIBRARY) is None

    assert store_file.read_bytes() == before


def test_without_a_copy_all_is_left_as_it_is(store_file: Path, copy: Path) -> None:
    remove(copy)
    write_a_diary_into(store_file)

    with pytest.raises(DamagedStoreError, match="no copy"):
        mend(store_file, LIBRARY, copy)

    assert store_file.read_bytes().startswith(b"Dear diary")


def test_a_copy_that_is_damaged_itself_is_not_used(store_file: Path, copy: Path) -> None:
    turn_bytes_over(copy)
    write_a_diary_into(store_file)
    names = {file.name for file in store_file.parent.iterdir()} | {"glossaries.db.lock"}

    with pytest.raises(DamagedStoreError, match="copy is damaged as well") as told:
        mend(store_file, LIBRARY, copy)

    assert told.value.where == str(store_file)
    assert store_file.read_bytes().startswith(b"Dear diary")
    assert {file.name for file in store_file.parent.iterdir()} == names


def test_the_log_of_the_damaged_file_goes_with_it(store_file: Path, copy: Path) -> None:
    # A process that died leaves its log behind; read into the copy, it would spoil that as well.
    script = (
        "import os, sys; from pathlib import Path; from glossary_app.store.store import Store;"
        "store = Store.open(Path(sys.argv[1])); store.set_enabled('ai-terms', enabled=False);"
        "os._exit(0)"
    )
    subprocess.run([sys.executable, "-c", script, str(store_file)], check=True)
    log = store_file.with_name("glossaries.db-wal")
    left = log.read_bytes()
    turn_bytes_over(store_file)

    mending = mend(store_file, LIBRARY, copy)

    assert mending is not None
    assert left
    assert entry_count(store_file) == 300
    assert not log.exists()
    with closing(Store.open(store_file)) as store:
        assert store.glossary("ai-terms").enabled


def test_a_lost_log_is_no_damage(store: Store, store_file: Path) -> None:
    import_pages(store, abstraction())
    script = (
        "import os, sys; from pathlib import Path; from glossary_app.store.store import Store;"
        "store = Store.open(Path(sys.argv[1])); store.set_enabled('ai-terms', enabled=False);"
        "os._exit(0)"
    )
    store.close()
    subprocess.run([sys.executable, "-c", script, str(store_file)], check=True)
    store_file.with_name("glossaries.db-wal").unlink()

    assert find_damage(store_file, LIBRARY) == ""
    with closing(Store.open_existing(store_file)) as opened:
        assert [entry.ref for entry in opened.entries(None)] == [ref("abstraction")]


def test_two_damaged_files_are_kept_beside_each_other(store_file: Path, copy: Path) -> None:
    kept = set()
    for _ in range(3):
        write_a_diary_into(store_file)
        mending = mend(store_file, LIBRARY, copy)
        assert mending is not None
        kept.add(mending.kept_as)

    assert len(kept) == 3
    assert all(Path(name).read_bytes().startswith(b"Dear diary") for name in kept)


def test_several_that_find_the_damage_at_once_mend_it_once(store_file: Path, copy: Path) -> None:
    turn_bytes_over(store_file)
    mended: list[Mending | None] = []

    def find_it() -> None:
        mended.append(mend(store_file, LIBRARY, copy))

    finders = [threading.Thread(target=find_it) for _ in range(4)]
    for finder in finders:
        finder.start()
    for finder in finders:
        finder.join()

    assert len(mended) == 4
    assert len([each for each in mended if each is not None]) == 1
    assert entry_count(store_file) == 300


def test_who_is_writing_is_not_robbed_of_the_file(store_file: Path, copy: Path) -> None:
    turn_bytes_over(store_file)
    with closing(sqlite3.connect(store_file, isolation_level=None)) as writer:
        writer.execute("BEGIN IMMEDIATE")

        with pytest.raises(BusyStoreError):
            mend(store_file, LIBRARY, copy)


def test_a_file_of_a_newer_version_is_no_damage(store_file: Path, copy: Path) -> None:
    with closing(open_database(store_file, LIBRARY, 0.05)) as database:
        database.execute(
            "INSERT INTO _sqlite_migrations (migration_set, name, applied_at)"
            " VALUES ('library', 'add_smells', '2030-01-01')"
        )

    with pytest.raises(NewerStoreError):
        mend(store_file, LIBRARY, copy)


def test_a_file_without_a_copy_may_be_put_aside_to_begin_anew(store_file: Path, copy: Path) -> None:
    write_a_diary_into(store_file)

    mending = begin_anew(store_file, LIBRARY)

    assert mending is not None
    assert mending.copied is None
    assert Path(mending.kept_as).read_bytes().startswith(b"Dear diary")
    assert not store_file.exists()
