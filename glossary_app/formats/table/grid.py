"""A table as rows of cells, whatever it is kept in."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice

from glossary_app.errors import PageError
from glossary_app.formats.table.cells import cell_text

# The lines above the words that input methods export.
_OF_DICTIONARIES = (
    *("!microsoft ime", "!version:", "!format:", "!user dictionary", "!output file"),
    *("!datetime:", "!!dicut"),
)


@dataclass(frozen=True, slots=True)
class RawRow:
    """The cells of a row, its text without the line end, and the line on which it begins.

    `group` is what a line above it says of all rows that follow it; such a line `is_heading` where
    its one cell is merged over the others.
    """

    cells: list[str]
    text: str
    line: int
    group: str = ""
    is_heading: bool = False

    @property
    def filled(self) -> int:
        """How many of its cells hold anything."""
        return len([*filter(None, map(str.strip, self.cells))])

    def text_at(self, place: int) -> str:
        """What the cell at a place says; nothing where the row has none there."""
        return cell_text(self.cells[place]) if place < len(self.cells) else ""

    @property
    def is_filled(self) -> bool:
        """Whether any of its cells holds anything."""
        return any(map(str.strip, self.cells))

    @property
    def is_full(self) -> bool:
        """Whether more than one of its cells holds anything."""
        filled = filter(str.strip, self.cells)
        return next(filled, "") != "" and next(filled, "") != ""

    @property
    def is_comment(self) -> bool:
        """Whether the row is a remark to the reader: a `#`, and nothing beside it."""
        begin = self.cells[0].lstrip()
        is_remark = begin.startswith("#") or begin.lower().startswith(_OF_DICTIONARIES)
        return is_remark and not any(map(str.strip, self.cells[1:]))


@dataclass(frozen=True, slots=True)
class Grid:
    """Rows that can be read again and again, one in memory at a time.

    `name` is the sheet's, empty for a text file. A row that breaks the rules is a PageError.
    """

    name: str
    rows: Callable[[], Iterator[RawRow | PageError]]
    is_hidden: bool = False

    def first(self, count: int) -> tuple[RawRow, ...]:
        """The first rows that can be read and hold anything."""
        good = (row for row in self.rows() if isinstance(row, RawRow) and row.is_filled)
        return tuple(islice(good, count))
