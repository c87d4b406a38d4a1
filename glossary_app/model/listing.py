"""The order of a long list, known before any of its rows is read, and subjects to narrow it by."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Container
from dataclasses import dataclass
from operator import itemgetter

from glossary_app.model.entry import EntryRef
from glossary_app.model.locale import Locale, LocalTexts, text_for


@dataclass(frozen=True, slots=True)
class ListingRequest:
    """Which entries are listed, in the order of which locale.

    `subject` names categories, without any all are taken; `trusted` leaves out what nobody has
    reviewed, and drafts.
    """

    locale: Locale
    glossaries: tuple[str, ...]
    subject: tuple[str, ...] = ()
    trusted: bool = False


@dataclass(frozen=True, slots=True)
class Listing:
    """Names of entries in their order, as two tuples of equal length: a library may be large.

    `initials` are the positions where a new letter or kana row begins, with that letter.
    """

    glossaries: tuple[str, ...] = ()
    slugs: tuple[str, ...] = ()
    initials: tuple[tuple[int, str], ...] = ()

    def __len__(self) -> int:
        return len(self.slugs)

    def ref(self, position: int) -> EntryRef:
        """The entry at a position, from 0."""
        return EntryRef(self.glossaries[position], self.slugs[position])

    def refs(self, first: int, count: int) -> tuple[EntryRef, ...]:
        """At most so many entries from a position on."""
        return tuple(self.ref(at) for at in range(first, min(first + count, len(self))))

    def only(self, wanted: Container[EntryRef]) -> Listing:
        """The same list of those of these entries that stand in it."""
        kept = [at for at in range(len(self)) if self.ref(at) in wanted]
        letters = [self.initial(at) for at in kept]
        return Listing(
            tuple(self.glossaries[at] for at in kept),
            tuple(self.slugs[at] for at in kept),
            tuple(
                (at, letter)
                for at, letter in enumerate(letters)
                if at == 0 or letter != letters[at - 1]
            ),
        )

    def initial(self, position: int) -> str:
        """The letter or kana row that a position stands under."""
        before = bisect_right(self.initials, position, key=itemgetter(0)) - 1
        return self.initials[before][1] if before >= 0 else ""

    def begins_initial(self, position: int) -> bool:
        """Whether a new letter or kana row begins here."""
        before = bisect_right(self.initials, position, key=itemgetter(0)) - 1
        return before >= 0 and self.initials[before][0] == position

    def position(self, ref: EntryRef) -> int:
        """Where an entry stands, or -1."""
        found = (at for at, slug in enumerate(self.slugs) if slug == ref.slug)
        return next((at for at in found if self.glossaries[at] == ref.glossary), -1)


NOTHING_LISTED = Listing()


@dataclass(frozen=True, slots=True)
class Subject:
    """Categories that mean the same: `names` as pages write them, `titles` one a language."""

    names: tuple[str, ...]
    titles: LocalTexts
    entries: int

    def title(self, locale: Locale) -> str:
        """What it is called in this locale, else in another one."""
        return text_for(locale, self.titles) or self.titles[0][1]
