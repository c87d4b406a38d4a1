"""Finds the entries whose text has the words of a designation, wherever they stand in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from glossary_app.model.entry import EntryRef
from glossary_app.model.locale import Locale
from glossary_app.model.naming import EntryText
from glossary_app.search.answering.needles import Needle, needles_for_word, words_of
from glossary_app.search.answering.scope import Scope
from glossary_app.search.files.postings import Documents, Postings, members
from glossary_app.search.terms.analysis import fold

_HYPHENS = str.maketrans("-‐‑", "   ")


def likely_texts(
    postings: Postings, scope: Scope, designations: Iterable[str]
) -> Iterator[EntryText]:
    """Yield the texts of the entries that have all words of one of the designations.

    Words count in any form and order: whether an entry is mentioned is for the reader to say.
    """
    found: Documents = 0
    for text in designations:
        parts = text.translate(_HYPHENS)
        found |= _with_all(postings, scope, words_of(parts))
        if parts != text:
            found |= _with_all(postings, scope, ("".join(fold(parts).split()),))
    for document in members(found):
        row = postings.row(document)
        headwords = tuple((Locale(page.locale), page.headword) for page in row.pages)
        lines = (line for each in postings.body(document).passages() for line in each.splitlines())
        yield EntryText(EntryRef(row.glossary, row.slug), headwords, tuple(filter(None, lines)))


def _with_all(postings: Postings, scope: Scope, words: tuple[str, ...]) -> Documents:
    wanted = [needles for word in words if (needles := needles_for_word(word))]
    found = scope.documents if wanted else 0
    for needles in wanted:
        either: Documents = 0
        for needle in needles:
            for code in scope.codes:
                either |= _with_terms(postings, needle, code)
        found &= either
    return found


def _with_terms(postings: Postings, needle: Needle, code: str) -> Documents:
    found: Documents | None = None
    for group in needle.terms:
        either: Documents = 0
        for term in group:
            either |= postings.documents("text", code + term)
        found = either if found is None else found & either
    return found or 0
