"""What reading an entry asks of the library; no widget is touched, as a lane asks it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from glossary_app.errors import NotFoundError
from glossary_app.gui.background.library_door import context_of
from glossary_app.gui.contents.links import Neighbours
from glossary_app.library.interface import ReadableLibrary, ReadableShelf
from glossary_app.model.article import ArticleContext
from glossary_app.model.entry import Entry, EntryRef
from glossary_app.model.hit import Hit, SearchRequest
from glossary_app.model.locale import EN_US, Locale, LocalTexts
from glossary_app.model.naming import TermLinks
from glossary_app.model.provenance import TrustPolicy
from glossary_app.settings import LONGEST_HISTORY

_MOST_MENTIONS = 30
_MOST_CHOICES = 20


@dataclass(frozen=True, slots=True)
class OpenedEntry:
    """An entry and what is around it."""

    entry: Entry
    around: Neighbours
    is_starred: bool
    trust: TrustPolicy
    links: TermLinks = field(default_factory=TermLinks)
    note: str = ""
    context: ArticleContext = field(default_factory=ArticleContext)
    titles: Mapping[str, LocalTexts] = field(default_factory=dict)

    @property
    def headwords(self) -> dict[EntryRef, tuple[tuple[Locale, str], ...]]:
        """The headwords of the entries that the article leads to."""
        named = {each.ref: each.headwords for each in self.links.summaries}
        return {**self.around.headwords, **named}

    @property
    def definitions(self) -> dict[EntryRef, tuple[tuple[Locale, str], ...]]:
        """The short definitions of the entries that the article leads to."""
        named = {each.ref: each.short_definitions for each in self.links.summaries}
        return {**self.around.definitions, **named}


def open_entry(shelf: ReadableShelf, ref: EntryRef) -> OpenedEntry:
    """Read an entry with the entries that it points at and that point at it."""
    entry = shelf.entry(ref)
    summaries = shelf.summaries_of(dict.fromkeys(entry.targets))
    context = context_of(shelf, entry)
    headwords = {target: summary.headwords for target, summary in summaries.items()}
    definitions = {target: summary.short_definitions for target, summary in summaries.items()}
    around = Neighbours(headwords, shelf.back_links(ref), definitions, titles=context.titles)
    user = shelf.user
    trust = shelf.glossary(ref.glossary).trust
    glossaries = shelf.glossaries()
    titles = {each.id: each.titles or ((EN_US, each.id),) for each in glossaries}
    return OpenedEntry(
        entry,
        around,
        user.is_bookmarked(ref),
        trust,
        note=user.note(ref),
        context=context,
        titles=titles,
    )


def headwords_of(shelf: ReadableShelf, refs: tuple[EntryRef, ...]) -> dict[EntryRef, LocalTexts]:
    """The headwords of those of these entries that exist."""
    return {ref: each.headwords for ref, each in shelf.summaries_of(refs).items()}


def look_around(library: ReadableLibrary, opened: OpenedEntry) -> OpenedEntry:
    """The same entry with what its text mentions and what mentions it."""
    mentions = library.mentions(opened.entry.ref, _MOST_MENTIONS)
    around = replace(opened.around, mentions=mentions)
    return replace(opened, around=around, links=library.term_links(opened.entry))


def note_visit(shelf: ReadableShelf, ref: EntryRef, locale: Locale, most: int) -> None:
    """Remember that the entry was read, and of what was read before only so much."""
    shelf.user.add_visit(ref, locale)
    # No more than so many are kept anyway.
    if most < LONGEST_HISTORY:
        shelf.user.shorten_history(most)


def shorten_history(shelf: ReadableShelf, most: int) -> None:
    """Forget what was read and searched before the last so many times."""
    shelf.user.shorten_history(most)


def set_note(shelf: ReadableShelf, ref: EntryRef, text: str) -> None:
    """Keep the reader's note on the entry; blank text removes it."""
    shelf.user.set_note(ref, text)


def flip_star(shelf: ReadableShelf, ref: EntryRef) -> bool:
    """Star the entry, or take its star away; whether it has one now."""
    if shelf.user.is_bookmarked(ref):
        shelf.user.remove_bookmark(ref)
        return False
    shelf.user.add_bookmark(ref)
    return True


def find_named(shelf: ReadableShelf, name: str) -> EntryRef | None:
    """The entry of this name."""
    return next(iter(shelf.find(name)), None)


def find_some(library: ReadableLibrary, query: str, locale: Locale) -> tuple[Hit, ...]:
    """The first hits for what is typed where an entry is to be chosen."""
    return library.search(SearchRequest(query, locale, limit=_MOST_CHOICES)).hits


def find_best(library: ReadableLibrary, name: str, locale: Locale) -> EntryRef:
    """The best hit for what is no entry's name; NotFoundError when there is none."""
    hits = library.search(SearchRequest(name, locale, limit=1)).hits
    if not hits:
        raise NotFoundError(name, "no such entry")
    return hits[0].ref
