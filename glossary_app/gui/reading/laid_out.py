"""Articles that were laid out lately: coming back to one has one frame's time."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass

from glossary_app.gui.background.library_door import lay_out, with_names
from glossary_app.gui.reading.questions import OpenedEntry
from glossary_app.gui.reading.views import view_locales
from glossary_app.model.article import (
    Article,
    ArticleContext,
    with_details_folded,
    with_details_open,
    without_relations,
)
from glossary_app.model.entry import Entry
from glossary_app.model.naming import TermLinks
from glossary_app.settings import View

_MOST_ENTRIES = 8
_MOST_ARTICLES = 3 * _MOST_ENTRIES


@dataclass(frozen=True, slots=True)
class _Wanted:
    """What an article is made of."""

    entry: Entry
    context: ArticleContext
    links: TermLinks
    view: View
    ui_locale: str
    has_details: bool
    has_relations: bool


class LaidOutArticles:
    """Lays entries out, each once as long as nothing about it changes.

    `has_details` says whether technical details are folded out, of every entry;
    `has_relations` whether the page lists relations, as nothing beside it does.
    """

    def __init__(self) -> None:
        self.has_details = False
        self.has_relations = True
        self._kept: deque[tuple[_Wanted, Article]] = deque(maxlen=_MOST_ARTICLES)
        self._links: deque[tuple[Entry, TermLinks]] = deque(maxlen=_MOST_ENTRIES)

    def note_links(self, entry: Entry, links: TermLinks) -> None:
        """Remember which names an entry's text holds; reading that takes longer than the entry."""
        self._links.appendleft((entry, links))

    def article(self, opened: OpenedEntry, view: View, ui_locale: str) -> Article:
        """The entry laid out in a language state, in the interface's language.

        Until it is known again which names its text holds, those known before are links.
        """
        entry, context = opened.entry, opened.context
        links = next((links for known, links in self._links if known == entry), opened.links)
        shown = (self.has_details, self.has_relations)
        wanted = _Wanted(entry, context, links, view, ui_locale, *shown)
        for known, article in self._kept:
            if known == wanted:
                return article
        article = _laid_out(wanted)
        self._kept.append((wanted, article))
        return article


def _laid_out(wanted: _Wanted) -> Article:
    article = lay_out(wanted.entry, view_locales(wanted.view), wanted.context)
    article = with_details_open(article) if wanted.has_details else with_details_folded(article)
    if not wanted.has_relations:
        article = without_relations(article)
    if not wanted.links.names:
        return article
    return with_names(article, wanted.links, wanted.entry.ref)
