"""An empty store for each test."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from glossary_app.store.store import Store


@pytest.fixture
def store_file(tmp_path: Path) -> Path:
    return tmp_path / "data" / "glossaries.db"


@pytest.fixture
def store(store_file: Path) -> Iterator[Store]:
    opened = Store.open(store_file)
    yield opened
    opened.close()
