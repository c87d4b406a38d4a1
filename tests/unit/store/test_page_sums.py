"""A page that is not as it was saved is never handed out."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from glossary_app.errors import DamagedStoreError
from glossary_app.model.locale import JA_JP
from glossary_app.store.store import Store
from tests.unit.store.pages import (
    AI,
    ROOT,
    abstraction,
    full_page,
    import_pages,
    ref,
    source_page,
    with_page,
)

# A column of each table that a page is read from.
_COLUMNS = (
    "pages.headword",
    "pages.short_definition",
    "pages.banner",
    "sections.prose",
    "rows.cells",
    "terms.text",
    "relations.title",
    "chunks.id",
    "faqs.answer",
    "sources.title",
    "limitations.text",
    "tags.tag",
    "headers.value",
)


def alter(path: Path, statement: str) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(statement)


def sums(path: Path) -> int:
    with closing(sqlite3.connect(path)) as connection:
        return int(connection.execute("SELECT count(*) FROM page_sums").fetchone()[0])


@pytest.mark.parametrize("column", _COLUMNS)
def test_one_letter_of_any_part_is_noticed(store: Store, store_file: Path, column: str) -> None:
    import_pages(store, [with_page(source_page("overfitting", "過学習", JA_JP), full_page())])
    table, _, name = column.partition(".")
    before = store.faults()
    # The first two letters of cells are marks of JSON.
    letter = f"substr({name}, {3 if table == 'rows' else 2}, 1)"
    alter(store_file, f"UPDATE {table} SET {name} = replace({name}, {letter}, '~')")  # noqa: S608

    with pytest.raises(DamagedStoreError):
        store.entry(ref("overfitting"))

    assert before == ()
    assert store.faults() != ()


def test_a_page_that_is_updated_has_another_sum(store: Store) -> None:
    import_pages(store, abstraction())
    import_pages(store, [source_page("abstraction", "Abstraction", text="A new text")])

    assert store.entry(ref("abstraction")) is not None
    assert store.faults() == ()


def test_pages_of_an_older_file_get_their_sums_with_the_next_import(
    store: Store, store_file: Path
) -> None:
    import_pages(store, abstraction())
    alter(store_file, "DELETE FROM page_sums")
    alter(store_file, "UPDATE page_sums SET reading = 1")
    read = store.entry(ref("abstraction"))
    before = sums(store_file)

    import_pages(store, [*abstraction(), source_page("model", "Model")])

    assert read is not None
    assert (before, sums(store_file)) == (0, 3)
    assert store.faults() == ()


def test_pages_read_while_they_are_saved_are_summed_up_as_they_are(
    store: Store, store_file: Path
) -> None:
    page = with_page(source_page("overfitting", "過学習", JA_JP), full_page())
    with store.importing(AI, ROOT, "handoff-markdown") as session:
        session.save(page)

        read = list(store.saved_entries())
        session.rollback()
    kept = sums(store_file)
    with store.importing(AI, ROOT, "handoff-markdown") as session:
        session.save(page)
        list(store.saved_entries())

    assert read == list(store.saved_entries())
    assert (kept, sums(store_file)) == (0, 1)
    assert store.faults() == ()
    alter(store_file, "UPDATE page_sums SET sum = sum + 1")
    with pytest.raises(DamagedStoreError):
        list(store.saved_entries())
