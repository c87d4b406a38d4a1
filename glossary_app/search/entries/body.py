"""The running text of an entry in one piece, with the places that it comes from.

A phrase is looked for in dozens of long texts while a person types, so the text stands folded
beside itself, letter for letter: one search through one string finds it.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from glossary_app.model.hit import MatchField
from glossary_app.search.entries.stored import pack, unpack
from glossary_app.search.terms.weights import Passage
from glossary_app.spelling.kana import hiragana
from glossary_app.spelling.variants import common_form


@dataclass(frozen=True, slots=True)
class Place:
    """A passage inside the text: its heading starts at `start`, its own text at `text_start`."""

    start: int
    text_start: int
    end: int
    locale: str
    field: MatchField
    section: str


@dataclass(frozen=True, slots=True)
class Body:
    """`folded` has the letters of `text` in lower case and hiragana, each at its place."""

    _packed_text: bytes
    folded: str
    starts: tuple[int, ...]
    _places: tuple[tuple[Any, ...], ...]

    @property
    def text(self) -> str:
        """The text as it is; unpacked when asked for, which most bodies never are."""
        return self._packed_text.decode("utf-8")

    def place_at(self, position: int) -> Place:
        """The place that a position belongs to."""
        start, text_start, end, locale, field, section = self._places[
            bisect_right(self.starts, position) - 1
        ]
        return Place(start, text_start, end, locale, MatchField(field), section)

    def passages(self) -> Iterator[str]:
        """Yield the text of each passage, without its heading."""
        text = self.text
        return (text[text_start:end] for _, text_start, end, *_ in self._places)

    def heading_of(self, place: Place) -> str:
        """The heading of a place."""
        return self.text[place.start : place.text_start - 1]


def pack_body(passages: Iterable[Passage]) -> bytes:
    """The bytes that a body is kept as."""
    pieces: list[str] = []
    places: list[tuple[Any, ...]] = []
    start = 0
    for passage in passages:
        text_start = start + len(passage.heading) + 1
        end = text_start + len(passage.text)
        field, section = str(passage.field), str(passage.section)
        places.append((start, text_start, end, passage.locale, field, section))
        pieces.append(f"{passage.heading}\n{passage.text}\n")
        start = end + 1
    text = "".join(pieces)
    starts = tuple(place[0] for place in places)
    packed_text = text.encode("utf-8", "replace")
    return pack((packed_text, fold_in_place(text), starts, tuple(places)))


def read_body(packed: bytes) -> Body:
    """The body that was kept."""
    return Body(*unpack(packed))


def fold_in_place(text: str) -> str:
    """Lower case, hiragana and common characters, as far as each letter stays one letter."""
    lower = text.lower()
    if len(lower) != len(text):
        lower = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
    return hiragana(common_form(lower))
