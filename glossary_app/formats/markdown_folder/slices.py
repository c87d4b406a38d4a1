"""A file of many terms cut into the texts of its terms, so that they make up the file again.

The text of a term reaches back to the end of the one before: what stands above it, be it the head
of the page, of a group or of a table, goes where it goes.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise


def cut(text: str, parts: Sequence[str]) -> tuple[str, ...] | None:
    """The text cut behind each of its parts, in their order; None where one is not in it."""
    ends = [0]
    for part in parts:
        written = part.replace("\n", "\r\n") if "\r\n" in text else part
        found = text.find(written, ends[-1])
        if found < 0 or not written:
            return None
        ends.append(found + len(written))
    # What stands below the last term belongs to it.
    ends[-1] = len(text)
    return tuple(text[start:end] for start, end in pairwise(ends))


def joined(texts: Sequence[str]) -> str:
    """Texts of terms one below the other: as they were cut, or with room between them."""
    whole = texts[0]
    for before, text in pairwise(texts):
        whole += text if _is_cut(text) else _gap(before, text) + text.strip("\n")
    return whole if whole.endswith("\n") or all(map(_is_cut, texts[1:])) else whole + "\n"


def _is_cut(text: str) -> bool:
    """Whether it begins where another one ended: there a line ends."""
    return text.startswith(("\n", "\r\n"))


def _gap(before: str, text: str) -> str:
    """Rows of a table stand without a blank line between them."""
    return "\n" if _is_row(before) and _is_row(text) else "\n\n"


def _is_row(text: str) -> bool:
    return "\n" not in text.strip("\n") and "|" in text
