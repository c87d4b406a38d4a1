"""The texts of a batch of pages are read alone, not with all others of the library."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from glossary_app.store import source_pages
from glossary_app.store.store import Store


@pytest.mark.parametrize("name", ["_TEXTS", "_DIGESTS"])
def test_no_statement_for_a_batch_puts_the_whole_library_together(
    store: Store, store_file: Path, name: str
) -> None:
    assert not store.glossaries()
    with closing(sqlite3.connect(store_file)) as connection:
        plan = connection.execute(
            f"EXPLAIN QUERY PLAN {getattr(source_pages, name)}", {"ids": "[1]"}
        )
        steps = [str(step[-1]) for step in plan]

    assert steps
    assert not [step for step in steps if "MATERIALIZE" in step or step.startswith("SCAN pages")]
