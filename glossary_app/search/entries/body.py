"""The running text of an entry in one piece, with the places that it comes from.

A phrase is looked for in dozens of long texts while a person types, so the text stands folded
beside itself, letter for letter: one search through one string finds it.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from operator import itemgetter
from typing import Any

from glossary_app.model.hit import MatchField
from glossary_app.search.entries.stored import pack, unpack
from glossary_app.search.terms.weights import Passage
from glossary_app.spelling.kana import hiragana
from glossary_app.spelling.variants import common_form

_FIELDS = tuple(MatchField)


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
    _places: tuple[tuple[Any, ...], ...]

    @property
    def text(self) -> str:
        """The text as it is; unpacked when asked for, which most bodies never are."""
        return self._packed_text.decode("utf-8")

    def place_at(self, position: int) -> Place:
        """The place that a position belongs to."""
        at = bisect_right(self._places, position, key=itemgetter(0)) - 1
        start, text_start, end, locale, field, section = self._places[at]
        return Place(start, text_start, end, locale, _FIELDS[field], section or "")

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
        if not passage.text and not passage.heading:
            continue
        text_start = start + len(passage.heading) + 1
        end = text_start + len(passage.text)
        field, section = _FIELDS.index(passage.field), str(passage.section) or None
        places.append((start, text_start, end, passage.locale, field, section))
        pieces.append(f"{passage.heading}\n{passage.text}\n")
        start = end + 1
    text = "".join(pieces)
    packed_text = text.encode("utf-8", "replace")
    # Latin letters are folded in no time when the body is read.
    folded = None if text.isascii() else fold_in_place(text)
    return pack((packed_text, folded, tuple(places)))


def read_body(packed: bytes) -> Body:
    """The body that was kept."""
    packed_text, folded, places = unpack(packed)
    return Body(
        packed_text, packed_text.decode("ascii").lower() if folded is None else folded, places
    )


def fold_in_place(text: str) -> str:
    """Lower case, hiragana and common characters, as far as each letter stays one letter."""
    lower = text.lower()
    if len(lower) != len(text):
        lower = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
    return hiragana(common_form(lower))
