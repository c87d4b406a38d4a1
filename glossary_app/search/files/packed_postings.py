"""A posting list as bytes: which documents have a term, and its weight in each.

A head, the first document, the distances to the following ones in as few bytes each as the widest
takes, and the weights. Weights are few different numbers, lengths and rounded shares, so that most
are kept as their place in a table of the segment.
"""

from __future__ import annotations

import sys
from array import array
from itertools import accumulate
from operator import sub
from typing import Any

# A head: two bits for the bytes of a distance, two for how weights are kept.
_ONES, _SAME, _PLACES, _RAW = range(4)
_MOST_PLACES = 256
_CODES = {1: "B", 2: "H", 4: "I"}
_SMALL = tuple(bytes((number,)) for number in range(0x80))
_BIG_ENDIAN = sys.byteorder == "big"


class WeightTable:
    """The different weights of a segment, as far as a byte can name them."""

    def __init__(self) -> None:
        self._places: dict[float, int] = {}

    def places(self, weights: array[float]) -> bytes | None:
        """The place of each weight; None when there are too many different ones."""
        known = self._places
        try:
            return bytes([known[weight] for weight in weights])
        except KeyError:
            new = [weight for weight in dict.fromkeys(weights) if weight not in known]
        if len(known) + len(new) > _MOST_PLACES:
            return None
        known.update({weight: at for at, weight in enumerate(new, len(known))})
        return bytes([known[weight] for weight in weights])

    def packed(self) -> bytes:
        """The table as it is kept."""
        return array_bytes(array("f", self._places))


def pack_postings(documents: array[int], weights: array[float], table: WeightTable) -> bytes:
    """The bytes of a posting list; documents come in ascending order."""
    if len(documents) == 1:
        width, distances = 1, b""
    else:
        width, distances = _distances(documents)
    first = weights[0]
    if len(weights) > 1 and weights.count(first) != len(weights):
        places = table.places(weights)
        kind, kept = (_RAW, array_bytes(weights)) if places is None else (_PLACES, places)
    elif first == 1.0:
        kind, kept = _ONES, b""
    else:
        place = table.places(weights[:1])
        kind, kept = (_RAW, array_bytes(weights)) if place is None else (_SAME, place)
    return _SMALL[width - 1 << 2 | kind] + varint(documents[0]) + distances + kept


def unpack_documents(data: bytes) -> array[int]:
    """The documents of a posting list."""
    head = data[0]
    first, start = read_varint(data, 1)
    kind, width = head & 3, (head >> 2) + 1
    size = len(data) - start
    if kind == _ONES:
        count = size // width
    elif kind == _SAME:
        count = (size - 1) // width
    elif kind == _PLACES:
        count = (size - 1) // (width + 1)
    else:
        count = (size - 4) // (width + 4)
    if not count:
        return array("I", (first,))
    return _summed(first, data[start : start + count * width], width)


def unpack_postings(data: bytes, table: array[float]) -> tuple[array[int], array[float]]:
    """The documents of a posting list, and the weights in them."""
    documents = unpack_documents(data)
    kind, count = data[0] & 3, len(documents)
    if kind == _ONES:
        weights = _ONE * count
    elif kind == _SAME:
        weights = array("f", (table[data[-1]],)) * count
    elif kind == _PLACES:
        weights = array("f", map(table.__getitem__, data[-count:]))
    else:
        weights = array_of("f", data[-4 * count :])
    return documents, weights


_ONE = array("f", (1.0,))


def varint(number: int) -> bytes:
    """A number in as many bytes as it needs, seven bits in each."""
    if number < 0x80:
        return _SMALL[number]
    if number < 0x4000:
        return bytes((number & 0x7F | 0x80, number >> 7))
    if number < 0x200000:
        return bytes((number & 0x7F | 0x80, number >> 7 & 0x7F | 0x80, number >> 14))
    written = bytearray()
    while number >= 0x80:
        written.append(number & 0x7F | 0x80)
        number >>= 7
    written.append(number)
    return bytes(written)


def read_varint(data: bytes, at: int) -> tuple[int, int]:
    """The number that stands at a place, and the place behind it."""
    byte = data[at]
    number = byte & 0x7F
    shift = 7
    while byte & 0x80:
        at += 1
        byte = data[at]
        number |= (byte & 0x7F) << shift
        shift += 7
    return number, at + 1


def array_bytes(values: array[int] | array[float]) -> bytes:
    """The bytes of an array, the same on every machine."""
    if _BIG_ENDIAN:
        values = values[:]
        values.byteswap()
    return values.tobytes()


def array_of(code: str, data: bytes) -> Any:
    """The array of which these are the bytes."""
    values: Any = array(code)
    values.frombytes(data)
    if _BIG_ENDIAN:
        values.byteswap()
    return values


def _distances(documents: array[int]) -> tuple[int, bytes]:
    between = [*map(sub, documents[1:], documents)]
    widest = max(between)
    width = (widest.bit_length() + 7) // 8 or 1
    if width == 1:
        return 1, bytes(between)
    if width in _CODES:
        return width, array_bytes(array(_CODES[width], between))
    return width, b"".join([each.to_bytes(width, "little") for each in between])


def _summed(first: int, data: bytes, width: int) -> array[int]:
    if width == 1:
        return array("I", accumulate(data, initial=first))
    if width in _CODES:
        return array("I", accumulate(array_of(_CODES[width], data), initial=first))
    between = (int.from_bytes(data[at : at + width], "little") for at in range(0, len(data), width))
    return array("I", accumulate(between, initial=first))
