"""Files that belong together are read together, and again when any of them has changed."""

from __future__ import annotations

import struct
from collections.abc import Callable
from pathlib import Path

import pytest

from glossary_app.model.report import ImportReport, Progress
from glossary_app.store.store import Store

Import = Callable[..., tuple[ImportReport, list[Progress]]]

INFO = b"StarDict's dict ifo file\nwordcount=1\nsametypesequence=m\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A dictionary of one word, and a file that has nothing to do with it."""
    folder = tmp_path / "dictionaries"
    folder.mkdir()
    (folder / "sea.ifo").write_bytes(INFO)
    (folder / "sea.idx").write_bytes(b"harbour\0" + struct.pack(">II", 0, 3))
    (folder / "sea.dict").write_bytes("港".encode())
    (folder / "notes.doc").write_bytes(b"notes")
    return folder


def test_a_description_is_read_with_the_files_beside_it(
    folder: Path, import_all: Import, store: Store
) -> None:
    report, _ = import_all(folder / "sea.ifo")

    assert (report.counts.added, report.findings) == (1, ())
    assert [entry.headwords[1][1] for entry in store.entries("sea")] == ["港"]


def test_in_a_folder_its_parts_are_not_told_as_other_files(
    folder: Path, import_all: Import
) -> None:
    report, _ = import_all(folder)

    assert report.counts.added == 1
    assert [found.path for found in report.findings] == ["notes.doc"]


def test_a_change_of_any_part_is_seen(folder: Path, import_all: Import) -> None:
    import_all(folder / "sea.ifo")
    unchanged, _ = import_all(folder / "sea.ifo")
    (folder / "sea.dict").write_bytes("湊".encode())

    changed, _ = import_all(folder / "sea.ifo")

    assert (unchanged.counts.unchanged, changed.counts.updated) == (1, 1)
