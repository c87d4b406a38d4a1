"""The documents that satisfy single clauses and filters of a query."""

from __future__ import annotations

from glossary_app.model.hit import MatchRule
from glossary_app.search.answering.full_text import FullText, Word
from glossary_app.search.answering.inside import substring_tier
from glossary_app.search.answering.needles import needles_for_word, phrase_needle, words_of
from glossary_app.search.answering.query import Clause, Filter, Place
from glossary_app.search.answering.scope import Scope
from glossary_app.search.answering.typed import typed
from glossary_app.search.files.postings import Documents, Postings, members
from glossary_app.spelling.keys import strict_key


def filtered(postings: Postings, filters: tuple[Filter, ...], documents: Documents) -> Documents:
    """The documents that pass all filters; several values of one kind of filter are joined."""
    wanted: dict[str, Documents] = {}
    for each in filters:
        found = postings.documents("facet", each.facet)
        if each.is_negated:
            documents &= ~found
        else:
            kind = each.facet.partition(":")[0]
            wanted[kind] = wanted.get(kind, 0) | found
    for found in wanted.values():
        documents &= found
    return documents


def constrained(postings: Postings, clauses: tuple[Clause, ...], scope: Scope) -> Documents:
    """The documents of a scope in which every clause holds that is more than a plain word."""
    documents = scope.documents
    for clause in clauses:
        if clause.is_negated:
            documents &= ~_holding(postings, clause, scope)
        elif clause.is_phrase or clause.place is not Place.ANYWHERE:
            documents &= _holding(postings, clause, scope)
    return documents


def _holding(postings: Postings, clause: Clause, scope: Scope) -> Documents:
    found: Documents = 0
    if clause.place is not Place.TEXT and strict_key(clause.text):
        found = substring_tier(postings, typed(clause.text), scope).documents & scope.documents
        found = _by_designation(postings, clause, found)
    if clause.place in (Place.ANYWHERE, Place.TEXT):
        found |= _in_text(postings, clause, scope)
    return found


def _by_designation(postings: Postings, clause: Clause, candidates: Documents) -> Documents:
    """The candidates with the clause in a designation of the kind that its place asks for."""
    key = strict_key(clause.text)
    if clause.place is Place.ANYWHERE and not clause.is_phrase:
        return candidates
    for document in members(candidates):
        names = postings.names(document)
        if not any(
            key in named.strict
            and (
                clause.place is Place.ANYWHERE or named.is_headword is (clause.place is Place.TITLE)
            )
            for named in names
        ):
            candidates &= ~(1 << document)
    return candidates


def _in_text(postings: Postings, clause: Clause, scope: Scope) -> Documents:
    if clause.is_phrase:
        phrase = phrase_needle(clause.text, MatchRule.WORDS, 1.0)
        words: tuple[Word, ...] = ((phrase,),) if phrase else ()
    else:
        needles = [needles_for_word(word) for word in words_of(clause.text)]
        words = tuple(word for word in needles if word)
    text = FullText(postings, scope, words)
    return text.checked(text.documents)
