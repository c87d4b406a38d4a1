"""Pieces of Markdown that both readers write."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

# Deeper ones are text: nobody nests glossaries so far, and each level reads its lines again.
DEEPEST = 12


def indent_of(line: str) -> int:
    """How far a line stands in."""
    return len(line) - len(line.lstrip(" "))


def dedented(lines: Sequence[str]) -> list[str]:
    """The lines without the blanks that all of them begin with, and without blank ends."""
    least = min((indent_of(line) for line in lines if line.strip()), default=0)
    bare = [line[least:] if line.strip() else "" for line in lines]
    while bare and not bare[0]:
        bare.pop(0)
    while bare and not bare[-1]:
        bare.pop()
    return bare


def definition(names: Iterable[str], lines: Sequence[str]) -> Iterator[str]:
    """A term, or several names of it, and what it means."""
    said = dedented(lines) or [""]
    yield ""
    yield from names
    yield f": {said[0]}".rstrip()
    yield from (f"  {line}".rstrip() for line in said[1:])
    yield ""


def callout(kind: str, title: str, lines: Iterable[str]) -> Iterator[str]:
    """A box around text."""
    yield ""
    yield f"> [!{kind}] {title}".rstrip()
    yield from (f"> {line}".rstrip() for line in lines)
    yield ""


def fenced(lines: Iterable[str]) -> Iterator[str]:
    """Code."""
    kept = list(lines)
    fence = "`" * max(3, *(len(line) - len(line.lstrip("`")) + 1 for line in kept), 3)
    yield from ("", fence, *kept, fence, "")


def table(rows: Sequence[Sequence[str]], *, has_header: bool) -> Iterator[str]:
    """A table; its first row is a header, or has none above it."""
    width = max(map(len, rows), default=0)
    if not width:
        return
    written = [[*map(_cell, row), *[""] * (width - len(row))] for row in rows]
    header = written.pop(0) if has_header else [""] * width
    yield ""
    for row in (header, ["---"] * width, *written):
        yield f"| {' | '.join(row)} |"
    yield ""


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|")
