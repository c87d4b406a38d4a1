"""What Home asks of the library; no widget is touched, as a lane asks it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from glossary_app.library.interface import ReadableShelf
from glossary_app.model.entry import EntryRef, EntrySummary
from glossary_app.model.glossary import Glossary
from glossary_app.model.listing import ListingRequest
from glossary_app.model.locale import Locale, text_for

_MOST = 6
_LOOKED_BACK = 40
# A larger glossary is a dictionary: a word out of it is no term of the day.
_LARGEST_TERMINOLOGY = 2_000


@dataclass(frozen=True, slots=True)
class HomeContents:
    """What Home shows. `glossaries` come with the number of their entries."""

    glossaries: tuple[tuple[Glossary, int], ...] = ()
    recent: tuple[EntrySummary, ...] = ()
    starred: tuple[EntrySummary, ...] = ()
    noted: tuple[EntrySummary, ...] = ()
    term_of_the_day: EntrySummary | None = None
    missing: tuple[str, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to read at all."""
        return not any(count for _, count in self.glossaries)


def read_home(shelf: ReadableShelf, locale: Locale, day: date) -> HomeContents:
    """What there is to go on with, for a reader of this locale on this day."""
    glossaries = tuple((each, shelf.entry_count(each.id)) for each in shelf.glossaries())
    user = shelf.user
    return HomeContents(
        glossaries,
        _summaries(shelf, (visit.ref for visit in user.visits(_LOOKED_BACK))),
        _summaries(shelf, (bookmark.ref for bookmark in user.bookmarks())),
        _summaries(shelf, (note.ref for note in user.notes())),
        _term_of(shelf, glossaries, locale, day),
        user.missing_terms(),
    )


def forget_missing(shelf: ReadableShelf) -> None:
    """Strike out what was written down as missing."""
    shelf.user.forget_missing_terms()


def _summaries(shelf: ReadableShelf, refs: Iterable[EntryRef]) -> tuple[EntrySummary, ...]:
    wanted = tuple(dict.fromkeys(refs))
    known = shelf.summaries_of(wanted[:_LOOKED_BACK])
    return tuple(known[ref] for ref in wanted if ref in known)[:_MOST]


def _term_of(
    shelf: ReadableShelf,
    glossaries: tuple[tuple[Glossary, int], ...],
    locale: Locale,
    day: date,
) -> EntrySummary | None:
    """An entry that stays the same all day, out of what is terminology.

    One that is explained in the reader's language, where there is one soon after the day's place.
    """
    ids = tuple(g.id for g, count in glossaries if g.enabled and count <= _LARGEST_TERMINOLOGY)
    listing = shelf.listing(ListingRequest(locale, ids))
    if not listing:
        return None
    # A prime beside the usual counts, so that days that follow each other lie far apart.
    first = day.toordinal() * 7919 % len(listing)
    places = range(first, first + min(_LOOKED_BACK, len(listing)))
    refs = [listing.ref(place % len(listing)) for place in places]
    known = shelf.summaries_of(refs)
    terms = [known[ref] for ref in refs if ref in known]
    explained = (each for each in terms if text_for(locale, each.short_definitions))
    return next(explained, next(iter(terms), None))
