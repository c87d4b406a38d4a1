"""What the window asks of the library: functions that run on the read lane and touch no widget."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from glossary_app.errors import NotFoundError
from glossary_app.gui.browse import Favourites, browse_rows
from glossary_app.gui.lane import ReadableLibrary
from glossary_app.gui.links import Neighbours
from glossary_app.gui.rows import Row
from glossary_app.gui.scope_chips import Scope, ScopeKind
from glossary_app.model.entry import Entry, EntryRef, EntrySummary
from glossary_app.model.glossary import Glossary
from glossary_app.model.hit import Hit, SearchAnswer, SearchRequest
from glossary_app.model.locale import Locale
from glossary_app.model.provenance import TRUSTED_QUALITIES

_SHOWN = 50
# Chips that the index knows nothing of choose among more hits than are shown.
_LOOKED_THROUGH = 500


@dataclass(frozen=True, slots=True)
class OpenedEntry:
    """An entry and what is around it."""

    entry: Entry
    around: Neighbours
    is_starred: bool


@dataclass(frozen=True, slots=True)
class Survey:
    """What the library holds, for chips and status line."""

    glossaries: tuple[Glossary, ...]
    entry_count: int
    is_indexed: bool


def open_entry(library: ReadableLibrary, ref: EntryRef) -> OpenedEntry:
    """Read an entry with the entries that it points at and that point at it."""
    entry = library.entry(ref)
    targets = {EntryRef(ref.glossary, relation.target) for relation in entry.relations}
    summaries = library.summaries_of(targets)
    headwords = {target: summary.headwords for target, summary in summaries.items()}
    return OpenedEntry(entry, Neighbours(headwords, library.back_links(ref)), False)


def find_entry(library: ReadableLibrary, name: str, locale: Locale) -> EntryRef:
    """The entry of this name, else the best hit for it; NotFoundError when there is neither."""
    named = library.find(name)
    if named:
        return named[0]
    hits = library.search(SearchRequest(name, locale, limit=1)).hits
    if not hits:
        raise NotFoundError(name, "no such entry")
    return hits[0].ref


def survey(library: ReadableLibrary) -> Survey:
    """What the library holds now."""
    return Survey(library.glossaries(), library.entry_count(), library.is_indexed())


def search(library: ReadableLibrary, text: str, scope: Scope, locale: Locale) -> SearchAnswer:
    """The hits within the scope."""
    glossaries = (scope.name,) if scope.kind is ScopeKind.GLOSSARY else ()
    narrowed = scope.kind not in (ScopeKind.ALL, ScopeKind.GLOSSARY)
    limit = _LOOKED_THROUGH if narrowed else _SHOWN
    answer = library.search(SearchRequest(text, locale, limit=limit, glossaries=glossaries))
    if not narrowed:
        return answer
    hits = tuple(hit for hit in answer.hits if _is_hit_within(hit, scope))
    return replace(answer, hits=hits[:_SHOWN], total=len(hits))


def browse(library: ReadableLibrary, scope: Scope, locale: Locale) -> tuple[Row, ...]:
    """All entries within the scope, in the order of the alphabet or the syllabary."""
    enabled = [glossary.id for glossary in library.glossaries() if glossary.enabled]
    wanted = (scope.name,) if scope.kind is ScopeKind.GLOSSARY else tuple(enabled)
    summaries = _within((summary for name in wanted for summary in library.summaries(name)), scope)
    return browse_rows(summaries, Favourites(), locale)


def _is_hit_within(hit: Hit, scope: Scope) -> bool:
    if scope.kind is ScopeKind.REVIEWED:
        return hit.quality in TRUSTED_QUALITIES and not hit.draft
    return True


def _within(summaries: Iterable[EntrySummary], scope: Scope) -> Iterable[EntrySummary]:
    if scope.kind is not ScopeKind.REVIEWED:
        return summaries
    return (
        summary
        for summary in summaries
        if summary.quality in TRUSTED_QUALITIES and not summary.draft
    )
