"""One search: from what was typed to the rows of the answer."""

from __future__ import annotations

from itertools import chain
from time import perf_counter

from glossary_app.model.entry import EntryRef
from glossary_app.model.hit import Hit, Match, SearchAnswer, SearchRequest, Snippet, Tier
from glossary_app.model.locale import Locale
from glossary_app.search.documents import Row, RowPage, read_names, read_row
from glossary_app.search.explaining import explain
from glossary_app.search.postings import Postings
from glossary_app.search.scope import LibraryOrder, Scope
from glossary_app.search.tiers import exact_tiers, prefix_tiers, take
from glossary_app.search.typed import typed

# Longer input is no term and no phrase; only its start is looked at.
LONGEST_QUERY = 400


class Search:
    """Answers one request."""

    def __init__(
        self, postings: Postings, order: LibraryOrder, scope: Scope, request: SearchRequest
    ) -> None:
        self._postings = postings
        self._order = order
        self._request = request
        self._query = typed(request.query.strip()[:LONGEST_QUERY])
        self._scope = scope

    def answer(self, start: float) -> SearchAnswer:
        """The answer; `start` is when the search began."""
        if not self._query.strict:
            return SearchAnswer(self._request.query, (), 0, _milliseconds(start))
        tiers = chain(
            exact_tiers(self._postings, self._query, self._scope),
            prefix_tiers(self._postings, self._query, self._scope),
        )
        found, every = take(tiers, self._scope, self._order, self._request.limit)
        hits = tuple(self._hit(tier, document) for tier, document in found)
        return SearchAnswer(self._request.query, hits, every.bit_count(), _milliseconds(start))

    def _hit(self, tier: Tier, document: int) -> Hit:
        names = read_names(self._postings.column("names", document))
        match, locale = explain(tier, self._query, names)
        row = read_row(self._postings.column("row", document))
        return _hit_of(row, match, locale)


def _hit_of(row: Row, match: Match, locale: str) -> Hit:
    page = next((page for page in row.pages if page.locale == locale), row.pages[0])
    return Hit(
        EntryRef(row.glossary, row.slug),
        page.headword,
        tuple((Locale(each.locale), each.headword) for each in row.pages),
        tuple((Locale(each.locale), each.reading) for each in row.pages if each.reading),
        Locale(page.locale),
        row.quality,
        row.draft,
        match,
        Snippet(_short(page)),
    )


def _short(page: RowPage) -> str:
    return page.short_definition


def _milliseconds(start: float) -> float:
    return round((perf_counter() - start) * 1000, 3)
