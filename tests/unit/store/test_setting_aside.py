"""A glossary that was set aside comes back with everything in it."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from glossary_app.errors import DiskFullError, NotFoundError, UsageError
from glossary_app.model.glossary import GivenNames, Glossary
from glossary_app.model.locale import JA_JP
from glossary_app.model.source import SourceText
from glossary_app.store import setting_aside
from glossary_app.store.store import Store
from tests.unit.store.pages import (
    abstraction,
    full_page,
    import_pages,
    ref,
    source_page,
    with_page,
)

SEA = Glossary("sea", titles=((JA_JP, "海の用語"),), policy_text=((JA_JP, "下書き。"),))


@pytest.fixture
def aside(store_file: Path) -> Path:
    return store_file.with_name("removed") / "sea.db"


@pytest.fixture
def filled(store: Store) -> Store:
    """A glossary with everything that can be in one, before another."""
    full = with_page(source_page("overfitting", "過学習", JA_JP), full_page())
    with store.importing(SEA, "/home/aiko/sea", "handoff-markdown", '{"a": 1}') as session:
        session.save(full)
        for number in range(2):
            # The rows of a table begin with its header, which is kept once.
            row = SourceText("terms.csv", "csv", f"term,definition\nrow {number},…")
            session.save(replace(source_page(f"row-{number}", "行", JA_JP), source=row))
        session.remember_file(full.source.path, "d1")
    store.set_given("sea", GivenNames("Harbour terms", "Harbour", "Harbour team"))
    store.set_linked("sea", linked=False)
    import_pages(store, abstraction())
    return store


def rows_of(file: Path) -> dict[str, list[tuple[Any, ...]]]:
    """All that stands in the file, without the numbers that rows have among each other."""
    numbers = {"id", "page", "entry", "origin", "source", "head"}
    with closing(sqlite3.connect(file)) as connection:
        names = connection.execute("SELECT name FROM pragma_table_list WHERE type = 'table'")
        found = {}
        for (table,) in names.fetchall():
            if table.startswith(("sqlite_", "_sqlite")) or table == "generations":
                continue
            cursor = connection.execute(f"SELECT * FROM {table}")  # noqa: S608
            columns = [column for column, *_ in cursor.description]
            kept = [
                at
                for at, name in enumerate(columns)
                if name not in numbers or table == "glossaries"
            ]
            found[table] = sorted(
                tuple(row[at] for at in kept if not isinstance(row[at], bytes)) for row in cursor
            )
        return found


def put_aside(store: Store, file: Path) -> None:
    with store.setting_aside("sea", file):
        pass


def put_back(store: Store, file: Path) -> None:
    with store.putting_back("sea", file):
        pass


def test_everything_comes_back_and_the_file_goes(
    filled: Store, store_file: Path, aside: Path
) -> None:
    before = rows_of(store_file)
    put_aside(filled, aside)
    between = filled.glossaries()

    put_back(filled, aside)

    assert [glossary.id for glossary in between] == ["ai-terms"]
    # All tables are told, so that one that comes later cannot be forgotten.
    assert all(before.values())
    assert rows_of(store_file) == before
    assert not aside.exists()
    assert list(filled.faults()) == []


def test_what_was_imported_in_between_stays(filled: Store, aside: Path) -> None:
    put_aside(filled, aside)
    import_pages(
        filled, [source_page("tide", "Tide"), source_page("moon", "Moon")], Glossary("sky")
    )

    put_back(filled, aside)

    entry = filled.entry(ref("overfitting", "sea"))
    assert entry is not None
    assert entry.pages == (full_page(),)
    assert filled.entry(ref("moon", "sky")) is not None
    assert filled.entry(ref("abstraction")) is not None


def test_its_files_are_known_again(filled: Store, aside: Path) -> None:
    put_aside(filled, aside)
    put_back(filled, aside)

    with filled.importing(SEA, "/home/aiko/sea", "handoff-markdown", '{"a": 1}') as session:
        is_known = session.skip_unchanged("ja-JP/overfitting.md", "d1")

    assert is_known


def test_the_content_has_another_name_each_time(filled: Store, aside: Path) -> None:
    first = filled.generation()

    with filled.setting_aside("sea", aside) as previous:
        assert previous == first
    second = filled.generation()
    with filled.putting_back("sea", aside) as previous:
        assert previous == second

    assert len({first, second, filled.generation()}) == 3


def test_what_fails_on_the_way_changes_nothing(
    filled: Store, store_file: Path, aside: Path
) -> None:
    before = rows_of(store_file)
    with pytest.raises(RuntimeError), filled.setting_aside("sea", aside):
        raise RuntimeError
    assert rows_of(store_file) == before
    assert not aside.exists()

    put_aside(filled, aside)
    without = rows_of(store_file)
    with pytest.raises(RuntimeError), filled.putting_back("sea", aside):
        raise RuntimeError

    assert rows_of(store_file) == without
    put_back(filled, aside)
    assert rows_of(store_file) == before


def test_one_whose_id_is_taken_does_not_come_back(filled: Store, aside: Path) -> None:
    put_aside(filled, aside)
    import_pages(filled, [source_page("tide", "Tide")], Glossary("sea"))

    with pytest.raises(UsageError, match="has been imported since"):
        put_back(filled, aside)

    assert filled.entry(ref("tide", "sea")) is not None
    assert aside.exists()


def test_what_is_not_kept_or_not_there_is_an_error(filled: Store, aside: Path) -> None:
    with pytest.raises(NotFoundError, match="not kept any more"):
        put_back(filled, aside)
    with pytest.raises(NotFoundError, match="lake"), filled.setting_aside("lake", aside):
        pass


@pytest.fixture
def full_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(setting_aside, "has_room_for_copy", lambda *_: False)


def test_without_room_nothing_is_removed(filled: Store, aside: Path, full_disk: None) -> None:
    with pytest.raises(DiskFullError, match="no room"):
        put_aside(filled, aside)

    assert [glossary.id for glossary in filled.glossaries()] == ["sea", "ai-terms"]
