"""What is searched and browsed: everything, or a part of it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto


class ScopeKind(Enum):
    """What a chip narrows by."""

    ALL = auto()
    REVIEWED = auto()
    STARRED = auto()
    NOTED = auto()
    GLOSSARY = auto()
    CATEGORY = auto()


@dataclass(frozen=True, slots=True)
class Scope:
    """What is searched and browsed; `name` is a glossary's id or a category."""

    kind: ScopeKind = ScopeKind.ALL
    name: str = ""
