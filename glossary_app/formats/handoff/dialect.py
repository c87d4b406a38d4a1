"""The page schemas that share the hand-off grammar, and the little in which they differ."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

_VERSION = re.compile(r"(.+)-v([0-9]{1,9})")
# A paragraph that would be read as an item or heading, with any backslashes before its mark: one
# more is added on writing and one taken off on reading, so that backslashes survive as well.
_MARKED = re.compile(r"\\*(?:-(?:\s|$)|#{1,3}\s)")
_ESCAPED = re.compile(r"\\+(?:-(?:\s|$)|#{1,3}\s)")
_SEPARATOR = re.compile(r"(?:^|(?<= ))\|(?= |$)")
_BAR = re.compile(r"(?:^|(?<= ))(\\*)\|(?= |$)")
_ESCAPED_BAR = re.compile(r"(?:^|(?<= ))\\(\\*)\|(?= |$)")


class Family(StrEnum):
    """Schema names without their version."""

    HANDOFF = "core-reviewed-term-ai-handoff"
    OWN = "glossary-term-page"


_NEWEST = {Family.HANDOFF: 2, Family.OWN: 1}

OWN_SCHEMA = f"{Family.OWN}-v1"
OWN_COMPATIBLE_WITH = f"{Family.HANDOFF}-v2"


@dataclass(frozen=True, slots=True)
class Dialect:
    """A schema version as a page names it; 0 is a version that could not be read.

    Only version 2 of the hand-off page repeats rows in running text. Only our own page has
    escapes: `\\- ` and `\\## ` begin a paragraph, ` \\| ` stands inside a cell.
    """

    family: Family
    version: int

    @property
    def is_own(self) -> bool:
        """Whether pages of this schema are ours to write and verify."""
        return self.family is Family.OWN

    @property
    def is_known(self) -> bool:
        """Whether this version existed when the program was written."""
        return 1 <= self.version <= _NEWEST[self.family]

    @property
    def repeats_rows(self) -> bool:
        """Whether a section with prose and rows is expected to say its rows twice."""
        return self.family is Family.HANDOFF and self.version == 2

    def read_paragraph(self, text: str) -> str:
        """The text of a paragraph as it is meant."""
        return text[1:] if self.is_own and _ESCAPED.match(text) else text

    def write_paragraph(self, text: str) -> str:
        """The text of a paragraph so that no mark is read into it."""
        return "\\" + text if self.is_own and _MARKED.match(text) else text

    def read_cells(self, text: str) -> tuple[str, ...]:
        """Cut a list item at its ` | `; a bar without blanks is text."""
        cells = tuple(cell.strip() for cell in _SEPARATOR.split(text))
        if not self.is_own:
            return cells
        return tuple(_ESCAPED_BAR.sub(r"\1|", cell) for cell in cells)

    def write_cells(self, cells: tuple[str, ...]) -> str:
        """The cells of a row as a list item."""
        if self.is_own:
            cells = tuple(_BAR.sub(r"\\\1|", cell) for cell in cells)
        return " | ".join(cells).strip()


def parse_dialect(schema: str) -> Dialect | None:
    """Read a schema version; None when it belongs to no family that we know."""
    match = _VERSION.fullmatch(schema.strip())
    name, version = (match[1], int(match[2])) if match else (schema.strip(), 0)
    for family in Family:
        if name == family or name.startswith(f"{family}-"):
            return Dialect(family, version if name == family else 0)
    return None


def dialect_of(schema: str) -> Dialect:
    """The dialect to write a page in: its own where it has one, else our own page."""
    return parse_dialect(schema) or Dialect(Family.OWN, 1)
