"""What JSON says, as the rows of a table."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import Any

from glossary_app.formats.table.cells import SEPARATOR
from glossary_app.formats.table.column_names import meaning_of
from glossary_app.formats.table.grid import RawRow
from glossary_app.model.imports.columns import Role

# Under which name a file keeps its terms beside what it says of itself.
_LISTS = frozenset(
    [
        *("terms", "glossary", "entries", "items", "data", "words", "concepts", "definitions"),
        *("vocabulary", "records", "rows", "dictionary", "用語", "用語集", "語彙"),
    ]
)
_Record = dict[str, str]


def rows_of(data: Any) -> list[RawRow]:
    """The rows, those of objects below a row of their names; none where it is no list of terms."""
    if isinstance(data, dict):
        return _rows_of_object(data)
    if isinstance(data, list) and data and all(isinstance(each, dict) for each in data):
        return _named([(_record(each), each) for each in data])
    if isinstance(data, list) and data and all(map(_is_pair, data)):
        return _unnamed([[_text(cell) for cell in pair] for pair in data])
    return []


def _rows_of_object(data: dict[Any, Any]) -> list[RawRow]:
    inside = [value for key, value in data.items() if str(key).casefold() in _LISTS]
    if len(inside) == 1 and isinstance(inside[0], dict | list):
        return rows_of(inside[0])
    if data and all(isinstance(value, str) for value in data.values()):
        return _unnamed([[str(key), value] for key, value in data.items()])
    if data and all(isinstance(value, dict) for value in data.values()):
        records = [(_record(value), {key: value}) for key, value in data.items()]
        # Beside the word of one language alone, the key is that of the other.
        key = "term" if len(_named_languages(record for record, _ in records)) < 2 else "id"
        keyed = zip(map(str, data), records, strict=True)
        return _named([({key: word, **record}, source) for word, (record, source) in keyed])
    return []


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
            record |= {f"{key}_{name}": _text(each) for name, each in held.items()}
        else:
            record[str(key)] = _text(held)
    return record


def _text(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, list) and not any(isinstance(each, dict | list) for each in value):
        return SEPARATOR.join(filter(None, map(_text, value)))
    if isinstance(value, bool | dict | list):
        return json.dumps(value, ensure_ascii=False)
    # A lone surrogate is no text that could be saved.
    return str(value).encode("utf-8", "replace").decode("utf-8").replace("\0", "\ufffd")


def _named(records: Sequence[tuple[_Record, Any]]) -> list[RawRow]:
    names = list(dict.fromkeys(name for record, _ in records for name in record))
    rows = [RawRow(names, "", 1)]
    for line, (record, source) in enumerate(records, 2):
        rows.append(RawRow([record.get(name, "") for name in names], _source(source), line))
    return rows


def _unnamed(rows: Sequence[list[str]]) -> list[RawRow]:
    return [RawRow(cells, _source(cells), line) for line, cells in enumerate(rows, 1)]


def _source(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False).encode("utf-8", "replace").decode("utf-8")
