"""Model values as plain dicts, lists and strings, under the model's own names: as JSON has them."""

from __future__ import annotations

from dataclasses import MISSING, fields, is_dataclass
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Any, TypeVar, get_args, get_origin, get_type_hints

from glossary_app.model.entry import EntryRef
from glossary_app.model.locale import Locale, parse_locale

_Value = TypeVar("_Value")


class PlainError(ValueError):
    """What JSON holds is not of the model: which member, and what it should be."""


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


def from_plain(kind: type[_Value], plain: Any, place: str = "") -> _Value:
    """The value of a model class; raises PlainError. Members that are not ours are passed over."""
    value: _Value = _value(kind, plain, place)
    return value


def _value(kind: Any, plain: Any, place: str) -> Any:
    origin = get_origin(kind)
    if origin is UnionType:
        return None if plain is None else _value(_not_none(kind), plain, place)
    if origin is tuple:
        return _tuple(get_args(kind), plain, place)
    if kind is Locale:
        return _locale(plain, place)
    if isinstance(kind, type) and issubclass(kind, Enum):
        return _member_of(kind, plain, place)
    if is_dataclass(kind):
        return _dataclass(kind, plain, place)
    # JSON's true is a number to Python, so the class itself is asked for.
    if type(plain) is not kind:
        raise PlainError(f"'{place}' is no {kind.__name__}")
    return plain


def _dataclass(kind: Any, plain: Any, place: str) -> Any:
    if not isinstance(plain, dict):
        raise PlainError(f"'{place or kind.__name__}' is no object")
    hints = _hints(kind)
    values = {}
    for field in fields(kind):
        at = f"{place}.{field.name}" if place else field.name
        if field.name in plain:
            values[field.name] = _value(hints[field.name], plain[field.name], at)
        elif field.default is MISSING and field.default_factory is MISSING:
            raise PlainError(f"'{at}' is missing")
    return kind(**values)


def _tuple(kinds: tuple[Any, ...], plain: Any, place: str) -> tuple[Any, ...]:
    if not isinstance(plain, list):
        raise PlainError(f"'{place}' is no list")
    if len(kinds) == 2 and kinds[1] is Ellipsis:
        return tuple(_value(kinds[0], each, f"{place}[{at}]") for at, each in enumerate(plain))
    if len(plain) != len(kinds):
        raise PlainError(f"'{place}' has not {len(kinds)} members")
    return tuple(_value(kind, each, place) for kind, each in zip(kinds, plain, strict=True))


def _locale(plain: Any, place: str) -> Locale:
    locale = parse_locale(plain) if isinstance(plain, str) else None
    if not locale:
        raise PlainError(f"'{place}' is no language tag")
    return locale


def _member_of(kind: type[Enum], plain: Any, place: str) -> Enum:
    try:
        return kind(plain)
    except ValueError as error:
        raise PlainError(
            f"'{place}' is none of {', '.join(str(each.value) for each in kind)}"
        ) from error


def _not_none(kind: Any) -> Any:
    return next(each for each in get_args(kind) if each is not NoneType)


@cache
def _hints(kind: Any) -> dict[str, Any]:
    return get_type_hints(kind)
