"""The list that is shown while nothing is searched: A–Z in English, 五十音 in Japanese.

Its order is known at once, its rows are read when they come into sight: a library may be large.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from glossary_app.gui.search.rows import Row, blank_row, row_of_summary
from glossary_app.model.entry import EntryRef, EntrySummary
from glossary_app.model.listing import NOTHING_LISTED, Listing
from glossary_app.model.locale import Locale

# So many rows are read at once: a few screens.
STRETCH = 100


@dataclass(frozen=True, slots=True)
class Favourites:
    """What stands above the alphabet."""

    recent: tuple[EntryRef, ...] = ()
    starred: tuple[EntryRef, ...] = ()


@dataclass(frozen=True, slots=True)
class Browsed:
    """The favourites' rows, then the listing, of which the first rows have been read.

    `has_recent` says whether the list begins with entries that were read before.
    """

    favourites: tuple[Row, ...] = ()
    listing: Listing = NOTHING_LISTED
    first_rows: tuple[Row, ...] = ()
    has_recent: bool = False

    @property
    def first_ref(self) -> EntryRef | None:
        """The entry at the top."""
        return next((row.ref for row in self.favourites + self.first_rows), None)


def favourite_rows(
    favourites: Favourites, summaries: Mapping[EntryRef, EntrySummary], locale: Locale
) -> tuple[Row, ...]:
    """Recent and starred entries, as far as they are still there."""
    translate = QCoreApplication.translate
    return (
        *_captioned(favourites.recent, summaries, locale, translate("Browse", "Recent")),
        *_captioned(favourites.starred, summaries, locale, translate("Browse", "Starred")),
    )


def listed_rows(
    listing: Listing, first: int, summaries: Mapping[EntryRef, EntrySummary], locale: Locale
) -> tuple[Row, ...]:
    """One stretch of the listing, row by row; a row whose entry has gone is blank."""
    return tuple(
        row_of_summary(summaries[ref], locale, _caption(listing, at))
        if ref in summaries
        else blank_row(ref)
        for at, ref in enumerate(listing.refs(first, STRETCH), first)
    )


def _caption(listing: Listing, position: int) -> str:
    return listing.initial(position) if listing.begins_initial(position) else ""


def _captioned(
    refs: tuple[EntryRef, ...],
    known: Mapping[EntryRef, EntrySummary],
    locale: Locale,
    caption: str,
) -> Iterator[Row]:
    # A star may outlive its entry.
    found = [known[ref] for ref in refs if ref in known]
    for number, summary in enumerate(found):
        yield row_of_summary(summary, locale, caption if number == 0 else "")
