"""What is searched and browsed: everything, or what passes all filters that are set."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum, auto


class ScopeKind(Enum):
    """What a chip narrows by."""

    ALL = auto()
    REVIEWED = auto()
    STARRED = auto()
    NOTED = auto()
    GLOSSARY = auto()
    SUBJECT = auto()


# All the names that one subject has.
SubjectNames = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Scope:
    """The filters that are set: switches, a glossary's id, and the names of a subject."""

    reviewed: bool = False
    starred: bool = False
    noted: bool = False
    glossary: str = ""
    subject: SubjectNames = ()

    @property
    def kinds(self) -> frozenset[ScopeKind]:
        """By what it narrows; `ALL` alone where nothing is set."""
        values = {
            ScopeKind.REVIEWED: self.reviewed,
            ScopeKind.STARRED: self.starred,
            ScopeKind.NOTED: self.noted,
            ScopeKind.GLOSSARY: self.glossary,
            ScopeKind.SUBJECT: self.subject,
        }
        return frozenset(kind for kind, value in values.items() if value) or EVERYTHING


EVERYTHING = frozenset({ScopeKind.ALL})


@dataclass(frozen=True, slots=True)
class Choices:
    """What there is to choose from in the menus, with titles."""

    glossaries: Mapping[str, str] = field(default_factory=dict)
    subjects: Mapping[SubjectNames, str] = field(default_factory=dict)
