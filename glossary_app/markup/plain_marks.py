"""The two marks that people type into plain text too: `code` and **weight**.

Cells of tables and short definitions are no Markdown; a star or an underscore may stand in them
for itself. Only what cannot mean anything else is taken for a mark.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from glossary_app.model.blocks import Run, Runs

# Between letters both mean something else: 2**10, don`t.
_MARKS = re.compile(
    r"(?<![A-Za-z0-9`])`(?P<code>[^`\n]+)`(?![A-Za-z0-9`])"
    r"|(?<![A-Za-z0-9*])\*\*(?P<strong>[^\s*](?:[^*\n]*[^\s*])?)\*\*(?![A-Za-z0-9*])"
)


class _Part(NamedTuple):
    """A stretch of the text without its marks; `start` is where it stood, marks counted."""

    text: str
    start: int
    kind: str = ""


def marked_runs(text: str, *, strong: bool = False) -> Runs:
    """The text as runs, its marks as their styles."""
    if _is_plain(text):
        return (Run(text, strong=strong),)
    return tuple(
        Run(part.text, strong=strong or part.kind == "strong", code=part.kind == "code")
        for part in _parts(text)
    )


def without_marks(text: str) -> str:
    """The text as it is read, on a line that has one style."""
    if _is_plain(text):
        return text
    return "".join(part.text for part in _parts(text))


def spans_without_marks(
    text: str, spans: tuple[tuple[int, int], ...]
) -> tuple[tuple[int, int], ...]:
    """Where stretches of the text stand once its marks are gone."""
    if _is_plain(text):
        return spans
    places: list[int] = []
    for part in _parts(text):
        places.extend(range(part.start, part.start + len(part.text)))
    kept = {place: at for at, place in enumerate(places)}
    moved = []
    for begin, end in spans:
        inside = [kept[place] for place in range(begin, end) if place in kept]
        if inside:
            moved.append((inside[0], inside[-1] + 1))
    return tuple(moved)


def _is_plain(text: str) -> bool:
    # Nearly all texts are, and an entry has hundreds of them.
    return "`" not in text and "**" not in text


def _parts(text: str) -> Iterator[_Part]:
    at = 0
    for mark in _MARKS.finditer(text):
        if mark.start() > at:
            yield _Part(text[at : mark.start()], at)
        kind = str(mark.lastgroup)
        yield _Part(mark[kind], mark.start(kind), kind)
        at = mark.end()
    if at < len(text) or not text:
        yield _Part(text[at:], at)
