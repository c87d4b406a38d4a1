"""Hits by what stands inside a designation: 学習 in 機械学習, tuning in Fine-tuning."""

from __future__ import annotations

from collections.abc import Iterator

from glossary_app.model.hit import Tier
from glossary_app.search.answering.scope import Scope
from glossary_app.search.answering.tiers import Group, TierHits
from glossary_app.search.answering.typed import Typed
from glossary_app.search.files.postings import Documents, Postings, members, weight_in
from glossary_app.search.terms.designation import Designation
from glossary_app.search.terms.grams import ACROSS, grams_to_find, written_key
from glossary_app.search.terms.schema import (
    ALIAS,
    EDGE_LETTERS,
    END,
    HEADWORD,
    INNER_WORDS,
    KANJI_EDGE_LETTERS,
)
from glossary_app.spelling.kana import has_kanji
from glossary_app.spelling.variants import common_form

# So many candidates are checked one by one; of more, only those that are shown.
_MOST_CHECKED = 300


def substring_tier(postings: Postings, query: Typed, scope: Scope) -> TierHits:
    """The tier of designations that have every word of the query inside."""
    by_code = {code: _candidates(postings, _common(query.words), code) for code in scope.codes}
    # A word that is itself one gram is proved by it; of several grams the order is not known.
    words = _common(query.words)
    exact = len(words) == 1 and grams_to_find(words[0]) in ((), words)
    if not exact:
        by_code = {code: _checked(postings, query, found) for code, found in by_code.items()}
    documents: Documents = 0
    for found in by_code.values():
        documents |= found
    return TierHits(Tier.SUBSTRING, documents, _groups(postings, query, by_code))


def contains(postings: Postings, words: tuple[str, ...], document: int) -> bool:
    """Whether one designation of a document has all the words inside."""
    wanted = _common(words)
    return any(holds_all(named, wanted) for named in postings.names(document))


def holds_all(named: Designation, words: tuple[str, ...]) -> bool:
    """Whether a designation has all of these words, in common characters, inside."""
    key = named.strict if all(map(str.isascii, words)) else common_form(named.strict)
    if not all(word in key for word in words):
        return False
    written = written_key(named.text)
    return all(written.holds(word) for word in words)


def _groups(postings: Postings, query: Typed, by_code: dict[str, Documents]) -> Iterator[Group]:
    for code, found in by_code.items():
        if not found:
            continue
        # tuning in Fine-tuning is more likely meant than fittin in Overfitting.
        starts = _word_starts(postings, query, code) & found
        for part in (starts, found & ~starts):
            yield from _by_length(postings, query, code, part)


def _by_length(
    postings: Postings, query: Typed, code: str, documents: Documents
) -> Iterator[Group]:
    """Yield documents with the shortest designations first, as far as the index tells."""
    # Only the first gram of a word is sure to stand inside one.
    grams = [grams[0] for word in _common(query.words) if (grams := grams_to_find(word))]
    if not grams or not documents:
        yield tuple(members(documents))
        return
    lists = [postings.weighted("gram", code + gram) for gram in grams]
    shortest = min(lists, key=lambda found: len(found.documents))
    groups: dict[float, list[int]] = {}
    for document in members(documents):
        groups.setdefault(weight_in(shortest, document), []).append(document)
    for length in sorted(groups):
        yield tuple(groups[length])


def _candidates(postings: Postings, words: tuple[str, ...], code: str) -> Documents:
    # All bits set: the first intersection leaves what the first gram has.
    found: Documents = -1
    for word in words:
        grams = grams_to_find(word)
        if grams:
            found &= postings.documents("gram", code + grams[0])
            for gram in grams[1:]:
                found &= postings.documents("gram", code + gram) | postings.documents(
                    "gram", code + ACROSS + gram
                )
        else:
            found &= _starts(postings, word, code)
        if not found:
            return 0
    return max(found, 0)


def _checked(postings: Postings, query: Typed, documents: Documents) -> Documents:
    if documents.bit_count() > _MOST_CHECKED:
        return documents
    for document in members(documents):
        if not contains(postings, query.words, document):
            documents &= ~(1 << document)
    return documents


def _common(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(map(common_form, words))


def _word_starts(postings: Postings, query: Typed, code: str) -> Documents:
    """The documents with a designation in which the first word starts a word."""
    first = query.words[0]
    letters = KANJI_EDGE_LETTERS if has_kanji(first) else EDGE_LETTERS
    return _starts(postings, first[:letters], code)


def _starts(postings: Postings, word: str, code: str) -> Documents:
    found: Documents = 0
    for flag in (INNER_WORDS, HEADWORD, ALIAS):
        found |= postings.documents("edge", f"{flag}{word}{END}{code}")
    return found
