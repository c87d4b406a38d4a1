"""Languages as the headers of tables and the names of sheets say them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from glossary_app.formats.fields.locale_names import locale_named
from glossary_app.formats.table.roles.role_words import LANGUAGE_OF, REGION_WORDS
from glossary_app.model.locale import Locale

# One character means a language only where it stands alone or in brackets.
_LONG = sorted((name for name in LANGUAGE_OF if len(name) > 1), key=len, reverse=True)
_LATIN = "|".join(re.escape(name) for name in _LONG if name.isascii())
_WIDE = "|".join(re.escape(name) for name in _LONG if not name.isascii())
_TAG = r"[a-z]{2,3}(?:[-_](?:hans|hant|[a-z]{2}))?"

_BRACKETS = re.compile(r"[()\[\]（）［］【】]")
_WHOLE_TAG = re.compile(r"[a-z]{2,3}(?:-(?:hans|hant|jpan|latn))?(?:-(?:[a-z]{2}|[0-9]{3}))?")
_IN_BRACKETS = re.compile(r"[(\[{<（［【〔]([^()\[\]{}<>]{1,60})[)\]}>）］】〕]")
_NAMED = re.compile(rf"(?<![a-z])(?:{_LATIN})(?![a-z])|(?:{_WIDE})(?:での|による|の)?")
_AT_END = re.compile(rf"(?<=[^a-z])[-_ :./]?({_TAG})$")
_AT_START = re.compile(rf"^({_TAG})[-_ :./]+(?=\S)")
_BARE_LANGUAGES = frozenset(("en", "ja", "jp", "zh", "ko", "de", "fr", "es", "it", "pt", "ru"))


@dataclass(frozen=True, slots=True)
class LanguageMark:
    """The language that a name tells, and what of the name is left without it."""

    locale: Locale
    rest: str


def language_of(text: str) -> Locale | None:
    """The locale that a whole text names: `English`, `日本語`, `en-GB`, `JP`; None else."""
    name = " ".join(_BRACKETS.sub(" ", text.casefold()).split())
    if name in LANGUAGE_OF:
        return locale_named(LANGUAGE_OF[name]) or Locale(LANGUAGE_OF[name])
    tag = name.replace("_", "-").replace(" ", "-")
    return locale_named(tag) if _WHOLE_TAG.fullmatch(tag) else _with_region(name)


def _with_region(name: str) -> Locale | None:
    """`english (united states)`, `japanese japan`, 英語（米）."""
    language, _, region = name.replace(",", " ").replace("_", " ").partition(" ")
    spoken = LANGUAGE_OF.get(language, "?")
    for tag, words in REGION_WORDS.items():
        if tag.startswith(spoken) and region.strip() in words:
            return locale_named(tag)
    return None


def language_mark(name: str) -> LanguageMark | None:
    """The language within a column's name in normal form; None when it tells none."""
    return _in_brackets(name) or _by_name(name) or _by_tag(name)


def _in_brackets(name: str) -> LanguageMark | None:
    for found in _IN_BRACKETS.finditer(name):
        locale = language_of(found[1].strip())
        if locale:
            return LanguageMark(locale, _without(name, found))
    return None


def _by_name(name: str) -> LanguageMark | None:
    for found in _NAMED.finditer(name):
        locale = language_of(re.sub("(?:での|による|の)$", "", found[0]))
        if locale:
            return _with_its_region(locale, _without(name, found))
    return None


def _with_its_region(locale: Locale, rest: str) -> LanguageMark:
    """`English_United_States_Def`: words behind a language that say where it is spoken."""
    for tag, words in REGION_WORDS.items():
        if tag.startswith(f"{locale.language}-"):
            begun = next((each for each in words if rest.startswith(f"{each} ")), "")
            if begun:
                return LanguageMark(locale_named(tag) or locale, rest[len(begun) :].strip())
    return LanguageMark(locale, rest)


def _by_tag(name: str) -> LanguageMark | None:
    for pattern in (_AT_END, _AT_START):
        found = pattern.search(name)
        locale = language_of(found[1]) if found else None
        # `term it` or `what is` end in languages by chance; with a region nothing does.
        if found and locale and (locale.language in _BARE_LANGUAGES or "-" in found[1]):
            return LanguageMark(locale, _without(name, found))
    return None


def _without(name: str, found: re.Match[str]) -> str:
    rest = f"{name[: found.start()]} {name[found.end() :]}"
    return " ".join(rest.strip(" -_:./").split())
