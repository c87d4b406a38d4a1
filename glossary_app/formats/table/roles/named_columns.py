"""The columns of a table with a header: by their names, and where these say too little by cells."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from glossary_app.formats.fields.letters import are_chinese, share_japanese
from glossary_app.formats.table.layout.paired_names import paired_meanings
from glossary_app.formats.table.names.term_cells import both_languages, text_by_language
from glossary_app.formats.table.roles.column_names import Meaning, meaning_of
from glossary_app.formats.table.roles.flags import (
    with_answers,
    with_flags_left,
    with_statuses,
    without_sounds,
)
from glossary_app.formats.table.roles.languages import language_of
from glossary_app.formats.table.roles.meant_terms import (
    with_answers_on_cards,
    with_bracketed_readings,
    with_first_as_term,
    with_japanese_names,
    with_kana_as_reading,
    with_only_kana_as_term,
    with_short_meanings,
    with_some_term,
    with_unnamed_terms,
)
from glossary_app.formats.table.roles.sample import Cells, mostly
from glossary_app.model.imports.columns import (
    FURTHER_NAMES,
    ROLES_OF_A_LOCALE,
    Column,
    Role,
    RoleReason,
)
from glossary_app.model.locale import EN_US, JA_JP, Locale

# A column that is less mixed than this counts as being in one language.
_MIXED = 0.25
_OF_ALL = (Role.STATUS, Role.PART_OF_SPEECH)
_LONGEST_TERM = 40


def named_columns(cells: Cells) -> tuple[Column, ...]:
    """The columns by their names, those without a known name left aside."""
    columns = [_by_name(cells, place, name) for place, name in enumerate(cells.names)]
    # Whatever their cells look like, columns named as we write them mean what they say.
    ours = {column.place: column for column in columns if column.reason is RoleReason.OURS}
    columns = _with_pairs(columns)
    columns = _with_words_above(columns, cells)
    columns = with_flags_left(columns, cells)
    columns = with_some_term(columns, cells)
    columns = with_first_as_term(columns, cells)
    columns = _with_term_locales(columns, cells)
    columns = with_answers_on_cards(columns, cells)
    columns = with_unnamed_terms(columns, cells)
    columns = with_japanese_names(columns, cells)
    columns = with_only_kana_as_term(columns, cells)
    columns = with_statuses(columns, cells)
    columns = with_bracketed_readings(columns, cells)
    columns = with_kana_as_reading(columns, cells)
    columns = with_short_meanings(columns, cells)
    columns = without_sounds(columns, cells)
    columns = with_answers(columns, cells)
    columns = [ours.get(column.place, column) for column in columns]
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
    meant = paired_meanings([column.name for column in columns])
    return [
        replace(each, role=found.role, locale=found.locale, reason=RoleReason.NAME)
        if (found := meant.get(each.place))
        else each
        for each in columns
    ]


def _with_words_above(columns: list[Column], cells: Cells) -> list[Column]:
    """Languages or roles that a row above the names gives to groups of columns."""
    found: list[Column] = []
    group: Meaning | None = None
    for column in columns:
        if column.place < len(cells.above) and cells.above[column.place].strip():
            text = cells.above[column.place]
            group = _group_meaning(text)
        found.append(_within_group(column, group) if group else column)
    return found


def _group_meaning(text: str) -> Meaning | None:
    locale = language_of(text)
    return Meaning(Role.TERM, locale) if locale else meaning_of(text)


def _within_group(column: Column, group: Meaning) -> Column:
    """A column below a name: `Term` below `English`, or `English` below `Definition`."""
    if column.role in ROLES_OF_A_LOCALE and not column.locale and group.locale:
        return replace(column, locale=group.locale)
    is_language = column.role is Role.TERM and language_of(column.name) == column.locale
    if column.locale and is_language and group.role in ROLES_OF_A_LOCALE and not group.locale:
        return replace(column, role=group.role)
    return column


def _with_term_locales(columns: list[Column], cells: Cells) -> list[Column]:
    """Each column of terms its language, by its letters where its name says none."""
    terms = [column for column in columns if column.role is Role.TERM]
    found: list[Column] = []
    for column in columns:
        if [column] == terms and _says_both(column, cells):
            column = replace(column, locale=None, locale_reason=RoleReason.LETTERS)
        if column.role is Role.TERM and not column.locale:
            locale = _language_of_terms(column, terms, columns, cells)
            column = replace(column, locale=locale, locale_reason=RoleReason.LETTERS)
            if cells.sheet_locale:
                # The sheet is called after its language.
                column = replace(column, locale=cells.sheet_locale, locale_reason=RoleReason.NAME)
        found.append(column)
    return found


def _says_both(column: Column, cells: Cells) -> bool:
    """用語（英語）with cells like 検収（inspection）names terms in both languages."""
    texts = cells.column(column.place)
    is_ours = column.reason is RoleReason.OURS
    return not is_ours and _say_both(texts)


def _say_both(texts: Sequence[str]) -> bool:
    """Whether texts say names in two languages, half of them or more.

    What tells things apart, クラス（Java）, comes more than once.
    """
    pairs = [pair for text in texts if (pair := both_languages(text))]
    others = {pair[1] for pair in pairs}
    return bool(pairs) and len(pairs) * 2 >= len(texts) and len(others) == len(pairs)


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
    if alone and _say_both(texts):
        return None
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
    if column.reason is RoleReason.ANSWERS:
        return column
    if column.role is Role.READING:
        return replace(column, locale=JA_JP)
    roles = Counter(each.role for each in columns if not each.locale)
    texts = cells.column(column.place)
    locales = {each.locale for each in columns if each.role is Role.TERM and each.locale}
    if roles[column.role] > 1 and len(locales) > 1:
        before = [each for each in columns if each.role is Role.TERM and each.place < column.place]
        if before and before[-1].locale and not _is_in_another(texts, before[-1].locale):
            return replace(column, locale=before[-1].locale)
    if column.role in _OF_ALL:
        return column
    if column.role in FURTHER_NAMES:
        only = next(iter(locales)) if len(locales) == 1 else None
        return replace(column, locale=only, locale_reason=RoleReason.LETTERS)
    if cells.sheet_locale:
        return replace(column, locale=cells.sheet_locale)
    locale = _language_of_texts(texts, locales)
    return replace(column, locale=locale, locale_reason=RoleReason.LETTERS)


def _is_in_another(texts: Sequence[str], locale: Locale) -> bool:
    """Whether texts are beyond doubt not in the language of the terms before them."""
    share = share_japanese(texts)
    return share >= 0 and (share < _MIXED if locale.language == "ja" else share > 1 - _MIXED)


def _language_of_texts(texts: list[str], locales: set[Locale]) -> Locale | None:
    share = share_japanese(texts)
    if share < 0:
        return min(locales, default=EN_US)
    if _MIXED < share < 1 - _MIXED or mostly(texts, lambda text: bool(text_by_language(text))):
        return None
    language = "ja" if share >= 0.5 else "en"
    of_terms = sorted(each for each in locales if each.language == language)
    return of_terms[0] if of_terms else (JA_JP if language == "ja" else EN_US)
