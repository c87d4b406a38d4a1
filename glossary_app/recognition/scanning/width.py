"""A text whose half-width katakana have become ordinary ones, with the way back to the places."""

from __future__ import annotations

import re
import unicodedata
from itertools import pairwise
from typing import NamedTuple

from glossary_app.recognition.scanning.units import has_half_width_kana

_RUN = re.compile("[\uff66-\uff9f]+")


class Aligned(NamedTuple):
    """The text to be read, and the text as it is written.

    `places` has the place in the written text of each character of the other one; None where
    nothing had to be changed.
    """

    text: str
    source: str
    places: list[int] | None

    def span(self, start: int, end: int) -> tuple[int, int]:
        """A span of the read text in the written one."""
        return (start, end) if self.places is None else (self.places[start], self.places[end])

    def written(self, start: int, end: int) -> str:
        """What is written at a span of the read text."""
        return self.source[slice(*self.span(start, end))]


def align(text: str) -> Aligned:
    """The text with ordinary katakana."""
    if not has_half_width_kana(text):
        return Aligned(text, text, None)
    parts: list[str] = []
    places: list[int] = []
    edges = [0, *(edge for found in _RUN.finditer(text) for edge in found.span()), len(text)]
    for at, (start, end) in enumerate(pairwise(edges)):
        part = text[start:end]
        if at % 2:
            _append_composed(part, start, parts, places)
        else:
            parts.append(part)
            places += range(start, end)
    return Aligned("".join(parts), text, [*places, len(text)])


def _append_composed(part: str, start: int, parts: list[str], places: list[int]) -> None:
    """Each letter with the voicing mark behind it, which composes with it in NFKC."""
    for found in re.finditer(".[\uff9e\uff9f]?", part):
        composed = unicodedata.normalize("NFKC", found[0])
        parts.append(composed)
        places += [start + found.start()] * len(composed)
