"""What is read of an index is sound, and no more than plain values are taken from it."""

from __future__ import annotations

import os
import pickle
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
