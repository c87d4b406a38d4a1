"""Damages files as disks and people do."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

Damage = Callable[[Path], None]


def turn_bytes_over(path: Path) -> None:
    """A page in the middle of the file holds nonsense."""
    content = bytearray(path.read_bytes())
    middle = len(content) // 2 // 4096 * 4096
    content[middle : middle + 4096] = (byte ^ 0xFF for byte in content[middle : middle + 4096])
    path.write_bytes(content)


def spoil_all_but_the_head(path: Path) -> None:
    """The file is a database at first sight, and nonsense behind its first page."""
    content = path.read_bytes()
    path.write_bytes(content[:4096] + b"\xff" * (len(content) - 4096))


def lose_an_entry_from_its_index(path: Path, glossary: str, slug: str) -> None:
    """A name stands in a table and in its index, and is altered in the one that comes first."""
    name = f"{glossary}{slug}".encode()
    place = path.read_bytes().index(name)
    with path.open("r+b") as file:
        file.seek(place + len(name) - 1)
        file.write(b"?")


def rot(path: Path) -> None:
    """Bytes have turned over, but for head and tail; its size and its time are as they were."""
    times = path.stat()
    content = bytearray(path.read_bytes())
    for place in range(len(content) // 8, len(content) * 7 // 8, 16):
        content[place] ^= 0xFF
    path.write_bytes(content)
    os.utime(path, ns=(times.st_atime_ns, times.st_mtime_ns))


def enlarge(path: Path, size: int) -> None:
    """The file has many pages, which hold nothing and take no room on the disk."""
    os.truncate(path, size)
    with path.open("r+b") as file:
        # The number of pages in the header (sqlite.org/fileformat.html).
        file.seek(28)
        file.write((size // 4096).to_bytes(4, "big"))


def lose_the_end(path: Path) -> None:
    """Half of the file is gone."""
    content = path.read_bytes()
    path.write_bytes(content[: len(content) // 2])


def lose_everything(path: Path) -> None:
    """The file is there, and empty."""
    path.write_bytes(b"")


def write_a_diary_into(path: Path) -> None:
    """The file is something else altogether."""
    path.write_bytes(b"Dear diary, " * 1000)


def alter(path: Path, written: bytes, altered: bytes) -> None:
    """Some letters are others, wherever they stand; its size and its time are as they were."""
    times = path.stat()
    content = path.read_bytes()
    assert written in content
    assert len(written) == len(altered)
    path.write_bytes(content.replace(written, altered))
    os.utime(path, ns=(times.st_atime_ns, times.st_mtime_ns))


def put_a_folder_there(path: Path) -> None:
    """What is there is a folder."""
    path.unlink()
    path.mkdir()


def put_a_pipe_there(path: Path) -> None:
    """What is there is a pipe: whoever opens it waits for somebody who writes."""
    path.unlink()
    os.mkfifo(path)


def remove(path: Path) -> None:
    """There is no file any more."""
    path.unlink()


DAMAGES: tuple[Damage, ...] = (
    turn_bytes_over,
    spoil_all_but_the_head,
    lose_the_end,
    lose_everything,
    write_a_diary_into,
    remove,
)
