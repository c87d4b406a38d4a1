"""What is known of a table before its columns are."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from glossary_app.formats.table.cells import cell_text
from glossary_app.model.locale import Locale


@dataclass(frozen=True, slots=True)
class Cells:
    """The names of a table, what stands above them, and some rows."""

    names: Sequence[str]
    above: Sequence[str]
    rows: Sequence[Sequence[str]]
    sheet_locale: Locale | None = None

    def column(self, place: int) -> list[str]:
        """The cells of a column that say something: a formula that failed is no English word."""
        cells = (cell_text(row[place]) for row in self.rows if place < len(row))
        return [cell for cell in cells if cell]


def mostly(texts: Sequence[str], fits: Callable[[str], bool]) -> bool:
    """Whether nearly all texts fit."""
    return bool(texts) and sum(map(fits, texts)) * 10 >= len(texts) * 8
