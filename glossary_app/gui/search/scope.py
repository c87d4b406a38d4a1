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


# What is dearest to sight where there is no room for all chips: what only they can do, first.
_RANKS = (
    *(ScopeKind.ALL, ScopeKind.GLOSSARY, ScopeKind.SUBJECT, ScopeKind.STARRED),
    *(ScopeKind.REVIEWED, ScopeKind.NOTED),
)


def kinds_in_room(
    widths: Mapping[ScopeKind, int], pressed: frozenset[ScopeKind], room: int, more: int, gap: int
) -> frozenset[ScopeKind]:
    """The chips that fit in one line; fewer than all leave room for one of `more`.

    Those that count now are seen before the others.
    """
    if sum(widths.values()) + gap * (len(widths) - 1) <= room:
        return frozenset(widths)
    room -= more
    ranked = sorted(widths, key=lambda kind: (kind not in pressed, _RANKS.index(kind)))
    taken = set(ranked[:1])
    for kind in ranked[1:]:
        if sum(widths[each] + gap for each in (*taken, kind)) > room:
            break
        taken.add(kind)
    return frozenset(taken)


EVERYTHING = frozenset({ScopeKind.ALL})


@dataclass(frozen=True, slots=True)
class Choices:
    """What there is to choose from in the menus, with titles."""

    glossaries: Mapping[str, str] = field(default_factory=dict)
    subjects: Mapping[SubjectNames, str] = field(default_factory=dict)
