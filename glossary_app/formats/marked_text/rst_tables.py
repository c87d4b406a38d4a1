"""The four kinds of tables in reStructuredText, as rows of texts."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from glossary_app.formats.marked_text.pieces import dedented, indent_of

RULE = re.compile(r"={2,}(?: +={2,})+ *")
GRID = re.compile(r"\+(?:[-=]+\+)+ *")
_HEADER_ROWS = re.compile(r":header-rows:[ \t]*([1-9])")
_HEADER = re.compile(r":header:[ \t]*(.+)")
_ITEM = re.compile(r"\* - ?")
_CELL = re.compile(r"(?:\* |  )- ?")

Rows = list[list[str]]


def simple_table(lines: Sequence[str]) -> tuple[Rows, bool]:
    """Rows between rules of `===`, and whether the first is a header."""
    starts = [found.start() for found in re.finditer("=+", lines[0])]
    rules = [n for n, line in enumerate(lines) if RULE.fullmatch(line)]
    rows: Rows = []
    for number, line in enumerate(lines):
        if number in rules or not line.strip() or not line.strip("- "):
            continue
        cells = [line[a:b].strip() for a, b in pairwise([*starts, max(len(line), starts[-1]) + 1])]
        if rows and not cells[0]:
            rows[-1] = [" ".join((a, b)).strip() for a, b in zip(rows[-1], cells, strict=True)]
        else:
            rows.append(cells)
    return rows, len(rules) > 2


def grid_table(lines: Sequence[str]) -> tuple[Rows, bool]:
    """Rows between rules of `+---+`, and whether the first is a header."""
    rows: Rows = []
    is_new = True
    has_header = False
    for line in lines:
        if GRID.fullmatch(line):
            has_header = has_header or (len(rows) == 1 and "=" in line)
            is_new = True
            continue
        cells = [cell.strip() for cell in line.strip().strip("|").split("|")]
        if is_new or len(cells) != len(rows[-1]):
            rows.append(cells)
        else:
            rows[-1] = [" ".join((a, b)).strip() for a, b in zip(rows[-1], cells, strict=True)]
        is_new = False
    return rows, has_header


def list_table(options: Sequence[str], lines: Sequence[str]) -> tuple[Rows, bool]:
    """`* - cell`, a list for each row."""
    rows: Rows = []
    for line in dedented(lines):
        cell = _CELL.match(line)
        if _ITEM.match(line):
            rows.append([])
        if cell and rows:
            rows[-1].append(line[cell.end() :])
        elif rows and rows[-1] and line.strip() and indent_of(line) > 2:
            rows[-1][-1] += f" {line.strip()}"
    return rows, any(map(_HEADER_ROWS.match, options))


def csv_table(options: Sequence[str], lines: Sequence[str]) -> tuple[Rows, bool]:
    """Rows as a file with commas has them."""
    named = [found[1] for option in options if (found := _HEADER.match(option))]
    rows = [row for row in _csv([*named[:1], *dedented(lines)]) if row]
    return rows, bool(named) or any(map(_HEADER_ROWS.match, options))


def _csv(lines: Sequence[str]) -> Iterator[list[str]]:
    try:
        yield from csv.reader(lines, skipinitialspace=True)
    except csv.Error:
        # A cell longer than any is.
        return
