"""The columns of a table without a header: by the letters of their cells, then by their length."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from glossary_app.formats.fields.letters import has_letters, is_foreign, is_kana, share_japanese
from glossary_app.formats.table.named_columns import Cells
from glossary_app.model.imports.columns import Column, Role, RoleReason
from glossary_app.model.locale import EN_US, JA_JP, Locale

_NUMBER = re.compile(r"[0-9０-９]+[.)]?")
_CODE = re.compile(r"[A-Za-z]{0,5}[-_.]?[0-9]{2,}")
_DATE = re.compile(r"[0-9]{4}[-/.年][0-9]{1,2}[-/.月][0-9]{1,2}日?.*")
_ADDRESS = re.compile(r"https?://\S+")
_MOST = 0.8
_LONGEST_TERM = 48
# So much longer than the terms beside it is what explains them.
_TIMES_LONGER = 2.5
_LONG_TEXT = 20
# Kana are seldom half as long as what they read: what is longer does not stand for the same word.
_TIMES_ITS_READING = 2


@dataclass(frozen=True, slots=True)
class _Look:
    """What the cells of one column look like."""

    place: int
    texts: Sequence[str]

    @property
    def length(self) -> float:
        return sum(map(len, self.texts)) / max(len(self.texts), 1)

    @property
    def is_japanese(self) -> bool:
        return share_japanese(self.texts) >= 0.5

    @property
    def locale(self) -> Locale:
        return JA_JP if self.is_japanese else EN_US

    @property
    def is_kana(self) -> bool:
        return self.mostly(is_kana)

    @property
    def is_short(self) -> bool:
        return self.mostly(lambda text: len(text) <= _LONGEST_TERM)

    def mostly(self, fits: object) -> bool:
        """Whether nearly all cells fit."""
        if not callable(fits) or not self.texts:
            return False
        return sum(bool(fits(text)) for text in self.texts) >= len(self.texts) * _MOST


def unnamed_columns(cells: Cells, width: int) -> tuple[Column, ...]:
    """The columns by what their cells look like; nothing is a term where nothing looks like one."""
    looks = [_Look(place, cells.column(place)) for place in range(width)]
    columns = {look.place: _by_pattern(look) for look in looks}
    worded = [look for look in looks if columns[look.place] is None]
    terms = _term_places(worded)
    for look in worded:
        columns[look.place] = _by_letters(look, worded, terms)
    return tuple(column for column in columns.values() if column)


def _by_pattern(look: _Look) -> Column | None:
    """What is told by the form of the cells alone; None for words."""
    if not look.texts:
        return Column(look.place, "", Role.LEAVE, reason=RoleReason.EMPTY)
    if look.mostly(_ADDRESS.fullmatch):
        return Column(look.place, "", Role.URL, reason=RoleReason.LETTERS)
    if look.mostly(_DATE.fullmatch):
        return Column(look.place, "", Role.UPDATED, reason=RoleReason.LETTERS)
    if look.mostly(_NUMBER.fullmatch):
        return Column(look.place, "", Role.LEAVE, reason=RoleReason.NUMBERS)
    if look.mostly(_CODE.fullmatch) and len(set(look.texts)) == len(look.texts) > 1:
        return Column(look.place, "", Role.ID, reason=RoleReason.LETTERS)
    if look.mostly(is_foreign):
        return Column(look.place, "", Role.LEAVE, reason=RoleReason.LANGUAGE)
    if not look.mostly(has_letters):
        return Column(look.place, "", Role.LEAVE, reason=RoleReason.UNKNOWN)
    return None


def _term_places(worded: list[_Look]) -> dict[int, Locale]:
    """The place of the terms in each language: the first column of short texts in it."""
    terms: dict[int, Locale] = {}
    for japanese in (False, True):
        fitting = [look for look in worded if look.is_japanese is japanese and look.is_short]
        written = [look for look in fitting if not look.is_kana and _is_read_by(look, fitting)]
        # A column of kana is a reading where kanji stand beside it, else it is the terms.
        chosen = (written or fitting)[:1]
        if chosen and not _explains(chosen[0], worded, terms):
            terms[chosen[0].place] = chosen[0].locale
    if not terms and len(worded) == 1:
        terms[worded[0].place] = worded[0].locale
    return terms


def _is_read_by(look: _Look, fitting: list[_Look]) -> bool:
    """Whether a column of kana beside it, if there is one, can be its readings."""
    kana = [each.length for each in fitting if each.is_kana]
    return not kana or look.length <= max(kana) * _TIMES_ITS_READING


def _explains(look: _Look, worded: list[_Look], terms: dict[int, Locale]) -> bool:
    """Whether a column is so much longer than the terms before it that it defines them."""
    lengths = [each.length for each in worded if each.place in terms]
    return bool(lengths) and look.length > max(_LONG_TEXT, lengths[0] * _TIMES_LONGER)


def _by_letters(look: _Look, worded: list[_Look], terms: dict[int, Locale]) -> Column:
    if look.place in terms:
        return Column(look.place, "", Role.TERM, look.locale, RoleReason.LETTERS)
    if look.is_japanese and look.is_kana and JA_JP in terms.values():
        return Column(look.place, "", Role.READING, JA_JP, RoleReason.LETTERS)
    rest = [each for each in worded if each.place not in terms and not each.is_kana]
    longest = max(rest, key=lambda each: each.length, default=look)
    defines = look is longest and (len(terms) == 1 or look.length > _LONG_TEXT)
    role = Role.DEFINITION if defines else Role.NOTE
    return Column(look.place, "", role, look.locale, RoleReason.LENGTH)
