"""Terms of the library in a text of somebody's own."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import NamedTuple

from glossary_app.model.entry import EntryRef
from glossary_app.model.hit import MatchRule
from glossary_app.model.locale import Locale
from glossary_app.model.page import DISCOURAGED, TermStatus


class Designation(NamedTuple):
    """One spelling of an entry's name, and whether it is the one to be used.

    A library has tens of thousands, and a tuple is made in a quarter of a dataclass's time.
    """

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


class Mark(NamedTuple):
    """A place of a text where a designation stands, in characters; why it is taken for one."""

    start: int
    end: int
    designation: Designation
    rule: MatchRule


@dataclass(frozen=True, slots=True)
class Wording:
    """How a text names an entry: with what words, what they are of, and what to write instead."""

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


class FoundTerm(NamedTuple):
    """A place where an entry is named, with its line; the same wording is one value."""

    start: int
    end: int
    line: int
    wording: Wording


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
        # Wordings are few, and to hash the name of an entry takes a step of Python.
        wordings = {id(term.wording): term.wording for term in self.terms}
        counts: Counter[EntryRef] = Counter()
        for number, count in Counter(id(term.wording) for term in self.terms).items():
            counts[wordings[number].ref] += count
        return tuple(TermCount(ref, count) for ref, count in counts.most_common())

    def only_discouraged(self) -> Scan:
        """What was found of forms that are forbidden or deprecated."""
        kept = tuple(term for term in self.terms if term.wording.is_discouraged)
        return replace(self, terms=kept)
