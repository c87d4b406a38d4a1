"""One search: from what was typed to the rows of the answer."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from time import perf_counter

from glossary_app.model.hit import (
    Hit,
    Match,
    MatchField,
    MatchRule,
    SearchAnswer,
    SearchRequest,
    Tier,
)
from glossary_app.search.answering.both_languages import named_by_all_parts
from glossary_app.search.answering.clauses import constrained, filtered
from glossary_app.search.answering.did_you_mean import Spelling
from glossary_app.search.answering.explaining import explain
from glossary_app.search.answering.full_text import FullText, TextHit, Word
from glossary_app.search.answering.inside import substring_tier
from glossary_app.search.answering.lexicon import Lexicon
from glossary_app.search.answering.partly_kana import partly_kana_tier
from glossary_app.search.answering.partly_named import partly_named
from glossary_app.search.answering.query import (
    MINUS,
    Clause,
    Place,
    Query,
    literal_query,
    parse_query,
    plain_text_of,
    without_wildcards,
)
from glossary_app.search.answering.rows import hit_by_designation, hit_by_text
from glossary_app.search.answering.scope import LibraryOrder, Scope
from glossary_app.search.answering.snippets import show
from glossary_app.search.answering.tiers import (
    TierHits,
    exact_tiers,
    initials_tier,
    prefix_tiers,
    take,
    verbs_tier,
)
from glossary_app.search.answering.typed import Typed, typed
from glossary_app.search.answering.words import WordReader
from glossary_app.search.files.postings import Documents, Postings, members
from glossary_app.search.terms.schema import ALIAS, END, HEADWORD, READING, locale_code
from glossary_app.spelling.keys import is_japanese, strict_key

# Similar spellings are looked for while there are fewer hits than this.
_FEW_HITS = 3
_MOST_SIMILAR, _MOST_NEAREST = 12, 5
# So many keys are looked at to see whether a name begins with a minus.
_MOST_NAMED = 50
_TIERS = tuple(Tier)


@dataclass(frozen=True, slots=True)
class Found:
    """A document that answers, and what made it one."""

    document: int
    tier: Tier
    query: Typed
    text: TextHit | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """One alternative of a query: its text, and the documents that it may find."""

    query: Typed
    scope: Scope
    in_designations: bool
    in_text: bool


class Search:
    """Answers one request."""

    def __init__(
        self,
        postings: Postings,
        spelling: Spelling,
        order: LibraryOrder,
        scope: Scope,
        request: SearchRequest,
    ) -> None:
        self._postings = postings
        self._spelling = spelling
        self._lexicon = Lexicon(postings)
        self._order = order
        self._request = request
        self._query = self._parsed(request.query)
        documents = filtered(postings, self._query.filters, scope.documents)
        codes = tuple(map(locale_code, self._query.languages)) or scope.codes
        self._scope = Scope(documents, codes)

    def answer(self, start: float) -> SearchAnswer:
        """The answer; `start` is when the search began."""
        if self._query.alternatives:
            found, total = self._look()
        else:
            found, total = self._listed(), self._scope.documents.bit_count()
            total = total if self._query.filters else 0
        hits = tuple(self._hit(each) for each in found)
        nearest: tuple[str, ...] = ()
        tried: tuple[str, ...] = ()
        if not hits and self._query.alternatives:
            nearest, tried = self._nearest(), tuple(tier.value for tier in _TIERS)
        elapsed = round((perf_counter() - start) * 1000, 3)
        return SearchAnswer(self._request.query, hits, total, elapsed, tried, nearest)

    def _parsed(self, text: str) -> Query:
        """The query; a minus that begins a name excludes nothing: -1 rule."""
        if text.lstrip().startswith(MINUS) and self._begins_name_with_minus(text):
            return literal_query(text)
        return parse_query(self._without_wildcards(text))

    def _begins_name_with_minus(self, text: str) -> bool:
        starts = [f"{flag}{strict_key(text)}" for flag in (HEADWORD, ALIAS)]
        walks = (islice(self._postings.walk("key", start), _MOST_NAMED) for start in starts)
        documents = {document for walk in walks for _, found in walk for document in found}
        names = (named for document in documents for named in self._postings.names(document))
        key = strict_key(text)
        return any(n.text.startswith(MINUS) and n.strict.startswith(key) for n in names)

    def _without_wildcards(self, text: str) -> str:
        """`ser*` as `ser`, unless something is called so: A* is an algorithm."""
        plain = without_wildcards(text)
        if plain == text or not plain:
            return text
        key = strict_key(text)
        starts = [f"{flag}{key}" for flag in (HEADWORD, ALIAS)]
        is_name = any(next(self._postings.terms("key", start), None) for start in starts)
        return text if is_name else plain

    def _look(self) -> tuple[list[Found], int]:
        limit = self._request.limit
        readings = [self._read(clauses) for clauses in self._query.alternatives]
        found: dict[int, Found] = {}
        every: Documents = 0
        for tier, reading in self._tiers(readings):
            taken, documents = take([tier], reading.scope, self._order, limit, found.keys())
            every |= documents
            for _, document in taken:
                found.setdefault(document, Found(document, tier.tier, reading.query))
        for reading in readings:
            hits, documents = self._in_text(reading, every, limit - len(found))
            every |= documents
            for hit in hits:
                found.setdefault(
                    hit.document, Found(hit.document, Tier.FULL_TEXT, reading.query, hit)
                )
        # A guess beside real hits would be noise; without any it is all there is.
        if every.bit_count() < _FEW_HITS:
            for reading in readings:
                similar, documents = self._similar(reading, every)
                every |= documents
                found.update(
                    {each.document: each for each in similar if each.document not in found}
                )
        return list(islice(found.values(), limit)), every.bit_count()

    def _read(self, clauses: tuple[Clause, ...]) -> Reading:
        documents = constrained(self._postings, clauses, self._scope)
        wanted = [clause for clause in clauses if not clause.is_negated]
        return Reading(
            typed(plain_text_of(clauses)),
            Scope(documents, self._scope.codes),
            not all(clause.place is Place.TEXT for clause in wanted),
            all(clause.place in (Place.TEXT, Place.ANYWHERE) for clause in wanted),
        )

    def _tiers(self, readings: list[Reading]) -> list[tuple[TierHits, Reading]]:
        """The tiers by designation of all alternatives, best first."""
        tiers = [
            (tier, reading)
            for reading in readings
            if reading.in_designations and reading.query.strict
            for tier in self._tiers_of(reading)
        ]
        # The sort is stable, so that of two alternatives the first typed keeps its place.
        return sorted(tiers, key=lambda pair: _TIERS.index(pair[0].tier))

    def _tiers_of(self, reading: Reading) -> Iterator[TierHits]:
        of_text = (self._postings, reading.query, reading.scope)
        yield from exact_tiers(*of_text)
        loose = (partly_kana_tier(*of_text), initials_tier(*of_text), verbs_tier(*of_text))
        yield from filter(None, loose)
        both = named_by_all_parts(self._postings, reading.query.text, reading.scope)
        if both:
            yield TierHits(Tier.EXACT_ALIAS, both, iter([tuple(members(both))]))
        yield from prefix_tiers(*of_text)
        yield substring_tier(*of_text)

    def _in_text(
        self, reading: Reading, before: Documents, wanted: int
    ) -> tuple[list[TextHit], Documents]:
        """The hits by text that are wanted, and all documents whose text answers."""
        if not reading.in_text:
            return [], 0
        reader = WordReader(self._postings, self._lexicon, reading.scope)
        hits: list[TextHit] = []
        every: Documents = 0
        for words in self._ways(reader, reading):
            text = FullText(self._postings, reading.scope, words)
            new = text.checked(text.documents & ~before & ~every)
            every |= new
            if new and len(hits) < wanted:
                hits.extend(text.hits(new, self._order))
        return sorted(hits, key=lambda hit: hit.is_translated)[: max(wanted, 0)], every

    def _ways(self, reader: WordReader, reading: Reading) -> Iterator[tuple[Word, ...]]:
        """The ways to look for a query in text: its words, then its name in other languages."""
        words = reader.words(reading.query.text)
        if words:
            yield words
        named: Documents = 0
        for tier in exact_tiers(self._postings, reading.query, reading.scope):
            named |= tier.documents
        if translations := reader.translations(named, reading.query.text):
            yield (translations,)

    def _similar(self, reading: Reading, before: Documents) -> tuple[list[Found], Documents]:
        if not reading.in_designations:
            return [], 0
        found: list[Found] = []
        every: Documents = 0
        for key in self._spelling.similar(reading.query.strict, _MOST_SIMILAR):
            new = self._named(key, reading.scope) & ~before & ~every
            every |= new
            query = typed(key)
            found.extend(Found(d, Tier.SIMILAR, query) for d in self._order.sorted(members(new)))
        return found, every

    def _nearest(self) -> tuple[str, ...]:
        """Designations spelt less alike, or with some of the words, to be offered."""
        offered: dict[str, None] = {}
        text = plain_text_of(self._query.alternatives[0])
        key = typed(text).strict
        for near in self._spelling.nearest(key, max(2, len(key) // 3), _MOST_NEAREST):
            for document in islice(members(self._named(near, self._scope)), 1):
                names = self._postings.names(document)
                same = (n.text for n in names if near in (n.strict, n.reading_key))
                offered[next(same, names[0].text)] = None
        left = _MOST_NEAREST - len(offered)
        for document in partly_named(self._postings, self._scope, self._order, text, left):
            names = self._postings.names(document)
            spoken = (n.text for n in names if is_japanese(n.text) is is_japanese(text))
            offered[next(spoken, names[0].text)] = None
        return tuple(offered)

    def _named(self, key: str, scope: Scope) -> Documents:
        found: Documents = 0
        for flag in (HEADWORD, ALIAS, READING):
            for code in scope.codes:
                found |= self._postings.documents("key", f"{flag}{key}{END}{code}")
        return found & scope.documents

    def _listed(self) -> list[Found]:
        """The first documents that pass the filters, for a query of nothing but filters."""
        # Sorting all of a large library for a bare filter would take longer than a keystroke.
        documents = islice(members(self._scope.documents if self._query.filters else 0), 2000)
        first = self._order.sorted(documents)[: self._request.limit]
        return [Found(document, Tier.FULL_TEXT, typed("")) for document in first]

    def _hit(self, found: Found) -> Hit:
        row = self._postings.row(found.document)
        if found.text:
            return hit_by_text(row, show(found.text, row, self._postings.body(found.document)))
        if not found.query.strict:
            page = row.pages[0]
            match = Match(Tier.FULL_TEXT, MatchField.HEADWORD, page.headword, MatchRule.WORDS)
            return hit_by_designation(row, match, page.locale)
        names = self._postings.names(found.document)
        match, locale = explain(found.tier, found.query, names)
        return hit_by_designation(row, match, locale)
