"""The lines of a hand-off page: text in, marked pieces with their line numbers out."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

_HEADING = re.compile(r"(#{1,3})[ \t]+(\S.*)")
_ITEM = re.compile(r"-(?:[ \t]+(.*))?")
# Values hold colons, so the first one followed by a blank ends the key.
_FIELD = re.compile(r"(.+?)(?::[ \t]+|：\s*|:$)(.*)")
# A key written without the blank after its colon, where no better place to cut is found.
_TIGHT_FIELD = re.compile(r"([^:]+):(.*)")


class Mark(StrEnum):
    """What opens a piece."""

    TITLE = "#"
    SECTION = "##"
    QUESTION = "###"
    BANNER = ">"
    ITEM = "-"
    PARAGRAPH = ""


@dataclass(frozen=True, slots=True)
class Piece:
    """A heading, list item or paragraph, its wrapped lines joined, without its mark."""

    mark: Mark
    line: int
    text: str


@dataclass(frozen=True, slots=True)
class HeaderField:
    """A line of the header block; `key` is as written."""

    line: int
    key: str
    value: str

    @property
    def name(self) -> str:
        """The key as it is compared: lower case, single blanks."""
        return " ".join(self.key.lower().split())


@dataclass(frozen=True, slots=True)
class RawSection:
    """A `## ` heading with what stands below it."""

    heading: str
    line: int
    pieces: tuple[Piece, ...] = ()

    @property
    def items(self) -> tuple[Piece, ...]:
        """The list items among the pieces."""
        return tuple(piece for piece in self.pieces if piece.mark is Mark.ITEM)


@dataclass(frozen=True, slots=True)
class RawPage:
    """A page by its marks alone. `stray` is what stands before the first section unmarked."""

    title: Piece | None
    banner: str
    fields: tuple[HeaderField, ...]
    stray: tuple[Piece, ...]
    sections: tuple[RawSection, ...]

    def field(self, name: str) -> HeaderField | None:
        """The first header line with this key."""
        return next((field for field in self.fields if field.name == name), None)

    def value(self, name: str) -> str:
        """The value of a header key; empty when it is missing."""
        field = self.field(name)
        return field.value if field else ""


def read_raw_page(text: str) -> RawPage:
    """Cut a page at its marks; any text gives a page, be it without title or sections."""
    head: list[Piece] = []
    sections: list[tuple[Piece, list[Piece]]] = []
    for piece in _pieces(text):
        if piece.mark is Mark.SECTION:
            sections.append((piece, []))
        elif sections:
            sections[-1][1].append(piece)
        else:
            head.append(piece)
    title = next((piece for piece in head if piece.mark is Mark.TITLE), None)
    fields = {piece: _header_field(piece) for piece in head if piece.mark is Mark.ITEM}
    return RawPage(
        title=title,
        banner=" ".join(piece.text for piece in head if piece.mark is Mark.BANNER).strip(),
        fields=tuple(field for field in fields.values() if field),
        stray=tuple(p for p in head if p is not title and _is_stray(p, fields)),
        sections=tuple(RawSection(p.text, p.line, tuple(below)) for p, below in sections),
    )


def page_lines(text: str) -> list[str]:
    """The lines without byte order mark, carriage returns and trailing blanks."""
    # Not `splitlines`: it also cuts at U+2028, form feeds and others that belong to the text.
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    return [line.rstrip() for line in text.split("\n")]


def _pieces(text: str) -> Iterator[Piece]:
    current: Piece | None = None
    in_section = False
    for number, line in enumerate(page_lines(text), 1):
        mark, rest = _mark(line)
        in_section = in_section or mark is Mark.SECTION
        if in_section and mark in _ONLY_IN_HEAD:
            mark, rest = Mark.PARAGRAPH, line.strip()
        if current and line and mark is Mark.PARAGRAPH and current.mark not in _ONE_LINE:
            current = replace(current, text=_joined(current.text, rest))
            continue
        if current:
            yield current
        current = Piece(mark, number, rest) if line else None
    if current:
        yield current


_ONE_LINE = frozenset({Mark.TITLE, Mark.SECTION, Mark.QUESTION})
# Below the first section these have no meaning, so they are text there.
_ONLY_IN_HEAD = frozenset({Mark.TITLE, Mark.BANNER})


def _mark(line: str) -> tuple[Mark, str]:
    if heading := _HEADING.fullmatch(line):
        return Mark(heading[1]), heading[2].strip()
    if line.startswith(">"):
        return Mark.BANNER, line[1:].strip()
    if item := _ITEM.fullmatch(line):
        return Mark.ITEM, (item[1] or "").strip()
    return Mark.PARAGRAPH, line.strip()


def _joined(text: str, more: str) -> str:
    """Undo a line wrap: Japanese text has no blank between its words."""
    if not text or (_is_wide(text[-1]) and _is_wide(more[0])):
        return text + more
    return f"{text} {more}"


def _is_wide(character: str) -> bool:
    return unicodedata.east_asian_width(character) in "WF"


def _header_field(piece: Piece) -> HeaderField | None:
    match = _FIELD.fullmatch(piece.text) or _TIGHT_FIELD.fullmatch(piece.text)
    if not match:
        return None
    return HeaderField(piece.line, match[1].strip(), match[2].strip())


def _is_stray(piece: Piece, fields: dict[Piece, HeaderField | None]) -> bool:
    return piece.mark is not Mark.BANNER and not fields.get(piece)
