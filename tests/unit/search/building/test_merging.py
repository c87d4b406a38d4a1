"""An update costs what it changes: the large segment of a library is not written with each."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from glossary_app.model.entry import Entry, EntryRef
from glossary_app.model.hit import SearchRequest
from glossary_app.model.locale import EN_US
from glossary_app.model.page import Page
from glossary_app.search.building.index_writing import build_changed, rebuild
from glossary_app.search.files.builds import switch_to
from glossary_app.search.index import SearchIndex

COUNT = 120
MOST_SEGMENTS = 6


def _entry(number: int, version: int) -> Entry:
    said = " ".join(f"mark{number * step % 997}" for step in range(1, 200))
    text = f"Reading of edition v{version}v: {said}."
    return Entry(EntryRef("it", f"gauge-{number}"), (Page(EN_US, f"Gauge {number}", text),))


def _built(folder: Path) -> None:
    for _ in rebuild(folder, (_entry(number, 0) for number in range(COUNT)), "0"):
        pass


def _update(folder: Path, numbers: Iterable[int], version: int) -> set[str]:
    """Change these entries; gives the names of the segments that are there afterwards."""
    changed = [_entry(number, version) for number in numbers]
    switch_to(build_changed(folder, changed, [], str(version - 1), str(version)))
    return _segments(folder, version)


def _segments(folder: Path, version: int) -> set[str]:
    return {path.stem for path in folder.glob(f"index-{version}/*.trm")}


def _found(folder: Path, version: int, query: str) -> set[str]:
    index = SearchIndex.open(folder, str(version))
    try:
        hits = index.search(SearchRequest(query, EN_US, COUNT), ("it",)).hits
    finally:
        index.close()
    assert len(hits) == len({hit.ref for hit in hits})
    return {hit.ref.slug for hit in hits}


def test_many_small_updates_leave_the_large_segment_alone(tmp_path: Path) -> None:
    _built(tmp_path)
    (large,) = _segments(tmp_path, 0)

    after = [_update(tmp_path, range(4), version) for version in range(1, 31)]

    assert all(large in segments for segments in after)
    assert max(map(len, after)) <= MOST_SEGMENTS
    assert _found(tmp_path, 30, "v30v") == {f"gauge-{number}" for number in range(4)}
    assert len(_found(tmp_path, 30, "reading edition")) == COUNT


def test_a_segment_that_is_largely_out_of_date_is_written_anew(tmp_path: Path) -> None:
    _built(tmp_path)
    (large,) = _segments(tmp_path, 0)

    after = [_update(tmp_path, range(at, at + 5), 1 + at // 5) for at in range(0, COUNT, 5)]

    assert large not in after[-1]
    assert max(map(len, after)) <= MOST_SEGMENTS
    assert len(_found(tmp_path, COUNT // 5, "reading")) == COUNT
    assert _found(tmp_path, COUNT // 5, "v0v") == set()
