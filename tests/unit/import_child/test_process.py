"""The importing child: what it answers to an order."""

from __future__ import annotations

import io
import json
import subprocess
import sys
import threading
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from glossary_app.import_child.process import run
from glossary_app.import_child.wire import ImportOrder, write_order
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

    def __iter__(self) -> Any:
        return self

    def __next__(self) -> Any:
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


def start_child(order: ImportOrder) -> subprocess.Popen[str]:
    """The child as the window starts it, with its order."""
    child = subprocess.Popen(
        [sys.executable, "-m", "glossary_app.import_child.process"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    )
    assert child.stdin
    child.stdin.write(write_order(order))
    child.stdin.flush()
    return child


def large_table(folder: Path) -> Path:
    """A table that takes a while."""
    table = folder / "large.tsv"
    rows = "".join(f"term-{n}\tTerm {n}\tText {n}\n" for n in range(20_000))
    table.write_text("id\tterm:en-US\tdefinition:en-US\n" + rows, encoding="utf-8")
    return table


@pytest.mark.parametrize("said", ["", "nonsense\n\n"])
def test_a_word_from_the_window_stops_the_import_and_nothing_is_kept(
    folders: Folders, tmp_path: Path, said: str
) -> None:
    child = start_child(ImportOrder(folders, (large_table(tmp_path),), starter=False))
    assert child.stdin
    assert child.stdout
    first = json.loads(child.stdout.readline())

    child.stdin.write(f"{said}cancel\n")
    child.stdin.flush()
    messages = [json.loads(line) for line in child.stdout.read().splitlines()]
    child.communicate()

    with closing(Library.open(folders, starter=False)) as library:
        assert library.glossaries() == ()
    assert next(iter(first)) == "progress"
    assert messages[-1]["fault"]["code"] == "cancelled"
    assert child.returncode == 2


def test_a_child_ends_well_while_the_window_stays(folders: Folders, pages: Path) -> None:
    child = start_child(ImportOrder(folders, (pages,), starter=False))
    assert child.stdout

    messages = [json.loads(line) for line in child.stdout.read().splitlines()]
    code = child.wait()
    child.communicate()

    assert code == 0
    assert messages[-1]["report"]["counts"]["added"] == 2


def test_a_fault_in_the_second_source_keeps_the_first(
    folders: Folders, pages: Path, tmp_path: Path
) -> None:
    messages = carry_out(ImportOrder(folders, (pages, tmp_path / "nothing.md"), starter=False))

    with closing(Library.open(folders, starter=False)) as library:
        assert [glossary.id for glossary in library.glossaries()] == ["basics"]
        assert library.is_indexed()
    assert messages[-1]["fault"]["code"] == "source"


def test_a_second_source_that_is_stopped_keeps_the_first_and_says_so(
    folders: Folders, pages: Path, tmp_path: Path
) -> None:
    child = start_child(ImportOrder(folders, (pages, large_table(tmp_path)), starter=False))
    assert child.stdin
    assert child.stdout
    for line in child.stdout:
        if '"current": "large.tsv"' in line:
            break

    child.stdin.write("cancel\n")
    child.stdin.flush()
    messages = [json.loads(line) for line in child.stdout.read().splitlines()]
    child.communicate()

    report = messages[-1]["report"]
    assert (report["glossary"], report["counts"]["added"]) == ("basics", 2)
    assert "stopped" in [finding["code"] for finding in report["findings"]]
    with closing(Library.open(folders, starter=False)) as library:
        assert [glossary.id for glossary in library.glossaries()] == ["basics"]
        assert library.is_indexed()


def test_findings_of_all_sources_are_in_the_report(
    folders: Folders, pages: Path, tmp_path: Path
) -> None:
    table = tmp_path / "terms.csv"
    table.write_text(
        "id,term:en-US,note:en-US\ncache,Cache,\nqueue,,First in, first out.\n", encoding="utf-8"
    )

    report = carry_out(ImportOrder(folders, (pages, table), starter=False))[-1]["report"]

    assert {finding["path"] for finding in report["findings"]} == {"logo.svg", "terms.csv"}
    assert report["failed"] == 1


def test_a_source_that_is_not_there_is_a_fault(folders: Folders, tmp_path: Path) -> None:
    messages = carry_out(ImportOrder(folders, (tmp_path / "nothing.md",), starter=False))

    assert messages[-1]["fault"]["code"] == "source"


def test_the_child_imports_no_qt() -> None:
    script = (
        "import sys, glossary_app.import_child.process;"
        "print(any(name.startswith('PySide6') for name in sys.modules))"
    )

    said = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )

    assert said.stdout.strip() == "False"


def test_too_little_memory_is_a_fault(
    folders: Folders, pages: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise MemoryError

    monkeypatch.setattr(Library, "import_path", refuse)

    (*_, last) = carry_out(ImportOrder(folders, (pages,), starter=False))

    assert "not enough memory" in json.dumps(last)
