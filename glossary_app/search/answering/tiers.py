"""Hits by designation: exact, prefix, inside; each tier in the order of its rows."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from glossary_app.model.hit import Tier
from glossary_app.search.answering.alike import is_folded, is_inflected
from glossary_app.search.answering.scope import LibraryOrder, Scope
from glossary_app.search.answering.typed import Typed
from glossary_app.search.files.postings import Documents, Postings, set_of
from glossary_app.search.terms.initials import may_be_initials
from glossary_app.search.terms.schema import (
    ALIAS,
    EDGE_LETTERS,
    END,
    FOLDED,
    FOLDED_READING,
    HEADWORD,
    INITIALS,
    KANJI_EDGE_LETTERS,
    READING,
    ROMAJI,
)
from glossary_app.spelling.kana import has_kanji

# Five letters are shared by some hundred keys at most; this only bounds odd glossaries.
_LONGEST_WALK = 3000
_MOST_COMPARED = 100

# A tier's candidates of equal rank, in no order yet.
Group = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class TierHits:
    """All documents of a tier, and how to get at the first ones."""

    tier: Tier
    documents: Documents
    groups: Iterator[Group]


def exact_tiers(postings: Postings, query: Typed, scope: Scope) -> Iterator[TierHits]:
    """Yield the four tiers of designations that are equal to the query."""
    headwords, aliases = (
        _plainest_first(postings, query, _groups(postings, [(flag, query.strict)], scope))
        for flag in (HEADWORD, ALIAS)
    )
    folded = _folded(postings, query, scope)
    if aliases:
        # `policies` means the headword Policy rather than what is also called Policies.
        headwords += _inflected_headwords(postings, query, folded)
    reading = (
        (READING, query.strict),
        (ROMAJI, query.romaji),
        (READING, query.loose),
        (FOLDED_READING, query.loose),
    )
    for tier, groups in (
        (Tier.EXACT_HEADWORD, headwords),
        (Tier.EXACT_ALIAS, aliases),
        (Tier.EXACT_FOLDED, folded),
        (Tier.EXACT_READING, _groups(postings, reading, scope)),
    ):
        yield TierHits(tier, _union(map(set_of, groups)), iter(groups))


def prefix_tiers(postings: Postings, query: Typed, scope: Scope) -> Iterator[TierHits]:
    """Yield the two tiers of designations that start with the query."""
    headword = [(HEADWORD, query.strict)]
    alias = [
        (ALIAS, query.strict),
        (READING, query.strict),
        (ROMAJI, query.romaji),
        (FOLDED, query.loose),
        (FOLDED_READING, query.loose),
        *((flag, query.stem) for flag in (FOLDED, HEADWORD, ALIAS)),
    ]
    for tier, forms in ((Tier.HEADWORD_PREFIX, headword), (Tier.ALIAS_PREFIX, alias)):
        starts = [_Start(postings, flag, key, scope) for flag, key in forms if key]
        documents = _union(start.documents for start in starts)
        yield TierHits(tier, documents, _shortest_first(starts, scope))


def initials_tier(postings: Postings, query: Typed, scope: Scope) -> TierHits | None:
    """The designations whose initials were typed: surely in capitals, perhaps in small letters."""
    keys = tuple(filter(may_be_initials, (query.strict, *query.singulars)))
    groups = _groups(postings, [(INITIALS, key) for key in keys], scope)
    is_sure = query.text.strip().removesuffix("s").isupper()
    tier = Tier.EXACT_FOLDED if is_sure else Tier.SUBSTRING
    return TierHits(tier, _union(map(set_of, groups)), iter(groups)) if groups else None


def verbs_tier(postings: Postings, query: Typed, scope: Scope) -> TierHits | None:
    """The designations of which a form in -ing or -ed was typed, below what begins with that."""
    keys = [(flag, key) for key in query.verbs for flag in (HEADWORD, ALIAS, FOLDED)]
    groups = _groups(postings, keys, scope)
    documents = _union(map(set_of, groups))
    return TierHits(Tier.SUBSTRING, documents, iter(groups)) if groups else None


def take(
    tiers: Iterable[TierHits],
    scope: Scope,
    order: LibraryOrder,
    limit: int,
    taken_before: Collection[int] = (),
) -> tuple[list[tuple[Tier, int]], Documents]:
    """The first hits, best tier first and each document once, and all documents of the tiers.

    `limit` counts the documents that were taken before.
    """
    taken: dict[int, Tier] = {}
    every: Documents = 0
    for hits in tiers:
        every |= hits.documents
        # Groups are made when they are asked for, which costs something.
        groups = hits.groups if len(taken) + len(taken_before) < limit else ()
        for group in groups:
            new = [d for d in group if d not in taken and d not in taken_before and d in scope]
            for document in order.sorted(new):
                taken.setdefault(document, hits.tier)
            if len(taken) + len(taken_before) >= limit:
                break
    return [(tier, document) for document, tier in taken.items()], every & scope.documents


class _Start:
    """The designations of one kind that start with a key."""

    def __init__(self, postings: Postings, flag: str, key: str, scope: Scope) -> None:
        self._postings = postings
        self._by_code: dict[str, dict[int, list[int]]] = {}
        self._edges: dict[str, str] = {}
        # Short starts are shared by tens of thousands of keys, so they have lists of their own;
        # longer ones are walked through the sorted keys.
        if len(key) <= (KANJI_EDGE_LETTERS if has_kanji(key) else EDGE_LETTERS):
            self._edges = {code: f"{flag}{key}{END}{code}" for code in scope.codes}
            sets = (postings.documents("edge", edge) for edge in self._edges.values())
            self.documents = _union(sets)
        else:
            self.documents = self._walk(flag + key, scope)

    def groups(self, code: str) -> Iterator[Group]:
        """Yield the documents with such a designation in a locale, the shortest first."""
        if code in self._edges:
            yield from self._postings.by_weight("edge", self._edges[code])
        by_length = self._by_code.get(code, {})
        for length in sorted(by_length):
            yield tuple(by_length[length])

    def _walk(self, start: str, scope: Scope) -> Documents:
        found: list[int] = []
        for term, documents in islice(self._postings.walk("key", start), _LONGEST_WALK):
            key, _, code = term.rpartition(END)
            if code in scope.codes:
                by_length = self._by_code.setdefault(code, {})
                by_length.setdefault(len(key), []).extend(documents)
                found.extend(documents)
        return set_of(tuple(found))


def _groups(postings: Postings, keys: Iterable[tuple[str, str]], scope: Scope) -> list[Group]:
    """The documents with one of these keys, those of the reader's own locale first."""
    return [found for code in scope.codes if (found := _equal(postings, keys, code))]


def _folded(postings: Postings, query: Typed, scope: Scope) -> list[Group]:
    """The documents with a designation that is equal after folding, the nearest first."""
    folded = (query.strict, query.loose, query.folded, query.bare, *query.singulars)
    keys = [(flag, key) for key in dict.fromkeys(folded) for flag in (FOLDED, HEADWORD, ALIAS)]
    return _nearest_first(postings, query, _groups(postings, keys, scope))


def _inflected_headwords(postings: Postings, query: Typed, groups: list[Group]) -> list[Group]:
    inflected = [
        tuple(
            document
            for document in group[:_MOST_COMPARED]
            if any(
                named.is_headword and is_inflected(named, query)
                for named in postings.names(document)
            )
        )
        for group in groups
    ]
    return list(filter(None, inflected))


def _plainest_first(postings: Postings, query: Typed, groups: list[Group]) -> list[Group]:
    """Split groups by how much is ignored: .NET is rather .NET than Net."""
    split: list[Group] = []
    for group in groups:
        if not 1 < len(group) <= _MOST_COMPARED:
            split.append(group)
            continue
        by_rank: dict[bool, list[int]] = {}
        for document in group:
            texts = {named.text.casefold() for named in postings.names(document)}
            by_rank.setdefault(query.text.casefold() not in texts, []).append(document)
        split.extend(tuple(by_rank[rank]) for rank in sorted(by_rank))
    return split


def _nearest_first(postings: Postings, query: Typed, groups: list[Group]) -> list[Group]:
    """Split groups by how much folding it took: サーバー is rather サーバ than さば.

    What only looks alike without its okurigana is left out.
    """
    split: list[Group] = []
    for group in groups:
        by_rank: dict[tuple[int, bool], list[int]] = {}
        for document in group[:_MOST_COMPARED]:
            ranks = [
                (abs(len(named.strict) - len(query.strict)), not named.is_headword)
                for named in postings.names(document)
                if is_folded(named, query)
            ]
            if ranks:
                by_rank.setdefault(min(ranks), []).append(document)
        split.extend(tuple(by_rank[rank]) for rank in sorted(by_rank))
        split.append(group[_MOST_COMPARED:])
    return list(filter(None, split))


def _shortest_first(starts: list[_Start], scope: Scope) -> Iterator[Group]:
    """Yield the reader's own locale first, then the better kind of key, then shorter ones."""
    for code in scope.codes:
        for start in starts:
            yield from start.groups(code)


def _equal(postings: Postings, keys: Iterable[tuple[str, str]], code: str) -> Group:
    found: list[int] = []
    for flag, key in keys:
        if key:
            found.extend(postings.weighted("key", f"{flag}{key}{END}{code}").documents)
    return tuple(dict.fromkeys(found))


def _union(sets: Iterable[Documents]) -> Documents:
    united: Documents = 0
    for documents in sets:
        united |= documents
    return united
