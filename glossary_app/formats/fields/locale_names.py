"""Which names of folders and files mean a locale."""

from __future__ import annotations

import re

from glossary_app.model.locale import Locale, parse_locale

# `db`, `ai` or `api` look like languages too, so a bare language has to be one of these.
_LANGUAGE = re.compile(
    "ar|bg|bn|ca|cs|da|de|el|en|es|et|fa|fi|fr|he|hi|hr|hu|id|it|ja|ko|lt|lv|nb|nl|pl|pt|ro|ru"
    "|sk|sl|sr|sv|ta|th|tr|uk|ur|vi|zh"
)


def locale_named(name: str) -> Locale | None:
    """The locale that a name like `ja`, `en-US` or `pt_br` means; None for any other word."""
    locale = parse_locale(name)
    if locale and _LANGUAGE.fullmatch(locale.language):
        return locale
    return None


def locale_of_path(path: str) -> Locale | None:
    """The locale of a file by its name (`ja.yaml`, `glossary.ja.json`), else by its folders."""
    return next((locale for each in _parts(path) if (locale := locale_named(each))), None)


def without_locale(path: str) -> str:
    """The path with a star for its language, which is the same in each language."""
    named = next((each for each in _parts(path) if locale_named(each)), None)
    if named is None:
        return path
    before, _, after = path.rpartition(named)
    return f"{before}*{after}"


def _parts(path: str) -> tuple[str, ...]:
    *folders, name = path.split("/")
    stem = name.rpartition(".")[0] or name
    return (stem, stem.rpartition(".")[2], stem.rpartition("_")[2], *reversed(folders))
