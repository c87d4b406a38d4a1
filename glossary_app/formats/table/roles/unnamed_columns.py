"""The columns of a table without a header: by the letters of their cells, then by their length."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from glossary_app.formats.fields.letters import (
    are_chinese,
    has_letters,
    is_foreign,
    is_kana,
    share_japanese,
)
from glossary_app.formats.table.names.term_cells import both_languages
from glossary_app.formats.table.roles.languages import language_of
from glossary_app.formats.table.roles.role_words import PARTS_OF_SPEECH
from glossary_app.formats.table.roles.sample import Cells
from glossary_app.model.imports.columns import Column, Role, RoleReason
from glossary_app.model.locale import EN_US, JA_JP, Locale

_NUMBER = re.compile(r"[0-9０-９]+[.)]?")
_CODE = re.compile(r"[A-Za-z]{0,5}[-_.]?[0-9]{2,}")
_DATE = re.compile(r"[0-9]{4}[-/.年][0-9]{1,2}[-/.月][0-9]{1,2}日?.*")
_LONG_SOUND = re.compile(r"[ーｰA-Za-zＡ-Ｚａ-ｚ]")
_ADDRESS = re.compile(r"https?://\S+")
_MOST = 0.8
_MOST_LANGUAGES = 2
_LONGEST_TERM = 48
_ENDS = ("。", ".", "．")
# So much longer than the terms beside it is what explains them.
_TIMES_LONGER = 2.5
_LONG_TEXT = 20
# Kana are seldom half as long as what they read: what is longer does not stand for the same word.
_TIMES_ITS_READING = 2


@dataclass(frozen=True, slots=True)
class _Look:
    """What the cells of one column look like, asked of them once: tables may have many columns."""

    place: int
    texts: Sequence[str]
    length: float
    is_japanese: bool
    is_kana: bool
    is_short: bool

    @classmethod
    def at(cls, place: int, texts: Sequence[str]) -> _Look:
        """Look at the cells of a column."""
        length = sum(map(len, texts)) / max(len(texts), 1)
        is_japanese = share_japanese(texts) >= 0.5
        return cls(place, texts, length, is_japanese, _mostly(texts, is_kana), _are_short(texts))

    @property
    def locale(self) -> Locale:
        return JA_JP if self.is_japanese else EN_US

    @property
    def is_said(self) -> bool:
        """Whether the cells are sentences, however short."""
        return self.mostly(lambda text: text.endswith(_ENDS))

    def mostly(self, fits: Callable[[str], object]) -> bool:
        """Whether nearly all cells fit."""
        return _mostly(self.texts, fits)


def _mostly(texts: Sequence[str], fits: Callable[[str], object]) -> bool:
    return bool(texts) and sum(bool(fits(text)) for text in texts) >= len(texts) * _MOST


def _are_short(texts: Sequence[str]) -> bool:
    return _mostly(texts, lambda text: len(text) <= _LONGEST_TERM)


def unnamed_columns(cells: Cells, width: int) -> tuple[Column, ...]:
    """The columns by what their cells look like; nothing is a term where nothing looks like one."""
    looks = [_Look.at(place, cells.column(place)) for place in range(width)]
    columns = {look.place: _by_pattern(look) for look in looks}
    worded = [look for look in looks if columns[look.place] is None]
    terms = _term_places(worded)
    longest = _longest_beside(worded, terms)
    for look in worded:
        columns[look.place] = _by_letters(look, longest or look, terms)
    alone = next((look for look in worded if [*terms] == [look.place]), None)
    if alone and alone.mostly(both_languages):
        # `router（ルーター）`: each cell says both names.
        columns[alone.place] = Column(alone.place, "", Role.TERM, reason=RoleReason.LETTERS)
    return tuple(column for column in columns.values() if column)


def _is_part_of_speech(text: str) -> bool:
    return text.casefold().rstrip(".") in PARTS_OF_SPEECH


_BY_FORM: tuple[tuple[Callable[[str], object], Role], ...] = (
    (_ADDRESS.fullmatch, Role.URL),
    (_DATE.fullmatch, Role.UPDATED),
    (_is_part_of_speech, Role.PART_OF_SPEECH),
)


def _by_pattern(look: _Look) -> Column | None:
    """What is told by the form of the cells alone; None for words."""
    if not look.texts:
        return Column(look.place, "", Role.LEAVE, reason=RoleReason.EMPTY)
    for fits, role in _BY_FORM:
        if look.mostly(fits):
            return Column(look.place, "", role, reason=RoleReason.LETTERS)
    if look.mostly(_NUMBER.fullmatch):
        return Column(look.place, "", Role.LEAVE, reason=RoleReason.NUMBERS)
    if look.mostly(_CODE.fullmatch) and len(set(look.texts)) == len(look.texts) > 1:
        return Column(look.place, "", Role.ID, reason=RoleReason.LETTERS)
    said = len(set(look.texts))
    if said <= _MOST_LANGUAGES and said < len(look.texts) and look.mostly(language_of):
        # In which language the terms are, said in every row.
        return Column(look.place, "", Role.LEAVE, reason=RoleReason.UNKNOWN)
    if look.mostly(is_foreign):
        return Column(look.place, "", Role.LEAVE, reason=RoleReason.LANGUAGE)
    if are_chinese(look.texts):
        return Column(look.place, "", Role.LEAVE, Locale("zh"), RoleReason.LANGUAGE)
    if not look.mostly(has_letters):
        return Column(look.place, "", Role.LEAVE, reason=RoleReason.UNKNOWN)
    return None


def _term_places(worded: list[_Look]) -> dict[int, Locale]:
    """The place of the terms in each language: the first column of short texts in it."""
    terms: dict[int, Locale] = {}
    for japanese in (False, True):
        short = [look for look in worded if look.is_short and not look.is_said]
        fitting = [look for look in short if look.is_japanese is japanese]
        kana = [look for look in fitting if look.is_kana]
        written = [look for look in fitting if not look.is_kana and _is_read_by(look, kana)]
        # A column of kana is a reading where kanji stand beside it, else it is the terms.
        chosen = (written or fitting)[:1]
        if chosen and not _explains(chosen[0], worded, terms):
            terms[chosen[0].place] = chosen[0].locale
    if not terms and len(worded) == 1 and worded[0].is_short and not worded[0].is_said:
        terms[worded[0].place] = worded[0].locale
    return terms


def _is_read_by(look: _Look, kana: Sequence[_Look]) -> bool:
    """Whether a column of kana beside it, if there is any, can be its readings."""
    return not kana or any(_reads(each, look) for each in kana)


def _reads(kana: _Look, written: _Look) -> bool:
    if written.length > kana.length * _TIMES_ITS_READING:
        return False
    if len(written.texts) < len(kana.texts) * _MOST:
        # Few of the words have what stands beside them: it is said of them.
        return False
    # サーバー reads no word in kanji: words from other languages are written as they are read.
    long, said = (sum(map(_may_be_long, each.texts)) for each in (kana, written))
    return long * 4 < len(kana.texts) or said * 2 >= long


def _may_be_long(text: str) -> bool:
    # API is read エーピーアイ.
    return bool(_LONG_SOUND.search(text))


def _explains(look: _Look, worded: list[_Look], terms: dict[int, Locale]) -> bool:
    """Whether a column is so much longer than the terms before it that it defines them."""
    lengths = [each.length for each in worded if each.place in terms]
    return bool(lengths) and look.length > max(_LONG_TEXT, lengths[0] * _TIMES_LONGER)


def _longest_beside(worded: list[_Look], terms: dict[int, Locale]) -> _Look | None:
    """The column of the longest texts beside the terms."""
    rest = (look for look in worded if look.place not in terms and not look.is_kana)
    return max(rest, key=lambda look: look.length, default=None)


def _by_letters(look: _Look, longest: _Look, terms: dict[int, Locale]) -> Column:
    if look.place in terms:
        return Column(look.place, "", Role.TERM, look.locale, RoleReason.LETTERS)
    if look.is_japanese and look.is_kana and JA_JP in terms.values():
        return Column(look.place, "", Role.READING, JA_JP, RoleReason.LETTERS)
    defines = look is longest and (len(terms) == 1 or look.length > _LONG_TEXT)
    role = Role.DEFINITION if defines else Role.NOTE
    return Column(look.place, "", role, look.locale, RoleReason.LENGTH)
