"""Pages of terms in two halves: `## English` with its terms, and `## 日本語` with the same ones."""

from __future__ import annotations

import re
from collections.abc import Sequence

from glossary_app.formats.markdown_folder.body import BodyPart, parted
from glossary_app.formats.markdown_folder.listed.page_term import PageTerm
from glossary_app.formats.markdown_folder.listed.table_columns import ColumnRole
from glossary_app.formats.markdown_folder.page_tables.tables import TableTerm
from glossary_app.formats.table.names.term_cells import name_and_reading
from glossary_app.formats.table.roles.column_names import meaning_of
from glossary_app.model.imports.columns import Role
from glossary_app.model.locale import EN_US, JA_JP, Locale

_MAY_BE_HALF = re.compile(
    r"^#{1,4}[ \t]{1,9}[^\n]{0,30}(?:english|japanese|日本語|英語|和文|英文|\ben\b|\bja\b|\bjp\b)",
    re.IGNORECASE | re.MULTILINE,
)
_Half = tuple[int, int, Locale]


def joined_halves(terms: Sequence[PageTerm], body: str) -> tuple[PageTerm, ...]:
    """The terms of both halves as one each, by their order; as they are where these differ."""
    halves = _halves(body) if len(_MAY_BE_HALF.findall(body)) > 1 else []
    if len(halves) != 2 or {locale for *_, locale in halves} != {EN_US, JA_JP}:
        return tuple(terms)
    held: list[list[PageTerm]] = [[], []]
    at = 0
    for term in terms:
        at = max(body.find(term.source, at), at)
        number = next((n for n, (start, end, _) in enumerate(halves) if start <= at < end), None)
        if number is None:
            return tuple(terms)
        held[number].append(term)
    first, second = held
    if len(first) != len(second):
        return tuple(terms)
    locales = [locale for *_, locale in halves]
    pairs = [_pair(dict(zip(locales, two, strict=True))) for two in zip(first, second, strict=True)]
    found = tuple(pair for pair in pairs if pair)
    return found if len(found) == len(pairs) else tuple(terms)


def _halves(body: str) -> list[_Half]:
    """Where each part begins and ends that is called after a language, counted in characters."""
    parts = parted(body)
    starts = [0]
    for line in body.split("\n"):
        starts.append(starts[-1] + len(line) + 1)
    return [
        (starts[part.first], starts[_end(parts, place)], locale)
        for place, part in enumerate(parts)
        if part.level and (locale := _language(part.title))
    ]


def _end(parts: Sequence[BodyPart], place: int) -> int:
    level = parts[place].level
    above = (each.first for each in parts[place + 1 :] if each.level <= level)
    return next(above, parts[-1].last)


def _language(title: str) -> Locale | None:
    meaning = meaning_of(title)
    if not meaning or meaning.role is not Role.TERM or not meaning.locale:
        return None
    return {"en": EN_US, "ja": JA_JP}.get(meaning.locale.language)


def _pair(terms: dict[Locale, PageTerm]) -> PageTerm | None:
    """One term of the two, with a text in each language; None where one has both names already."""
    rows = {locale: term.row or _as_row(term, locale) for locale, term in terms.items()}
    if any(set(row.names) | set(row.definitions) != {locale} for locale, row in rows.items()):
        return None
    first = next(iter(terms.values()))
    names = {locale: rows[locale].names[locale] for locale in (EN_US, JA_JP)}
    row = TableTerm(
        names[EN_US],
        first.source,
        names,
        tuple(other for each in rows.values() for other in each.others),
        {locale: text for each in rows.values() for locale, text in each.definitions.items()},
        rows[JA_JP].readings,
        tuple(dict.fromkeys(about for each in rows.values() for about in each.about)),
    )
    return PageTerm(row.title, first.anchor, "", first.source, row=row)


def _as_row(term: PageTerm, locale: Locale) -> TableTerm:
    name, kana = name_and_reading(term.title) if locale == JA_JP else (term.title, "")
    others = tuple((other, ColumnRole.OTHER_NAME) for other in term.others)
    return TableTerm(name, term.source, {locale: name}, others, {locale: term.prose}, kana)
