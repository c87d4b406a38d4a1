"""Lists of objects that each say their language: `[{"lang": "en", "text": …, "status": …}, …]`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from glossary_app.formats.table.cells import SEPARATOR
from glossary_app.formats.table.roles.column_names import meaning_of, normal_name
from glossary_app.formats.table.roles.languages import language_of
from glossary_app.formats.table.roles.role_words import LANGUAGE_COLUMNS, LANGUAGE_TEXTS, STATUS_OF
from glossary_app.model.imports.columns import Role

# What texts are called that are not to be used.
_CALLED = {Role.FORBIDDEN: "forbidden term", Role.DEPRECATED: "deprecated term"}


def texts_by_language(key: str, held: Any) -> dict[str, str]:
    """What a list under this key says, by names of columns; empty where it is another list."""
    if not isinstance(held, list) or not held:
        return {}
    spoken = [_language_key(each) for each in held]
    texts = [_text_key(each) for each in held]
    if not all(spoken) or not all(texts):
        return {}
    found: dict[str, list[str]] = {}
    for each, language, text in zip(held, spoken, texts, strict=True):
        for name, said in _parts(key, each, language, text):
            found.setdefault(f"{name} ({each[language]})", []).append(said)
    return {
        name: SEPARATOR.join(said) if "term" in name else "\n\n".join(dict.fromkeys(said))
        for name, said in found.items()
    }


def _parts(key: str, each: dict[str, Any], language: str, text: str) -> Iterator[tuple[str, str]]:
    rest = {name: str(said) for name, said in each.items() if name not in (language, text) and said}
    marks = [STATUS_OF.get(normal_name(said)) for said in rest.values()]
    mark = next(filter(None, marks), None)
    meaning = meaning_of(key)
    is_term = not meaning or meaning.role is Role.TERM
    yield (_CALLED[mark] if mark else "term") if is_term else key, str(each[text])
    if not mark:
        yield from rest.items()


def _language_key(each: Any) -> str:
    if not isinstance(each, dict) or any(isinstance(said, dict | list) for said in each.values()):
        return ""
    keys = (key for key in each if normal_name(str(key)) in LANGUAGE_COLUMNS)
    return next((key for key in keys if language_of(str(each[key]))), "")


def _text_key(each: Any) -> str:
    keys = [str(key) for key in each] if isinstance(each, dict) else []
    for key in keys:
        meaning = meaning_of(key)
        if (meaning and meaning.role is Role.TERM) or normal_name(key) in LANGUAGE_TEXTS:
            return key
    return ""
