"""Names of columns that mean something only beside another: source and target, use and avoid."""

from __future__ import annotations

from collections.abc import Sequence

from glossary_app.formats.table.roles.column_names import (
    Meaning,
    language_within,
    meaning_of,
    normal_name,
)
from glossary_app.formats.table.roles.languages import LanguageMark
from glossary_app.formats.table.roles.role_words import (
    LANGUAGE_COLUMNS,
    LANGUAGE_TEXTS,
    PAIRS,
)
from glossary_app.model.imports.columns import Role
from glossary_app.model.locale import EN_US, JA_JP, Locale

_LETTERS = {"e": EN_US, "j": JA_JP}
_SIDES = {EN_US.language, JA_JP.language}


def paired_meanings(names: Sequence[str]) -> dict[int, Meaning]:
    """What those names mean that form a pair, by place; a half of one means nothing."""
    marks = [language_within(name) for name in names]
    pairs = zip(marks, names, strict=True)
    rests = [mark.rest if mark else normal_name(name) for mark, name in pairs]
    found: dict[int, Meaning] = {}
    for firsts, seconds, second_role in PAIRS:
        first = [place for place, name in enumerate(rests) if name in firsts]
        second = [place for place, name in enumerate(rests) if name in seconds]
        spoken = {_locale(marks[place]) for place in second}
        # One source may have targets in several languages.
        is_pair = len(second) == 1 or (None not in spoken and len(spoken) == len(second) > 1)
        if len(first) == 1 and is_pair and first != second:
            found[first[0]] = Meaning(Role.TERM, _locale(marks[first[0]]))
            found |= {place: Meaning(second_role, _locale(marks[place])) for place in second}
    return found or _letters_of_languages(rests) or _one_name_in_two_languages(names, marks)


def _letters_of_languages(names: Sequence[str]) -> dict[int, Meaning]:
    """`J` and `E`, which mean languages beside each other alone."""
    places = {
        letter: [at for at, name in enumerate(names) if name == letter] for letter in _LETTERS
    }
    if any(len(found) != 1 for found in places.values()):
        return {}
    return {places[letter][0]: Meaning(Role.TERM, each) for letter, each in _LETTERS.items()}


def terms_by_language(names: Sequence[str]) -> dict[int, Meaning]:
    """`id, locale, text`: beside the language of each row and no terms, texts are the terms."""
    normal = [normal_name(name) for name in names]
    known = [meaning_of(name) for name in names]
    texts = [place for place, name in enumerate(normal) if name in LANGUAGE_TEXTS]
    has_id = any(meaning and meaning.role is Role.ID for meaning in known)
    has_terms = any(meaning and meaning.role is Role.TERM for meaning in known)
    is_long = sum(name in LANGUAGE_COLUMNS for name in normal) == 1 and has_id and not has_terms
    return {texts[0]: Meaning(Role.TERM)} if is_long and len(texts) == 1 else {}


def _one_name_in_two_languages(
    names: Sequence[str], marks: Sequence[LanguageMark | None]
) -> dict[int, Meaning]:
    """`Begriff EN` and `Begriff JA`: whatever it is called, it is there in both."""
    known = [meaning_of(name) for name in names]
    if any(meaning and meaning.role is Role.TERM for meaning in known):
        return {}
    columns: dict[str, dict[int, Locale]] = {}
    for place, mark in enumerate(marks):
        if mark and mark.rest and not known[place]:
            columns.setdefault(mark.rest, {})[place] = mark.locale
    for alike in columns.values():
        if {locale.language for locale in alike.values()} >= _SIDES:
            return {place: Meaning(Role.TERM, locale) for place, locale in alike.items()}
    return {}


def _locale(mark: LanguageMark | None) -> Locale | None:
    return mark.locale if mark else None
