"""Whether a text from the clipboard is a table, told without reading it."""

from __future__ import annotations

_DELIMITERS = ("\t", ";", ",", "|")
_LOOKED_AT = 20


def is_table(text: str) -> bool:
    """Whether there are two lines or more whose cells are parted alike.

    Tabs come from a spreadsheet, whose rows are of one width; of other delimiters, which also
    stand in running text, each line has to have as many.
    """
    lines = [line for line in text.splitlines() if line.strip()][:_LOOKED_AT]
    if len(lines) < 2:
        return False
    if all("\t" in line for line in lines):
        return True
    return any(_are_steady(lines, delimiter) for delimiter in _DELIMITERS)


def _are_steady(lines: list[str], delimiter: str) -> bool:
    counts = {line.count(delimiter) for line in lines}
    return len(counts) == 1 and counts != {0}
