"""Designations as running text mentions them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from glossary_app.model.entry import EntryRef, EntrySummary
from glossary_app.model.locale import Locale


class Known(NamedTuple):
    """What is known of a key: whether a designation has it, and whether one begins with it."""

    is_name: bool
    is_opening: bool


@dataclass(frozen=True, slots=True)
class Name:
    """A designation as its page writes it, and the entry that it names."""

    text: str
    ref: EntryRef
    is_headword: bool = True


@dataclass(frozen=True, slots=True)
class NameSpan:
    """The place of a name in a text, from its first character to past its last."""

    start: int
    end: int
    name: Name


@dataclass(frozen=True, slots=True)
class EntryText:
    """What an entry's pages say, line by line."""

    ref: EntryRef
    headwords: tuple[tuple[Locale, str], ...]
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TermLinks:
    """The names of other entries in an entry's pages, and what those entries are.

    `spans` tells of each piece of text, as a page holds it, which names stand in it.
    """

    spans: Mapping[str, tuple[NameSpan, ...]] = field(default_factory=dict)
    summaries: tuple[EntrySummary, ...] = ()

    @property
    def names(self) -> tuple[Name, ...]:
        """Each name once."""
        spans = (span for found in self.spans.values() for span in found)
        return tuple(dict.fromkeys(span.name for span in spans))
