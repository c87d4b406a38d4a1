"""A glossary goes with everything in it, and nothing else."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from glossary_app.errors import NotFoundError
from glossary_app.model.glossary import Glossary
from glossary_app.model.locale import JA_JP
from glossary_app.model.source import SourceText
from glossary_app.store.file.schema import LIBRARY_SCHEMA, PAGE_SUMS, SOURCE_TEXTS
from glossary_app.store.store import Store
from tests.unit.store.pages import (
    abstraction,
    full_page,
    import_pages,
    ref,
    source_page,
    with_page,
)

STARTER = Glossary(
    "starter", titles=((JA_JP, "はじめの用語集"),), policy_text=((JA_JP, "下書き。"),)
)


def tables_with_rows(path: Path) -> set[str]:
    with closing(sqlite3.connect(path)) as connection:
        names = connection.execute("SELECT name FROM pragma_table_list WHERE type = 'table'")
        tables = [name for (name,) in names if not name.startswith(("sqlite_", "_sqlite"))]
        return {
            name
            for name in tables
            if connection.execute(f"SELECT count(*) FROM {name}").fetchone()[0]  # noqa: S608
        }


def test_a_removed_glossary_leaves_nothing_behind(store: Store, store_file: Path) -> None:
    full = with_page(source_page("overfitting", "過学習", JA_JP), full_page())
    with store.importing(STARTER, "starter", "handoff-markdown") as session:
        session.save(full)
        for number in range(2):
            # The rows of a table begin with its header.
            row = SourceText("terms.csv", "csv", f"term,definition\nrow {number},…")
            session.save(replace(source_page(f"row-{number}", "行", JA_JP), source=row))
        session.remember_file(full.source.path, "d1")
    generation = store.generation()
    filled = tables_with_rows(store_file)

    with store.removing("starter"):
        pass

    # All that the schema has, so that a new table cannot be forgotten here.
    assert len(filled) == sum(
        "CREATE TABLE" in statement for statement in (*LIBRARY_SCHEMA, PAGE_SUMS, *SOURCE_TEXTS)
    )
    assert tables_with_rows(store_file) == {"generations"}
    assert store.generation() != generation


def test_other_glossaries_stay_when_one_is_removed(store: Store) -> None:
    import_pages(store, abstraction())
    import_pages(store, abstraction(), STARTER)

    with store.removing("starter"):
        pass

    assert store.entry(ref("abstraction")) is not None
    assert store.entry(ref("abstraction", "starter")) is None


def test_an_unknown_glossary_cannot_be_removed(store: Store) -> None:
    with pytest.raises(NotFoundError, match="missing"), store.removing("missing"):
        pass


def test_foreign_keys_hold_again_after_a_removal(store: Store, store_file: Path) -> None:
    import_pages(store, [], STARTER)
    import_pages(store, abstraction())

    with store.removing("starter"):
        pass
    import_pages(store, [])

    assert store.entry_count(None) == 0
    with closing(sqlite3.connect(store_file)) as connection:
        assert connection.execute("SELECT count(*) FROM keys").fetchone() == (0,)


def test_the_room_of_a_removed_glossary_is_given_back(store: Store, store_file: Path) -> None:
    import_pages(store, abstraction())
    text = "学習済みモデルを追加のデータで調整する。" * 2000
    with store.importing(STARTER, "starter", "handoff-markdown") as session:
        for number in range(60):
            session.save(source_page(f"entry-{number}", "微調整", JA_JP, text))
    full = store_file.stat().st_size

    with store.removing("starter"):
        pass

    assert full > 5_000_000
    assert store_file.stat().st_size < 300_000
    assert store.source_pages(ref("abstraction")) == abstraction()
