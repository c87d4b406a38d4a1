"""The cells of a row, gathered by the language that they speak of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from glossary_app.formats.fields.letters import is_english, is_japanese
from glossary_app.formats.fields.statuses import status_in_words
from glossary_app.formats.table.cells import answer, cell_text, names_beside, values
from glossary_app.formats.table.names.answered_status import told_status
from glossary_app.formats.table.names.inverted_names import both_orders
from glossary_app.formats.table.names.judged_names import (
    forbidden_in,
    may_be_judged,
    name_and_status,
)
from glossary_app.formats.table.names.sending_on import sent_on
from glossary_app.formats.table.names.term_cells import (
    both_languages,
    name_and_reading,
    name_and_remark,
    name_and_romaji,
    term_text,
    text_by_language,
)
from glossary_app.model.imports.columns import (
    FURTHER_NAMES,
    STATUS_OF_ROLE,
    Column,
    Role,
    RoleReason,
)
from glossary_app.model.locale import EN_US, JA_JP, Locale

# A member of an enum is looked up through its class, which takes longer than all else that is
# asked of most cells.
_TERM, _ALIASES, _READING, _STATUS = Role.TERM, Role.ALIASES, Role.READING, Role.STATUS
_DESIGNATIONS = frozenset(FURTHER_NAMES)
_OF_ALL = (Role.STATUS, Role.PART_OF_SPEECH)
# What names a row, or decides on its names.
NAMING = frozenset((Role.ID, Role.TERM, *FURTHER_NAMES, Role.READING, Role.STATUS))
_EVERYTHING = frozenset(Role) - {Role.LEAVE}
_TEXTS = (Role.DEFINITION, Role.NOTE, Role.EXAMPLE)
_CLOSERS = frozenset(")）】]］〕》")
_GUESSED = (RoleReason.LETTERS, RoleReason.FURTHER)
_MARKED = {status: role for role, status in STATUS_OF_ROLE.items()}


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
        said = self.texts.get(role)
        if not said:
            return ()
        return tuple(dict.fromkeys(said)) if len(said) > 1 else (said[0],)

    @property
    def headword(self) -> str:
        """The first of its terms; empty when it has none."""
        said = self.texts.get(_TERM)
        return said[0] if said else ""


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
    """Gathers the cells of the rows of one table, those of some `roles` or all."""

    def __init__(self, columns: Sequence[Column], roles: frozenset[Role] = _EVERYTHING) -> None:
        self._columns = [column for column in columns if column.role in roles]
        self._last = max((column.place for column in columns), default=0)
        located = [column.locale for column in columns if column.is_read and column.locale]
        self._english = next((each for each in located if each.language == "en"), EN_US)
        self._japanese = next((each for each in located if each.language == "ja"), JA_JP)
        sides = [self._english, self._japanese, *located]
        self._locales = tuple(dict.fromkeys(sides))
        self._terms = [column for column in self._columns if column.role is _TERM]
        self._further = [
            (column, column.locale)
            for column in self._columns
            if column.reason is RoleReason.FURTHER and column.locale
        ]
        self._judged = _judged_columns(self._columns)
        self._statuses = frozenset(self._judged.values())
        self._speaks_japanese = any(
            each.role is _TERM and each.locale in (self._japanese, None) for each in columns
        )

    def read(self, cells: Sequence[str], delimiter: str) -> RowTexts:
        """The row by language; surplus cells belong to the last column."""
        sides = {locale: Side(locale) for locale in self._locales}
        shared = Side(EN_US)
        texts = self._texts(cells, delimiter)
        for column, cell in texts.items():
            if column.role is _TERM:
                self._add_names(sides, shared, column, texts)
            elif column.reason is RoleReason.ANSWERS:
                if answer(cell):
                    side = sides[column.locale] if column.locale else shared
                    side.add(Role.STATUS, STATUS_OF_ROLE[column.role])
            elif column.role in _DESIGNATIONS:
                self._add_designations(sides, column, cell, self._status(column, texts))
            elif column not in self._statuses:
                self._add_said(sides, shared, column, cell)
        self._complete(sides, texts)
        return RowTexts(tuple(sides.values()), shared)

    def _add_names(
        self, sides: dict[Locale, Side], shared: Side, column: Column, texts: dict[Column, str]
    ) -> None:
        if name := self._sent_on(column, texts):
            shared.add(Role.RELATED, name)
        else:
            others = [texts[each] for each in self._terms if each in texts and each != column]
            names = _names(column, texts[column], others)
            if may_be_judged(texts[column]):
                names = self._plain_of(names, sides, column)
            for name in names:
                # Beside its translation, what is said behind a name is a remark.
                term, remark = name_and_remark(name) if others and "【" in name else (name, "")
                sides[self._language_of(column, term)].add(_TERM, term)
                if remark:
                    side = sides[column.locale or self._by_letters(term)]
                    side.add(Role.NOTE, f"{term}: {remark}")

    def _plain_of(
        self, names: tuple[str, ...], sides: dict[Locale, Side], column: Column
    ) -> tuple[str, ...]:
        """The names of a cell without those that say not to use them, where there are others."""
        told = [name_and_status(name) for name in names]
        plain = tuple(name for name, status in told if not status)
        for name, status in told:
            if status:
                side = sides[self._language_of(column, name)]
                side.add(_MARKED[status] if plain else _TERM, name)
                if not plain:
                    side.add(Role.STATUS, status)
        return plain

    def _add_said(self, sides: dict[Locale, Side], shared: Side, column: Column, cell: str) -> None:
        if column.role is _STATUS and column.reason is not RoleReason.OURS:
            cell = told_status(column.name, cell)
            if not cell:
                return
        if column.role in _OF_ALL and not column.locale:
            shared.add(column.role, cell)
        elif column.locale or column.role in _TEXTS:
            self._add_text(sides, column, cell)
            if column.role is Role.NOTE and column.reason is not RoleReason.OURS:
                for name in forbidden_in(cell):
                    sides[self._by_letters(name)].add(Role.FORBIDDEN, name)
        else:
            shared.add(column.role, cell)

    def _complete(self, sides: dict[Locale, Side], texts: dict[Column, str]) -> None:
        for column, locale in self._further:
            if column in texts:
                _promote(sides[locale])
        if self._speaks_japanese:
            _with_reading(sides[self._japanese], sides[self._english])

    def _texts(self, cells: Sequence[str], delimiter: str) -> dict[Column, str]:
        """What each column says in a row; those that say nothing are left out."""
        if self.has_surplus(cells):
            # Not parted by blanks alone: what was written stands as it was.
            rest = delimiter.join(cells[self._last :]).rstrip(delimiter + " ")
            cells = [*cells[: self._last], rest]
        count = len(cells)
        raw = [
            (column, cells[column.place])
            for column in self._columns
            if column.place < count and cells[column.place]
        ]
        terms = [cell for column, cell in raw if column.role is _TERM]
        told = (
            (column, term_text(cell, terms) if column.role is _TERM else cell_text(cell))
            for column, cell in raw
        )
        return {column: text for column, text in told if text}

    def _sent_on(self, column: Column, texts: dict[Column, str]) -> str:
        """The name that stands in a cell of terms for the reader to look up: `→ 解約率`."""
        name = sent_on(texts[column])
        is_named = bool(name) and any(each in texts for each in self._terms if each != column)
        return name if is_named else ""

    def _status(self, column: Column, texts: dict[Column, str]) -> Role:
        """The role that the status behind a column of further names gives to them."""
        status = self._judged.get(column)
        said = status_in_words(texts.get(status, "")) if status else None
        return _MARKED.get(said, column.role) if said else column.role

    def has_surplus(self, cells: Sequence[str]) -> bool:
        """Whether a row has cells behind the last column."""
        behind = self._last + 1
        return len(cells) > behind and any(map(str.strip, cells[behind:]))

    def _add_designations(
        self, sides: dict[Locale, Side], column: Column, cell: str, role: Role
    ) -> None:
        is_judged = may_be_judged(cell)
        for part in values(cell):
            name, status = name_and_status(part) if is_judged else (part, None)
            sides[self._language_of(column, name)].add(_MARKED[status] if status else role, name)

    def _language_of(self, column: Column, part: str) -> Locale:
        """The language of a name; a column that looks English may still hold Japanese ones."""
        is_guessed = column.locale_reason is RoleReason.LETTERS or column.reason in _GUESSED
        if column.locale == self._english and is_guessed and is_japanese(part):
            return self._japanese
        return column.locale or self._by_letters(part)

    def _add_text(self, sides: dict[Locale, Side], column: Column, cell: str) -> None:
        halves = () if column.locale else text_by_language(cell)
        for text in halves or (cell,):
            sides[self._language_of_text(column, text)].add(column.role, text)

    def _language_of_text(self, column: Column, text: str) -> Locale:
        """The language of a text; one of a column that looks otherwise may be in the other one."""
        is_guessed = column.locale_reason is RoleReason.LETTERS
        if column.locale == self._english and is_guessed and is_japanese(text):
            return self._japanese
        if column.locale == self._japanese and is_guessed and is_english(text):
            return self._english
        return column.locale or self._by_letters(text)

    def _by_letters(self, text: str) -> Locale:
        return self._japanese if is_japanese(text) else self._english


def _names(column: Column, cell: str, others: Sequence[str]) -> tuple[str, ...]:
    """The names in a cell of terms, as the others in its row let it be read."""
    if column.is_inverted and (both := both_orders(cell)):
        return both
    both = () if column.locale else both_languages(cell)
    if not cell_text(cell):
        # A word for nothing, which is a term here.
        return (cell,)
    return both or names_beside(cell, others)


def _judged_columns(columns: Sequence[Column]) -> dict[Column, Column]:
    """The columns of further names that have a status of their own, and these.

    Exports repeat `Japanese`, `Japanese Status` for each name: the first is the headword's.
    """
    judged: dict[Column, Column] = {}
    named: dict[Locale | None, Column] = {}
    for column in columns:
        if column.role in (_TERM, _ALIASES):
            named[column.locale] = column
        before = named.get(column.locale)
        if column.role is Role.STATUS and before and before.reason is RoleReason.FURTHER:
            judged[before] = column
    return judged


def _promote(side: Side) -> None:
    """Where the first column of names is empty, the first of the further ones is the headword."""
    further = side.texts.get(_ALIASES, [])
    if not side.headword and further:
        side.add(_TERM, further.pop(0))


def _with_reading(side: Side, english: Side) -> None:
    """A Japanese headword without the reading in its brackets; without kanji the kana are it."""
    written = side.texts.get(_TERM, [])
    if written and not any(name[-1:] in _CLOSERS for name in written):
        return
    names = [name_and_reading(name) for name in written]
    if names and not names[0][1] and english.headword and not side.of(_READING):
        names = [name_and_romaji(name, english.of(_TERM)) for name in written]
    if names:
        side.texts[_TERM] = [name for name, _ in names]
        if names[0][1]:
            side.add(_READING, names[0][1])
    elif side.of(_READING):
        side.add(_TERM, side.of(_READING)[0])


def words_of(texts: RowTexts) -> Iterator[str]:
    """The designations that tell one entry from another: its terms in each language."""
    for side in texts.sides:
        yield from side.of(_TERM)
