"""Model values as plain dicts, lists and strings, under the model's own names: for JSON."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from enum import Enum
from typing import Any

from glossary_app.model.entry import EntryRef
from glossary_app.model.locale import Locale


def to_plain(value: Any) -> Any:
    """The value as JSON knows it.

    A locale becomes its tag; pairs of locale and text become an object keyed by locale; an
    entry's reference becomes the members `glossary` and `entry` of the value that holds it.
    """
    # Asked first: a locale is a dataclass as well.
    if isinstance(value, Locale):
        return value.tag
    if isinstance(value, Enum):
        return value.value
    if is_dataclass(value):
        return _plain_members(value)
    if isinstance(value, tuple | list):
        if value and all(_is_by_locale(item) for item in value):
            return {locale.tag: to_plain(text) for locale, text in value}
        return [to_plain(item) for item in value]
    return value


def _plain_members(value: Any) -> dict[str, Any]:
    members: dict[str, Any] = {}
    for field in fields(value):
        member = getattr(value, field.name)
        if isinstance(member, EntryRef):
            members |= {"glossary": member.glossary, "entry": member.slug}
        else:
            members[field.name] = to_plain(member)
    return members


def _is_by_locale(item: Any) -> bool:
    return isinstance(item, tuple) and len(item) == 2 and isinstance(item[0], Locale)
