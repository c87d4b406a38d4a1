"""Takes out of Linux programs where their libraries lay on the machine that built them.

A program asks there first, so whoever may write there could hand it a library of his own.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

# ELF of 64 bits, little-endian: the System V ABI's chapters on headers and dynamic linking.
MAGIC = b"\x7fELF\x02\x01"
LOADED, DYNAMIC = 1, 2
STRINGS, RUN_PATHS = 5, {15, 29}
HEADER, ENTRY = struct.Struct("<IIQQQQQQ"), struct.Struct("<QQ")


@dataclass(frozen=True, slots=True)
class Segment:
    """A part of the file, and where it is put in memory."""

    kind: int
    offset: int
    address: int
    size: int


def drop_foreign_run_paths(folder: Path) -> None:
    """Keep only paths that begin beside the program itself, in all programs below the folder."""
    for path in folder.rglob("*"):
        if path.is_file() and not path.is_symlink():
            content = path.read_bytes()
            if content.startswith(MAGIC) and (cleaned := without_foreign_paths(content)) != content:
                path.write_bytes(cleaned)


def without_foreign_paths(program: bytes) -> bytes:
    """The program without search paths that are not its own."""
    segments = tuple(segments_of(program))
    dynamic = next((segment for segment in segments if segment.kind == DYNAMIC), None)
    if dynamic is None:
        return program
    end = dynamic.offset + dynamic.size
    entries = list(ENTRY.iter_unpack(program[dynamic.offset : end]))
    strings = next((place for tag, place in entries if tag == STRINGS), 0)
    start = file_offset(segments, strings)
    kept = [entry for entry in entries if not is_foreign(entry, program, start)]
    # The list ends with the first empty entry.
    kept += [(0, 0)] * (len(entries) - len(kept))
    table = b"".join(ENTRY.pack(*entry) for entry in kept)
    return program[: dynamic.offset] + table + program[end:]


def segments_of(program: bytes) -> Iterator[Segment]:
    """What the program's headers say of its parts."""
    (first,) = struct.unpack_from("<Q", program, 32)
    size, count = struct.unpack_from("<HH", program, 54)
    for number in range(count):
        kind, _, offset, address, _, length, _, _ = HEADER.unpack_from(
            program, first + number * size
        )
        yield Segment(kind, offset, address, length)


def file_offset(segments: tuple[Segment, ...], address: int) -> int:
    """Where in the file stands what is put at this address."""
    for segment in segments:
        within = address - segment.address
        if segment.kind == LOADED and 0 <= within < segment.size:
            return segment.offset + within
    return 0


def is_foreign(entry: tuple[int, int], program: bytes, strings: int) -> bool:
    """Whether an entry is a search path that leads elsewhere than beside the program."""
    tag, place = entry
    if tag not in RUN_PATHS:
        return False
    start = strings + place
    text = program[start : program.index(b"\0", start)]
    return not all(part.startswith(b"$ORIGIN") for part in text.split(b":"))
