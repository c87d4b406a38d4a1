"""Words for what an import decides: roles, languages, reasons, encodings, delimiters."""

from __future__ import annotations

import re

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from glossary_app.gui.words.section_labels import section_title
from glossary_app.model.imports.columns import Column, Role, RoleReason
from glossary_app.model.imports.decisions import SheetReason
from glossary_app.model.locale import Locale
from glossary_app.model.report import Finding

_Texts = dict[str, object]

_NUMBERED = re.compile(r"column ([0-9]{1,4})")

_ROLES: _Texts = {
    Role.ID: QT_TRANSLATE_NOOP("ImportWords", "ID"),
    Role.TERM: QT_TRANSLATE_NOOP("ImportWords", "Term"),
    Role.ALIASES: QT_TRANSLATE_NOOP("ImportWords", "Other terms"),
    Role.ABBREVIATION: QT_TRANSLATE_NOOP("ImportWords", "Abbreviation"),
    Role.FORBIDDEN: QT_TRANSLATE_NOOP("ImportWords", "Forbidden terms"),
    Role.DEPRECATED: QT_TRANSLATE_NOOP("ImportWords", "Deprecated terms"),
    Role.READING: QT_TRANSLATE_NOOP("ImportWords", "Reading"),
    Role.DEFINITION: QT_TRANSLATE_NOOP("ImportWords", "Definition"),
    Role.NOTE: QT_TRANSLATE_NOOP("ImportWords", "Note"),
    Role.EXAMPLE: QT_TRANSLATE_NOOP("ImportWords", "Example"),
    Role.STATUS: QT_TRANSLATE_NOOP("ImportWords", "Status"),
    Role.PART_OF_SPEECH: QT_TRANSLATE_NOOP("ImportWords", "Part of speech"),
    Role.SUBJECT: QT_TRANSLATE_NOOP("ImportWords", "Subject"),
    Role.TAGS: QT_TRANSLATE_NOOP("ImportWords", "Tags"),
    Role.RELATED: QT_TRANSLATE_NOOP("ImportWords", "Related terms"),
    Role.SOURCE: QT_TRANSLATE_NOOP("ImportWords", "Source"),
    Role.URL: QT_TRANSLATE_NOOP("ImportWords", "Web address"),
    Role.UPDATED: QT_TRANSLATE_NOOP("ImportWords", "Date"),
    Role.LEAVE: QT_TRANSLATE_NOOP("ImportWords", "Left out"),
}

_REASONS: _Texts = {
    RoleReason.CHOSEN: QT_TRANSLATE_NOOP("ImportWords", "as you chose"),
    RoleReason.NAME: QT_TRANSLATE_NOOP("ImportWords", "by its name"),
    RoleReason.OURS: QT_TRANSLATE_NOOP("ImportWords", "by its name"),
    RoleReason.LETTERS: QT_TRANSLATE_NOOP("ImportWords", "guessed from its letters"),
    RoleReason.LENGTH: QT_TRANSLATE_NOOP("ImportWords", "guessed from its long texts"),
    RoleReason.FURTHER: QT_TRANSLATE_NOOP("ImportWords", "another column holds the terms"),
    RoleReason.UNKNOWN: QT_TRANSLATE_NOOP("ImportWords", "its name is not known"),
    RoleReason.LANGUAGE: QT_TRANSLATE_NOOP("ImportWords", "neither English nor Japanese"),
    RoleReason.ANSWERS: QT_TRANSLATE_NOOP("ImportWords", "its cells say yes or no of each row"),
    RoleReason.NUMBERS: QT_TRANSLATE_NOOP("ImportWords", "it only counts the rows"),
    RoleReason.EMPTY: QT_TRANSLATE_NOOP("ImportWords", "it is empty"),
}

_SHEET_REASONS: _Texts = {
    SheetReason.NOT_CHOSEN: QT_TRANSLATE_NOOP("ImportWords", "not chosen"),
    SheetReason.HIDDEN: QT_TRANSLATE_NOOP("ImportWords", "hidden"),
    SheetReason.NO_TERMS: QT_TRANSLATE_NOOP("ImportWords", "no column of terms"),
    SheetReason.LANGUAGE: QT_TRANSLATE_NOOP("ImportWords", "neither English nor Japanese"),
    SheetReason.EMPTY: QT_TRANSLATE_NOOP("ImportWords", "empty"),
    SheetReason.UNREADABLE: QT_TRANSLATE_NOOP("ImportWords", "cannot be read"),
}

_DELIMITERS: _Texts = {
    ",": QT_TRANSLATE_NOOP("ImportWords", "comma"),
    ";": QT_TRANSLATE_NOOP("ImportWords", "semicolon"),
    "\t": QT_TRANSLATE_NOOP("ImportWords", "tab"),
    "|": QT_TRANSLATE_NOOP("ImportWords", "vertical bar"),
    "  ": QT_TRANSLATE_NOOP("ImportWords", "two blanks or more"),
    " - ": QT_TRANSLATE_NOOP("ImportWords", "dash between blanks"),
}

# By the names of codecs, which are what is chosen.
_ENCODINGS: dict[str, str] = {
    "utf-8": "UTF-8",
    "utf-16": "UTF-16",
    "cp932": "Shift_JIS (CP932)",
    "euc_jp": "EUC-JP",
    "iso2022_jp": "ISO-2022-JP (JIS)",
    "cp1252": "Windows-1252",
}

# What a source is, to those who do not know the names of formats.
_FORMATS: _Texts = {
    "csv": "CSV",
    "tsv": "TSV",
    "text-table": QT_TRANSLATE_NOOP("ImportWords", "text with columns"),
    "xlsx": QT_TRANSLATE_NOOP("ImportWords", "Excel workbook"),
    "ods": QT_TRANSLATE_NOOP("ImportWords", "OpenDocument sheet"),
    "markdown-folder": QT_TRANSLATE_NOOP("ImportWords", "Markdown pages"),
    "handoff-markdown": QT_TRANSLATE_NOOP("ImportWords", "hand-off pages"),
    "handoff-json": QT_TRANSLATE_NOOP("ImportWords", "hand-off pages in JSON"),
    "json-table": "JSON",
    "json-lines": "JSON Lines",
    "json-lines-table": "JSON Lines",
    "yaml-table": "YAML",
    "restructuredtext": "reStructuredText",
    "asciidoc": "AsciiDoc",
    "wiki-table": "MediaWiki",
    "tbx": "TBX",
    "multiterm": "MultiTerm XML",
    "po": QT_TRANSLATE_NOOP("ImportWords", "gettext catalog"),
    "yomitan": QT_TRANSLATE_NOOP("ImportWords", "Yomitan dictionary"),
    "stardict": QT_TRANSLATE_NOOP("ImportWords", "StarDict dictionary"),
    "edict": QT_TRANSLATE_NOOP("ImportWords", "EDICT dictionary"),
    "tab-dictionary": QT_TRANSLATE_NOOP("ImportWords", "dictionary with tabs"),
}

DELIMITERS = tuple(_DELIMITERS)
ENCODINGS = tuple(_ENCODINGS)

# Parts of a page that have no column of their name.
_PARTS: _Texts = {
    "quality": QT_TRANSLATE_NOOP("ImportWords", "Quality"),
    "questions": QT_TRANSLATE_NOOP("ImportWords", "Questions"),
    "limitations": QT_TRANSLATE_NOOP("ImportWords", "Limitations"),
}


# Findings whose values are the tags of the pages they are about.
_OF_A_PAGE = ("empty-headword", "empty-definition", "no-sources", "missing-locale")
_PLACES: _Texts = {
    "headword": QT_TRANSLATE_NOOP("ImportWords", "headword"),
    "name": QT_TRANSLATE_NOOP("ImportWords", "alias"),
    "definition": QT_TRANSLATE_NOOP("ImportWords", "definition"),
    "text": QT_TRANSLATE_NOOP("ImportWords", "text"),
}


def role_word(role: Role) -> str:
    """What the cells of a column are."""
    return _say(_ROLES[role])


def format_word(name: str) -> str:
    """What a source in this format is called; one of an add-on by its own name."""
    return _say(_FORMATS[name]) if name in _FORMATS else name


def language_word(locale: Locale) -> str:
    """A language in the interface's own, with its tag where there are several of it."""
    words = {
        "en": QCoreApplication.translate("ImportWords", "English"),
        "ja": QCoreApplication.translate("ImportWords", "Japanese"),
    }
    return words.get(locale.language, locale.tag)


def meaning(column: Column) -> str:
    """Role and language of a column, on one line."""
    role = role_word(column.role)
    if not column.is_read or column.locale is None:
        return role
    return f"{role} · {language_word(column.locale)}"


def reason_words(column: Column) -> str:
    """Why a column is taken for that."""
    return _say(_REASONS[column.reason])


def sheet_reason_words(reason: SheetReason) -> str:
    """Why a sheet is left aside; nothing for one that is read."""
    return _say(_SHEET_REASONS[reason]) if reason in _SHEET_REASONS else ""


def delimiter_word(delimiter: str) -> str:
    """What parts cells."""
    return _say(_DELIMITERS.get(delimiter, delimiter))


def encoding_word(name: str) -> str:
    """An encoding as people know it."""
    plain = name.lower().replace("-sig", "")
    plain = plain.removesuffix("-le").removesuffix("-be")
    return _ENCODINGS.get(plain, _ENCODINGS.get(plain.replace("-", "_"), name))


def part_word(part: str) -> str:
    """A part of a page that has changed."""
    role = next((role for role in Role if role.value == part), None)
    if role is not None:
        return role_word(role)
    return _say(_PARTS[part]) if part in _PARTS else section_title(part)


def finding_values(finding: Finding) -> tuple[str, ...]:
    """What a remark on an import quotes, in words."""
    values = finding.values
    if not values:
        return values
    if finding.code in ("encoding", "wrong-encoding"):
        return (encoding_word(values[0]),)
    if finding.code == "guessed-columns":
        return tuple(map(_guess, values))
    if finding.code in ("unknown-columns", "row-numbers"):
        return tuple(map(_column, values))
    if finding.code in _OF_A_PAGE:
        return tuple(language_word(Locale(tag)) for tag in values)
    if finding.code == "forbidden-in-use" and len(values) == 4:
        return (_use(*values),)
    if finding.code == "left-aside" and len(values) == 3:
        return (_left_aside(*values),)
    return values


def _guess(text: str) -> str:
    """`name = role:locale`, as the core writes it."""
    name, _, what = text.rpartition(" = ")
    name = _column(name)
    role, _, tag = what.partition(":")
    if role not in _ROLES:
        return text
    word = role_word(Role(role))
    return f"{name} = {word} · {language_word(Locale(tag))}" if tag else f"{name} = {word}"


def _column(name: str) -> str:
    """A column's name; `column 4` is what the core calls one that has none."""
    found = _NUMBERED.fullmatch(name)
    if not found:
        return name
    return QCoreApplication.translate("ImportWords", "column {number}").format(number=found[1])


def _left_aside(kind: str, count: str, names: str) -> str:
    what, _, tag = kind.partition(" ")
    if what == "language" and tag:
        kind = QCoreApplication.translate("ImportWords", "language {tag}").format(tag=tag)
    return f"{kind} ({count}: {names})" if names else f"{kind} ({count})"


def _use(name: str, _: str, tag: str, place: str) -> str:
    """A name that is in use where it is not to be."""
    where = _say(_PLACES[place]) if place in _PLACES else place
    return f"{name} ({language_word(Locale(tag))} · {where})"


def _say(text: object) -> str:
    return QCoreApplication.translate("ImportWords", str(text))
