"""A file gives room back when it is worth the time, and only then."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest

from glossary_app.store.file.database import Database, connect
from glossary_app.store.file.giving_back import give_back

_ROOM = 6_000_000


def filled(path: Path, *, leaving: float) -> Database:
    """A file of some megabytes, of which a share was deleted."""
    database = connect(path, 1.0)
    database.execute("PRAGMA journal_mode = WAL")
    database.execute("CREATE TABLE texts (number INTEGER PRIMARY KEY, text TEXT)")
    rows = [{"text": "x" * 3_000} for _ in range(_ROOM // 3_000)]
    database.execute_many("INSERT INTO texts (text) VALUES (:text)", rows)
    last = int(len(rows) * leaving)
    database.execute("DELETE FROM texts WHERE number <= :last", {"last": last})
    database.rows("PRAGMA wal_checkpoint(TRUNCATE)")
    return database


@pytest.mark.parametrize(("leaving", "given_back"), [(0.9, True), (0.1, False)])
def test_a_file_becomes_smaller_where_much_of_it_is_empty(
    tmp_path: Path,
    leaving: float,
    given_back: bool,  # noqa: FBT001 - given by name
) -> None:
    path = tmp_path / "texts.db"
    with closing(filled(path, leaving=leaving)) as database:
        before = path.stat().st_size

        give_back(database)

        after = path.stat().st_size
        left = database.first("SELECT count(*) FROM texts")

    assert (after < before / 2) is given_back
    assert left == (round(_ROOM / 3_000 * (1 - leaving)),)


def test_a_reader_at_work_keeps_nobody_from_writing(tmp_path: Path) -> None:
    path = tmp_path / "texts.db"
    with closing(filled(path, leaving=0.9)) as database, closing(connect(path, 1.0)) as reader:
        reader.execute("BEGIN")
        seen = reader.first("SELECT count(*) FROM texts")

        give_back(database)
        database.execute("DELETE FROM texts")

        assert reader.first("SELECT count(*) FROM texts") == seen
        reader.execute("COMMIT")


def test_that_another_process_is_writing_changes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "texts.db"
    with closing(filled(path, leaving=0.9)) as database, closing(connect(path, 0.1)) as other:
        database.execute("PRAGMA busy_timeout = 100")
        before = path.stat().st_size
        other.begin()

        give_back(database)

        other.roll_back()
        assert path.stat().st_size == before
