"""The importing child: what it answers to an order."""

from __future__ import annotations

import io
import json
import subprocess
import sys
import threading
from pathlib import Path
from typing import Any

import pytest

from glossary_app.import_process import run
from glossary_app.import_wire import ImportOrder, write_order
from glossary_app.library.library import Library
from glossary_app.paths import Folders, folders_below

_PAGE = """---
title: {title}
---
{title} leaves details out.
"""


@pytest.fixture
def folders(tmp_path: Path) -> Folders:
    return folders_below(tmp_path / "library")


@pytest.fixture
def pages(tmp_path: Path) -> Path:
    """A folder with two pages and a file that is none."""
    folder = tmp_path / "basics"
    (folder / "en").mkdir(parents=True)
    for name in ("abstraction", "cohesion"):
        text = _PAGE.format(title=name.capitalize())
        (folder / "en" / f"{name}.md").write_text(text, encoding="utf-8")
    (folder / "logo.svg").write_text("<svg/>", encoding="utf-8")
    return folder


class Waiting(io.StringIO):
    """Standard input of a window that stays open: after the order, nothing comes."""

    def __iter__(self) -> Waiting:
        return self

    def __next__(self) -> str:
        # A watching thread that never gets a line never cancels.

        threading.Event().wait()
        raise StopIteration


def carry_out(order: ImportOrder, orders: io.StringIO | None = None) -> list[dict[str, Any]]:
    """The messages that the child writes."""
    answers = io.StringIO()
    run(orders or Waiting(write_order(order)), answers)
    return [json.loads(line) for line in answers.getvalue().splitlines()]


def test_an_import_says_how_far_it_is_and_what_came_of_it(folders: Folders, pages: Path) -> None:
    messages = carry_out(ImportOrder(folders, (pages,), starter=False))

    kinds = [next(iter(message)) for message in messages]
    report = messages[-1]["report"]
    assert "progress" in kinds[:-1]
    assert kinds[-1] == "report"
    assert (report["glossary"], report["counts"]["added"]) == ("basics", 2)


def test_several_paths_make_one_report(folders: Folders, pages: Path, tmp_path: Path) -> None:
    table = tmp_path / "terms.csv"
    table.write_text("id,term:en-US,definition:en-US\ncache,Cache,Keeps things.\n", "utf-8")

    messages = carry_out(ImportOrder(folders, (pages, table), starter=False))

    report = messages[-1]["report"]
    assert report["glossary"] == "basics, terms"
    assert report["counts"]["added"] == 3


def test_an_order_without_paths_builds_the_index(folders: Folders, pages: Path) -> None:
    carry_out(ImportOrder(folders, (pages,), starter=False))
    for file in sorted(folders.index_folder.rglob("*"), reverse=True):
        file.unlink() if file.is_file() else file.rmdir()

    messages = carry_out(ImportOrder(folders, ()))

    library = Library.open(folders, starter=False)
    try:
        assert library.is_indexed()
    finally:
        library.close()
    assert next(iter(messages[-1])) == "report"


def test_a_window_that_goes_away_cancels_the_import(folders: Folders, pages: Path) -> None:
    order = ImportOrder(folders, (pages,), starter=False)

    messages = carry_out(order, io.StringIO(write_order(order)))

    library = Library.open(folders, starter=False)
    try:
        count = library.entry_count()
    finally:
        library.close()
    # The watching thread may come a moment too late for so small an import.
    assert messages[-1].get("fault", {}).get("code") == "cancelled" or count == 2


def test_a_source_that_is_not_there_is_a_fault(folders: Folders, tmp_path: Path) -> None:
    messages = carry_out(ImportOrder(folders, (tmp_path / "nothing.md",), starter=False))

    assert messages[-1]["fault"]["code"] == "source"


def test_the_child_imports_no_qt() -> None:
    script = (
        "import sys, glossary_app.import_process;"
        "print(any(name.startswith('PySide6') for name in sys.modules))"
    )

    said = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )

    assert said.stdout.strip() == "False"
