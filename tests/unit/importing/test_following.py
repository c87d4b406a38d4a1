"""A second import does as little as it can, and the index follows the store."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from glossary_app.importing.pipeline import import_source
from glossary_app.model.hit import SearchRequest
from glossary_app.model.imports.options import ImportOptions
from glossary_app.model.locale import EN_US
from glossary_app.model.report import ImportCounts, ImportReport, Progress, Stage
from glossary_app.search.index import SearchIndex
from glossary_app.store.store import Store

Import = Callable[..., tuple[ImportReport, list[Progress]]]

ENTRIES = 20


@pytest.fixture
def pages(tmp_path: Path) -> Path:
    """Twenty pages, each with a word of its own in the text."""
    folder = tmp_path / "letters"
    (folder / "en").mkdir(parents=True)
    for number in range(ENTRIES):
        write_page(folder, number, f"wording{number}")
    return folder


def write_page(folder: Path, number: int, word: str) -> None:
    text = f"---\ntitle: Letter {number}\n---\n\nIt is sealed with {word}.\n"
    (folder / "en" / f"letter-{number}.md").write_text(text, encoding="utf-8")


def write_letters(folder: Path, word: str) -> Path:
    (folder / "en").mkdir(parents=True)
    write_page(folder, 0, word)
    return folder


def found(store: Store, index_folder: Path, query: str, glossary: str = "letters") -> list[str]:
    with closing(SearchIndex.open(index_folder, store.generation())) as index:
        answer = index.search(SearchRequest(query, EN_US), (glossary,))
    return [hit.ref.slug for hit in answer.hits]


def indexed(steps: list[Progress]) -> list[Progress]:
    return [step for step in steps if step.stage is Stage.INDEXING]


def test_a_few_changed_entries_are_brought_up_to_date_alone(
    store: Store, import_all: Import, index_folder: Path, pages: Path
) -> None:
    _, first = import_all(pages)
    write_page(pages, 3, "vermilion")
    (pages / "en" / "letter-4.md").unlink()

    report, second = import_all(pages)

    assert report.counts == ImportCounts(updated=1, unchanged=ENTRIES - 2, removed=1)
    assert {step.total for step in indexed(first)} == {ENTRIES}
    assert {step.total for step in indexed(second)} == {2}
    assert found(store, index_folder, "vermilion") == ["letter-3"]
    assert found(store, index_folder, "wording3") == []
    assert found(store, index_folder, "wording4") == []
    assert found(store, index_folder, "wording5") == ["letter-5"]


def test_an_import_that_is_stopped_while_it_is_indexed_changes_nothing(
    store: Store, import_all: Import, index_folder: Path, pages: Path
) -> None:
    import_all(pages)
    generation = store.generation()
    for number in range(ENTRIES // 2):
        write_page(pages, number, f"changed{number}")
    write_page(pages, ENTRIES, "vermilion")
    work = import_source(pages, ImportOptions(), store, index_folder)

    for step in work:
        if step.stage is Stage.INDEXING:
            work.close()

    assert store.generation() == generation
    assert store.entry_count(None) == ENTRIES
    assert found(store, index_folder, "wording0") == ["letter-0"]
    assert found(store, index_folder, "vermilion") == []
    assert len(list(index_folder.glob("index-*"))) == 1


def test_an_index_that_missed_a_change_is_not_taken_for_whole_by_the_next_one(
    store: Store, import_all: Import, index_folder: Path, pages: Path, tmp_path: Path
) -> None:
    import_all(pages)
    # Killed between the store and the index.
    import_all(write_letters(tmp_path / "missed", "vermilion"), index_folder=tmp_path / "elsewhere")

    import_all(write_letters(tmp_path / "seen", "cinnabar"))

    assert found(store, index_folder, "cinnabar", "seen") == ["letter-0"]
    assert found(store, index_folder, "vermilion", "missed") == ["letter-0"]


def test_many_changed_entries_are_indexed_with_all_the_others(
    store: Store, import_all: Import, index_folder: Path, pages: Path
) -> None:
    import_all(pages)
    for number in range(ENTRIES // 2):
        write_page(pages, number, f"changed{number}")

    _, steps = import_all(pages)

    assert {step.total for step in indexed(steps)} == {ENTRIES}
    assert found(store, index_folder, "changed7") == ["letter-7"]
    assert found(store, index_folder, "wording15") == ["letter-15"]


def test_a_lost_index_is_built_whole_at_the_next_change(
    store: Store, import_all: Import, index_folder: Path, pages: Path
) -> None:
    import_all(pages)
    for file in sorted(index_folder.rglob("*"), reverse=True):
        file.unlink() if file.is_file() else file.rmdir()
    write_page(pages, 0, "vermilion")

    import_all(pages)

    assert found(store, index_folder, "vermilion") == ["letter-0"]
    assert found(store, index_folder, "wording19") == ["letter-19"]


def test_unchanged_files_are_skipped_after_a_restart(
    tmp_path: Path, import_all: Import, index_folder: Path, pages: Path
) -> None:
    file = tmp_path / "restarted.db"
    with closing(Store.open(file)) as first:
        import_all(pages, into=first)
        generation = first.generation()
    index_before = {path: path.stat().st_mtime_ns for path in index_folder.rglob("*")}

    with closing(Store.open(file)) as second:
        report, steps = import_all(pages, into=second)
        assert second.generation() == generation

    assert report.counts == ImportCounts(unchanged=ENTRIES)
    assert indexed(steps) == []
    assert {path: path.stat().st_mtime_ns for path in index_folder.rglob("*")} == index_before


def test_a_file_that_moved_within_its_root_is_no_change(
    store: Store, import_all: Import, pages: Path
) -> None:
    import_all(pages)
    (pages / "en" / "old").mkdir()
    (pages / "en" / "letter-1.md").rename(pages / "en" / "old" / "letter-1.md")

    report, _ = import_all(pages)

    assert report.counts == ImportCounts(unchanged=ENTRIES)


def test_a_page_that_is_refused_keeps_its_old_text_until_it_is_mended(
    store: Store, import_all: Import, index_folder: Path, tmp_path: Path
) -> None:
    table = tmp_path / "letters.csv"
    head = "id,term:en-US,definition:en-US\n"
    table.write_text(head + "alpha,Alpha,The first.\nbeta,Beta,The second.\n", encoding="utf-8")
    import_all(table)
    table.write_text(head + "alpha,Alpha,The start.\nbeta,,The second.\n", encoding="utf-8")
    broken, _ = import_all(table)
    kept = {entry.ref.slug: entry.pages[0].short_definition for entry in store.entries("letters")}

    table.write_text(head + "alpha,Alpha,The start.\nbeta,Beta,The last.\n", encoding="utf-8")
    mended, _ = import_all(table)

    assert (broken.failed, broken.counts.removed) == (1, 0)
    assert kept == {"alpha": "The start.", "beta": "The second."}
    assert (mended.failed, mended.counts) == (0, ImportCounts(updated=1, unchanged=1))
    assert found(store, index_folder, "last") == ["beta"]


def test_a_dry_run_tells_what_the_import_then_does(
    store: Store, import_all: Import, index_folder: Path, pages: Path
) -> None:
    import_all(pages)
    write_page(pages, 0, "vermilion")
    write_page(pages, ENTRIES, "new")
    (pages / "en" / "letter-9.md").unlink()
    generation = store.generation()

    told, dry_steps = import_all(pages, ImportOptions(dry_run=True))
    unchanged_generation = store.generation()
    done, _ = import_all(pages)

    assert unchanged_generation == generation
    assert indexed(dry_steps) == []
    assert told == done
    assert done.counts == ImportCounts(1, 1, ENTRIES - 2, 1)


def test_a_large_table_tells_how_far_it_is(
    store: Store, index_folder: Path, tmp_path: Path
) -> None:
    table = tmp_path / "letters.tsv"
    rows = "".join(f"letter-{n}\tLetter {n}\n" for n in range(1000))
    table.write_text("id\tterm:en-US\n" + rows, encoding="utf-8")

    steps = list(import_source(table, ImportOptions(), store, index_folder))

    inside = [step for step in steps if step.stage is Stage.READING and step.done]
    assert [step.done for step in inside] == [200, 400, 600, 800, 1000]
    assert all(step.done <= step.total for step in inside)
    assert inside[0].current == "Letter 199"
