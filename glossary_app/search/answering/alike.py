"""Whether a designation and a query are one word that is written or bent differently."""

from __future__ import annotations

from glossary_app.search.answering.typed import Typed
from glossary_app.search.terms.designation import Designation
from glossary_app.search.terms.initials import initials_of, may_be_initials
from glossary_app.spelling.folding import bare_letters
from glossary_app.spelling.okurigana import agrees


def is_folded(named: Designation, query: Typed) -> bool:
    """Whether they are equal after folding."""
    keys = {named.strict, named.loose, named.folded, *named.singulars}
    typed = (query.strict, query.loose, query.folded, *query.singulars)
    if not keys.isdisjoint(typed):
        return True
    return query.bare in keys and agrees(
        bare_letters(query.text), (named.reading,), bare_letters(named.text)
    )


def has_initials(named: Designation, query: Typed) -> bool:
    """Whether the query is a designation's initials."""
    keys = tuple(filter(may_be_initials, (query.strict, *query.singulars)))
    return bool(keys) and not set(keys).isdisjoint(initials_of(named.text))


def is_of_verb(named: Designation, query: Typed) -> bool:
    """Whether a form of the designation was typed: `shutting down` of `Shut down`."""
    return not {named.strict, named.folded, *named.singulars}.isdisjoint(query.verbs)


def is_inflected(named: Designation, query: Typed) -> bool:
    """Whether one is the plural of the other."""
    plurals = {named.strict, named.folded, *named.singulars}
    return query.strict in named.singulars or not plurals.isdisjoint(query.singulars)
