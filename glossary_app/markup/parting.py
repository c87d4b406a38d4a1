"""A text in pieces that mean the same by themselves, so that an odd one is all the parser reads.

A piece begins behind a blank line, with words or a heading at the margin: these end whatever stands
above, but for code in fences. Where that is in doubt, the text stays whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

# Addresses of links and notes mean something in the whole text, and HTML goes on over blank lines.
_WHOLE = re.compile(
    "\\]:|[\x00-\x09\x0b-\x1f\x7f\x85\xa0\u2028\u2029]| {49}"
    r"|^[ >]*<(?:table|ul|ol|dl)\b",
    re.IGNORECASE | re.MULTILINE,
)
_START = re.compile(r"#{1,6} |(?:[(\"'「『（“‘\[`_]|\*{1,2})?[^\W\d_]")
_FENCE = re.compile(r"( *)(`{3,}|~{3,})(.*)")
_ITEM = re.compile(r"(?:[-*+]|([0-9]{1,9})[.)]) {1,4}(?=\S)")
_FEWEST_LINES = 3
# A chapter of a book has half of it; the parser needs seconds for a million letters.
LONGEST_LAID_OUT = 200_000


class _Doubtful(Exception):  # noqa: N818 - no fault: the text stays whole
    """Nobody but the parser knows where code begins."""


def parted(text: str) -> tuple[str, ...]:
    """The pieces of a text; one where it cannot be parted."""
    if "\n\n" not in text or _WHOLE.search(text):
        return (text,)
    lines = text.split("\n")
    try:
        starts = [0, *_starts(lines)] if len(lines) >= _FEWEST_LINES else [0]
    except _Doubtful:
        return (text,)
    ends = [*starts[1:], len(lines)]
    return tuple("\n".join(lines[start:end]) for start, end in zip(starts, ends, strict=True))


def _starts(lines: Sequence[str]) -> Iterator[int]:
    """The lines that begin a piece, but for the first."""
    fence = ""
    inside = 0
    for number, line in enumerate(lines):
        is_first = number > 0 and not lines[number - 1].strip(" ")
        if fence:
            fence = "" if _closes(line, fence) else fence
        elif found := _FENCE.match(line):
            fence = _opened(found, inside)
            inside = inside if found[1] else 0
        elif item := _ITEM.match(line):
            # A number other than the first interrupts no paragraph.
            if is_first or inside or item[1] in (None, "1"):
                inside = max(inside, item.end())
        elif line[:1].strip(" "):
            inside = 0
            if is_first and _START.match(line):
                yield number


def _opened(found: re.Match[str], inside: int) -> str:
    """The fence that is open now; one that stands in an item ends with it."""
    if found[2][0] == "`" and "`" in found[3]:
        return ""
    if not found[1]:
        return found[2]
    if not inside or len(found[1]) < inside:
        raise _Doubtful
    return ""


def _closes(line: str, fence: str) -> bool:
    bare = line.strip(" ")
    indent = len(line) - len(line.lstrip(" "))
    return indent < 4 and len(bare) >= len(fence) and not bare.strip(fence[0])
