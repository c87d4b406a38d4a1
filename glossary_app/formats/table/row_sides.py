"""The cells of a row, gathered by the language that they speak of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from glossary_app.formats.fields.letters import is_japanese
from glossary_app.formats.table.cells import cell_text, names_beside, values
from glossary_app.model.imports.columns import Column, Role
from glossary_app.model.locale import EN_US, JA_JP, Locale

_DESIGNATIONS = (
    Role.ALIASES,
    Role.ABBREVIATION,
    Role.FORBIDDEN,
    Role.DEPRECATED,
)
_OF_ALL = (Role.STATUS, Role.PART_OF_SPEECH)


@dataclass(slots=True)
class Side:
    """What a row says in one language: the texts of each role, in the order of columns."""

    locale: Locale
    texts: dict[Role, list[str]] = field(default_factory=dict)

    def add(self, role: Role, text: str) -> None:
        """Add one text."""
        self.texts.setdefault(role, []).append(text)

    def of(self, role: Role) -> tuple[str, ...]:
        """The texts of a role, each once."""
        return tuple(dict.fromkeys(self.texts.get(role, ())))

    @property
    def headword(self) -> str:
        """The first of its terms; empty when it has none."""
        return next(iter(self.texts.get(Role.TERM, ())), "")


@dataclass(frozen=True, slots=True)
class RowTexts:
    """A row by language, English first, and what it says of the whole entry."""

    sides: tuple[Side, ...]
    shared: Side

    @property
    def named(self) -> tuple[Side, ...]:
        """The languages in which the row has a term."""
        return tuple(side for side in self.sides if side.headword)


class RowTextsReader:
    """Gathers the cells of the rows of one table."""

    def __init__(self, columns: Sequence[Column]) -> None:
        self._columns = [column for column in columns if column.is_read]
        self._last = max((column.place for column in columns), default=0)
        located = [column.locale for column in columns if column.is_read and column.locale]
        self._english = next((each for each in located if each.language == "en"), EN_US)
        self._japanese = next((each for each in located if each.language == "ja"), JA_JP)
        sides = [self._english, self._japanese, *located]
        self._locales = tuple(dict.fromkeys(sides))

    def read(self, cells: Sequence[str], delimiter: str) -> RowTexts:
        """The row by language; surplus cells belong to the last column."""
        sides = {locale: Side(locale) for locale in self._locales}
        shared = Side(EN_US)
        texts = {
            column: text
            for column in self._columns
            if (text := cell_text(self._cell(cells, column.place, delimiter)))
        }
        for column, cell in texts.items():
            if column.role is Role.TERM:
                others = (
                    texts[each] for each in texts if each.role is Role.TERM and each != column
                )
                self._add_designations(sides, column, names_beside(cell, others))
            elif column.role in _DESIGNATIONS:
                self._add_designations(sides, column, values(cell))
            elif column.role in _OF_ALL and not column.locale:
                shared.add(column.role, cell)
            elif column.locale or column.role in (Role.DEFINITION, Role.NOTE, Role.EXAMPLE):
                self._add_text(sides, column, cell)
            else:
                shared.add(column.role, cell)
        return RowTexts(tuple(sides.values()), shared)

    def has_surplus(self, cells: Sequence[str]) -> bool:
        """Whether a row has cells behind the last column."""
        return any(cell.strip() for cell in cells[self._last + 1 :])

    def _cell(self, cells: Sequence[str], place: int, delimiter: str) -> str:
        if place == self._last and self.has_surplus(cells):
            # Not parted by blanks alone: what was written stands as it was.
            return delimiter.join(cells[place:]).rstrip(delimiter + " ")
        return cells[place] if place < len(cells) else ""

    def _add_designations(
        self, sides: dict[Locale, Side], column: Column, parts: tuple[str, ...]
    ) -> None:
        for part in parts:
            sides[column.locale or self._by_letters(part)].add(column.role, part)

    def _add_text(self, sides: dict[Locale, Side], column: Column, cell: str) -> None:
        sides[column.locale or self._by_letters(cell)].add(column.role, cell)

    def _by_letters(self, text: str) -> Locale:
        return self._japanese if is_japanese(text) else self._english


def words_of(texts: RowTexts) -> Iterator[str]:
    """The designations that tell one entry from another: its terms in each language."""
    for side in texts.sides:
        yield from side.of(Role.TERM)
