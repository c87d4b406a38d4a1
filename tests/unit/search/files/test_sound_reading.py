"""What is read of an index is sound, and no more than plain values are taken from it."""

from __future__ import annotations

import json
import os
import pickle
import tracemalloc
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from glossary_app.errors import IndexUnusableError
from glossary_app.model.hit import SearchRequest
from glossary_app.model.locale import EN_US
from glossary_app.search.files.builds import current_build, seal
from glossary_app.search.files.plain_pickles import plain_value
from glossary_app.search.index import SearchIndex
from tests.unit.search.conftest import ENTRIES, ORDER, build

_QUERIES = ("fine-tuning", "examples", "かがくしゅう", "kikai", "server")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    build(tmp_path, ENTRIES, "1")
    return tmp_path


def answers(folder: Path) -> Iterator[object]:
    with closing(SearchIndex.open(folder, "1")) as index:
        for query in _QUERIES:
            yield index.search(SearchRequest(query, EN_US), ORDER).hits


def files_of(folder: Path) -> list[Path]:
    return sorted(file for file in current_build(folder).iterdir() if file.stat().st_size)


def turn_a_byte_over(file: Path, place: int) -> None:
    times = file.stat()
    content = bytearray(file.read_bytes())
    content[place] ^= 0x20
    file.write_bytes(content)
    os.utime(file, ns=(times.st_atime_ns, times.st_mtime_ns))


def test_a_byte_that_turned_over_is_told_and_never_answers_otherwise(folder: Path) -> None:
    expected = list(answers(folder))
    told = 0

    for file in files_of(folder):
        sound = file.read_bytes()
        times = file.stat()
        for eighth in range(8):
            turn_a_byte_over(file, len(sound) * eighth // 8)
            try:
                assert list(answers(folder)) == expected, (file.name, eighth)
            except IndexUnusableError:
                told += 1
            file.write_bytes(sound)
            os.utime(file, ns=(times.st_atime_ns, times.st_mtime_ns))

    assert told > 30
    assert list(answers(folder)) == expected


class Planted:
    """A value whose making does something."""

    def __init__(self, mark: Path) -> None:
        self.mark = mark

    def __reduce__(self) -> tuple[object, tuple[str, str]]:
        return open, (str(self.mark), "w")


def test_nothing_that_is_planted_in_an_index_is_carried_out(folder: Path, tmp_path: Path) -> None:
    mark = tmp_path / "carried-out"
    [contents] = current_build(folder).glob("*.toc")
    content = contents.read_bytes()
    # The segments are the last value of it.
    start = content.rindex(pickle.PROTO + b"\x05")
    contents.write_bytes(content[:start] + pickle.dumps(Planted(mark)))
    seal(current_build(folder), "1")

    with pytest.raises(IndexUnusableError):
        SearchIndex.open(folder, "1")

    assert not mark.exists()


def test_a_planted_value_is_no_posting(tmp_path: Path) -> None:
    with pytest.raises(pickle.UnpicklingError, match="no place in an index"):
        plain_value(pickle.dumps(Planted(tmp_path / "carried-out")))

    assert not (tmp_path / "carried-out").exists()
    assert plain_value(pickle.dumps(((1, 2), None, 3.5), 2)) == ((1, 2), None, 3.5)


@pytest.mark.parametrize("named", ["/dev/zero", "../current", "a/../../current", "..", ""])
def test_a_manifest_names_files_of_its_own_folder_alone(folder: Path, named: str) -> None:
    manifest = current_build(folder) / "manifest.json"
    told = json.loads(manifest.read_text("utf-8"))
    told["files"][named] = {**next(iter(told["files"].values())), "size": 0, "time_ns": 0}
    manifest.write_text(json.dumps(told), "utf-8")

    with pytest.raises(IndexUnusableError):
        SearchIndex.open(folder, "1")


@pytest.mark.parametrize("name", ["current", "manifest.json"])
def test_what_is_far_too_large_is_not_read(folder: Path, name: str) -> None:
    file = folder / name if name == "current" else current_build(folder) / name
    os.truncate(file, 100_000_000)

    tracemalloc.start()
    with pytest.raises(IndexUnusableError):
        SearchIndex.open(folder, "1")
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert peak < 10_000_000


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names")
@pytest.mark.parametrize("name", ["current", "manifest.json"])
def test_nobody_waits_for_a_pipe(folder: Path, name: str) -> None:
    file = folder / name if name == "current" else current_build(folder) / name
    file.unlink()
    os.mkfifo(file)

    with pytest.raises(IndexUnusableError):
        SearchIndex.open(folder, "1")
