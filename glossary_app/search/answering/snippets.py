"""A piece of the text that matched, and the name of its place."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import islice

from glossary_app.model.hit import Match, MatchField, MatchRule, Snippet, Span, Tier
from glossary_app.search.answering.full_text import TextHit
from glossary_app.search.answering.needles import Needle
from glossary_app.search.entries.body import Body, Place
from glossary_app.search.entries.stored import Row
from glossary_app.search.terms.schema import locale_code
from glossary_app.spelling.keys import is_japanese

# Japanese says in half as many characters what English says.
_WIDTH, _JAPANESE_WIDTH = 160, 80
# So many letters lead to the match, which a narrow row has to show as well; of a text that ends
# soon behind it fewer, so that it stands in the first half of the piece.
_LEAD, _JAPANESE_LEAD = 18, 8
_CUT = "…"
_MOST_MARKED = 100

# Which rule to tell of, when the words of a query match by several: the one that surprises most.
_SURPRISE = (
    MatchRule.TRANSLATION,
    MatchRule.VARIANT,
    MatchRule.PREFIX,
    MatchRule.INFLECTION,
    MatchRule.WORDS,
)


@dataclass(frozen=True, slots=True)
class Shown:
    """How a hit by text is shown."""

    match: Match
    snippet: Snippet
    locale: str


def show(hit: TextHit, row: Row, body: Body) -> Shown:
    """The passage that has the most of the words, the first of equals."""
    needles = tuple(dict.fromkeys(needle for needle, _ in hit.needles))
    codes = {code for _, code in hit.needles}
    rule = min((needle.rule for needle in needles), key=_SURPRISE.index)
    found = _spans_by_place(needles, codes, body)
    if not found:
        page = next((p for p in row.pages if locale_code(p.locale) in codes), row.pages[0])
        match = Match(Tier.FULL_TEXT, MatchField.HEADWORD, page.headword, rule)
        return Shown(match, Snippet(row.definition_on(page)), page.locale)
    place = max(found, key=lambda each: (len(found[each]), -each.start))
    spans = [span for spans in found[place].values() for span in spans]
    heading = body.heading_of(place)
    named = [(a - place.start, b - place.start) for a, b in spans if b < place.text_start]
    match = Match(
        Tier.FULL_TEXT, place.field, heading, rule, tuple(_joined(sorted(named))), place.section
    )
    # Where the heading alone holds a word, as a question does, the piece begins with it.
    start = place.text_start if len(named) < len(spans) else place.start
    inside = [(a - start, b - start) for a, b in spans if a >= start]
    return Shown(match, cut_out(body.text[start : place.end], inside), place.locale)


def cut_out(text: str, spans: list[Span]) -> Snippet:
    """A piece of the text around the first places, with all places that are in it."""
    width = _JAPANESE_WIDTH if is_japanese(text) else _WIDTH
    ordered = _joined(sorted(spans))
    start = _start(text, ordered[0][0]) if ordered else 0
    end = min(len(text), max(start + width, ordered[0][1] if ordered else 0))
    lead = _CUT if start else ""
    piece = re.sub(r"\s", " ", text[start:end])
    shift = len(lead) - start
    inside = tuple((a + shift, b + shift) for a, b in ordered if a >= start and b <= end)
    return Snippet(lead + piece + (_CUT if end < len(text) else ""), inside)


def _start(text: str, first: int) -> int:
    """Where the piece begins whose first match is this."""
    longest = _JAPANESE_LEAD if is_japanese(text) else _LEAD
    if first <= longest and len(text) <= 2 * longest:
        return 0
    # The sign of the cut counts as well.
    lead = max(0, min(longest, first, len(text) - first - 2))
    return _behind_break(text, first - lead, first)


def _spans_by_place(
    needles: tuple[Needle, ...], codes: set[str], body: Body
) -> dict[Place, dict[Needle, list[Span]]]:
    """Where each needle stands, in the places of the languages that answer."""
    found: dict[Place, dict[Needle, list[Span]]] = {}
    for needle in needles:
        for span in islice(needle.find(body.folded), _MOST_MARKED):
            place = body.place_at(span[0])
            if locale_code(place.locale) in codes:
                found.setdefault(place, {}).setdefault(needle, []).append(span)
    return found


def _joined(spans: list[Span]) -> list[Span]:
    joined: list[Span] = []
    for start, end in spans:
        if joined and start < joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


def _behind_break(text: str, start: int, first: int) -> int:
    """The first place behind a sentence, line or word that ends between start and the match."""
    if not start:
        return 0
    for breaks in ("\n。", " 、"):
        places = [text.find(mark, start, first) for mark in breaks]
        reached = [place for place in places if place >= 0]
        if reached:
            return min(reached) + 1
    return start
