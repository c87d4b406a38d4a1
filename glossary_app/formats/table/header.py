"""The header of a table: which column holds what."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from glossary_app.errors import PageError
from glossary_app.model.entry import order_of_locale
from glossary_app.model.locale import Locale, parse_locale
from glossary_app.model.report import Finding, Severity

ROW_COLUMNS = ("id", "tags", "related", "source")
LOCALE_COLUMNS = ("term", "aliases", "reading", "definition", "note", "status")

# A column's name, and its locale where it has one.
Column = tuple[str, Locale | None]

_ADVICE = "the first line must name the columns, such as 'id', 'term:en-US', 'definition:ja-JP'"


@dataclass(frozen=True, slots=True)
class TableHeader:
    """The place of each known column; `locales` are those with a `term:`, English first."""

    places: dict[Column, int]
    width: int
    locales: tuple[Locale, ...]
    unknown: tuple[str, ...]

    def cell(self, row: list[str], name: str, locale: Locale | None = None) -> str:
        """A cell without blanks around; empty when the column or the cell is missing."""
        place = self.places.get((name, locale))
        return row[place].strip() if place is not None and place < len(row) else ""

    def remarks(self, path: str) -> Iterator[Finding]:
        """A finding when there are columns that are left aside."""
        if self.unknown:
            message = f"columns left aside: {', '.join(self.unknown)}"
            yield Finding(path, 1, Severity.INFO, "unknown-columns", message, self.unknown)


def read_header(cells: list[str], path: str) -> TableHeader:
    """Read the cells of the first line; raises PageError `bad-header`."""
    places: dict[Column, int] = {}
    unknown = []
    for place, cell in enumerate(cells):
        column = _column(cell, path)
        if column is None:
            unknown.append(cell.strip())
        elif column in places:
            raise _fault(path, f"the column '{cell.strip()}' is there twice")
        else:
            places[column] = place
    locales = [locale for name, locale in places if name == "term" and locale]
    if not locales:
        raise _fault(path, f"there is no 'term:LOCALE' column; {_ADVICE}")
    ordered = tuple(sorted(locales, key=order_of_locale))
    return TableHeader(places, len(cells), ordered, tuple(filter(None, unknown)))


def _column(cell: str, path: str) -> Column | None:
    name, separator, tag = (part.strip() for part in cell.partition(":"))
    name = name.lower()
    if not separator:
        return (name, None) if name in ROW_COLUMNS else None
    if name not in LOCALE_COLUMNS:
        return None
    locale = parse_locale(tag)
    if not locale:
        raise _fault(path, f"'{tag}' in '{cell.strip()}' is no locale such as en-US or ja-JP")
    return name, locale


def _fault(path: str, what: str) -> PageError:
    return PageError(path, 1, what, "bad-header")
