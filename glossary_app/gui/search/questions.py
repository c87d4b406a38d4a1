"""What the left column asks of the library; no widget is touched, as a lane asks it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from glossary_app.gui.search.browse import (
    STRETCH,
    Browsed,
    Favourites,
    favourite_rows,
    listed_rows,
)
from glossary_app.gui.search.rows import Row
from glossary_app.gui.search.scope import Choices, Scope, ScopeKind
from glossary_app.library.interface import ReadableLibrary, ReadableShelf
from glossary_app.model.entry import EntryRef
from glossary_app.model.glossary import Glossary
from glossary_app.model.hit import Hit, SearchAnswer, SearchRequest, Snippet, Tier
from glossary_app.model.listing import Listing, ListingRequest, Subject
from glossary_app.model.locale import JA_JP, Locale, text_for
from glossary_app.model.provenance import TRUSTED_QUALITIES

# All that a list of hits holds.
WHOLE_LIST = 50


# Chips that the index knows nothing of choose among more hits than are shown: among these first,
# then among so many times more, until there are enough or no others.
_LOOKED_THROUGH, _MORE = 500, 8


_RECENT, _LOOKED_BACK = 5, 60


_SEARCHES = 10

# Kana, letters, and what is nowhere: what a search loads once stands ready then. That is too short
# to be misspelt: what looks for similar words takes 4 MB, and comes when somebody needs it.
REHEARSED = ("か", "ka", "ゑぢ")


def note_search(shelf: ReadableShelf, query: str) -> None:
    """Remember that the query led to an entry."""
    shelf.user.add_search(query)


def recent_searches(shelf: ReadableShelf) -> tuple[str, ...]:
    """The queries that led to an entry, the newest first."""
    return shelf.user.searches(_SEARCHES)


def forget_searches(shelf: ReadableShelf) -> None:
    """Forget which queries led to an entry."""
    shelf.user.forget_searches()


def write_down(shelf: ReadableShelf, query: str) -> str:
    """Note what was not found, to be added by those who edit the glossary; the query again."""
    shelf.user.add_missing_term(query)
    return query


def forget_history(shelf: ReadableShelf) -> None:
    """Forget what was read and searched."""
    shelf.user.forget_visits()
    shelf.user.forget_searches()


def choices_of(
    known: tuple[Glossary, ...], subjects_known: tuple[Subject, ...], locale: Locale
) -> Choices:
    """The glossaries and subjects there are to choose from, and what they are called."""
    enabled = [glossary for glossary in known if glossary.enabled]
    glossaries = {glossary.id: glossary.short_title(locale) for glossary in enabled}
    titled = {subject.names: subject.title(locale) for subject in subjects_known}
    subjects = dict(sorted(titled.items(), key=lambda item: item[1].casefold()))
    # There is nothing to choose from one.
    return Choices(glossaries if len(glossaries) > 1 else {}, subjects if len(subjects) > 1 else {})


def search(
    library: ReadableLibrary, text: str, scope: Scope, locale: Locale, most: int = WHOLE_LIST
) -> SearchAnswer:
    """The hits within the scope, at most so many; the others would follow them in their order."""
    glossaries = (scope.glossary,) if scope.glossary else ()
    request = SearchRequest(text, locale, limit=most, glossaries=glossaries)
    # The index knows nothing of stars and notes, nor of subjects.
    if scope.kinds - {ScopeKind.ALL, ScopeKind.GLOSSARY}:
        return _explained(library, _searched_within(library, request, scope), locale)
    return _explained(library, library.search(request), locale)


def _explained(library: ReadableLibrary, answer: SearchAnswer, locale: Locale) -> SearchAnswer:
    """The answer with what the terms mean in the language of reading, where that is said."""
    foreign = [h for h in answer.hits if h.locale != locale and h.match.tier is not Tier.FULL_TEXT]
    if not foreign:
        return answer
    known = library.summaries_of(hit.ref for hit in foreign)
    said = {ref: text_for(locale, each.short_definitions) for ref, each in known.items()}
    told = {
        hit.ref: replace(hit, snippet=Snippet(said[hit.ref]))
        for hit in foreign
        if said.get(hit.ref)
    }
    return replace(answer, hits=tuple(told.get(hit.ref, hit) for hit in answer.hits))


def _searched_within(
    library: ReadableLibrary, request: SearchRequest, scope: Scope
) -> SearchAnswer:
    limit = _LOOKED_THROUGH
    while True:
        answer = library.search(replace(request, limit=limit))
        hits = _within(library, answer.hits, scope)
        if len(hits) >= request.limit or len(answer.hits) < limit:
            return replace(answer, hits=hits[: request.limit], total=len(hits))
        limit *= _MORE


def rehearse(library: ReadableLibrary, text: str) -> None:
    """Search for nobody; without an index a search has nothing to make ready."""
    if library.is_indexed():
        library.search(SearchRequest(text, JA_JP, limit=WHOLE_LIST))


def browse(shelf: ReadableShelf, scope: Scope, locale: Locale) -> Browsed:
    """All entries within the scope, in the order of the alphabet or the syllabary."""
    listing = shelf.listing(_listing_request(shelf, scope, locale))
    for marked in _marked(shelf, scope):
        listing = listing.only(marked)
    favourites = Favourites()
    if scope == Scope():
        favourites = Favourites(_recent(shelf), _starred(shelf))
    known = shelf.summaries_of(dict.fromkeys(favourites.recent + favourites.starred))
    first_rows = read_rows(shelf, listing, 0, locale)
    rows = favourite_rows(favourites, known, locale)
    has_recent = any(ref in known for ref in favourites.recent)
    return Browsed(rows, listing, first_rows, has_recent)


def read_rows(
    shelf: ReadableShelf, listing: Listing, first: int, locale: Locale
) -> tuple[Row, ...]:
    """One stretch of a listing."""
    summaries = shelf.summaries_of(listing.refs(first, STRETCH))
    return listed_rows(listing, first, summaries, locale)


def _listing_request(shelf: ReadableShelf, scope: Scope, locale: Locale) -> ListingRequest:
    enabled = tuple(glossary.id for glossary in shelf.glossaries() if glossary.enabled)
    return ListingRequest(
        locale,
        (scope.glossary,) if scope.glossary else enabled,
        subject=scope.subject,
        trusted=scope.reviewed,
    )


def _recent(shelf: ReadableShelf) -> tuple[EntryRef, ...]:
    refs = dict.fromkeys(visit.ref for visit in shelf.user.visits(_LOOKED_BACK))
    return tuple(refs)[:_RECENT]


def _starred(shelf: ReadableShelf) -> tuple[EntryRef, ...]:
    return tuple(bookmark.ref for bookmark in shelf.user.bookmarks())


def _marked(shelf: ReadableShelf, scope: Scope) -> Iterator[frozenset[EntryRef]]:
    """The entries that the reader marked, for each mark that the scope asks for."""
    if scope.starred:
        yield frozenset(_starred(shelf))
    if scope.noted:
        yield frozenset(note.ref for note in shelf.user.notes())


def _within(shelf: ReadableShelf, hits: tuple[Hit, ...], scope: Scope) -> tuple[Hit, ...]:
    if scope.reviewed:
        hits = tuple(hit for hit in hits if hit.quality in TRUSTED_QUALITIES and not hit.draft)
    for marked in _marked(shelf, scope):
        hits = tuple(hit for hit in hits if hit.ref in marked)
    if scope.subject:
        summaries = shelf.summaries_of(hit.ref for hit in hits)
        hits = tuple(hit for hit in hits if summaries[hit.ref].category in scope.subject)
    return hits
