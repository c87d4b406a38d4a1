"""What JSON or YAML says, as the rows of a table."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from glossary_app.formats.json_table.designations import texts_by_language
from glossary_app.formats.json_table.shapes import is_words
from glossary_app.formats.table.cells import SEPARATOR
from glossary_app.formats.table.grid import RawRow
from glossary_app.formats.table.roles.column_names import meaning_of
from glossary_app.formats.table.roles.languages import language_of
from glossary_app.model.imports.columns import Role
from glossary_app.spelling.surrogates import without_surrogates

_Record = dict[str, str]
# What a file calls words that stand for others.
_SHORT = frozenset(("acronym", "abbreviation", "initialism", "略語"))


def rows_of(data: Any) -> list[RawRow]:
    """The rows, those of objects below a row of their names; none where it is no list of terms."""
    if isinstance(data, dict):
        return _rows_below_names(data) or _rows_of_object(data)
    if isinstance(data, list) and data and all(isinstance(each, dict) for each in data):
        return _named(_with_references([(_record(each), each) for each in data]))
    if isinstance(data, list) and data and all(map(_is_pair, data)):
        return _unnamed([[_text(cell) for cell in pair] for pair in data])
    return []


def _rows_below_names(data: dict[Any, Any]) -> list[RawRow]:
    """`{"columns": […], "rows": [[…], …]}`: the names of the cells beside lists of them."""
    lists = [*data.values()]
    if len(lists) != 2 or not all(isinstance(each, list) for each in lists):
        return []
    names, rows = lists
    if not rows or not all(map(_is_pair, rows)):
        return []
    return _unnamed([[_text(cell) for cell in row] for row in [names, *rows]])


def _rows_of_object(data: dict[Any, Any]) -> list[RawRow]:
    if is_words(data):
        return _unnamed(
            [[without_surrogates(str(key)), _text(value)] for key, value in data.items()]
        )
    if not data or not all(isinstance(value, dict) for value in data.values()):
        return []
    records = {
        without_surrogates(str(key)): (_record(value), {key: value}) for key, value in data.items()
    }
    named = [_named_languages([record]) for record, _ in records.values()]
    # Beside the word of one language alone, the key is that of the other.
    key = "term" if len(set().union(*named)) < 2 else "id"
    if any(named) and not all(named):
        return _named(list(_by_name(records)))
    return _named(_with_references([({key: word, **r}, s) for word, (r, s) in records.items()]))


def _by_name(records: dict[str, tuple[_Record, Any]]) -> Iterator[tuple[_Record, Any]]:
    """Terms by their names, and among them short forms that name the term they stand for."""
    short = {word: record["term"] for word, (record, _) in records.items() if _is_short(record)}
    for word, (record, source) in records.items():
        if short.get(word) in records:
            continue
        stands_for = short.get(word, "")
        forms = [form for form, term in short.items() if term == (stands_for or word)]
        rest = {name: text for name, text in record.items() if name != "term" or not stands_for}
        term = {"term": stands_for or word, "abbreviation": SEPARATOR.join(forms)}
        yield term | rest, source


def _is_short(record: _Record) -> bool:
    return bool(record.get("term")) and record.get("type", "").casefold() in _SHORT


def _with_references(records: list[tuple[_Record, Any]]) -> list[tuple[_Record, Any]]:
    """References that are the ids of other records relate to these."""
    ids = {text for record, _ in records for name, text in record.items() if _is_id(name)}
    for name in ("ref", "refs", "reference", "references", "links"):
        said = [text for record, _ in records if (text := record.get(name, ""))]
        if said and all(ids.issuperset(text.split(SEPARATOR)) for text in said):
            return [
                ({"related" if key == name else key: text for key, text in record.items()}, source)
                for record, source in records
            ]
    return records


def _is_id(name: str) -> bool:
    meaning = meaning_of(name)
    return meaning is not None and meaning.role is Role.ID


def _named_languages(records: Iterable[_Record]) -> set[str]:
    """What the terms of objects are told by: languages, or a name that means terms of any."""
    meanings = map(meaning_of, {name for record in records for name in record})
    terms = [each for each in meanings if each and each.role is Role.TERM]
    names = {each.locale.language if each.locale else "term" for each in terms}
    return names | {"any"} if "term" in names else names


def _is_pair(value: Any) -> bool:
    return (
        isinstance(value, list)
        and len(value) > 1
        and not any(isinstance(cell, dict | list) for cell in value)
    )


def _record(value: dict[Any, Any]) -> _Record:
    """An object's texts by name; what is within another one is called after both."""
    record: _Record = {}
    for key, held in value.items():
        if isinstance(held, dict):
            by_language = _by_language(held)
            record |= by_language or {
                without_surrogates(f"{key}_{name}"): _text(each) for name, each in held.items()
            }
        else:
            spoken = texts_by_language(str(key), held)
            record |= {without_surrogates(name): _text(text) for name, text in spoken.items()} or {
                without_surrogates(str(key)): _text(held)
            }
    return record


def _by_language(held: dict[Any, Any]) -> _Record:
    """`{ja: {title: …, text: …}}`: what is said in each language, if that is what it is."""
    if not held or not all(
        isinstance(said, dict) and language_of(str(name)) for name, said in held.items()
    ):
        return {}
    return {
        without_surrogates(f"{language}_{name}"): _text(text)
        for language, said in held.items()
        for name, text in said.items()
    }


def _text(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, list):
        return SEPARATOR.join(filter(None, map(_item, value)))
    if isinstance(value, bool | dict):
        return _source(value)
    # Blocks of YAML end with a line end.
    return without_surrogates(str(value)).replace("\0", "\ufffd").strip("\n")


def _item(value: Any) -> str:
    """A thing in a list; of a source with its title and address, both."""
    if isinstance(value, dict) and not any(isinstance(e, dict | list) for e in value.values()):
        return " - ".join(filter(None, map(_text, value.values())))
    return _text(value)


def _named(records: Sequence[tuple[_Record, Any]]) -> list[RawRow]:
    names = list(dict.fromkeys(name for record, _ in records for name in record))
    rows = [RawRow(names, "", 1)]
    for line, (record, source) in enumerate(records, 2):
        rows.append(RawRow([record.get(name, "") for name in names], _source(source), line))
    return rows


def _unnamed(rows: Sequence[list[str]]) -> list[RawRow]:
    return [RawRow(cells, _source(cells), line) for line, cells in enumerate(rows, 1)]


def _source(value: Any) -> str:
    return without_surrogates(json.dumps(value, ensure_ascii=False))
