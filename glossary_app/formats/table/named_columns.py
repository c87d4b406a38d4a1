"""The columns of a table with a header: by their names, and where these say too little by cells."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from glossary_app.formats.fields.letters import are_chinese, has_letters, share_japanese
from glossary_app.formats.table.cells import cell_text
from glossary_app.formats.table.column_names import Meaning, meaning_of, normal_name
from glossary_app.formats.table.languages import language_of
from glossary_app.formats.table.layout.paired_names import paired_roles
from glossary_app.formats.table.role_words import MEANINGS
from glossary_app.model.imports.columns import ROLES_OF_A_LOCALE, Column, Role, RoleReason
from glossary_app.model.locale import EN_US, JA_JP, Locale

# A column that is less mixed than this counts as being in one language.
_MIXED = 0.25
# Designations of which each may be in another language than its neighbour.
_BY_CELL = (Role.ALIASES, Role.ABBREVIATION, Role.FORBIDDEN, Role.DEPRECATED)
_OF_ALL = (Role.STATUS, Role.PART_OF_SPEECH)
_LONGEST_TERM = 40


@dataclass(frozen=True, slots=True)
class Cells:
    """What is known of a table before its columns are: names, names above them, some rows."""

    names: Sequence[str]
    above: Sequence[str]
    rows: Sequence[Sequence[str]]
    sheet_locale: Locale | None = None

    def column(self, place: int) -> list[str]:
        """The cells of a column that say something: a formula that failed is no English word."""
        cells = (cell_text(row[place]) for row in self.rows if place < len(row))
        return [cell for cell in cells if cell]


def named_columns(cells: Cells) -> tuple[Column, ...]:
    """The columns by their names, those without a known name left aside."""
    columns = [_by_name(cells, place, name) for place, name in enumerate(cells.names)]
    columns = _with_pairs(columns)
    columns = _with_locales_above(columns, cells)
    columns = _with_some_term(columns, cells)
    columns = _with_term_locales(columns, cells)
    columns = _with_short_meanings(columns, cells)
    columns = [_with_locale(column, columns, cells) for column in columns]
    return tuple(columns)


def _by_name(cells: Cells, place: int, name: str) -> Column:
    meaning = meaning_of(name)
    shown = " ".join(name.split())
    if not meaning:
        has_cells = bool(cells.column(place))
        reason = RoleReason.UNKNOWN if shown or has_cells else RoleReason.EMPTY
        return Column(place, shown, Role.LEAVE, reason=reason)
    if meaning.counts_rows:
        return Column(place, shown, Role.LEAVE, reason=RoleReason.NUMBERS)
    reason = RoleReason.OURS if meaning.is_canonical else RoleReason.NAME
    return Column(place, shown, meaning.role, _locale_of(meaning), reason)


def _locale_of(meaning: Meaning) -> Locale | None:
    # We ourselves mean one language by `tags:ja-JP`; others mean the entry by 分野（英語）.
    is_told = meaning.role in ROLES_OF_A_LOCALE or meaning.is_canonical
    return meaning.locale if is_told else None


def _with_pairs(columns: list[Column]) -> list[Column]:
    """`source` and `target` beside each other are terms of two languages."""
    roles = paired_roles([column.name for column in columns])
    return [
        replace(each, role=roles[each.place], reason=RoleReason.NAME)
        if each.place in roles
        else each
        for each in columns
    ]


def _with_locales_above(columns: list[Column], cells: Cells) -> list[Column]:
    """Languages that a row above the names gives to groups of columns."""
    found: list[Column] = []
    group: Locale | None = None
    above = [language_of(text) for text in cells.above]
    for column in columns:
        if column.place < len(cells.above) and cells.above[column.place].strip():
            group = above[column.place]
        if column.role in ROLES_OF_A_LOCALE and not column.locale and group:
            column = replace(column, locale=group)
        found.append(column)
    return found


def _with_some_term(columns: list[Column], cells: Cells) -> list[Column]:
    """Where nothing names the terms: abbreviations, else the first column of short words."""
    if any(column.role is Role.TERM for column in columns):
        return columns
    for role in (Role.ABBREVIATION, Role.ALIASES):
        for column in columns:
            if column.role is role:
                return [
                    replace(each, role=Role.TERM) if each is column else each for each in columns
                ]
    says = {Role.DEFINITION, Role.READING, Role.EXAMPLE, Role.PART_OF_SPEECH}
    if not says.intersection(column.role for column in columns):
        return columns
    for column in columns:
        if column.reason is RoleReason.UNKNOWN and _holds_terms(cells.column(column.place)):
            term = replace(column, role=Role.TERM, reason=RoleReason.LETTERS)
            return [term if each is column else each for each in columns]
    return columns


def _holds_terms(texts: Sequence[str]) -> bool:
    short = [text for text in texts if has_letters(text) and len(text) <= _LONGEST_TERM]
    return bool(texts) and len(short) * 10 >= len(texts) * 8 and len(set(texts)) * 2 > len(texts)


def _with_term_locales(columns: list[Column], cells: Cells) -> list[Column]:
    """Each column of terms its language, by its letters where its name says none."""
    terms = [column for column in columns if column.role is Role.TERM]
    found: list[Column] = []
    for column in columns:
        if column.role is Role.TERM and not column.locale:
            locale = _language_of_terms(column, terms, columns, cells)
            column = replace(column, locale=locale, locale_reason=RoleReason.LETTERS)
            if cells.sheet_locale:
                # The sheet is called after its language.
                column = replace(column, locale=cells.sheet_locale, locale_reason=RoleReason.NAME)
        found.append(column)
    return found


def _with_short_meanings(columns: list[Column], cells: Cells) -> list[Column]:
    """A column of meanings holds terms where they are words of the other language.

    Word lists put the translation under `meaning`; what explains is longer.
    """
    terms = [column for column in columns if column.role is Role.TERM]
    meanings = [column for column in columns if normal_name(column.name) in MEANINGS]
    if len(terms) != 1 or len(meanings) != 1 or meanings[0].locale or not terms[0].locale:
        return columns
    texts = cells.column(meanings[0].place)
    locale = JA_JP if share_japanese(texts) >= 0.5 else EN_US
    short = [
        text for text in texts if len(text) <= _LONGEST_TERM and not text.endswith(("。", "."))
    ]
    if locale.language == terms[0].locale.language or len(short) * 10 < len(texts) * 9:
        return columns
    term = replace(meanings[0], role=Role.TERM, locale=locale, reason=RoleReason.LETTERS)
    return [term if column is meanings[0] else column for column in columns]


def _is_short(text: str) -> bool:
    return len(text) <= _LONGEST_TERM and not text.endswith(("。", "."))


def _language_of_terms(
    column: Column, terms: list[Column], columns: list[Column], cells: Cells
) -> Locale | None:
    texts = cells.column(column.place)
    if are_chinese(texts):
        return Locale("zh")
    share = share_japanese(texts)
    others = [each.locale for each in terms if each.locale]
    if share < 0:
        return EN_US if others and all(each.language == "ja" for each in others) else JA_JP
    alone = len(terms) == 1
    if alone and _MIXED / 2 < share < 1 - _MIXED / 2:
        # API among Japanese words: a table that defines in Japanese is a Japanese one.
        defined = [each for each in columns if each.role is Role.DEFINITION]
        said = [text for each in defined for text in cells.column(each.place)]
        if not said:
            return None
        return JA_JP if share_japanese(said) >= 0.5 else EN_US
    return JA_JP if share >= 0.5 else EN_US


def _with_locale(column: Column, columns: list[Column], cells: Cells) -> Column:
    """The language of what is no term, where its name says none."""
    if column.locale or column.role not in ROLES_OF_A_LOCALE or column.role is Role.TERM:
        return column
    if column.role is Role.READING:
        return replace(column, locale=JA_JP)
    roles = Counter(each.role for each in columns if not each.locale)
    locales = {each.locale for each in columns if each.role is Role.TERM and each.locale}
    if roles[column.role] > 1 and len(locales) > 1:
        before = [each for each in columns if each.role is Role.TERM and each.place < column.place]
        if before and before[-1].locale:
            return replace(column, locale=before[-1].locale)
    if column.role in _OF_ALL:
        return column
    if column.role in _BY_CELL:
        only = next(iter(locales)) if len(locales) == 1 else None
        return replace(column, locale=only, locale_reason=RoleReason.LETTERS)
    if cells.sheet_locale:
        return replace(column, locale=cells.sheet_locale)
    locale = _language_of_texts(cells.column(column.place), locales)
    return replace(column, locale=locale, locale_reason=RoleReason.LETTERS)


def _language_of_texts(texts: list[str], locales: set[Locale]) -> Locale | None:
    share = share_japanese(texts)
    if share < 0:
        return min(locales, default=EN_US)
    if _MIXED < share < 1 - _MIXED:
        return None
    language = "ja" if share >= 0.5 else "en"
    of_terms = sorted(each for each in locales if each.language == language)
    return of_terms[0] if of_terms else (JA_JP if language == "ja" else EN_US)
