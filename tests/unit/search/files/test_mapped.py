"""Index files are mapped, and their pages are given back."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from glossary_app.search.files.mapped import MappedFile, MappedStorage

PAGES = b"designation " * 50_000


def resident(file: Path) -> int:
    """How many kilobytes of a mapped file this process holds (proc(5))."""
    held, is_ours = 0, False
    for line in Path("/proc/self/smaps").read_text(encoding="utf-8").splitlines():
        if "-" in line.split(maxsplit=1)[0]:
            is_ours = line.endswith(str(file))
        elif is_ours and line.startswith("Rss:"):
            held += int(line.split()[1])
    return held


@pytest.fixture
def file(tmp_path: Path) -> Path:
    made = tmp_path / "MAIN.trm"
    made.write_bytes(PAGES)
    return made


@pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc")
def test_pages_are_given_back_and_read_again(file: Path) -> None:
    storage = MappedStorage(str(file.parent))
    opened = storage.open_file(file.name)
    assert isinstance(opened, MappedFile)
    whole = opened.get(0, len(PAGES))
    during = resident(file)

    storage.rest()

    assert during >= len(PAGES) // 1024
    assert resident(file) == 0
    assert opened.get(0, len(PAGES)) == whole == PAGES


def test_a_file_that_was_closed_needs_no_rest(file: Path) -> None:
    storage = MappedStorage(str(file.parent))
    storage.open_file(file.name).close()

    storage.rest()

    assert storage.open_file(file.name).read(11) == b"designation"


def test_an_empty_file_is_read_as_it_is(file: Path) -> None:
    file.write_bytes(b"")
    opened = MappedStorage(str(file.parent)).open_file(file.name)

    assert opened.read() == b""
    opened.close()
