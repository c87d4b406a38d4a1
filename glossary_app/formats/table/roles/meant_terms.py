"""Columns of terms and readings that their names do not tell, or tell only beside others."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from glossary_app.formats.fields.further_names import initials_agree
from glossary_app.formats.fields.letters import has_letters, is_kana, share_japanese
from glossary_app.formats.table.roles.column_names import (
    language_within,
    names_things,
    normal_name,
)
from glossary_app.formats.table.roles.role_words import MEANINGS, PERSONS
from glossary_app.formats.table.roles.sample import Cells, mostly
from glossary_app.model.imports.columns import Column, Role, RoleReason
from glossary_app.model.locale import EN_US, JA_JP
from glossary_app.spelling.kana import has_kanji, hiragana

# A column that is less mixed than this counts as being in one language.
_MIXED = 0.25
_LONGEST_TERM = 40
_LONGEST_WORD = 12
_ENDS = ("。", ".", "．")
_DEFINITIONS = frozenset(("definition", "definitions", "定義"))


def with_some_term(columns: list[Column], cells: Cells) -> list[Column]:
    """Where nothing names the terms: abbreviations, else the first columns of short words."""
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
    terms = _unknown_terms(columns, cells)
    return [
        replace(each, role=Role.TERM, reason=RoleReason.LETTERS) if each in terms else each
        for each in columns
    ]


def with_first_as_term(columns: list[Column], cells: Cells) -> list[Column]:
    """Beside the one column of terms, a first one in the other language holds them as well.

    Whatever it is called: `Ours`, `Japanese`.
    """
    terms = [each for each in columns if each.role is Role.TERM]
    first = next((each for each in columns if each.reason is not RoleReason.NUMBERS), None)
    if first is None or len(terms) != 1 or not _may_be_term(first, terms[0]):
        return columns
    texts = cells.column(first.place)
    share = share_japanese(texts)
    is_japanese = terms[0].locale is not None and terms[0].locale.language == "ja"
    is_other = 0 <= share < _MIXED / 2 if is_japanese else share > 1 - _MIXED / 2
    if not is_other or not _holds_terms(texts) or len(set(texts)) < len(texts):
        return columns
    meant = replace(first, role=Role.TERM, reason=RoleReason.LETTERS)
    return [meant if each is first else each for each in columns]


def _may_be_term(first: Column, term: Column) -> bool:
    is_next = first.place + 1 == term.place and term.locale is not None
    is_unknown = first.role is Role.LEAVE and first.reason is RoleReason.UNKNOWN
    return is_next and is_unknown and normal_name(first.name) not in PERSONS


def _unknown_terms(columns: Sequence[Column], cells: Cells) -> list[Column]:
    """The first column that holds terms, and the next to it where that is in the other language."""
    fitting = [
        column
        for column in columns
        if column.reason is RoleReason.UNKNOWN
        and normal_name(column.name) not in PERSONS
        and _holds_terms(cells.column(column.place))
    ]
    if len(fitting) > 1 and fitting[1].place == fitting[0].place + 1:
        shares = [share_japanese(cells.column(each.place)) for each in fitting[:2]]
        if min(shares) < _MIXED / 2 and max(shares) > 1 - _MIXED / 2:
            return fitting[:2]
    return fitting[:1]


def _holds_terms(texts: Sequence[str]) -> bool:
    short = [text for text in texts if has_letters(text) and len(text) <= _LONGEST_TERM]
    return bool(texts) and len(short) * 10 >= len(texts) * 8 and len(set(texts)) * 2 > len(texts)


def with_bracketed_readings(columns: list[Column], cells: Cells) -> list[Column]:
    """`日本語（よみ）`, without another column of Japanese terms, holds them and their kana."""
    if any(each.role is Role.TERM and each.locale in (JA_JP, None) for each in columns):
        return columns
    read = [
        each for each in columns if each.role is Role.READING and each.reason is RoleReason.NAME
    ]
    if len(read) != 1 or not mostly(cells.column(read[0].place), has_kanji):
        return columns
    term = replace(read[0], role=Role.TERM, locale=JA_JP)
    return [term if each is read[0] else each for each in columns]


def with_kana_as_reading(columns: list[Column], cells: Cells) -> list[Column]:
    """Of two columns of Japanese terms, the one in kana reads the one in kanji."""
    terms = [each for each in columns if each.role is Role.TERM and each.locale == JA_JP]
    if len(terms) != 2 or any(each.role is Role.READING for each in columns):
        return columns
    kana = [each for each in terms if mostly(cells.column(each.place), _is_hiragana)]
    kanji = [each for each in terms if mostly(cells.column(each.place), has_kanji)]
    if len(kana) != 1 or len(kanji) != 1 or terms[0].name == terms[1].name:
        return columns
    read, written = (len(cells.column(each[0].place)) for each in (kana, kanji))
    if read * 10 < written * 8:
        # What few of the words have is another word for them.
        return columns
    reading = replace(kana[0], role=Role.READING, reason=RoleReason.LETTERS)
    return [reading if each is kana[0] else each for each in columns]


def with_only_kana_as_term(columns: list[Column], cells: Cells) -> list[Column]:
    """Beside English terms alone, words in kana are the Japanese ones: カナ, 英語, 意味."""
    terms = [each for each in columns if each.role is Role.TERM]
    kana = [each for each in columns if each.role is Role.READING and _is_kana(each, cells)]
    if not terms or any(each.locale != EN_US for each in terms) or len(kana) != 1:
        return columns
    term = replace(kana[0], role=Role.TERM, locale=JA_JP, reason=RoleReason.LETTERS)
    return [term if each is kana[0] else each for each in columns]


def _is_kana(column: Column, cells: Cells) -> bool:
    return mostly(cells.column(column.place), is_kana)


def _is_hiragana(text: str) -> bool:
    # Words in katakana are read as they are written, and stand among those in kanji.
    return is_kana(text) and hiragana(text) == text


def with_answers_on_cards(columns: list[Column], cells: Cells) -> list[Column]:
    """Of two columns of terms in one language, sentences behind the terms say what these mean."""
    terms = [each for each in columns if each.role is Role.TERM]
    if len(terms) != 2 or terms[0].locale != terms[1].locale:
        return columns
    texts = cells.column(terms[1].place)
    if not mostly(texts, lambda text: text.endswith(_ENDS)):
        return columns
    meaning = replace(terms[1], role=Role.DEFINITION)
    return [meaning if each is terms[1] else each for each in columns]


def with_short_meanings(columns: list[Column], cells: Cells) -> list[Column]:
    """A column of meanings holds terms where they are words of the other language.

    Word lists put the translation under `meaning`; what explains is longer.
    """
    terms = [column for column in columns if column.role is Role.TERM]
    meanings = [column for column in columns if _is_of_meanings(column.name)]
    if len(terms) != 1 or len(meanings) != 1 or not terms[0].locale:
        return columns
    texts = cells.column(meanings[0].place)
    locale = meanings[0].locale or (JA_JP if share_japanese(texts) >= 0.5 else EN_US)
    longest = _LONGEST_TERM if _is_of_words(meanings[0].name) else _LONGEST_WORD
    short = [text for text in texts if len(text) <= longest and not text.endswith(_ENDS)]
    is_term = len(short) * 10 >= len(texts) * 9 or _spell_out(texts, columns, cells)
    if locale.language == terms[0].locale.language or not is_term:
        return columns
    term = replace(meanings[0], role=Role.TERM, locale=locale, reason=RoleReason.LETTERS)
    return [term if column is meanings[0] else column for column in columns]


def _is_of_meanings(name: str) -> bool:
    return _is_of_words(name) or normal_name(name) in _DEFINITIONS


def _is_of_words(name: str) -> bool:
    """Whether word lists keep translations under a name; glossaries seldom do under others."""
    mark = language_within(name)
    return normal_name(name) in MEANINGS or bool(mark and mark.rest in MEANINGS)


def _spell_out(texts: Sequence[str], columns: Sequence[Column], cells: Cells) -> bool:
    """Whether texts say what the abbreviations beside them stand for."""
    short = next((each for each in columns if each.role is Role.ABBREVIATION), None)
    shorts = cells.column(short.place) if short else []
    pairs = zip(shorts, texts, strict=False)
    return (
        bool(shorts)
        and len(shorts) == len(texts)
        and sum(initials_agree(each, text) for each, text in pairs) * 10 >= len(texts) * 8
    )


def with_unnamed_terms(columns: list[Column], cells: Cells) -> list[Column]:
    """A first column that nothing names holds the terms, where those of its language lack."""
    terms = [each for each in columns if each.role is Role.TERM and each.locale]
    first = columns[0]
    texts = cells.column(0)
    is_open = first.reason is RoleReason.UNKNOWN and not first.name and _holds_terms(texts)
    if not is_open or not terms or len(set(texts)) < len(texts):
        return columns
    share = share_japanese(texts)
    locale = JA_JP if share > 1 - _MIXED else EN_US
    is_clear = not _MIXED / 2 < share < 1 - _MIXED / 2
    if not is_clear or any(
        each.locale and each.locale.language == locale.language for each in terms
    ):
        return columns
    term = replace(first, role=Role.TERM, locale=locale, reason=RoleReason.LETTERS)
    return [term, *columns[1:]]


def with_japanese_names(columns: list[Column], cells: Cells) -> list[Column]:
    """Beside terms in English, a column of Japanese words that is called after what it names.

    物質名 and 地名 are no names of columns that are known, and still what is translated. So is the
    first column under whatever name, where each row says another word: 状態, 英語.
    """
    languages = [each.locale.language for each in columns if each.role is Role.TERM and each.locale]
    if "en" not in languages or "ja" in languages:
        return columns
    named = [each for each in columns if _names_things(each, cells.column(each.place))]
    return [
        replace(each, role=Role.TERM, locale=JA_JP, reason=RoleReason.LETTERS)
        if each in named[:1]
        else each
        for each in columns
    ]


def _names_things(column: Column, texts: Sequence[str]) -> bool:
    is_open = column.reason is RoleReason.UNKNOWN and names_things(column.name)
    if column.place == 0 and column.role in (Role.STATUS, Role.SUBJECT):
        is_open = 1 < len(set(texts)) == len(texts)
    return is_open and _holds_terms(texts) and share_japanese(texts) > 1 - _MIXED
