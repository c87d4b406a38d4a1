"""What a cell says: nothing, one text, or several designations."""

from __future__ import annotations

import re
from collections.abc import Iterator

# With its blanks: a bar alone stands inside names (`A|B test`).
SEPARATOR = " | "

_EMPTY = frozenset(("-", "–", "—", "―", "ー", "－", "n/a", "なし", "無し", "(なし)", "（なし）"))
# What spreadsheets show where a formula fails.
_FAULTS = frozenset(
    ("#n/a", "#ref!", "#value!", "#name?", "#div/0!", "#null!", "#num!", "#spill!", "#calc!")
)
_PARTING = re.compile(r"(?:(?<!\s)\s+)?[|;；、，\n]\s*|(?<!\s)\s+[/／]\s+|(?<=\S)\s*\r\n?\s*")
_COMMAS = re.compile(r"(?:(?<!\s)\s+)?(?:,\s+|[|;；、，\n]\s*)|(?<!\s)\s+[/／]\s+")
_OPENERS = dict(zip("([{（［【〔「『<", ")]}）］】〕」』>", strict=True))

_LONGEST = 40
_MOST_WORDS = 6


def cell_text(cell: str) -> str:
    """The text of a cell without blanks around; marks that stand for nothing are nothing."""
    text = cell.strip()
    return "" if text.casefold() in _EMPTY or text.casefold() in _FAULTS else text


def is_fault(cell: str) -> bool:
    """Whether a spreadsheet put an error into the cell."""
    return cell.strip().casefold() in _FAULTS


def designations(cell: str) -> tuple[str, ...]:
    """The designations in a cell of terms, each once; brackets hold theirs together."""
    return _split(cell, _PARTING)


def values(cell: str) -> tuple[str, ...]:
    """The values of a cell that lists aliases, tags or names, where a comma parts them too."""
    return _split(cell, _COMMAS)


def comes_back(text: str) -> bool:
    """Whether a cell with this one value would be read as such."""
    return values(text) == (text,)


def _split(cell: str, parting: re.Pattern[str]) -> tuple[str, ...]:
    text = cell_text(cell)
    if SEPARATOR in text or text.endswith(" |"):
        # A bar is how we hold together what looks like several, or like nothing.
        parts = (f"{text} " if text.endswith(" |") else text).split(SEPARATOR)
        return tuple(dict.fromkeys(filter(None, map(str.strip, parts))))
    if not parting.search(text):
        return (text,) if text else ()
    parts = list(_parts(text, parting))
    return _each_once(iter(parts)) if all(map(_is_short, parts)) else (text,)


def _parts(text: str, parting: re.Pattern[str]) -> Iterator[str]:
    """The parts between separators that stand in no brackets."""
    start = at = 0
    while found := parting.search(text, at):
        closing = _closing_behind(text, at, found.start())
        if closing:
            at = closing
            continue
        yield text[start : found.start()]
        start = at = max(found.end(), found.start() + 1)
    yield text[start:]


def _closing_behind(text: str, start: int, end: int) -> int:
    """Where brackets end that are open between two places; 0 when none is."""
    at = start
    while at < end:
        close = text.find(_OPENERS[text[at]], at) if text[at] in _OPENERS else -1
        if close >= end:
            return close + 1
        at = close + 1 if close > 0 else at + 1
    return 0


def _is_short(part: str) -> bool:
    return len(part) <= _LONGEST and len(part.split()) <= _MOST_WORDS


def _each_once(parts: Iterator[str]) -> tuple[str, ...]:
    texts = (cell_text(part) for part in parts)
    return tuple(dict.fromkeys(filter(None, texts)))
