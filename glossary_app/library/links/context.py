"""What an article has to know of the entries that its entry points at."""

from __future__ import annotations

from dataclasses import replace

from glossary_app.library.interface import ReadableShelf
from glossary_app.model.article import ArticleContext
from glossary_app.model.entry import Entry
from glossary_app.model.glossary import Glossary
from glossary_app.model.locale import EN_US, LocalTexts


def context_of(shelf: ReadableShelf, entry: Entry) -> ArticleContext:
    """The targets of an entry's relations, and the glossaries that the others of them are in."""
    known = shelf.summaries_of(dict.fromkeys(entry.targets))
    headwords = {ref: summary.headwords for ref, summary in known.items()}
    others = {relation.glossary for relation in entry.relations if relation.glossary}
    titles = {each.id: _short(each) for each in shelf.glossaries()} if others else {}
    return ArticleContext(frozenset(known), headwords, titles)


def reading_context(shelf: ReadableShelf, entry: Entry) -> ArticleContext:
    """The same, and where else the entry's headwords stand: for who reads among glossaries."""
    context = context_of(shelf, entry)
    glossaries = shelf.glossaries()
    if sum(glossary.enabled for glossary in glossaries) < 2:
        return context
    titles = {each.id: _short(each) for each in glossaries}
    namesakes = shelf.namesakes(entry)
    return replace(context, titles=titles, is_one_of_several=True, namesakes=namesakes)


def _short(glossary: Glossary) -> LocalTexts:
    named = glossary.titles or ((EN_US, ""),)
    return tuple((locale, glossary.short_title(locale)) for locale, _ in named)
