"""The library's file can be read with Datasette: served on the loopback, with our metadata."""

from __future__ import annotations

import importlib.util
import json
import socket
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any
from urllib.error import URLError
from urllib.request import urlopen

import pytest

from glossary_app.model.glossary import Glossary
from glossary_app.store.store import Store
from tests.unit.formats.exported import PAGES

METADATA = Path(__file__).parents[2] / "packaging" / "datasette.json"
HOST = "127.0.0.1"
PATIENCE = 60

needs_datasette = pytest.mark.skipif(
    importlib.util.find_spec("datasette") is None, reason="Datasette is not installed"
)


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("data") / "glossaries.db"
    glossary = Glossary("sea")
    with (
        closing(Store.open(path)) as store,
        store.importing(glossary, "root", "csv") as session,
    ):
        for page in PAGES:
            session.save(page)
    return path


@pytest.fixture(scope="module")
def address(library: Path) -> Iterator[str]:
    with socket.socket() as free:
        free.bind((HOST, 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "datasette", "serve", "--immutable", str(library)]
    command += ["--metadata", str(METADATA), "--host", HOST, "--port", str(port)]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as server:
        try:
            yield f"http://{HOST}:{port}"
        finally:
            server.terminate()


def ask(address: str, path: str) -> Any:
    """The JSON at a path, as soon as the server answers."""
    until = time.monotonic() + PATIENCE
    while True:
        try:
            with urlopen(f"{address}{path}") as answer:  # noqa: S310 - our own server
                return json.load(answer)
        except URLError as error:
            if time.monotonic() > until or "refused" not in str(error):
                raise
            time.sleep(0.2)


def test_the_metadata_name_tables_views_and_columns_that_are_there(library: Path) -> None:
    described = json.loads(METADATA.read_text("utf-8"))["databases"]["glossaries"]

    with closing(sqlite3.connect(library)) as connection:
        names = {name for (name,) in connection.execute("SELECT name FROM sqlite_master")}
        assert set(described["tables"]) <= names
        for table, told in described["tables"].items():
            columns = {row[1] for row in connection.execute(f"PRAGMA table_info({table})")}
            named = {*told.get("facets", ()), *told.get("sortable_columns", ())}
            assert named | {told.get("label_column", next(iter(columns)))} <= columns
        for query in described["queries"].values():
            connection.execute(query["sql"]).fetchall()


@needs_datasette
def test_an_entry_can_be_read(address: str) -> None:
    answer = ask(address, "/glossaries/entry_list.json?_shape=array&slug=lee")

    assert [(row["english"], row["japanese"], row["reading"]) for row in answer] == [
        ("lee", "風下", "かざしも")
    ]


@needs_datasette
def test_a_question_of_ours_is_answered(address: str) -> None:
    answer = ask(address, "/glossaries/names_not_to_be_used.json?_shape=array")

    assert [(row["slug"], row["text"], row["status"]) for row in answer] == [
        ("lee", "downwind", "forbidden")
    ]
