"""Words that each name the same entry: `Service サービス` is an exact match of it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from glossary_app.search.answering.scope import Scope
from glossary_app.search.files.postings import Documents, Postings
from glossary_app.search.terms.analysis import by_script
from glossary_app.search.terms.schema import ALIAS, END, FOLDED, HEADWORD, READING
from glossary_app.spelling.folding import folded_key
from glossary_app.spelling.inflection import singular_keys
from glossary_app.spelling.keys import loose_key, strict_key

_MOST_PARTS = 8


def named_by_all_parts(postings: Postings, text: str, scope: Scope) -> Documents:
    """The documents that every part of a text names, when it falls into two or more."""
    parts = tuple(islice(_parts(text), _MOST_PARTS))
    reached: dict[int, Documents] = {0: -1}
    for start in range(len(parts)):
        before = reached.get(start, 0)
        if not before:
            continue
        for end in range(start + 1, len(parts) + 1):
            # The text as a whole is an exact match of its own.
            if (start, end) == (0, len(parts)):
                continue
            found = before & _named(postings, " ".join(parts[start:end]), scope)
            if found:
                reached[end] = reached.get(end, 0) | found
    return reached.get(len(parts), 0) if len(parts) > 1 else 0


def _parts(text: str) -> Iterator[str]:
    """Yield the words of a text, cut where the script changes."""
    for word in text.split():
        start = 0
        # A middle dot joins Japanese words like any of their letters.
        for piece, _ in by_script(word.replace("・", "ー")):
            end = start + len(piece)
            yield word[start:end]
            start = end


def _named(postings: Postings, text: str, scope: Scope) -> Documents:
    found: Documents = 0
    strict = strict_key(text)
    forms = [(HEADWORD, strict), (ALIAS, strict), (READING, strict)]
    forms += [
        (flag, key)
        for key in {loose_key(text), folded_key(text), *singular_keys(text)} - {strict}
        for flag in (FOLDED, HEADWORD, ALIAS)
    ]
    for flag, key in forms:
        for code in scope.codes:
            found |= postings.documents("key", f"{flag}{key}{END}{code}")
    return found
