"""Where in a file of objects its terms are: below a name, in groups, or each by itself."""

from __future__ import annotations

from typing import Any

from glossary_app.formats.json_table.designations import texts_by_language
from glossary_app.formats.table.roles.column_names import meaning_of
from glossary_app.model.imports.columns import Role
from glossary_app.model.locale import Locale

# Under which name a file keeps its terms beside what it says of itself.
_LISTS = frozenset(
    [
        *("contexts", "categories", "groups", "sections", "domains", "topics", "chapters"),
        *("terms", "glossary", "entries", "items", "data", "words", "concepts", "definitions"),
        *("vocabulary", "records", "rows", "dictionary", "acronyms", "用語", "用語集", "語彙"),
        *("@graph", "graph"),
    ]
)
# Beside rows that are lists.
_COLUMNS = frozenset(("columns", "headers", "header", "fields"))
_NAMES_OF_GROUPS = ("name", "title", "category", "group", "section", "label", "分類")
# `A`, `あ`: where the alphabet goes on, and no subject.
_LONGEST_LETTER = 1
_LONGEST_NAME = 40
_ENDS = ("。", ".", "!", "！", "?", "？")


def terms_within(data: Any) -> Any:
    """The list or object of terms in what a file says."""
    if isinstance(data, dict):
        data = {key: held for key, held in data.items() if not _is_of_file(str(key))} or data
        inside = [value for key, value in data.items() if str(key).casefold() in _LISTS]
        if _are_columns(data):
            return [
                dict(zip(data, cells, strict=True)) for cells in zip(*data.values(), strict=True)
            ]
        if any(map(_names_columns, data.items())):
            return {key: value for key, value in data.items() if isinstance(value, list)}
        if data and all(map(_is_group, data.values())):
            return _out_of_groups(data)
        if len(inside) == 1 and isinstance(inside[0], dict | list):
            return terms_within(inside[0])
        if data and all(_is_list_of_objects(value) for value in data.values()):
            return [each for key, value in data.items() for each in _filed(value, str(key))]
    if is_words(data) and (parted := _parted_by_role(data)):
        return parted
    if _is_list_of_objects(data):
        if all(len(each) == 1 for each in data):
            return _together(data)
        return [each for held in data for each in _out_of_group(held)]
    return data


def _is_of_file(key: str) -> bool:
    """Whether a file says something of itself: `_comment`, `$schema`, but not `__init__`."""
    return key.startswith("$") or (key.startswith("_") and not key.startswith("__"))


def _are_columns(data: dict[Any, Any]) -> bool:
    """`{"en": […], "ja": […]}`: a list for each column, all of them as long."""
    lists = [value for value in data.values() if isinstance(value, list)]
    is_even = len(lists) == len(data) > 1 and len({len(each) for each in lists}) == 1
    return is_even and len(lists[0]) > 1 and all(meaning_of(str(name)) for name in data)


def _names_columns(item: tuple[Any, Any]) -> bool:
    key, value = item
    is_list = isinstance(value, list) and all(isinstance(each, str) for each in value)
    return str(key).casefold() in _COLUMNS and is_list


def _is_group(value: Any) -> bool:
    """Whether an object leads from words to objects that say what these mean."""
    if not isinstance(value, dict) or not value:
        return False
    if not all(
        isinstance(said, dict) and any(map(_is_said, said.values())) for said in value.values()
    ):
        return False
    names = {str(name) for said in value.values() for name in said}
    return not any(map(meaning_of, map(str, value))) and any(map(meaning_of, names))


def _out_of_groups(data: dict[Any, dict[Any, Any]]) -> list[dict[Any, Any]]:
    """`{group: {word: {…}}}` as a list of the objects, each with its word and its group."""
    return [
        each
        for group, held in data.items()
        for each in _filed([{"term": word, **said} for word, said in held.items()], str(group))
    ]


def _parted_by_role(data: dict[Any, Any]) -> dict[str, dict[str, str]]:
    """`gas-term: …, gas-definition: …` as an object for each word; empty where it is none."""
    parted: dict[str, dict[str, str]] = {}
    for key, text in data.items():
        word, joint, name = str(key).rpartition("-" if "-" in str(key) else "_")
        meaning = meaning_of(name)
        if not joint or not meaning:
            return {}
        parted.setdefault(word, {})[name] = text
    roles = [[meaning_of(name) for name in said] for said in parted.values()]
    has_terms = all(any(each and each.role is Role.TERM for each in said) for said in roles)
    return parted if has_terms and len(data) > len(parted) else {}


def is_words(data: Any) -> bool:
    """Whether an object leads from words to texts or lists of them, and to nothing else."""
    return isinstance(data, dict) and bool(data) and all(map(_is_said, data.values()))


def words_by_id(data: dict[Any, Any], locale: Locale | None) -> list[dict[str, Any]]:
    """Words that lead to texts of one language: keys, and what they are called or what they mean.

    Names are short, and end like no sentence; where most texts are so, all are names.
    """
    texts = [each for value in data.values() for each in _listed(value)]
    names = sum(len(text) <= _LONGEST_NAME and not text.endswith(_ENDS) for text in texts)
    if names * 5 >= len(texts) * 4:
        return [{"id": key, f"term:{locale}": value} for key, value in data.items()]
    said = f"definition:{locale}"
    return [{"id": key, f"term:{locale}": key, said: value} for key, value in data.items()]


def _listed(value: Any) -> list[str]:
    return value if isinstance(value, list) else [value]


def _is_said(value: Any) -> bool:
    values = value if isinstance(value, list) and value else [value]
    return all(isinstance(each, str) for each in values)


def _is_list_of_objects(value: Any) -> bool:
    return isinstance(value, list) and bool(value) and all(isinstance(e, dict) for e in value)


def _together(data: list[dict[Any, Any]]) -> Any:
    """`- API: …` line by line: objects of one name each are one object."""
    whole: dict[Any, Any] = {}
    for each in data:
        whole |= each
    return whole if len(whole) == len(data) else data


def _out_of_group(held: dict[Any, Any]) -> list[dict[Any, Any]]:
    """The terms of an object that holds a list of them, filed under its name; else the object."""
    lists = [key for key, value in held.items() if str(key).casefold() in _LISTS]
    if len(lists) != 1 or not _is_list_of_objects(held[lists[0]]):
        return [held]
    if texts_by_language(lists[0], held[lists[0]]):
        # What the object means in each language.
        return [held]
    name = next((held[key] for key in held if str(key).casefold() in _NAMES_OF_GROUPS), "")
    return _filed(held[lists[0]], str(name))


def _filed(terms: list[dict[Any, Any]], group: str) -> list[dict[Any, Any]]:
    if len(group) <= _LONGEST_LETTER:
        return terms
    return [each if "category" in each else {**each, "category": group} for each in terms]
