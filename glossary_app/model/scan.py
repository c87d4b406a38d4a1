"""Terms of the library in a text of somebody's own."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace

from glossary_app.model.entry import EntryRef
from glossary_app.model.hit import MatchRule
from glossary_app.model.locale import Locale
from glossary_app.model.page import DISCOURAGED, TermStatus


@dataclass(frozen=True, slots=True)
class Designation:
    """One spelling of an entry's name, and whether it is the one to be used."""

    text: str
    locale: Locale
    ref: EntryRef
    status: TermStatus | None = None
    is_headword: bool = False
    readings: tuple[str, ...] = ()

    @property
    def is_discouraged(self) -> bool:
        """Whether another designation is to be used in its place."""
        return self.status in DISCOURAGED


@dataclass(frozen=True, slots=True)
class Mark:
    """A place of a text where a designation stands, in characters; why it is taken for one."""

    start: int
    end: int
    designation: Designation
    rule: MatchRule


@dataclass(frozen=True, slots=True)
class FoundTerm:
    """A mark as it is told: with its line, the entry's names, and what to write instead."""

    start: int
    end: int
    line: int
    text: str
    locale: Locale
    ref: EntryRef
    headwords: tuple[tuple[Locale, str], ...]
    status: TermStatus | None
    rule: MatchRule
    instead: tuple[str, ...] = ()

    @property
    def is_discouraged(self) -> bool:
        """Whether `instead` is to be used."""
        return self.status in DISCOURAGED


@dataclass(frozen=True, slots=True)
class TermCount:
    """How often an entry is named in a text."""

    ref: EntryRef
    count: int


@dataclass(frozen=True, slots=True)
class Scan:
    """What was found in one text, in its order; `characters` is the text's length."""

    file: str
    characters: int
    terms: tuple[FoundTerm, ...]

    @property
    def counts(self) -> tuple[TermCount, ...]:
        """How often each entry is named, the most frequent first."""
        counts = Counter(term.ref for term in self.terms)
        return tuple(TermCount(ref, count) for ref, count in counts.most_common())

    def only_discouraged(self) -> Scan:
        """What was found of forms that are forbidden or deprecated."""
        return replace(self, terms=tuple(term for term in self.terms if term.is_discouraged))
