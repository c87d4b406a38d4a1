"""Columns that only tick what others say, and columns of statuses under unknown names."""

from __future__ import annotations

from dataclasses import replace

from glossary_app.formats.fields.statuses import status_in_words
from glossary_app.formats.table.cells import answer
from glossary_app.formats.table.names.term_cells import kana_of_reading
from glossary_app.formats.table.roles.column_names import language_within, normal_name
from glossary_app.formats.table.roles.role_words import SOUNDS
from glossary_app.formats.table.roles.sample import Cells
from glossary_app.model.imports.columns import DISCOURAGED_ROLES, Column, Role, RoleReason
from glossary_app.model.locale import EN_US, JA_JP, Locale
from glossary_app.model.page import DISCOURAGED

_LISTED = (Role.TERM, Role.ALIASES, Role.ABBREVIATION)
_MOST_STATUSES = 8


def with_flags_left(columns: list[Column], cells: Cells) -> list[Column]:
    """`Preferred: yes` is no term: a second column that only says yes and no is left aside."""
    flags = [each for each in columns if each.role in _LISTED and _says_yes_or_no(each, cells)]
    others = {each.locale for each in columns if each.role is Role.TERM and each not in flags}
    return [
        replace(each, role=Role.LEAVE, reason=RoleReason.UNKNOWN)
        if each in flags and (each.locale in others or not each.locale)
        else each
        for each in columns
    ]


def without_sounds(columns: list[Column], cells: Cells) -> list[Column]:
    """A column of how English sounds, be it in kana, is no reading of the Japanese beside it."""
    return [
        replace(each, role=Role.LEAVE, reason=RoleReason.UNKNOWN)
        if each.role is Role.READING and _is_sound(each, columns, cells)
        else each
        for each in columns
    ]


def _is_sound(column: Column, columns: list[Column], cells: Cells) -> bool:
    texts = cells.column(column.place)
    if column.reason is not RoleReason.NAME or not texts:
        return False
    if not any(map(kana_of_reading, texts)):
        return True
    before = next((each for each in columns if each.place == column.place - 1), None)
    is_behind_english = (
        before is not None and before.locale is not None and before.role is Role.TERM
    )
    if not before or not is_behind_english or normal_name(column.name) not in SOUNDS:
        return False
    others = (each.locale for each in columns if each.role is Role.TERM and each != before)
    return before.locale == EN_US and JA_JP in others


def with_answers(columns: list[Column], cells: Cells) -> list[Column]:
    """`Forbidden: yes` says something of the row's terms, and is no name itself."""
    return [
        replace(each, reason=RoleReason.ANSWERS)
        if each.role in DISCOURAGED_ROLES and _says_yes_or_no(each, cells)
        else each
        for each in columns
    ]


def _says_yes_or_no(column: Column, cells: Cells) -> bool:
    texts = cells.column(column.place)
    return bool(texts) and all(answer(text) is not None for text in texts)


def with_statuses(columns: list[Column], cells: Cells) -> list[Column]:
    """A column of few words behind the terms, one of which says not to use them, is their status.

    Programs call it what they like: `Japanese_Term2_Info`, 利用.
    """
    if not any(column.role is Role.TERM for column in columns):
        return columns
    return [
        replace(column, role=Role.STATUS, locale=_spoken(column), reason=RoleReason.LETTERS)
        if column.reason is RoleReason.UNKNOWN and _says_not_to_use(column, cells)
        else column
        for column in columns
    ]


def _spoken(column: Column) -> Locale | None:
    mark = language_within(column.name)
    return mark.locale if mark else None


def _says_not_to_use(column: Column, cells: Cells) -> bool:
    told = set(cells.column(column.place))
    is_list = len(told) <= _MOST_STATUSES and not any(map(_is_yes_or_no, told))
    return is_list and any(status_in_words(text) in DISCOURAGED for text in told)


def _is_yes_or_no(text: str) -> bool:
    return answer(text) is not None
