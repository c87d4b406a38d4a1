"""In which two languages a catalogue is."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from polib import POFile

from glossary_app.model.locale import EN_US, JA_JP, Locale, parse_locale
from glossary_app.spelling.kana import is_japanese

# A Japanese catalogue leaves names and abbreviations as they are; a foreign one has no kana.
_SHARE = 0.2
_IN_A_NAME = re.compile(r"(?:^|[._/-])([a-z]{2}(?:[_-][A-Z]{2})?)(?=[._/]|$)")


@dataclass(frozen=True, slots=True)
class Languages:
    """The languages of messages and translations, None for one that is not ours."""

    source: Locale | None
    target: Locale | None
    target_tag: str


def languages_of(catalogue: POFile, path: str) -> Languages:
    """By the header, else the letters, else the file's name."""
    source = JA_JP if _is_mostly_japanese(entry.msgid for entry in catalogue) else EN_US
    declared = str(catalogue.metadata.get("Language", "")).strip()
    if not declared and _is_mostly_japanese(entry.msgstr for entry in catalogue):
        declared = JA_JP.tag
    tag = declared or _in_name(path) or (EN_US if source.is_japanese else JA_JP).tag
    locale = parse_locale(tag.partition("@")[0].partition(".")[0])
    target = locale if locale and locale.side else None
    # An English catalogue of English messages only says how they are spelt elsewhere.
    return Languages(source if source != target else None, target, tag)


def _is_mostly_japanese(texts: Iterable[str]) -> bool:
    judged = [is_japanese(text) for text in texts if text]
    return sum(judged) > len(judged) * _SHARE


def _in_name(path: str) -> str:
    found = _IN_A_NAME.findall(path.removesuffix(".po").removesuffix(".pot") + ".")
    return found[-1] if found else ""
