import os
import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from glossary_app.errors import IndexUnusableError
from glossary_app.model.entry import Entry, EntryRef, EntrySummary
from glossary_app.model.hit import SearchRequest
from glossary_app.model.locale import EN_US, JA_JP
from glossary_app.model.page import Page
from glossary_app.search.building.index_writing import build_changed, rebuild
from glossary_app.search.entries.comparison import differing
from glossary_app.search.files.builds import read_manifest, switch_to
from glossary_app.search.index import SearchIndex

CACHE = Entry(EntryRef("it", "cache"), (Page(EN_US, "Cache", "A store kept close at hand."),))
QUEUE = Entry(EntryRef("it", "queue"), (Page(JA_JP, "待ち行列", "順番を待つ列。"),))


def _build(folder: Path, *entries: Entry, generation: str = "1") -> None:
    for _ in rebuild(folder, entries, generation):
        pass


def _slugs(folder: Path, query: str, generation: str) -> list[str]:
    index = SearchIndex.open(folder, generation)
    try:
        answer = index.search(SearchRequest(query, EN_US), ("it",))
    finally:
        index.close()
    return [hit.ref.slug for hit in answer.hits]


def test_a_built_index_finds_its_entries(tmp_path: Path) -> None:
    _build(tmp_path, CACHE, QUEUE)

    assert _slugs(tmp_path, "cache", "1") == ["cache"]
    assert _slugs(tmp_path, "待ち", "1") == ["queue"]


def test_an_update_replaces_adds_and_removes(tmp_path: Path) -> None:
    _build(tmp_path, CACHE, QUEUE)
    renamed = replace(CACHE, pages=(Page(EN_US, "Buffer", "A store kept close at hand."),))
    stack = Entry(EntryRef("it", "stack"), (Page(EN_US, "Stack", "Last in, first out."),))

    switch_to(build_changed(tmp_path, [renamed, stack], [QUEUE.ref], "1", "2"))

    assert _slugs(tmp_path, "cache", "2") == []
    assert _slugs(tmp_path, "buffer", "2") == ["cache"]
    assert _slugs(tmp_path, "stack", "2") == ["stack"]
    assert _slugs(tmp_path, "待ち", "2") == []


def test_many_updates_are_joined_and_still_found(tmp_path: Path) -> None:
    _build(tmp_path, CACHE, generation="0")

    for number in range(1, 10):
        entry = Entry(
            EntryRef("it", f"rack-{number}"), (Page(EN_US, f"Rack {number}", "A frame."),)
        )
        switch_to(build_changed(tmp_path, [entry], [], str(number - 1), str(number)))

    assert _slugs(tmp_path, "rack", "9") == [f"rack-{number}" for number in range(1, 10)]


def test_an_index_of_another_generation_is_refused(tmp_path: Path) -> None:
    _build(tmp_path, CACHE)

    with pytest.raises(IndexUnusableError, match="out of step"):
        SearchIndex.open(tmp_path, "2")


def test_a_missing_index_is_refused(tmp_path: Path) -> None:
    with pytest.raises(IndexUnusableError, match="no search index"):
        SearchIndex.open(tmp_path, "1")


def test_a_file_of_another_size_is_refused(tmp_path: Path) -> None:
    _build(tmp_path, CACHE)
    segment = next(tmp_path.glob("index-1/*.trm"))

    segment.write_bytes(segment.read_bytes()[:-1])

    with pytest.raises(IndexUnusableError, match="not as it was written"):
        SearchIndex.open(tmp_path, "1")


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    _build(tmp_path, CACHE)

    next(tmp_path.glob("index-1/*.pst")).unlink()

    with pytest.raises(IndexUnusableError, match="is missing"):
        SearchIndex.open(tmp_path, "1")


def test_a_pointer_out_of_the_folder_is_refused(tmp_path: Path) -> None:
    _build(tmp_path, CACHE)

    (tmp_path / "current").write_text("../index-1")

    with pytest.raises(IndexUnusableError, match="not a build"):
        SearchIndex.open(tmp_path, "1")


def test_a_flipped_byte_is_found_by_verifying(tmp_path: Path) -> None:
    _build(tmp_path, CACHE)
    segment = next(tmp_path.glob("index-1/*.trm"))
    status = segment.stat()
    data = bytearray(segment.read_bytes())
    data[len(data) // 2] ^= 1
    index = SearchIndex.open(tmp_path, "1")
    sound = index.verify()

    segment.write_bytes(data)
    os.utime(segment, ns=(status.st_atime_ns, status.st_mtime_ns))
    findings = index.verify()
    index.close()

    assert sound == ()
    assert [finding.code for finding in findings] == ["index-damaged"]
    assert segment.name in findings[0].path


def test_an_abandoned_rebuild_leaves_the_old_index(tmp_path: Path) -> None:
    _build(tmp_path, CACHE)
    many = (
        Entry(EntryRef("it", f"e{number}"), (Page(EN_US, f"Entry {number}", "Text."),))
        for number in range(250)
    )

    steps = rebuild(tmp_path, many, "2")
    next(steps)
    steps.close()

    assert _slugs(tmp_path, "cache", "1") == ["cache"]
    assert [path.name for path in tmp_path.glob("index-*")] == ["index-1"]


def test_a_rebuild_of_the_same_generation_takes_the_place_of_the_old(tmp_path: Path) -> None:
    _build(tmp_path, CACHE)

    _build(tmp_path, QUEUE)

    assert _slugs(tmp_path, "cache", "1") == []
    assert len(list(tmp_path.glob("index-*"))) == 1


def test_progress_counts_the_entries(tmp_path: Path) -> None:
    many = [
        Entry(EntryRef("it", f"e{number}"), (Page(EN_US, f"Entry {number}", "Text."),))
        for number in range(250)
    ]

    steps = list(rebuild(tmp_path, many, "1"))

    assert steps[-1] == 250
    assert steps == sorted(steps)


def test_an_update_that_fails_leaves_the_index_as_it_was(tmp_path: Path) -> None:
    _build(tmp_path, CACHE)

    def changed() -> Iterator[Entry]:
        yield QUEUE
        raise ConnectionError

    with pytest.raises(ConnectionError):
        build_changed(tmp_path, changed(), [CACHE.ref], "1", "2")

    assert _slugs(tmp_path, "cache", "1") == ["cache"]
    assert _slugs(tmp_path, "待ち", "1") == []


def test_a_change_of_another_generation_than_the_index_is_refused(tmp_path: Path) -> None:
    _build(tmp_path, CACHE)

    with pytest.raises(IndexUnusableError, match="out of step"):
        build_changed(tmp_path, [QUEUE], [], "2", "3")


def test_the_old_build_serves_until_the_changed_one_takes_its_place(tmp_path: Path) -> None:
    _build(tmp_path, CACHE)

    changed = build_changed(tmp_path, [QUEUE], [CACHE.ref], "1", "2")
    before = _slugs(tmp_path, "cache", "1")
    switch_to(changed)

    assert before == ["cache"]
    assert _slugs(tmp_path, "cache", "2") == []
    assert [path.name for path in tmp_path.glob("index-*")] == ["index-2"]


def test_an_opened_index_answers_though_another_takes_its_place(tmp_path: Path) -> None:
    _build(tmp_path, CACHE)
    index = SearchIndex.open(tmp_path, "1")

    _build(tmp_path, QUEUE, generation="2")
    by_name = index.search(SearchRequest("cache", EN_US), ("it",))
    by_text = index.search(SearchRequest("close hand", EN_US), ("it",))
    index.close()

    assert [hit.ref for hit in by_name.hits] == [CACHE.ref]
    assert [hit.ref for hit in by_text.hits] == [CACHE.ref]


def test_a_table_of_contents_that_was_left_by_a_broken_change_is_not_opened(
    tmp_path: Path,
) -> None:
    _build(tmp_path, CACHE)
    contents = next(tmp_path.glob("index-1/*.toc"))

    contents.with_name("_MAIN_2.toc").write_bytes(contents.read_bytes())

    with pytest.raises(IndexUnusableError, match="half written"):
        SearchIndex.open(tmp_path, "1")


def test_what_differs_from_the_store_is_named(tmp_path: Path) -> None:
    _build(tmp_path, CACHE, QUEUE)
    rack = EntryRef("it", "rack")
    summaries = [
        EntrySummary(
            CACHE.ref, ((EN_US, "Cache"),), (), ((EN_US, "Another store."),), "unrated", False
        ),
        EntrySummary(rack, ((EN_US, "Rack"),), (), ((EN_US, "A frame."),), "unrated", False),
    ]
    index = SearchIndex.open(tmp_path, "1")

    found = list(differing(index.held(), summaries))

    index.close()
    assert found == [CACHE.ref, rack, QUEUE.ref]


def test_an_update_of_no_index_is_refused(tmp_path: Path) -> None:
    with pytest.raises(IndexUnusableError):
        build_changed(tmp_path, [CACHE], [], "0", "1")


def test_a_table_of_contents_that_is_overwritten_is_refused(tmp_path: Path) -> None:
    _build(tmp_path, CACHE)
    contents = next(tmp_path.glob("index-1/*.toc"))
    status = contents.stat()

    contents.write_bytes(b"x" * status.st_size)
    os.utime(contents, ns=(status.st_atime_ns, status.st_mtime_ns))

    with pytest.raises(IndexUnusableError, match="cannot be opened"):
        SearchIndex.open(tmp_path, "1")


@pytest.mark.parametrize("manifest", ["", "[]", "{}", '{"files": {"a": {}}}'])
def test_a_manifest_that_cannot_be_read_is_refused(tmp_path: Path, manifest: str) -> None:
    _build(tmp_path, CACHE)

    (tmp_path / "index-1" / "manifest.json").write_text(manifest)

    with pytest.raises(IndexUnusableError, match="no readable manifest"):
        SearchIndex.open(tmp_path, "1")


def test_a_missing_file_is_found_by_verifying(tmp_path: Path) -> None:
    _build(tmp_path, CACHE)
    index = SearchIndex.open(tmp_path, "1")

    # Closed first: Windows lets nobody take away what is open.
    index.close()
    next(tmp_path.glob("index-1/*.pst")).unlink()
    findings = index.verify()

    assert [finding.code for finding in findings] == ["index-damaged"]


def test_an_empty_library_has_an_index_that_finds_nothing(tmp_path: Path) -> None:
    _build(tmp_path)

    assert _slugs(tmp_path, "cache", "1") == []


def test_a_data_folder_that_was_copied_is_read_as_it_is(tmp_path: Path) -> None:
    _build(tmp_path / "old", CACHE)
    copy = tmp_path / "new"
    # As `cp -r` and every file manager do: with the time of the copying.
    shutil.copytree(tmp_path / "old", copy, copy_function=shutil.copyfile)

    SearchIndex.open(copy, "1").close()

    known = read_manifest(copy / "index-1").files
    times = {name: (copy / "index-1" / name).stat().st_mtime_ns for name in known}
    assert {name: record.time_ns for name, record in known.items()} == times


def test_a_copy_that_came_out_otherwise_is_refused(tmp_path: Path) -> None:
    _build(tmp_path / "old", CACHE)
    copy = tmp_path / "new"
    shutil.copytree(tmp_path / "old", copy, copy_function=shutil.copyfile)
    before = read_manifest(copy / "index-1")
    segment = next(copy.glob("index-1/*.trm"))

    segment.write_bytes(segment.read_bytes()[:-1] + b"?")

    with pytest.raises(IndexUnusableError, match="not as it was written"):
        SearchIndex.open(copy, "1")
    assert read_manifest(copy / "index-1") == before
