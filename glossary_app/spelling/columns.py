"""How much room text takes in a terminal, and where its lines may end."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

# What may not begin a line stays with what is before it (JIS X 4051), what may not end one with
# what comes behind.
_CLOSING = ":;,.!?)、。，．：；！？）」』】〕〉》・ー々ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮ…"
_OPENING = "（「『【〔〈《"
_WIDE = r"\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef"
_TWO_COLUMNS = frozenset("WF")
_PIECE = re.compile(rf"\s+|[{_OPENING}]*(?:[^\s{_WIDE}]+|[{_WIDE}])[{_CLOSING}]*|\S")


def columns_of(text: str) -> int:
    """How many columns of a terminal the text takes."""
    if text.isascii():
        return len(text)
    # Ambiguous ones count as one, as terminals draw them by default (UAX 11).
    return len(text) + sum(unicodedata.east_asian_width(each) in _TWO_COLUMNS for each in text)


def wrapped(text: str, width: int) -> Iterator[str]:
    """The text in lines of so many columns; a word that is longer has a line to itself."""
    line = ""
    for piece in _PIECE.findall(text):
        if line and columns_of(line + piece.rstrip()) > width:
            yield line.rstrip()
            line = ""
        line += piece if line else piece.lstrip()
    if line.rstrip():
        yield line.rstrip()
