"""Rows of several tables in one folder lose nothing to each other."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from glossary_app.model.entry import EntryRef
from glossary_app.model.locale import JA_JP
from glossary_app.model.report import ImportCounts, ImportReport, Progress
from glossary_app.store.store import Store

Import = Callable[..., tuple[ImportReport, list[Progress]]]

HEAD = "English,日本語,定義\n"
TABLES = {
    "office.csv": HEAD + "cell,セル,表の一つの枠。\nrow,行,横の並び。\n",
    "biology.csv": HEAD + "cell,細胞,生物の基本単位。\nlee,風下,風の来ない側。\n",
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "words"
    made.mkdir()
    for name, text in TABLES.items():
        (made / name).write_text(text, "utf-8")
    return made


def heads(store: Store) -> list[str]:
    return sorted(page.headword for entry in store.entries("words") for page in entry.pages[1:])


def test_one_word_with_two_meanings_in_two_files_is_two_entries(
    store: Store, import_all: Import, folder: Path
) -> None:
    report, _ = import_all(folder)

    assert report.counts.added == 4
    assert heads(store) == ["セル", "細胞", "行", "風下"]
    assert [finding.code for finding in report.findings] == []


def test_they_stay_the_same_entries_when_nothing_or_another_row_changes(
    store: Store, import_all: Import, folder: Path
) -> None:
    import_all(folder)

    again, _ = import_all(folder)
    (folder / "office.csv").write_text(TABLES["office.csv"] + "column,列,縦。\n", "utf-8")
    more, _ = import_all(folder)

    assert again.counts == ImportCounts(unchanged=4)
    assert more.counts == ImportCounts(added=1, unchanged=4)


def test_a_file_that_comes_later_takes_nothing_from_those_before(
    store: Store, import_all: Import, folder: Path
) -> None:
    biology = folder / "biology.csv"
    text = biology.read_text("utf-8")
    biology.unlink()
    import_all(folder)
    assert store.entry(EntryRef("words", "cell")) is not None

    biology.write_text(text, "utf-8")
    import_all(folder)

    assert heads(store) == ["セル", "細胞", "行", "風下"]


def test_numbers_that_each_file_begins_anew_are_no_ids_of_the_same_entry(
    store: Store, import_all: Import, tmp_path: Path
) -> None:
    folder = tmp_path / "words"
    folder.mkdir()
    (folder / "a.csv").write_text("id,English,日本語\n1,lee,風下\n", "utf-8")
    (folder / "b.csv").write_text("id,English,日本語\n1,row,行\n", "utf-8")

    report, _ = import_all(folder)

    assert report.counts.added == 2
    (told,) = report.findings
    assert (told.code, told.path, told.line) == ("repeated-id", "b.csv", 2)
    assert "a.csv:2" in told.message


def test_one_row_in_two_files_is_one_entry_and_told(
    store: Store, import_all: Import, tmp_path: Path
) -> None:
    folder = tmp_path / "words"
    folder.mkdir()
    for name in ("a.csv", "b.csv"):
        (folder / name).write_text("English,日本語\nlee,風下\n", "utf-8")

    report, _ = import_all(folder)

    entry = store.entry(EntryRef("words", "lee"))
    assert entry is not None
    assert entry.page(JA_JP) is not None
    assert report.counts.added == 1
    assert [finding.code for finding in report.findings] == ["repeated-id"]
