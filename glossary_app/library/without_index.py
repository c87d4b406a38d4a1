"""Answers a query from the store's designations alone, while the search index is being built."""

from __future__ import annotations

from time import perf_counter

from glossary_app.model.entry import EntryRef, EntrySummary
from glossary_app.model.hit import (
    Hit,
    Match,
    MatchField,
    MatchRule,
    SearchAnswer,
    SearchRequest,
    Snippet,
    Tier,
)
from glossary_app.model.locale import nearest_locale, text_for
from glossary_app.spelling.keys import strict_key
from glossary_app.store.stored_entries import StoredEntries

# The prefix look-up covers all glossaries, so it takes more than is shown.
_LOOK_AHEAD = 4


def search_without_index(
    store: StoredEntries, request: SearchRequest, glossaries: tuple[str, ...]
) -> SearchAnswer:
    """Exact and prefix matches of designations, in this order of glossaries."""
    started = perf_counter()
    found = _look_up(store, request.query, request.limit * _LOOK_AHEAD)
    wanted = {ref: tier for ref, tier in found.items() if ref.glossary in glossaries}
    summaries = store.summaries_of(wanted)
    hits = tuple(_hit(summaries[ref], tier, request) for ref, tier in wanted.items())
    elapsed = (perf_counter() - started) * 1000
    return SearchAnswer(request.query, hits[: request.limit], len(hits), elapsed)


def _look_up(store: StoredEntries, query: str, limit: int) -> dict[EntryRef, Tier]:
    found = dict.fromkeys(store.look_up(query), Tier.EXACT_FOLDED)
    # Exact ones were put in first, and a dict keeps that order.
    for ref in store.look_up_prefix(query, limit):
        found.setdefault(ref, Tier.HEADWORD_PREFIX)
    return found


def _hit(summary: EntrySummary, tier: Tier, request: SearchRequest) -> Hit:
    headword = summary.headword(request.locale)
    definitions = summary.short_definitions
    text = text_for(request.locale, definitions) or next((text for _, text in definitions), "")
    locales = [locale for locale, _ in summary.headwords]
    locale = nearest_locale(request.locale, locales) or locales[0]
    return Hit(
        summary.ref,
        headword,
        summary.headwords,
        summary.readings,
        locale,
        summary.quality,
        summary.draft,
        _match(summary, tier, request.query),
        Snippet(text),
        summary.counterpart,
    )


def _match(summary: EntrySummary, tier: Tier, query: str) -> Match:
    """Why the entry is a hit. A summary has no aliases, so one is named by what was typed."""
    key = strict_key(query)
    is_prefix = tier is Tier.HEADWORD_PREFIX
    rule = MatchRule.PREFIX if is_prefix else MatchRule.IDENTICAL
    for _, headword in summary.headwords:
        named = strict_key(headword)
        if named == key or (is_prefix and named.startswith(key)):
            return Match(tier, MatchField.HEADWORD, headword, rule)
    return Match(Tier.ALIAS_PREFIX if is_prefix else tier, MatchField.ALIAS, query, rule)
