"""A piece of the text that matched, and the name of its place."""

from __future__ import annotations

import re
from dataclasses import dataclass

from glossary_app.japanese.keys import is_japanese
from glossary_app.model.hit import Match, MatchField, MatchRule, Snippet, Span, Tier
from glossary_app.search.documents import Row
from glossary_app.search.full_text import TextHit
from glossary_app.search.needles import Needle
from glossary_app.search.schema import locale_code
from glossary_app.search.weights import Passage

# Japanese says in half as many characters what English says.
_WIDTH, _JAPANESE_WIDTH = 180, 90
_BEFORE = 0.35
_CUT = "…"

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


def show(hit: TextHit, row: Row, passages: tuple[Passage, ...]) -> Shown:
    """The passage that has the most of the words, the first of equals."""
    needles = tuple(dict.fromkeys(needle for needle, _ in hit.needles))
    codes = [code for _, code in hit.needles]
    rule = min((needle.rule for needle in needles), key=_SURPRISE.index)
    found = [
        (len(spans), -at, passage, spans)
        for at, passage in enumerate(_of_locales(passages, codes))
        if (spans := _spans(needles, passage.text)) or _spans(needles, passage.heading)
    ]
    if not found:
        page = next((p for p in row.pages if locale_code(p.locale) in codes), row.pages[0])
        match = Match(Tier.FULL_TEXT, MatchField.HEADWORD, page.headword, rule)
        return Shown(match, Snippet(page.short_definition), page.locale)
    _, _, passage, spans = max(found, key=lambda each: each[:2])
    match = Match(Tier.FULL_TEXT, passage.field, passage.heading, rule, (), passage.section)
    return Shown(match, cut_out(passage.text, [s for each in spans for s in each]), passage.locale)


def cut_out(text: str, spans: list[Span]) -> Snippet:
    """A piece of the text around the first places, with all places that are in it."""
    width = _JAPANESE_WIDTH if is_japanese(text) else _WIDTH
    ordered = _joined(sorted(spans))
    start = max(0, ordered[0][0] - int(width * _BEFORE)) if ordered else 0
    start = _behind_break(text, start, ordered[0][0] if ordered else 0)
    end = min(len(text), max(start + width, ordered[0][1] if ordered else 0))
    lead = _CUT if start else ""
    piece = re.sub(r"\s", " ", text[start:end])
    shift = len(lead) - start
    inside = tuple((a + shift, b + shift) for a, b in ordered if a >= start and b <= end)
    return Snippet(lead + piece + (_CUT if end < len(text) else ""), inside)


def _of_locales(passages: tuple[Passage, ...], codes: list[str]) -> list[Passage]:
    return [passage for passage in passages if locale_code(passage.locale) in codes]


def _spans(needles: tuple[Needle, ...], text: str) -> list[list[Span]]:
    """The places of each needle that is there at all."""
    return [spans for needle in needles if (spans := list(needle.find(text)))]


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
