"""The file can be read with other tools: strict tables, and views for common questions."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from glossary_app.model.locale import JA_JP
from glossary_app.model.provenance import Provenance
from glossary_app.store.store import Store
from glossary_app.store.user_data import UserData
from tests.unit.store.pages import (
    abstraction,
    full_page,
    import_pages,
    source_page,
    with_page,
)


@pytest.fixture
def connection(store: Store, store_file: Path) -> Iterator[sqlite3.Connection]:
    """What another program sees."""
    english = source_page("underfitting", "Underfitting")
    draft = replace(english.page, provenance=Provenance(draft=True))
    japanese = with_page(source_page("overfitting", "過学習", JA_JP), full_page())
    import_pages(store, [*abstraction(), with_page(english, draft), japanese])
    opened = sqlite3.connect(store_file)
    yield opened
    opened.close()


def test_every_table_is_strict(connection: sqlite3.Connection, tmp_path: Path) -> None:
    UserData.open(tmp_path / "user.db").close()
    user = sqlite3.connect(tmp_path / "user.db")
    lax = "SELECT name FROM pragma_table_list WHERE type = 'table' AND NOT strict"

    names = {name for each in (connection, user) for (name,) in each.execute(lax)}
    user.close()

    assert {name for name in names if not name.startswith(("sqlite_", "_sqlite"))} == set()


def test_each_entry_is_listed_with_its_names_and_state(connection: sqlite3.Connection) -> None:
    rows = connection.execute("SELECT * FROM entry_list ORDER BY slug").fetchall()

    assert rows == [
        ("ai-terms", "abstraction", "Abstraction", "抽象化", None, "en-US ja-JP", "unrated", 0),
        ("ai-terms", "overfitting", None, "過学習", "かがくしゅう", "ja-JP", "reviewed", 1),
        ("ai-terms", "underfitting", "Underfitting", None, None, "en-US", "unrated", 1),
    ]


def test_designations_are_headwords_and_terms(connection: sqlite3.Connection) -> None:
    rows = connection.execute(
        "SELECT kind, locale, text, reading FROM designations WHERE slug = 'overfitting'"
    ).fetchall()

    assert rows == [
        ("headword", "ja-JP", "過学習", "かがくしゅう"),
        ("english_name", "en-US", "overfitting", None),
        ("synonym", "ja-JP", "過剰適合", "かじょうてきごう"),
        ("reading", "ja-JP", "かがくしゅう", None),
    ]


def test_links_back_and_links_to_nowhere_can_be_asked_for(connection: sqlite3.Connection) -> None:
    back = connection.execute("SELECT slug, from_slug, kind FROM back_links").fetchall()
    dangling = connection.execute("SELECT slug, target, kind FROM dangling_relations").fetchall()

    assert sorted(back) == [
        ("generalization", "overfitting", "related"),
        ("underfitting", "overfitting", "opposite_of"),
    ]
    assert dangling == [("overfitting", "generalization", "related")]


def test_sizes_of_glossaries_can_be_asked_for(connection: sqlite3.Connection) -> None:
    rows = connection.execute("SELECT * FROM glossary_sizes").fetchall()

    assert rows == [("ai-terms", 3, 4, 2)]


def test_comments_say_what_a_column_means(connection: sqlite3.Connection) -> None:
    (sql,) = connection.execute("SELECT sql FROM sqlite_master WHERE name = 'pages'").fetchone()

    assert "-- opaque: never claimed to be verified" in sql
