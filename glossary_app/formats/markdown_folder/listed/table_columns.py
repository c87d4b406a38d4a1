"""What the heading of a column means in a table of a page."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from glossary_app.formats.table.layout.paired_names import paired_meanings
from glossary_app.formats.table.roles.column_names import meaning_of
from glossary_app.model.imports.columns import DISCOURAGED_ROLES, Role
from glossary_app.model.locale import EN_US, JA_JP, Locale


class ColumnRole(StrEnum):
    """What a column of a page's table holds."""

    TERM = "term"
    SHORT = "short"
    LONG = "long"
    OTHER_NAME = "other-name"
    READING = "reading"
    DEFINITION = "definition"
    NOTE = "note"
    FORBIDDEN = "forbidden"
    DEPRECATED = "deprecated"
    STATUS = "status"
    SUBJECT = "subject"
    TAGS = "tags"
    RELATED = "related"
    SOURCE = "source"


# What a row says of the whole entry, beside its names and what they mean.
ABOUT = (
    ColumnRole.FORBIDDEN,
    ColumnRole.DEPRECATED,
    ColumnRole.STATUS,
    ColumnRole.SUBJECT,
    ColumnRole.TAGS,
    ColumnRole.RELATED,
    ColumnRole.SOURCE,
)
NO_NAMES = frozenset((ColumnRole.DEFINITION, ColumnRole.NOTE, ColumnRole.READING, *ABOUT))


@dataclass(frozen=True, slots=True)
class Column:
    """A column's role, and its language where its heading tells."""

    role: ColumnRole
    locale: Locale | None = None


def column_named(heading: str) -> Column | None:
    """What a heading means; None for one that is no name of a column of terms."""
    text = " ".join(heading.split()).strip(" :：*")
    own = next((role for role, words in _OWN_WORDS.items() if words.fullmatch(text)), None)
    if own:
        return Column(own)
    meaning = meaning_of(text)
    role = _ROLES.get(meaning.role) if meaning else None
    if not meaning or not role:
        return None
    # A page is of two languages; a column in a third one is left aside.
    is_third = meaning.locale and meaning.locale.language not in _LANGUAGES
    return None if is_third else Column(role, meaning.locale)


def columns_named(headings: Sequence[str]) -> list[Column | None]:
    """As `column_named`, with those that mean something only beside another: use, don't use."""
    columns = [column_named(heading) for heading in headings]
    paired = paired_meanings(headings)
    if not any(meaning.role in DISCOURAGED_ROLES for meaning in paired.values()):
        return columns
    said = {place: Column(_ROLES[each.role], each.locale) for place, each in paired.items()}
    return [said.get(place) or column for place, column in enumerate(columns)]


# What tables of pages say otherwise than tables of terms: `Term | Full form` spells out.
_OWN_WORDS = {
    ColumnRole.LONG: re.compile(
        r"full (?:form|name|term|text)|stands for|expansion|expanded|long form|spelled out|full"
        r"|正式名称|正式名|フルスペル|展開",
        re.IGNORECASE,
    ),
    ColumnRole.TERM: re.compile(
        r"concepts?|entry|entries|titles?|source|target|概念|キーワード", re.IGNORECASE
    ),
    ColumnRole.DEFINITION: re.compile(r"what it (?:is|means)", re.IGNORECASE),
}
_ROLES = {
    Role.TERM: ColumnRole.TERM,
    Role.ABBREVIATION: ColumnRole.SHORT,
    Role.ALIASES: ColumnRole.OTHER_NAME,
    Role.READING: ColumnRole.READING,
    Role.DEFINITION: ColumnRole.DEFINITION,
    Role.NOTE: ColumnRole.NOTE,
    Role.EXAMPLE: ColumnRole.NOTE,
    Role.FORBIDDEN: ColumnRole.FORBIDDEN,
    Role.DEPRECATED: ColumnRole.DEPRECATED,
    Role.STATUS: ColumnRole.STATUS,
    Role.SUBJECT: ColumnRole.SUBJECT,
    Role.TAGS: ColumnRole.TAGS,
    Role.RELATED: ColumnRole.RELATED,
    Role.SOURCE: ColumnRole.SOURCE,
    Role.URL: ColumnRole.SOURCE,
}
_LANGUAGES = frozenset((EN_US.language, JA_JP.language))
