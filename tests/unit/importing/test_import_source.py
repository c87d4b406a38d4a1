"""An import is all or nothing, and says what it left out."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from glossary_app.errors import SourceError
from glossary_app.importing.pipeline import import_source
from glossary_app.model.entry import EntryRef
from glossary_app.model.imports.options import ImportOptions
from glossary_app.model.locale import EN_US
from glossary_app.model.report import ImportReport, Stage
from glossary_app.store.store import Store

DATA = Path(__file__).parents[2] / "data"


def run_import(
    path: Path, store: Store, folder: Path, options: ImportOptions | None = None
) -> ImportReport:
    steps = import_source(path, options or ImportOptions(), store, folder)
    while True:
        try:
            next(steps)
        except StopIteration as end:
            report: ImportReport = end.value
            return report


def test_progress_goes_through_the_stages_in_their_order(store: Store, tmp_path: Path) -> None:
    steps = list(import_source(DATA / "folder", ImportOptions(), store, tmp_path / "index"))

    stages = list(dict.fromkeys(step.stage for step in steps))
    assert stages == [Stage.READING, Stage.SAVING, Stage.INDEXING]
    assert all(step.done <= step.total for step in steps)


def test_a_single_file_tells_how_many_entries_of_how_many(store: Store, tmp_path: Path) -> None:
    table = tmp_path / "terms.tsv"
    rows = "".join(f"term-{n}\tTerm {n}\t用語{n}\n" for n in range(450))
    table.write_text(f"id\tterm:en\tterm:ja\n{rows}", encoding="utf-8")

    steps = list(import_source(table, ImportOptions(), store, tmp_path / "index"))

    told = [(step.done, step.total) for step in steps if step.current.startswith("Term")]
    assert told == [(200, 451), (400, 451)]


def test_derived_readings_are_stored_and_marked(store: Store, tmp_path: Path) -> None:
    table = tmp_path / "terms.tsv"
    table.write_text("id\tterm:ja-JP\nlearning\t機械学習\n", encoding="utf-8")

    run_import(table, store, tmp_path / "index")

    entry = store.entry(EntryRef("terms", "learning"))
    reading = entry.pages[0].reading if entry else None
    assert reading is not None
    assert (reading.kana, reading.derived) == ("きかいがくしゅう", True)


def test_a_cancelled_import_leaves_everything_as_it_was(store: Store, tmp_path: Path) -> None:
    steps = import_source(DATA / "reviewed", ImportOptions(), store, tmp_path / "index")
    next(steps)
    next(steps)

    steps.close()

    assert store.glossaries() == ()
    assert store.entry_count(None) == 0


def test_the_id_is_the_folder_s_name_unless_one_is_given(store: Store, tmp_path: Path) -> None:
    named = run_import(DATA / "folder", store, tmp_path / "index")
    given = run_import(DATA / "folder", store, tmp_path / "index", ImportOptions(glossary="Team A"))

    assert (named.glossary, given.glossary) == ("folder", "team-a")


def test_pages_of_another_root_are_left_alone(store: Store, tmp_path: Path) -> None:
    first, second = tmp_path / "first", tmp_path / "second"
    for folder, name in ((first, "alpha"), (second, "beta")):
        (folder / "en").mkdir(parents=True)
        (folder / "en" / f"{name}.md").write_text(
            f"---\ntitle: {name}\n---\n\nThe letter {name}.\n", encoding="utf-8"
        )
    options = ImportOptions(glossary="letters")
    run_import(first, store, tmp_path / "index", options)

    report = run_import(second, store, tmp_path / "index", options)

    assert (report.counts.added, report.counts.removed) == (1, 0)
    assert store.entry_count("letters") == 2


def test_the_same_page_twice_is_a_warning_and_the_first_one_stays(
    store: Store, tmp_path: Path
) -> None:
    for folder in ("en", "en-US"):
        (tmp_path / "pages" / folder).mkdir(parents=True)
        (tmp_path / "pages" / folder / "cache.md").write_text(
            f"---\ntitle: Cache\n---\n\nWritten in {folder}.\n", encoding="utf-8"
        )

    report = run_import(tmp_path / "pages", store, tmp_path / "index")

    assert [finding.code for finding in report.findings] == ["duplicate-page"]
    entry = store.entry(EntryRef("pages", "cache"))
    assert entry is not None
    assert entry.best_page(EN_US).short_definition == "Written in en-US."


def test_what_is_not_there_cannot_be_imported(store: Store, tmp_path: Path) -> None:
    with pytest.raises(SourceError):
        run_import(tmp_path / "nowhere", store, tmp_path / "index")


@pytest.mark.skipif(sys.platform == "win32", reason="needs a signal that cannot be caught")
def test_a_killed_import_loses_nothing(tmp_path: Path) -> None:
    home, table = tmp_path / "home", tmp_path / "large.tsv"
    command = [sys.executable, "-m", "glossary_app", "--data-dir", str(home), "--no-starter"]
    subprocess.run([*command, "import", str(DATA / "reviewed")], check=True, capture_output=True)
    rows = (f"term-{number}\tTerm {number}\tText {number}\n" for number in range(40_000))
    table.write_text("id\tterm:en-US\tdefinition:en-US\n" + "".join(rows), encoding="utf-8")

    importing = subprocess.Popen([*command, "import", str(table)])
    _wait_for_writing(home / "data" / "glossaries.db-wal")
    os.kill(importing.pid, signal.SIGKILL)
    importing.wait()

    listed = subprocess.run([*command, "list"], check=True, capture_output=True, text=True).stdout
    found = subprocess.run([*command, "search", "キャッシュ"], check=False, capture_output=True)
    assert listed.splitlines() == [
        "reviewed/cache\tCache\tキャッシュ",
        "reviewed/eviction\tEviction",
    ]
    assert found.returncode == 0


def _wait_for_writing(wal: Path) -> None:
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        if wal.exists() and wal.stat().st_size > 100_000:
            return
        time.sleep(0.02)
    raise AssertionError("the import did not begin to write")


def test_another_text_under_the_same_declared_hash_is_a_warning(
    store: Store, tmp_path: Path
) -> None:
    pages = shutil.copytree(DATA / "reviewed", tmp_path / "reviewed")
    run_import(pages, store, tmp_path / "index")
    cache = pages / "en-US" / "cache.md"
    cache.write_text(cache.read_text(encoding="utf-8").replace("slow store", "slow disk"))

    report = run_import(pages, store, tmp_path / "index")

    assert [(found.code, found.path) for found in report.findings] == [
        ("repeated-hash", "en-US/cache.md")
    ]
    assert report.counts.updated == 1
