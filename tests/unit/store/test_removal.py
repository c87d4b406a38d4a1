"""A glossary goes with everything in it, and nothing else."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from glossary_app.errors import NotFoundError
from glossary_app.model.glossary import Glossary
from glossary_app.model.locale import JA_JP
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


def test_a_removed_glossary_leaves_nothing_behind(store: Store, store_file: Path) -> None:
    full = with_page(source_page("overfitting", "過学習", JA_JP), full_page())
    import_pages(store, [full], STARTER)
    generation = store.generation()

    store.remove_glossary("starter")

    with closing(sqlite3.connect(store_file)) as connection:
        names = connection.execute("SELECT name FROM pragma_table_list WHERE type = 'table'")
        tables = [name for (name,) in names if not name.startswith(("sqlite_", "_sqlite"))]
        counts = {
            name: connection.execute(f"SELECT count(*) FROM {name}").fetchone()[0]  # noqa: S608
            for name in tables
        }
    assert {name for name, count in counts.items() if count} == {"generations"}
    assert store.generation() != generation


def test_other_glossaries_stay_when_one_is_removed(store: Store) -> None:
    import_pages(store, abstraction())
    import_pages(store, abstraction(), STARTER)

    store.remove_glossary("starter")

    assert store.entry(ref("abstraction")) is not None
    assert store.entry(ref("abstraction", "starter")) is None


def test_an_unknown_glossary_cannot_be_removed(store: Store) -> None:
    with pytest.raises(NotFoundError, match="missing"):
        store.remove_glossary("missing")


def test_foreign_keys_hold_again_after_a_removal(store: Store, store_file: Path) -> None:
    import_pages(store, [], STARTER)
    import_pages(store, abstraction())

    store.remove_glossary("starter")
    import_pages(store, [])

    assert store.entry_count(None) == 0
    with closing(sqlite3.connect(store_file)) as connection:
        assert connection.execute("SELECT count(*) FROM keys").fetchone() == (0,)
