"""Entries whose names have some of the words that were typed, for when none has all of them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import islice

from glossary_app.search.answering.inside import substring_tier
from glossary_app.search.answering.scope import LibraryOrder, Scope
from glossary_app.search.answering.tiers import prefix_tiers
from glossary_app.search.answering.typed import typed
from glossary_app.search.files.postings import Postings, members
from glossary_app.search.terms.analysis import STOP_WORDS

_MOST_WORDS, _SHORTEST_WORD = 6, 2
# A word that so many have says little.
_MOST_NAMED = 200
# Katakana, kanji and other letters, each by itself: 水平 and スケール, 幻覚 and 防 of 幻覚を防ぐ.
_WORD = re.compile(r"[ァ-ヺー]+|[㐀-\u9fff々〆〇]+|[^\W_ぁ-ヿ㐀-\u9fff々〆〇]+")


def partly_named(
    postings: Postings, scope: Scope, order: LibraryOrder, text: str, limit: int
) -> tuple[int, ...]:
    """The documents with a name that has the most of a text's words, in the library's order."""
    counts: Counter[int] = Counter()
    for word in islice(_words(text), _MOST_WORDS):
        query = typed(word)
        tiers = (*prefix_tiers(postings, query, scope), substring_tier(postings, query, scope))
        found = {each for tier in tiers for each in members(tier.documents & scope.documents)}
        if len(found) <= _MOST_NAMED:
            counts.update(found)
    most = max(counts.values(), default=0)
    return tuple(order.sorted(each for each, count in counts.items() if count == most)[:limit])


def _words(text: str) -> Iterator[str]:
    """The words that may tell something, when there are several."""
    words = [word for word in _WORD.findall(text) if word.casefold() not in STOP_WORDS]
    if len(words) > 1:
        yield from (word for word in dict.fromkeys(words) if len(word) >= _SHORTEST_WORD)
