"""No program in the bundle looks for libraries where the building machine had them."""

from __future__ import annotations

import ctypes
import struct
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

from run_paths import DYNAMIC, ENTRY, HEADER, LOADED, MAGIC, drop_foreign_run_paths

NEEDED, STRINGS, RUN_PATH = 1, 5, 29
BASE = 0x400000


def program(run_path: bytes) -> bytes:
    """The least of a program: its headers, a list for the loader, and its strings."""
    strings = b"\0libc.so.6\0" + run_path + b"\0"
    start = 64 + 2 * HEADER.size
    entries = [(NEEDED, 1), (RUN_PATH, 11), (STRINGS, BASE + start + 4 * ENTRY.size), (0, 0)]
    table = b"".join(ENTRY.pack(*entry) for entry in entries)
    size = start + len(table) + len(strings)
    head = MAGIC.ljust(32, b"\0") + struct.pack("<Q", 64) + bytes(14) + struct.pack("<HH", 56, 2)
    loaded = HEADER.pack(LOADED, 0, 0, BASE, 0, size, size, 1)
    dynamic = HEADER.pack(DYNAMIC, 0, start, BASE + start, 0, len(table), len(table), 1)
    return head.ljust(64, b"\0") + loaded + dynamic + table + strings


def entries_of(content: bytes) -> list[tuple[int, int]]:
    start = 64 + 2 * HEADER.size
    return [*ENTRY.iter_unpack(content[start : start + 4 * ENTRY.size])]


@pytest.mark.parametrize("path", [b"/home/builder/lib", b"$ORIGIN:/opt/python/lib", b"lib"])
def test_a_path_of_the_building_machine_is_dropped(tmp_path: Path, path: bytes) -> None:
    built = tmp_path / "libglossary.so"
    built.write_bytes(program(path))

    drop_foreign_run_paths(tmp_path)

    tags = [tag for tag, _ in entries_of(built.read_bytes())]
    assert tags == [NEEDED, STRINGS, 0, 0]
    assert built.stat().st_size == len(program(path))


@pytest.mark.parametrize("path", [b"$ORIGIN", b"$ORIGIN/../lib:$ORIGIN/Qt/lib"])
def test_a_path_beside_the_program_stays(tmp_path: Path, path: bytes) -> None:
    built = tmp_path / "libglossary.so"
    built.write_bytes(program(path))

    drop_foreign_run_paths(tmp_path)

    assert built.read_bytes() == program(path)


def test_other_files_and_links_are_left_alone(tmp_path: Path) -> None:
    (tmp_path / "page.md").write_text("# Run path", "utf-8")
    (tmp_path / "link.so").symlink_to("gone.so")

    drop_foreign_run_paths(tmp_path)

    assert (tmp_path / "page.md").read_text("utf-8") == "# Run path"


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has such programs")
def test_the_modules_of_this_python_keep_working(tmp_path: Path) -> None:
    # Which modules are files of their own is for each Python to choose.
    specs = map(find_spec, ("_json", "_sqlite3", "_ctypes"))
    files = [Path(spec.origin) for spec in specs if spec and spec.has_location and spec.origin]
    if not files:
        pytest.skip("this Python has its modules inside")
    original = files[0]
    copied = tmp_path / original.name
    copied.write_bytes(original.read_bytes())

    drop_foreign_run_paths(tmp_path)

    assert ctypes.CDLL(str(copied))
