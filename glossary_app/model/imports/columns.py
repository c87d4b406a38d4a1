"""What a column of a table holds: its role, its language, and why it is taken for that."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from glossary_app.model.locale import Locale
from glossary_app.model.page import TermStatus


class Role(StrEnum):
    """What the cells of a column are."""

    ID = "id"
    TERM = "term"
    ALIASES = "aliases"
    ABBREVIATION = "abbreviation"
    FORBIDDEN = "forbidden"
    DEPRECATED = "deprecated"
    READING = "reading"
    DEFINITION = "definition"
    NOTE = "note"
    EXAMPLE = "example"
    STATUS = "status"
    PART_OF_SPEECH = "part-of-speech"
    SUBJECT = "subject"
    TAGS = "tags"
    RELATED = "related"
    SOURCE = "source"
    URL = "url"
    UPDATED = "updated"
    LEAVE = "leave"


# Roles of which each language may have a column of its own.
ROLES_OF_A_LOCALE = (
    Role.TERM,
    Role.ALIASES,
    Role.ABBREVIATION,
    Role.FORBIDDEN,
    Role.DEPRECATED,
    Role.READING,
    Role.DEFINITION,
    Role.NOTE,
    Role.EXAMPLE,
    Role.STATUS,
    Role.PART_OF_SPEECH,
)

# Roles of names that are not to be used, and what these names are marked with.
STATUS_OF_ROLE = {
    Role.DEPRECATED: TermStatus.DEPRECATED,
    Role.FORBIDDEN: TermStatus.FORBIDDEN,
}
DISCOURAGED_ROLES = tuple(STATUS_OF_ROLE)
# Roles of all names beside the term.
FURTHER_NAMES = (Role.ALIASES, Role.ABBREVIATION, *DISCOURAGED_ROLES)


class RoleReason(StrEnum):
    """Why a column has its role."""

    CHOSEN = "chosen"  # by the user
    NAME = "name"  # of the column
    OURS = "ours"  # the name is written as we write it
    LETTERS = "letters"  # of its cells: their script
    LENGTH = "length"  # of its cells: the long ones define
    FURTHER = "further"  # a second column of terms in one language holds further ones
    UNKNOWN = "unknown"  # the name says nothing that is known
    LANGUAGE = "language"  # neither English nor Japanese
    NUMBERS = "numbers"  # counts the rows
    ANSWERS = "answers"  # of its cells: yes or no, of the row's terms
    EMPTY = "empty"  # no cell of it holds anything


@dataclass(frozen=True, slots=True)
class Column:
    """One column; `place` counts from 0.

    Without a locale, a role that has one goes by the letters of each cell. `locale_reason` says
    why the column is taken to be in its language. `is_inverted` says that its names are sorted by
    their last word: `profit, gross`.
    """

    place: int
    name: str
    role: Role
    locale: Locale | None = None
    reason: RoleReason = RoleReason.NAME
    locale_reason: RoleReason = RoleReason.NAME
    is_inverted: bool = False

    def __hash__(self) -> int:
        # Of a table's columns, each of which is looked up several times for each row.
        return self.place

    @property
    def is_read(self) -> bool:
        """Whether the column is taken in."""
        return self.role is not Role.LEAVE
