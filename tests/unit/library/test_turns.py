"""One process at a time changes a library; whoever waits is told, and can stop."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Generator
from contextlib import closing
from pathlib import Path

import pytest

from glossary_app.errors import BusyStoreError
from glossary_app.library.library import Library
from glossary_app.library.turns import in_turn, without_progress
from glossary_app.model.hit import SearchRequest
from glossary_app.model.imports.options import ImportOptions
from glossary_app.model.locale import EN_US
from glossary_app.model.report import Finding, Progress, Severity, Stage
from glossary_app.paths import Folders

_ROWS = 20


def work() -> Generator[Progress, None, str]:
    yield Progress(Stage.SAVING, 1, 1)
    return "done"


def table(folder: Path, number: int) -> Path:
    file = folder / f"shelf{number}.csv"
    lines = [f"s{number}-{row},Shelf {number} {row},Word of wood{number}." for row in range(_ROWS)]
    file.write_text("\n".join(["id,term:en-US,definition:en-US", *lines]) + "\n", "utf-8")
    return file


def found(library: Library, query: str) -> int:
    return library.search(SearchRequest(query, EN_US)).total


def errors(library: Library) -> list[Finding]:
    return [finding for finding in library.doctor() if finding.severity is Severity.ERROR]


def test_work_is_done_at_once_when_nobody_else_is_at_work(library: Library) -> None:
    assert without_progress(in_turn(library.folders, work, 0)) == "done"


def test_whoever_waits_is_told_and_may_stop(library: Library) -> None:
    first = in_turn(library.folders, work, 0)
    next(first)
    second = in_turn(library.folders, work, 60)

    waiting = next(second)

    second.close()
    first.close()
    assert waiting.stage is Stage.WAITING
    assert without_progress(in_turn(library.folders, work, 0)) == "done"


def test_a_turn_comes_when_the_other_one_is_over(library: Library) -> None:
    first = in_turn(library.folders, work, 0)
    next(first)
    second = in_turn(library.folders, work, 60)
    stages = [next(second).stage]

    first.close()
    stages += [step.stage for step in second]

    assert stages[0] is Stage.WAITING
    assert stages[-1] is Stage.SAVING


def test_patience_has_an_end(library: Library) -> None:
    first = in_turn(library.folders, work, 0)
    next(first)

    with pytest.raises(BusyStoreError, match="another program is writing"):
        without_progress(in_turn(library.folders, work, 0.1))

    first.close()


def test_a_glossary_is_not_removed_while_another_process_imports(
    filled: Library, tmp_path: Path
) -> None:
    going = filled.import_path(table(tmp_path, 1), ImportOptions())
    next(going)

    with closing(Library.open(filled.folders, starter=False)) as other:
        waiting = next(other.removal("folder"))

    going.close()
    assert waiting.stage is Stage.WAITING
    assert filled.entry_count("folder") == 2


def test_entries_of_several_imports_at_once_are_all_found(
    filled: Library, folders: Folders, tmp_path: Path
) -> None:
    home = folders.data.parent
    call = [sys.executable, "-m", "glossary_app", "--data-dir", str(home), "import"]
    # One that rewrites the index as a whole, so that the others come while it is at work.
    commands = [[*call, str(table(tmp_path, number))] for number in range(4)]
    commands.append([*call[:-1], "reindex"])

    processes = [
        subprocess.Popen(each, stdout=subprocess.PIPE, stderr=subprocess.PIPE) for each in commands
    ]
    ended = [(process.communicate()[1], process.returncode) for process in processes]

    assert ended == [(b"", 0)] * 5
    assert [found(filled, f"wood{number}") for number in range(4)] == [_ROWS] * 4
    assert errors(filled) == []


def test_searches_beside_an_import_answer_with_the_old_or_the_new(
    filled: Library, folders: Folders, tmp_path: Path
) -> None:
    call = [sys.executable, "-m", "glossary_app", "--data-dir", str(folders.data.parent)]
    commands = [[*call, "import", str(table(tmp_path, 1))]]
    commands += [[*call, "search", "cache"] for _ in range(3)]
    commands += [[*call, "list"]]

    processes = [
        subprocess.Popen(each, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        for each in commands
    ]
    ended = [(process.communicate()[1], process.returncode) for process in processes]

    assert ended == [(b"", 0)] * 5


def test_an_index_without_an_entry_that_is_stored_is_found_and_mended(
    filled: Library, folders: Folders
) -> None:
    before = filled.store.generation()
    with filled.store.removing("folder"):
        pass
    # As a program that asked for the name of the content too late would have sealed it.
    for manifest in folders.index_folder.rglob("manifest.json"):
        text = manifest.read_text("utf-8").replace(before, filled.store.generation())
        manifest.write_text(text, "utf-8")

    [gap] = errors(filled)
    sound_before = filled.has_sound_index()
    without_progress(filled.mend_index())

    assert gap.code == "index-gaps"
    assert gap.values[0] == "2"
    assert not sound_before
    assert errors(filled) == []
