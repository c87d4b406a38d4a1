"""A file is made, upgraded after a copy, or refused."""

from __future__ import annotations

import hashlib
import re
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from sqlite_utils import Database, Migrations

from glossary_app.errors import DamagedStoreError, NewerStoreError
from glossary_app.model.locale import EN_US, JA_JP
from glossary_app.model.report import ImportCounts
from glossary_app.model.source import SourceText
from glossary_app.store.file.kinds import LIBRARY, USER
from glossary_app.store.file.migrations import STEPS, upgrade
from glossary_app.store.file.schema import LIBRARY_SCHEMA
from glossary_app.store.file.user_schema import USER_SCHEMA
from glossary_app.store.store import Store
from glossary_app.store.user_data import UserData
from tests.unit.store.pages import AI, abstraction, import_pages, ref, source_page


def connect(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(path, isolation_level=None)


def two_steps(second: Callable[[Database], None]) -> Migrations:
    steps = Migrations("library")

    @steps()
    def create_library(db: Database) -> None:
        db.execute("CREATE TABLE glossaries (id TEXT)")

    steps(name="add_colours")(second)
    return steps


def add_colours(db: Database) -> None:
    db.execute("ALTER TABLE glossaries ADD COLUMN colour TEXT")


def file_of_the_first_version(path: Path) -> None:
    steps = Migrations("library")

    @steps()
    def create_library(db: Database) -> None:
        db.execute("CREATE TABLE glossaries (id TEXT)")
        db.execute("INSERT INTO glossaries VALUES ('starter')")

    with closing(connect(path)) as connection:
        upgrade(connection, path, steps)


def test_the_names_compared_at_opening_are_those_of_the_steps() -> None:
    kinds = {kind.name: [*kind.steps] for kind in (LIBRARY, USER)}

    with closing(Database(memory=True)) as empty:
        steps = {name: [step.name for step in all_.pending(empty)] for name, all_ in STEPS.items()}

    assert kinds == steps


@pytest.mark.parametrize(
    ("schema", "digest"),
    [(LIBRARY_SCHEMA, "9b26a64c069b104a"), (USER_SCHEMA, "89f1477495159042")],
    ids=["library", "user"],
)
def test_what_the_first_version_made_stays_as_it_is(schema: tuple[str, ...], digest: str) -> None:
    """Files that are there were made so: a table is changed by a further step, never here."""
    said = re.sub(r"--[^\n]*", "", "\n".join(schema))
    statements = " ".join(said.split())

    assert hashlib.sha256(statements.encode()).hexdigest()[:16] == digest


def test_a_new_file_needs_no_copy(store: Store, store_file: Path) -> None:
    import_pages(store, abstraction())

    assert [path.name for path in store_file.parent.glob("*.before-*")] == []


def test_a_file_is_opened_again_as_it_was_left(store: Store, store_file: Path) -> None:
    import_pages(store, abstraction())
    generation = store.generation()
    store.close()

    with closing(Store.open(store_file)) as reopened:
        assert reopened.generation() == generation
        assert reopened.source_pages(ref("abstraction")) == abstraction()


def test_an_older_file_is_copied_and_then_upgraded(tmp_path: Path) -> None:
    path = tmp_path / "glossaries.db"
    file_of_the_first_version(path)

    with closing(connect(path)) as connection:
        upgrade(connection, path, two_steps(add_colours))
        after = connection.execute("SELECT id, colour FROM glossaries").fetchall()

    with closing(connect(tmp_path / "glossaries.before-add_colours.db")) as copy:
        before = copy.execute("SELECT * FROM glossaries").fetchall()
    assert after == [("starter", None)]
    assert before == [("starter",)]
    assert sorted(left.name for left in tmp_path.iterdir()) == [
        "glossaries.before-add_colours.db",
        "glossaries.db",
    ]


def test_a_step_that_fails_leaves_the_file_as_it_was(tmp_path: Path) -> None:
    def fail_half_way(db: Database) -> None:
        add_colours(db)
        db.execute("UPDATE missing SET colour = 'red'")

    path = tmp_path / "glossaries.db"
    file_of_the_first_version(path)

    with closing(connect(path)) as connection:
        with pytest.raises(sqlite3.OperationalError, match="missing"):
            upgrade(connection, path, two_steps(fail_half_way))
        columns = [row[1] for row in connection.execute("PRAGMA table_info(glossaries)")]
        steps = [name for (name,) in connection.execute("SELECT name FROM _sqlite_migrations")]

    assert columns == ["id"]
    assert steps == ["create_library"]


def test_designations_of_an_older_file_have_no_status(tmp_path: Path) -> None:
    path = tmp_path / "glossaries.db"
    with closing(Store.open(path)) as store:
        import_pages(store, abstraction())
    with closing(connect(path)) as older:
        older.execute("DROP VIEW designations")
        older.execute("ALTER TABLE terms DROP COLUMN status")
        older.execute("DELETE FROM _sqlite_migrations WHERE name = 'mark_terms'")
        older.execute("CREATE VIEW designations AS SELECT text FROM terms")

    with closing(Store.open(path)) as store:
        pages = store.source_pages(ref("abstraction"))
    with closing(connect(path)) as upgraded:
        statuses = {row[0] for row in upgraded.execute("SELECT status FROM designations")}

    assert pages == abstraction()
    assert statuses == {""}


def with_texts_in_its_pages(path: Path) -> None:
    """Make the file what it was before texts were kept once."""
    with closing(connect(path)) as older:
        older.execute("ALTER TABLE pages ADD COLUMN source_text TEXT NOT NULL DEFAULT ''")
        older.execute(
            "UPDATE pages SET source_text ="
            " (SELECT text FROM whole_texts WHERE whole_texts.page = pages.id)"
        )
        older.execute("DROP TRIGGER forget_source_text")
        older.execute("DROP VIEW whole_texts")
        older.execute("ALTER TABLE pages DROP COLUMN source")
        older.execute("DROP TABLE source_texts")
        older.execute("DROP TABLE source_heads")
        older.execute("DELETE FROM _sqlite_migrations WHERE name = 'keep_texts_once'")


def test_texts_of_an_older_file_are_kept_once_and_stay_what_they_are(tmp_path: Path) -> None:
    path = tmp_path / "glossaries.db"
    rows = [
        replace(source_page(f"entry-{number}", "語", locale), source=source)
        for number in range(3)
        for source in [SourceText("terms.csv", "csv", f"en,ja\nterm {number},語")]
        for locale in (EN_US, JA_JP)
    ]
    pages = [*abstraction(), *rows]
    with closing(Store.open(path)) as store:
        import_pages(store, pages)
    with_texts_in_its_pages(path)

    with closing(Store.open(path)) as store:
        read = tuple(store.source_pages_of(AI.id))
        counts = import_pages(store, pages)
    with closing(connect(path)) as upgraded:
        heads = upgraded.execute("SELECT text FROM source_heads").fetchall()
        texts = upgraded.execute("SELECT count(*) FROM source_texts WHERE head > 0").fetchone()

    assert set(read) == set(pages)
    assert counts == ImportCounts(unchanged=4)
    assert heads == [("en,ja\n",)]
    assert texts == (3,)


def test_steps_that_another_process_took_are_not_taken_again(tmp_path: Path) -> None:
    path = tmp_path / "glossaries.db"
    steps = two_steps(add_colours)
    with closing(connect(path)) as ours, closing(connect(path)) as theirs:
        upgrade(theirs, path, steps)

        upgrade(ours, path, steps)

        assert len(ours.execute("SELECT name FROM _sqlite_migrations").fetchall()) == 2


def test_a_file_of_a_newer_version_is_refused_in_plain_words(
    store: Store, store_file: Path
) -> None:
    store.close()
    with closing(connect(store_file)) as connection:
        connection.execute(
            "INSERT INTO _sqlite_migrations (migration_set, name, applied_at)"
            " VALUES ('library', 'add_pictures', '2031-01-01')"
        )

    with pytest.raises(NewerStoreError) as caught:
        Store.open(store_file)

    assert str(caught.value) == (
        f"{store_file}: the file was written by a newer version of the program; "
        "update the program, or choose another data folder"
    )


def test_a_database_of_another_program_is_refused_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "photos.db"
    with closing(connect(path)) as connection:
        connection.execute("CREATE TABLE photos (name TEXT)")
    before = path.read_bytes()

    with pytest.raises(DamagedStoreError, match="another program"):
        Store.open(path)

    assert path.read_bytes() == before


def test_the_two_kinds_of_file_are_not_mixed_up(store: Store, store_file: Path) -> None:
    store.close()

    with pytest.raises(DamagedStoreError, match="another program"):
        UserData.open(store_file)


def test_opening_a_current_file_does_not_load_the_migrations(
    store: Store, store_file: Path
) -> None:
    store.close()
    script = (
        "import sys; from pathlib import Path; from glossary_app.store.store import Store;"
        "Store.open(Path(sys.argv[1])).close(); print('sqlite_utils' in sys.modules)"
    )

    answers = [
        subprocess.run(
            [sys.executable, "-c", script, path], capture_output=True, text=True, check=True
        ).stdout.strip()
        for path in (store_file, store_file.with_name("new.db"))
    ]

    assert answers == ["False", "True"]
