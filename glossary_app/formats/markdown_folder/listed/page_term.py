"""A term of a page of many, and how its name is written there."""

from __future__ import annotations

import re
from dataclasses import dataclass

from glossary_app.formats.fields.further_names import BRACKETED
from glossary_app.formats.markdown_folder.body import plain_heading
from glossary_app.formats.markdown_folder.page_tables.tables import TableTerm
from glossary_app.markup.plain import plain_text
from glossary_app.spelling.kana import is_japanese

# `PWM：Pulse Width Modulation`, `RAM: memory that forgets`, `Erratum:`; not `std::vector`, `C:\\`.
_WITH_COLON = re.compile(r"(?P<name>.{1,60}?)[ \t]*(?:：|:(?=[ \tA-Z]|$))[ \t]*(?P<rest>.*)")
_NUMBERED = re.compile(
    r"第?[ \t]*[0-9０-９一二三四五六七八九十]+[ \t]*[章節部回]?|(?:chapter|part|step) .*",
    re.IGNORECASE,
)
# 窯とは, 窯とは何か: what the text answers.
_ASKED = re.compile(r"(?P<name>.{1,60}?)とは(?:何か|なにか)?[?？]?")
_SLASH = re.compile(r"[ \t]{1,4}[/／|｜][ \t]{1,4}")
_LONGEST_OTHER = 80
_MOST_WORDS = 4


@dataclass(frozen=True, slots=True)
class PageTerm:
    """A term of a page of many: what it is called, and the Markdown that says what it means.

    `source` are its own lines of the file; `others` are further names. `row` is there where it is
    a row of a table.
    """

    title: str
    anchor: str
    prose: str
    source: str
    others: tuple[str, ...] = ()
    group: str = ""
    row: TableTerm | None = None

    @property
    def names(self) -> tuple[str, ...]:
        """Further names, also those in the title and the row, for links to it."""
        found = BRACKETED.fullmatch(self.title)
        other = self.row.other_names if self.row else ()
        return (*(found.groups() if found else ()), *self.others, *other)


def name_of(markdown: str) -> str:
    """A term as plain text."""
    return plain_heading(markdown).strip(" *_") or plain_text(markdown)


def parted_names(title: str) -> tuple[str, ...]:
    """The names in one language that slashes part, `Sign in / Log in`; else the title alone."""
    parts = tuple(part.strip() for part in _SLASH.split(title))
    are_names = all(part and len(part.split()) <= _MOST_WORDS for part in parts)
    is_one_language = len({is_japanese(part) for part in parts}) == 1
    return parts if len(parts) > 1 and are_names and is_one_language else (title,)


def names_of_heading(title: str) -> tuple[str, ...]:
    """The name in a heading, and behind a colon or a slash another one."""
    names = parted_names(title)
    if len(names) > 1:
        return names
    asked = _ASKED.fullmatch(title)
    if asked:
        return (asked["name"],)
    found = _WITH_COLON.fullmatch(title)
    if not found or _NUMBERED.fullmatch(found["name"]) or _is_open(found["name"]):
        return (title,)
    rest = found["rest"]
    if not rest:
        return (found["name"],)
    is_name = len(rest) <= _LONGEST_OTHER and not rest.endswith(("。", ".", "?", "？"))
    return (found["name"], rest) if is_name else (title,)


def _is_open(text: str) -> bool:
    """Whether a bracket is not closed in it."""
    return text.replace("（", "(").count("(") > text.replace("）", ")").count(")")
